// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/batchcodec.h"

#include "support/testmain.h"

using namespace demarc;
using namespace demarc::app;

class TestBatchCodec : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void givesBackEveryField()
    {
        TelemetryBatch batch;
        Call call;
        std::uint8_t next = 1;
        for (auto &byte : call.key.traceId)
            byte = next++;
        for (auto &byte : call.key.spanId)
            byte = next++;
        call.parentSpanId[3] = next;
        call.series = {"service", "model", "provider", "prompt", "version", "environment", Operation::Rerank};
        call.useCase = "use case";
        call.name = "name";
        call.start = instantOf(1'772'359'200'000'001);
        call.duration = Duration {2};
        call.timeToFirstToken = Duration {0};
        call.inputTokens = 3;
        call.outputTokens = 0;
        call.cacheReadTokens = 4;
        call.cacheWriteTokens = 5;
        call.reasoningTokens = 6;
        call.cacheWriteHourTokens = 7;
        call.audioInputTokens = 8;
        call.audioOutputTokens = 9;
        call.images = 10;
        call.serviceTier = ServiceTier::Flex;
        call.costPico = 11;
        call.reportedCostPico = 12;
        call.costSource = CostSource::Reported;
        call.status = CallStatus::Error;
        call.errorType = "error";
        call.modelRequested = "asked";
        call.responseId = "response";
        call.user = std::string("u\0ser", 5);
        call.session = "session";
        call.scores = {{"good", 0.1}, {"", -1.5}};
        batch.calls = {call, Call {}};
        TraceSpan span;
        span.key = call.key;
        span.parentSpanId[0] = 9;
        span.kind = SpanKind::Evaluator;
        span.name = "step";
        span.start = instantOf(-1);
        span.duration = Duration {13};
        span.status = CallStatus::Error;
        span.context = {"a", "b", "c", "d"};
        batch.spans = {span, TraceSpan {}};
        batch.scores = {{"id", call.key, "response", {"helpful", 0.75}}, {}};
        const auto back = decodeBatch(encodeBatch(batch));
        QVERIFY(back);
        QVERIFY(back->calls == batch.calls);
        QVERIFY(back->spans == batch.spans);
        QVERIFY(back->scores == batch.scores);
        QCOMPARE(decodeBatch(encodeBatch({}))->size(), 0u);
    }

    void refusesWhatIsCutOffOrForeign()
    {
        TelemetryBatch batch;
        batch.calls.resize(3);
        const auto bytes = qUncompress(encodeBatch(batch));
        for (qsizetype size = 1; size < bytes.size(); ++size)
            QVERIFY(!decodeBatch(qCompress(bytes.left(size))));
    }
};

DEMARC_TEST_MAIN(TestBatchCodec)
#include "tst_batchcodec.moc"
