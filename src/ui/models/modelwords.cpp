// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modelwords.h"

#include "ui/style/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace demarc::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(demarc::ui::Models)
};

bool isPerPiece(RateKind kind) { return kind == RateKind::Image || kind == RateKind::Request || kind == RateKind::Query; }

} // namespace

QString nameOf(RateKind kind)
{
    switch (kind) {
    case RateKind::Input:
        return Words::tr("Input");
    case RateKind::CacheRead:
        return Words::tr("Input from a cache");
    case RateKind::CacheWrite:
        return Words::tr("Written to a cache");
    case RateKind::CacheWriteHour:
        return Words::tr("Written to a cache for an hour");
    case RateKind::AudioInput:
        return Words::tr("Audio heard");
    case RateKind::Output:
        return Words::tr("Output");
    case RateKind::Reasoning:
        return Words::tr("Reasoning");
    case RateKind::AudioOutput:
        return Words::tr("Audio spoken");
    case RateKind::ImageTokens:
        return Words::tr("Tokens of images made");
    case RateKind::Image:
        return Words::tr("An image made");
    case RateKind::Request:
        return Words::tr("A request");
    case RateKind::Query:
        return Words::tr("A search query");
    }
    return {};
}

QString nameOf(ServiceTier tier)
{
    switch (tier) {
    case ServiceTier::Standard:
        return Words::tr("standard", "service tier");
    case ServiceTier::Batch:
        return Words::tr("batch", "service tier");
    case ServiceTier::Flex:
        return Words::tr("flex", "service tier");
    case ServiceTier::Priority:
        return Words::tr("priority", "service tier");
    }
    return {};
}

QString nameOf(BillItem item)
{
    switch (item) {
    case BillItem::Input:
        return nameOf(RateKind::Input);
    case BillItem::CacheRead:
        return nameOf(RateKind::CacheRead);
    case BillItem::CacheWrite:
        return nameOf(RateKind::CacheWrite);
    case BillItem::Output:
        return nameOf(RateKind::Output);
    case BillItem::Whole:
        return Words::tr("Everything", "what a line of a bill charges for");
    case BillItem::Other:
        return Words::tr("Something else", "what a line of a bill charges for");
    }
    return {};
}

QString priceText(RateKind kind, const Decimal &rate)
{
    const auto shown = isPerPiece(kind) ? std::optional {rate} : rate.times({1, 6});
    const QLocale locale;
    auto digits = shown.value_or(rate).toString();
    const auto point = digits.indexOf(u'.');
    const auto places = point < 0 ? 0 : digits.size() - point - 1;
    if (point < 0)
        digits += u'.';
    digits += QString(std::max<qsizetype>(0, 2 - places), u'0');
    digits.replace(u'.', locale.decimalPoint());
    return format::withCurrency(digits, QStringLiteral("USD"));
}

QString priceText(const ModelRates &rates, RateKind kind)
{
    if (const auto *rate = rates.base.find(kind))
        return priceText(kind, *rate);
    if (rates.upTo.empty())
        return {};
    const auto *rate = rates.upTo.front().rates.find(kind);
    return rate ? priceText(kind, *rate) : QString();
}

QString validFromText(Instant validFrom)
{
    if (validFrom == kPriceAlways)
        return Words::tr("always");
    const auto at = QDateTime::fromMSecsSinceEpoch(microsOf(validFrom) / 1000, Qt::UTC);
    const auto date = QLocale().toString(at.date(), QStringLiteral("d MMM yyyy"));
    return at.time() == QTime(0, 0) ? date
                                    : Words::tr("%1, %2", "date, time").arg(date, at.time().toString(QStringLiteral("HH:mm")));
}

QString dayText(Day day)
{
    const auto date = QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
    return QLocale().toString(date, QStringLiteral("d MMM yyyy"));
}

QString nameOf(GapPart part)
{
    switch (part) {
    case GapPart::Missing:
        return Words::tr("Missing calls");
    case GapPart::Cache:
        return Words::tr("Cache");
    case GapPart::Price:
        return Words::tr("Price");
    case GapPart::Unpriced:
        return Words::tr("Unpriced");
    case GapPart::Unexplained:
        return Words::tr("Unexplained");
    }
    return {};
}

QString meaningOf(GapPart part, Money amount)
{
    if (amount.pico == 0)
        return Words::tr("no difference");
    const bool isMore = amount.pico > 0;
    switch (part) {
    case GapPart::Missing:
        return isMore ? Words::tr("billed and not recorded: something calls models without Demarc")
                      : Words::tr("recorded and not billed: credits, another account, or counted twice");
    case GapPart::Cache:
        return isMore ? Words::tr("less came from a cache than the calls said")
                      : Words::tr("more came from a cache than the calls said");
    case GapPart::Price:
        return isMore ? Words::tr("the provider charged more than the price catalogue says")
                      : Words::tr("the provider charged less than the price catalogue says");
    case GapPart::Unpriced:
        return Words::tr("calls of models without a price: import their prices");
    case GapPart::Unexplained:
        return Words::tr("the bill tells no quantities to explain it by");
    }
    return {};
}

QString reasonOf(GapPart part, Money amount)
{
    const bool isMore = amount.pico > 0;
    switch (part) {
    case GapPart::Missing:
        return isMore ? Words::tr("calls not recorded") : Words::tr("calls not billed");
    case GapPart::Cache:
        return isMore ? Words::tr("less from a cache") : Words::tr("more from a cache");
    case GapPart::Price:
        return isMore ? Words::tr("charged more") : Words::tr("charged less");
    case GapPart::Unpriced:
        return Words::tr("no price known");
    case GapPart::Unexplained:
        return Words::tr("no quantities billed");
    }
    return {};
}

Money amountOf(const GapRow &row, GapPart part)
{
    switch (part) {
    case GapPart::Missing:
        return row.missing;
    case GapPart::Cache:
        return row.cache;
    case GapPart::Price:
        return row.price;
    case GapPart::Unpriced:
        return row.unpriced;
    case GapPart::Unexplained:
        return row.unexplained;
    }
    return {};
}

} // namespace demarc::ui
