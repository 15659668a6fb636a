// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/telemetry/traceresolution.h"
#include "support/testmain.h"

#include <algorithm>
#include <deque>
#include <random>

using namespace demarc;
using namespace std::chrono_literals;

namespace {

constexpr auto kStart = instantOf(1'795'392'000'000'000);

SpanId id(int number) { return {0, 0, 0, 0, 0, 0, 0, static_cast<std::uint8_t>(number)}; }

// A trace under construction; spans are named by small numbers, parent 0 is none.
class Trace {
public:
    Call &call(int number, int parent)
    {
        auto &call = m_calls.emplace_back();
        call.key.spanId = id(number);
        call.parentSpanId = id(parent);
        call.start = kStart + std::chrono::seconds {number};
        call.duration = 500ms;
        call.series.service = "shop";
        m_nodes.push_back({call.key.spanId, call.parentSpanId, call.start, &call, nullptr});
        return call;
    }
    TraceContext &span(int number, int parent)
    {
        auto &context = m_contexts.emplace_back();
        m_nodes.push_back({id(number), id(parent), kStart + std::chrono::seconds {number}, nullptr, &context});
        return context;
    }
    void score(int span, const char *name, double value) { m_scores.push_back({{}, {{}, id(span)}, {}, {name, value}}); }
    void shuffle(unsigned seed) { std::shuffle(m_nodes.begin(), m_nodes.end(), std::mt19937(seed)); }

    std::vector<ResolvedCall> resolve() const
    {
        for (auto &node : m_nodes) {
            if (node.call) {
                node.parentSpanId = node.call->parentSpanId;
                node.start = node.call->start;
            }
        }
        return resolveTrace(m_nodes, m_scores);
    }
    ResolvedCall resolved(int number) const
    {
        for (const auto &call : resolve()) {
            if (call.call.key.spanId == id(number))
                return call;
        }
        return {};
    }
    // The numbers of the calls that count.
    std::vector<int> counting() const
    {
        std::vector<int> numbers;
        for (const auto &call : resolve()) {
            if (call.counts)
                numbers.push_back(call.call.key.spanId[7]);
        }
        std::sort(numbers.begin(), numbers.end());
        return numbers;
    }

private:
    std::deque<Call> m_calls;
    std::deque<TraceContext> m_contexts;
    mutable std::vector<TraceNode> m_nodes;
    std::vector<TraceScore> m_scores;
};

} // namespace

class TestTraceResolution : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void theInnermostCallCounts()
    {
        Trace agent; // 1 repeats the usage of 2 and 4; 3 is no call
        agent.call(1, 0);
        agent.call(2, 1);
        agent.span(3, 1);
        agent.call(4, 3);
        QCOMPARE(agent.counting(), (std::vector {2, 4}));
    }

    void aCallWhoseParentIsUnknownIsARoot()
    {
        Trace trace;
        trace.call(2, 9);
        trace.call(3, 9);
        QCOMPARE(trace.counting(), (std::vector {2, 3}));
    }

    void attemptsOfARetryCountEach()
    {
        Trace trace;
        trace.call(1, 0);
        trace.call(2, 1).status = CallStatus::Error;
        trace.call(3, 1);
        QCOMPARE(trace.counting(), (std::vector {2, 3}));
    }

    void spansThatAreEachOthersParentsLoseNoCall()
    {
        Trace circle;
        circle.call(1, 3);
        circle.call(2, 1);
        circle.call(3, 2);
        QCOMPARE(circle.counting(), (std::vector {3})); // 1, the smallest, is the root
        Trace self;
        self.call(5, 5);
        QCOMPARE(self.counting(), (std::vector {5}));
    }

    void twoInstrumentationsOfOneRequestCountOnce()
    {
        Trace trace;
        trace.span(1, 0);
        auto &first = trace.call(2, 1);
        auto &second = trace.call(3, 1);
        first.responseId = second.responseId = "resp-1";
        second.start = first.start + 1ms;
        second.inputTokens = 10;
        QCOMPARE(trace.counting(), (std::vector {3})); // the one that knows the tokens
        second.start = first.start + 2s;               // an answer from a cache comes later with the same id
        QCOMPARE(trace.counting(), (std::vector {2, 3}));
    }

