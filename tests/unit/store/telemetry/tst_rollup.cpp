// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/rollup.h"
#include "support/calls.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::telemetry;
using namespace std::chrono_literals;

class TestRollup : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void theCoarsestLevelDividesTheStep()
    {
        QCOMPARE(coarsestFor(1min), RollupLevel::Minute);
        QCOMPARE(coarsestFor(20min), RollupLevel::Minute);
        QCOMPARE(coarsestFor(30min), RollupLevel::QuarterHour);
        QCOMPARE(coarsestFor(90min), RollupLevel::QuarterHour);
        QCOMPARE(coarsestFor(6h), RollupLevel::Hour);
        QCOMPARE(coarsestFor(168h), RollupLevel::Day);
    }

    void edgesAreCompletedFromFinerLevels()
    {
        const auto from = test::kMonday + 10h + 44min + 30s;
        const auto to = test::kMonday + 13h + 16min;
        const std::vector<Slice> expected {
            {std::nullopt, from, test::kMonday + 10h + 45min},
            {RollupLevel::QuarterHour, test::kMonday + 10h + 45min, test::kMonday + 11h},
            {RollupLevel::Hour, test::kMonday + 11h, test::kMonday + 13h},
            {RollupLevel::QuarterHour, test::kMonday + 13h, test::kMonday + 13h + 15min},
            {RollupLevel::Minute, test::kMonday + 13h + 15min, to},
        };
        QVERIFY(slicesOf(from, to, RollupLevel::Hour) == expected);
    }

    void aRangeWithinAMinuteReadsCalls()
    {
        const std::vector<Slice> expected {{std::nullopt, test::kMonday + 1s, test::kMonday + 2s}};
        QVERIFY(slicesOf(test::kMonday + 1s, test::kMonday + 2s, RollupLevel::Day) == expected);
        QVERIFY(slicesOf(test::kMonday, test::kMonday, RollupLevel::Day).empty());
    }

    void slicesCoverEveryRangeWithoutGapOrOverlap()
    {
        std::mt19937_64 random(1);
        for (int i = 0; i < 2000; ++i) {
            const auto from = test::kMonday - Duration {static_cast<std::int64_t>(random() % 400'000'000'000)};
            const auto to = from + Duration {static_cast<std::int64_t>(random() >> (20 + random() % 44))};
            auto end = from;
            for (const auto &slice : slicesOf(from, to, kRollupLevels[random() % 4])) {
                QCOMPARE(microsOf(slice.from), microsOf(end));
                QVERIFY(slice.to > slice.from);
                if (slice.level) {
                    QVERIFY(floorTo(slice.from, widthOf(*slice.level)) == slice.from);
                    QVERIFY(floorTo(slice.to, widthOf(*slice.level)) == slice.to);
                }
                end = slice.to;
            }
            QCOMPARE(microsOf(end), microsOf(to));
        }
    }

    void minutesRoundDownBefore1970Too()
    {
        QCOMPARE(minuteOf(instantOf(-1)), std::int64_t {-1});
        QCOMPARE(microsOf(instantOfMinute(-1)), std::int64_t {-60'000'000});
        QCOMPARE(minuteOf(instantOf(59'999'999)), std::int64_t {0});
    }

    void stepsArePleasantAndFew_data()
    {
        QTest::addColumn<qint64>("minutes");
        QTest::addColumn<qint64>("step");
        QTest::newRow("an hour") << qint64 {60} << qint64 {1};
        QTest::newRow("a day") << qint64 {1440} << qint64 {5};
        QTest::newRow("a week") << qint64 {7 * 1440} << qint64 {60};
        QTest::newRow("ninety days") << qint64 {90 * 1440} << qint64 {720};
        QTest::newRow("nine thousand years") << qint64 {9000LL * 365 * 1440} << qint64 {31LL * 365 * 1440};
    }
    void stepsArePleasantAndFew()
    {
        QFETCH(qint64, minutes);
        QFETCH(qint64, step);
        QCOMPARE(pleasantStep(std::chrono::minutes {minutes}, 300).count(), Duration {std::chrono::minutes {step}}.count());
    }
};

DEMARC_TEST_MAIN(TestRollup)
#include "tst_rollup.moc"
