// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/metricpanelbuilder.h"

#include "store/telemetry/telemetrytables.h"
#include "support/metrics.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::telemetry;
using namespace demarc::test;
using namespace std::chrono_literals;

class TestMetricPanelBuilder : public demarc::test::Test {
    Q_OBJECT

    static std::string rowOf(const MetricPoint &point)
    {
        MetricTotals totals;
        totals.add(point, {point.count, point.sumPico, point.buckets});
        std::string bytes;
        totals.appendTo(bytes);
        return bytes;
    }

private Q_SLOTS:
    void rowsOfAllSeriesOfAGroupAddUp()
    {
        MetricPanel asked;
        asked.groupBy = MetricLabel::Model;
        MetricPanelBuilder builder(asked, 0.5, {kMonday, kMonday + 10min, 5min});
        MetricKey key;
        key.labels = {{MetricLabel::Model, "o3"}, {MetricLabel::TokenType, "input"}};
        builder.addSeries(1, key);
        key.labels[MetricLabel::TokenType] = "output";
        builder.addSeries(2, key);
        QVERIFY(builder.addRow(kMonday, 1, rowOf(counted(kMonday, 3))));
        QVERIFY(builder.addRow(kMonday + 4min, 2, rowOf(counted(kMonday, 4))));
        QVERIFY(builder.addRow(kMonday + 5min, 2, rowOf(counted(kMonday, 5))));
        QVERIFY(!builder.addRow(kMonday, 1, "damaged"));
        const auto panel = builder.finish();
        QCOMPARE(panel.groups.size(), std::size_t {1});
        QCOMPARE(panel.groups[0].key, std::string("o3"));
        QCOMPARE(std::get<std::int64_t>(*panel.groups[0].points[0]), std::int64_t {7});
        QCOMPARE(std::get<std::int64_t>(*panel.groups[0].points[1]), std::int64_t {5});
    }

    void withoutAnyRowThereIsNoData()
    {
        const MetricPanel asked;
        const auto panel = MetricPanelBuilder(asked, 0.5, {kMonday, kMonday + 10min, 5min}).finish();
        QCOMPARE(panel.groups.size(), std::size_t {1});
        QVERIFY(!panel.total);
        QVERIFY(!panel.groups[0].points[0]);
    }

    void labelsThatAreTooManyHaveOneName()
    {
        MetricKey key;
        key.service = "shop";
        QCOMPARE(valueOf(key, MetricLabel::Model), std::string());
        QCOMPARE(valueOf(key, MetricLabel::Service), std::string("shop"));
        key.isCapped = true;
        QCOMPARE(valueOf(key, MetricLabel::Model), std::string(kCappedName));
    }
};

DEMARC_TEST_MAIN(TestMetricPanelBuilder)
#include "tst_metricpanelbuilder.moc"
