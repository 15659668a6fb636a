// SPDX-License-Identifier: GPL-3.0-or-later
#include "../apifixture.h"

using namespace demarc;
using namespace demarc::ingest;
using namespace demarc::test;

namespace {

// A batch of one event.
std::string batchOf(const std::string &type, const std::string &body)
{
    return R"({"batch":[{"id":"e1","type":")" + type + R"(","timestamp":"2026-01-01T00:00:00Z","body":)" + body + "}]}";
}

const std::string kScore = R"({"id":"s1","traceId":"t1","observationId":"g1","name":"tone","value":0.75,"dataType":"NUMERIC"})";

} // namespace

class TestLangfuseApi : public Test {
    Q_OBJECT

private Q_SLOTS:
    void takesAGenerationWhole();
    void joinsWhatComesInPieces();
    void takesAnEventOnce();
    void readsOlderUsage_data();
    void readsOlderUsage();
    void keepsMessagesWhereTheTracesSystemSaysSo();
    void makesATraceARootThatHoldsForAll();
    void takesOtherObservationsThinly();
    void answersEventByEvent();
    void takesScores_data();
    void takesScores();
    void givesAScoreTheSameIdEachTime();
    void keepsHexIdsAndHashesOthers();
    void answersWhatClientsCheck();
    void servesPrompts_data();
    void servesPrompts();
    void refusesWhatIsNoBatch_data();
    void refusesWhatIsNoBatch();
};

void TestLangfuseApi::takesAGenerationWhole()
{
    Intake intake;
    const auto asked = ask(intake, "POST", "/api/public/ingestion", batchOf("generation-create", R"({"id":"g1","traceId":"t1",
        "parentObservationId":"p1","name":"summarise","startTime":"2026-01-01T00:00:00.000Z","endTime":"2026-01-01T00:00:02.500Z",
        "completionStartTime":"2026-01-01T00:00:00.300Z","model":"gpt-4o","modelParameters":{"temperature":0},
        "usage":{"input":120,"output":30,"total":150,"unit":"TOKENS","inputCost":0.1,"outputCost":0.2,"totalCost":0.3},
        "promptName":"greet","promptVersion":3,"environment":"production","level":"ERROR","statusMessage":"cut off",
        "input":[{"role":"user","content":"hello"}],"output":"hi"})"));
    QCOMPARE(asked.status, 207);
    QVERIFY(asked.body == Json({{"successes", {{{"id", "e1"}, {"status", 201}}}}, {"errors", Json::array()}}));
    QCOMPARE(asked.done.batch.calls.size(), 1u);
    const auto &call = asked.done.batch.calls[0];
    QCOMPARE(call.name, "summarise");
    QCOMPARE(microsOf(call.start), 1'767'225'600'000'000); // 2026-01-01
    QCOMPARE(call.duration->count(), 2'500'000);
    QCOMPARE(call.timeToFirstToken->count(), 300'000);
    QCOMPARE(call.series.model, "gpt-4o");
    QCOMPARE(call.inputTokens.value(), 120);
    QCOMPARE(call.outputTokens.value(), 30);
    QCOMPARE(call.reportedCostPico.value(), 300'000'000'000);
    QCOMPARE(call.series.promptName, "greet");
    QCOMPARE(call.series.promptVersion, "3");
    QCOMPARE(call.series.environment, "production");
    QCOMPARE(call.status, CallStatus::Error);
    QCOMPARE(call.errorType, "_OTHER"); // a sentence is no type
    QVERIFY(call.parentSpanId != SpanId {});
}

void TestLangfuseApi::joinsWhatComesInPieces()
{
    Intake intake;
    const auto begun = ask(intake, "POST", "/api/public/ingestion",
        batchOf("generation-create",
            R"({"id":"g1","traceId":"t1","startTime":"2026-01-01T00:00:00Z","model":"m","promptName":"p"})"));
    QVERIFY(!begun.done.batch.calls.at(0).duration);
    const auto update = batchOf("generation-update",
        R"({"id":"g1","traceId":"t1","endTime":"2026-01-01T00:00:01Z","usageDetails":{"input":7,"output":3},"model":null})");
    for (int i = 0; i < 2; ++i) { // also when it is sent again
        const auto ended = ask(intake, "POST", "/api/public/ingestion", update);
        const auto &call = ended.done.batch.calls.at(0);
        QCOMPARE(call.key, begun.done.batch.calls[0].key);
        QCOMPARE(call.duration->count(), 1'000'000);
        QCOMPARE(call.series.model, "m");
        QCOMPARE(call.series.promptName, "p");
        QCOMPARE(call.inputTokens.value(), 7);
    }
    // Both pieces in one request are one call.
    const auto both = ask(intake, "POST", "/api/public/ingestion", R"({"batch":[
        {"id":"e1","type":"generation-create","timestamp":"2026-01-01T00:00:00Z","body":{"id":"g2","traceId":"t1"}},
        {"id":"e2","type":"generation-update","timestamp":"2026-01-01T00:00:01Z","body":{"id":"g2","traceId":"t1","model":"m"}}]})");
    QCOMPARE(both.done.batch.calls.size(), 1u);
    QCOMPARE(both.done.batch.calls[0].series.model, "m");
}

void TestLangfuseApi::takesAnEventOnce()
{
    Intake intake;
    const auto event = [](const char *id, const char *body) {
        return std::string(R"({"batch":[{"id":")") + id
            + R"(","type":"generation-create","timestamp":"2026-01-01T00:00:00Z","body":)" + body + "}]}";
    };
    const auto first = event("e1", R"({"id":"g1","traceId":"t1","model":"a"})");
    ask(intake, "POST", "/api/public/ingestion", first);
    ask(intake, "POST", "/api/public/ingestion", event("e2", R"({"id":"g1","traceId":"t1","model":"b"})"));
    const auto again = ask(intake, "POST", "/api/public/ingestion", first); // as after a lost answer
    QCOMPARE(again.body.at("successes").size(), 1u);
    QCOMPARE(again.done.batch.calls.at(0).series.model, "b"); // stored all the same: the answer may have been lost before that
    const auto other = ask(intake, "POST", "/api/public/ingestion", event("e1", R"({"id":"g2","traceId":"t1","model":"c"})"));
    QCOMPARE(other.done.batch.calls.at(0).series.model, "c"); // of another observation it is another event
}

