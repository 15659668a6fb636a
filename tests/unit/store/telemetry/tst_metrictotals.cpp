// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/metrictotals.h"

#include "support/metrics.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::telemetry;
using namespace demarc::test;
using namespace std::chrono_literals;

class TestMetricTotals : public demarc::test::Test {
    Q_OBJECT

    static MetricTotals of(std::initializer_list<MetricPoint> points)
    {
        MetricTotals totals;
        for (const auto &point : points)
            totals.add(point, {point.count, point.sumPico, point.buckets});
        return totals;
    }

private Q_SLOTS:
    void levelsKeepTheirRangeAndTheLast()
    {
        const auto totals = of({level(kMonday + 20s, 4), level(kMonday, 1), level(kMonday + 10s, -2.5)});
        QCOMPARE(totals.points, std::int64_t {3});
        QVERIFY(totals.sumPico == picoUnits(2.5));
        QVERIFY(totals.minPico == picoUnits(-2.5));
        QVERIFY(totals.maxPico == picoUnits(4));
        QVERIFY(totals.lastPico == picoUnits(4)); // by time, not by arrival
    }

    void histogramsKeepCountSumAndValues()
    {
        auto silent = histogram(kMonday, 0, {{1, 2, 2}});
        silent.sumPico.reset();
        const auto totals = of({histogram(kMonday, 6, {{1, 2, 4}}), silent});
        QCOMPARE(totals.count, std::int64_t {6});
        QCOMPARE(totals.summed, std::int64_t {4}); // of the others no sum is known
        QVERIFY(totals.sumPico == picoUnits(6));
        QCOMPARE(totals.values.count(), std::int64_t {6});
    }

    void bytesGiveTheSameTotalsInAnyOrder()
    {
        const auto a = of({histogram(kMonday, 6, {{1, 2, 4}}), histogram(kMonday, 1, {{0.1, 0.2, 9}})});
        const auto b = of({histogram(kMonday + 1s, 3, {{2, 4, 1}})});
        std::string bytesOfA, bytesOfB;
        a.appendTo(bytesOfA);
        b.appendTo(bytesOfB);
        MetricTotals first, second;
        QVERIFY(first.mergeFrom(bytesOfA) && first.mergeFrom(bytesOfB));
        QVERIFY(second.mergeFrom(bytesOfB) && second.mergeFrom(bytesOfA));
        QVERIFY(first == second);
        QCOMPARE(first.count, std::int64_t {14});
        MetricTotals bare;
        QVERIFY(bare.mergeFrom(bytesOfA, false));
        QCOMPARE(bare.count, std::int64_t {13});
        QCOMPARE(bare.values.count(), std::int64_t {0});
    }

    void damagedBytesAreSaid()
    {
        std::string bytes;
        of({level(kMonday, 4)}).appendTo(bytes);
        for (std::size_t cut = 0; cut < bytes.size(); ++cut)
            QVERIFY(!MetricTotals().mergeFrom(std::string_view(bytes).substr(0, cut)));
        bytes[0] = 9; // of a later version
        QVERIFY(!MetricTotals().mergeFrom(bytes));
    }
};

DEMARC_TEST_MAIN(TestMetricTotals)
#include "tst_metrictotals.moc"
