// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/metricreader.h"

#include "unit/store/telemetry/metricfixture.h"

#include <limits>

using namespace demarc;
using namespace demarc::telemetry;
using namespace demarc::test;
using namespace std::chrono_literals;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

MetricPoint labelled(MetricPoint point, MetricLabel label, const char *value)
{
    point.key.labels[label] = value;
    return point;
}

} // namespace

class TestMetricReader : public MetricFixture {
    Q_OBJECT

    // The points of the only group; NaN where there is no data.
    std::vector<double> pointsOf(const char *instrument, MetricQuery query)
    {
        std::vector<double> points;
        const auto answer = ask(instrument, query);
        if (!answer || answer->panel.groups.size() != 1)
            return points;
        for (const auto &point : answer->panel.groups.front().points)
            points.push_back(point ? toDouble(*point) : std::numeric_limits<double>::quiet_NaN());
        return points;
    }
    static MetricQuery inMinutes(Instant from, Instant to, std::optional<MetricFigure> figure = {})
    {
        MetricQuery query;
        query.from = from;
        query.to = to;
        query.step = 1min;
        query.figure = figure;
        return query;
    }

private Q_SLOTS:
    void init()
    {
        Test::init();
        openAnew();
    }

    void countersGiveSumsAndRates()
    {
        store({counted(kMonday + 10s, 3), counted(kMonday + 40s, 4), counted(kMonday + 2min, 6)});
        const auto sums = pointsOf("requests", inMinutes(kMonday, kMonday + 3min));
        QCOMPARE(sums.size(), std::size_t {3});
        QCOMPARE(sums[0], 7.0);
        QVERIFY(std::isnan(sums[1])); // no point is not zero
        QCOMPARE(sums[2], 6.0);
        const auto rates = pointsOf("requests", inMinutes(kMonday, kMonday + 3min, MetricFigure::Rate));
        QCOMPARE(rates[2], 0.1);
        const auto whole = ask("requests", inMinutes(kMonday, kMonday + 3min));
        QVERIFY(std::get<std::int64_t>(*whole->panel.total) == 13); // a whole number stays one
        QCOMPARE(whole->panel.samples, std::int64_t {3});           // points
    }

    void gaugesGiveMeansAndLevels()
    {
        store({level(kMonday + 10s, 2), level(kMonday + 40s, 5), level(kMonday + 1min, 1)});
        const auto at = [this](MetricFigure figure) { return pointsOf("queue", inMinutes(kMonday, kMonday + 2min, figure)); };
        QCOMPARE(at(MetricFigure::Mean), (std::vector {3.5, 1.0}));
        QCOMPARE(at(MetricFigure::Last), (std::vector {5.0, 1.0}));
        QCOMPARE(at(MetricFigure::Min), (std::vector {2.0, 1.0}));
        QCOMPARE(at(MetricFigure::Max), (std::vector {5.0, 1.0}));
    }

    void histogramsGiveMeansQuantilesAndCounts()
    {
        store({histogram(kMonday, 12, {{-kInfinity, 1, 6}, {1, 2, 2}, {2, kInfinity, 2}})});
        const auto range = [](MetricFigure figure) { return inMinutes(kMonday, kMonday + 1min, figure); };
        QCOMPARE(pointsOf("latency", range(MetricFigure::Mean)), std::vector {1.2});
        QCOMPARE(pointsOf("latency", range(MetricFigure::Count)), std::vector {10.0});
        QCOMPARE(pointsOf("latency", range(MetricFigure::Sum)), std::vector {12.0});
        auto median = range(MetricFigure::Quantile);
        median.quantile = 0.5; // the fifth and sixth of ten: within the first bucket, near its end
        QVERIFY(pointsOf("latency", median).front() > 0.6 && pointsOf("latency", median).front() <= 1);
        median.quantile = 1; // no bound above: as the highest bound
        QVERIFY(std::abs(pointsOf("latency", median).front() - 2) <= 0.02);
    }

    void groupsByALabel()
    {
        store({labelled(counted(kMonday, 1, 1), MetricLabel::TokenType, "input"),
            labelled(counted(kMonday, 9, 2), MetricLabel::TokenType, "output"), counted(kMonday, 2, 3)});
        auto query = inMinutes(kMonday, kMonday + 1min);
        query.groupBy = MetricLabel::TokenType;
        const auto answer = ask("requests", query);
        QCOMPARE(answer->panel.groups.size(), std::size_t {3});
        QCOMPARE(answer->panel.groups[0].key, std::string("output")); // by falling total
        QCOMPARE(answer->panel.groups[1].key, std::string());         // not said
        QCOMPARE(std::get<std::int64_t>(*answer->panel.total), std::int64_t {12});
        query.groupBy.reset();
        query.groupByMain = true;
        QVERIFY(ask("requests", query)->groupBy == MetricLabel::TokenType);
        QVERIFY(!ask("requests", inMinutes(kMonday, kMonday + 1min))->groupBy);
    }

