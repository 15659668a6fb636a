// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/downsample.h"
#include "support/testmain.h"

#include <cmath>

using namespace demarc;
using namespace demarc::analytics;

namespace {

Instant at(std::int64_t seconds) { return Instant {std::chrono::seconds {seconds}}; }

std::vector<TimePoint> wave(int count)
{
    std::vector<TimePoint> points;
    for (int i = 0; i < count; ++i)
        points.push_back({at(i), std::sin(i / 50.0) + (i % 7) * 0.01});
    return points;
}

std::size_t pointsIn(const std::vector<PlotRun> &runs)
{
    std::size_t count = 0;
    for (const auto &run : runs)
        count += run.size();
    return count;
}

} // namespace

class TestDownsample : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void fewPointsStayAsTheyAre()
    {
        const std::vector<TimePoint> points {{at(0), 1.0}, {at(10), 3.0}, {at(20), 2.0}};
        const PlotRun expected {{at(0), 1.0}, {at(10), 3.0}, {at(20), 2.0}};
        QCOMPARE(decimate(points, at(0), at(30), 300), std::vector<PlotRun> {expected});
    }

    void aColumnKeepsFirstLowestHighestAndLast()
    {
        const std::vector<TimePoint> points {{at(0), 5.0}, {at(1), 4.0}, {at(2), 9.0}, {at(3), 6.0}, {at(4), 1.0}, {at(5), 7.0}};
        const PlotRun expected {{at(0), 5.0}, {at(2), 9.0}, {at(4), 1.0}, {at(5), 7.0}};
        QCOMPARE(decimate(points, at(0), at(6), 1), std::vector<PlotRun> {expected});
    }

    void noSpikeIsLost()
    {
        auto points = wave(200'000);
        points[123'457].value = 1000.0;
        points[54'321].value = -1000.0;
        double lowest = 0, highest = 0;
        for (const auto &run : decimate(points, at(0), at(200'000), 400)) {
            for (const auto &point : run) {
                lowest = std::min(lowest, point.value);
                highest = std::max(highest, point.value);
            }
        }
        QCOMPARE(highest, 1000.0);
        QCOMPARE(lowest, -1000.0);
    }

    void costFollowsTheScreen()
    {
        const auto points = wave(500'000);
        QVERIFY(pointsIn(decimate(points, at(0), at(500'000), 380)) <= 4 * 380 + 2);
    }

    void timeNeverRunsBackwards()
    {
        for (const auto &run : decimate(wave(10'000), at(0), at(10'000), 37)) {
            for (std::size_t i = 1; i < run.size(); ++i)
                QVERIFY(run[i - 1].at < run[i].at);
        }
    }

    void aGapSplitsTheLineAndIsNoZero()
    {
        const std::vector<TimePoint> points {{at(0), 1.0}, {at(10), 1.0}, {at(20), {}}, {at(30), 2.0}};
        const PlotRun left {{at(0), 1.0}, {at(10), 1.0}};
        const PlotRun right {{at(30), 2.0}};
        QCOMPARE(decimate(points, at(0), at(40), 400), (std::vector<PlotRun> {left, right}));
    }

    void aValueThatIsNotFiniteIsAGap()
    {
        const std::vector<TimePoint> points {{at(0), 1.0}, {at(10), std::nan("")}, {at(20), INFINITY}, {at(30), 2.0}};
        QCOMPARE(decimate(points, at(0), at(40), 400).size(), std::size_t {2});
    }

    void aGapNobodyCouldSeeDoesNotSplit()
    {
        const std::vector<TimePoint> points {{at(0), 1.0}, {at(1), {}}, {at(2), 2.0}, {at(100), 3.0}};
        QCOMPARE(decimate(points, at(0), at(200), 2).size(), std::size_t {1});
    }

    void manyGapsNobodyCouldSeeLeaveOneLine()
    {
        std::vector<TimePoint> points;
        for (int i = 0; i < 100'000; ++i)
            points.push_back({at(i), i % 2 == 0 ? std::optional(1.0 * i) : std::nullopt});
        const auto runs = decimate(points, at(0), at(100'000), 100);
        QCOMPARE(runs.size(), std::size_t {1});
        QVERIFY(pointsIn(runs) <= 402);
    }

    void theLineRunsOnToTheEdgeOfTheWindow()
    {
        const std::vector<TimePoint> points {{at(0), 0.0}, {at(10), 1.0}, {at(20), 2.0}, {at(30), 3.0}, {at(40), 4.0}};
        const PlotRun expected {{at(10), 1.0}, {at(20), 2.0}, {at(30), 3.0}};
        QCOMPARE(decimate(points, at(15), at(25), 100), std::vector<PlotRun> {expected});
    }

    void nothingGivesNothing()
    {
        QVERIFY(decimate({}, at(0), at(10), 100).empty());
        const std::vector<TimePoint> gaps {{at(0), {}}, {at(5), {}}};
        QVERIFY(decimate(gaps, at(0), at(10), 100).empty());
    }
};

DEMARC_TEST_MAIN(TestDownsample)
#include "tst_downsample.moc"
