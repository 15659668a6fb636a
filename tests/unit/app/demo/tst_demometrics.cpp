// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demometrics.h"

#include "app/demo/democalls.h"
#include "support/calls.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::app;
using namespace std::chrono_literals;

class TestDemoMetrics : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void callsOfAMinuteMakeAPointOfEachMetric()
    {
        auto call = test::fullCall(1, test::kMonday + 10s); // 1.25 s, 1200 tokens in and 300 out
        call.series.service = demoservice::kReports;
        auto second = call;
        second.start = test::kMonday + 50s;
        auto foreign = call;
        foreign.series.service = demoservice::kTenants;
        const auto points = demoMetrics(std::vector {call, second, foreign});
        QCOMPARE(points.size(), std::size_t {3}); // duration, tokens in, tokens out
        QCOMPARE(points[0].key.instrument, std::string("gen_ai.client.operation.duration"));
        QCOMPARE(points[0].count, std::int64_t {2});
        QVERIFY(points[0].sumPico == picoUnits(2.5));
        QVERIFY(points[0].buckets == (std::vector<MetricBucket> {{0.64, 1.28, 2}}));
        QVERIFY(points[0].time < test::kMonday + 1min);
        QCOMPARE(points[1].key.labels.at(MetricLabel::TokenType), std::string("input"));
        QVERIFY(points[1].buckets == (std::vector<MetricBucket> {{1024, 4096, 2}}));
        QVERIFY(points[1].stream != points[2].stream);
    }

    void pointsComeInOrderOfTime()
    {
        const auto story = DemoStory::at(*parseInstant(u"2026-11-23T14:20:00Z"));
        const auto points = demoMetrics(demoCalls(story, story.now - 3h, story.now));
        QVERIFY(points.size() > 20);
        QVERIFY(std::is_sorted(points.begin(), points.end(), [](const auto &a, const auto &b) { return a.time < b.time; }));
    }
};

DEMARC_TEST_MAIN(TestDemoMetrics)
#include "tst_demometrics.moc"
