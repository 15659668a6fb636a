// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/axisticks.h"
#include "support/testmain.h"

#include <QDateTime>

using namespace demarc;
using namespace demarc::analytics;

namespace {

Instant utc(const char *text) { return *parseInstant(QString::fromLatin1(text)); }

QStringList localTimes(const TimeTicks &ticks, const QTimeZone &zone, const QString &format)
{
    QStringList texts;
    for (const auto instant : ticks.at)
        texts += QDateTime::fromMSecsSinceEpoch(microsOf(instant) / 1000, zone).toString(format);
    return texts;
}

const QTimeZone kBerlin("Europe/Berlin");
const QTimeZone kKolkata("Asia/Kolkata");

} // namespace

class TestAxisTicks : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void valuesAreRound_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("step");
        QTest::addColumn<int>("decimals");
        QTest::newRow("dollars") << 0.0 << 47.0 << 10.0 << 0;
        QTest::newRow("a round top adds no tick") << 0.0 << 40.0 << 10.0 << 0;
        QTest::newRow("fractions of a cent") << 0.0 << 0.0043 << 0.001 << 3;
        QTest::newRow("share") << 0.0 << 1.0 << 0.2 << 1;
        QTest::newRow("millions") << 0.0 << 3.9e6 << 1e6 << 0;
        QTest::newRow("below zero") << -3.0 << 3.0 << 2.0 << 0;
    }
    void valuesAreRound()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        const auto ticks = valueTicks(low, high, 5);
        QTEST(ticks.step, "step");
        QTEST(ticks.decimals, "decimals");
        QVERIFY(ticks.at.front() <= low);
        QVERIFY(ticks.at.back() >= high);
        QVERIFY(ticks.at.size() <= 10);
    }

    void callsAreNotHalved()
    {
        QCOMPARE(valueTicks(0, 2, 5, 1).at, (std::vector<double> {0, 1, 2}));
        QCOMPARE(valueTicks(0, 0, 5, 1).at, (std::vector<double> {0, 1}));
    }

    void anImpossibleRangeStillHasAnAxis()
    {
        QCOMPARE(valueTicks(0, std::numeric_limits<double>::quiet_NaN(), 5).at.front(), 0.0);
        QVERIFY(valueTicks(INFINITY, -INFINITY, 5).at.size() >= 2);
    }

    void hoursLieOnTheLocalClock()
    {
        // Kolkata is five and a half hours ahead: 06:00 there is 00:30 UTC.
        const auto ticks = timeTicks(utc("2026-11-23T00:00:00Z"), utc("2026-11-23T23:00:00Z"), 5, kKolkata);
        QCOMPARE(ticks.unit, TickUnit::Hour);
        QCOMPARE(ticks.every, 6);
        QCOMPARE(localTimes(ticks, kKolkata, QStringLiteral("HH:mm")),
            (QStringList {QStringLiteral("06:00"), QStringLiteral("12:00"), QStringLiteral("18:00"), QStringLiteral("00:00")}));
    }

    void daysStartAtLocalMidnightOverAChangeOfClocks()
    {
        // In Berlin clocks go back on 25 October 2026: that day has 25 hours.
        const auto ticks = timeTicks(utc("2026-10-23T10:00:00Z"), utc("2026-10-27T10:00:00Z"), 7, kBerlin);
        QCOMPARE(ticks.unit, TickUnit::Day);
        QCOMPARE(ticks.at,
            (std::vector<Instant> {utc("2026-10-23T22:00:00Z"), utc("2026-10-24T22:00:00Z"), utc("2026-10-25T23:00:00Z"),
                utc("2026-10-26T23:00:00Z")}));
    }

    void anHourThatExistsTwiceGetsOneTick()
    {
        const auto ticks = timeTicks(utc("2026-10-24T23:00:00Z"), utc("2026-10-25T03:00:00Z"), 12, kBerlin);
        QCOMPARE(ticks.unit, TickUnit::Minute);
        QCOMPARE(ticks.every, 30);
        QCOMPARE(localTimes(ticks, kBerlin, QStringLiteral("HH:mm")),
            (QStringList {QStringLiteral("01:00"), QStringLiteral("01:30"), QStringLiteral("02:00"), QStringLiteral("02:30"),
                QStringLiteral("03:00"), QStringLiteral("03:30"), QStringLiteral("04:00")}));
    }

    void anHourThatDoesNotExistGetsNone()
    {
        // Clocks jump from 02:00 to 03:00 on 29 March 2026.
        const auto ticks = timeTicks(utc("2026-03-29T00:00:00Z"), utc("2026-03-29T03:00:00Z"), 4, kBerlin);
        QCOMPARE(localTimes(ticks, kBerlin, QStringLiteral("HH:mm")),
            (QStringList {QStringLiteral("01:00"), QStringLiteral("03:00"), QStringLiteral("04:00"), QStringLiteral("05:00")}));
    }

    void weeksBeginWhereTheLocaleSays()
    {
        const auto from = utc("2026-08-24T00:00:00Z"), to = utc("2026-10-01T00:00:00Z");
        for (const auto first : {Qt::Monday, Qt::Sunday}) {
            const auto ticks = timeTicks(from, to, 7, QTimeZone::utc(), first);
            QCOMPARE(ticks.unit, TickUnit::Week);
            for (const auto instant : ticks.at)
                QCOMPARE(QDateTime::fromMSecsSinceEpoch(microsOf(instant) / 1000, Qt::UTC).date().dayOfWeek(),
                    static_cast<int>(first));
        }
    }

    void aQuarterAndAYearHaveMonths()
    {
        const auto year = timeTicks(utc("2026-01-01T00:00:00Z"), utc("2026-12-31T00:00:00Z"), 6, QTimeZone::utc());
        QCOMPARE(year.unit, TickUnit::Month);
        QCOMPARE(year.every, 2);
        QCOMPARE(year.at.size(), std::size_t {6});
        QCOMPARE(year.at[1], utc("2026-03-01T00:00:00Z"));
    }

    void everyRangeHasAHandfulOfTicks_data()
    {
        QTest::addColumn<qint64>("minutes");
        for (const qint64 minutes : {5, 60, 180, 360, 720, 1440, 4320, 10'080, 43'200, 132'480, 525'600, 5'256'000})
            QTest::addRow("%lld minutes", static_cast<long long>(minutes)) << minutes;
    }
    void everyRangeHasAHandfulOfTicks()
    {
        QFETCH(qint64, minutes);
        const auto from = utc("2026-11-23T10:07:00Z");
        const auto ticks = timeTicks(from, from + std::chrono::minutes {minutes}, 8, kBerlin);
        QVERIFY2(ticks.at.size() >= 2 && ticks.at.size() <= 8, qPrintable(QString::number(ticks.at.size())));
    }
};

DEMARC_TEST_MAIN(TestAxisTicks)
#include "tst_axisticks.moc"
