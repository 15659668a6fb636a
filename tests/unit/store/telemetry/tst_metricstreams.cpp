// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/metricstreams.h"

#include "unit/store/telemetry/metricfixture.h"

using namespace demarc;
using namespace demarc::telemetry;
using namespace demarc::test;
using namespace std::chrono_literals;

class TestMetricStreams : public MetricFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Test::init();
        openAnew();
    }

    void aPointThatComesAgainChangesNothing()
    {
        const auto batch = std::vector {counted(kMonday + 1min, 4), counted(kMonday + 2min, 5)};
        QCOMPARE(store(batch), std::int64_t {2});
        QCOMPARE(store(batch), std::int64_t {0});
        QCOMPARE(store({counted(kMonday + 90s, 7)}), std::int64_t {0});     // nor does an older one
        QCOMPARE(store({counted(kMonday + 2min, 5, 2)}), std::int64_t {1}); // of another machine it is another point
        QCOMPARE(total(), std::int64_t {14});
    }

    void twoProcessesOfOneNameCountApart()
    {
        const auto first = kMonday, second = kMonday + 10s; // they started at different times, and say nothing else of themselves
        QCOMPARE(store({runningTotal(first, kMonday + 1min, 10), runningTotal(second, kMonday + 70s, 100),
                     runningTotal(first, kMonday + 2min, 12), runningTotal(second, kMonday + 130s, 105)}),
            std::int64_t {4});
        QCOMPARE(total(), std::int64_t {117});
    }

    void aProcessThatBeganAnewCountsFromItsStart()
    {
        store({runningTotal(kMonday, kMonday + 1min, 10)});
        // Silent for an hour; its new total began after we had last heard of it.
        store({runningTotal(kMonday + 2min, kMonday + 1h, 3)});
        QCOMPARE(total(), std::int64_t {13});
    }

    void aNewLabelOfAKnownProcessCountsWhole()
    {
        const auto long_ago = kMonday - 24h;
        store({runningTotal(long_ago, kMonday, 1000)}); // only where counting begins from
        QCOMPARE(total(), std::int64_t {-1});
        auto other = runningTotal(long_ago, kMonday + 1min, 5, 2);
        store({runningTotal(long_ago, kMonday + 1min, 1001), other});
        QCOMPARE(total(), std::int64_t {6});
        auto stranger = runningTotal(long_ago, kMonday + 2min, 500, 3);
        stranger.process = 2;
        store({stranger});
        QCOMPARE(total(), std::int64_t {6});
    }

    void moreThanEnoughStreamsAreLeftOutAndSaid()
    {
        std::vector<MetricPoint> many;
        for (std::int64_t i = 0; i < kMostMetricStreams + 5; ++i) {
            auto point = counted(kMonday, 1);
            point.stream[0] = static_cast<std::uint8_t>(i);
            point.stream[1] = static_cast<std::uint8_t>(i >> 8);
            point.stream[2] = static_cast<std::uint8_t>(i >> 16);
            many.push_back(point);
        }
        QCOMPARE(store(many), kMostMetricStreams);
        QCOMPARE(m_reader->losses().value().lostPoints, std::int64_t {5});
        QCOMPARE(total(), kMostMetricStreams);
        m_clock.advance(3h); // nothing was heard of them meanwhile: they give way
        QCOMPARE(store({many.back()}), std::int64_t {1});
        QCOMPARE(total(), kMostMetricStreams + 1);
    }

    void streamsAreForgottenAWeekAfterTheyWereSeen()
    {
        store({runningTotal(kMonday, kMonday + 1min, 10)});
        m_clock.advance(6 * 24h);
        while (m_writer->retain({}).value()) { }
        store({runningTotal(kMonday, kMonday + 2min, 12)});
        QCOMPARE(total(), std::int64_t {12});
        m_clock.advance(8 * 24h);
        while (m_writer->retain({}).value()) { }
        store({runningTotal(kMonday, kMonday + 8 * 24h, 20)}); // counting begins anew
        store({runningTotal(kMonday, kMonday + 8 * 24h + 1min, 21)});
        QCOMPARE(total(), std::int64_t {13});
    }
};

DEMARC_TEST_MAIN(TestMetricStreams)
#include "tst_metricstreams.moc"
