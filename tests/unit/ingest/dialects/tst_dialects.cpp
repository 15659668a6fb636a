// SPDX-License-Identifier: GPL-3.0-or-later
// What each dialect's spans come out as. The attributes are shaped like what the named clients were seen to send.
#include "ingest/dialects/known.h"
#include "ingest/dialects/normaliser.h"
#include "support/testmain.h"

#include "base/json.h"

using namespace demarc;
using namespace demarc::ingest;
using namespace demarc::test;

namespace {

constexpr std::uint64_t kStart = 1'700'000'000'000'000'000; // 2023-11-14T22:13:20Z

AttributeValue valueOf(const Json &json)
{
    if (json.is_string())
        return std::string_view(json.get_ref<const std::string &>());
    if (json.is_boolean())
        return json.get<bool>();
    if (json.is_number_integer())
        return json.get<std::int64_t>();
    if (json.is_number())
        return json.get<double>();
    std::vector<std::string_view> items;
    for (const auto &item : json)
        items.push_back(item.get_ref<const std::string &>());
    return items;
}

// A span from {"attributes"…} with "resource:" before those of the resource and "event:" before what happened so many
// milliseconds after the start.
struct SentSpan {
    explicit SentSpan(const QByteArray &text) : json(parseJson(text.toStdString()).value())
    {
        for (const auto &[key, value] : json.items()) {
            const std::string_view name = key;
            if (name.starts_with("resource:"))
                resource.push_back({name.substr(9), valueOf(value)});
            else if (name.starts_with("event:"))
                span.events.push_back({kStart + value.get<std::uint64_t>() * 1'000'000, name.substr(6), {}});
            else
                span.attributes.push_back({name, valueOf(value)});
        }
        span.traceId[0] = span.spanId[0] = 1;
        span.startNanos = kStart;
        span.endNanos = kStart + 2'000'000'000;
        span.resource = &resource;
    }
    Json json;
    Attributes resource;
    Span span;
};

TelemetryBatch batchOf(const QByteArray &attributes)
{
    static const Normaliser normaliser;
    const SentSpan sent(attributes);
    TelemetryBatch batch;
    normaliser.addTo(batch, sent.span);
    return batch;
}

class Line {
public:
    Line &add(const char *name, const std::string &value)
    {
        if (!value.empty())
            m_text.append(m_text.empty() ? "" : " ").append(name).append("=").append(value);
        return *this;
    }
    Line &add(const char *name, std::int64_t number) { return add(name, number == 0 ? std::string() : std::to_string(number)); }
    std::string text() const { return m_text; }

private:
    std::string m_text;
};

const char *nameOf(Operation operation)
{
    constexpr const char *kNames[] {"chat", "embeddings", "rerank", "other"};
    return kNames[static_cast<int>(operation)];
}

// All a call says that is not as in a new one, in a line.
std::string described(const Call &call)
{
    Line line;
    line.add("call", nameOf(call.series.operation)).add("model", call.series.model).add("requested", call.modelRequested);
    line.add("provider", call.series.provider).add("in", call.inputTokens.value_or(0)).add("out", call.outputTokens.value_or(0));
    line.add("read", call.cacheReadTokens).add("write", call.cacheWriteTokens).add("hour", call.cacheWriteHourTokens);
    line.add("reasoning", call.reasoningTokens).add("audioIn", call.audioInputTokens).add("audioOut", call.audioOutputTokens);
    line.add("pico", call.reportedCostPico.value_or(0)).add("tier", static_cast<int>(call.serviceTier));
    line.add("first", call.timeToFirstToken.value_or(Duration {}).count()).add("error", call.errorType);
    line.add("user", call.user).add("session", call.session).add("use", call.useCase).add("service", call.series.service);
    line.add("env", call.series.environment == "default" ? std::string() : call.series.environment);
    line.add("prompt", call.series.promptName).add("version", call.series.promptVersion).add("response", call.responseId);
    for (const auto &score : call.scores)
        line.add(score.name.c_str(), std::to_string(std::lround(score.value * 100)) + "%");
    return line.text() + (call.status == CallStatus::Error ? " failed" : "");
}

std::string described(const TraceSpan &span)
{
    constexpr const char *kKinds[] {"other", "agent", "chain", "tool", "retrieval", "guardrail", "evaluator"};
    Line line;
    line.add("span", kKinds[static_cast<int>(span.kind)]);
    line.add("user", span.context.user).add("session", span.context.session).add("use", span.context.useCase);
    line.add("env", span.context.environment);
    return line.text() + (span.status == CallStatus::Error ? " failed" : "");
}

std::string described(const TelemetryBatch &batch)
{
    return !batch.calls.empty() ? described(batch.calls[0]) : !batch.spans.empty() ? described(batch.spans[0]) : "nothing";
}

} // namespace

