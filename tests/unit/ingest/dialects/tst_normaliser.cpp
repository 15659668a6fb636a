// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialects/normaliser.h"

#include "ingest/dialects/known.h"
#include "ingest/dialects/values.h"
#include "support/testmain.h"

#include <cmath>
#include <limits>

using namespace demarc;
using namespace demarc::ingest;
using namespace demarc::test;

namespace {

Attributes &resource()
{
    static Attributes attributes;
    return attributes;
}

// A span that is a call, to vary.
Span chat(Attributes attributes = {})
{
    Span span;
    span.traceId[0] = 1;
    span.spanId[0] = 2;
    span.parentSpanId[0] = 3;
    span.name = "chat gpt-4o";
    span.startNanos = 1'700'000'000'000'000'000;
    span.endNanos = 1'700'000'002'500'000'999;
    span.attributes = std::move(attributes);
    span.attributes.push_back({"gen_ai.operation.name", "chat"});
    resource() = {{"service.name", "shop"}};
    span.resource = &resource();
    return span;
}

Call normalised(const Span &span)
{
    static const Normaliser normaliser;
    auto call = normaliser.normalise(span);
    return call ? *call : throw std::runtime_error("not a call");
}

bool isCall(Attributes attributes)
{
    static const Normaliser normaliser;
    auto span = chat();
    span.attributes = std::move(attributes);
    return normaliser.normalise(span).has_value();
}

using Real = double;
using Whole = std::int64_t;

} // namespace

class TestNormaliser : public Test {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFieldOfACall();
    void understandsAllGenerations();
    void prefersTheNewerName();
    void takesTheFirstOfAnAttributeThatComesTwice();
    void tellsCallsFromEverythingElse();
    void mapsOperations_data();
    void mapsOperations();
    void mapsProviders_data();
    void mapsProviders();
    void coercesCounts_data();
    void coercesCounts();
    void fallsBackWhenABetterSourceIsUnusable();
    void addsCacheAndReasoningThatAreCountedApart();
    void knowsNoNegativeDuration();
    void standsInForMissingTimes();
    void recognisesErrors();
    void namesTheError();
    void takesScoresFromEvaluationEvents();
    void readsCosts_data();
    void readsCosts();
    void tellsTheUseCaseFromTheService();
    void findsTheEnvironment();
    void keepsTextFitToKeep();
    void readsADialectThatIsOnlyATable();
};

