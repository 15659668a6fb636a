// SPDX-License-Identifier: GPL-3.0-or-later
#include "../apifixture.h"

using namespace demarc;
using namespace demarc::ingest;
using namespace demarc::test;

namespace {

const std::string kPayload = R"({"id":"chatcmpl-1","trace_id":"t1","call_type":"acompletion","status":"success",
    "response_cost":0.0000123,"prompt_tokens":120,"completion_tokens":30,"total_tokens":150,"startTime":1767225600.5,
    "endTime":1767225602,"completionStartTime":1767225600.75,"model":"gpt-4o-2024-08-06","model_group":"fast",
    "custom_llm_provider":"openai","end_user":"ann","metadata":{"user_api_key_user_id":"bob",
    "user_api_key_team_alias":"inspectors","prompt_management_metadata":{"prompt_id":"greet"},
    "usage_object":{"prompt_tokens_details":{"cached_tokens":100},"completion_tokens_details":{"reasoning_tokens":20}}},
    "error_information":{"error_class":"","error_code":""}})";

std::string oneLine(std::string text)
{
    std::erase(text, '\n');
    return text;
}

} // namespace

class TestPayloads : public Test {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFieldOfACall();
    void readsFailures();
    void countsNoTokensForWhatTheGatewayAnsweredItself_data();
    void countsNoTokensForWhatTheGatewayAnsweredItself();
    void readsWhatOtherProvidersCount();
    void takesTheNextBestNameOfWhoPays();
    void readsTimesWrittenAsText();
    void takesEveryFormat_data();
    void takesEveryFormat();
    void rejectsOneByOne();
};

void TestPayloads::readsEveryFieldOfACall()
{
    Intake intake;
    const auto asked = ask(intake, "POST", "/litellm", "[" + kPayload + "]");
    QCOMPARE(asked.status, 200);
    QCOMPARE(asked.done.batch.calls.size(), 1u);
    const auto &call = asked.done.batch.calls[0];
    QCOMPARE(microsOf(call.start), 1'767'225'600'500'000);
    QCOMPARE(call.duration->count(), 1'500'000);
    QCOMPARE(call.timeToFirstToken->count(), 250'000);
    QCOMPARE(call.series.operation, Operation::Chat);
    QCOMPARE(call.series.model, "gpt-4o-2024-08-06");
    QCOMPARE(call.modelRequested, "fast");
    QCOMPARE(call.series.provider, "openai");
    QCOMPARE(call.inputTokens.value(), 120);
    QCOMPARE(call.outputTokens.value(), 30);
    QCOMPARE(call.cacheReadTokens, 100);
    QCOMPARE(call.reasoningTokens, 20);
    QCOMPARE(call.reportedCostPico.value(), 12'300'000);
    QCOMPARE(call.user, "ann");
    QCOMPARE(call.series.service, "inspectors");
    QCOMPARE(call.series.promptName, "greet");
    QCOMPARE(call.responseId, "chatcmpl-1");
    QCOMPARE(call.status, CallStatus::Ok);
    QCOMPARE(call.errorType, "");
}

void TestPayloads::readsFailures()
{
    Intake intake;
    const auto asked = ask(intake, "POST", "/litellm", R"({"id":"1","call_type":"acompletion","status":"failure","model":"m",
        "startTime":1767225600,"endTime":1767225600,"completionStartTime":1767225600,"response_cost":0,
        "error_information":{"error_class":"RateLimitError","error_code":"429"}})");
    const auto &call = asked.done.batch.calls.at(0);
    QCOMPARE(call.status, CallStatus::Error);
    QCOMPARE(call.errorType, "RateLimitError");
    QVERIFY(!call.timeToFirstToken); // nothing was streamed
    const auto unnamed = ask(intake, "POST", "/litellm", R"({"id":"2","call_type":"acompletion","status":"failure","model":"m",
        "startTime":1767225600,"error_information":{"error_class":"","error_code":"429"}})");
    QCOMPARE(unnamed.done.batch.calls.at(0).errorType, "429");
}

void TestPayloads::countsNoTokensForWhatTheGatewayAnsweredItself_data()
{
    QTest::addColumn<QByteArray>("hit");
    QTest::addColumn<qint64>("input");
    QTest::newRow("flag") << QByteArray("true") << qint64 {0};
    QTest::newRow("text") << QByteArray("\"True\"") << qint64 {0};
    QTest::newRow("no") << QByteArray("false") << qint64 {120};
    QTest::newRow("no, as text") << QByteArray("\"False\"") << qint64 {120};
    QTest::newRow("unknown") << QByteArray("null") << qint64 {120};
}

void TestPayloads::countsNoTokensForWhatTheGatewayAnsweredItself()
{
    QFETCH(QByteArray, hit);
    QFETCH(qint64, input);
    Intake intake;
    auto payload = kPayload;
    payload.insert(1, "\"cache_hit\":" + hit.toStdString() + ",");
    const auto asked = ask(intake, "POST", "/litellm", payload);
    const auto &call = asked.done.batch.calls.at(0);
    QCOMPARE(call.inputTokens.value(), input);
    QCOMPARE(call.outputTokens.value(), input / 4);
    QCOMPARE(call.cacheReadTokens, input == 0 ? 0 : 100);
    QCOMPARE(call.reasoningTokens, input == 0 ? 0 : 20);
    QCOMPARE(call.series.operation, Operation::Chat); // a call all the same
}

