// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/sources.h"

#include "store/telemetry/telemetryreader.h"
#include "store/telemetry/telemetrywriter.h"
#include "support/calls.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::telemetry;
using namespace std::chrono_literals;

namespace {

SourceActivity activity(const char *service, std::int64_t calls, Instant last)
{
    SourceActivity made;
    made.source = {"sender", service, "sdk/1"};
    made.counts.requests = 1;
    made.counts.calls = calls;
    made.last = last;
    return made;
}

} // namespace

class TestSources : public demarc::test::Test {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock {test::kMonday + 30s}; // within a minute
    std::unique_ptr<TelemetryWriter> m_writer;
    std::unique_ptr<TelemetryReader> m_reader;

    std::vector<SourceSeen> seen() { return m_reader->sources(m_clock.now()).value(); }
    void note(std::vector<SourceActivity> activities) { QVERIFY(m_writer->noteSources(activities).has_value()); }

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_folder = std::make_unique<QTemporaryDir>();
        const auto path = m_folder->filePath(QStringLiteral("w.demarc-calls"));
        m_writer = std::move(TelemetryWriter::open(path, m_clock).value());
        m_reader = std::move(TelemetryReader::open(path).value());
    }
    void cleanup()
    {
        m_reader.reset();
        m_writer.reset();
    }

    void addsUpWhatASourceDid()
    {
        const auto first = m_clock.now();
        note({activity("a", 5, first), activity("b", 1, first)});
        m_clock.advance(2min);
        note({activity("a", 7, m_clock.now())});
        m_clock.advance(1min);
        const auto all = seen();
        QCOMPARE(all.size(), std::size_t {2});
        QCOMPARE(all[0].source, (SourceKey {"sender", "a", "sdk/1"})); // the last seen first
        QCOMPARE(all[0].counts.calls, std::int64_t {12});
        QCOMPARE(all[0].counts.requests, std::int64_t {2});
        QVERIFY(all[0].first == first);
        QVERIFY(all[0].last == first + 2min);
        QCOMPARE(all[0].callsByMinute.size(), std::size_t {60});
        QCOMPARE(all[0].callsByMinute[56], std::int64_t {5}); // three minutes ago
        QCOMPARE(all[0].callsByMinute[58], std::int64_t {7});
        QCOMPARE(std::accumulate(all[0].callsByMinute.begin(), all[0].callsByMinute.end(), std::int64_t {0}), std::int64_t {12});
        QCOMPARE(all[1].source.service, std::string("b"));
    }

    void anHourLaterTheMinutesAreGoneAndTheCountsStay()
    {
        note({activity("a", 5, m_clock.now())});
        m_clock.advance(61min);
        note({activity("b", 1, m_clock.now())});
        const auto all = seen();
        QCOMPARE(all[1].counts.calls, std::int64_t {5});
        QCOMPARE(std::accumulate(all[1].callsByMinute.begin(), all[1].callsByMinute.end(), std::int64_t {0}), std::int64_t {0});
    }

    void tellsWhyThingsWereNotTakenTheNewestFirst()
    {
        auto odd = activity("a", 0, m_clock.now());
        odd.problems = {{"one", 2, m_clock.now()}, {"two", 1, m_clock.now() + 1s}};
        odd.metricPoints = {{"latency", 10}};
        odd.remarks = {{"one", 4, m_clock.now()}}; // taken, and so another thing than the problem
        note({odd});
        odd.problems = {{"one", 3, m_clock.now() + 5s}};
        note({odd});
        QCOMPARE(
            seen()[0].problems, (std::vector<SourceProblem> {{"one", 5, m_clock.now() + 5s}, {"two", 1, m_clock.now() + 1s}}));
        QCOMPARE(seen()[0].metricPoints.at("latency"), std::int64_t {20});
        QCOMPARE(seen()[0].remarks, (std::vector<SourceProblem> {{"one", 8, m_clock.now()}}));
        for (int i = 0; i < 2 * kMostProblems; ++i) {
            odd.problems = {{std::string("again ").append(std::to_string(i)), 1, m_clock.now() + std::chrono::minutes {1 + i}}};
            note({odd});
        }
        QCOMPARE(seen()[0].problems.size(), std::size_t {kMostProblems});
        QCOMPARE(seen()[0].problems[0].reason, std::string("again ").append(std::to_string(2 * kMostProblems - 1)));
    }

    void sourcesAndInstrumentsAreBounded()
    {
        auto chatty = activity("first", 1, m_clock.now() - 1h);
        for (int i = 0; i < kMostInstruments + 10; ++i)
            chatty.metricPoints[std::string("m").append(std::to_string(i))] = 1;
        note({chatty});
        QCOMPARE(seen()[0].metricPoints.size(), std::size_t {kMostInstruments});
        std::vector<SourceActivity> many;
        for (int i = 0; i < kMostSources; ++i)
            many.push_back(activity(std::string("s").append(std::to_string(i)).c_str(), 1, m_clock.now()));
        note(many);
        const auto all = seen();
        QCOMPARE(all.size(), std::size_t {kMostSources});
        QVERIFY(std::none_of(all.begin(), all.end(), [](const auto &one) { return one.source.service == "first"; }));
    }

    void countsCallsThatCameTooLate()
    {
        QCOMPARE(m_reader->losses().value().tooLate, std::int64_t {0});
        QVERIFY(m_writer->append(std::vector {test::fullCall(1, m_clock.now())}).has_value());
        m_clock.advance(91 * 24h);
        while (m_writer->retain({}).value()) { }
        QCOMPARE(m_writer->append(std::vector {test::fullCall(1, test::kMonday)}).value().tooLate, std::int64_t {1});
        QCOMPARE(m_reader->losses().value().tooLate, std::int64_t {1});
        QCOMPARE(m_reader->losses().value().cappedSeries, std::int64_t {0});
    }
};

DEMARC_TEST_MAIN(TestSources)
#include "tst_sources.moc"