void TestLangfuseApi::readsOlderUsage_data()
{
    QTest::addColumn<QByteArray>("usage");
    QTest::addColumn<QList<int>>("tokens"); // in, out, read, reasoning
    const auto row = [](const char *name, const char *usage, QList<int> tokens) {
        QTest::newRow(name) << QByteArray(usage) << std::move(tokens);
    };
    row("numbers", R"({"input":120,"output":30,"unit":"TOKENS"})", {120, 30, 0, 0});
    row("numbers as text", R"({"input":"120","output":"30","total":"150","unit":"TOKENS","totalCost":"0.5"})", {120, 30, 0, 0});
    row("of another unit", R"({"input":120,"output":30,"unit":"CHARACTERS"})", {-1, -1, 0, 0});
    row("camel case", R"({"promptTokens":120,"completionTokens":30})", {120, 30, 0, 0});
    row("the provider's", R"({"prompt_tokens":120,"completion_tokens":30,"prompt_tokens_details":{"cached_tokens":100},
        "completion_tokens_details":{"reasoning_tokens":20}})",
        {120, 30, 100, 20});
    row("words", R"({"input":"many"})", {-1, -1, 0, 0});
}

void TestLangfuseApi::readsOlderUsage()
{
    QFETCH(QByteArray, usage);
    QFETCH(QList<int>, tokens);
    Intake intake;
    const auto asked = ask(intake, "POST", "/api/public/ingestion",
        batchOf("generation-create",
            R"({"id":"g1","traceId":"t1","model":"m","metadata":{"provider":"Anthropic","x":[1]},"usage":)" + usage.toStdString()
                + "}"));
    const auto &call = asked.done.batch.calls.at(0);
    QCOMPARE((QList<int> {int(call.inputTokens.value_or(-1)), int(call.outputTokens.value_or(-1)), int(call.cacheReadTokens),
                 int(call.reasoningTokens)}),
        tokens);
    QCOMPARE(call.series.provider, "anthropic");
}

