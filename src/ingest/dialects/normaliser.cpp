// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialects/normaliser.h"

#include "ingest/dialects/contents.h"
#include "ingest/dialects/findings.h"
#include "ingest/dialects/known.h"
#include "ingest/dialects/providernames.h"
#include "ingest/dialects/scores.h"

#include <algorithm>
#include <unordered_map>

namespace demarc::ingest {

namespace {

std::optional<std::int64_t> microsOf(std::uint64_t nanos)
{
    return nanos == 0 ? std::nullopt : std::optional(static_cast<std::int64_t>(nanos / 1000));
}

// What calls and other spans have in common. False: neither start nor end is known.
template <typename Record>
bool setPlace(const Span &span, Record &record)
{
    const auto start = microsOf(span.startNanos);
    const auto end = microsOf(span.endNanos);
    if (!start && !end)
        return false;
    record.key = {span.traceId, span.spanId};
    record.parentSpanId = span.parentSpanId;
    record.name = keptText(span.name);
    record.start = demarc::instantOf(start.value_or(end.value_or(0)));
    if (start && end && span.endNanos >= span.startNanos)
        record.duration = Duration {static_cast<std::int64_t>((span.endNanos - span.startNanos) / 1000)};
    return true;
}

void setTokens(const Findings &found, Call &call)
{
    call.inputTokens = found.count(CallField::InputTokens);
    call.outputTokens = found.count(CallField::OutputTokens);
    call.cacheReadTokens = found.count(CallField::CacheReadTokens).value_or(0);
    call.cacheWriteTokens = found.count(CallField::CacheWriteTokens).value_or(0);
    call.reasoningTokens = found.count(CallField::ReasoningTokens).value_or(0);
    includeSubsets(call);
    const auto atMost = [](std::optional<std::int64_t> count, std::int64_t whole) { return std::min(count.value_or(0), whole); };
    call.cacheWriteHourTokens = atMost(found.count(CallField::CacheWriteHourTokens), call.cacheWriteTokens);
    call.audioInputTokens = atMost(found.count(CallField::AudioInputTokens), call.inputTokens.value_or(0));
    call.audioOutputTokens = atMost(found.count(CallField::AudioOutputTokens), call.outputTokens.value_or(0));
    if (found.has(CallField::CacheHit))
        countNoTokens(call);
}

// Finish reasons come as list or as JSON text of one.
bool saysError(const AttributeValue *reasons)
{
    if (!reasons)
        return false;
    if (const auto *list = std::get_if<std::vector<std::string_view>>(reasons))
        return std::find(list->begin(), list->end(), "error") != list->end();
    const auto *text = std::get_if<std::string_view>(reasons);
    return text && (*text == "error" || text->find("\"error\"") != std::string_view::npos);
}

CallStatus statusOf(const Span &span, const Findings &found)
{
    const bool failed = span.status == SpanStatusCode::Error || found.has(CallField::ErrorType) || found.has(CallField::Failure)
        || saysError(found.value(CallField::FinishReasons));
    return failed ? CallStatus::Error : CallStatus::Ok;
}

// What the first exception the span recorded is called.
std::string exceptionOf(const Span &span)
{
    for (const auto &event : span.events) {
        const auto *type = event.name == "exception" ? findAttribute(event.attributes, "exception.type") : nullptr;
        if (auto text = type ? textOf(*type) : std::string(); !text.empty())
            return text;
    }
    return {};
}

std::string errorTypeOf(const Span &span, const Findings &found)
{
    if (found.has(CallField::ErrorType))
        return found.text(CallField::ErrorType);
    if (auto exception = exceptionOf(span); !exception.empty())
        return exception;
    if (found.has(CallField::ErrorCode))
        return found.text(CallField::ErrorCode);
    return found.has(CallField::ErrorText) || !keptText(span.statusMessage).empty() ? kOtherError : "";
}

} // namespace

struct Normaliser::Tables {
    using Sources = std::unordered_map<std::string_view, std::vector<Source>>;
    Sources ofSpan;
    Sources ofResource;
    Sources ofEvents;
    std::unordered_map<std::string, OperationName> operations;
    ProviderNames providers;
    std::unordered_map<std::string_view, ScoreEvent> scoreEvents;
    ScoreFinder scores;
    ContentFinder contents;

    explicit Tables(std::span<const Dialect *const> dialects) : providers(dialects)
    {
        for (const auto *dialect : dialects) {
            for (const auto &source : dialect->sources)
                of(source.place)[source.name].push_back(source);
            for (const auto &operation : dialect->operations)
                operations.emplace(lowered(std::string(operation.name)), operation);
            for (const auto &event : dialect->scoreEvents)
                scoreEvents.emplace(event.event, event);
            scores.add(*dialect);
            contents.add(*dialect);
        }
    }

    Sources &of(Place place) { return place == Place::Span ? ofSpan : place == Place::Resource ? ofResource : ofEvents; }

    static void look(const Attributes &attributes, const Sources &sources, Findings &found)
    {
        for (const auto &attribute : attributes) {
            const auto known = sources.find(attribute.key);
            if (known == sources.end())
                continue;
            for (const auto &source : known->second)
                found.offer(source, attribute.value);
        }
    }

    void lookAtEvents(const Span &span, Findings &found) const
    {
        for (const auto &event : span.events) {
            const auto known = ofEvents.find(event.name);
            if (known == ofEvents.end() || event.timeNanos < span.startNanos || span.startNanos == 0)
                continue;
            for (const auto &source : known->second)
                found.offerMade(source, static_cast<double>(event.timeNanos - span.startNanos) / 1e9);
        }
    }

