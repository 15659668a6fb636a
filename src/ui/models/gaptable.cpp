// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/gaptable.h"

#include "base/plural.h"
#include "ui/models/modelwords.h"
#include "ui/style/format.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace demarc::ui {

namespace {

enum GapColumn {
    DayColumn,
    ModelColumn,
    BilledColumn,
    RecordedColumn,
    TotalColumn,
    MissingColumn,
    CacheColumn,
    PriceColumn,
    UnpricedColumn,
    UnexplainedColumn,
    WhyColumn
};

std::vector<Column> gapColumns()
{
    return {
        {QStringLiteral("day"), GapTable::tr("Day (UTC)"), 100},
        {QStringLiteral("model"), GapTable::tr("Model"), 160},
        {QStringLiteral("billed"), GapTable::tr("Billed"), 96, Qt::AlignRight},
        {QStringLiteral("recorded"), GapTable::tr("Recorded"), 96, Qt::AlignRight},
        {QStringLiteral("gap"), GapTable::tr("Gap"), 90, Qt::AlignRight, false, GapTable::tr("Billed less recorded")},
        {QStringLiteral("missing"), nameOf(GapPart::Missing), 96, Qt::AlignRight},
        {QStringLiteral("cache"), nameOf(GapPart::Cache), 80, Qt::AlignRight},
        {QStringLiteral("price"), nameOf(GapPart::Price), 80, Qt::AlignRight},
        {QStringLiteral("unpriced"), nameOf(GapPart::Unpriced), 80, Qt::AlignRight},
        {QStringLiteral("unexplained"), nameOf(GapPart::Unexplained), 90, Qt::AlignRight},
        {QStringLiteral("why"), GapTable::tr("Mostly because"), 160, Qt::AlignLeft, true},
    };
}

constexpr std::array kParts {GapPart::Missing, GapPart::Cache, GapPart::Price, GapPart::Unpriced, GapPart::Unexplained};

Money magnitude(Money money) { return money.pico < 0 ? Money {-money.pico} : money; }

Cell partCell(Money money, const QString &currency)
{
    if (!isGap(money)) {
        auto cell = Cell::figure(money.pico == 0 ? QStringLiteral("·") : centsText(money, currency, true), money.toDouble());
        cell.quiet = true;
        cell.toolTip = money.pico == 0 ? GapTable::tr("No difference") : format::moneyExact(money, currency);
        return cell;
    }
    auto cell = Cell::figure(centsText(money, currency, true), money.toDouble());
    cell.toolTip = format::moneyExact(money, currency);
    return cell;
}

Cell moneyCell(Money money, const QString &currency)
{
    auto cell = Cell::figure(centsText(money, currency, false), money.toDouble());
    cell.toolTip = format::moneyExact(money, currency);
    return cell;
}

Cell whyCell(const GapRow &gap)
{
    const auto largest = std::max_element(kParts.begin(), kParts.end(),
        [&](GapPart a, GapPart b) { return magnitude(amountOf(gap, a)) < magnitude(amountOf(gap, b)); });
    const auto amount = amountOf(gap, *largest);
    if (!isGap(amount))
        return Cell::dim(GapTable::tr("agrees to the cent"));
    auto cell = Cell::plain(reasonOf(*largest, amount));
    cell.toolTip = meaningOf(*largest, amount);
    return cell;
}

} // namespace

bool isGap(Money money) { return magnitude(money) > Money {Money::kPicoPerUnit / 100}; }

QString centsText(Money money, const QString &currency, bool isDifference)
{
    constexpr Int128 kPicoPerCent = Money::kPicoPerUnit / 100;
    const auto positive = magnitude(money).pico;
    const auto cents = (positive + kPicoPerCent / 2) / kPicoPerCent;
    const QLocale locale;
    const auto whole = locale.toString(static_cast<qlonglong>(cents / 100));
    const auto number =
        whole + locale.decimalPoint() + QStringLiteral("%1").arg(static_cast<int>(cents % 100), 2, 10, QLatin1Char('0'));
    const auto text = format::withCurrency(number, currency);
    if (cents == 0)
        return text;
    if (money.pico < 0)
        return QChar(0x2212) + text;
    return isDifference ? u'+' + text : text;
}

GapTable::GapTable(QObject *parent) : Rows(gapColumns(), parent) { }

Cell GapTable::cellOf(const GapTableRow &row, int column) const
{
    const auto &gap = row.gap;
    switch (column) {
    case DayColumn: {
        auto cell = Cell::plain(dayText(gap.key.day));
        cell.sort = static_cast<qlonglong>(gap.key.day.time_since_epoch().count());
        return cell;
    }
    case ModelColumn:
        return gap.key.model.empty() ? Cell::dim(tr("(none named)")) : Cell::name(QString::fromStdString(gap.key.model));
    case BilledColumn:
        return moneyCell(gap.billed, row.currency);
    case RecordedColumn: {
        auto cell = moneyCell(gap.recorded, row.currency);
        if (gap.calls == 0)
            return Cell::none(tr("No call was recorded."));
        cell.toolTip = tr("%Ln call(s) recorded", nullptr, plural(gap.calls));
        return cell;
    }
    case TotalColumn: {
        auto cell = partCell(gap.gap(), row.currency);
        cell.strong = isGap(gap.gap());
        return cell;
    }
    case MissingColumn:
        return partCell(gap.missing, row.currency);
    case CacheColumn:
        return partCell(gap.cache, row.currency);
    case PriceColumn:
        return partCell(gap.price, row.currency);
    case UnpricedColumn:
        return partCell(gap.unpriced, row.currency);
    case UnexplainedColumn:
        return partCell(gap.unexplained, row.currency);
    case WhyColumn:
        return whyCell(gap);
    default:
        return {};
    }
}

} // namespace demarc::ui
