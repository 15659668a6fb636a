// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/metricseries.h"

#include "store/telemetry/telemetrytables.h"
#include "unit/store/telemetry/metricfixture.h"

using namespace demarc;
using namespace demarc::telemetry;
using namespace demarc::test;
using namespace std::chrono_literals;

class TestMetricSeries : public MetricFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Test::init();
        openAnew();
    }

    void labelsAreKeptByName()
    {
        const std::map<MetricLabel, std::string> labels {{MetricLabel::Model, "gpt 'ö'"}, {MetricLabel::TokenType, "input"}};
        QCOMPARE(labelsText(labels), std::string("{\"model\":\"gpt 'ö'\",\"token_type\":\"input\"}"));
        QVERIFY(labelsOf(labelsText(labels)) == labels);
        QVERIFY(labelsOf("{\"model\":4,\"colour\":\"red\"}").empty());
        QVERIFY(labelsOf("damaged").empty());
        QVERIFY(metricLabelNamed(u"finish_reason") == MetricLabel::FinishReason);
        QVERIFY(!metricLabelNamed(u"colour"));
    }

    void whatIsTooManyIsAddedUpTogetherAndSaid()
    {
        std::vector<MetricPoint> many;
        for (std::size_t i = 0; i < kMostMetricSeries + 10; ++i) {
            auto point = counted(kMonday, 1);
            point.stream[0] = static_cast<std::uint8_t>(i);
            point.stream[1] = static_cast<std::uint8_t>(i >> 8);
            point.key.labels[MetricLabel::Model] = std::string("m").append(std::to_string(i));
            many.push_back(point);
        }
        store(many);
        QCOMPARE(total(), static_cast<std::int64_t>(many.size())); // nothing is lost
        const auto losses = m_reader->losses().value();
        QCOMPARE(losses.cappedMetrics, std::int64_t {1});
        QCOMPARE(losses.cappedSeries, std::int64_t {0}); // those of calls
        MetricQuery query;
        query.groupBy = MetricLabel::Model;
        const auto groups = ask("requests", query)->panel.groups;
        QCOMPARE(groups.front().key, std::string(kCappedName));
        QCOMPARE(std::get<std::int64_t>(*groups.front().total), std::int64_t {10});
        QVERIFY(isSound());
    }

    void seriesKnowTheirOldestAndNewestPoint()
    {
        store({counted(kMonday + 5min, 1)});
        store({counted(kMonday + 9min, 1), counted(kMonday + 2min, 1, 2)});
        const auto seen = m_reader->instruments().value();
        QCOMPARE(seen.size(), std::size_t {1});
        QVERIFY(seen[0].first == kMonday + 2min);
        QVERIFY(seen[0].last == kMonday + 9min);
    }
};

DEMARC_TEST_MAIN(TestMetricSeries)
#include "tst_metricseries.moc"
