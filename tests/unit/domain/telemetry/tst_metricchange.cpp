// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/telemetry/metricchange.h"

#include "support/metrics.h"
#include "support/testmain.h"

#include <limits>

using namespace demarc;
using namespace demarc::test;
using namespace std::chrono_literals;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr auto kStart = kMonday;

Int128 units(std::int64_t count) { return Int128 {count} * Money::kPicoPerUnit; }

MetricPoint since(Instant start, MetricPoint point)
{
    point.start = start;
    point.isCumulative = true;
    return point;
}

} // namespace

class TestMetricChange : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void changesAndLevelsAddAsTheyAre()
    {
        const auto state = stateAfter(counted(kStart, 4));
        QVERIFY(changeOf(counted(kStart + 1min, 5), &state, false)->sumPico == units(5));
        QVERIFY(changeOf(counted(kStart + 1min, 5), nullptr, false)->sumPico == units(5));
        QVERIFY(changeOf(level(kStart, 2.5), nullptr, false)->sumPico == picoUnits(2.5));
    }

    void aRunningTotalAddsWhatItGrewBy()
    {
        const auto state = stateAfter(runningTotal(kStart, kStart + 1min, 40));
        QVERIFY(changeOf(runningTotal(kStart, kStart + 2min, 47), &state, false)->sumPico == units(7));
        QVERIFY(changeOf(runningTotal(kStart, kStart + 2min, 40), &state, false)->sumPico == units(0));
    }

    void aTotalThatFellBeganAnew()
    {
        const auto state = stateAfter(runningTotal(kStart, kStart + 1min, 40));
        QVERIFY(changeOf(runningTotal(kStart, kStart + 2min, 3), &state, false)->sumPico == units(3));
    }

    void theFirstTotalCountsOnlyWhereItHappenedWhileWeLooked_data()
    {
        QTest::addColumn<qint64>("startsBefore"); // minutes; -1: not said
        QTest::addColumn<bool>("isWatched");
        QTest::addColumn<bool>("counts");
        QTest::newRow("a minute") << qint64 {1} << false << true;
        QTest::newRow("five minutes") << qint64 {5} << false << true;
        QTest::newRow("a month of tokens") << qint64 {43'200} << false << false;
        QTest::newRow("a new label of a process we know") << qint64 {43'200} << true << true;
        QTest::newRow("no start") << qint64 {-1} << true << false;
        QTest::newRow("started as it was sent: unknown") << qint64 {0} << true << false;
    }
    void theFirstTotalCountsOnlyWhereItHappenedWhileWeLooked()
    {
        QFETCH(qint64, startsBefore);
        QFETCH(bool, isWatched);
        QFETCH(bool, counts);
        const auto start = startsBefore < 0 ? Instant {} : kStart - std::chrono::minutes {startsBefore};
        const auto change = changeOf(runningTotal(start, kStart, 9), nullptr, isWatched);
        QCOMPARE(change.has_value(), counts);
        if (counts)
            QVERIFY(change->sumPico == units(9));
    }

    void histogramsGrowBucketByBucket()
    {
        const auto before = since(kStart, histogram(kStart + 1min, 10, {{-kInfinity, 1, 4}, {5, kInfinity, 1}}));
        const auto now = since(kStart, histogram(kStart + 2min, 13, {{-kInfinity, 1, 4}, {1, 5, 1}, {5, kInfinity, 3}}));
        const auto state = stateAfter(before);
        const auto change = changeOf(now, &state, false);
        QCOMPARE(change->count, std::int64_t {3});
        QVERIFY(change->sumPico == units(3));
        QVERIFY(change->buckets == (std::vector<MetricBucket> {{1, 5, 1}, {5, kInfinity, 2}}));
    }

    void widerBucketsHoldThoseBefore()
    {
        // An exponential histogram that halved its scale: (1, 2] and (2, 4] became (1, 4].
        const auto state = stateAfter(since(kStart, histogram(kStart + 1min, 8, {{0, 0, 1}, {1, 2, 2}, {2, 4, 2}})));
        const auto change =
            changeOf(since(kStart, histogram(kStart + 2min, 30, {{0, 0, 1}, {1, 4, 5}, {4, 16, 2}})), &state, false);
        QCOMPARE(change->count, std::int64_t {3});
        QVERIFY(change->buckets == (std::vector<MetricBucket> {{1, 4, 1}, {4, 16, 2}}));
    }

    void bucketsThatDoNotHoldThoseBeforeBeganAnew()
    {
        const auto state = stateAfter(since(kStart, histogram(kStart + 1min, 8, {{1, 3, 2}})));
        const auto other = since(kStart, histogram(kStart + 2min, 9, {{1, 2, 2}, {2, 4, 2}}));
        QVERIFY(changeOf(other, &state, false)->buckets == other.buckets);
        const auto shrunk = since(kStart, histogram(kStart + 2min, 9, {{1, 3, 1}, {3, 4, 7}}));
        QCOMPARE(changeOf(shrunk, &state, false)->count, std::int64_t {8});
    }

    void aSumThatIsNotSentIsNotGuessed()
    {
        auto first = since(kStart, histogram(kStart + 1min, 0, {{1, 2, 2}}));
        auto second = since(kStart, histogram(kStart + 2min, 0, {{1, 2, 5}}));
        first.sumPico.reset();
        second.sumPico.reset();
        const auto state = stateAfter(first);
        const auto change = changeOf(second, &state, false);
        QCOMPARE(change->count, std::int64_t {3});
        QVERIFY(!change->sumPico);
    }
};

DEMARC_TEST_MAIN(TestMetricChange)
#include "tst_metricchange.moc"
