// SPDX-License-Identifier: GPL-3.0-or-later
// Which source of a field counts before which other, over all dialects (the ranks of their tables make the order).
// Two at a time, in either order on the span: the one earlier in the table here wins; alone, each one counts.
#include "ingest/dialects/normaliser.h"
#include "support/testmain.h"

#include "base/json.h"

#include <deque>

using namespace demarc;
using namespace demarc::ingest;

namespace {

constexpr std::uint64_t kStart = 1'700'000'000'000'000'000; // 2023-11-14T22:13:20Z

enum class Kind { Text, Count, Money, FirstToken };

// Where a value stands: "name" is an attribute of the span, "@name" one of its resource, "!name" an event at that time, and
// "name#a.b" the member b of the member a of JSON text in the attribute. What follows a '|' is the unit.
using Places = std::vector<std::string>;

struct Field {
    const char *name;
    Kind kind;
    std::string (*read)(const Call &call);
    Places places;
};

std::string written(std::optional<std::int64_t> number) { return number ? std::to_string(*number) : std::string(); }

const std::string kUsage = "langfuse.observation.usage_details#";
const std::string kCosts = "langfuse.observation.cost_details#";

std::vector<Field> fields()
{
    return {
        {"time to first token", Kind::FirstToken,
            [](const Call &call) { return call.timeToFirstToken ? std::to_string(call.timeToFirstToken->count()) : ""; },
            {"gen_ai.response.time_to_first_chunk|s", "gen_ai.client.operation.time_to_first_chunk|s",
                "langfuse.observation.completion_start_time|instant", "ai.response.msToFirstChunk|ms",
                "ai.stream.msToFirstChunk|ms", "gen_ai.latency.time_to_first_token|s", "!First Token Stream Event",
                "!ai.stream.firstChunk"}},
        {"model requested", Kind::Text, [](const Call &call) { return call.modelRequested; },
            {"gen_ai.request.model", "llm.request.model_name", "llm.request.model", "ai.model.id",
                "llm.invocation_parameters#model", "langfuse.observation.model.name", "llm.model_name", "embedding.model_name"}},
        {"model served", Kind::Text, [](const Call &call) { return call.series.model; },
            {"gen_ai.response.model", "llm.response.model_name", "ai.response.model", "litellm.provider.model",
                "llm.response.model", "llm.model_name", "embedding.model_name", "langfuse.observation.model.name",
                "gen_ai.request.model"}},
        {"provider", Kind::Text, [](const Call &call) { return call.series.provider; },
            {"gen_ai.provider.name", "llm.provider", "gen_ai.system", "ai.model.provider", "llm.system",
                "langfuse.observation.metadata.provider"}},
        {"input tokens", Kind::Count, [](const Call &call) { return written(call.inputTokens); },
            {kUsage + "input", "gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens", "llm.token_count.prompt",
                "ai.usage.inputTokens", "ai.usage.promptTokens", "ai.usage.tokens", "llm.usage.prompt_tokens"}},
        {"output tokens", Kind::Count, [](const Call &call) { return written(call.outputTokens); },
            {kUsage + "output", "gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens", "llm.token_count.completion",
                "ai.usage.outputTokens", "ai.usage.completionTokens", "llm.usage.completion_tokens"}},
        {"cached read", Kind::Count, [](const Call &call) { return written(call.cacheReadTokens); },
            {kUsage + "input_cached_tokens", kUsage + "input_cache_read", "gen_ai.usage.cache_read.input_tokens",
                "gen_ai.usage.cache_read_input_tokens", "llm.token_count.prompt_details.cache_read",
                "ai.usage.inputTokenDetails.cacheReadTokens", "ai.usage.cachedInputTokens",
                "metadata.usage_object#prompt_tokens_details.cached_tokens"}},
        {"cache write", Kind::Count, [](const Call &call) { return written(call.cacheWriteTokens); },
            {kUsage + "input_cache_creation_5m", "gen_ai.usage.cache_write.input_tokens",
                "gen_ai.usage.cache_creation.input_tokens", "gen_ai.usage.cache_creation_input_tokens",
                "llm.token_count.prompt_details.cache_write", "ai.usage.inputTokenDetails.cacheWriteTokens",
                "metadata.usage_object#cache_creation_input_tokens"}},
        {"reasoning", Kind::Count, [](const Call &call) { return written(call.reasoningTokens); },
            {kUsage + "output_reasoning_tokens", "gen_ai.usage.reasoning.output_tokens", "gen_ai.usage.reasoning_tokens",
                "llm.token_count.completion_details.reasoning", "ai.usage.outputTokenDetails.reasoningTokens",
                "ai.usage.reasoningTokens", "llm.usage.reasoning_tokens",
                "metadata.usage_object#completion_tokens_details.reasoning_tokens"}},
        {"cost", Kind::Money, [](const Call &call) { return written(call.reportedCostPico); },
            {kCosts + "total", kCosts + "input", "litellm.cost.total", "gen_ai.cost.total_cost", "gen_ai.usage.cost",
                "llm.cost.total", "llm.cost.prompt"}},
        {"user", Kind::Text, [](const Call &call) { return call.user; },
            {"langfuse.user.id", "user.id", "traceloop.association.properties.user_id", "gen_ai.user", "llm.user",
                "ai.telemetry.metadata.userId", "ai.settings.context.userId", "litellm.end_user.id",
                "litellm.metadata.user_api_key_end_user_id", "metadata.user_api_key_end_user_id",
                "litellm.metadata.user_api_key_user_id", "metadata.user_api_key_user_id"}},
        {"session", Kind::Text, [](const Call &call) { return call.session; },
            {"langfuse.session.id", "session.id", "gen_ai.conversation.id", "traceloop.association.properties.session_id",
                "ai.telemetry.metadata.sessionId"}},
        {"use case or service", Kind::Text,
            [](const Call &call) { return call.useCase.empty() ? call.series.service : call.useCase; },
            {"langfuse.trace.name", "gen_ai.workflow.name", "traceloop.workflow.name", "gen_ai.agent.name",
                "ai.telemetry.functionId", "@openinference.project.name", "@service.name", "litellm.team.alias"}},
        {"environment", Kind::Text, [](const Call &call) { return call.series.environment; },
            {"langfuse.environment", "deployment.environment.name", "deployment.environment", "@deployment.environment.name",
                "@deployment.environment"}},
        {"prompt name", Kind::Text, [](const Call &call) { return call.series.promptName; },
            {"langfuse.observation.prompt.name", "langfuse.prompt.name", "gen_ai.prompt.name", "traceloop.prompt.key",
                "ai.telemetry.metadata.langfusePrompt#name", "prompt.id", "metadata.prompt_management_metadata#prompt_id"}},
        {"prompt version", Kind::Text, [](const Call &call) { return call.series.promptVersion; },
            {"langfuse.observation.prompt.version", "langfuse.prompt.version", "gen_ai.prompt.version",
                "traceloop.prompt.version", "ai.telemetry.metadata.langfusePrompt#version", "llm.prompt_template.version"}},
    };
}

// A span on which things are put one after the other.
class Built {
public:
    explicit Built(const char *operation)
    {
        span.traceId[0] = span.spanId[0] = 1;
        span.startNanos = kStart;
        span.endNanos = kStart + 2'000'000'000;
        span.resource = &m_resource;
        if (operation)
            span.attributes.push_back({"gen_ai.operation.name", operation});
    }
    Built(const Built &) = delete;
    Built &operator=(const Built &) = delete;