void TestLangfuseApi::keepsMessagesWhereTheTracesSystemSaysSo()
{
    Intake intake;
    ContentPolicy policy;
    policy.set("inspect", {ContentMode::Redacted, 14});
    const SenderScope scope {{}, &policy};
    const auto generation = [&](const char *trace, const SenderScope &of) {
        return ask(intake, "POST", "/api/public/ingestion",
            batchOf("generation-create",
                std::string(R"({"id":"g1","traceId":")") + trace
                    + R"(","input":[{"role":"user","content":"ann@example.org"}],"output":"hi"})"),
            of)
            .done.batch.contents;
    };
    ask(intake, "POST", "/api/public/ingestion", batchOf("trace-create", R"({"id":"t1","name":"inspect"})"), scope);
    const auto kept = generation("t1", scope);
    QCOMPARE(kept.size(), 1u);
    QCOMPARE(kept[0].input, R"([{"content":"[email]","role":"user"}])");
    QCOMPARE(kept[0].output, "hi");
    QVERIFY(kept[0].isRedacted);
    QCOMPARE(kept[0].days, 14);
    QVERIFY(generation("t2", scope).empty()); // of a trace nobody named
    QVERIFY(generation("t1", {}).empty());    // where no system keeps any
    const auto later = ask(intake, "POST", "/api/public/ingestion",
        batchOf("generation-update", R"({"id":"g1","traceId":"t1","endTime":"2026-01-01T00:00:01Z"})"), scope);
    QVERIFY(later.done.batch.contents.empty()); // it told of no messages; what is kept of them stays
}

void TestLangfuseApi::makesATraceARootThatHoldsForAll()
{
    Intake intake;
    const auto asked = ask(intake, "POST", "/api/public/ingestion",
        batchOf("trace-create", R"({"id":"t1","name":"inspect","userId":"ann","sessionId":"s1","environment":"production"})"));
    QCOMPARE(asked.done.batch.spans.size(), 1u);
    const auto &span = asked.done.batch.spans[0];
    QCOMPARE(span.context, (TraceContext {"inspect", "ann", "s1", "production"}));
    QCOMPARE(span.parentSpanId, SpanId {});
    QCOMPARE(span.name, "inspect");
    QCOMPARE(microsOf(span.start), 1'767'225'600'000'000);
    const auto call = ask(intake, "POST", "/api/public/ingestion", batchOf("generation-create", R"({"id":"g1","traceId":"t1"})"));
    QCOMPARE(call.done.batch.calls.at(0).key.traceId, span.key.traceId);
    // A later piece of the trace does not take away what is known.
    const auto named = ask(intake, "POST", "/api/public/ingestion", batchOf("trace-create", R"({"id":"t1","name":"inspect 2"})"));
    QCOMPARE(named.done.batch.spans.at(0).context, (TraceContext {"inspect 2", "ann", "s1", "production"}));
}

void TestLangfuseApi::takesOtherObservationsThinly()
{
    Intake intake;
    const auto kind = [&](const char *type, const char *body) {
        const auto asked = ask(intake, "POST", "/api/public/ingestion", batchOf(type, body));
        return asked.done.batch.spans.empty() ? -1 : int(asked.done.batch.spans[0].kind);
    };
    QCOMPARE(kind("span-create", R"({"id":"a","traceId":"t"})"), int(SpanKind::Other));
    QCOMPARE(kind("event-create", R"({"id":"b","traceId":"t"})"), int(SpanKind::Other));
    QCOMPARE(kind("observation-create", R"({"id":"c","traceId":"t","type":"AGENT"})"), int(SpanKind::Agent));
    QCOMPARE(kind("observation-create", R"({"id":"d","traceId":"t","type":"TOOL"})"), int(SpanKind::Tool));
    QCOMPARE(kind("observation-create", R"({"id":"e","traceId":"t","type":"GENERATION"})"), -1); // a call
}

void TestLangfuseApi::answersEventByEvent()
{
    Intake intake;
    const auto asked = ask(intake, "POST", "/api/public/ingestion", R"({"batch":[
        {"id":"e1","type":"generation-create","timestamp":"2026-01-01T00:00:00Z","body":{"id":"g1","traceId":"t1"}},
        {"id":"e2","type":"wonders","body":{}},
        {"id":"e3","type":"generation-create","body":{"id":"g2","startTime":"yesterday"}},
        {"id":"e4","type":"span-update","body":{"traceId":"t1"}},
        {"id":"e5","type":"score-create","body":{"traceId":"t1","name":"tone"}},
        {"id":"e6","type":"trace-create","body":null},
        {"id":"e7","type":"sdk-log","body":{"log":"x"}},
        7], "metadata":{}})");
    QCOMPARE(asked.status, 207);
    QCOMPARE(asked.body.at("successes").size(), 2u);
    QVERIFY(asked.body.at("successes").at(1).at("id") == Json("e7"));
    QCOMPARE(asked.body.at("errors").size(), 6u);
    for (const auto &error : asked.body.at("errors")) {
        QVERIFY(error.at("status") == Json(400));
        QVERIFY(!error.at("error").get<std::string>().empty());
    }
    QCOMPARE(asked.done.rejected, 6);
    QCOMPARE(asked.done.notKept, 1);
    QCOMPARE(asked.done.batch.size(), 1u);
}

