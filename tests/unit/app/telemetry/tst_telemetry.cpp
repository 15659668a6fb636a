// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/telemetry.h"
#include "support/calls.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <latch>
#include <thread>

using namespace demarc;
using namespace demarc::app;
using namespace std::chrono_literals;

class TestTelemetry : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_telemetry.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("w.demarc-calls"));
        auto opened = Telemetry::open(m_path, m_clock);
        QVERIFY(opened.has_value());
        m_telemetry = std::move(*opened);
    }

    void anAnswerMeansThatEverybodyCanReadTheCalls()
    {
        const auto report = m_telemetry->submit(someCalls(0, 10)).result();
        QVERIFY(report.has_value());
        QCOMPARE(report->inserted, std::int64_t {10});
        auto other = telemetry::TelemetryReader::open(m_path).value();
        QCOMPARE(other->calls({}).value().calls.size(), std::size_t {10});
    }

    void eachSenderIsToldOfItsOwnCalls()
    {
        constexpr std::uint64_t kSenders = 8;
        constexpr std::uint64_t kBatches = 20;
        std::atomic<std::int64_t> inserted = 0;
        std::atomic<std::int64_t> duplicates = 0;
        std::latch answered(kSenders * kBatches);
        {
            std::vector<std::jthread> senders;
            for (std::uint64_t sender = 0; sender < kSenders; ++sender) {
                senders.emplace_back([&, sender] {
                    for (std::uint64_t batch = 0; batch < kBatches; ++batch) {
                        // Every second sender repeats what the one before it sends.
                        m_telemetry->submit(TelemetryBatch {someCalls((sender / 2 * kBatches + batch) * 10, 10), {}, {}},
                            [&](const auto &report) {
                                inserted += report ? report->inserted : 0;
                                duplicates += report ? report->duplicates : 0;
                                answered.count_down();
                            });
                    }
                });
            }
        }
        answered.wait();
        QCOMPARE(inserted.load(), std::int64_t {800});
        QCOMPARE(duplicates.load(), std::int64_t {800});
        QVERIFY(m_telemetry->check().result()->isSound());
        QCOMPARE(m_telemetry->waiting(), std::size_t {0});
    }

    void moreThanACommitHoldsIsStoredInSeveral()
    {
        const auto report = m_telemetry->submit(someCalls(0, 20'000)).result();
        QVERIFY(report.has_value());
        QCOMPARE(report->inserted, std::int64_t {20'000});
        QCOMPARE(std::get<std::int64_t>(*m_telemetry->panel({}).result()->total), std::int64_t {20'000});
    }

    void nothingToStoreIsStoredToo()
    {
        const auto report = m_telemetry->submit(std::vector<Call> {}).result();
        QVERIFY(report.has_value());
        QCOMPARE(*report, AppendReport {});
    }

    void tooMuchWaitingIsRefused()
    {
        auto other = telemetry::TelemetryWriter::open(m_path, m_clock).value();
        QVERIFY(other->begin().has_value()); // nobody else can write until it ends
        const auto first = m_telemetry->submit(someCalls(0, 1));
        std::vector<QFuture<Result<AppendReport>>> waiting;
        constexpr std::uint64_t kHalf = GroupCommit::kMostWaiting / 2;
        waiting.push_back(m_telemetry->submit(someCalls(1, kHalf)));
        waiting.push_back(m_telemetry->submit(someCalls(1 + kHalf, kHalf - 1)));
        const auto refused = m_telemetry->submit(someCalls(500'000, 2));
        QVERIFY(refused.isFinished());
        QCOMPARE(refused.result().error().kind, ErrorKind::Unavailable);
        other->rollback();
        QVERIFY(first.result().has_value());
        for (const auto &future : waiting)
            QVERIFY(future.result().has_value());
        QVERIFY(m_telemetry->submit(someCalls(500'000, 2)).result().has_value());
    }

    void closingStoresWhatWaits()
    {
        const auto future = m_telemetry->submit(someCalls(0, 30'000));
        m_telemetry.reset();
        QVERIFY(future.isFinished() && future.result().has_value());
        auto reader = telemetry::TelemetryReader::open(m_path).value();
        QCOMPARE(std::get<std::int64_t>(*reader->panel({}).value().total), std::int64_t {30'000});
    }

    void callsArePricedBeforeTheyAreStored()
    {
        m_telemetry->setPricer([](Call &call) {
            call.costPico = 5;
            call.costSource = CostSource::Estimated;
        });
        QVERIFY(m_telemetry->submit(someCalls(0, 3)).result().has_value());
        PanelQuery query;
        query.metric = Metric::Cost;
        QCOMPARE(std::get<Money>(*m_telemetry->panel(query).result()->total), Money {15});
    }

    // More messages than a commit's worth, each of them large; and one that is a commit's worth by itself.
    void longMessagesAreStoredTooAndHoldNobodyUp()
    {
        TelemetryBatch batch;
        batch.calls = someCalls(0, 60);
        for (const auto &call : batch.calls)
            batch.contents.push_back({call.key, std::string(200'000, 'q'), "a", 30, false});
        const auto stored = m_telemetry->submit(std::move(batch));
        TelemetryBatch large;
        large.outgoing.push_back({"/v1/traces", {}, std::string(9 * 1024 * 1024, 'x')});
        const auto queued = m_telemetry->submit(std::move(large));
        const auto after = m_telemetry->submit(someCalls(100, 1));
        QTRY_VERIFY(after.isFinished());
        QCOMPARE(stored.result()->inserted, std::int64_t {60});
        QVERIFY(queued.result().has_value());
        QCOMPARE(after.result()->inserted, std::int64_t {1});
        QCOMPARE(m_telemetry->outbox().result()->bytes, std::int64_t {9 * 1024 * 1024});
        QVERIFY(m_telemetry->content(someCalls(59, 1)[0].key).result()->has_value());
    }

    void callsStoredHereAreAnnounced()
    {
        QSignalSpy spy(m_telemetry.get(), &Telemetry::appended);
        QVERIFY(m_telemetry->submit(someCalls(0, 3)).result().has_value());
        QTRY_VERIFY(!spy.isEmpty());
    }

    void callsStoredByOthersAreNoticed()
    {
        QSignalSpy spy(m_telemetry.get(), &Telemetry::appended);
        auto other = telemetry::TelemetryWriter::open(m_path, m_clock).value();
        QVERIFY(other->append(someCalls(0, 3)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(!spy.isEmpty(), 2000);
    }

    void onlyTheLatestQuestionOfASlotIsAnswered()
    {
        QVERIFY(m_telemetry->submit(someCalls(0, 5000)).result().has_value());
        ReadSlot slot;
        std::vector<QFuture<Result<CheckReport>>> stale;
        for (int i = 0; i < 20; ++i)
            stale.push_back(m_telemetry->check(&slot));
        const auto latest = m_telemetry->panel({}, &slot);
        const auto unrelated = m_telemetry->panel({});
        QCOMPARE(std::get<std::int64_t>(*latest.result()->total), std::int64_t {5000});
        QVERIFY(unrelated.result().has_value());
        for (const auto &future : stale) {
            QVERIFY(!future.result().has_value());
            QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
        }
    }

    void closingCancelsQuestions()
    {
        QVERIFY(m_telemetry->submit(someCalls(0, 5000)).result().has_value());
        std::vector<QFuture<Result<CheckReport>>> asked;
        for (int i = 0; i < 5; ++i)
            asked.push_back(m_telemetry->check());
        m_telemetry.reset();
        for (const auto &future : asked)
            QVERIFY(future.isFinished());
        QCOMPARE(asked.back().result().error().kind, ErrorKind::Cancelled);
    }

private:
    static std::vector<Call> someCalls(std::uint64_t first, std::uint64_t count)
    {
        std::vector<Call> calls;
        calls.reserve(count);
        for (std::uint64_t i = first; i < first + count; ++i) {
            auto call = test::fullCall(i, test::kMonday + std::chrono::milliseconds {i});
            call.scores.clear();
            calls.push_back(std::move(call));
        }
        return calls;
    }

    ManualClock m_clock {test::kMonday};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Telemetry> m_telemetry;
};

DEMARC_TEST_MAIN(TestTelemetry)
#include "tst_telemetry.moc"