    void put(const std::string &place, Kind kind, int number)
    {
        const auto unit = place.find('|');
        const auto &name = keep(place.substr(0, unit));
        if (name.front() == '!')
            span.events.push_back({kStart + millis(number) * 1'000'000, std::string_view(name).substr(1), {}});
        else if (name.front() == '@')
            m_resource.push_back({std::string_view(name).substr(1), valueOf(kind, number, {})});
        else if (name.find('#') != std::string::npos)
            putMember(name, kind, number);
        else
            span.attributes.push_back({name, valueOf(kind, number, unit == std::string::npos ? "" : place.substr(unit + 1))});
    }

    static std::string expected(Kind kind, int number)
    {
        switch (kind) {
        case Kind::Count:
            return std::to_string(10 + number);
        case Kind::Money:
            return std::to_string(10 + number) + "000000000000";
        case Kind::FirstToken:
            return std::to_string(millis(number) * 1000);
        default:
            return std::string(1, 'v').append(std::to_string(number));
        }
    }

    Span span;

private:
    static std::uint64_t millis(int number) { return 100 + 100 * static_cast<std::uint64_t>(number); }

    const std::string &keep(std::string text) { return m_texts.emplace_back(std::move(text)); }

    AttributeValue valueOf(Kind kind, int number, const std::string &unit)
    {
        if (kind == Kind::Text)
            return std::string_view(keep(expected(kind, number)));
        if (kind != Kind::FirstToken)
            return std::int64_t {10 + number};
        const auto offset = millis(number);
        if (unit == "instant") // as Langfuse writes it: JSON in JSON
            return std::string_view(keep("\"2023-11-14T22:13:20." + std::to_string(offset) + "Z\""));
        return unit == "ms" ? static_cast<double>(offset) : static_cast<double>(offset) / 1000;
    }

