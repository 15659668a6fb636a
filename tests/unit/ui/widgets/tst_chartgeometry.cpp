// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ui/widgets/chartgeometry.h"

using namespace demarc;
using namespace demarc::ui;
using std::chrono::hours;

namespace {

Instant at(int hour) { return Instant {hours {hour}}; }

const ChartWindow kDay {at(0), at(24)};

ChartData hourly()
{
    ChartData data;
    data.from = at(0);
    data.to = at(5);
    data.step = hours {2};
    data.series = {{QStringLiteral("a"), QStringLiteral("A"), {{at(0), 1.0, {}}, {at(4), 3.0, {}}}, 0, false}};
    return data;
}

} // namespace

class TestChartGeometry : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void timeAndValueBecomePixelsAndBack()
    {
        const ChartGeometry geometry {QRectF(50, 10, 240, 100), kDay, 0, 20};
        QCOMPARE(geometry.x(at(0)), 50.0);
        QCOMPARE(geometry.x(at(12)), 170.0);
        QCOMPARE(geometry.y(0), 110.0);
        QCOMPARE(geometry.y(15), 35.0);
        QCOMPARE(geometry.at(170), at(12));
        QCOMPARE(geometry.at(geometry.x(at(7))), at(7));
    }

    void zoomKeepsWhatIsUnderThePointer()
    {
        const auto half = zoomed(kDay, kDay, 0.5, at(18), hours {1});
        QCOMPARE(half, (ChartWindow {at(9), at(21)})); // 18:00 stays at three quarters
    }

    void zoomNeverLeavesTheDataNorGetsTooNarrow()
    {
        QCOMPARE(zoomed(kDay, kDay, 4, at(3), hours {1}), kDay);
        QCOMPARE(zoomed(kDay, kDay, 0.001, at(12), hours {3}).length(), Duration {hours {3}});
        const ChartWindow late {at(20), at(24)};
        QCOMPARE(zoomed(late, kDay, 2, at(20), hours {1}), (ChartWindow {at(16), at(24)}));
    }

    void panStopsAtTheEnds()
    {
        const ChartWindow window {at(6), at(10)};
        QCOMPARE(panned(window, kDay, hours {2}), (ChartWindow {at(8), at(12)}));
        QCOMPARE(panned(window, kDay, hours {100}), (ChartWindow {at(20), at(24)}));
        QCOMPARE(panned(window, kDay, -hours {100}), (ChartWindow {at(0), at(4)}));
    }

    void theLastBucketMayBeShort()
    {
        const auto data = hourly();
        QCOMPARE(bucketCount(data), 3);
        QCOMPARE(bucketStart(data, 2), at(4));
        QCOMPARE(bucketEnd(data, 2), at(5));
    }

    void theFirstBucketMayBeginBeforeTheRange()
    {
        auto data = hourly();
        data.from = at(1);
        data.gridFrom = at(0);
        QCOMPARE(bucketCount(data), 3);
        QCOMPARE(bucketStart(data, 0), at(0));
        QCOMPARE(bucketWithin(data, 0), (ChartWindow {at(1), at(2)}));
        QCOMPARE(bucketWithin(data, 2), (ChartWindow {at(4), at(5)}));
        QCOMPARE(bucketAt(data, at(3)), 1);
        QCOMPARE(pointIn(data, data.series.front(), 0)->value, std::optional(1.0));
    }

    void everyTimeHasABucket()
    {
        const auto data = hourly();
        QCOMPARE(bucketAt(data, at(-7)), 0);
        QCOMPARE(bucketAt(data, at(1)), 0);
        QCOMPARE(bucketAt(data, at(2)), 1);
        QCOMPARE(bucketAt(data, at(99)), 2);
        QVERIFY(!bucketAt(ChartData {}, at(0)));
    }

    void aBucketWithoutAPointHasNone()
    {
        const auto data = hourly();
        QVERIFY(!pointIn(data, data.series.front(), 1));
        QCOMPARE(pointIn(data, data.series.front(), 2)->value, std::optional(3.0));
    }
};

DEMARC_TEST_MAIN(TestChartGeometry)
#include "tst_chartgeometry.moc"