void TestNormaliser::readsEveryFieldOfACall()
{
    const auto call = normalised(chat({{"gen_ai.request.model", "gpt-4o"}, {"gen_ai.response.model", "gpt-4o-2024-08-06"},
        {"gen_ai.provider.name", "openai"}, {"gen_ai.usage.input_tokens", Whole {120}},
        {"gen_ai.usage.output_tokens", Whole {30}}, {"gen_ai.usage.cache_read.input_tokens", Whole {100}},
        {"gen_ai.usage.cache_creation.input_tokens", Whole {5}}, {"gen_ai.usage.reasoning.output_tokens", Whole {12}},
        {"gen_ai.response.time_to_first_chunk", 0.25}, {"gen_ai.prompt.name", "summary"}, {"gen_ai.prompt.version", Whole {7}},
        {"user.id", "ann"}, {"gen_ai.conversation.id", "c1"}, {"deployment.environment.name", "production"},
        {"gen_ai.response.id", "resp-1"}, {"openai.response.service_tier", "flex"}, {"openai.request.service_tier", "auto"},
        {"gen_ai.usage.audio.input_tokens", Whole {40}}}));
    QCOMPARE(call.key.traceId[0], 1);
    QCOMPARE(call.key.spanId[0], 2);
    QCOMPARE(call.parentSpanId[0], 3);
    QCOMPARE(microsOf(call.start), 1'700'000'000'000'000);
    QCOMPARE(call.duration->count(), 2'500'000); // 2.500000999 s
    QCOMPARE(call.timeToFirstToken->count(), 250'000);
    QCOMPARE(call.series.service, "shop");
    QCOMPARE(call.series.model, "gpt-4o-2024-08-06");
    QCOMPARE(call.modelRequested, "gpt-4o");
    QCOMPARE(call.series.provider, "openai");
    QCOMPARE(call.series.promptName, "summary");
    QCOMPARE(call.series.promptVersion, "7");
    QCOMPARE(call.series.environment, "production");
    QCOMPARE(call.series.operation, Operation::Chat);
    QCOMPARE(call.inputTokens.value(), 120);
    QCOMPARE(call.outputTokens.value(), 30);
    QCOMPARE(call.cacheReadTokens, 100);
    QCOMPARE(call.cacheWriteTokens, 5);
    QCOMPARE(call.reasoningTokens, 12);
    QCOMPARE(call.user, "ann");
    QCOMPARE(call.session, "c1");
    QCOMPARE(call.name, "chat gpt-4o");
    QCOMPARE(call.responseId, "resp-1");
    QCOMPARE(call.serviceTier, ServiceTier::Flex);
    QCOMPARE(call.audioInputTokens, 40);
    QCOMPARE(call.status, CallStatus::Ok);
    QVERIFY(!call.costPico && !call.reportedCostPico);
    QCOMPARE(call.costSource, CostSource::Unpriced);
}

void TestNormaliser::understandsAllGenerations()
{
    const auto legacy = normalised(chat({{"gen_ai.system", "az.ai.openai"}, {"gen_ai.request.model", "m"},
        {"gen_ai.usage.prompt_tokens", Whole {10}}, {"gen_ai.usage.completion_tokens", Whole {4}},
        {"gen_ai.usage.cache_read_input_tokens", Whole {3}}, {"gen_ai.usage.cache_creation_input_tokens", Whole {2}},
        {"gen_ai.usage.reasoning_tokens", Whole {1}}, {"gen_ai.user", "bob"}}));
    QCOMPARE(legacy.series.provider, "azure.ai.openai");
    QCOMPARE(legacy.series.model, "m"); // served unknown: what was asked for
    QCOMPARE(legacy.inputTokens.value(), 10);
    QCOMPARE(legacy.outputTokens.value(), 4);
    QCOMPARE(legacy.cacheReadTokens, 3);
    QCOMPARE(legacy.cacheWriteTokens, 2);
    QCOMPARE(legacy.reasoningTokens, 1);
    QCOMPARE(legacy.user, "bob");

    const auto draft =
        normalised(chat({{"gen_ai.usage.input_tokens", Whole {9}}, {"gen_ai.usage.cache_write.input_tokens", Whole {8}},
            {"session.id", "s"}, {"gen_ai.client.operation.time_to_first_chunk", 1.5}}));
    QCOMPARE(draft.cacheWriteTokens, 8);
    QCOMPARE(draft.session, "s");
    QCOMPARE(draft.timeToFirstToken->count(), 1'500'000);
}

void TestNormaliser::prefersTheNewerName()
{
    const auto call = normalised(chat({{"gen_ai.usage.prompt_tokens", Whole {1}}, {"gen_ai.usage.input_tokens", Whole {2}},
        {"gen_ai.system", "openai"}, {"gen_ai.provider.name", "anthropic"}}));
    QCOMPARE(call.inputTokens.value(), 2);
    QCOMPARE(call.series.provider, "anthropic");
}

void TestNormaliser::takesTheFirstOfAnAttributeThatComesTwice()
{
    const auto call = normalised(chat({{"gen_ai.request.model", "first"}, {"gen_ai.request.model", "second"},
        {"llm.cost.prompt", 0.1}, {"llm.cost.prompt", 0.5}, {"llm.cost.completion", 0.2}}));
    QCOMPARE(call.modelRequested, "first");
    QCOMPARE(call.reportedCostPico.value(), 300'000'000'000);
}

void TestNormaliser::tellsCallsFromEverythingElse()
{
    QVERIFY(isCall({{"gen_ai.operation.name", "chat"}}));
    QVERIFY(isCall({{"llm.request.type", "embedding"}}));
    QVERIFY(isCall({{"gen_ai.request.model", "m"}, {"gen_ai.usage.output_tokens", Whole {1}}}));
    QVERIFY(isCall({{"gen_ai.response.model", "m"}, {"gen_ai.usage.cost", 0.1}}));
    QVERIFY(!isCall({}));
    QVERIFY(!isCall({{"http.request.method", "POST"}}));
    QVERIFY(!isCall({{"gen_ai.request.model", "m"}}));            // no usage
    QVERIFY(!isCall({{"gen_ai.usage.input_tokens", Whole {1}}})); // no model
    QVERIFY(!isCall({{"gen_ai.operation.name", "execute_tool"}, {"gen_ai.tool.name", "t"}}));
    const Attributes usage {{"gen_ai.request.model", "m"}, {"gen_ai.usage.input_tokens", Whole {1}}};
    for (const char *wrapper : {"invoke_agent", "agent_step", "invoke_workflow", "workflow", "chain", "create_agent"}) {
        auto attributes = usage;
        attributes.push_back({"gen_ai.operation.name", wrapper});
        QVERIFY2(!isCall(attributes), wrapper);
    }
}

void TestNormaliser::mapsOperations_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("operation");
    QTest::newRow("chat") << QByteArray("chat") << int(Operation::Chat);
    QTest::newRow("upper case") << QByteArray("CHAT") << int(Operation::Chat);
    QTest::newRow("text completion") << QByteArray("text_completion") << int(Operation::Chat);
    QTest::newRow("generate content") << QByteArray("generate_content") << int(Operation::Chat);
    QTest::newRow("embeddings") << QByteArray("embeddings") << int(Operation::Embeddings);
    QTest::newRow("rerank") << QByteArray("rerank") << int(Operation::Rerank);
    QTest::newRow("unknown, with usage") << QByteArray("litellm.moderation") << int(Operation::Other);
    QTest::newRow("none, with output tokens") << QByteArray() << int(Operation::Chat);
}

void TestNormaliser::mapsOperations()
{
    QFETCH(QByteArray, name);
    QFETCH(int, operation);
    auto span = chat();
    span.attributes = {{"gen_ai.request.model", "m"}, {"gen_ai.usage.output_tokens", Whole {1}}};
    if (!name.isNull())
        span.attributes.push_back({"gen_ai.operation.name", std::string_view(name.constData())});
    QCOMPARE(int(normalised(span).series.operation), operation);
}

void TestNormaliser::mapsProviders_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("vertex_ai") << QByteArray("vertex_ai") << QByteArray("gcp.vertex_ai");
    QTest::newRow("gemini") << QByteArray("gemini") << QByteArray("gcp.gemini");
    QTest::newRow("az.ai.inference") << QByteArray("az.ai.inference") << QByteArray("azure.ai.inference");
    QTest::newRow("az.ai.openai") << QByteArray("az.ai.openai") << QByteArray("azure.ai.openai");
    QTest::newRow("xai") << QByteArray("xai") << QByteArray("x_ai");
    QTest::newRow("OpenAI") << QByteArray("OpenAI") << QByteArray("openai");
    QTest::newRow("aws.bedrock") << QByteArray("aws.bedrock") << QByteArray("aws.bedrock");
}

void TestNormaliser::mapsProviders()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, kept);
    QCOMPARE(normalised(chat({{"gen_ai.system", std::string_view(sent.constData())}})).series.provider, kept.toStdString());
}