class TestDialects : public Test {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatClientsSend_data();
    void readsWhatClientsSend();
    void givesEveryOperationOneMeaning();
    void keepsScoresOfOtherSpansAndOfTraces();
    void survivesJsonThatIsNone_data();
    void survivesJsonThatIsNone();
};

void TestDialects::readsWhatClientsSend_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *attributes, const char *expected) {
        QTest::newRow(name) << QByteArray(attributes) << QByteArray(expected);
    };

    row("OpenInference: a model's answer", R"({"openinference.span.kind": "LLM", "llm.provider": "openai", "llm.system": "openai",
        "llm.model_name": "gpt-4o-2024-08-06", "llm.invocation_parameters": "{\"model\":\"gpt-4o\",\"service_tier\":\"flex\"}",
        "llm.token_count.prompt": 120, "llm.token_count.completion": 30, "llm.token_count.total": 150,
        "llm.token_count.prompt_details.cache_read": 100, "llm.token_count.completion_details.reasoning": 20,
        "llm.cost.prompt": 0.1, "llm.cost.completion": 0.2, "event:First Token Stream Event": 250,
        "session.id": "s1", "user.id": "ann", "prompt.id": "greet", "llm.prompt_template.version": "3",
        "resource:openinference.project.name": "shop", "resource:service.name": "web",
        "annotations.0.annotation.name": "tone", "annotations.0.annotation.score": 0.5,
        "annotations.1.annotation.name": "safe", "annotations.1.annotation.label": "pass"})",
        "call=chat model=gpt-4o-2024-08-06 requested=gpt-4o provider=openai in=120 out=30 read=100 reasoning=20 "
        "pico=300000000000 tier=2 first=250000 user=ann session=s1 use=shop service=web prompt=greet version=3 tone=50% "
        "safe=100%");
    row("OpenInference: a cost of its own", R"({"openinference.span.kind": "LLM", "llm.model_name": "m",
        "llm.cost.prompt": 0.1, "llm.cost.completion": 0.2, "llm.cost.total": 0.25})",
        "call=chat model=m requested=m pico=250000000000");
    row("OpenInference: embeddings", R"({"openinference.span.kind": "EMBEDDING", "embedding.model_name": "e-3",
        "llm.token_count.prompt": 8, "resource:openinference.project.name": "default"})",
        "call=embeddings model=e-3 requested=e-3 in=8");
    row("OpenInference: rerank", R"({"openinference.span.kind": "RERANKER", "reranker.model_name": "r"})",
        "call=rerank model=r requested=r");
    row("OpenInference: an agent repeats usage", R"({"openinference.span.kind": "AGENT", "llm.model_name": "m",
        "llm.token_count.prompt": 500, "user.id": "ann"})",
        "span=agent user=ann");
    row("OpenInference: a tool", R"({"openinference.span.kind": "TOOL"})", "span=tool");
    row("OpenInference: a retriever", R"({"openinference.span.kind": "RETRIEVER"})", "span=retrieval");
    row("OpenInference: a kind of the wild", R"({"openinference.span.kind": "LUNCH"})", "span=other");

    row("OpenLLMetry: a model's answer", R"({"gen_ai.operation.name": "chat", "gen_ai.provider.name": "openai",
        "gen_ai.request.model": "gpt-4o", "gen_ai.response.model": "gpt-4o-2024-08-06", "gen_ai.response.id": "chatcmpl-1",
        "gen_ai.usage.input_tokens": 12, "gen_ai.usage.output_tokens": 7, "gen_ai.usage.total_tokens": 19,
        "gen_ai.usage.reasoning_tokens": 4, "traceloop.workflow.name": "inspect", "traceloop.entity.path": "step",
        "traceloop.association.properties.user_id": "ann", "traceloop.association.properties.session_id": "s1",
        "traceloop.prompt.key": "greet", "traceloop.prompt.version": 4, "gen_ai.response.finish_reasons": ["stop"]})",
        "call=chat model=gpt-4o-2024-08-06 requested=gpt-4o provider=openai in=12 out=7 reasoning=4 user=ann session=s1 "
        "use=inspect prompt=greet version=4 response=chatcmpl-1");
    row("OpenLLMetry: a workflow", R"({"traceloop.span.kind": "workflow", "traceloop.workflow.name": "inspect"})",
        "span=chain use=inspect");
    row("OpenLLMetry: a tool", R"({"traceloop.span.kind": "tool", "traceloop.entity.name": "search"})", "span=tool");
    row("OpenLLMetry: older", R"({"llm.request.type": "chat", "gen_ai.system": "OpenAI", "gen_ai.request.model": "m",
        "llm.usage.total_tokens": 9, "gen_ai.usage.prompt_tokens": 5, "gen_ai.usage.completion_tokens": 4})",
        "call=chat model=m requested=m provider=openai in=5 out=4");

    row("Langfuse: buckets that exclude each other", R"({"langfuse.observation.type": "generation",
        "langfuse.observation.model.name": "gpt-4o", "langfuse.observation.usage_details":
        "{\"input\":20,\"input_cached_tokens\":100,\"input_cache_creation_5m\":3,\"input_cache_creation_1h\":4,\"output\":10,\"output_reasoning_tokens\":5,\"total\":142}",
        "langfuse.observation.cost_details": "{\"input\":0.1,\"output\":0.2}",
        "langfuse.observation.completion_start_time": "\"2023-11-14T22:13:20.300Z\"",
        "langfuse.observation.prompt.name": "greet", "langfuse.observation.prompt.version": 3,
        "langfuse.trace.name": "inspect", "user.id": "ann", "session.id": "s1", "langfuse.environment": "production",
        "langfuse.observation.model.parameters": "{\"service_tier\":\"priority\",\"temperature\":0}"})",
        "call=chat model=gpt-4o requested=gpt-4o in=127 out=15 read=100 write=7 hour=4 reasoning=5 pico=300000000000 tier=3 "
        "first=300000 user=ann session=s1 use=inspect env=production prompt=greet version=3");
    row("Langfuse: usage as OpenAI says it", R"({"langfuse.observation.type": "generation",
        "langfuse.observation.model.name": "gpt-4o", "langfuse.observation.usage_details":
        "{\"prompt_tokens\":120,\"completion_tokens\":30,\"total_tokens\":150,\"prompt_tokens_details\":{\"cached_tokens\":100,\"audio_tokens\":2},\"completion_tokens_details\":{\"reasoning_tokens\":20}}"})",
        "call=chat model=gpt-4o requested=gpt-4o in=120 out=30 read=100 reasoning=20 audioIn=2");
    row("Langfuse: usage as OpenAI's responses say it", R"({"langfuse.observation.type": "generation",
        "langfuse.observation.model.name": "m", "langfuse.observation.usage_details":
        "{\"input_tokens\":120,\"output_tokens\":30,\"input_tokens_details\":{\"cached_tokens\":100},\"output_tokens_details\":{\"reasoning_tokens\":20}}"})",
        "call=chat model=m requested=m in=120 out=30 read=100 reasoning=20");
    row("Langfuse: usage as Anthropic says it", R"({"langfuse.observation.type": "generation",
        "langfuse.observation.model.name": "m", "langfuse.observation.usage_details":
        "{\"input_tokens\":20,\"cache_read_input_tokens\":100,\"cache_creation_input_tokens\":3,\"output_tokens\":30}"})",
        "call=chat model=m requested=m in=123 out=30 read=100 write=3");
    row("Langfuse: a total of costs", R"({"langfuse.observation.type": "generation",
        "langfuse.observation.cost_details": "{\"input\":0.1,\"output\":0.2,\"total\":0.35}"})",
        "call=chat pico=350000000000");
    row("Langfuse: an error without OpenTelemetry status", R"({"langfuse.observation.type": "generation",
        "langfuse.observation.level": "ERROR", "langfuse.observation.status_message": "rate limit"})",
        "call=chat error=_OTHER failed");
    row("Langfuse: a warning", R"({"langfuse.observation.type": "generation", "langfuse.observation.level": "WARNING",
        "langfuse.observation.status_message": "slow"})",
        "call=chat");
    row("Langfuse: a generation called span", R"({"langfuse.observation.type": "span",
        "langfuse.observation.model.name": "m"})",
        "call=chat model=m requested=m");
    row("Langfuse: a span", R"({"langfuse.observation.type": "span", "langfuse.trace.name": "inspect", "user.id": "ann"})",
        "span=other user=ann use=inspect");
    row("Langfuse: an environment that nobody named", R"({"langfuse.observation.type": "span", "user.id": "ann",
        "langfuse.environment": "default"})",
        "span=other user=ann");
    row("Langfuse: an agent", R"({"langfuse.observation.type": "agent", "langfuse.observation.model.name": "m",
        "langfuse.observation.usage_details": "{\"input\":20}"})",
        "span=agent");
    row("Langfuse: an evaluator", R"({"langfuse.observation.type": "evaluator"})", "span=evaluator");

    row("AI SDK 7: the agent repeats usage", R"({"gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "planner",
        "gen_ai.request.model": "gpt-4o", "gen_ai.usage.input_tokens": 240, "gen_ai.usage.output_tokens": 60})",
        "span=agent use=planner");
    row("AI SDK 7: a step", R"({"gen_ai.operation.name": "agent_step"})", "span=chain");
    row("AI SDK 7: a model's answer", R"({"gen_ai.operation.name": "chat", "gen_ai.provider.name": "openai.responses",
        "gen_ai.request.model": "gpt-4o", "gen_ai.response.model": "gpt-4o-2024-08-06", "gen_ai.usage.input_tokens": 120,
        "gen_ai.usage.output_tokens": 30, "gen_ai.usage.cache_read.input_tokens": 100,
        "gen_ai.client.operation.time_to_first_chunk": 0.3, "gen_ai.response.finish_reasons": ["tool_call"],
        "ai.settings.context.userId": "ann"})",
        "call=chat model=gpt-4o-2024-08-06 requested=gpt-4o provider=openai in=120 out=30 read=100 first=300000 user=ann");
    row("AI SDK 7: a tool", R"({"gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "search"})", "span=tool");
    const auto legacy = R"({"ai.operationId": "ai.streamText.doStream", "operation.name": "ai.streamText.doStream plan",
        "ai.telemetry.functionId": "plan", "ai.model.id": "gpt-4o", "ai.model.provider": "openai.chat",
        "gen_ai.system": "openai.chat", "gen_ai.request.model": "gpt-4o", "ai.response.model": "gpt-4o-2024-08-06",
        "ai.response.id": "r1", "ai.usage.inputTokens": 120, "ai.usage.outputTokens": 30, "ai.usage.cachedInputTokens": 100,
        "ai.usage.reasoningTokens": 20, "ai.response.msToFirstChunk": 250.5, "ai.response.finishReason": "stop",
        "ai.telemetry.metadata.userId": "ann", "ai.telemetry.metadata.sessionId": "s1",
        "ai.telemetry.metadata.langfusePrompt": "{\"name\":\"greet\",\"version\":3,\"prompt\":\"x\"}",
        "ai.response.providerMetadata": "{\"openai\":{\"serviceTier\":\"flex\"}}"})";
    row("AI SDK 5: a model's answer", legacy,
        "call=chat model=gpt-4o-2024-08-06 requested=gpt-4o provider=openai in=120 out=30 read=100 reasoning=20 tier=2 "
        "first=250500 user=ann session=s1 use=plan prompt=greet version=3 response=r1");
    row("AI SDK 5: what is around it", R"({"ai.operationId": "ai.streamText", "ai.telemetry.functionId": "plan",
        "ai.model.id": "gpt-4o", "ai.usage.inputTokens": 120, "ai.usage.outputTokens": 30})",
        "span=chain use=plan");
    row("AI SDK 4: older names of tokens", R"({"ai.operationId": "ai.generateText.doGenerate", "ai.model.id": "m",
        "ai.usage.promptTokens": 12, "ai.usage.completionTokens": 3, "ai.response.finishReason": "error"})",
        "call=chat model=m requested=m in=12 out=3 failed");
    row("AI SDK 5: embeddings", R"({"ai.operationId": "ai.embed.doEmbed", "ai.model.id": "e", "ai.usage.tokens": 9,
        "ai.model.provider": "google.generative-ai"})",
        "call=embeddings model=e requested=e provider=gcp.gemini in=9");
    row("AI SDK 5: first chunk by its event", R"({"ai.operationId": "ai.streamText.doStream", "ai.model.id": "m",
        "event:ai.stream.firstChunk": 40})",
        "call=chat model=m requested=m first=40000");
    row("AI SDK 5: a tool", R"({"ai.operationId": "ai.toolCall", "ai.toolCall.name": "search"})", "span=tool");

    row("LiteLLM: version 1", R"({"gen_ai.operation.name": "chat", "llm.request.type": "completion", "gen_ai.system": "azure",
        "gen_ai.request.model": "gpt-4o", "gen_ai.response.model": "gpt-4o-2024-08-06", "gen_ai.response.id": "r1",
        "gen_ai.usage.input_tokens": "12", "gen_ai.usage.output_tokens": 3, "gen_ai.usage.total_tokens": 15,
        "gen_ai.cost.total_cost": 0.0000123, "gen_ai.cost.input_cost": 0.000001, "llm.is_streaming": "True",
        "gen_ai.response.finish_reasons": "[\"stop\"]", "llm.user": "ann", "metadata.user_api_key_team_alias": "inspectors",
        "metadata.status": "success", "resource:service.name": "litellm", "resource:deployment.environment": "production"})",
        "call=chat model=gpt-4o-2024-08-06 requested=gpt-4o provider=azure.ai.openai in=12 out=3 pico=12300000 user=ann "
        "service=litellm env=production response=r1"); // a team stands in for a service that has no name, and here it has
    row("LiteLLM: version 1, failed", R"({"llm.request.type": "completion", "gen_ai.request.model": "m",
        "metadata.status": "failure", "metadata.error_information": "{\"error_class\":\"RateLimitError\",\"error_code\":\"429\"}"})",
        "call=chat model=m requested=m error=RateLimitError failed");
    row("LiteLLM: version 1, as Python writes dictionaries", R"({"gen_ai.operation.name": "chat", "gen_ai.request.model": "m",
        "gen_ai.usage.input_tokens": 120, "gen_ai.usage.output_tokens": 30, "metadata.usage_object":
        "{'completion_tokens': 30, 'prompt_tokens': 120, 'total_tokens': 150, 'completion_tokens_details': {'audio_tokens': 6, 'reasoning_tokens': 20}, 'prompt_tokens_details': {'audio_tokens': None, 'cached_tokens': 100}, 'cache_creation_input_tokens': 3}",
        "metadata.prompt_management_metadata": "{'prompt_id': \"ann's\", 'prompt_variables': None, 'prompt_integration': 'langfuse'}"})",
        "call=chat model=m requested=m in=120 out=30 read=100 write=3 reasoning=20 audioOut=6 prompt=ann's");
    row("LiteLLM: version 1, failed, as Python writes dictionaries", R"({"llm.request.type": "completion",
        "gen_ai.request.model": "m", "metadata.status": "failure", "metadata.error_information":
        "{'error_code': '429', 'error_class': 'RateLimitError', 'llm_provider': 'openai', 'traceback': 'File \"x\"\\n', 'error_message': ''}"})",
        "call=chat model=m requested=m error=RateLimitError failed");
    row("LiteLLM: version 2", R"({"gen_ai.operation.name": "chat", "gen_ai.provider.name": "openai",
        "gen_ai.request.model": "fast", "litellm.provider.model": "gpt-4o-mini", "litellm.call_id": "c1",
        "litellm.call_type": "acompletion", "gen_ai.usage.input_tokens": 12, "gen_ai.usage.output_tokens": 3,
        "litellm.cost.total": "1.5e-05", "litellm.cost.input": 1e-05, "litellm.team.alias": "inspectors",
        "litellm.end_user.id": "ann", "litellm.metadata.user_api_key_user_id": "bob", "gen_ai.conversation.id": "s1",
        "litellm.request.streaming": true})",
        "call=chat model=gpt-4o-mini requested=fast provider=openai in=12 out=3 pico=15000000 user=ann session=s1 "
        "service=inspectors");
    row("LiteLLM: version 2, failed", R"({"gen_ai.operation.name": "chat", "gen_ai.request.model": "m",
        "error.type": "BadGateway", "litellm.provider.error.code": "502"})",
        "call=chat model=m requested=m error=BadGateway failed");
    row("LiteLLM: a guardrail", R"({"gen_ai.operation.name": "guardrail"})", "span=guardrail");

    row("vLLM", R"({"gen_ai.request.id": "r", "gen_ai.response.model": "llama", "gen_ai.usage.prompt_tokens": 100,
        "gen_ai.usage.completion_tokens": 20, "gen_ai.latency.time_to_first_token": 0.05, "gen_ai.latency.e2e": 1.5,
        "resource:service.name": "vllm-server"})",
        "call=chat model=llama in=100 out=20 first=50000 service=vllm-server");
}

