// SPDX-License-Identifier: GPL-3.0-or-later
#include "../apifixture.h"

using namespace demarc;
using namespace demarc::ingest;
using namespace demarc::test;

namespace {

const std::string kSpan = R"({"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0102030405060708090a0b0c0d0e0f10",
    "spanId":"a1a2a3a4a5a6a7a8","startTimeUnixNano":"1700000000000000000","endTimeUnixNano":"1700000001000000000",
    "attributes":[{"key":"openinference.span.kind","value":{"stringValue":"LLM"}}]}]}]}]})";

const std::string kAnnotation = R"({"data":[{"span_id":"a1a2a3a4a5a6a7a8","name":"tone","annotator_kind":"LLM",
    "result":{"label":"good","score":0.75}}]})";

} // namespace

class TestPhoenixApi : public Test {
    Q_OBJECT

private Q_SLOTS:
    void joinsAnnotationsToTheirSpans();
    void takesAnnotationsOfTraces();
    void answersWithIdsOnlyWhenAskedToWait();
    void refusesWhatIsNoAnnotation_data();
    void refusesWhatIsNoAnnotation();
};

void TestPhoenixApi::joinsAnnotationsToTheirSpans()
{
    Intake intake;
    const auto early = ask(intake, "POST", "/v1/span_annotations", kAnnotation);
    QCOMPARE(early.done.batch.scores.at(0).target.traceId, TraceId {}); // nobody knows the trace yet
    QCOMPARE(early.done.batch.scores[0].target.spanId, spanIdOf("a1a2a3a4a5a6a7a8"));
    const auto span = ask(intake, "POST", "/v1/traces", kSpan);
    const auto after = ask(intake, "POST", "/v1/span_annotations", kAnnotation);
    QCOMPARE(after.done.batch.scores.at(0).target, span.done.batch.calls.at(0).key);
    QCOMPARE(after.done.batch.scores[0].score.name, "tone");
    QCOMPARE(after.done.batch.scores[0].score.value, 0.75);
    QCOMPARE(after.done.batch.scores[0].id, early.done.batch.scores[0].id); // so it takes the place of the first
}

void TestPhoenixApi::takesAnnotationsOfTraces()
{
    Intake intake;
    const auto asked = ask(intake, "POST", "/v1/trace_annotations", R"({"data":[
        {"trace_id":"0102030405060708090a0b0c0d0e0f10","name":"useful","result":{"label":"fail"}},
        {"trace_id":"0102030405060708090a0b0c0d0e0f10","name":"colour","result":{"label":"blue"}}]})");
    QCOMPARE(asked.done.batch.scores.size(), 1u);
    QCOMPARE(asked.done.batch.scores[0].target, (SpanKey {traceIdOf("0102030405060708090a0b0c0d0e0f10"), {}}));
    QCOMPARE(asked.done.batch.scores[0].score.value, 0.0);
    QCOMPARE(asked.done.notKept, 1); // a word nobody can count
}

void TestPhoenixApi::answersWithIdsOnlyWhenAskedToWait()
{
    Intake intake;
    QVERIFY(ask(intake, "POST", "/v1/span_annotations", kAnnotation).body == Json({{"data", Json::array()}}));
    const auto waited = ask(intake, "POST", "/v1/span_annotations?sync=true", kAnnotation);
    QVERIFY(waited.body.at("data").at(0).at("id") == Json(waited.done.batch.scores.at(0).id));
}

void TestPhoenixApi::refusesWhatIsNoAnnotation_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("cut off") << QByteArray("{");
    QTest::newRow("no list") << QByteArray(R"({"data":7})");
    QTest::newRow("of nothing") << QByteArray(R"({"data":[{"name":"x","result":{"score":1}}]})");
    QTest::newRow("without a name") << QByteArray(R"({"data":[{"span_id":"a1a2a3a4a5a6a7a8","result":{"score":1}}]})");
    QTest::newRow("a number") << QByteArray(R"({"data":[7]})");
}

void TestPhoenixApi::refusesWhatIsNoAnnotation()
{
    QFETCH(QByteArray, body);
    Intake intake;
    const auto asked = ask(intake, "POST", "/v1/span_annotations", body.toStdString());
    QCOMPARE(asked.status, 422);
    QVERIFY(!asked.body.at("detail").get<std::string>().empty());
}

DEMARC_TEST_MAIN(TestPhoenixApi)
#include "tst_phoenixapi.moc"
