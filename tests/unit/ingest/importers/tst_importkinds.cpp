// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of file, written as its tool writes it.
#include "importfixture.h"
#include "support/compress.h"

using namespace demarc;
using namespace demarc::ingest;
using namespace demarc::test;

namespace {

std::string gzip(const std::string &text) { return compress(text, 31); }

const QByteArray kSpendLogsCsv =
    "request_id,call_type,api_key,spend,total_tokens,prompt_tokens,completion_tokens,startTime,endTime,request_duration_ms,"
    "completionStartTime,model,model_group,custom_llm_provider,user,metadata,cache_hit,team_id,end_user,session_id,status\n"
    "chatcmpl-1,acompletion,hash,0.00123,150,100,50,2026-03-01 10:00:00.500,2026-03-01 10:00:02.500,2000,2026-03-01 10:00:00.900,"
    "gpt-4o-2024-08-06,gpt-4o,openai,u1,"
    "\"{\"\"user_api_key_team_alias\"\":\"\"claims\"\",\"\"usage_object\"\":{\"\"prompt_tokens_details\"\":{\"\"cached_"
    "tokens\"\":64}}}\","
    "False,t-1,customer-7,s-1,success\n"
    "req-2,aembedding,hash,0,0,0,0,2026-03-01 10:01:00,2026-03-01 10:01:01,1000,2026-03-01 10:01:01,text-embedding-3-small,"
    "embed,openai,u1,\"{\"\"error_information\"\":{\"\"error_class\"\":\"\"RateLimitError\"\",\"\"error_code\"\":\"\"429\"\"}}\","
    ",t-1,,s-2,failure\n";

const QByteArray kSpendLogsJson =
    R"([{"request_id":"chatcmpl-1","call_type":"acompletion","spend":0.00123,"prompt_tokens":100,"completion_tokens":50,
"startTime":"2026-03-01T10:00:00.500000Z","endTime":"2026-03-01T10:00:02.500000Z","request_duration_ms":2000,
"completionStartTime":"2026-03-01T10:00:00.900000Z","model":"gpt-4o-2024-08-06","model_group":"gpt-4o",
"custom_llm_provider":"openai","user":"u1","end_user":"customer-7","session_id":"s-1","status":"success","cache_hit":"False",
"metadata":{"user_api_key_team_alias":"claims","usage_object":{"prompt_tokens_details":{"cached_tokens":64}}}}])";

const QByteArray kObservationsJson =
    R"({"data":[{"id":"a","traceId":"t","type":"GENERATION","startTime":"2026-03-01T10:00:00Z"}],"meta":{"page":1}})";

} // namespace

class TestImportKinds : public Test {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheKindByTheContent_data();
    void tellsTheKindByTheContent();
    void readsSpendLogsAlikeInBothShapes();
    void countsNoTokensForWhatTheGatewayAnsweredItself();
    void readsABatch();
    void refusesTotals();
    void readsSpansOfACollectorsFile();
    void guessesTheColumnsOfJson();
    void readsPackedAndForeignEncodings_data();
    void readsPackedAndForeignEncodings();
    void refusesUnitsThatCannotBe_data();
    void refusesUnitsThatCannotBe();
    void readsBadInputAsPromised();
    void resumesAtEveryBatch_data();
    void resumesAtEveryBatch();
};

void TestImportKinds::tellsTheKindByTheContent_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("kind");
    QTest::newRow("spend logs, CSV") << kSpendLogsCsv << QStringLiteral("litellm-spendlogs");
    QTest::newRow("spend logs, JSON") << kSpendLogsJson << QStringLiteral("litellm-spendlogs");
    QTest::newRow("observations") << kObservationsJson << QStringLiteral("langfuse");
    QTest::newRow("batch") << QByteArray(
        R"({"id":"b","custom_id":"1","response":{"status_code":200,"body":{"created":1772359200}},"error":null})")
                           << QStringLiteral("openai-batch");
    QTest::newRow("collector") << QByteArray(R"({"resourceSpans":[{"scopeSpans":[{"spans":[]}]}]})")
                               << QStringLiteral("otlp-json");
    QTest::newRow("callback") << QByteArray(
        R"({"id":"x","call_type":"acompletion","response_cost":0.1,"startTime":1772359200.5,"model":"m"})")
                              << QStringLiteral("litellm-payloads");
    QTest::newRow("own CSV") << QByteArray("timestamp,model\n2026-03-01,m\n") << QStringLiteral("calls-csv");
    QTest::newRow("own JSON") << QByteArray("{\"timestamp\":\"2026-03-01\"}\n") << QStringLiteral("calls-jsonl");
}