void TestLangfuseApi::takesScores_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<int>("status");
    QTest::addColumn<double>("value"); // 100: not kept
    const auto row = [](const char *name, const char *members, int status, double value) {
        QTest::newRow(name) << QByteArray(members) << status << value;
    };
    row("a number", R"("traceId":"t","name":"n","value":0.75)", 200, 0.75);
    row("a number of another scale", R"("traceId":"t","name":"n","value":-4,"dataType":"NUMERIC")", 200, -4);
    row("a flag as number", R"("traceId":"t","name":"n","value":1,"dataType":"BOOLEAN")", 200, 1);
    row("a flag", R"("traceId":"t","name":"n","value":false,"dataType":"BOOLEAN")", 200, 0);
    row("a number as text", R"("traceId":"t","name":"n","value":"0.5")", 200, 0.5);
    row("a word that means one", R"("traceId":"t","name":"n","value":"pass","dataType":"CATEGORICAL")", 200, 1);
    row("another word", R"("traceId":"t","name":"n","value":"blue","dataType":"CATEGORICAL")", 200, 100);
    row("a category that looks like a number", R"("traceId":"t","name":"n","value":"7","dataType":"CATEGORICAL")", 200, 100);
    row("text", R"("traceId":"t","name":"n","value":"true","dataType":"TEXT")", 200, 100);
    row("of a session", R"("sessionId":"s","name":"n","value":1)", 200, 100);
    row("of nothing", R"("name":"n","value":1)", 400, 100);
    row("without a name", R"("traceId":"t","value":1)", 400, 100);
    row("without a value", R"("traceId":"t","name":"n")", 400, 100);
    row("a list", R"("traceId":"t","name":"n","value":[1])", 400, 100);
}

void TestLangfuseApi::takesScores()
{
    QFETCH(QByteArray, members);
    QFETCH(int, status);
    QFETCH(double, value);
    Intake intake;
    const auto asked = ask(intake, "POST", "/api/public/scores", ('{' + members + '}').toStdString());
    QCOMPARE(asked.status, status);
    const auto &scores = asked.done.batch.scores;
    QCOMPARE(scores.empty() ? 100 : scores[0].score.value, value);
    QCOMPARE(asked.body.contains("id"), status == 200);
    QCOMPARE(asked.done.notKept, status == 200 && scores.empty() ? 1 : 0);
}

void TestLangfuseApi::givesAScoreTheSameIdEachTime()
{
    Intake intake;
    const auto direct = ask(intake, "POST", "/api/public/scores", kScore);
    QVERIFY(direct.body.at("id") == Json("s1"));
    const auto batched = ask(intake, "POST", "/api/public/ingestion", batchOf("score-create", kScore));
    QCOMPARE(batched.done.batch.scores.at(0), direct.done.batch.scores.at(0));
    const auto call = ask(intake, "POST", "/api/public/ingestion", batchOf("generation-create", R"({"id":"g1","traceId":"t1"})"));
    QCOMPARE(direct.done.batch.scores[0].target, call.done.batch.calls.at(0).key);
    const auto nameless = R"({"traceId":"t1","name":"tone","value":1})";
    const auto first = ask(intake, "POST", "/api/public/scores", nameless);
    QCOMPARE(first.done.batch.scores.at(0).target.spanId, SpanId {}); // of the whole trace
    QVERIFY(ask(intake, "POST", "/api/public/scores", nameless).body == first.body);
}

void TestLangfuseApi::keepsHexIdsAndHashesOthers()
{
    const auto trace = traceIdOf("0102030405060708090a0b0c0d0e0f10");
    QCOMPARE(int(trace[15]), 0x10);
    QCOMPARE(traceIdOf("01020304-0506-0708-090A-0b0c0d0e0f10"), trace);
    QVERIFY(traceIdOf("a name") != traceIdOf("another"));
    QCOMPARE(traceIdOf("a name"), traceIdOf("a name"));
    QCOMPARE(traceIdOf(""), TraceId {});
    QVERIFY(traceIdOf("00000000000000000000000000000000") != TraceId {}); // no valid id, so it is a name like others
    QCOMPARE(int(spanIdOf("a1a2a3a4a5a6a7a8")[0]), 0xa1);
    QVERIFY(spanIdOf("not hex at all !")[0] != 0 || spanIdOf("not hex at all !") != SpanId {});
}