    void look(const Span &span, Findings &found) const
    {
        look(span.attributes, ofSpan, found);
        if (span.resource)
            look(*span.resource, ofResource, found);
        lookAtEvents(span, found);
    }

    const OperationName *operationNamed(const Findings &found) const
    {
        const auto known = operations.find(lowered(found.text(CallField::Operation)));
        return known == operations.end() ? nullptr : &known->second;
    }

    // What the span's operation is; empty: not a call.
    std::optional<Operation> operationOf(const Findings &found) const
    {
        const auto *named = operationNamed(found);
        const bool model = found.has(CallField::ModelRequested) || found.has(CallField::ModelServed);
        const bool usage = found.has(CallField::InputTokens) || found.has(CallField::OutputTokens) || found.has(CallField::Cost);
        if (named && (named->meaning == Meaning::Call || (named->meaning == Meaning::Likely && (model || usage))))
            return named->operation;
        if ((named && named->meaning == Meaning::Wrapper) || !model || !usage)
            return {};
        // Legacy instrumentations send no operation; those that produce text are the only ones with output
        // tokens.
        const bool silent = !found.has(CallField::Operation);
        return silent && found.has(CallField::OutputTokens) ? Operation::Chat : Operation::Other;
    }

    TraceContext contextOf(const Findings &found) const
    {
        return {found.text(CallField::UseCase), found.text(CallField::User), found.text(CallField::Session),
            found.text(CallField::Environment)};
    }

    void setSeries(const Findings &found, Call &call) const
    {
        call.modelRequested = found.text(CallField::ModelRequested);
        call.series.model = found.text(CallField::ModelServed);
        if (call.series.model.empty())
            call.series.model = call.modelRequested;
        call.series.service = found.text(CallField::Service);
        call.series.provider = providers.spelled(found.text(CallField::Provider));
        call.series.promptName = found.text(CallField::PromptName);
        call.series.promptVersion = found.text(CallField::PromptVersion);
        auto context = contextOf(found);
        if (!context.environment.empty())
            call.series.environment = std::move(context.environment);
        call.useCase = std::move(context.useCase);
        call.user = std::move(context.user);
        call.session = std::move(context.session);
    }

    std::optional<Call> callOf(const Span &span, const Findings &found) const
    {
        const auto operation = operationOf(found);
        std::optional<Call> call;
        if (!operation || !setPlace(span, call.emplace()))
            return std::nullopt;
        call->series.operation = *operation;
        setSeries(found, *call);
        setTokens(found, *call);
        call->status = statusOf(span, found);
        if (call->status == CallStatus::Error)
            call->errorType = errorTypeOf(span, found);
        if (const auto *tier = found.value(CallField::ServiceTier))
            call->serviceTier = tierOf(*tier).value_or(ServiceTier::Standard);
        call->timeToFirstToken = found.duration(CallField::TimeToFirstToken);
        call->reportedCostPico = found.pico(CallField::Cost);
        call->responseId = found.text(CallField::ResponseId);
        return call;
    }

    std::optional<TraceSpan> linkOf(const Span &span, const Findings &found) const
    {
        std::optional<TraceSpan> link;
        if (!setPlace(span, link.emplace()))
            return std::nullopt;
        if (const auto *named = operationNamed(found))
            link->kind = named->kind;
        link->status = statusOf(span, found);
        link->context = contextOf(found);
        return link;
    }
};

Normaliser::Normaliser() : Normaliser(knownDialects()) { }

Normaliser::Normaliser(std::span<const Dialect *const> dialects) : m_tables(std::make_unique<Tables>(dialects)) { }

Normaliser::~Normaliser() = default;

std::optional<Call> Normaliser::normalise(const Span &span) const
{
    Findings found(span.startNanos);
    m_tables->look(span, found);
    auto call = m_tables->callOf(span, found);
    if (call)
        call->scores = m_tables->scores.find(span).ofSpan;
    return call;
}

std::optional<Oddities> Normaliser::addTo(
    TelemetryBatch &batch, const Span &span, const ContentPolicy *policy, const std::string &useCaseAbove) const
{
    Findings found(span.startNanos);
    m_tables->look(span, found);
    auto scores = m_tables->scores.find(span);
    const auto addScores = [&](std::vector<Score> &from, const SpanKey &target) {
        for (auto &score : from)
            batch.scores.push_back({{}, target, {}, std::move(score)});
    };
    if (auto call = m_tables->callOf(span, found)) {
        call->scores = std::move(scores.ofSpan);
        const auto &useCase = call->useCase.empty() ? useCaseAbove : call->useCase;
        const auto &service = useCase.empty() ? call->series.service : useCase;
        if (const auto rule = policy ? policy->ruleOf(service) : ContentRule {}; rule.mode != ContentMode::None) {
            if (auto content = m_tables->contents.find(span, found, rule))
                batch.contents.push_back(std::move(*content));
        }
        batch.calls.push_back(std::move(*call));
    } else if (auto link = m_tables->linkOf(span, found)) {
        addScores(scores.ofSpan, link->key);
        batch.spans.push_back(std::move(*link));
    } else {
        return std::nullopt;
    }
    addScores(scores.ofTrace, {span.traceId, {}});
    const bool isBackwards = span.startNanos != 0 && span.endNanos != 0 && span.endNanos < span.startNanos;
    return Oddities {isBackwards ? 1 : 0, found.badCounts()};
}

std::optional<Score> Normaliser::scoreOf(std::string_view event, const Attributes &attributes) const
{
    const auto known = m_tables->scoreEvents.find(event);
    return known == m_tables->scoreEvents.end() ? std::nullopt : ScoreFinder::scoreOf(attributes, known->second);
}

} // namespace demarc::ingest