void TestNormaliser::coercesCounts_data()
{
    QTest::addColumn<double>("number"); // NaN with empty text: use the text
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("expected"); // -1: not sent
    constexpr double kTwoTo53 = 9007199254740992.0;
    const double nan = std::nan("");
    QTest::newRow("whole double") << 12.0 << QByteArray() << qint64 {12};
    QTest::newRow("fraction") << 12.5 << QByteArray() << qint64 {-1};
    QTest::newRow("negative") << -1.0 << QByteArray() << qint64 {-1};
    QTest::newRow("NaN") << nan << QByteArray() << qint64 {-1};
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << QByteArray() << qint64 {-1};
    QTest::newRow("2^53") << kTwoTo53 << QByteArray() << (qint64 {1} << 53);
    QTest::newRow("above 2^53") << kTwoTo53 + 2 << QByteArray() << qint64 {-1};
    QTest::newRow("text") << nan << QByteArray(" 345 ") << qint64 {345};
    QTest::newRow("text with exponent") << nan << QByteArray("1e3") << qint64 {1000};
    QTest::newRow("words") << nan << QByteArray("many") << qint64 {-1};
    QTest::newRow("text above 2^63") << nan << QByteArray("9223372036854775808") << qint64 {-1};
}

void TestNormaliser::coercesCounts()
{
    QFETCH(double, number);
    QFETCH(QByteArray, text);
    QFETCH(qint64, expected);
    AttributeValue value = number;
    if (!text.isNull())
        value = std::string_view(text.constData());
    const auto call = normalised(chat({{"gen_ai.usage.input_tokens", value}}));
    QCOMPARE(call.inputTokens.value_or(-1), expected);
}

