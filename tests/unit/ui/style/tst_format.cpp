// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ui/style/format.h"

using namespace demarc;
using namespace demarc::ui;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);
const QLocale kHindi(QLocale::Hindi, QLocale::India);
const QString kDollar = QStringLiteral("USD");

// Expected texts are written with plain blanks and hyphens; the product uses no-break blanks and minus signs.
QString plain(QString text)
{
    return text.replace(QChar(0x00A0), QLatin1Char(' '))
        .replace(QChar(0x202F), QLatin1Char(' '))
        .replace(QChar(0x2212), QLatin1Char('-'))
        .replace(QChar(0x2013), QLatin1Char('-'));
}

Instant utc(const char *text) { return *parseInstant(QString::fromLatin1(text)); }

} // namespace

class TestFormat : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void moneyIsShortAndNeverLosesASmallAmount_data()
    {
        QTest::addColumn<double>("amount");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        QTest::newRow("nothing") << 0.0 << "$0"
                                 << "0 $";
        QTest::newRow("thousands") << 6210.4 << "$6,210"
                                   << "6.210 $";
        QTest::newRow("units") << 47.608895 << "$47.61"
                               << "47,61 $";
        QTest::newRow("cents") << 0.5 << "$0.50"
                               << "0,50 $";
        QTest::newRow("tiny") << 0.0043 << "$0.0043"
                              << "0,0043 $";
        QTest::newRow("just below a unit") << 0.999 << "$1.00"
                                           << "1,00 $";
        QTest::newRow("just below a thousand") << 999.999 << "$1,000"
                                               << "1.000 $";
        QTest::newRow("negative") << -12.5 << "-$12.50"
                                  << "-12,50 $";
    }
    void moneyIsShortAndNeverLosesASmallAmount()
    {
        QFETCH(double, amount);
        QTEST(plain(format::money(amount, kDollar, kEnglish)), "english");
        QTEST(plain(format::money(amount, kDollar, kGerman)), "german");
    }

    void exactMoneyKeepsEveryDigit()
    {
        const auto amount = *Money::fromDecimal(*Decimal::parse("1047.608895000001"));
        QCOMPARE(plain(format::moneyExact(amount, kDollar, kEnglish)), QStringLiteral("$1,047.608895000001"));
        QCOMPARE(plain(format::moneyExact(amount, kDollar, kGerman)), QStringLiteral("1.047,608895000001 $"));
        QCOMPARE(plain(format::moneyExact(Money {-1}, kDollar, kEnglish)), QStringLiteral("-$0.000000000001"));
        QCOMPARE(plain(format::moneyExact(Money {}, kDollar, kEnglish)), QStringLiteral("$0"));
    }

    void aNumberThatIsWrittenGetsItsCurrencyWhereTheLocalePutsIt()
    {
        QCOMPARE(plain(format::withCurrency(QStringLiteral("0.075"), kDollar, kEnglish)), QStringLiteral("$0.075"));
        QCOMPARE(plain(format::withCurrency(QStringLiteral("0,075"), kDollar, kGerman)), QStringLiteral("0,075 $"));
        QCOMPARE(plain(format::withCurrency(QStringLiteral("1.00"), kDollar, kEnglish)), QStringLiteral("$1.00"));
        QCOMPARE(format::withCurrency(QStringLiteral("1.00"), kDollar, QLocale::c()), QStringLiteral("$1.00"));
    }

    void aCurrencyWithoutASymbolIsNamedByItsCode()
    {
        QCOMPARE(plain(format::money(12, QStringLiteral("CHF"), kEnglish)), QStringLiteral("CHF 12.00"));
    }

    void durations_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0.0 << "0 s";
        QTest::newRow("below a millisecond") << 0.00085 << "0.85 ms";
        QTest::newRow("milliseconds") << 0.85 << "850 ms";
        QTest::newRow("just below a second") << 0.9996 << "1.0 s";
        QTest::newRow("seconds") << 2.44 << "2.4 s";
        QTest::newRow("tens of seconds") << 42.4 << "42 s";
        QTest::newRow("just below a minute") << 59.7 << "1 min";
        QTest::newRow("minutes") << 200.0 << "3 min 20 s";
        QTest::newRow("hours") << 7500.0 << "2 h 5 min";
        QTest::newRow("days") << 273'600.0 << "3 d 4 h";
        QTest::newRow("faster") << -0.5 << "-500 ms";
    }
    void durations()
    {
        QFETCH(double, seconds);
        QTEST(plain(format::duration(seconds, kEnglish)), "text");
    }

    void agesAreOneRoundPart_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing yet") << qint64 {0} << "now";
        QTest::newRow("clocks that differ") << qint64 {-5} << "now";
        QTest::newRow("seconds") << qint64 {59} << "now";
        QTest::newRow("a minute") << qint64 {60} << "1 min";
        QTest::newRow("minutes and seconds") << qint64 {12 * 60 + 59} << "12 min";
        QTest::newRow("just below an hour") << qint64 {3599} << "59 min";
        QTest::newRow("hours and minutes") << qint64 {3 * 3600 + 40 * 60} << "3 h";
        QTest::newRow("just below a day") << qint64 {86'399} << "23 h";
        QTest::newRow("days and hours") << qint64 {2 * 86'400 + 5 * 3600} << "2 d";
        QTest::newRow("a thousand days") << qint64 {1000LL * 86'400} << "1,000 d";
    }
    void agesAreOneRoundPart()
    {
        QFETCH(qint64, seconds);
        QTEST(plain(format::age(std::chrono::seconds {seconds}, kEnglish)), "text");
    }

    // The C locale's short time is written with seconds.
    void theClockShowsNoSeconds_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("text");
        QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedStates) << "2:20 PM";
        QTest::newRow("German") << kGerman << "14:20";
        QTest::newRow("C") << QLocale::c() << "14:20";
    }
    void theClockShowsNoSeconds()
    {
        QFETCH(QLocale, locale);
        QTEST(plain(format::time(utc("2026-11-23T14:20:05Z"), QTimeZone::utc(), false, locale)), "text");
    }

    void aDayOfThisYearIsShort()
    {
        const auto now = utc("2026-11-23T14:20:00Z");
        QCOMPARE(format::day(utc("2026-11-10T09:00:00Z"), QTimeZone::utc(), now, kEnglish), QStringLiteral("10 Nov"));
        QCOMPARE(format::day(utc("2025-11-10T09:00:00Z"), QTimeZone::utc(), now, kEnglish), QStringLiteral("10 Nov 2025"));
    }

    void shares_data()
    {
        QTest::addColumn<double>("fraction");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0.0 << "0 %";
        QTest::newRow("small but there") << 0.0004 << "0.04 %";
        QTest::newRow("usual") << 0.9183 << "91.8 %";
        QTest::newRow("not quite all") << 0.9994 << "99.9 %";
        QTest::newRow("all") << 1.0 << "100 %";
    }
    void shares()
    {
        QFETCH(double, fraction);
        QTEST(plain(format::share(fraction, kEnglish)), "text");
    }

    void countsFollowTheLocale()
    {
        QCOMPARE(format::count(312'408, kEnglish), QStringLiteral("312,408"));
        QCOMPARE(format::count(312'408, kGerman), QStringLiteral("312.408"));
        QCOMPARE(format::count(312'408, kHindi), QStringLiteral("3,12,408"));
        QCOMPARE(plain(format::count(-5, kEnglish)), QStringLiteral("-5"));
    }

    void compactCounts_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("small") << 999.0 << "999";
        QTest::newRow("thousands") << 4200.0 << "4.2 k";
        QTest::newRow("hundreds of thousands") << 312'408.0 << "312 k";
        QTest::newRow("nearly a million") << 999'999.0 << "1.0 M";
        QTest::newRow("millions") << 1.3e6 << "1.3 M";
        QTest::newRow("thousands of millions") << 2.1e9 << "2.1 G";
    }
    void compactCounts()
    {
        QFETCH(double, number);
        QTEST(plain(format::compactCount(number, kEnglish)), "text");
    }

    void ticksShowTheirStep_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("step");
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<QString>("text");
        QTest::newRow("dollars") << 40.0 << 20.0 << Unit::Currency << "$40";
        QTest::newRow("half dollars") << 1.5 << 0.5 << Unit::Currency << "$1.50";
        QTest::newRow("parts of a cent") << 0.004 << 0.002 << Unit::Currency << "$0.004";
        QTest::newRow("thousands of dollars") << 12'000.0 << 2000.0 << Unit::Currency << "$12 k";
        QTest::newRow("nothing") << 0.0 << 2000.0 << Unit::Currency << "$0";
        QTest::newRow("seconds") << 4.5 << 0.5 << Unit::Seconds << "4.5 s";
        QTest::newRow("milliseconds") << 0.04 << 0.02 << Unit::Seconds << "40 ms";
        QTest::newRow("per cent") << 0.25 << 0.05 << Unit::Share << "25 %";
        QTest::newRow("parts of a per cent") << 0.005 << 0.005 << Unit::Share << "0.5 %";
        QTest::newRow("calls") << 3000.0 << 1000.0 << Unit::Count << "3 k";
        QTest::newRow("halves of thousands") << 1500.0 << 500.0 << Unit::Count << "1.5 k";
        QTest::newRow("few calls") << 2.0 << 1.0 << Unit::Count << "2";
    }
    void ticksShowTheirStep()
    {
        QFETCH(double, value);
        QFETCH(double, step);
        QFETCH(Unit, unit);
        QTEST(plain(format::axisValue(value, step, unit, kDollar, kEnglish)), "text");
    }

    void changesAreSigned()
    {
        QCOMPARE(plain(format::change(131.0, 100.0, Unit::Currency, kEnglish)), QStringLiteral("+31 %"));
        QCOMPARE(plain(format::change(98.0, 100.0, Unit::Count, kEnglish)), QStringLiteral("-2.0 %"));
        QCOMPARE(plain(format::change(2.4, 1.9, Unit::Seconds, kEnglish)), QStringLiteral("+500 ms"));
        QCOMPARE(plain(format::change(0.918, 0.929, Unit::Share, kEnglish)), QStringLiteral("-1.1 pt"));
        QCOMPARE(plain(format::change(0.9291, 0.929, Unit::Share, kEnglish)), QStringLiteral("0.0 pt")); // no sign
        QCOMPARE(plain(format::change(100.0, 100.0, Unit::Count, kEnglish)), QStringLiteral("0 %"));
    }

    void aChangeFromNothingIsNotSaid()
    {
        QVERIFY(format::change(5.0, 0.0, Unit::Count, kEnglish).isEmpty());
        QVERIFY(format::change(5.0, {}, Unit::Count, kEnglish).isEmpty());
        QVERIFY(format::change({}, 5.0, Unit::Count, kEnglish).isEmpty());
    }

    void rangesNameEachDayOnce()
    {
        const auto now = utc("2026-11-23T14:20:00Z");
        const QTimeZone berlin("Europe/Berlin");
        QCOMPARE(plain(format::dateTimeRange(utc("2026-11-23T13:00:00Z"), utc("2026-11-23T14:00:00Z"), berlin, now, kGerman)),
            QStringLiteral("Mo. 23 Nov., 14:00-15:00"));
        QCOMPARE(plain(format::dateTimeRange(utc("2026-11-22T23:00:00Z"), utc("2026-11-23T23:00:00Z"), berlin, now, kGerman)),
            QStringLiteral("Mo. 23 Nov."));
        QCOMPARE(plain(format::dateTimeRange(utc("2025-12-31T23:00:00Z"), utc("2026-01-02T23:00:00Z"), berlin, now, kGerman)),
            QStringLiteral("Do. 1 Jan. - Fr. 2 Jan."));
    }

    void timesAgo_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("text");
        QTest::newRow("now") << "2026-11-23T14:19:30Z"
                             << "just now";
        QTest::newRow("minutes") << "2026-11-23T14:17:00Z"
                                 << "3 min ago";
        QTest::newRow("hours") << "2026-11-23T12:00:00Z"
                               << "2 h ago";
        QTest::newRow("days") << "2026-11-18T12:00:00Z"
                              << "5 d ago";
        QTest::newRow("soon") << "2026-11-23T14:32:00Z"
                              << "in 12 min";
        QTest::newRow("long ago") << "2025-05-01T12:00:00Z"
                                  << "Thu 1 May 2025";
    }
    void timesAgo()
    {
        QFETCH(QString, at);
        QTEST(plain(format::relativeTime(*parseInstant(at), utc("2026-11-23T14:20:00Z"), QTimeZone::utc(), kEnglish)), "text");
    }
};

DEMARC_TEST_MAIN(TestFormat)
#include "tst_format.moc"
