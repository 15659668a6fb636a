// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfixture.h"

using namespace demarc;
using namespace demarc::test;

namespace {

const QByteArray kObservationsJson = R"({"data":[
{"id":"00000000000000a1","traceId":"0123456789abcdef0123456789abcdef","type":"AGENT","name":"answer","startTime":"2026-03-01T10:00:00Z",
 "endTime":"2026-03-01T10:00:05Z","parentObservationId":null,"level":"DEFAULT","latency":5.0},
{"id":"00000000000000a2","traceId":"0123456789abcdef0123456789abcdef","type":"GENERATION","name":"draft","startTime":"2026-03-01T10:00:01Z",
 "endTime":"2026-03-01T10:00:03.5Z","completionStartTime":"2026-03-01T10:00:01.4Z","parentObservationId":"00000000000000a1",
 "model":"claude-sonnet-4","usageDetails":{"input":100,"input_cached_tokens":40,"output":30,"output_reasoning_tokens":10,"total":180},
 "costDetails":{"input":0.001,"output":0.002,"total":0.003},"promptName":"draft","promptVersion":7,"level":"DEFAULT","latency":2.5,
 "environment":"production"},
{"id":"00000000000000a3","traceId":"0123456789abcdef0123456789abcdef","type":"GENERATION","startTime":"2026-03-01T10:00:04Z",
 "model":"claude-sonnet-4","level":"ERROR","statusMessage":"overloaded","latency":0.5}
],"meta":{"page":1,"limit":50,"totalItems":3,"totalPages":1}})";

} // namespace

class TestLangfuse : public Test {
    Q_OBJECT

private Q_SLOTS:
    void readsObservations();
    void readsUsageAsTheLiveApiDoes_data();
    void readsUsageAsTheLiveApiDoes();
    void tellsCallsAsTheLiveApiDoes_data();
    void tellsCallsAsTheLiveApiDoes();
    void readsTheSnakeCaseExport();
    void tellsMillisecondsFromSecondsByStartAndEnd();
    void readsTracesWithWhatIsInsideThem();
    void readsScores();
};

void TestLangfuse::readsObservations()
{
    const auto result = import(kObservationsJson);
    QCOMPARE(result.data.calls.size(), 2u);
    QCOMPARE(result.data.spans.size(), 1u);
    QCOMPARE(result.data.spans[0].kind, SpanKind::Agent);
    QCOMPARE(result.data.spans[0].key.spanId[7], 0xa1);
    const auto &call = result.data.calls[0];
    QCOMPARE(call.key.traceId[0], 0x01);
    QCOMPARE(call.key.spanId[7], 0xa2);
    QCOMPARE(call.parentSpanId[7], 0xa1);
    QCOMPARE(call.inputTokens.value(), 140); // its parts exclude each other
    QCOMPARE(call.outputTokens.value(), 40);
    QCOMPARE(call.cacheReadTokens, 40);
    QCOMPARE(call.reasoningTokens, 10);
    QCOMPARE(call.reportedCostPico.value(), 3'000'000'000);
    QCOMPARE(call.duration->count(), 2'500'000);
    QCOMPARE(call.timeToFirstToken->count(), 400'000);
    QCOMPARE(call.series.promptName, "draft");
    QCOMPARE(call.series.promptVersion, "7");
    QCOMPARE(call.series.environment, "production");
    QCOMPARE(result.data.calls[1].status, CallStatus::Error);
    QCOMPARE(result.data.calls[1].errorType, "_OTHER");        // a sentence is no type
    QCOMPARE(result.data.calls[1].duration->count(), 500'000); // no end: its latency
}

void TestLangfuse::readsUsageAsTheLiveApiDoes_data()
{
    QTest::addColumn<QByteArray>("usage");
    QTest::addColumn<QList<int>>("tokens"); // in, out, read, write, reasoning, audio in, audio out
    const auto row = [](const char *name, const char *usage, QList<int> tokens) {
        QTest::newRow(name) << QByteArray(usage) << std::move(tokens);
    };
    row("its own, which exclude each other",
        R"({"input":20,"input_cached_tokens":100,"input_cache_creation_5m":3,"input_audio":4,"output":10,"output_reasoning":5})",
        {127, 15, 100, 3, 5, 4, 0});
    row("OpenAI's", R"({"prompt_tokens":120,"completion_tokens":30,"prompt_tokens_details":{"cached_tokens":100,"audio_tokens":2},
        "completion_tokens_details":{"reasoning_tokens":20,"audio_tokens":1}})",
        {120, 30, 100, 0, 20, 2, 1});
    row("OpenAI's responses", R"({"input_tokens":120,"output_tokens":30,"input_tokens_details":{"cached_tokens":100},
        "output_tokens_details":{"reasoning_tokens":20}})",
        {120, 30, 100, 0, 20, 0, 0});
    row("Anthropic's, which exclude each other",
        R"({"input_tokens":20,"cache_read_input_tokens":100,"cache_creation_input_tokens":3,"output_tokens":30})",
        {123, 30, 100, 3, 0, 0, 0});
}

