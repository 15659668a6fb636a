// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/metricwords.h"

#include "support/metrics.h"
#include "support/testmain.h"

#include <QApplication>

using namespace demarc;
using namespace demarc::ui;
using namespace std::chrono_literals;

namespace {

MetricPanel panelOf(const char *unit, MetricFigure figure, std::vector<PanelGroup> groups)
{
    MetricPanel metric;
    metric.instrument = 'm'; // as a literal GCC 12 takes it for a copy of any size
    metric.unit = unit;
    metric.figure = figure;
    metric.panel.from = test::kMonday;
    metric.panel.to = test::kMonday + 1h;
    metric.panel.step = 15min;
    metric.panel.groups = std::move(groups);
    return metric;
}

PanelGroup group(const char *key, double value)
{
    PanelGroup made;
    made.key = key;
    made.total = value;
    made.points = {PanelValue {value}, std::nullopt};
    made.pointSamples = {3, 0};
    return made;
}

} // namespace

class TestMetricWords : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void unitsAreShownAsPeopleReadThem_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("word");
        QTest::addColumn<double>("factor");
        QTest::newRow("seconds") << QByteArray("s") << static_cast<int>(Unit::Seconds) << QString() << 1.0;
        QTest::newRow("milliseconds") << QByteArray("ms") << static_cast<int>(Unit::Seconds) << QString() << 1e-3;
        QTest::newRow("tokens") << QByteArray("{token}") << static_cast<int>(Unit::Count) << QStringLiteral("token") << 1.0;
        QTest::newRow("money") << QByteArray("USD") << static_cast<int>(Unit::Currency) << QString() << 1.0;
        QTest::newRow("no unit") << QByteArray("1") << static_cast<int>(Unit::Count) << QString() << 1.0;
        QTest::newRow("nothing") << QByteArray() << static_cast<int>(Unit::Count) << QString() << 1.0;
    }
    void unitsAreShownAsPeopleReadThem()
    {
        QFETCH(QByteArray, sent);
        const auto shown = shownUnit(sent.toStdString());
        QTEST(static_cast<int>(shown.unit), "unit");
        QTEST(shown.word, "word");
        QTEST(shown.factor, "factor");
    }

    void saysWhatIsShown()
    {
        auto metric = panelOf("{token}", MetricFigure::Mean, {});
        metric.groupBy = MetricLabel::TokenType;
        QCOMPARE(metricSubtitle(metric), QStringLiteral("token mean, by token type"));
        QCOMPARE(metricSubtitle(panelOf("s", MetricFigure::Mean, {})), QStringLiteral("mean"));
        QCOMPARE(metricSubtitle(panelOf("", MetricFigure::Sum, {})), QStringLiteral("per 15\u00A0min"));
    }

    void pointsAreScaledAndGapsStay()
    {
        SeriesLooks looks;
        const auto data = metricChart(panelOf("ms", MetricFigure::Mean, {group("", 250)}), test::kMonday + 50min, looks);
        QCOMPARE(data.series.size(), std::size_t {1});
        QCOMPARE(*data.series[0].points[0].value, 0.25);
        QVERIFY(!data.series[0].points[1].value);
        QCOMPARE(data.series[0].name, QStringLiteral("all"));
        QVERIFY(data.unfinishedFrom == test::kMonday + 45min);
    }

    void atMostSixGroupsAreShown()
    {
        std::vector<PanelGroup> groups;
        for (const auto *key : {"a", "b", "c", "d", "e", "f", "g", ""})
            groups.push_back(group(key, 1));
        auto metric = panelOf("", MetricFigure::Sum, groups);
        metric.groupBy = MetricLabel::Model;
        SeriesLooks looks;
        const auto data = metricChart(metric, test::kMonday, looks);
        QCOMPARE(data.series.size(), std::size_t {6});
        QVERIFY(data.note.contains(u'2'));
    }
};

DEMARC_WIDGET_TEST_MAIN(TestMetricWords)
#include "tst_metricwords.moc"