void TestNormaliser::fallsBackWhenABetterSourceIsUnusable()
{
    const auto call = normalised(chat({{"gen_ai.usage.input_tokens", std::nan("")}, {"gen_ai.usage.prompt_tokens", "11"},
        {"gen_ai.provider.name", ""}, {"gen_ai.system", "openai"}}));
    QCOMPARE(call.inputTokens.value(), 11);
    QCOMPARE(call.series.provider, "openai");
}

void TestNormaliser::addsCacheAndReasoningThatAreCountedApart()
{
    const auto call = normalised(chat({{"gen_ai.usage.input_tokens", Whole {10}}, {"gen_ai.usage.output_tokens", Whole {5}},
        {"gen_ai.usage.cache_read.input_tokens", Whole {90}}, {"gen_ai.usage.cache_creation.input_tokens", Whole {4}},
        {"gen_ai.usage.reasoning.output_tokens", Whole {20}}}));
    QCOMPARE(call.inputTokens.value(), 104);
    QCOMPARE(call.outputTokens.value(), 25);
    const auto none = normalised(chat({{"gen_ai.usage.cache_read.input_tokens", Whole {90}}}));
    QVERIFY(!none.inputTokens); // not sent stays not sent
}

void TestNormaliser::knowsNoNegativeDuration()
{
    auto span = chat({{"gen_ai.response.time_to_first_chunk", -0.5}});
    span.endNanos = span.startNanos - 1;
    const auto call = normalised(span);
    QVERIFY(!call.duration);
    QVERIFY(!call.timeToFirstToken);
    span.endNanos = span.startNanos;
    QCOMPARE(normalised(span).duration->count(), 0);
}