void TestLangfuse::readsUsageAsTheLiveApiDoes()
{
    QFETCH(QByteArray, usage);
    QFETCH(QList<int>, tokens);
    const auto result = import(R"([{"id":"o","traceId":"t","type":"GENERATION","startTime":"2026-03-01T10:00:00Z","model":"m",
        "metadata":{"provider":"anthropic"},"modelParameters":{"service_tier":"flex"},"usageDetails":)"
        + usage + "}]");
    const auto &call = result.data.calls.at(0);
    const auto count = [](std::int64_t number) { return int(number); };
    QCOMPARE((QList<int> {count(call.inputTokens.value()), count(call.outputTokens.value()), count(call.cacheReadTokens),
                 count(call.cacheWriteTokens), count(call.reasoningTokens), count(call.audioInputTokens),
                 count(call.audioOutputTokens)}),
        tokens);
    QCOMPARE(call.series.provider, "anthropic");
    QCOMPARE(call.serviceTier, ServiceTier::Flex);
}

void TestLangfuse::tellsCallsAsTheLiveApiDoes_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<int>("operation"); // -1: no call
    const auto row = [](const char *members, int operation) { QTest::newRow(members) << QByteArray(members) << operation; };
    row(R"("type":"GENERATION")", int(Operation::Chat));
    row(R"("type":"EMBEDDING")", int(Operation::Embeddings));
    row(R"("type":"SPAN","model":"m")", int(Operation::Chat));
    row(R"("type":"SPAN","usageDetails":{"input":1})", int(Operation::Chat));
    row(R"("type":"SPAN")", -1);
    row(R"("type":"SPAN","usage":{"input":0,"output":0},"totalCost":0)", -1); // what the API fills in
    row(R"("type":"TOOL","model":"m","usageDetails":{"input":1})", int(Operation::Other));
    row(R"("type":"TOOL","model":"m")", -1);
    row(R"("type":"AGENT","model":"m","usageDetails":{"input":1})", -1);
    row(R"("type":"CHAIN","model":"m","usageDetails":{"input":1})", -1);
}

void TestLangfuse::tellsCallsAsTheLiveApiDoes()
{
    QFETCH(QByteArray, members);
    QFETCH(int, operation);
    const auto result = import(R"([{"id":"o","traceId":"t","startTime":"2026-03-01T10:00:00Z",)" + members + "}]", "langfuse");
    QVERIFY(result.report);
    QCOMPARE(result.data.calls.size() + result.data.spans.size(), 1u);
    QCOMPARE(result.data.calls.empty() ? -1 : int(result.data.calls[0].series.operation), operation);
}

