// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/langfuse.h"

#include "ingest/dialects/values.h"
#include "ingest/ids.h"

#include <QCoreApplication>

#include <algorithm>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Langfuse)
};

SpanKind kindOf(std::string_view type)
{
    const std::pair<std::string_view, SpanKind> kinds[] {{"AGENT", SpanKind::Agent}, {"CHAIN", SpanKind::Chain},
        {"TOOL", SpanKind::Tool}, {"RETRIEVER", SpanKind::Retrieval}, {"GUARDRAIL", SpanKind::Guardrail},
        {"EVALUATOR", SpanKind::Evaluator}};
    for (const auto &[name, kind] : kinds) {
        if (isSameName(type, name))
            return kind;
    }
    return SpanKind::Other;
}

// As the dialect has it, see langfuseDialect() and Meaning; but exports fill in zeros where there was no usage.
bool isCall(std::string_view type, const Call &call)
{
    if (isSameName(type, "GENERATION") || isSameName(type, "EMBEDDING"))
        return true;
    const bool model = !call.series.model.empty();
    const bool usage =
        call.inputTokens.value_or(0) > 0 || call.outputTokens.value_or(0) > 0 || call.reportedCostPico.value_or(0) > 0;
    if (isSameName(type, "SPAN")) // what old SDKs call a generation, too
        return model || usage;
    return model && usage && !isSameName(type, "AGENT") && !isSameName(type, "CHAIN"); // those repeat what is below them
}

TraceSpan spanOf(const Call &call, std::string_view type)
{
    TraceSpan span;
    span.key = call.key;
    span.parentSpanId = call.parentSpanId;
    span.kind = kindOf(type);
    span.name = call.name;
    span.start = call.start;
    span.duration = call.duration;
    span.status = call.status;
    span.context = {call.useCase, call.user, call.session, call.series.environment == "default" ? "" : call.series.environment};
    return span;
}

} // namespace

LangfuseReader::LangfuseReader(RowSource &source, CallReader calls)
    : m_calls(std::move(calls)), m_id(source.bind("id")), m_traceId(source.bind("traceId")), m_type(source.bind("type")),
      m_name(source.bind("name")), m_startTime(source.bind("startTime")), m_timestamp(source.bind("timestamp")),
      m_dataType(source.bind("dataType")), m_value(source.bind("value")), m_stringValue(source.bind("stringValue")),
      m_observationId(source.bind("observationId")), m_userId(source.bind("userId")), m_sessionId(source.bind("sessionId")),
      m_environment(source.bind("environment")), m_level(source.bind("level")), m_statusMessage(source.bind("statusMessage"))
{
}

std::string LangfuseReader::cell(RowSource &source, const std::optional<std::size_t> &handle) const
{
    return handle ? std::string(source.cell(*handle)) : std::string();
}

LangfuseReader::Outcome LangfuseReader::read(RowSource &source, TelemetryBatch &batch, QString &problem)
{
    if (const auto type = cell(source, m_type); !type.empty() && !cell(source, m_startTime).empty())
        return readObservation(source, type, batch, problem);
    if (!cell(source, m_dataType).empty() || !cell(source, m_value).empty() || !cell(source, m_stringValue).empty())
        return readScore(source, batch, problem);
    if (!cell(source, m_timestamp).empty() && !cell(source, m_id).empty())
        return readTrace(source, batch, problem);
    if (cell(source, m_id).empty())
        return Outcome::Skipped; // what lies around lists of rows
    problem = Text::tr("neither an observation nor a trace nor a score");
    return Outcome::Unreadable;
}

LangfuseReader::Outcome LangfuseReader::readObservation(
    RowSource &source, std::string_view type, TelemetryBatch &batch, QString &problem)
{
    Call call;
    RowExtras extras;
    problem = m_calls.read(source, call, extras);
    if (!problem.isEmpty())
        return Outcome::Unreadable;
    if (!extras.hasSpanId || !extras.hasTraceId) {
        problem = Text::tr("no id");
        return Outcome::Unreadable;
    }
    if (call.status == CallStatus::Error && !cell(source, m_statusMessage).empty())
        call.errorType = kOtherError;
    completeCall(call, extras, call.key);
    if (isCall(type, call)) {
        if (isSameName(type, "SPAN"))
            call.series.operation = Operation::Chat;
        batch.calls.push_back(std::move(call));
    } else {
        batch.spans.push_back(spanOf(call, type));
    }
    return Outcome::Taken;
}

// A trace is the root of its observations: it says whose they are.
LangfuseReader::Outcome LangfuseReader::readTrace(RowSource &source, TelemetryBatch &batch, QString &problem)
{
    const auto id = cell(source, m_id);
    const auto start = parseInstant(QString::fromStdString(cell(source, m_timestamp)));
    if (!start || !isPlausible(*start)) {
        problem = Text::tr("\"%1\" cannot be read as the time of a trace").arg(QString::fromStdString(cell(source, m_timestamp)));
        return Outcome::Unreadable;
    }
    TraceSpan span;
    span.key = {traceIdOf(id), spanIdOf("trace " + id)};
    span.kind = SpanKind::Chain;
    span.name = keptText(cell(source, m_name));
    span.start = *start;
    const auto environment = keptText(cell(source, m_environment));
    span.context = {span.name, keptText(cell(source, m_userId)), keptText(cell(source, m_sessionId)),
        environment == "default" ? "" : environment};
    batch.spans.push_back(std::move(span));
    return Outcome::Taken;
}

LangfuseReader::Outcome LangfuseReader::readScore(RowSource &source, TelemetryBatch &batch, QString &problem)
{
    const auto type = cell(source, m_dataType);
    if (isSameName(type, "TEXT") || isSameName(type, "CORRECTION"))
        return Outcome::Skipped;
    const auto trace = cell(source, m_traceId);
    const auto name = keptText(cell(source, m_name));
    const auto label = cell(source, m_stringValue);
    const auto number = cell(source, m_value);
    const bool isLabel = isSameName(type, "CATEGORICAL") || number.empty();
    const auto &text = isLabel && !label.empty() ? label : number;
    auto value = valueOfLabel(std::string_view(text));
    if (!value && !isSameName(type, "CATEGORICAL"))
        value = numberOf(std::string_view(text)); // of any scale
    if (trace.empty())
        return Outcome::Skipped; // of a session or a run, which are no calls
    if (name.empty() || !value) {
        problem = Text::tr("\"%1\" cannot be read as a score: neither a number nor a verdict such as \"pass\"")
                      .arg(QString::fromStdString(keptText(text)));
        return Outcome::Unreadable;
    }
    TraceScore score;
    score.id = keptText(cell(source, m_id));
    score.target.traceId = traceIdOf(trace);
    if (const auto observation = cell(source, m_observationId); !observation.empty())
        score.target.spanId = spanIdOf(observation);
    score.score = {name, *value};
    batch.scores.push_back(std::move(score));
    return Outcome::Taken;
}

} // namespace demarc::ingest
