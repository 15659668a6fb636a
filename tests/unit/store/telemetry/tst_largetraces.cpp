// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/largetraces.h"

#include "store/telemetry/telemetryfile.h"
#include "support/calls.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::telemetry;

namespace {

constexpr TraceId kTrace {7, 1};

// One whose number is negative: ids use all of their bits.
SpanId id(std::uint8_t number) { return {200, 0, 0, 0, 0, 0, 0, number}; }

std::vector<std::int64_t> nodesOf(const std::vector<LinkedSpan> &spans)
{
    std::vector<std::int64_t> nodes;
    for (const auto &span : spans)
        nodes.push_back(span.node);
    return nodes;
}

} // namespace

class TestLargeTraces : public demarc::test::Test {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    sql::SqliteHandle m_database;
    std::optional<LargeTraces> m_traces;
    std::int64_t m_trace = 0;

    void link(std::uint8_t span, std::uint8_t parent, std::int64_t node)
    {
        QVERIFY(m_traces->link(m_trace, {id(span), parent ? id(parent) : SpanId {}, node}).has_value());
    }

private Q_SLOTS:
    void init()
    {
        Test::init();
        cleanup();
        m_folder = std::make_unique<QTemporaryDir>();
        const auto path = m_folder->filePath(QStringLiteral("w.demarc-calls"));
        m_database = openTelemetryFile(path, Access::Write).value();
        m_traces.emplace(LargeTraces::create(m_database.get(), path).value());
        m_trace = m_traces->add(kTrace).value();
    }
    void cleanup()
    {
        m_traces.reset();
        m_database.reset();
    }

    void onlyWhatWasAddedIsLarge()
    {
        QVERIFY(m_trace != 0);
        QCOMPARE(m_traces->find(kTrace).value(), m_trace);
        QCOMPARE(m_traces->find(TraceId {7, 2}).value(), 0);
    }

    void spansAreFoundByTheirIdsAndByTheirParents()
    {
        link(1, 0, 10);
        link(2, 1, 12);
        link(3, 1, -4);
        const auto found = m_traces->span(m_trace, id(2)).value();
        QVERIFY(found && found->span == id(2) && found->parent == id(1) && found->node == 12);
        QVERIFY(!m_traces->span(m_trace, id(9)).value());
        QCOMPARE(nodesOf(m_traces->below(m_trace, id(1), 10).value()), (std::vector<std::int64_t> {-4, 12}));
        QCOMPARE(nodesOf(m_traces->below(m_trace, id(1), 1).value()), (std::vector<std::int64_t> {-4}));
        QCOMPARE(nodesOf(m_traces->below(m_trace, {}, 10).value()), (std::vector<std::int64_t> {10}));
        QCOMPARE(m_traces->size(m_trace).value(), 3);
    }

    void aSpanThatIsLinkedAgainMoves()
    {
        link(1, 0, -3);
        link(1, 2, 11); // it turned out to be a call
        QCOMPARE(m_traces->size(m_trace).value(), 1);
        QVERIFY(m_traces->unlink({kTrace, id(1)}, -3).has_value()); // as the span it was
        QCOMPARE(nodesOf(m_traces->below(m_trace, id(2), 10).value()), (std::vector<std::int64_t> {11}));
    }

    void neighboursAreThoseThatCameBeforeAndAfter()
    {
        for (std::uint8_t span = 1; span <= 9; ++span)
            link(span, 20, span);
        link(10, 21, 10);
        const auto own = m_traces->span(m_trace, id(5)).value();
        auto nodes = nodesOf(m_traces->beside(m_trace, *own, 2).value());
        std::sort(nodes.begin(), nodes.end());
        QCOMPARE(nodes, (std::vector<std::int64_t> {3, 4, 5, 6}));
    }

    void theNewestCallIsNoOtherSpan()
    {
        QVERIFY(!m_traces->newestCall(m_trace).value());
        link(1, 0, 10);
        link(2, 0, 12);
        link(3, 0, -40);
        QCOMPARE(m_traces->newestCall(m_trace).value()->node, 12);
    }

    void withItsLastSpanATraceIsNoLongerLarge()
    {
        link(1, 0, 10);
        link(2, 0, 12);
        QVERIFY(m_traces->unlink({kTrace, id(1)}, 10).has_value());
        QCOMPARE(m_traces->find(kTrace).value(), m_trace);
        QVERIFY(m_traces->unlink({kTrace, id(2)}, 12).has_value());
        QCOMPARE(m_traces->find(kTrace).value(), 0);
        QVERIFY(m_traces->unlink({kTrace, id(2)}, 12).has_value()); // nothing to do
    }
};

DEMARC_TEST_MAIN(TestLargeTraces)
#include "tst_largetraces.moc"
