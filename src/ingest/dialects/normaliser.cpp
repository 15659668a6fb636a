// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialects/normaliser.h"

#include "ingest/dialects/genai.h"
#include "ingest/dialects/values.h"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

namespace demarc::ingest {

namespace {

constexpr std::size_t kFields = static_cast<std::size_t>(CallField::Count);
constexpr std::size_t kMaxScores = 64;

std::string lowered(std::string text)
{
    std::transform(
        text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

// Whether the value of a source can be used at all; if not, the next source of its field gets its turn.
bool isUsable(CallField field, const AttributeValue &value, Unit unit)
{
    switch (field) {
    case CallField::InputTokens:
    case CallField::OutputTokens:
    case CallField::CacheReadTokens:
    case CallField::CacheWriteTokens:
    case CallField::ReasoningTokens:
        return countOf(value).has_value();
    case CallField::Cost:
        return picoOf(value).has_value();
    case CallField::TimeToFirstToken:
        return durationOf(value, unit).has_value();
    case CallField::FinishReasons:
        return !std::holds_alternative<std::monostate>(value);
    case CallField::Service: {
        const auto *name = std::get_if<std::string_view>(&value);
        return name && name->find_first_not_of(" \t") != std::string_view::npos && !name->starts_with("unknown_service");
    }
    default: {
        const auto *text = std::get_if<std::string_view>(&value);
        return text ? text->find_first_not_of(" \t\r\n") != std::string_view::npos : !textOf(value).empty();
    }
    }
}

// What was found in a span for every field.
class Findings {
public:
    void offer(const Source &source, const AttributeValue &value)
    {
        auto &finding = m_findings[static_cast<std::size_t>(source.field)];
        if (source.rank < finding.rank && isUsable(source.field, value, source.unit))
            finding = {source.rank, &value, source.unit};
    }

    bool has(CallField field) const { return of(field).value != nullptr; }
    std::string text(CallField field) const { return has(field) ? textOf(*of(field).value) : std::string(); }
    std::optional<std::int64_t> count(CallField field) const { return has(field) ? countOf(*of(field).value) : std::nullopt; }
    std::optional<std::int64_t> pico(CallField field) const { return has(field) ? picoOf(*of(field).value) : std::nullopt; }
    std::optional<Duration> duration(CallField field) const
    {
        return has(field) ? durationOf(*of(field).value, of(field).unit) : std::nullopt;
    }
    const AttributeValue *value(CallField field) const { return of(field).value; }

private:
    struct Finding {
        int rank = std::numeric_limits<int>::max();
        const AttributeValue *value = nullptr;
        Unit unit = Unit::None;
    };
    const Finding &of(CallField field) const { return m_findings[static_cast<std::size_t>(field)]; }

    std::array<Finding, kFields> m_findings;
};

std::optional<std::int64_t> microsOf(std::uint64_t nanos)
{
    return nanos == 0 ? std::nullopt : std::optional(static_cast<std::int64_t>(nanos / 1000));
}

// False: neither start nor end is known.
bool setTimes(const Span &span, Call &call)
{
    const auto start = microsOf(span.startNanos);
    const auto end = microsOf(span.endNanos);
    if (!start && !end)
        return false;
    call.start = instantOf(start.value_or(end.value_or(0)));
    if (start && end && span.endNanos >= span.startNanos)
        call.duration = Duration {static_cast<std::int64_t>((span.endNanos - span.startNanos) / 1000)};
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

const AttributeValue *attribute(const Attributes &attributes, std::string_view key)
{
    const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const Attribute &a) { return a.key == key; });
    return found == attributes.end() ? nullptr : &found->value;
}

void setStatus(const Span &span, const Findings &found, Call &call)
{
    call.errorType = found.text(CallField::ErrorType);
    const bool failed =
        span.status == SpanStatusCode::Error || !call.errorType.empty() || saysError(found.value(CallField::FinishReasons));
    if (!failed)
        return;
    call.status = CallStatus::Error;
    for (const auto &event : span.events) {
        const auto *type = event.name == "exception" ? attribute(event.attributes, "exception.type") : nullptr;
        if (call.errorType.empty() && type)
            call.errorType = textOf(*type);
    }
    if (call.errorType.empty())
        call.errorType = keptText(span.statusMessage);
}

// pass/fail and their kin; empty for any other label.
std::optional<double> valueOfLabel(const AttributeValue *label)
{
    const auto text = label ? lowered(textOf(*label)) : std::string();
    if (text == "pass" || text == "passed" || text == "true")
        return 1.0;
    if (text == "fail" || text == "failed" || text == "false")
        return 0.0;
    return {};
}

std::optional<Score> scoreOf(const SpanEvent &event, const ScoreEvent &names)
{
    const auto *name = attribute(event.attributes, names.name);
    Score score {name ? textOf(*name) : std::string(), 0};
    if (score.name.empty())
        return {};
    const auto *sent = attribute(event.attributes, names.value);
    auto value = sent ? numberOf(*sent) : std::nullopt;
    if (!value || *value < 0 || *value > 1)
        value = valueOfLabel(attribute(event.attributes, names.label));
    if (!value)
        return {};
    score.value = *value;
    return score;
}

} // namespace

struct Normaliser::Tables {
    using Sources = std::unordered_map<std::string_view, std::vector<Source>>;
    Sources ofSpan;
    Sources ofResource;
    Sources ofEvents;
    std::unordered_map<std::string_view, OperationName> operations;
    std::unordered_map<std::string_view, std::string_view> providers;
    std::vector<ScoreEvent> scores;

