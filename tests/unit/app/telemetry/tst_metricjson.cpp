// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/metricjson.h"

#include "support/metrics.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::app;
using namespace std::chrono_literals;

class TestMetricJson : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void everyFigureHasAName()
    {
        for (const auto figure : {MetricFigure::Sum, MetricFigure::Rate, MetricFigure::Mean, MetricFigure::Quantile,
                 MetricFigure::Count, MetricFigure::Last, MetricFigure::Min, MetricFigure::Max})
            QVERIFY(metricFigureNamed(nameOf(figure)) == figure);
        QVERIFY(!metricFigureNamed(QStringLiteral("sums")));
        QVERIFY(metricLabelNamed(QStringLiteral("token_type")) == MetricLabel::TokenType);
    }

    void unitsFollowTheFigure()
    {
        MetricPanel panel;
        panel.unit = "{request}";
        QCOMPARE(unitOf(panel), std::string("{request}"));
        panel.figure = MetricFigure::Rate;
        QCOMPARE(unitOf(panel), std::string("{request}/s"));
        panel.figure = MetricFigure::Count;
        QCOMPARE(unitOf(panel), std::string());
    }

    void aPanelHasTheShapeOfThoseOfCalls()
    {
        MetricPanel answer;
        answer.instrument = "requests";
        answer.unit = '1'; // as a literal GCC 12 takes it for a copy of any size
        answer.groupBy = MetricLabel::Model;
        answer.panel.from = test::kMonday;
        answer.panel.to = test::kMonday + 2min;
        answer.panel.step = 1min;
        answer.panel.total = PanelValue {std::int64_t {3}};
        answer.panel.samples = 2;
        answer.panel.groups = {{"o3", PanelValue {std::int64_t {3}}, {PanelValue {std::int64_t {3}}, std::nullopt}, {2, 0}, 2}};
        QVERIFY(toJson(answer)
            == Json::parse(R"({"metric":"requests","figure":"sum","kind":"sum","unit":"1","from":"2026-11-23T00:00:00Z",
                "to":"2026-11-23T00:02:00Z","step":60,"total":3,"samples":2,"left_out":0,"groups":[{"key":{"model":"o3"},
                "total":3,"samples":2,"points":[["2026-11-23T00:00:00Z",3],["2026-11-23T00:01:00Z",null]]}]})"));
    }

    void anInstrumentSaysWhatItIs()
    {
        const InstrumentSeen seen {"shop", "latency", "s", MetricKind::Histogram, {MetricLabel::Model, MetricLabel::ErrorType}, 4,
            test::kMonday, test::kMonday + 1h};
        QVERIFY(toJson(seen)
            == Json::parse(R"({"service":"shop","metric":"latency","unit":"s","kind":"histogram","labels":["model","error_type"],
                "series":4,"first":"2026-11-23T00:00:00Z","last":"2026-11-23T01:00:00Z"})"));
    }
};

DEMARC_TEST_MAIN(TestMetricJson)
#include "tst_metricjson.moc"