    void whatWasToldTwiceKeepsWhatOnlyOneTellingKnows()
    {
        Trace trace;
        trace.span(1, 0);
        auto &dropped = trace.call(2, 1);
        auto &kept = trace.call(3, 1);
        dropped.responseId = kept.responseId = "resp-1";
        kept.start = dropped.start;
        kept.inputTokens = 10;
        dropped.reportedCostPico = 7;
        dropped.scores = {{"safe", 1}};
        trace.score(2, "helpful", 0.5);
        const auto resolved = trace.resolved(3);
        QVERIFY(resolved.counts);
        QVERIFY(!trace.resolved(2).counts);
        QCOMPARE(resolved.call.reportedCostPico.value_or(0), 7);
        QVERIFY(resolved.call.scores == (std::vector<Score> {{"safe", 1}, {"helpful", 0.5}}));
        const auto sent = asSent(resolved.call, resolved.inherited);
        QVERIFY(!sent.reportedCostPico);
        QVERIFY(sent.scores.empty());
    }

    void aJudgementOfTheCallAroundAGatewayReachesTheOneThatCounts()
    {
        Trace trace;
        trace.call(1, 0).scores = {{"helpful", 0.25}, {"safe", 1}};
        trace.call(2, 1).scores = {{"safe", 0}};
        QVERIFY(trace.resolved(2).call.scores == (std::vector<Score> {{"safe", 0}, {"helpful", 0.25}}));
    }

    void anotherTellingFillsInOnlyWhatIsMissing()
    {
        Call call;
        call.series.model = "gpt-4o";
        call.outputTokens = 3;
        call.start = kStart;
        Call other;
        other.series.model = "gpt-4";
        other.series.provider = "openai";
        other.series.environment = "production";
        other.inputTokens = 5;
        other.reportedCostPico = 9;
        other.user = "ann";
        other.start = kStart + 1s;
        other.duration = 4s;
        addMissing(call, other);
        QCOMPARE(call.series.model, std::string("gpt-4o"));
        QCOMPARE(call.series.provider, std::string("openai"));
        QCOMPARE(call.series.environment, std::string("production"));
        QVERIFY(!call.inputTokens); // tokens belong together: those of another count would not
        QCOMPARE(call.reportedCostPico.value_or(0), 9);
        QCOMPARE(call.user, std::string("ann"));
        QCOMPARE(call.start, kStart);
        QVERIFY(!call.duration);
    }

    void contextComesFromTheNearestAncestorThenFromTheTrace()
    {
        Trace trace;
        trace.span(1, 0).user = "ann";
        auto &agent = trace.span(2, 1);
        agent.useCase = "triage";
        agent.session = "near";
        trace.span(3, 0).session = "elsewhere";
        trace.call(4, 2);
        trace.call(5, 1);
        const auto below = trace.resolved(4).call;
        QCOMPARE(below.series.service, std::string("triage"));
        QCOMPARE(below.user, std::string("ann"));
        QCOMPARE(below.session, std::string("near"));
        const auto beside = trace.resolved(5).call;
        QCOMPARE(beside.series.service, std::string("triage")); // the only one in the trace
        QCOMPARE(beside.session, std::string("near"));          // the earliest in the trace
    }

    void whatACallSaysItselfIsKept()
    {
        Trace trace;
        auto &context = trace.span(1, 0);
        context = {"outer", "bob", "s", "staging"};
        auto &call = trace.call(2, 1);
        call.useCase = "inner";
        call.user = "ann";
        call.series.environment = "production";
        const auto resolved = trace.resolved(2);
        QCOMPARE(resolved.call.series.service, std::string("inner"));
        QCOMPARE(resolved.call.user, std::string("ann"));
        QCOMPARE(resolved.call.series.environment, std::string("production"));
        QCOMPARE(resolved.call.session, std::string("s"));
    }