void TestImportKinds::tellsTheKindByTheContent()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, kind);
    const auto result = import(text);
    QVERIFY2(result.report, result.report ? "" : qPrintable(result.report.error().message));
    QCOMPARE(result.report->kind, kind);
}

void TestImportKinds::readsSpendLogsAlikeInBothShapes()
{
    const auto table = import(kSpendLogsCsv);
    const auto json = import(kSpendLogsJson);
    QCOMPARE(table.data.calls.size(), 2u);
    const auto &call = table.data.calls[0];
    QVERIFY(call == json.data.calls.at(0));
    QCOMPARE(toIso(call.start), QStringLiteral("2026-03-01T10:00:00.500Z"));
    QCOMPARE(call.duration->count(), 2'000'000);
    QCOMPARE(call.timeToFirstToken->count(), 400'000);
    QCOMPARE(call.series.model, "gpt-4o-2024-08-06");
    QCOMPARE(call.modelRequested, "gpt-4o");
    QCOMPARE(call.series.provider, "openai");
    QCOMPARE(call.series.service, "claims");
    QCOMPARE(call.inputTokens.value(), 100);
    QCOMPARE(call.cacheReadTokens, 64);
    QCOMPARE(call.reportedCostPico.value(), 1'230'000'000);
    QCOMPARE(call.user, "customer-7");
    QCOMPARE(call.session, "s-1");
    QCOMPARE(call.responseId, "chatcmpl-1");
    const auto &failed = table.data.calls[1];
    QCOMPARE(failed.series.operation, Operation::Embeddings);
    QCOMPARE(failed.status, CallStatus::Error);
    QCOMPARE(failed.errorType, "RateLimitError");
    QCOMPARE(failed.user, "u1");
    QVERIFY(!failed.timeToFirstToken); // written as the end where nothing streams
}

void TestImportKinds::countsNoTokensForWhatTheGatewayAnsweredItself()
{
    auto text = kSpendLogsCsv;
    text.replace("False,t-1", "True,t-1");
    const auto result = import(text);
    QCOMPARE(result.data.calls.at(0).inputTokens.value(), 0);
    QCOMPARE(result.data.calls.at(0).outputTokens.value(), 0);
}

void TestImportKinds::readsABatch()
{
    const auto result = import(
        R"({"id":"batch_req_1","custom_id":"a","response":{"status_code":200,"request_id":"r","body":{"id":"chatcmpl-9","object":"chat.completion","created":1772359200,"model":"gpt-4o-mini","usage":{"prompt_tokens":100,"completion_tokens":7,"prompt_tokens_details":{"cached_tokens":10}}}},"error":null}
{"id":"batch_req_2","custom_id":"b","response":{"status_code":429,"body":{"error":{"code":"rate_limit","message":"x"}}},"error":null}
)",
        "auto", "system=claims");
    QVERIFY(result.report);
    QCOMPARE(result.data.calls.size(), 1u);
    const auto &call = result.data.calls[0];
    QCOMPARE(call.serviceTier, ServiceTier::Batch);
    QCOMPARE(call.series.provider, "openai");
    QCOMPARE(call.series.service, "claims");
    QCOMPARE(call.responseId, "chatcmpl-9");
    QCOMPARE(call.cacheReadTokens, 10);
    QCOMPARE(toIso(call.start), QStringLiteral("2026-03-01T10:00:00Z"));
    QCOMPARE(result.report->unreadable, 1); // an answer that does not say when
}

void TestImportKinds::refusesTotals()
{
    const auto result = import(
        R"({"object":"page","data":[{"object":"bucket","start_time":1772359200,"end_time":1772445600,"results":[]}],"has_more":false})");
    QVERIFY(!result.report);
    QCOMPARE(result.report.error().kind, ErrorKind::InvalidInput);
    QVERIFY(result.report.error().message.contains(QLatin1String("bill")));
}

void TestImportKinds::readsSpansOfACollectorsFile()
{
    const QByteArray line =
        R"({"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"claims"}}]},"scopeSpans":[{"spans":[{"traceId":"0123456789abcdef0123456789abcdef","spanId":"00000000000000a2","name":"chat","startTimeUnixNano":"1772359200000000000","endTimeUnixNano":"1772359202000000000","attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},{"key":"gen_ai.request.model","value":{"stringValue":"gpt-4o"}},{"key":"gen_ai.usage.input_tokens","value":{"intValue":"12"}}]}]}]}]})";
    auto second = line;
    second.replace("a2\"", "a3\"");
    for (const auto &text : {line + "\n" + second + "\n", line + second}) {
        const auto result = import(text);
        QVERIFY(result.report);
        QCOMPARE(result.data.calls.size(), 2u);
        QCOMPARE(result.data.calls[1].key.spanId[7], 0xa3);
        QCOMPARE(result.data.calls[0].inputTokens.value(), 12);
        QCOMPARE(result.data.calls[0].series.service, "claims");
    }
}

void TestImportKinds::guessesTheColumnsOfJson()
{
    const auto result =
        import("{\"request\":{\"created_at\":\"2026-03-01T10:00:00Z\",\"model\":\"m\"},\"usage\":{\"prompt_tokens\":5,"
               "\"completion_tokens\":6.0},\"latency_ms\":1500,\"cost_usd\":1e-3,\"score.helpful\":0.5}\n");
    QVERIFY(result.report);
    const auto &call = result.data.calls.at(0);
    QCOMPARE(call.series.model, "m");
    QCOMPARE(call.inputTokens.value(), 5);
    QCOMPARE(call.outputTokens.value(), 6);
    QCOMPARE(call.duration->count(), 1'500'000);
    QCOMPARE(call.reportedCostPico.value(), 1'000'000'000);
    QCOMPARE(call.scores.at(0).value, 0.5);
}

void TestImportKinds::readsPackedAndForeignEncodings_data()
{
    QTest::addColumn<QByteArray>("text");
    const QString plain = QStringLiteral("timestamp,model,user\n2026-03-01,gpt-4o,J\u00fcrgen\n");
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xef\xbb\xbf" + plain.toUtf8());
    QTest::newRow("Latin-1") << plain.toLatin1();
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        QTest::newRow(QStringConverter::nameForEncoding(encoding)) << QByteArray(encoder.encode(plain));
    }
    QTest::newRow("gzip") << QByteArray::fromStdString(gzip(plain.toStdString()));
    QTest::newRow("gzip of several parts") << QByteArray::fromStdString(
        gzip(plain.left(30).toStdString()) + gzip(plain.mid(30).toStdString()));
}

void TestImportKinds::readsPackedAndForeignEncodings()
{
    QFETCH(QByteArray, text);
    const auto result = import(text);
    QVERIFY2(result.report, result.report ? "" : qPrintable(result.report.error().message));
    QCOMPARE(QString::fromStdString(result.data.calls.at(0).user), QStringLiteral("J\u00fcrgen"));
}

void TestImportKinds::refusesUnitsThatCannotBe_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("named"); // in the sentence; empty: accepted
    const auto rows = [](const QByteArray &header, std::initializer_list<const char *> lines) {
        QByteArray text = header + "\n";
        for (const auto *line : lines)
            text += QByteArray(line) + "\n";
        return text;
    };
    QTest::newRow("milliseconds as seconds")
        << rows("timestamp,latency", {"2026-03-01,1450", "2026-03-02,2300", "2026-03-03,800"}) << QStringLiteral("1450");
    QTest::newRow("seconds as milliseconds")
        << rows("timestamp,latency_ms,output_tokens", {"2026-03-01,1.5,200", "2026-03-02,2.25,300", "2026-03-03,0.8,150"})
        << QStringLiteral("latency_ms");
    QTest::newRow("seconds in seconds") << rows("timestamp,latency", {"2026-03-01,1.45", "2026-03-02,2.3"}) << QString();
    QTest::newRow("one slow call among many")
        << rows("timestamp,latency", {"2026-03-01,2", "2026-03-02,9000", "2026-03-03,1"}) << QString();
    QTest::newRow("offsets instead of times")
        << rows("timestamp,model", {"0,m", "1500,m", "3000,m"}) << QStringLiteral("timestamp");
    QTest::newRow("the next century") << rows("timestamp,model", {"2126-03-01,m", "2126-03-02,m"})
                                      << QStringLiteral("2126-03-01");
    QTest::newRow("years ago") << rows("timestamp,model", {"2019-03-01,m"}) << QString();
    QTest::newRow("ahead of time") << rows("timestamp,model", {"2031-03-01,m"}) << QString();
}

void TestImportKinds::refusesUnitsThatCannotBe()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, named);
    const auto result = import(text);
    QCOMPARE(result.report.has_value(), named.isEmpty());
    if (!named.isEmpty()) {
        QCOMPARE(result.report.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(result.report.error().message.contains(named), qPrintable(result.report.error().message));
    }
}

void TestImportKinds::readsBadInputAsPromised()
{
    const QByteArray deep = "{\"a\":" + QByteArray(1025, '[') + QByteArray(1025, ']') + "}";
    const QByteArray good = "{\"timestamp\":\"2026-03-01\",\"input_tokens\":1,\"latency\":1}\n";
    const auto result = import(good + deep + "\n" + "{\"timestamp\":\"2026-03-01\",\"input_tokens\":9007199254740993}\n"
        + "{\"timestamp\":\"2026-03-01\",\"input_tokens\":NaN}\n" + "{\"timestamp\":\"2026-03-01\",\"latency\":-4}\n"
        + "{\"timestamp\":\"2026-03-01\",\"model\":\"a\\u0000b\\ud83d\"}\n" + "{\"timestamp\":\"2026-03-01\",\"x\":\""
        + QByteArray(10'000'000, 'x') + "\"}\n" + "{\"timestamp\":\"2026-03-01\",\"input_tokens\":-1}\n"
        + "{\"timestamp\":\"2026-03-01\"");
    QVERIFY(result.report);
    QCOMPARE(result.report->rows, 9);
    std::vector<std::int64_t> lines;
    for (const auto &line : result.report->firstUnreadable)
        lines.push_back(line.line);
    QCOMPARE(lines, (std::vector<std::int64_t> {2, 3, 4, 8, 9})); // too deep, beyond 2^53, NaN, negative, cut off
    QCOMPARE(result.data.calls.size(), 4u);
    QVERIFY(!result.data.calls[1].duration); // a clock that was set back
    QVERIFY(result.data.calls[2].series.model.find('\0') == std::string::npos);
    const auto twice = import("timestamp,model,model\n2026-03-01,a,b\n2026-03-02,c\n");
    QCOMPARE(twice.data.calls.at(0).series.model, "a"); // the first of two columns of a name
    QCOMPARE(twice.report->unreadable, 1);
    const auto longLine = import("timestamp,model\n2026-03-01," + QByteArray(10'000'000, 'x') + "\n2026-03-02,m\n");
    QCOMPARE(longLine.report->calls, 1);
    QCOMPARE(longLine.report->unreadable, 1);
}

void TestImportKinds::resumesAtEveryBatch_data()
{
    QTest::addColumn<QByteArray>("text");
    QByteArray csv("timestamp,model\n");
    QByteArray jsonl;
    QByteArray page("{\"data\":[");
    for (int i = 0; i < 25; ++i) {
        const auto second = QByteArray::number(1'772'359'200 + i / 3); // equal rows among them
        csv += second + (i == 7 ? "" : ",m") + "\n";
        jsonl += "{\"timestamp\":" + second + "}\n";
        page += (i > 0 ? "," : "") + ("{\"timestamp\":" + second + "}");
    }
    QTest::newRow("CSV") << csv;
    QTest::newRow("CSV with a mark") << "\xef\xbb\xbf" + csv;
    QTest::newRow("JSONL") << jsonl;
    QTest::newRow("page") << page + "],\"more\":false}";
    QTest::newRow("gzip") << QByteArray::fromStdString(gzip(csv.toStdString()));
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-16") << QByteArray(encoder.encode(QString::fromUtf8(csv)));
}

void TestImportKinds::resumesAtEveryBatch()
{
    QFETCH(QByteArray, text);
    const auto open = [&] {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(text);
        buffer->open(QIODevice::ReadOnly);
        ImportOptions options;
        options.batchSize = 4;
        return ImportRun::open(std::move(buffer), options).value();
    };
    const auto whole = import(text);
    QVERIFY(whole.report);
    for (int stop = 0; stop < 7; ++stop) {
        auto run = open();
        std::vector<Call> calls;
        std::vector<std::uint64_t> marks;
        for (int i = 0; i < stop; ++i) {
            auto batch = run->next().value();
            calls.insert(calls.end(), batch.data.calls.begin(), batch.data.calls.end());
            marks.insert(marks.end(), batch.marks.begin(), batch.marks.end());
        }
        const auto state = run->state();
        run = open();
        QVERIFY(run->resume(state, marks));
        while (!run->isAtEnd()) {
            auto batch = run->next().value();
            calls.insert(calls.end(), batch.data.calls.begin(), batch.data.calls.end());
        }
        QVERIFY(calls == whole.data.calls);
        QCOMPARE(run->report().rows, whole.report->rows);
        QCOMPARE(run->report().unreadable, whole.report->unreadable);
        QCOMPARE(run->report().firstUnreadable.size(), whole.report->firstUnreadable.size());
        if (!whole.report->firstUnreadable.empty())
            QCOMPARE(run->report().firstUnreadable[0].line, whole.report->firstUnreadable[0].line);
    }
}

DEMARC_TEST_MAIN(TestImportKinds)
#include "tst_importkinds.moc"
