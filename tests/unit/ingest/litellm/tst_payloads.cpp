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
