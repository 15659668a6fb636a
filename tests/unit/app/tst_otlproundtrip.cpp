// SPDX-License-Identifier: GPL-3.0-or-later
// What connect/ sends is what ingest/ receives.
#include "connect/otlpsender.h"
#include "ingest/receiver.h"

#include "support/testmain.h"

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

using namespace demarc;
using namespace std::chrono_literals;

namespace {

Call fullCall()
{
    Call call;
    call.key.traceId.fill(7);
    call.key.spanId.fill(9);
    call.parentSpanId.fill(3);
    call.series = {"inspection", "gpt-4o-2024-08-06", "azure.ai.openai", "summary", "12", "staging", Operation::Embeddings};
    call.start = instantOf(1'700'000'000'123'456);
    call.duration = 1'234'567us;
    call.timeToFirstToken = 250ms;
    call.inputTokens = 1000;
    call.outputTokens = 0; // zero was sent; it is not "not sent"
    call.cacheReadTokens = 600;
    call.cacheWriteTokens = 100;
    call.reportedCostPico = 123'456'789'012;
    call.status = CallStatus::Error;
    call.errorType = "rate_limit";
    call.modelRequested = "gpt-4o";
    call.user = "ann";
    call.session = "s-1";
    call.scores = {{"relevance", 0.625}, {"safe", 1}};
    return call;
}

class Collector {
public:
    explicit Collector(std::uint16_t port = 0) : m_receiver(sink(), m_clock, options(port))
    {
        if (const auto started = m_receiver.start(); !started)
            throw std::runtime_error(started.error().message.toStdString());
    }
    connect::OtlpTarget target() const
    {
        connect::OtlpTarget target;
        target.port = m_receiver.status().port;
        return target;
    }
    std::vector<Call> calls()
    {
        const std::lock_guard lock(m_mutex);
        return m_calls;
    }
    void refuseFirst(int requests) { m_refuse = requests; }
    ingest::Receiver &receiver() { return m_receiver; }

private:
    static ingest::ReceiverOptions options(std::uint16_t port)
    {
        ingest::ReceiverOptions options;
        options.port = port;
        return options;
    }
    ingest::TelemetrySink sink()
    {
        return [this](TelemetryBatch batch, std::function<void(Result<void>)> done) {
            if (m_refuse-- > 0)
                return done(failure(ErrorKind::Unavailable, QStringLiteral("Busy.")));
            {
                const std::lock_guard lock(m_mutex);
                m_calls.insert(m_calls.end(), batch.calls.begin(), batch.calls.end());
            }
            done({});
        };
    }

    std::mutex m_mutex;
    std::vector<Call> m_calls;
    std::atomic<int> m_refuse = 0;
    SystemClock m_clock;
    ingest::Receiver m_receiver;
};

} // namespace

class TestOtlpRoundTrip : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void bringsBackEveryField();
    void bringsBackWhatIsMissingAsMissing();
    void sendsAgainWhenTheReceiverIsBusy();
    void reportsWhatWasRejected();
    void reopensAConnectionTheReceiverClosed();
    void carriesManyCallsOverSeveralConnections();
};

void TestOtlpRoundTrip::bringsBackEveryField()
{
    Collector collector;
    const auto sent = fullCall();
    const auto report = connect::OtlpSender(collector.target()).send(std::array {sent});
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->rejected, 0);
    const auto call = collector.calls().at(0);
    QVERIFY(call.key == sent.key);
    QVERIFY(call.parentSpanId == sent.parentSpanId);
    QVERIFY(call.series == sent.series);
    QVERIFY(call.start == sent.start);
    QVERIFY(call.duration == sent.duration);
    QVERIFY(call.timeToFirstToken == sent.timeToFirstToken);
    QVERIFY(call.inputTokens == sent.inputTokens);
    QVERIFY(call.outputTokens == sent.outputTokens);
    QCOMPARE(call.cacheReadTokens, sent.cacheReadTokens);
    QCOMPARE(call.cacheWriteTokens, sent.cacheWriteTokens);
    QVERIFY(call.reportedCostPico == sent.reportedCostPico);
    QCOMPARE(call.status, CallStatus::Error);
    QCOMPARE(call.errorType, sent.errorType);
    QCOMPARE(call.modelRequested, sent.modelRequested);
    QCOMPARE(call.user, sent.user);
    QCOMPARE(call.session, sent.session);
    QCOMPARE(call.scores.size(), 2u);
    QCOMPARE(call.scores[0].name, "relevance");
    QCOMPARE(call.scores[0].value, 0.625);
}

