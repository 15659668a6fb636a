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
using namespace std::chrono_literals;

class TestTraceWriter : public demarc::test::TraceFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Test::init();
        openAnew();
    }

    void aParentThatComesLateGivesUpItsCount()
    {
        store({{call(1, 2, 1)}, {}, {}});
        store({{call(1, 1)}, {}, {}}); // the agent, with the same usage again
        QCOMPARE(counted(), (Count {1, 100, 0}));
        verifySound();
    }

    void aChildThatComesLateTakesTheCount()
    {
        store({{call(1, 1)}, {}, {}});
        QCOMPARE(counted(), (Count {1, 100, 0}));
        const auto report = m_writer->append(TelemetryBatch {{call(1, 3, 2)}, {}, {}}).value();
        QCOMPARE(report, (AppendReport {1, 0, 0, 0})); // the span between them is not known yet: two calls
        QCOMPARE(counted(), (Count {2, 200, 0}));
        const auto linked = m_writer->append(TelemetryBatch {{}, {span(1, 2, 1)}, {}}).value();
        QCOMPARE(linked, (AppendReport {0, 0, 0, 1})); // corrected by the commit that brings the link
        QCOMPARE(counted(), (Count {1, 100, 0}));
        verifySound();
    }

    void aSpanThatTurnsOutToBeACallIsOne()
    {
        store({{}, {span(1, 1)}, {}});
        store({{call(1, 1)}, {}, {}});
        QCOMPARE(counted(), (Count {1, 100, 0}));
        store({{}, {span(1, 1)}, {}}); // and stays one
        QCOMPARE(counted(), (Count {1, 100, 0}));
        verifySound();
    }

    void whatARootSaysReachesCallsThatCameBefore()
    {
        store({{call(1, 2, 1)}, {}, {}});
        auto root = span(1, 1);
        root.context = {"triage", "ann", "s-1", "staging"};
        store({{}, {root}, {}});
        const auto stored = only();
        QCOMPARE(stored.series.service, std::string("triage"));
        QCOMPARE(stored.series.environment, std::string("staging"));
        QCOMPARE(stored.user, std::string("ann"));
        // The same again changes nothing.
        QCOMPARE(m_writer->append(TelemetryBatch {{call(1, 2, 1)}, {root}, {}}).value(), (AppendReport {0, 0, 1, 0}));
        verifySound();
    }

    void aScoreMayComeBeforeItsCall()
    {
        TraceScore score {"score-1", key(1, 2), {}, {"helpful", 0.5}};
        store({{}, {}, {score}});
        store({{call(1, 2)}, {}, {}});
        QVERIFY(only().scores == (std::vector<Score> {{"helpful", 0.5}}));
        score.score.value = 0.9; // judged again
        store({{}, {}, {score}});
        QVERIFY(only().scores == (std::vector<Score> {{"helpful", 0.9}}));
        QCOMPARE(m_writer->append(TelemetryBatch {{call(1, 2)}, {}, {score}}).value(), (AppendReport {0, 0, 1, 0}));
        verifySound();
    }

    // A judgement that knows a call by its response id, before and after the call came; several of one name.
    void aScoreFindsItsCallByTheResponse()
    {
        const auto judged = [](const char *response, double value) { return TraceScore {{}, {}, response, {"helpful", value}}; };
        store({{}, {}, {judged("resp-1", 0.5), judged("resp-2", 0.25), judged("resp-9", 1)}});
        auto first = call(1, 2);
        first.responseId = "resp-1";
        auto second = call(2, 2);
        second.responseId = "resp-2";
        store({{first}, {}, {}});
        store({{second}, {}, {}});
        QVERIFY(called(1).scores == (std::vector<Score> {{"helpful", 0.5}}));
        QVERIFY(called(2).scores == (std::vector<Score> {{"helpful", 0.25}}));
        store({{}, {}, {judged("resp-1", 0.75)}});
        QVERIFY(called(1).scores == (std::vector<Score> {{"helpful", 0.75}}));
        QVERIFY(called(2).scores == (std::vector<Score> {{"helpful", 0.25}}));
        verifySound();
    }

    // A judgement that knows a span and not its trace, as Phoenix's clients send them.
    void aScoreFindsItsCallByTheSpanAlone()
    {
        const auto judged = [](std::uint8_t span, double value) {
            return TraceScore {{}, {{}, key(1, span).spanId}, {}, {"helpful", value}};
        };
        store({{call(1, 2)}, {}, {judged(3, 0.25)}}); // the one it judges comes later, the other is here
        store({{}, {}, {judged(2, 0.5)}});
        auto later = call(1, 3);
        later.start += std::chrono::seconds {1};
        store({{later}, {}, {}});
        const auto calls = m_reader->calls({}).value().calls; // the newest first
        QCOMPARE(calls.size(), std::size_t {2});
        QVERIFY(calls[0].scores == (std::vector<Score> {{"helpful", 0.25}}));
        QVERIFY(calls[1].scores == (std::vector<Score> {{"helpful", 0.5}}));
        verifySound();
    }

    // A row of a gateway's log tells of a request that came live: it counts once, and only what it alone knows is taken.
    void anImportedRowOfALiveCallCountsOnce()
    {
        auto live = call(1, 2);
        live.responseId = "resp-1";
        live.inputTokens = 10;
        store({{live}, {}, {}});
        auto row = call(9, 9);
        row.responseId = "resp-1";
        row.inputTokens = 10;
        row.reportedCostPico = 77;
        row.start += std::chrono::milliseconds {20};
        auto other = call(9, 8);
        other.responseId = "resp-1"; // a test endpoint that gives every answer the same id
        other.inputTokens = 11;
        TelemetryBatch batch {{row, other}, {}, {}};
        batch.import = 1;
        const auto report = m_writer->append(batch).value();
        QCOMPARE(report.inserted, 1);
        QCOMPARE(report.duplicates, 1);
        QCOMPARE(report.corrected, 1);
        QCOMPARE(m_reader->calls({}).value().calls.size(), std::size_t {2});
        QCOMPARE(called(1).reportedCostPico.value_or(0), 77);
        const auto again = m_writer->append(batch).value();
        QCOMPARE(again, (AppendReport {0, 0, 2, 0}));
        verifySound();
    }

    // What tells only how a call went on leaves what is known of it alone, however late it comes.
    void aPieceOfACallLeavesTheRestAsItIs()
    {
        auto begun = call(1, 2);
        begun.series.model = "gpt-4o";
        begun.duration.reset();
        begun.user = "ann";
        store({{begun}, {}, {}});
        Call ended;
        ended.key = begun.key;
        ended.start = begun.start + std::chrono::seconds {3};
        ended.outputTokens = 20;
        ended.isPartial = true;
        store({{ended}, {}, {}});
        const auto stored = only();
        QCOMPARE(stored.start, begun.start);
        QVERIFY(stored.duration == Duration {std::chrono::seconds {3}});
        QCOMPARE(stored.series.model, std::string("gpt-4o"));
        QCOMPARE(stored.user, std::string("ann"));
        QCOMPARE(stored.inputTokens.value_or(0), 100);
        QCOMPARE(stored.outputTokens.value_or(0), 20);
        QVERIFY(!stored.isPartial);
        verifySound();
    }

    void aScoreThatMovesToAnotherTraceLeavesTheFirst()
    {
        store({{call(1, 1), call(2, 1)}, {}, {{"score-1", key(1, 1), {}, {"helpful", 0.5}}}});
        store({{}, {}, {{"score-1", key(2, 1), {}, {"helpful", 0.5}}}});
        const auto calls = m_reader->calls({}).value().calls;
        for (const auto &one : calls)
            QCOMPARE(one.scores.empty(), one.key.traceId == key(1, 1).traceId);
        verifySound();
    }

    void aTraceIsReadBackWithAllItsSpans()
    {
        store({{call(1, 1), call(1, 3, 2), call(7, 1)}, {span(1, 2, 1)}, {}});
        const auto view = m_reader->trace(key(1, 3)).value();
        QCOMPARE(view.calls.size(), std::size_t {2});
        QVERIFY(!view.calls[0].counts && view.calls[1].counts);
        QVERIFY(view.calls[1].call.key == key(1, 3));
        QVERIFY(m_clock.now() - view.calls[0].arrived < 2min);
        QVERIFY(view.spans == (std::vector {span(1, 2, 1)}));
        QVERIFY(m_reader->trace(key(2, 1)).value().calls.empty());
    }

    void aPriceIsAskedForOnlyWhenSomethingItRestsOnChanged()
    {
        int asked = 0;
        m_writer->setPricer([&asked](Call &one) {
            ++asked;
            one.costPico = one.inputTokens.value_or(0) * 7;
            one.costSource = CostSource::Estimated;
        });
        store({{call(1, 2, 1)}, {}, {}});
        store({{call(1, 2, 1)}, {}, {}});
        auto root = span(1, 1);
        root.context.user = "ann";
        store({{}, {root}, {}});
        QCOMPARE(asked, 1);
        QCOMPARE(only().costPico.value_or(0), 700);
        auto more = call(1, 2, 1);
        more.inputTokens = 200;
        store({{more}, {}, {}});
        QCOMPARE(asked, 2);
        QCOMPARE(only().costPico.value_or(0), 1400);
    }

    void aSeriesExplosionIsCapped()
    {
        std::vector<Call> calls;
        for (std::uint64_t i = 0; i < kMostSeries + 50; ++i) {
            calls.push_back(call(i, 1));
            calls.back().series.promptName = "prompt for user " + std::to_string(i);
        }
        QVERIFY(m_writer->append(calls).has_value());
        QCOMPARE(std::ssize(m_reader->series().value()), std::ptrdiff_t {kMostSeries + 1});
        PanelQuery query;
        query.filter.anyOf[Dimension::Prompt] = {kCappedName};
        QCOMPARE(std::get<std::int64_t>(*m_reader->panel(query).value().total), std::int64_t {50});
        QCOMPARE(m_writer->append(calls).value().duplicates, std::int64_t {kMostSeries + 50});
    }

    void aShuffledReplayCountsWhatWasRequested()
    {
        const bool longRun = qEnvironmentVariableIsSet("DEMARC_LONG_TESTS");
        for (unsigned seed = 1; seed <= (longRun ? 1 : 5); ++seed) {
            init();
            Applications applications(seed);
            for (std::uint64_t trace = 1; applications.spans() < (longRun ? 500'000 : 4'000); ++trace)
                applications.addTrace(trace);
            replay(applications, longRun ? 10 : 1);
        }
    }

private:
    Call only()
    {
        const auto page = m_reader->calls({});
        return page && page->calls.size() == 1 ? page->calls.front() : Call {};
    }

    // The first call of a trace.
    Call called(std::uint64_t trace)
    {
        const auto page = m_reader->calls({});
        for (const auto &one : page ? page->calls : std::vector<Call>()) {
            if (one.key.traceId == key(trace, 0).traceId)
                return one;
        }
        return {};
    }
};

DEMARC_TEST_MAIN(TestTraceWriter)
#include "tst_tracewriter.moc"