void TestPayloads::readsWhatOtherProvidersCount()
{
    Intake intake;
    const auto asked = ask(intake, "POST", "/litellm", R"({"id":"1","call_type":"acompletion","model":"m","startTime":1767225600,
        "prompt_tokens":120,"completion_tokens":30,"metadata":{"usage_object":{"cache_read_input_tokens":50,
        "cache_creation_input_tokens":7,"prompt_tokens_details":{"audio_tokens":11},
        "completion_tokens_details":{"audio_tokens":5,"reasoning_tokens":null}}}})");
    const auto &call = asked.done.batch.calls.at(0);
    QCOMPARE(call.cacheReadTokens, 50);
    QCOMPARE(call.cacheWriteTokens, 7);
    QCOMPARE(call.audioInputTokens, 11);
    QCOMPARE(call.audioOutputTokens, 5);
    QCOMPARE(call.reasoningTokens, 0);
}

void TestPayloads::takesTheNextBestNameOfWhoPays()
{
    Intake intake;
    auto payload = kPayload;
    payload.replace(payload.find("user_api_key_team_alias"), 23, "user_api_key_alias");
    QCOMPARE(ask(intake, "POST", "/litellm", payload).done.batch.calls.at(0).series.service, "inspectors");
    payload.insert(payload.find("\"user_api_key_alias"), "\"user_api_key_team_alias\":\"claims\",");
    QCOMPARE(ask(intake, "POST", "/litellm", payload).done.batch.calls.at(0).series.service, "claims");
}

void TestPayloads::readsTimesWrittenAsText()
{
    Intake intake;
    const auto asked = ask(intake, "POST", "/litellm", R"([{"id":"1","call_type":"acompletion","startTime":"1767225600.5",
        "endTime":"1767225602"},{"id":"2","call_type":"acompletion","startTime":"2026-01-01T00:00:00.5Z","endTime":1767225602},
        {"id":"3","call_type":"acompletion","startTime":1767225600.123457}])");
    QCOMPARE(asked.done.batch.calls.size(), 3u);
    for (int i : {0, 1}) {
        QCOMPARE(microsOf(asked.done.batch.calls[i].start), 1'767'225'600'500'000);
        QCOMPARE(asked.done.batch.calls[i].duration->count(), 1'500'000);
    }
    QCOMPARE(microsOf(asked.done.batch.calls[2].start), 1'767'225'600'123'457);
}

void TestPayloads::takesEveryFormat_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("calls");
    const auto row = [](const char *name, const char *path, const std::string &body, int calls) {
        QTest::newRow(name) << QByteArray(path) << QByteArray::fromStdString(body) << calls;
    };
    auto second = kPayload;
    second.replace(second.find("chatcmpl-1"), 10, "chatcmpl-2");
    row("a list", "/litellm", "[" + kPayload + "," + second + "]", 2);
    row("an empty list", "/litellm", "[]", 0);
    row("lines", "/litellm", oneLine(kPayload) + "\n\n" + oneLine(second) + "\r\n", 2);
    row("one", "/litellm", kPayload, 1);
    row("below", "/litellm/callback", kPayload, 1);
    row("at the root, a list", "/", "[" + kPayload + "]", 1);
    row("at the root, one", "/", kPayload, 1);
    row("at the root, lines", "/", oneLine(kPayload) + "\n" + oneLine(second), 2);
    row("at the root, spans", "/", R"({"resourceSpans":[]})", 0);
}

void TestPayloads::takesEveryFormat()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(int, calls);
    Intake intake;
    const auto asked = ask(intake, "POST", path.toStdString(), body.toStdString());
    QCOMPARE(asked.status, 200);
    QCOMPARE(int(asked.done.batch.calls.size()), calls);
}

void TestPayloads::rejectsOneByOne()
{
    Intake intake;
    const auto asked = ask(intake, "POST", "/litellm", "[" + kPayload + R"(,{"id":"x"},{"startTime":1767225600},7,
        {"id":"y","startTime":"soon"}])");
    QVERIFY(asked.body == Json({{"accepted", 1}, {"rejected", 4}}));
    QCOMPARE(asked.done.rejected, 4);
    const auto cut = ask(intake, "POST", "/litellm", oneLine(kPayload) + "\n" + oneLine(kPayload).substr(0, 50));
    QVERIFY(cut.body == Json({{"accepted", 1}, {"rejected", 1}}));
    QCOMPARE(ask(intake, "POST", "/litellm", "words").status, 400);
    QCOMPARE(ask(intake, "POST", "/litellm", "").status, 400);
    QCOMPARE(ask(intake, "POST", "/litellm", "7").status, 400);
}

DEMARC_TEST_MAIN(TestPayloads)
#include "tst_payloads.moc"
