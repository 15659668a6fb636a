// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/metricwriter.h"

#include "unit/store/telemetry/metricfixture.h"

#include <random>

using namespace demarc;
using namespace demarc::telemetry;
using namespace demarc::test;
using namespace std::chrono_literals;

namespace {

// The points that three processes send of a counter and a histogram in an hour, some of them beginning anew; in order of time.
std::vector<MetricPoint> runningTotals(std::mt19937_64 &random)
{
    std::vector<MetricPoint> points;
    for (std::uint8_t process = 1; process <= 3; ++process) {
        auto start = kMonday + std::chrono::seconds {random() % 60};
        std::int64_t requests = 0;
        std::vector<MetricBucket> buckets {{0, 1, 0}, {1, 2, 0}, {2, 4, 0}};
        double sum = 0;
        for (int minute = 1; minute <= 60; ++minute) {
            const auto time = kMonday + std::chrono::minutes {minute} + std::chrono::milliseconds {process};
            if (random() % 20 == 0) {
                start = time - 10s;
                requests = 0;
                sum = 0;
                for (auto &bucket : buckets)
                    bucket.count = 0;
            }
            requests += static_cast<std::int64_t>(random() % 5);
            buckets[random() % 3].count += static_cast<std::int64_t>(1 + random() % 3);
            sum += 0.1;
            points.push_back(runningTotal(start, time, requests, process));
            std::vector<MetricBucket> sent;
            std::copy_if(buckets.begin(), buckets.end(), std::back_inserter(sent), [](const auto &b) { return b.count > 0; });
            auto latency = histogram(time, sum, sent, static_cast<std::uint8_t>(10 + process));
            latency.isCumulative = true;
            latency.start = start;
            points.push_back(latency);
        }
    }
    std::stable_sort(points.begin(), points.end(), [](const auto &a, const auto &b) { return a.time < b.time; });
    return points;
}

// Any cut into batches, of which some are sent again, at once or later.
std::vector<std::vector<MetricPoint>> cut(const std::vector<MetricPoint> &points, std::mt19937_64 &random)
{
    std::vector<std::vector<MetricPoint>> batches;
    for (std::size_t at = 0; at < points.size();) {
        const auto size = std::min<std::size_t>(1 + random() % 40, points.size() - at);
        const auto from = points.begin() + static_cast<std::ptrdiff_t>(at);
        batches.emplace_back(from, from + static_cast<std::ptrdiff_t>(size));
        at += size;
        for (auto again = random() % 3; again > 0; --again)
            batches.push_back(batches[random() % batches.size()]);
    }
    return batches;
}

} // namespace

class TestMetricWriter : public MetricFixture {
    Q_OBJECT

    std::vector<PanelGroup> groupsOf(const char *instrument, MetricFigure figure)
    {
        MetricQuery query;
        query.figure = figure;
        query.step = 1min;
        return ask(instrument, query)->panel.groups;
    }
    static bool same(const std::vector<PanelGroup> &a, const std::vector<PanelGroup> &b)
    {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const PanelGroup &one, const PanelGroup &other) {
            return one.total == other.total && one.points == other.points && one.samples == other.samples;
        });
    }

private Q_SLOTS:
    void init()
    {
        Test::init();
        openAnew();
    }

    void anyCutIntoBatchesWithRepeatsGivesTheSameTotals()
    {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            std::mt19937_64 random(seed);
            const auto points = runningTotals(random);
            openAnew();
            QCOMPARE(store(points), static_cast<std::int64_t>(points.size()));
            const auto requests = groupsOf("requests", MetricFigure::Sum);
            const auto median = groupsOf("latency", MetricFigure::Quantile);
            const auto means = groupsOf("latency", MetricFigure::Mean);
            openAnew();
            for (const auto &batch : cut(points, random))
                QVERIFY(store(batch) >= 0);
            QVERIFY(same(requests, groupsOf("requests", MetricFigure::Sum)));
            QVERIFY(same(median, groupsOf("latency", MetricFigure::Quantile)));
            QVERIFY(same(means, groupsOf("latency", MetricFigure::Mean)));
            QVERIFY(isSound());
        }
    }

    void whatIsFarAheadIsLeftOut()
    {
        const auto now = m_clock.now();
        QCOMPARE(store({counted(now + 61min, 1)}), std::int64_t {0});
        QCOMPARE(store({counted(now + 59min, 2)}), std::int64_t {1});
        QCOMPARE(total(), std::int64_t {2});
    }

    void aRollbackLeavesNothing()
    {
        TelemetryBatch batch;
        batch.metrics = {counted(kMonday, 3)};
        QVERIFY(m_writer->begin().has_value());
        QCOMPARE(m_writer->add(batch)->metrics, std::int64_t {1});
        m_writer->rollback();
        QVERIFY(m_reader->instruments()->empty());
        QCOMPARE(store({counted(kMonday, 3)}), std::int64_t {1}); // it is new still
        QCOMPARE(total(), std::int64_t {3});
    }

    void metricsAreNoCalls()
    {
        store({counted(kMonday, 3), histogram(kMonday, 2, {{0, 1, 4}})});
        QVERIFY(!m_reader->panel({}).value().total);
        QVERIFY(m_reader->services()->empty());
        QVERIFY(!m_reader->storedRange().value());
    }

    void minutesGoAfterAWeekAndHoursStay()
    {
        store({counted(kMonday + 10min, 3), counted(kMonday + 20min, 4)});
        m_clock.advance(9 * 24h);
        while (m_writer->retain({}).value()) { }
        MetricQuery query;
        query.step = 1min;
        query.from = kMonday + 5min;
        query.to = kMonday + 15min;
        const auto answer = ask("requests", query);
        QVERIFY(answer->panel.step == 1h); // nothing finer is left
        QCOMPARE(std::get<std::int64_t>(*answer->panel.total), std::int64_t {7});
        QCOMPARE(store({counted(kMonday + 30min, 5)}), std::int64_t {1}); // it comes late, and is added to its hour
        QCOMPARE(total(), std::int64_t {12});
        QVERIFY(isSound());
    }
};

DEMARC_TEST_MAIN(TestMetricWriter)
#include "tst_metricwriter.moc"