void TestNormaliser::standsInForMissingTimes()
{
    auto span = chat();
    span.endNanos = 0;
    QVERIFY(!normalised(span).duration);
    span = chat();
    span.startNanos = 0;
    QCOMPARE(microsOf(normalised(span).start), 1'700'000'002'500'000);
    QVERIFY(!normalised(span).duration);
    span.endNanos = 0;
    QVERIFY(!Normaliser().normalise(span));
    span.endNanos = std::numeric_limits<std::uint64_t>::max(); // the year 2554, still an instant
    QCOMPARE(microsOf(normalised(span).start), 18'446'744'073'709'551);
}

void TestNormaliser::recognisesErrors()
{
    auto span = chat();
    span.status = SpanStatusCode::Error;
    QCOMPARE(normalised(span).status, CallStatus::Error);
    span.status = SpanStatusCode::Ok;
    QCOMPARE(normalised(span).status, CallStatus::Ok);
    QCOMPARE(normalised(chat({{"error.type", "timeout"}})).status, CallStatus::Error);
    const std::vector<std::string_view> reasons {"stop", "error"};
    QCOMPARE(normalised(chat({{"gen_ai.response.finish_reasons", reasons}})).status, CallStatus::Error);
    QCOMPARE(normalised(chat({{"gen_ai.response.finish_reasons", R"(["error"])"}})).status, CallStatus::Error);
    QCOMPARE(normalised(chat({{"gen_ai.response.finish_reasons", R"(["stop"])"}})).status, CallStatus::Ok);
}

void TestNormaliser::namesTheError()
{
    auto span = chat();
    span.status = SpanStatusCode::Error;
    QCOMPARE(normalised(span).errorType, "");
    span.statusMessage = "rate limit of org-71 reached, try again in 1.2 s"; // a sentence, of which there are too many to count
    QCOMPARE(normalised(span).errorType, "_OTHER");
    span.events.push_back({0, "exception", {{"exception.type", "RateLimitError"}}});
    QCOMPARE(normalised(span).errorType, "RateLimitError");
    span.attributes.push_back({"error.type", Whole {429}});
    QCOMPARE(normalised(span).errorType, "429");
}

void TestNormaliser::takesScoresFromEvaluationEvents()
{
    auto span = chat();
    const auto add = [&](Attributes attributes) {
        span.events.push_back({0, "gen_ai.evaluation.result", std::move(attributes)});
    };
    add({{"gen_ai.evaluation.name", "relevance"}, {"gen_ai.evaluation.score.value", 0.75}});
    add({{"gen_ai.evaluation.name", "safe"}, {"gen_ai.evaluation.score.label", "Pass"}});
    add({{"gen_ai.evaluation.name", "grounded"}, {"gen_ai.evaluation.score.label", "fail"}});
    add({{"gen_ai.evaluation.name", "stars"}, {"gen_ai.evaluation.score.label", "pass"},
        {"gen_ai.evaluation.score.value", -4.5}}); // a number of any scale counts, and before a label
    add({{"gen_ai.evaluation.name", "broken"}, {"gen_ai.evaluation.score.value", std::nan("")}});
    add({{"gen_ai.evaluation.name", "poetic"}, {"gen_ai.evaluation.score.label", "somewhat"}});
    add({{"gen_ai.evaluation.score.value", 1.0}});                                            // no name
    add({{"gen_ai.evaluation.name", "relevance"}, {"gen_ai.evaluation.score.value", "0.5"}}); // judged again
    span.events.push_back({0, "something else", {{"gen_ai.evaluation.name", "x"}}});
    const auto call = normalised(span);
    QCOMPARE(call.scores.size(), 4u);
    QCOMPARE(call.scores[0].name, "relevance");
    QCOMPARE(call.scores[0].value, 0.5);
    QCOMPARE(call.scores[1].name, "safe");
    QCOMPARE(call.scores[1].value, 1.0);
    QCOMPARE(call.scores[2].name, "grounded");
    QCOMPARE(call.scores[2].value, 0.0);
    QCOMPARE(call.scores[3].name, "stars");
    QCOMPARE(call.scores[3].value, -4.5);
}

void TestNormaliser::readsCosts_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("pico"); // -1: not sent
    QTest::newRow("double, to the digit") << 0.0001234 << QByteArray() << qint64 {123'400'000};
    QTest::newRow("text") << 0.0 << QByteArray("0.000000000001") << qint64 {1};
    QTest::newRow("zero") << 0.0 << QByteArray() << qint64 {0};
    QTest::newRow("negative") << -0.1 << QByteArray() << qint64 {-1};
    QTest::newRow("NaN") << std::nan("") << QByteArray() << qint64 {-1};
    QTest::newRow("beyond 64 bits") << 1e7 << QByteArray() << qint64 {-1};
}

void TestNormaliser::readsCosts()
{
    QFETCH(double, number);
    QFETCH(QByteArray, text);
    QFETCH(qint64, pico);
    AttributeValue value = number;
    if (!text.isNull())
        value = std::string_view(text.constData());
    QCOMPARE(normalised(chat({{"gen_ai.usage.cost", value}})).reportedCostPico.value_or(-1), pico);
}

void TestNormaliser::tellsTheUseCaseFromTheService()
{
    auto span = chat({{"gen_ai.agent.name", "planner"}});
    QCOMPARE(normalised(span).useCase, "planner");
    QCOMPARE(normalised(span).series.service, "shop"); // apart: which of them names a series is the store's to say
    span.attributes.push_back({"gen_ai.workflow.name", "inspection"});
    QCOMPARE(normalised(span).useCase, "inspection");
    span = chat();
    resource() = {{"service.name", "unknown_service:node"}, {"openinference.project.name", "default"}};
    QCOMPARE(normalised(span).series.service, "");
    QCOMPARE(normalised(span).useCase, "");
}

void TestNormaliser::findsTheEnvironment()
{
    auto span = chat();
    QCOMPARE(normalised(span).series.environment, "default");
    resource() = {{"deployment.environment", "staging"}};
    QCOMPARE(normalised(span).series.environment, "staging");
    resource().push_back({"deployment.environment.name", "production"});
    QCOMPARE(normalised(span).series.environment, "production");
    span.attributes.push_back({"deployment.environment", "canary"});
    QCOMPARE(normalised(span).series.environment, "canary");
    span.attributes.push_back({"langfuse.environment", " default "}); // nobody gave it: the next source counts
    QCOMPARE(normalised(span).series.environment, "canary");
}

void TestNormaliser::keepsTextFitToKeep()
{
    QCOMPARE(keptText("  gpt-4o\n"), "gpt-4o");
    QCOMPARE(keptText("\xff"
                      "a"),
        "\xef\xbf\xbd"
        "a");
    QCOMPARE(keptText(std::string_view("a\0b", 3)),
        "a\xef\xbf\xbd"
        "b");
    QCOMPARE(keptText("a\u202eb\u2066c\u2069"), "a\ufffdb\ufffdc\ufffd"); // would turn what stands around it
    QCOMPARE(keptText("\u05d0\u200f!"), "\u05d0\u200f!");                 // a right-to-left mark only says where "!" belongs
    QCOMPARE(keptText(std::string(5000, 'x')).size(), kMaxTextBytes);
    std::string euros;
    for (int i = 0; i < 400; ++i)
        euros += "\xe2\x82\xac";
    QCOMPARE(keptText(euros).size(), 510u); // 170 whole characters of three bytes
}

void TestNormaliser::readsADialectThatIsOnlyATable()
{
    // Another dialect in miniature: milliseconds, an event that times the first token, names of its own.
    static constexpr Source sources[] {{CallField::Operation, 5, Place::Span, "other.kind"},
        {CallField::TimeToFirstToken, 70, Place::EventTime, "First Token"},
        {CallField::TimeToFirstToken, 65, Place::Span, "other.ms_to_first", Unit::Milliseconds},
        {CallField::UseCase, 5, Place::Resource, "other.project"}};
    static constexpr OperationName operations[] {{"llm", Meaning::Call, Operation::Chat}};
    static constexpr Dialect other {sources, operations};
    const Normaliser normaliser(std::array {&genAiDialect(), &other});
    auto span = chat({{"other.kind", "LLM"}});
    resource().push_back({"other.project", "p"});
    span.events.push_back({span.startNanos + 300'000'000, "First Token", {}});
    auto call = normaliser.normalise(span);
    QCOMPARE(call->timeToFirstToken->count(), 300'000);
    QCOMPARE(call->useCase, "p");
    span.attributes.push_back({"other.ms_to_first", 20.5});
    QCOMPARE(normaliser.normalise(span)->timeToFirstToken->count(), 20'500);
}

DEMARC_TEST_MAIN(TestNormaliser)
#include "tst_normaliser.moc"
