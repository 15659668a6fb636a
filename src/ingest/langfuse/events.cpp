// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/langfuse/events.h"

#include "ingest/dialects/values.h"
#include "ingest/ids.h"
#include "ingest/jsonspan.h"

#include <array>

namespace demarc::ingest::langfuse {

namespace {

// What is remembered of a body; above all not input and output.
constexpr std::array kTraceMembers {"name", "userId", "sessionId", "environment", "timestamp"};
constexpr std::array kObservationMembers {"name", "startTime", "endTime", "completionStartTime", "parentObservationId", "model",
    "modelParameters", "usage", "usageDetails", "costDetails", "promptName", "promptVersion", "level", "statusMessage",
    "environment"};
constexpr std::array kMessageMembers {"input", "output"};

// A member that is copied, and the attribute that says the same on a span.
struct Member {
    const char *name;
    std::string_view attribute;
};
constexpr Member kTraceAttributes[] {{"name", "langfuse.trace.name"}, {"userId", "langfuse.user.id"},
    {"sessionId", "langfuse.session.id"}, {"environment", "langfuse.environment"}};
constexpr Member kObservationAttributes[] {{"type", "langfuse.observation.type"}, {"model", "langfuse.observation.model.name"},
    {"modelParameters", "langfuse.observation.model.parameters"}, {"usageDetails", "langfuse.observation.usage_details"},
    {"costDetails", "langfuse.observation.cost_details"}, {"completionStartTime", "langfuse.observation.completion_start_time"},
    {"promptName", "langfuse.observation.prompt.name"}, {"promptVersion", "langfuse.observation.prompt.version"},
    {"level", "langfuse.observation.level"}, {"statusMessage", "langfuse.observation.status_message"},
    {"environment", "langfuse.environment"}, {"provider", "langfuse.observation.metadata.provider"}};
constexpr Member kMessageAttributes[] {{"input", "langfuse.observation.input"}, {"output", "langfuse.observation.output"}};

Outcome bad(std::string problem) { return {400, std::move(problem)}; }

template <std::size_t Count>
Json picked(const Json &body, const std::array<const char *, Count> &members)
{
    Json piece = Json::object();
    for (const char *name : members) {
        if (const auto *value = memberOf(body, name))
            piece[name] = *value;
    }
    return piece;
}

bool isNumber(const Json &value)
{
    const auto *text = value.get_ptr<const std::string *>();
    return text ? numberOf(std::string_view(*text)).has_value() : value.is_number();
}

// The older `usage` has counts and costs in one object: {input, output, total, unit, inputCost, …, totalCost}; or it is what
// the provider answered, with objects of details.
void readUsage(Json &whole)
{
    const auto *usage = memberOf(whole, "usage");
    if (!usage || !usage->is_object())
        return;
    const auto unit = lowered(textMember(*usage, "unit"));
    Json counts = Json::object();
    Json costs = Json::object();
    for (const auto &[name, value] : usage->items()) {
        if (!isNumber(value) && !(value.is_object() && name.ends_with("_details")))
            continue;
        if (name.ends_with("Cost"))
            costs[name.substr(0, name.size() - 4)] = value;
        else if (unit.empty() || unit == "tokens")
            counts[name] = value;
    }
    if (!memberOf(whole, "usageDetails") && !counts.empty())
        whole["usageDetails"] = std::move(counts);
    if (!memberOf(whole, "costDetails") && !costs.empty())
        whole["costDetails"] = std::move(costs);
}

template <std::size_t Count>
void copy(JsonSpan &to, const Json &whole, const Member (&members)[Count])
{
    for (const auto &member : members)
        to.set(member.attribute, whole, member.name);
}

// "generation-update" is of a generation; "observation-create" says in its body of what.
std::string kindOf(std::string_view type, const Json &body)
{
    const auto what = type.substr(0, type.rfind('-'));
    return what == "observation" ? lowered(textMember(body, "type")) : std::string(what);
}

} // namespace

ReadScore readScore(const Json &body)
{
    if (!body.is_object())
        return {bad("The body of a score is an object."), {}};
    Score score {keptText(textMember(body, "name")), 0};
    const auto *value = memberOf(body, "value");
    if (score.name.empty() || !value || !(value->is_number() || value->is_string() || value->is_boolean()))
        return {bad("A score has a name and a value, which is a number or text."), {}};
    const auto text = value->is_string() ? value->get<std::string>() : std::string();
    const AttributeValue sent = value->is_boolean() ? AttributeValue(value->get<bool>() ? 1.0 : 0.0)
        : value->is_number()                        ? AttributeValue(value->get<double>())
                                                    : AttributeValue(std::string_view(text));
    const auto type = lowered(textMember(body, "dataType"));
    auto number = type == "text" || type == "correction" ? std::nullopt : valueOfLabel(sent);
    if (!number && type != "text" && type != "correction" && type != "categorical")
        number = numberOf(sent);
    const auto traceId = textMember(body, "traceId");
    const bool wordsOnly = !number && (value->is_string() || type == "text" || type == "correction" || type == "categorical");
    if (traceId.empty() || wordsOnly) {
        const bool placed = !traceId.empty() || memberOf(body, "sessionId") || memberOf(body, "datasetRunId");
        return {placed ? Outcome {201, {}, false} : bad("A score belongs to a trace, a session or a dataset run."), {}};
    }
    if (!number)
        return {bad("The value of a score is a finite number."), {}};
    score.value = *number;
    return {{},
        TraceScore {
            keptText(textMember(body, "id")), {traceIdOf(traceId), spanIdOf(textMember(body, "observationId"))}, {}, score}};
}

Outcome EventReader::read(const Json &event)
{
    const auto type = textMember(event, "type");
    const auto *body = memberOf(event, "body");
    if (!body || !body->is_object())
        return bad("An event has a type and a body, which is an object.");
    if (type == "trace-create")
        return readTrace(event, *body);
    if (type == "sdk-log")
        return {201, {}, false};
    if (type == "score-create") {
        auto read = readScore(*body);
        if (read.score)
            m_scores.push_back(std::move(*read.score));
        return read.outcome;
    }
    for (const char *known : {"span-create", "span-update", "generation-create", "generation-update", "event-create",
             "observation-create", "observation-update"}) {
        if (type == known)
            return readObservation(type, event, *body);
    }
    return bad("Events of this type are not known: " + keptText(type));
}

Outcome EventReader::readTrace(const Json &event, const Json &body)
{
    auto id = textMember(body, "id");
    if (id.empty())
        id = textMember(event, "id"); // as stable as the event
    if (id.empty())
        return bad("A trace has an id.");
    auto piece = picked(body, kTraceMembers);
    if (!piece.contains("timestamp"))
        piece["timestamp"] = textMember(event, "timestamp");
    if (JsonSpan::nanosOf(&piece["timestamp"]) == 0)
        return bad("The timestamp of a trace is written in ISO 8601.");
    note({traceIdOf(id), {}}, std::move(piece), event);
    return {};
}

Outcome EventReader::readObservation(const std::string &type, const Json &event, const Json &body)
{
    auto id = textMember(body, "id");
    if (id.empty() && type.ends_with("-create"))
        id = textMember(event, "id");
    if (id.empty())
        return bad("An observation has an id.");
    const auto traceId = textMember(body, "traceId");
    auto piece = picked(body, kObservationMembers);
    if (const auto *metadata = memberOf(body, "metadata")) {
        if (auto provider = textMember(*metadata, "provider"); !provider.empty())
            piece["provider"] = std::move(provider);
    }
    if (auto kind = kindOf(type, body); !kind.empty())
        piece["type"] = std::move(kind);
    if (!piece.contains("startTime") && type.ends_with("-create"))
        piece["startTime"] = textMember(event, "timestamp");
    for (const char *time : {"startTime", "endTime"}) {
        if (piece.contains(time) && JsonSpan::nanosOf(&piece[time]) == 0)
            return bad(std::string(time) + " is written in ISO 8601.");
    }
    const SpanKey key {traceIdOf(traceId.empty() ? id : traceId), spanIdOf(id)};
    if (m_content)
        m_messages[key].update(picked(body, kMessageMembers));
    note(key, std::move(piece), event);
    return {};
}

void EventReader::note(const SpanKey &key, Json piece, const Json &event)
{
    if (!m_wholes.contains(key))
        m_order.push_back(key);
    m_wholes[key] = m_observations.merge(key, piece, textMember(event, "id"));
}

void EventReader::addTrace(TelemetryBatch &batch, const SpanKey &key, const Json &whole) const
{
    JsonSpan built;
    auto &span = built.span;
    span.traceId = key.traceId;
    span.spanId = hashedSpanId("trace"); // a root of its own, which holds for the whole trace
    span.name = built.keep(textMember(whole, "name"));
    span.startNanos = JsonSpan::nanosOf(memberOf(whole, "timestamp"));
    copy(built, whole, kTraceAttributes);
    m_normaliser.addTo(batch, span);
}

void EventReader::addObservation(TelemetryBatch &batch, const SpanKey &key, Json whole)
{
    readUsage(whole);
    JsonSpan built;
    auto &span = built.span;
    span.traceId = key.traceId;
    span.spanId = key.spanId;
    span.parentSpanId = spanIdOf(textMember(whole, "parentObservationId"));
    span.name = built.keep(textMember(whole, "name"));
    span.startNanos = JsonSpan::nanosOf(memberOf(whole, "startTime"));
    span.endNanos = JsonSpan::nanosOf(memberOf(whole, "endTime"));
    copy(built, whole, kObservationAttributes);
    if (const auto messages = m_messages.find(key); messages != m_messages.end())
        copy(built, messages->second, kMessageAttributes);
    const auto trace = m_content ? keptText(m_observations.textOf({key.traceId, {}}, "name")) : std::string();
    const auto before = batch.calls.size();
    m_normaliser.addTo(batch, span, m_content, trace);
    if (span.startNanos == 0 && batch.calls.size() > before)
        batch.calls.back().isPartial = true; // its beginning was told longer ago than is remembered
}

void EventReader::addTo(TelemetryBatch &batch)
{
    for (const auto &key : m_order) {
        if (key.spanId == SpanId {})
            addTrace(batch, key, m_wholes[key]);
        else
            addObservation(batch, key, std::move(m_wholes[key]));
    }
    for (auto &score : m_scores)
        batch.scores.push_back(std::move(score));
}

} // namespace demarc::ingest::langfuse
