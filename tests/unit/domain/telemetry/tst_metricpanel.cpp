// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/telemetry/metricpanel.h"

#include "support/testmain.h"

using namespace demarc;

class TestMetricPanel : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsUsualFigure()
    {
        for (const auto kind : {MetricKind::Sum, MetricKind::Gauge, MetricKind::Histogram, MetricKind::Summary})
            QVERIFY(hasFigure(kind, usualFigure(kind)));
        QVERIFY(usualFigure(MetricKind::Sum) == MetricFigure::Sum);
        QVERIFY(usualFigure(MetricKind::Gauge) == MetricFigure::Mean);
    }

    void noKindHasWhatItCannotTell()
    {
        QVERIFY(!hasFigure(MetricKind::Gauge, MetricFigure::Rate)); // levels do not add up
        QVERIFY(!hasFigure(MetricKind::Sum, MetricFigure::Quantile));
        QVERIFY(!hasFigure(MetricKind::Summary, MetricFigure::Quantile)); // those of a sender cannot be merged
        QVERIFY(hasFigure(MetricKind::Histogram, MetricFigure::Quantile));
        QVERIFY(!hasFigure(MetricKind::Histogram, MetricFigure::Last));
    }
};

DEMARC_TEST_MAIN(TestMetricPanel)
#include "tst_metricpanel.moc"
