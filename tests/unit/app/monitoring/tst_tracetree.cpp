// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitoring/tracetree.h"

#include "support/calls.h"
#include "support/testmain.h"

#include <QElapsedTimer>

#include <algorithm>
#include <random>

using namespace demarc;
using namespace demarc::app;
using std::chrono::milliseconds;
using test::kMonday;

class TestTraceTree : public test::Test {
    Q_OBJECT

    using SpanId = std::array<std::uint8_t, 8>;

    static SpanId id(std::uint16_t number)
    {
        return {0, 0, 0, 0, 0, 0, static_cast<std::uint8_t>(number >> 8), static_cast<std::uint8_t>(number)};
    }
    static void addSpan(TraceView &trace, std::uint16_t number, std::uint16_t parent, int atMillis)
    {
        TraceSpan span;
        span.key.spanId = id(number);
        span.parentSpanId = id(parent); // 0: a root
        span.start = kMonday + milliseconds {atMillis};
        span.duration = milliseconds {10};
        trace.spans.push_back(span);
    }
    static void addCall(TraceView &trace, std::uint16_t number, std::uint16_t parent, int atMillis, bool counts = true)
    {
        TracedCall traced;
        traced.call.key.spanId = id(number);
        traced.call.parentSpanId = id(parent);
        traced.call.start = kMonday + milliseconds {atMillis};
        traced.counts = counts;
        trace.calls.push_back(traced);
    }
    // "1:0 2:1": span number and depth of each row.
    static QString drawn(const TraceView &trace)
    {
        QStringList rows;
        for (const auto &row : traceRows(trace)) {
            const auto &span = keyOf(trace, row).spanId;
            rows += QStringLiteral("%1:%2").arg(span[6] * 256 + span[7]).arg(row.depth);
        }
        return rows.join(u' ');
    }

private Q_SLOTS:
    void childrenComeBelowTheirParentsByStart()
    {
        TraceView trace;
        addCall(trace, 4, 1, 30);
        addCall(trace, 3, 2, 12);
        addSpan(trace, 1, 0, 0);
        addSpan(trace, 2, 1, 10);
        QCOMPARE(drawn(trace), QStringLiteral("1:0 2:1 3:2 4:1"));
    }

    void aSpanWhoseParentIsNotThereIsARoot()
    {
        TraceView trace;
        addSpan(trace, 1, 99, 5);
        addCall(trace, 2, 1, 6);
        addSpan(trace, 3, 0, 0);
        QCOMPARE(drawn(trace), QStringLiteral("3:0 1:0 2:1"));
    }

    void aChildThatStartsBeforeItsParentIsStillBelowIt()
    {
        TraceView trace;
        addSpan(trace, 1, 0, 50);
        addCall(trace, 2, 1, 0);
        QCOMPARE(drawn(trace), QStringLiteral("1:0 2:1"));
        QCOMPARE(extentOf(trace), (TraceExtent {kMonday, kMonday + milliseconds {60}}));
    }

    // 7 → 8 → 9 → 7, and 5 below 9; the one with the smallest id is the root.
    void spansInACircleAppearOnce()
    {
        TraceView trace;
        addSpan(trace, 8, 7, 0);
        addSpan(trace, 9, 8, 1);
        addSpan(trace, 7, 9, 2);
        addCall(trace, 5, 9, 3);
        QCOMPARE(drawn(trace), QStringLiteral("7:0 8:1 9:2 5:3"));
    }

    void aSpanThatIsItsOwnParentIsARoot()
    {
        TraceView trace;
        addSpan(trace, 1, 1, 0);
        addSpan(trace, 2, 1, 1);
        QCOMPARE(drawn(trace), QStringLiteral("1:0 2:1"));
    }

    void aCallThatDoesNotCountNamesTheFirstOneBelowItThatDoes()
    {
        TraceView trace;
        addCall(trace, 1, 0, 0, false); // an agent that repeats the usage
        addSpan(trace, 2, 1, 1);
        addCall(trace, 3, 2, 2, false); // a client around a gateway
        addCall(trace, 4, 3, 3);
        addCall(trace, 5, 1, 4);
        addCall(trace, 6, 0, 5, false); // nothing below it
        const auto rows = traceRows(trace);
        const auto countedBelow = [&](std::size_t row) { return rows[row].countedBelow; };
        QCOMPARE(drawn(trace), QStringLiteral("1:0 2:1 3:2 4:3 5:1 6:0"));
        QCOMPARE(countedBelow(0), std::optional<std::size_t> {2}); // call 4 is the third of the calls
        QCOMPARE(countedBelow(2), std::optional<std::size_t> {2});
        QVERIFY(!countedBelow(3));
        QVERIFY(!countedBelow(5));
    }

    void anEmptyTraceHasNoRowsAndYetALength()
    {
        QVERIFY(traceRows({}).empty());
        QCOMPARE(extentOf({}).length(), Duration {1});
    }

    void twoThousandSpansAreInstant_data()
    {
        QTest::addColumn<int>("shape");
        QTest::newRow("one below the other") << 0;
        QTest::newRow("all below the first") << 1;
        QTest::newRow("at random") << 2;
        QTest::newRow("one circle") << 3;
    }
    void twoThousandSpansAreInstant()
    {
        QFETCH(int, shape);
        std::mt19937 random(7);
        TraceView trace;
        for (int i = 1; i <= 2000; ++i) {
            const std::array parents {i - 1, i > 1 ? 1 : 0, static_cast<int>(random() % static_cast<unsigned>(i)), i % 2000 + 1};
            addSpan(trace, static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(parents[static_cast<std::size_t>(shape)]),
                static_cast<int>(random() % 5000));
        }
        QElapsedTimer timer;
        timer.start();
        const auto rows = traceRows(trace);
        QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed()))); // a few ms; room for a busy machine
        QCOMPARE(rows.size(), std::size_t {2000});
        std::vector<bool> seen(2000);
        for (const auto &row : rows)
            seen[row.index] = true;
        QVERIFY(std::all_of(seen.begin(), seen.end(), [](bool one) { return one; }));
        if (shape == 0)
            QCOMPARE(rows.back().depth, 1999);
    }
};

DEMARC_TEST_MAIN(TestTraceTree)
#include "tst_tracetree.moc"