void TestLangfuse::readsTheSnakeCaseExport()
{
    const auto result = import(
        "id,trace_id,type,start_time,end_time,name,provided_model_name,usage_details,cost_details,prompt_name,"
        "prompt_version,user_id,session_id,trace_name,environment,level\n"
        "o-1,t-1,GENERATION,2026-03-01 10:00:00.000000,2026-03-01 10:00:02.000000,draft,gpt-4o,"
        "\"{\"\"input\"\":10,\"\"output\"\":5}\",\"{\"\"input\"\":0.1,\"\"output\"\":0.2}\",p,2,ann,s,claims,prod,DEFAULT\n"
        "o-2,t-1,SPAN,2026-03-01 10:00:00.000000,,step,,{},{},,,ann,s,claims,prod,DEFAULT\n");
    QVERIFY(result.report);
    QCOMPARE(result.report->kind, QStringLiteral("langfuse"));
    QCOMPARE(result.data.calls.size(), 1u);
    QCOMPARE(result.data.spans.size(), 1u);
    const auto &call = result.data.calls[0];
    QCOMPARE(call.inputTokens.value(), 10);
    QCOMPARE(call.reportedCostPico.value(), 300'000'000'000); // no total: the sum
    QCOMPARE(call.series.service, "claims");
    QCOMPARE(call.user, "ann");
    QCOMPARE(call.series.model, "gpt-4o");
    QVERIFY(call.key.traceId == result.data.spans[0].key.traceId);
}

void TestLangfuse::tellsMillisecondsFromSecondsByStartAndEnd()
{
    const auto text = [](const char *latency) {
        return QByteArray("id,trace_id,type,start_time,end_time,latency\n"
                          "o-1,t-1,GENERATION,2026-03-01 10:00:00,2026-03-01 10:00:02,")
            + latency + "\n";
    };
    QCOMPARE(import(text("2000")).data.calls.at(0).duration->count(), 2'000'000);
    QCOMPARE(import(text("2.0")).data.calls.at(0).duration->count(), 2'000'000);
}

void TestLangfuse::readsTracesWithWhatIsInsideThem()
{
    const auto result =
        import(R"({"id":"t-1","timestamp":"2026-03-01T10:00:00Z","name":"claims","userId":"ann","sessionId":"s","release":null,
"observations":[{"id":"o-1","traceId":"t-1","type":"GENERATION","startTime":"2026-03-01T10:00:00Z","model":"m"}],
"scores":[{"id":"sc","traceId":"t-1","observationId":"o-1","name":"helpful","value":0.75,"dataType":"NUMERIC"}]})");
    QVERIFY(result.report);
    QCOMPARE(result.report->rows, 3);
    QCOMPARE(result.data.spans.at(0).context.useCase, "claims");
    QCOMPARE(result.data.spans.at(0).context.user, "ann");
    QCOMPARE(result.data.calls.size(), 1u);
    QVERIFY(result.data.calls[0].key == result.data.scores.at(0).target);
    QCOMPARE(result.data.scores[0].score.value, 0.75);
}

void TestLangfuse::readsScores()
{
    const auto result = import("id,trace_id,observation_id,name,value,string_value,data_type,timestamp\n"
                               "1,t,,helpful,0.5,,NUMERIC,2026-03-01\n"
                               "2,t,o,correct,1,True,BOOLEAN,2026-03-01\n"
                               "3,t,o,verdict,,pass,CATEGORICAL,2026-03-01\n"
                               "4,t,o,colour,,green,CATEGORICAL,2026-03-01\n"
                               "5,t,o,remark,,well done,TEXT,2026-03-01\n"
                               "6,t,o,stars,4,,NUMERIC,2026-03-01\n");
    QVERIFY(result.report);
    QCOMPARE(result.data.scores.size(), 4u);
    QCOMPARE(result.data.scores[0].target.spanId, (std::array<std::uint8_t, 8> {}));
    QCOMPARE(result.data.scores[2].score.value, 1.0);
    QCOMPARE(result.report->skipped, 1);
    QCOMPARE(result.data.scores[3].score.value, 4.0); // of any scale, as over the API
    QCOMPARE(result.report->unreadable, 1);           // no verdict that is known
    QVERIFY(result.report->firstUnreadable[0].reason.contains(QLatin1String("green")));
}

DEMARC_TEST_MAIN(TestLangfuse)
#include "tst_langfuse.moc"
