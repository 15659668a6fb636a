// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modeltable.h"

#include "base/plural.h"
#include "ui/models/modelwords.h"
#include "ui/style/format.h"

#include <QDate>
#include <QLocale>

namespace demarc::ui {

namespace {

enum ModelColumn {
    NameColumn,
    ProviderColumn,
    StateColumn,
    CallsColumn,
    CostColumn,
    InputColumn,
    CachedColumn,
    OutputColumn,
    FromColumn
};
enum HistoryColumn { ValidFromColumn, HistoryInputColumn, HistoryCachedColumn, HistoryOutputColumn };

constexpr int kSoonDays = 90;

std::vector<Column> modelColumns()
{
    const auto perMillion = ModelTable::tr("US dollars for a million tokens");
    return {
        {QStringLiteral("model"), ModelTable::tr("Model"), 210, Qt::AlignLeft, true},
        {QStringLiteral("provider"), ModelTable::tr("Provider"), 84}, {QStringLiteral("state"), ModelTable::tr("State"), 112},
        {QStringLiteral("calls"), ModelTable::tr("Calls, 30 d"), 86, Qt::AlignRight},
        {QStringLiteral("cost"), ModelTable::tr("Cost, 30 d"), 84, Qt::AlignRight},
        {QStringLiteral("input"), ModelTable::tr("Input / M"), 76, Qt::AlignRight, false, perMillion},
        {QStringLiteral("cached"), ModelTable::tr("Cached / M"), 84, Qt::AlignRight, false, perMillion},
        {QStringLiteral("output"), ModelTable::tr("Output / M"), 80, Qt::AlignRight, false, perMillion},
        {QStringLiteral("from"), ModelTable::tr("Price from"), 96, Qt::AlignRight, false, {}, 1}, // also told beside the table
    };
}

std::vector<Column> historyColumns()
{
    return {
        {QStringLiteral("from"), PriceHistoryTable::tr("From (UTC)"), 100, Qt::AlignLeft, true},
        {QStringLiteral("input"), PriceHistoryTable::tr("Input", "price"), 66, Qt::AlignRight},
        {QStringLiteral("cached"), PriceHistoryTable::tr("Cached", "price"), 66, Qt::AlignRight},
        {QStringLiteral("output"), PriceHistoryTable::tr("Output", "price"), 66, Qt::AlignRight},
    };
}

Cell rateCell(const ModelRates &rates, RateKind kind)
{
    const auto text = priceText(rates, kind);
    if (text.isEmpty())
        return Cell::none(ModelTable::tr("The price list names no such rate."));
    const auto *rate = rates.base.find(kind);
    auto cell = Cell::figure(text, rate ? rate->toString().toDouble() : 0);
    if (rates.base.all().size() > 3 || !rates.above.empty() || !rates.upTo.empty())
        cell.toolTip = ModelTable::tr("Other rates hold for some calls: select the model to see them all.");
    return cell;
}

} // namespace

QString shownModel(const std::string &model)
{
    return model.empty() ? ModelTable::tr("(no model)") : QString::fromStdString(model);
}

ModelTable::ModelTable(QObject *parent) : Rows(modelColumns(), parent) { }

Cell ModelTable::stateOf(const ModelTableRow &row)
{
    const auto &model = row.model;
    const auto count = plural(model.unpricedCalls);
    if (model.unpricedCalls > 0) {
        auto cell = Cell::tag(tr("%Ln unpriced", "calls", count), Tone::Bad, 0);
        cell.toolTip = model.price
            ? tr("Some calls have no cost: they tell no tokens, or were stored before the price was known.")
            : tr("No price is known for this model. Import a price list that names it.");
        return cell;
    }
    const auto retires =
        model.price ? QDate::fromString(QString::fromStdString(model.price->deprecationDate), Qt::ISODate) : QDate();
    if (retires.isValid() && row.today.daysTo(retires) <= kSoonDays) {
        const auto date = QLocale().toString(retires, QStringLiteral("d MMM yyyy"));
        const bool isPast = retires <= row.today;
        return Cell::tag(isPast ? tr("retired %1").arg(date) : tr("retires %1").arg(date),
            model.calls == 0 ? Tone::Neutral
                : isPast     ? Tone::Bad
                             : Tone::Warning,
            1);
    }
    return model.calls > 0 ? Cell::tag(tr("in use"), Tone::Good, 2) : Cell::dim(tr("not used"));
}

Cell ModelTable::cellOf(const ModelTableRow &row, int column) const
{
    const auto &model = row.model;
    const auto noPrice = [] { return Cell::none(tr("No price is known.")); };
    switch (column) {
    case NameColumn:
        return Cell::name(shownModel(model.model));
    case ProviderColumn:
        return Cell::dim(QString::fromStdString(model.provider));
    case StateColumn:
        return stateOf(row);
    case CallsColumn:
        return model.calls > 0 ? Cell::figure(format::count(model.calls), static_cast<qlonglong>(model.calls))
                               : Cell::none(tr("No call in the last 30 days."));
    case CostColumn:
        return model.cost     ? Cell::figure(format::money(*model.cost, row.currency), model.cost->toDouble())
            : model.calls > 0 ? Cell::none(tr("No call of the last 30 days has a price."))
                              : Cell::none(tr("No call in the last 30 days."));
    case InputColumn:
        return model.price ? rateCell(model.price->rates, RateKind::Input) : noPrice();
    case CachedColumn:
        return model.price ? rateCell(model.price->rates, RateKind::CacheRead) : noPrice();
    case OutputColumn:
        return model.price ? rateCell(model.price->rates, RateKind::Output) : noPrice();
    case FromColumn:
        return model.price
            ? Cell::figure(validFromText(model.price->validFrom), static_cast<qlonglong>(microsOf(model.price->validFrom)))
            : noPrice();
    default:
        return {};
    }
}

PriceHistoryTable::PriceHistoryTable(QObject *parent) : Rows(historyColumns(), parent) { }

Cell PriceHistoryTable::cellOf(const ModelPrice &price, int column) const
{
    switch (column) {
    case ValidFromColumn: {
        auto cell = Cell::name(validFromText(price.validFrom));
        cell.sort = static_cast<qlonglong>(microsOf(price.validFrom));
        return cell;
    }
    case HistoryInputColumn:
        return rateCell(price.rates, RateKind::Input);
    case HistoryCachedColumn:
        return rateCell(price.rates, RateKind::CacheRead);
    case HistoryOutputColumn:
        return rateCell(price.rates, RateKind::Output);
    default:
        return {};
    }
}

} // namespace demarc::ui
