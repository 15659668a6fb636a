// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/tracewriter.h"

#include "unit/store/telemetry/tracefixture.h"

using namespace demarc;
using namespace demarc::telemetry;
using demarc::test::Applications;
using demarc::test::call;
using demarc::test::Count;
using demarc::test::key;
using demarc::test::span;

class TestTraceWriterLarge : public demarc::test::TraceFixture {
    Q_OBJECT

    static constexpr std::uint16_t kRoot = 1;
    static constexpr std::uint16_t kLarge = kMostSpansReadWhole + 500;

    // Calls below a root that is not among them.
    static TelemetryBatch largeTrace(std::uint64_t trace)
    {
        TelemetryBatch batch;
        for (std::uint16_t i = 0; i < kLarge; ++i)
            batch.calls.push_back(call(trace, static_cast<std::uint16_t>(kRoot + 1 + i), kRoot));
        return batch;
    }
    void storeLarge(std::uint64_t trace) { store(largeTrace(trace)); }

    std::map<SpanId, std::vector<Score>> scoresBySpan()
    {
        CallQuery query;
        query.limit = 2 * kLarge;
        std::map<SpanId, std::vector<Score>> scores;
        const auto page = m_reader->calls(query).value();
        for (const auto &one : page.calls) {
            if (!one.scores.empty())
                scores.emplace(one.key.spanId, one.scores);
        }
        return scores;
    }

private Q_SLOTS:
    void init()
    {
        Test::init();
        openAnew();
    }

    // Jobs of thousands of requests under one trace id, their roots among what comes first, last or between.
    void aLargeTraceCountsWhatWasRequested()
    {
        for (unsigned seed = 1; seed <= 4; ++seed) {
            init();
            Applications applications(seed);
            for (std::uint64_t trace = 1; trace <= 2; ++trace)
                applications.addTrace(trace, 3000);
            for (std::uint64_t trace = 3; trace < 100; ++trace)
                applications.addTrace(trace);
            replay(applications, 1);
        }
    }

    void anAgentThatEndsLastGivesUpItsCountInALargeTrace()
    {
        storeLarge(1);
        auto root = call(1, kRoot);
        root.inputTokens = 100 * kLarge;
        store({{root}, {}, {}});
        QCOMPARE(counted(), (Count {kLarge, 100 * kLarge, 0}));
        store({{root, call(1, kLarge + 2, kRoot)}, {}, {}}); // the agent once more, and a call after all
        QCOMPARE(counted(), (Count {kLarge + 1, 100 * (kLarge + 1), 0}));
        verifySound();
    }

    void aRequestThatIsToldTwiceCountsOnceInALargeTrace()
    {
        storeLarge(1);
        auto told = call(1, 5000, 100);
        told.responseId = "resp-1";
        auto again = call(1, 5001, 200);
        again.start = told.start;
        again.responseId = "resp-1";
        store({{told}, {}, {}});
        store({{again}, {}, {}});
        store({{again}, {}, {}});
        store({{told}, {}, {}});
        // Those they ran in gave up their counts.
        QCOMPARE(counted(), (Count {kLarge - 1, 100 * (kLarge - 1), 0}));
        verifySound();
    }

    void whatTheRootSaysReachesTheCallsOfALargeTrace()
    {
        auto root = span(1, kRoot);
        root.context.user = "ann";
        root.context.useCase = "triage";
        store({{}, {root}, {}});
        storeLarge(1);
        store({{call(1, 5000, kRoot)}, {}, {}});
        CallQuery query;
        query.filter.anyOf = {{Dimension::System, {"triage"}}, {Dimension::User, {"ann"}}};
        query.limit = 2 * kLarge;
        QCOMPARE(std::ssize(m_reader->calls(query).value().calls), std::ptrdiff_t {kLarge + 1});
        verifySound();
    }

    // Before or after its span; of the whole trace with the call that came last by then.
    void scoresOfALargeTraceFindTheirCallsAndStay()
    {
        store({{}, {}, {{"early", key(1, 5000), {}, {"helpful", 0.25}}}});
        storeLarge(1);
        store({{}, {}, {{"late", key(1, 100), {}, {"helpful", 0.5}}}});
        auto last = call(1, 5000, kRoot);
        store({{last}, {}, {}});
        store({{}, {}, {{"whole", {last.key.traceId, {}}, {}, {"kind", 1}}}});
        store({{call(1, 5001, kRoot), call(1, 100, kRoot)}, {}, {}});
        const auto scores = scoresBySpan();
        QCOMPARE(scores.size(), std::size_t {2});
        QVERIFY(scores.at(key(1, 100).spanId) == (std::vector<Score> {{"helpful", 0.5}}));
        QVERIFY(scores.at(last.key.spanId) == (std::vector<Score> {{"helpful", 0.25}, {"kind", 1}}));
        verifySound();
    }

    void aLargeTraceIsShownAroundWhatIsAskedFor()
    {
        store({{}, {span(1, kRoot)}, {}});
        storeLarge(1);
        store({{call(1, 5000, 700), call(1, 5001, 5000)}, {}, {}});
        const auto view = m_reader->trace(key(1, 700)).value();
        QVERIFY(view.spans == (std::vector {span(1, kRoot)}));
        const auto has = [&](std::uint16_t span) {
            return std::any_of(
                view.calls.begin(), view.calls.end(), [&](const auto &traced) { return traced.call.key == key(1, span); });
        };
        QVERIFY(has(700) && has(699) && has(701) && has(5000) && has(5001));
        QVERIFY(!has(100));
        QVERIFY(view.calls.size() < 200);
        QCOMPARE(std::ssize(view.calls) + std::ssize(view.spans) + view.left, std::ptrdiff_t {kLarge + 3});
        for (const auto &other : {SpanKey {key(1, 0).traceId, {}}, key(1, 6000)}) { // the newest call, then
            const auto newest = m_reader->trace(other).value();
            QVERIFY(std::any_of(
                newest.calls.begin(), newest.calls.end(), [](const auto &traced) { return traced.call.key == key(1, 5001); }));
        }
    }

    void anImportOfALargeTraceIsTakenOutWhole()
    {
        store({{call(7, 1)}, {}, {}});
        const auto import = m_writer->beginImport("job.csv", "calls-csv").value();
        auto batch = largeTrace(1);
        batch.calls.push_back(call(1, kRoot));
        batch.import = import;
        const auto report = m_writer->append(batch).value();
        QCOMPARE(report.inserted, std::int64_t {kLarge + 1});
        QVERIFY(m_writer->endImport(import, report.inserted).has_value());
        QCOMPARE(counted(), (Count {kLarge + 1, 100 * (kLarge + 1), 0}));
        Progress progress;
        for (auto more = m_writer->removeImport(import, progress); more.value(); more = m_writer->removeImport(import, progress))
            verifySound();
        QCOMPARE(counted(), (Count {1, 100, 0}));
        verifySound();
        store(largeTrace(1)); // as if it had never come
        QCOMPARE(counted(), (Count {kLarge + 1, 100 * (kLarge + 1), 0}));
        verifySound();
    }
};

DEMARC_TEST_MAIN(TestTraceWriterLarge)
#include "tst_tracewriterlarge.moc"