    void servicesAreApartOrTogether()
    {
        auto other = counted(kMonday, 5, 2);
        other.key.service = "desk";
        store({counted(kMonday, 1), other});
        MetricQuery query;
        query.service = "desk";
        QCOMPARE(std::get<std::int64_t>(*ask("requests", query)->panel.total), std::int64_t {5});
        QCOMPARE(total(), std::int64_t {6});
        query.service.reset();
        query.groupBy = MetricLabel::Service;
        QCOMPARE(ask("requests", query)->panel.groups.front().key, std::string("desk"));
        query.service = "nobody";
        QVERIFY(ask("requests", query).error().kind == ErrorKind::NotFound);
    }

    void ofOneNameTheKindSeenLastIsShown()
    {
        auto older = level(kMonday, 5, 2);
        older.key.instrument = "requests";
        store({older, counted(kMonday + 1min, 4)});
        const auto answer = ask("requests");
        QVERIFY(answer->kind == MetricKind::Sum);
        QCOMPARE(answer->leftOut, std::int64_t {1});
        const auto seen = m_reader->instruments().value();
        QCOMPARE(seen.size(), std::size_t {2});
    }

    void longRangesAreReadByHourAndGiveTheSame()
    {
        std::vector<MetricPoint> points;
        std::int64_t sum = 0;
        for (int minute = 0; minute < 12 * 60; minute += 7) {
            points.push_back(counted(kMonday + std::chrono::minutes {minute}, minute));
            sum += minute >= 30 && minute < 11 * 60 + 15 ? minute : 0;
        }
        store(points);
        MetricQuery query;
        query.from = kMonday + 30min;
        query.to = kMonday + 11h + 15min;
        for (const auto step : {Duration {1min}, Duration {15min}, Duration {1h}, Duration {3h}}) {
            query.step = step;
            QCOMPARE(std::get<std::int64_t>(*ask("requests", query)->panel.total), sum);
        }
        query.step.reset();
        QCOMPARE(std::get<std::int64_t>(*ask("requests", query)->panel.total), sum);
    }

    void answersWhatCannotBeAskedWithAReason_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("hours");
        QTest::addColumn<bool>("quantile");
        QTest::newRow("half a minute") << 30 << 1 << false;
        QTest::newRow("ends before it begins") << 60 << -1 << false;
        QTest::newRow("too many points") << 60 << 24 * 365 << false;
        QTest::newRow("a quantile of a counter") << 60 << 1 << true;
    }
    void answersWhatCannotBeAskedWithAReason()
    {
        QFETCH(int, step);
        QFETCH(int, hours);
        QFETCH(bool, quantile);
        store({counted(kMonday, 1)});
        MetricQuery query;
        query.step = std::chrono::seconds {step};
        query.from = kMonday;
        query.to = kMonday + std::chrono::hours {hours};
        if (quantile)
            query.figure = MetricFigure::Quantile;
        const auto answer = ask("requests", query);
        QVERIFY(!answer);
        QVERIFY(answer.error().kind == ErrorKind::InvalidInput);
        QVERIFY(!answer.error().message.isEmpty());
    }

    void listsWhatThereIs()
    {
        store({labelled(histogram(kMonday, 1, {{0, 1, 1}}), MetricLabel::Model, "gpt-4o"),
            labelled(histogram(kMonday, 1, {{0, 1, 1}}, 2), MetricLabel::Model, "o3"), level(kMonday, 1, 3)});
        const auto seen = m_reader->instruments().value();
        QCOMPARE(seen.size(), std::size_t {2});
        QCOMPARE(seen[0].instrument, std::string("latency"));
        QCOMPARE(seen[0].unit, std::string("s"));
        QCOMPARE(seen[0].series, std::int64_t {2});
        QVERIFY(seen[0].labels == std::set {MetricLabel::Model});
        QCOMPARE(seen[1].instrument, std::string("queue"));
    }
};

DEMARC_TEST_MAIN(TestMetricReader)
#include "tst_metricreader.moc"
