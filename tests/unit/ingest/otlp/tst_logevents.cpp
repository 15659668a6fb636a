// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/otlp/logevents.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::ingest;
using namespace demarc::test;

namespace {

Span record(std::string_view name, Attributes attributes, bool hasIds = true)
{
    Span span;
    span.name = name;
    span.endNanos = 1'700'000'000'000'000'000;
    span.attributes = std::move(attributes);
    if (hasIds)
        span.traceId[0] = span.spanId[0] = 1;
    return span;
}

constexpr std::string_view kDetails = "gen_ai.client.inference.operation.details";
constexpr std::string_view kResult = "gen_ai.evaluation.result";

struct Kept {
    Normaliser normaliser;
    RecentSpans recent;
    TelemetryBatch batch;
    bool add(const Span &span) { return addLogEvent(batch, span, normaliser, recent); }
};

} // namespace

class TestLogEvents : public Test {
    Q_OBJECT

private Q_SLOTS:
    void makesACallOfInferenceDetails();
    void leavesACallToItsSpan();
    void joinsScoresBySpanOrResponse();
    void keepsNothingElse();
};

void TestLogEvents::makesACallOfInferenceDetails()
{
    Kept kept;
    const Attributes attributes {{"gen_ai.operation.name", "chat"}, {"gen_ai.request.model", "m"},
        {"gen_ai.usage.input_tokens", std::int64_t {7}}, {"gen_ai.response.id", "r1"}};
    QVERIFY(kept.add(record(kDetails, attributes)));
    const auto &call = kept.batch.calls.at(0);
    QCOMPARE(call.key.spanId[0], 1);
    QCOMPARE(call.series.model, "m");
    QCOMPARE(call.inputTokens.value(), 7);
    QCOMPARE(microsOf(call.start), 1'700'000'000'000'000);
    QVERIFY(!call.duration);
    QCOMPARE(call.name, "");
    // One that belongs to no span has ids all the same, and the same again.
    QVERIFY(kept.add(record(kDetails, attributes, false)));
    QVERIFY(kept.add(record(kDetails, attributes, false)));
    QCOMPARE(kept.batch.calls.at(1).key, kept.batch.calls.at(2).key);
    QVERIFY(kept.batch.calls[1].key != SpanKey {});
}

void TestLogEvents::leavesACallToItsSpan()
{
    Kept kept;
    TelemetryBatch before;
    before.calls.emplace_back().key = {{1}, {1}};
    kept.recent.add(before);
    const Attributes attributes {{"gen_ai.operation.name", "chat"}, {"gen_ai.request.model", "m"}};
    QVERIFY(kept.add(record(kDetails, attributes)));
    QVERIFY(kept.batch.calls.empty());
    // A span that was no call does not speak for it.
    TelemetryBatch link;
    link.spans.emplace_back().key = {{1}, {1}};
    kept.recent.add(link);
    QVERIFY(kept.add(record(kDetails, attributes)));
    QCOMPARE(kept.batch.calls.size(), 1u);
}

void TestLogEvents::joinsScoresBySpanOrResponse()
{
    Kept kept;
    const Attributes attributes {
        {"gen_ai.evaluation.name", "tone"}, {"gen_ai.evaluation.score.value", 0.5}, {"gen_ai.response.id", "r1"}};
    QVERIFY(kept.add(record(kResult, attributes)));
    QVERIFY(kept.add(record(kResult, attributes, false)));
    QCOMPARE(kept.batch.scores.size(), 2u);
    QCOMPARE(kept.batch.scores[0].target, (SpanKey {{1}, {1}}));
    QCOMPARE(kept.batch.scores[0].responseId, "");
    QCOMPARE(kept.batch.scores[1].target, SpanKey {});
    QCOMPARE(kept.batch.scores[1].responseId, "r1");
    QVERIFY(!kept.add(record(kResult, {{"gen_ai.evaluation.name", "tone"}, {"gen_ai.evaluation.score.value", 0.5}}, false)));
    QVERIFY(!kept.add(record(kResult, {{"gen_ai.evaluation.name", "tone"}})));
}

void TestLogEvents::keepsNothingElse()
{
    Kept kept;
    QVERIFY(!kept.add(record("", {{"gen_ai.operation.name", "chat"}})));
    QVERIFY(!kept.add(record("gen_ai.client.operation.exception", {{"exception.type", "X"}})));
    QVERIFY(!kept.add(record(kDetails, {{"gen_ai.operation.name", "execute_tool"}})));
    QCOMPARE(kept.batch.size(), 0u);
}

DEMARC_TEST_MAIN(TestLogEvents)
#include "tst_logevents.moc"
