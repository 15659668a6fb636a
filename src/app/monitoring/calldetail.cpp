// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitoring/calldetail.h"

#include "app/incidents/queries.h"
#include "app/models/prices.h"
#include "app/ownership/ownerdirectory.h"
#include "base/numbers.h"
#include "domain/telemetry/spankeytext.h"
#include "store/catalogue/prompts.h"
#include "store/catalogue/systems.h"

#include <QCoreApplication>

#include <algorithm>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::CallDetail)
};

constexpr std::array<std::uint8_t, 8> kWholeTrace {};

std::optional<std::size_t> firstCall(const CallDetail &detail, std::size_t from, int above)
{
    std::optional<std::size_t> any;
    for (std::size_t i = from; i < detail.rows.size() && detail.rows[i].depth > above; ++i) {
        if (!detail.rows[i].isCall)
            continue;
        if (detail.trace.calls[detail.rows[i].index].counts)
            return detail.rows[i].index;
        any = any.value_or(detail.rows[i].index);
    }
    return any;
}

// Finds the call to show. False: the trace has no such span.
bool choose(CallDetail &detail, const SpanKey &key)
{
    if (key.spanId == kWholeTrace) {
        detail.shown = firstCall(detail, 0, -1);
        return true;
    }
    for (std::size_t i = 0; i < detail.rows.size(); ++i) {
        const auto &row = detail.rows[i];
        if (keyOf(detail.trace, row).spanId != key.spanId)
            continue;
        detail.shown = row.isCall ? row.index : firstCall(detail, i + 1, row.depth);
        if (!detail.shown)
            detail.shown = firstCall(detail, 0, -1);
        return true;
    }
    return false;
}

std::optional<NoEstimate> whyNot(const Call &call, const PriceBook &prices)
{
    if (call.series.model.empty() && call.modelRequested.empty())
        return NoEstimate::NoModel;
    if (!prices.find(call))
        return NoEstimate::NoPrice;
    if (!prices.exchangeRates().rateAt(kPriceCurrency, call.start))
        return NoEstimate::NoExchangeRate;
    return quantitiesOf(call).empty() && !call.inputTokens && !call.outputTokens ? NoEstimate::NoQuantity : NoEstimate::NoRate;
}

void setCost(CallDetail &detail, const Call &call, const PriceBook &prices)
{
    detail.arithmetic = prices.arithmetic(call);
    if (!detail.arithmetic)
        detail.noEstimate = whyNot(call, prices);
    detail.pricedOtherwise = prices.repriced(call).has_value();
    const auto *rate = prices.exchangeRates().rateAt(kPriceCurrency, call.start);
    if (!call.reportedCostPico || !rate)
        return;
    if (const auto converted = Decimal {*call.reportedCostPico, -12}.times(*rate))
        detail.reported = Money::fromDecimal(*converted);
    if (detail.reported && call.costPico && call.costSource == CostSource::Estimated)
        detail.difference = Money {*call.costPico} - *detail.reported;
}

PromptKnown knownPrompt(const Call &call, const CallCatalogue &catalogue)
{
    if (call.series.promptName.empty())
        return PromptKnown::NotSent;
    const auto found = catalogue.newestOfPrompt.find(call.series.promptName);
    if (found == catalogue.newestOfPrompt.end())
        return PromptKnown::UnknownPrompt;
    if (call.series.promptVersion.empty())
        return PromptKnown::Known;
    const auto number = wholeNumber(call.series.promptVersion);
    return number && *number >= 1 && *number <= found->second ? PromptKnown::Known : PromptKnown::UnknownVersion;
}

void setCatalogue(CallDetail &detail, const Call &call, const CallCatalogue &catalogue)
{
    const auto system = catalogue.systemOfService.find(call.series.service);
    detail.isSystemRegistered = system != catalogue.systemOfService.end();
    detail.system = QString::fromStdString(detail.isSystemRegistered ? system->second : call.series.service);
    detail.prompt = knownPrompt(call, catalogue);
    const auto owner = [&](const char16_t *key) { return catalogue.owners.ownerOf(QString::fromUtf16(key)); };
    // A system that nobody registered is owned by nobody, whoever runs the others.
    detail.systemOwner = detail.isSystemRegistered
        ? owner(activitykey::kSystem)
        : Owner {.activityKey = QString::fromUtf16(activitykey::kSystem), .matrixVersion = catalogue.owners.matrixVersion()};
    detail.promptOwner = owner(activitykey::kPrompt);
    detail.modelOwner = owner(activitykey::kModel);
}