void TestDialects::readsWhatClientsSend()
{
    QFETCH(QByteArray, attributes);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(described(batchOf(attributes))), expected);
}

void TestDialects::givesEveryOperationOneMeaning()
{
    std::map<std::string, OperationName> known;
    for (const auto *dialect : knownDialects()) {
        for (const auto &operation : dialect->operations) {
            auto name = QByteArray(operation.name.data(), qsizetype(operation.name.size())).toLower().toStdString();
            const auto [at, isNew] = known.emplace(name, operation);
            QVERIFY2(isNew || (at->second.meaning == operation.meaning && at->second.kind == operation.kind), name.c_str());
        }
    }
}

void TestDialects::keepsScoresOfOtherSpansAndOfTraces()
{
    const auto batch = batchOf(R"({"openinference.span.kind": "CHAIN", "evaluations.0.evaluation.name": "tone",
        "evaluations.0.evaluation.score": 4.5, "trace.annotations.7.annotation.name": "useful",
        "trace.annotations.7.annotation.label": "fail", "session.annotations.0.annotation.name": "x",
        "session.annotations.0.annotation.score": 1, "annotations.0.annotation.name": "no number",
        "annotations.x.annotation.name": "y", "annotations.": "z"})");
    QCOMPARE(batch.spans.size(), 1u);
    QCOMPARE(batch.scores.size(), 2u);
    QCOMPARE(batch.scores[0].target, batch.spans[0].key);
    QCOMPARE(batch.scores[0].score.name, "tone");
    QCOMPARE(batch.scores[0].score.value, 4.5);
    QCOMPARE(batch.scores[1].target.traceId, batch.spans[0].key.traceId);
    QCOMPARE(batch.scores[1].target.spanId, (std::array<std::uint8_t, 8> {})); // of the trace as a whole
    QCOMPARE(batch.scores[1].score.name, "useful");
    QCOMPARE(batch.scores[1].score.value, 0.0);
}