    explicit Tables(std::span<const Dialect *const> dialects)
    {
        for (const auto *dialect : dialects) {
            for (const auto &source : dialect->sources)
                of(source.place)[source.name].push_back(source);
            for (const auto &operation : dialect->operations)
                operations.emplace(operation.name, operation);
            for (const auto &alias : dialect->providers)
                providers.emplace(alias.from, alias.to);
            scores.insert(scores.end(), dialect->scores.begin(), dialect->scores.end());
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

    // `times` keeps the values the findings point at; it never reallocates.
    void lookAtEvents(const Span &span, std::vector<AttributeValue> &times, Findings &found) const
    {
        if (ofEvents.empty())
            return;
        times.reserve(span.events.size());
        for (const auto &event : span.events) {
            const auto known = ofEvents.find(event.name);
            if (known == ofEvents.end() || event.timeNanos < span.startNanos || span.startNanos == 0)
                continue;
            times.emplace_back(static_cast<double>(event.timeNanos - span.startNanos) / 1e9);
            for (const auto &source : known->second)
                found.offer(source, times.back());
        }
    }

    // What the span's operation is; empty: not a call.
    std::optional<Operation> operationOf(const Findings &found) const
    {
        const auto name = lowered(found.text(CallField::Operation));
        const auto known = operations.find(name);
        if (known != operations.end() && known->second.meaning == Meaning::Call)
            return known->second.operation;
        if (known != operations.end() && known->second.meaning == Meaning::Wrapper)
            return {};
        const bool model = found.has(CallField::ModelRequested) || found.has(CallField::ModelServed);
        const bool usage = found.has(CallField::InputTokens) || found.has(CallField::OutputTokens) || found.has(CallField::Cost);
        if (!model || !usage)
            return {};
        // Legacy instrumentations send no operation; those that produce text are the only ones with output
        // tokens.
        return name.empty() && found.has(CallField::OutputTokens) ? Operation::Chat : Operation::Other;
    }

    std::string providerOf(const Findings &found) const
    {
        auto name = lowered(found.text(CallField::Provider));
        const auto alias = providers.find(name);
        return alias == providers.end() ? name : std::string(alias->second);
    }

    void setSeries(const Findings &found, Call &call) const
    {
        call.modelRequested = found.text(CallField::ModelRequested);
        call.series.model = found.text(CallField::ModelServed);
        if (call.series.model.empty())
            call.series.model = call.modelRequested;
        call.series.service = found.text(CallField::Service);
        call.series.provider = providerOf(found);
        call.series.promptName = found.text(CallField::PromptName);
        call.series.promptVersion = found.text(CallField::PromptVersion);
        if (found.has(CallField::Environment))
            call.series.environment = found.text(CallField::Environment);
    }

    void addScores(const Span &span, Call &call) const
    {
        for (const auto &event : span.events) {
            for (const auto &names : scores) {
                auto score = event.name == names.event ? scoreOf(event, names) : std::nullopt;
                if (!score)
                    continue;
                const auto same = std::find_if(
                    call.scores.begin(), call.scores.end(), [&](const Score &other) { return other.name == score->name; });
                if (same != call.scores.end())
                    same->value = score->value; // the later judgement replaces the earlier
                else if (call.scores.size() < kMaxScores)
                    call.scores.push_back(std::move(*score));
            }
        }
    }
};

Normaliser::Normaliser() : Normaliser(std::array {&genAiDialect()}) { }

Normaliser::Normaliser(std::span<const Dialect *const> dialects) : m_tables(std::make_unique<Tables>(dialects)) { }

Normaliser::~Normaliser() = default;

std::optional<Call> Normaliser::normalise(const Span &span) const
{
    Findings found;
    std::vector<AttributeValue> times;
    Tables::look(span.attributes, m_tables->ofSpan, found);
    if (span.resource)
        Tables::look(*span.resource, m_tables->ofResource, found);
    m_tables->lookAtEvents(span, times, found);

    const auto operation = m_tables->operationOf(found);
    std::optional<Call> call;
    if (!operation)
        return call;
    call.emplace();
    if (!setTimes(span, *call))
        return std::nullopt;
    call->key = {span.traceId, span.spanId};
    call->parentSpanId = span.parentSpanId;
    call->series.operation = *operation;
    m_tables->setSeries(found, *call);
    setTokens(found, *call);
    setStatus(span, found, *call);
    m_tables->addScores(span, *call);
    call->timeToFirstToken = found.duration(CallField::TimeToFirstToken);
    call->reportedCostPico = found.pico(CallField::Cost);
    call->user = found.text(CallField::User);
    call->session = found.text(CallField::Session);
    return call;
}

void Normaliser::addTo(TelemetryBatch &batch, const Span &span) const
{
    if (auto call = normalise(span)) {
        batch.calls.push_back(std::move(*call));
        return;
    }
    const auto start = microsOf(span.startNanos);
    const auto end = microsOf(span.endNanos);
    if (!start && !end)
        return;
    TraceSpan link;
    link.key = {span.traceId, span.spanId};
    link.parentSpanId = span.parentSpanId;
    link.name = keptText(span.name);
    link.start = instantOf(start.value_or(end.value_or(0)));
    if (start && end && span.endNanos >= span.startNanos)
        link.duration = Duration {static_cast<std::int64_t>((span.endNanos - span.startNanos) / 1000)};
    link.status = span.status == SpanStatusCode::Error ? CallStatus::Error : CallStatus::Ok;
    batch.spans.push_back(std::move(link));
}

} // namespace demarc::ingest