void setClock(CallDetail &detail, const TracedCall &traced)
{
    if (traced.arrived == Instant {})
        return;
    // Arrival is cut to the minute, so what came in within it has not come too early.
    const auto gap = traced.arrived - traced.call.start;
    if (gap > kLateAfter) {
        detail.clock = ClockRemark::Late;
        detail.clockGap = gap;
    } else if (-gap > kClockTolerance) {
        detail.clock = ClockRemark::Future;
        detail.clockGap = -gap;
    }
}

} // namespace

Result<CallCatalogue> loadCallCatalogue(sql::Connection &connection)
{
    CallCatalogue catalogue;
    const auto currency = workspaceCurrency(connection);
    auto prices = loadPriceBook(connection);
    const auto systems = store::systems(connection);
    const auto prompts = store::prompts(connection);
    const auto versions = store::versionCounts(connection);
    auto owners = loadOwnerBook(connection);
    if (!currency)
        return failureOf(currency);
    if (!prices)
        return failureOf(prices);
    if (!systems)
        return failureOf(systems);
    if (!prompts)
        return failureOf(prompts);
    if (!versions)
        return failureOf(versions);
    if (!owners)
        return failureOf(owners);
    catalogue.currency = *currency;
    catalogue.prices = std::move(*prices);
    catalogue.systemOfService = systemsByService(*systems);
    for (const auto &prompt : *prompts)
        catalogue.newestOfPrompt.emplace(prompt.name.toStdString(), versions->value(prompt.id));
    catalogue.owners = std::move(*owners);
    return catalogue;
}

Result<CallDetail> callDetail(TraceView trace, const SpanKey &key, const CallCatalogue &catalogue)
{
    if (trace.calls.empty() && trace.spans.empty()) {
        return failure(ErrorKind::NotFound,
            Text::tr("Nothing is kept of trace %1. Check the id; calls are let go of once they have been kept long enough.")
                .arg(traceIdText(key)));
    }
    CallDetail detail;
    detail.trace = std::move(trace);
    detail.rows = traceRows(detail.trace);
    detail.extent = extentOf(detail.trace);
    detail.currency = catalogue.currency;
    if (!choose(detail, key)) {
        return failure(ErrorKind::NotFound,
            Text::tr("Trace %1 is kept, but it has no span %2. Leave out the span id to see what there is.")
                .arg(traceIdText(key), spanIdText(key)));
    }
    if (const auto *traced = detail.call()) {
        setCost(detail, traced->call, *catalogue.prices);
        setCatalogue(detail, traced->call, catalogue);
        setClock(detail, *traced);
    }
    return detail;
}

QFuture<Result<CallDetail>> callDetail(Workspace &workspace, const SpanKey &key)
{
    return workspace.telemetry()
        .trace(key)
        .then([&workspace, key](Result<TraceView> trace) {
            return workspace.query([trace = std::move(trace), key](sql::Connection &connection) -> Result<CallDetail> {
                if (!trace)
                    return failureOf(trace);
                const auto catalogue = loadCallCatalogue(connection);
                if (!catalogue)
                    return failureOf(catalogue);
                return callDetail(*trace, key, *catalogue);
            });
        })
        .unwrap();
}

std::vector<CallQuantity> quantitiesOf(const Call &call)
{
    const auto hourWrites = std::clamp<std::int64_t>(call.cacheWriteHourTokens, 0, call.cacheWriteTokens);
    const auto fresh = std::max<std::int64_t>(0, call.inputTokens.value_or(0) - call.cacheReadTokens - call.cacheWriteTokens);
    const auto heard = std::clamp<std::int64_t>(call.audioInputTokens, 0, fresh);
    const auto made = std::max<std::int64_t>(0, call.outputTokens.value_or(0) - call.reasoningTokens);
    const auto spoken = std::clamp<std::int64_t>(call.audioOutputTokens, 0, made);
    std::vector<CallQuantity> quantities {{RateKind::Input, fresh - heard}, {RateKind::AudioInput, heard},
        {RateKind::CacheRead, call.cacheReadTokens}, {RateKind::CacheWrite, call.cacheWriteTokens - hourWrites},
        {RateKind::CacheWriteHour, hourWrites}, {RateKind::Output, made - spoken}, {RateKind::Reasoning, call.reasoningTokens},
        {RateKind::AudioOutput, spoken}, {RateKind::Image, call.images}};
    std::erase_if(quantities, [](const CallQuantity &one) { return one.quantity <= 0; });
    return quantities;
}

} // namespace demarc::app