    // Members of one attribute become one object.
    void putMember(const std::string &name, Kind kind, int number)
    {
        const auto hash = name.find('#');
        const auto attribute = name.substr(0, hash);
        auto *at = &m_documents[attribute];
        auto path = name.substr(hash + 1);
        for (auto dot = path.find('.'); dot != std::string::npos; dot = path.find('.')) {
            at = &(*at)[path.substr(0, dot)];
            path.erase(0, dot + 1);
        }
        (*at)[path] = kind == Kind::Text ? Json(expected(kind, number)) : Json(10 + number);
        const auto &text = keep(m_documents[attribute].dump());
        std::erase_if(span.attributes, [&](const Attribute &known) { return known.key == attribute; });
        span.attributes.push_back({keep(attribute), std::string_view(text)});
    }

    std::deque<std::string> m_texts;
    std::map<std::string, Json> m_documents;
    Attributes m_resource;
};

// "chat", or of a span that is no call "tool".
std::string kindOf(const Span &span)
{
    static const Normaliser normaliser;
    constexpr const char *kOperations[] {"chat", "embeddings", "rerank", "other"};
    constexpr const char *kKinds[] {"other span", "agent", "chain", "tool", "retrieval", "guardrail", "evaluator"};
    TelemetryBatch batch;
    normaliser.addTo(batch, span);
    return batch.calls.empty() ? kKinds[int(batch.spans.at(0).kind)] : kOperations[int(batch.calls[0].series.operation)];
}

} // namespace

class TestSources : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void takesTheEarlierOfTwoSources_data();
    void takesTheEarlierOfTwoSources();
    void takesTheEarlierOfTwoOperations();
    void takesTheEarlierOfTwoNamesOfAnError();
    void knowsAFailureByEachOfItsSigns_data();
    void knowsAFailureByEachOfItsSigns();
};

void TestSources::takesTheEarlierOfTwoSources_data()
{
    QTest::addColumn<int>("field");
    const auto all = fields();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << int(i);
}

void TestSources::takesTheEarlierOfTwoSources()
{
    QFETCH(int, field);
    static const Normaliser normaliser;
    const auto known = fields()[std::size_t(field)];
    const auto check = [&](const std::vector<int> &numbers) {
        Built built("chat");
        for (const int number : numbers)
            built.put(known.places[std::size_t(number)], known.kind, number);
        const auto call = normaliser.normalise(built.span);
        const int best = *std::min_element(numbers.begin(), numbers.end());
        const auto found = call ? known.read(*call) : std::string("no call");
        const auto which = known.places[std::size_t(best)] + ", not \"" + found + "\"";
        QVERIFY2(found == Built::expected(known.kind, best), which.c_str());
    };
    for (int i = 0; i < int(known.places.size()); ++i) {
        check({i});
        for (int later = i + 1; later < int(known.places.size()); ++later) {
            check({i, later});
            check({later, i});
        }
    }
}