void TestOtlpRoundTrip::bringsBackWhatIsMissingAsMissing()
{
    Collector collector;
    Call sent;
    sent.key.traceId.fill(1);
    sent.key.spanId.fill(1);
    sent.start = instantOf(1'700'000'000'000'000);
    QVERIFY(connect::OtlpSender(collector.target()).send(std::array {sent}));
    const auto call = collector.calls().at(0);
    QVERIFY(!call.duration && !call.timeToFirstToken && !call.inputTokens && !call.outputTokens && !call.reportedCostPico);
    QVERIFY(call.parentSpanId == sent.parentSpanId);
    QVERIFY(call.series == sent.series);
    QCOMPARE(call.status, CallStatus::Ok);
    QVERIFY(call.scores.empty());
}

void TestOtlpRoundTrip::sendsAgainWhenTheReceiverIsBusy()
{
    Collector collector;
    collector.refuseFirst(2);
    auto target = collector.target();
    target.maxDelay = 1ms;
    QVERIFY(connect::OtlpSender(target).send(std::array {fullCall()}));
    QCOMPARE(collector.calls().size(), 1u);
    QCOMPARE(collector.receiver().status().deferredRequests, 2);
    collector.refuseFirst(100);
    target.attempts = 3;
    const auto report = connect::OtlpSender(target).send(std::array {fullCall()});
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Unavailable);
    QCOMPARE(collector.receiver().status().deferredRequests, 5);
}

void TestOtlpRoundTrip::reportsWhatWasRejected()
{
    Collector collector;
    const auto report = connect::OtlpSender(collector.target()).send(std::array {Call {}, fullCall()});
    QVERIFY(report);
    QCOMPARE(report->rejected, 1);
    QVERIFY(!report->message.isEmpty());
    QCOMPARE(collector.calls().size(), 1u);
    connect::OtlpSender sender(collector.target());
    const auto refused = sender.sendEncoded("damaged");
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!refused.error().cause.isEmpty());
    QVERIFY(sender.send(std::array {fullCall()})); // and the sender goes on
}

void TestOtlpRoundTrip::reopensAConnectionTheReceiverClosed()
{
    Collector collector;
    connect::OtlpSender sender(collector.target());
    QVERIFY(sender.send(std::array {fullCall()}));
    const auto port = collector.target().port;
    collector.receiver().stop();
    Collector second(port);
    QVERIFY(sender.send(std::array {fullCall()}));
    QCOMPARE(second.calls().size(), 1u);
}

void TestOtlpRoundTrip::carriesManyCallsOverSeveralConnections()
{
    constexpr int kConnections = 4;
    constexpr int kBatches = 10;
    constexpr int kCalls = 100;
    Collector collector;
    std::atomic<int> failed = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < kConnections; ++t) {
        threads.emplace_back([&, t] {
            connect::OtlpSender sender(collector.target());
            for (int b = 0; b < kBatches; ++b) {
                std::vector<Call> batch(kCalls, fullCall());
                for (int i = 0; i < kCalls; ++i)
                    batch[std::size_t(i)].key.spanId = {1, std::uint8_t(t), std::uint8_t(b), std::uint8_t(i)};
                failed += sender.send(batch) ? 0 : 1;
            }
        });
    }
    for (auto &thread : threads)
        thread.join();
    QCOMPARE(failed.load(), 0);
    std::set<SpanKey> keys;
    for (const auto &call : collector.calls())
        keys.insert(call.key);
    QCOMPARE(keys.size(), std::size_t {kConnections * kBatches * kCalls});
    QCOMPARE(collector.receiver().status().calls, kConnections * kBatches * kCalls);
}

DEMARC_TEST_MAIN(TestOtlpRoundTrip)
#include "tst_otlproundtrip.moc"
