// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ui/models/gaptable.h"
#include "ui/models/modelwords.h"
#include "ui/style/style.h"

using namespace demarc;
using namespace demarc::ui;

class TestModelWords : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsAPriceWithEveryDigitAndAtLeastTwo_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("rate");
        QTest::addColumn<QString>("shown");
        const auto row = [](RateKind kind, const char *rate, const char *shown) {
            QTest::newRow(shown) << static_cast<int>(kind) << QByteArray(rate) << QString::fromLatin1(shown);
        };
        row(RateKind::Input, "2.5e-06", "$2.50");
        row(RateKind::Output, "3e-05", "$30.00");
        row(RateKind::CacheRead, "1.25e-07", "$0.125");
        row(RateKind::Input, "0", "$0.00");
        row(RateKind::Image, "0.04", "$0.04");
        row(RateKind::Query, "0.0025", "$0.0025");
    }
    void showsAPriceWithEveryDigitAndAtLeastTwo()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, rate);
        QTEST(priceText(static_cast<RateKind>(kind), *Decimal::parse(rate.toStdString())), "shown");
    }

    void showsMoneyToTheCent_data()
    {
        QTest::addColumn<qint64>("milli");
        QTest::addColumn<bool>("isDifference");
        QTest::addColumn<QString>("shown");
        QTest::newRow("more") << qint64 {12'400} << true << QStringLiteral("+$12.40");
        QTest::newRow("less") << qint64 {-30} << true << QStringLiteral("\u2212$0.03");
        QTest::newRow("an amount") << qint64 {1'234'567} << false << QStringLiteral("$1,234.57");
        QTest::newRow("below half a cent") << qint64 {-4} << true << QStringLiteral("$0.00");
        QTest::newRow("nothing") << qint64 {0} << true << QStringLiteral("$0.00");
    }
    void showsMoneyToTheCent()
    {
        QFETCH(qint64, milli);
        QFETCH(bool, isDifference);
        QTEST(centsText(Money {Int128 {milli} * 1'000'000'000}, QStringLiteral("USD"), isDifference), "shown");
    }

    void saysFromWhenAPriceHolds()
    {
        QCOMPARE(validFromText(kPriceAlways), QStringLiteral("always"));
        QCOMPARE(validFromText(*parseInstant(u"2026-04-30")), QStringLiteral("30 Apr 2026"));
        QCOMPARE(validFromText(*parseInstant(u"2026-04-30T13:05:59Z")), QStringLiteral("30 Apr 2026, 13:05"));
    }

    void aRowSaysWhatExplainsMostOfItsGap()
    {
        GapTable table;
        GapRow gap;
        gap.billed = Money {Money::kPicoPerUnit};
        gap.missing = Money {3 * Money::kPicoPerUnit};
        gap.cache = Money {-2 * Money::kPicoPerUnit};
        table.setRows({{gap, QStringLiteral("USD")}, {GapRow {}, QStringLiteral("USD")}});
        const auto why = [&](int row) { return table.index(row, table.columnCount() - 1).data().toString(); };
        QCOMPARE(why(0), QStringLiteral("calls not recorded"));
        QCOMPARE(table.index(0, table.columnCount() - 1).data(Qt::ToolTipRole).toString(),
            style::plainToolTip(meaningOf(GapPart::Missing, gap.missing))); // in a sentence
        QCOMPARE(why(1), QStringLiteral("agrees to the cent"));
    }
};

DEMARC_TEST_MAIN(TestModelWords)
#include "tst_modelwords.moc"