    void theCallBehindAGatewayTakesWhatOnlyItsClientKnows()
    {
        Trace trace;
        auto &client = trace.call(1, 0);
        client.series.promptName = "summary";
        client.series.promptVersion = "7";
        client.reportedCostPico = 5;
        client.inputTokens = 100;
        client.timeToFirstToken = 20ms;
        auto &inner = trace.call(2, 1);
        inner.timeToFirstToken = 10ms;
        const auto resolved = trace.resolved(2);
        QCOMPARE(resolved.call.series.promptVersion, std::string("7"));
        QCOMPARE(resolved.call.reportedCostPico.value_or(0), 5);
        QCOMPARE(resolved.call.inputTokens.value_or(0), 100);
        QVERIFY(resolved.call.timeToFirstToken == Duration {10ms});
        trace.call(3, 1); // now the client's figures are the sum of two
        QVERIFY(!trace.resolved(2).call.inputTokens);
        QVERIFY(!trace.resolved(2).call.reportedCostPico);
    }

    void aScoreFindsItsCall_data()
    {
        QTest::addColumn<int>("target");
        QTest::addColumn<int>("scored");
        QTest::newRow("the call itself") << 3 << 3;
        QTest::newRow("the agent: its last call") << 2 << 4;
        QTest::newRow("the whole trace: its last call") << 0 << 5;
        QTest::newRow("a span that has not come") << 77 << 0;
    }
    void aScoreFindsItsCall()
    {
        QFETCH(int, target);
        QFETCH(int, scored);
        Trace trace;
        trace.span(1, 0);
        trace.call(2, 1);
        trace.call(3, 2);
        trace.call(4, 2);
        trace.call(5, 1);
        trace.score(target, "helpful", 0.5);
        for (const auto &call : trace.resolve())
            QCOMPARE(call.call.scores.empty() ? 0 : 1, call.call.key.spanId[7] == scored ? 1 : 0);
    }

    // Whatever the order, and undone again: what was sent can be had back from what was made of it.
    void theOrderOfSpansChangesNothing()
    {
        std::mt19937 random(7);
        for (unsigned round = 0; round < 300; ++round) {
            Trace trace;
            std::map<SpanId, Call> sent;
            const int count = 2 + static_cast<int>(random() % 12);
            for (int number = 1; number <= count; ++number) {
                const int parent = static_cast<int>(random() % static_cast<unsigned>(count + 2)); // itself, unknown, in circles
                if (random() % 3 == 0) {
                    auto &context = trace.span(number, parent);
                    if (random() % 2)
                        context.user = "u" + std::to_string(random() % 3);
                    if (random() % 2)
                        context.useCase = "case";
                    continue;
                }
                auto &call = trace.call(number, parent);
                if (random() % 2)
                    call.inputTokens = random() % 1000;
                if (random() % 3 == 0)
                    call.responseId = "r" + std::to_string(random() % 3);
                if (random() % 3 == 0)
                    call.useCase = "own";
                if (random() % 4 == 0)
                    call.series.environment = "production";
                if (random() % 4 == 0)
                    call.scores = {{"own", 0.25}};
                sent[call.key.spanId] = call;
            }
            trace.score(0, "whole", 0.75);
            const auto sorted = [](std::vector<ResolvedCall> calls) {
                std::sort(calls.begin(), calls.end(), [](const auto &a, const auto &b) { return a.call.key < b.call.key; });
                return calls;
            };
            const auto before = sorted(trace.resolve());
            trace.shuffle(round);
            const auto after = sorted(trace.resolve());
            QCOMPARE(before.size(), after.size());
            for (std::size_t i = 0; i < before.size(); ++i) {
                QVERIFY(before[i].call == after[i].call && before[i].counts == after[i].counts);
                QVERIFY(asSent(before[i].call, before[i].inherited) == sent.at(before[i].call.key.spanId));
            }
            QVERIFY(sent.empty() || std::any_of(after.begin(), after.end(), [](const auto &call) { return call.counts; }));
        }
    }
};

DEMARC_TEST_MAIN(TestTraceResolution)
#include "tst_traceresolution.moc"