void TestLangfuseApi::answersWhatClientsCheck()
{
    Intake intake;
    const auto projects = ask(intake, "GET", "/api/public/projects");
    QCOMPARE(projects.status, 200);
    const auto &project = projects.body.at("data").at(0);
    for (const char *member : {"id", "name"}) {
        QVERIFY(!project.at(member).get<std::string>().empty());
        QVERIFY(!project.at("organization").at(member).get<std::string>().empty());
    }
    QVERIFY(project.at("metadata").is_object());
    QVERIFY(ask(intake, "GET", "/api/public/health").body.at("status") == Json("OK"));
    const auto media = ask(intake, "POST", "/api/public/media", R"({"sha256Hash":"ab+/efghijklmnopqrstuvwxyz"})");
    QVERIFY(media.body == Json({{"mediaId", "ab-_efghijklmnopqrstuv"}, {"uploadUrl", nullptr}}));
    QCOMPARE(ask(intake, "PATCH", "/api/public/media/ab", "{}").status, 200);
    QCOMPARE(ask(intake, "GET", "/api/public/v2/prompts/folder%2Fname?label=production").status, 404);
    QCOMPARE(ask(intake, "GET", "/api/public/traces/1").status, 404);
    QCOMPARE(ask(intake, "PUT", "/api/public/health").status, 405);
}

void TestLangfuseApi::servesPrompts_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("asked"); // empty: refused
    QTest::newRow("by name") << QByteArray("greet") << QByteArray("greet production");
    QTest::newRow("in a folder") << QByteArray("a%2Fb%20c") << QByteArray("a/b c production");
    QTest::newRow("by label") << QByteArray("greet?label=staging&resolve=true") << QByteArray("greet staging");
    QTest::newRow("by version") << QByteArray("greet?version=7") << QByteArray("greet 7");
    QTest::newRow("by no version") << QByteArray("greet?version=seven") << QByteArray();
}

void TestLangfuseApi::servesPrompts()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, asked);
    Intake intake;
    std::string heard;
    intake.prompts = [&](const PromptAsked &prompt, const std::function<void(Result<ServedPrompt>)> &found) {
        heard = prompt.name + " " + (prompt.version ? std::to_string(*prompt.version) : prompt.label);
        found(ServedPrompt {
            "greet", 7, Json::array({{{"role", "system"}, {"content", "Hi."}}}), {{"model", "m"}}, {"staging"}, "why"});
    };
    const auto done = ask(intake, "GET", "/api/public/v2/prompts/" + target.toStdString());
    QCOMPARE(done.status, asked.isEmpty() ? 400 : 200);
    if (asked.isEmpty())
        return;
    Answer answer;
    done.done.answerLater([&](Answer reply) { answer = std::move(reply); });
    QCOMPARE(heard, asked.toStdString());
    const Json expected {{"name", "greet"}, {"version", 7}, {"type", "chat"},
        {"prompt", {{{"role", "system"}, {"content", "Hi."}}}}, {"config", {{"model", "m"}}}, {"labels", {"staging"}},
        {"tags", Json::array()}, {"commitMessage", "why"}};
    QCOMPARE(answer.status, 200);
    QVERIFY(parseJson(answer.body).value() == expected);
    intake.prompts = [](const PromptAsked &, const std::function<void(Result<ServedPrompt>)> &found) {
        found(failure(ErrorKind::NotFound, QStringLiteral("There is none.")));
    };
    ask(intake, "GET", "/api/public/v2/prompts/greet").done.answerLater([&](Answer reply) { answer = std::move(reply); });
    QCOMPARE(answer.status, 404);
}

void TestLangfuseApi::refusesWhatIsNoBatch_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"batch":[)");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("another object") << QByteArray(R"({"batch":{}})");
    QTest::newRow("too deep") << QByteArray(R"({"batch":)" + QByteArray(1025, '[') + QByteArray(1025, ']') + "}");
    QTest::newRow("NaN") << QByteArray(R"({"batch":[NaN]})");
    QTest::newRow("no UTF-8") << QByteArray("{\"batch\":[\"\xff\"]}");
}

void TestLangfuseApi::refusesWhatIsNoBatch()
{
    QFETCH(QByteArray, body);
    Intake intake;
    const auto asked = ask(intake, "POST", "/api/public/ingestion", body.toStdString());
    QCOMPARE(asked.status, 400);
    QVERIFY(!asked.body.at("message").get<std::string>().empty());
}

DEMARC_TEST_MAIN(TestLangfuseApi)
#include "tst_langfuseapi.moc"