void TestDialects::survivesJsonThatIsNone_data()
{
    QTest::addColumn<QByteArray>("usage");
    QTest::newRow("cut off") << QByteArray(R"({"input": 12)");
    QTest::newRow("a list") << QByteArray(R"([1, 2])");
    QTest::newRow("a number") << QByteArray("7");
    QTest::newRow("words for numbers") << QByteArray(R"({"input": "many", "output": null, "total": {}})");
    QTest::newRow("below zero") << QByteArray(R"({"input": -3, "output": -1})");
    QTest::newRow("beyond 2^53") << QByteArray(R"({"input": 9007199254740993, "output": 1e300})");
    QTest::newRow("deep") << QByteArray(R"({"input": )" + QByteArray(2000, '[') + QByteArray(2000, ']') + "}");
    QTest::newRow("empty") << QByteArray();
}

void TestDialects::survivesJsonThatIsNone()
{
    QFETCH(QByteArray, usage);
    Json attributes {{"langfuse.observation.type", "generation"}, {"langfuse.observation.usage_details", usage.toStdString()}};
    const auto batch = batchOf(QByteArray::fromStdString(attributes.dump()));
    QCOMPARE(batch.calls.size(), 1u);
    QCOMPARE(batch.calls[0].inputTokens.value_or(-1), -1);
    QCOMPARE(batch.calls[0].outputTokens.value_or(-1), -1);
}

DEMARC_TEST_MAIN(TestDialects)
#include "tst_dialects.moc"
