// SPDX-License-Identifier: GPL-3.0-or-later
#include "connect/otlpsender.h"

#include "base/money.h"

#include "otlp/otlp.pb.h"

#include <google/protobuf/arena.h>

#include <map>
#include <string_view>
#include <utility>

namespace demarc::connect {

namespace {

namespace pb = demarc::otlp;

template <typename Owner>
pb::AnyValue *addValue(Owner *owner, std::string_view key)
{
    auto *attribute = owner->add_attributes();
    attribute->set_key(key.data(), key.size());
    return attribute->mutable_value();
}

template <typename Owner>
void addText(Owner *owner, std::string_view key, const std::string &text)
{
    if (!text.empty())
        addValue(owner, key)->set_string_value(text);
}

void addCount(pb::Span *span, std::string_view key, std::int64_t count)
{
    if (count != 0)
        addValue(span, key)->set_int_value(count);
}

const char *nameOf(Operation operation)
{
    switch (operation) {
    case Operation::Embeddings:
        return "embeddings";
    case Operation::Rerank:
        return "rerank";
    case Operation::Other:
        return "other";
    case Operation::Chat:
        break;
    }
    return "chat";
}

double secondsOf(Duration duration) { return static_cast<double>(duration.count()) / 1e6; }

void addUsage(const Call &call, pb::Span *span)
{
    if (call.inputTokens)
        addValue(span, "gen_ai.usage.input_tokens")->set_int_value(*call.inputTokens);
    if (call.outputTokens)
        addValue(span, "gen_ai.usage.output_tokens")->set_int_value(*call.outputTokens);
    addCount(span, "gen_ai.usage.cache_read.input_tokens", call.cacheReadTokens);
    addCount(span, "gen_ai.usage.cache_creation.input_tokens", call.cacheWriteTokens);
    addCount(span, "gen_ai.usage.reasoning.output_tokens", call.reasoningTokens);
    if (call.reportedCostPico)
        addText(span, "gen_ai.usage.cost", Money {*call.reportedCostPico}.toString().toStdString());
    if (call.timeToFirstToken)
        addValue(span, "gen_ai.response.time_to_first_chunk")->set_double_value(secondsOf(*call.timeToFirstToken));
}

void addIdentity(const Call &call, pb::Span *span)
{
    const auto &series = call.series;
    addValue(span, "gen_ai.operation.name")->set_string_value(nameOf(series.operation));
    addText(span, "gen_ai.provider.name", series.provider);
    addText(span, "gen_ai.request.model", call.modelRequested.empty() ? series.model : call.modelRequested);
    addText(span, "gen_ai.response.model", series.model);
    addText(span, "gen_ai.prompt.name", series.promptName);
    addText(span, "gen_ai.prompt.version", series.promptVersion);
    addText(span, "user.id", call.user);
    addText(span, "gen_ai.conversation.id", call.session);
}

void addScores(const Call &call, pb::Span *span)
{
    for (const auto &score : call.scores) {
        auto *event = span->add_events();
        event->set_name("gen_ai.evaluation.result");
        event->set_time_unix_nano(span->end_time_unix_nano());
        addText(event, "gen_ai.evaluation.name", score.name);
        addValue(event, "gen_ai.evaluation.score.value")->set_double_value(score.value);
    }
}

void fill(const Call &call, pb::Span *span)
{
    const auto nanos = [](std::int64_t micros) { return static_cast<std::uint64_t>(micros) * 1000; };
    span->set_trace_id(call.key.traceId.data(), call.key.traceId.size());
    span->set_span_id(call.key.spanId.data(), call.key.spanId.size());
    if (call.parentSpanId != decltype(call.parentSpanId) {})
        span->set_parent_span_id(call.parentSpanId.data(), call.parentSpanId.size());
    span->set_name(std::string(nameOf(call.series.operation)) + ' ' + call.series.model);
    span->set_kind(3); // client
    span->set_start_time_unix_nano(nanos(microsOf(call.start)));
    if (call.duration)
        span->set_end_time_unix_nano(nanos(microsOf(call.start + *call.duration)));
    addIdentity(call, span);
    addUsage(call, span);
    addScores(call, span);
    if (call.status == CallStatus::Error) {
        span->mutable_status()->set_code(2);
        addText(span, "error.type", call.errorType);
    }
}

} // namespace

std::string encodeTraces(std::span<const Call> calls)
{
    google::protobuf::Arena arena;
    auto *request = google::protobuf::Arena::CreateMessage<pb::ExportTraceServiceRequest>(&arena);
    std::map<std::pair<std::string_view, std::string_view>, pb::ScopeSpans *> scopes;
    for (const auto &call : calls) {
        auto &scope = scopes[{call.series.service, call.series.environment}];
        if (!scope) {
            auto *batch = request->add_resource_spans();
            addText(batch->mutable_resource(), "service.name", call.series.service);
            addText(batch->mutable_resource(), "deployment.environment.name", call.series.environment);
            scope = batch->add_scope_spans();
            scope->mutable_scope()->set_name("demarc");
        }
        fill(call, scope->add_spans());
    }
    return request->SerializeAsString();
}

} // namespace demarc::connect