void TestSources::takesTheEarlierOfTwoOperations()
{
    struct Said {
        const char *attribute;
        std::vector<std::pair<const char *, const char *>> meanings; // value, kind
    };
    const std::vector<Said> sources {
        {"langfuse.observation.type",
            {{"generation", "chat"}, {"embedding", "embeddings"}, {"tool", "tool"}, {"agent", "agent"},
                {"retriever", "retrieval"}, {"guardrail", "guardrail"}, {"evaluator", "evaluator"}}},
        {"openinference.span.kind",
            {{"LLM", "chat"}, {"EMBEDDING", "embeddings"}, {"RERANKER", "rerank"}, {"TOOL", "tool"}, {"AGENT", "agent"},
                {"RETRIEVER", "retrieval"}, {"CHAIN", "chain"}}},
        {"gen_ai.operation.name",
            {{"chat", "chat"}, {"text_completion", "chat"}, {"generate_content", "chat"}, {"embeddings", "embeddings"},
                {"rerank", "rerank"}, {"execute_tool", "tool"}, {"invoke_agent", "agent"}, {"create_agent", "agent"},
                {"retrieval", "retrieval"}, {"agent_step", "chain"}, {"invoke_workflow", "chain"}}},
        {"llm.request.type", {{"chat", "chat"}, {"completion", "chat"}, {"rerank", "rerank"}, {"embedding", "embeddings"}}},
        {"ai.operationId",
            {{"ai.generateText.doGenerate", "chat"}, {"ai.streamText.doStream", "chat"}, {"ai.generateObject.doGenerate", "chat"},
                {"ai.streamObject.doStream", "chat"}, {"ai.embed.doEmbed", "embeddings"}, {"ai.embedMany.doEmbed", "embeddings"},
                {"ai.toolCall", "tool"}, {"ai.generateText", "chain"}}},
        {"traceloop.span.kind", {{"workflow", "chain"}, {"task", "chain"}, {"agent", "agent"}, {"tool", "tool"}}},
        {"gen_ai.tool.name", {{"search", "tool"}}},
        {"litellm.call_type", {{"acompletion", "chat"}, {"aembedding", "embeddings"}, {"arerank", "rerank"}}},
    };
    const auto check = [](const Said &first, const char *value, const char *kind, const Said *second, const char *other) {
        Built built(nullptr);
        if (second)
            built.span.attributes.push_back({second->attribute, other});
        built.span.attributes.push_back({first.attribute, value});
        QVERIFY2(kindOf(built.span) == kind, (std::string(first.attribute) + " " + value + " " + (other ? other : "")).c_str());
    };
    for (std::size_t i = 0; i < sources.size(); ++i) {
        for (const auto &[value, kind] : sources[i].meanings) {
            check(sources[i], value, kind, nullptr, nullptr);
            for (std::size_t later = i + 1; later < sources.size(); ++later) {
                for (const auto &[other, otherKind] : sources[later].meanings)
                    check(sources[i], value, kind, &sources[later], other);
            }
        }
    }
}

void TestSources::takesTheEarlierOfTwoNamesOfAnError()
{
    static const Normaliser normaliser;
    // From the last in the table to the first.
    Built built("chat");
    const auto errorType = [&] { return normaliser.normalise(built.span)->errorType; };
    built.span.status = SpanStatusCode::Error;
    QCOMPARE(errorType(), "");
    built.span.statusMessage = "It failed.";
    QCOMPARE(errorType(), "_OTHER");
    built.span.attributes.push_back({"metadata.error_information", R"({"error_class":"","error_code":"500"})"});
    QCOMPARE(errorType(), "500");
    built.span.attributes.back().value = R"({"error_class":"ServerError","error_code":"500"})";
    QCOMPARE(errorType(), "ServerError");
    built.span.attributes.push_back({"litellm.provider.error.code", "overloaded"});
    QCOMPARE(errorType(), "overloaded");
    built.span.events.push_back({kStart, "exception", {{"exception.type", "Overloaded"}}});
    QCOMPARE(errorType(), "Overloaded");
    built.span.attributes.push_back({"error.type", "529"});
    QCOMPARE(errorType(), "529");
}

void TestSources::knowsAFailureByEachOfItsSigns_data()
{
    QTest::addColumn<QByteArray>("attribute");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("failed");
    const auto row = [](const char *attribute, const char *value, bool failed) {
        QTest::addRow("%s %s", attribute, value) << QByteArray(attribute) << QByteArray(value) << failed;
    };
    row("langfuse.observation.level", "ERROR", true);
    row("langfuse.observation.level", "WARNING", false);
    row("error.type", "timeout", true);
    row("gen_ai.response.finish_reasons", R"(["error"])", true);
    row("gen_ai.response.finish_reasons", R"(["length"])", false);
    row("llm.finish_reason", "error", true);
    row("llm.finish_reason", "stop", false);
    row("ai.response.finishReason", "error", true);
    row("metadata.status", "failure", true);
    row("metadata.status", "success", false);
    row("litellm.provider.error.code", "429", false); // names an error of a call that failed, and is no sign itself
}

void TestSources::knowsAFailureByEachOfItsSigns()
{
    QFETCH(QByteArray, attribute);
    QFETCH(QByteArray, value);
    QFETCH(bool, failed);
    static const Normaliser normaliser;
    Built built("chat");
    built.span.attributes.push_back({std::string_view(attribute.constData()), std::string_view(value.constData())});
    QCOMPARE(normaliser.normalise(built.span)->status == CallStatus::Error, failed);
}

DEMARC_TEST_MAIN(TestSources)
#include "tst_sources.moc"
