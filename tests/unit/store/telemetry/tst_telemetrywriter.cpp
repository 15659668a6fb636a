// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/telemetryreader.h"
#include "store/telemetry/telemetrywriter.h"
#include "support/calls.h"
#include "support/testmain.h"

#include <QTemporaryDir>

#include <cmath>

using namespace demarc;
using namespace demarc::telemetry;
using namespace std::chrono_literals;

class TestTelemetryWriter : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_reader.reset();
        m_writer.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("w.demarc-calls"));
        auto writer = TelemetryWriter::open(m_path, m_clock);
        QVERIFY2(writer.has_value(), writer ? "" : qPrintable(writer.error().cause));
        m_writer = std::move(*writer);
        auto reader = TelemetryReader::open(m_path);
        QVERIFY(reader.has_value());
        m_reader = std::move(*reader);
    }

    void aCallIsReadBackAsItWas()
    {
        const auto call = test::fullCall(1, test::kMonday + 3s);
        Call bare;
        bare.key = test::spanKey(2);
        bare.start = test::kMonday + 1s;
        QCOMPARE(append({call, bare}), (AppendReport {2, 0, 0}));
        const auto page = m_reader->calls({}).value();
        QVERIFY(page.calls == (std::vector {call, bare}));
        QVERIFY(!page.next);
    }

    void anIdenticalRetryChangesNothing()
    {
        const std::vector calls {test::fullCall(1, test::kMonday), test::fullCall(2, test::kMonday)};
        QCOMPARE(append(calls), (AppendReport {2, 0, 0}));
        QCOMPARE(append(calls), (AppendReport {0, 0, 2}));
        QCOMPARE(countCalls(), std::int64_t {2});
        verifySound();
    }

    void aRetryWithinOneBatchCountsOnce()
    {
        const auto call = test::fullCall(1, test::kMonday);
        QCOMPARE(append({call, call}), (AppendReport {1, 0, 1}));
        verifySound();
    }

    void anOverwriteMovesEveryTotal_data()
    {
        QTest::addColumn<int>("field");
        QTest::newRow("its model") << 0;
        QTest::newRow("its start, into another day") << 1;
        QTest::newRow("its cost") << 2;
        QTest::newRow("its scores") << 3;
        QTest::newRow("its error") << 4;
        QTest::newRow("its latency") << 5;
        QTest::newRow("its user") << 6;
    }
    void anOverwriteMovesEveryTotal()
    {
        QFETCH(int, field);
        auto call = test::fullCall(1, test::kMonday);
        append({call, test::fullCall(2, test::kMonday)});
        switch (field) {
        case 0:
            call.series.model = "other";
            break;
        case 1:
            call.start -= 24h;
            break;
        case 2:
            call.costPico.reset();
            break;
        case 3:
            call.scores = {{"grounded", 1.0}};
            break;
        case 4:
            call.status = CallStatus::Ok;
            break;
        case 5:
            call.duration = 9s;
            break;
        default:
            call.user = "somebody else";
            break;
        }
        QCOMPARE(append({call}), (AppendReport {0, 1, 0}));
        QCOMPARE(countCalls(), std::int64_t {2});
        verifySound();
        const auto page = m_reader->calls({}).value();
        QVERIFY(std::find(page.calls.begin(), page.calls.end(), call) != page.calls.end());
        QCOMPARE(append({call}), (AppendReport {0, 0, 1}));
    }

    void manyRandomOverwritesLeaveTheTotalsOfTheLast()
    {
        test::RandomCalls random(7);
        for (int round = 0; round < 12; ++round) {
            std::vector<Call> calls;
            for (int i = 0; i < 300; ++i)
                calls.push_back(random(static_cast<std::uint64_t>(random.below(900)), test::kMonday - 60h, 120h));
            append(calls);
        }
        verifySound();
    }

    void scoresThatAreNoNumbersAreLeftOut()
    {
        auto call = test::fullCall(1, test::kMonday);
        call.scores = {{"helpful", std::nan("")}, {"grounded", 0.5}};
        append({call});
        const auto stored = m_reader->calls({}).value().calls.front();
        QVERIFY(stored.scores == (std::vector<Score> {{"grounded", 0.5}}));
        QCOMPARE(append({call}), (AppendReport {0, 0, 1}));
        verifySound();
    }

    void instantsBefore1970AndFarAheadAreKept()
    {
        append({test::fullCall(1, instantOf(-1)), test::fullCall(2, instantOf(-86'400'000'001)),
            test::fullCall(3, test::kMonday + 876'000h)});
        QCOMPARE(countCalls(), std::int64_t {3});
        verifySound();
    }

    void aTransactionNotCommittedLeavesNothing()
    {
        QVERIFY(m_writer->begin().has_value());
        QVERIFY(m_writer->add(TelemetryBatch {{test::fullCall(1, test::kMonday)}, {}, {}}).has_value());
        m_writer->rollback();
        QVERIFY(!m_reader->storedRange().value().has_value());
        QVERIFY(m_reader->series().value().empty());
        // The same series again: its id must not be remembered from what was undone.
        QCOMPARE(append({test::fullCall(1, test::kMonday)}), (AppendReport {1, 0, 0}));
        verifySound();
    }

    void twoWritersOfOneFileAgree()
    {
        auto other = TelemetryWriter::open(m_path, m_clock).value();
        test::RandomCalls random(3);
        for (int round = 0; round < 10; ++round) {
            std::vector<Call> calls;
            for (int i = 0; i < 100; ++i)
                calls.push_back(random(static_cast<std::uint64_t>(random.below(400)), test::kMonday, 2h));
            auto &writer = round % 2 ? *other : *m_writer;
            QVERIFY(writer.append(calls).has_value());
        }
        verifySound();
    }

    void aWriterThatWaitsInVainSaysSo()
    {
        auto other = TelemetryWriter::open(m_path, m_clock).value();
        QVERIFY(other->begin().has_value());
        m_writer->setBusyTimeout(0ms); // five seconds would be too long for a test
        const auto refused = m_writer->append(std::vector {test::fullCall(1, test::kMonday)});
        QVERIFY(!refused && refused.error().kind == ErrorKind::Unavailable);
    }

    void theDataVersionTellsOfOthersCommits()
    {
        const auto before = m_reader->dataVersion().value();
        QCOMPARE(m_reader->dataVersion().value(), before);
        append({test::fullCall(1, test::kMonday)});
        QVERIFY(m_reader->dataVersion().value() != before);
    }

private:
    AppendReport append(const std::vector<Call> &calls)
    {
        const auto report = m_writer->append(calls);
        return report ? *report : AppendReport {-1, -1, -1};
    }

    std::int64_t countCalls()
    {
        const auto panel = m_reader->panel({}).value();
        return panel.total ? std::get<std::int64_t>(*panel.total) : 0;
    }

    void verifySound()
    {
        const auto report = m_reader->check();
        QVERIFY(report.has_value());
        QVERIFY2(report->isSound(), qPrintable(report->problems.join(u'\n')));
    }

    ManualClock m_clock {test::kMonday};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<TelemetryWriter> m_writer;
    std::unique_ptr<TelemetryReader> m_reader;
};

DEMARC_TEST_MAIN(TestTelemetryWriter)
#include "tst_telemetrywriter.moc"
