// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"
#include "support/testmain.h"

using namespace demarc;

class TestMoney : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void readsDecimals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("plain") << QByteArray("0.0000025") << QStringLiteral("0.0000025");
        QTest::newRow("exponent") << QByteArray("2.5e-06") << QStringLiteral("0.0000025");
        QTest::newRow("positive exponent") << QByteArray("1.2e3") << QStringLiteral("1200");
        QTest::newRow("negative") << QByteArray("-3.10") << QStringLiteral("-3.1");
        QTest::newRow("no leading digit") << QByteArray(".5") << QStringLiteral("0.5");
        QTest::newRow("zero") << QByteArray("0.000") << QStringLiteral("0");
    }
    void readsDecimals()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, plain);
        const auto decimal = Decimal::parse(text.toStdString());
        QVERIFY(decimal.has_value());
        QCOMPARE(decimal->toString(), plain);
    }

    void refusesWhatIsNoDecimal_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "-", ".", "1e", "1e99", "1,5", "0x10", "nan", "1e+-2", "1234567890123456789012345678901"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesWhatIsNoDecimal()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!Decimal::parse(text.toStdString()).has_value());
    }

    void pricesTheAzureTraceToTheLastDigit()
    {
        CostSum sum;
        QVERIFY(sum.add(*Decimal::parse("2.5e-06"), 18'059'974));
        QVERIFY(sum.add(*Decimal::parse("1e-05"), 245'896));
        QCOMPARE(sum.total()->toString(), QStringLiteral("47.608895"));
    }

    void multipliesExactly()
    {
        QCOMPARE(Decimal::parse("47.608895")->times(*Decimal::parse("0.92"))->toString(), QStringLiteral("43.8001834"));
        QCOMPARE(Decimal::parse("0")->times(*Decimal::parse("-3"))->toString(), QStringLiteral("0"));
        QCOMPARE(Decimal::parse("-1.5")->times(*Decimal::parse("1e3"))->toString(), QStringLiteral("-1500"));
        // Zeros at the end cost no digits; 60 significant digits are too many.
        QCOMPARE(Decimal::parse("100000000000000000000000000000")->times(*Decimal::parse("100000000000000000000"))->exponent, 49);
        const auto thirty = *Decimal::parse("123456789012345678901234567891");
        QVERIFY(!thirty.times(thirty).has_value());
    }

    void roundsOnceHalfToEven_data()
    {
        QTest::addColumn<QByteArray>("units");
        QTest::addColumn<int>("pico");
        QTest::newRow("half above even stays") << QByteArray("2.5e-12") << 2;
        QTest::newRow("half above odd goes up") << QByteArray("3.5e-12") << 4;
        QTest::newRow("just above half") << QByteArray("2.500000001e-12") << 3;
        QTest::newRow("negative half") << QByteArray("-2.5e-12") << -2;
        QTest::newRow("half of one") << QByteArray("0.5e-12") << 0;
        QTest::newRow("far below") << QByteArray("9e-30") << 0;
    }
    void roundsOnceHalfToEven()
    {
        QFETCH(QByteArray, units);
        QFETCH(int, pico);
        QCOMPARE(static_cast<int>(Money::fromDecimal(*Decimal::parse(units.toStdString()))->pico), pico);
    }

    void refusesSumsBeyondItsRange()
    {
        CostSum sum;
        QVERIFY(!sum.add(Decimal {Int128 {1} << 126, 0}, 4));
        QCOMPARE(sum.total()->toString(), QStringLiteral("0"));
    }
};

DEMARC_TEST_MAIN(TestMoney)
#include "tst_money.moc"
