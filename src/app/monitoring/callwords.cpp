// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitoring/callwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace demarc::app::words {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Calls)
};

QString day(Instant at)
{
    const auto millis = std::chrono::floor<std::chrono::milliseconds>(at).time_since_epoch().count();
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(millis, Qt::UTC).date(), Text::tr("d MMM yyyy", "date pattern"));
}

// In the largest unit that fits, cut: "7 days".
QString roughly(Duration gap)
{
    using namespace std::chrono;
    if (gap >= days {1})
        return Text::tr("%n day(s)", nullptr, static_cast<int>(std::min<std::int64_t>(floor<days>(gap).count(), 1'000'000)));
    if (gap >= hours {1})
        return Text::tr("%n hour(s)", nullptr, static_cast<int>(floor<hours>(gap).count()));
    return Text::tr("%n minute(s)", nullptr, static_cast<int>(floor<minutes>(gap).count()));
}

} // namespace

QString of(RateKind kind)
{
    switch (kind) {
    case RateKind::Input:
        return Text::tr("Input");
    case RateKind::CacheRead:
        return Text::tr("Cached input");
    case RateKind::CacheWrite:
        return Text::tr("Cache write");
    case RateKind::CacheWriteHour:
        return Text::tr("Cache write, 1 h");
    case RateKind::AudioInput:
        return Text::tr("Audio input");
    case RateKind::Output:
        return Text::tr("Output");
    case RateKind::Reasoning:
        return Text::tr("Reasoning");
    case RateKind::AudioOutput:
        return Text::tr("Audio output");
    case RateKind::ImageTokens:
        return Text::tr("Image tokens");
    case RateKind::Image:
        return Text::tr("Images");
    case RateKind::Request:
        return Text::tr("Request");
    case RateKind::Query:
        break;
    }
    return Text::tr("Search query");
}

QString of(ServiceTier tier)
{
    switch (tier) {
    case ServiceTier::Batch:
        return Text::tr("Batch");
    case ServiceTier::Flex:
        return Text::tr("Flex");
    case ServiceTier::Priority:
        return Text::tr("Priority");
    case ServiceTier::Standard:
        break;
    }
    return Text::tr("Standard");
}

QString of(Operation operation)
{
    switch (operation) {
    case Operation::Chat:
        return Text::tr("Chat");
    case Operation::Embeddings:
        return Text::tr("Embeddings");
    case Operation::Rerank:
        return Text::tr("Rerank");
    case Operation::Other:
        break;
    }
    return Text::tr("Other");
}

QString of(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Agent:
        return Text::tr("Agent");
    case SpanKind::Chain:
        return Text::tr("Chain");
    case SpanKind::Tool:
        return Text::tr("Tool");
    case SpanKind::Retrieval:
        return Text::tr("Retrieval");
    case SpanKind::Guardrail:
        return Text::tr("Guardrail");
    case SpanKind::Evaluator:
        return Text::tr("Evaluator");
    case SpanKind::Other:
        break;
    }
    return Text::tr("Step");
}

bool isChargedByPiece(RateKind kind) { return kind == RateKind::Image || kind == RateKind::Request || kind == RateKind::Query; }

QString priceOf(const CostArithmetic &arithmetic)
{
    const auto model = QString::fromStdString(arithmetic.priceModel);
    if (arithmetic.priceValidFrom == kPriceAlways)
        return Text::tr("%1, the first price known", "name of a model in the price list").arg(model);
    return Text::tr("%1, valid from %2 UTC", "name of a model in the price list, date")
        .arg(model, day(arithmetic.priceValidFrom));
}

QStringList rateRemarks(const CostArithmetic &arithmetic)
{
    QStringList remarks;
    switch (arithmetic.tier) {
    case ServiceTier::Batch:
        remarks += Text::tr("Batch rates, where the price has them.");
        break;
    case ServiceTier::Flex:
        remarks += Text::tr("Flex rates, where the price has them.");
        break;
    case ServiceTier::Priority:
        remarks += Text::tr("Priority rates, where the price has them.");
        break;
    case ServiceTier::Standard:
        break;
    }
    if (arithmetic.aboveTokens) {
        remarks += Text::tr("The request passed %1 input tokens: the rates beyond that hold for all of it.")
                       .arg(QLocale().toString(static_cast<qlonglong>(*arithmetic.aboveTokens)));
    }
    if (arithmetic.offPeak)
        remarks += Text::tr("Off-peak rates of the hour it started in.");
    return remarks;
}

QString adviceFor(NoEstimate reason, const Call &call)
{
    const auto model = QString::fromStdString(call.series.model.empty() ? call.modelRequested : call.series.model);
    switch (reason) {
    case NoEstimate::NoModel:
        return Text::tr("The call names no model, so no price can be found. Let its sender say which model it called.");
    case NoEstimate::NoPrice:
        return Text::tr("No price is known for %1 at that time. Import a price list that has it; the call is priced then.")
            .arg(model);
    case NoEstimate::NoExchangeRate:
        return Text::tr("No exchange rate from %1 is known for that time. Set one; the call is priced then.")
            .arg(QString::fromUtf8(kPriceCurrency.data(), static_cast<qsizetype>(kPriceCurrency.size())));
    case NoEstimate::NoQuantity:
        return Text::tr(
            "The call says no tokens, so there is nothing to multiply the price of %1 with. Let its sender report usage.")
            .arg(model);
    case NoEstimate::NoRate:
        break;
    }
    return Text::tr("The price of %1 lacks a rate for something that the call used. Import a price list that has it.").arg(model);
}

QString clockRemark(const CallDetail &detail)
{
    switch (detail.clock) {
    case ClockRemark::Late:
        return Text::tr("Started %1 before it arrived.", "7 days").arg(roughly(detail.clockGap));
    case ClockRemark::Future:
        return Text::tr("Its clock is ahead: by it the call started %1 after it arrived.", "3 hours")
            .arg(roughly(detail.clockGap));
    case ClockRemark::None:
        break;
    }
    return {};
}

QString promptRemark(const CallDetail &detail)
{
    const auto *traced = detail.call();
    if (!traced)
        return {};
    const auto name = QString::fromStdString(traced->call.series.promptName);
    if (detail.prompt == PromptKnown::UnknownPrompt)
        return Text::tr("The catalogue has no prompt of this name.");
    if (detail.prompt == PromptKnown::UnknownVersion) {
        return Text::tr("The catalogue has no version %1 of %2.")
            .arg(QString::fromStdString(traced->call.series.promptVersion), name);
    }
    return {};
}

} // namespace demarc::app::words
