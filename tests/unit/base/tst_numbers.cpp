// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/numbers.h"

#include "support/testmain.h"

using namespace demarc;

class TestNumbers : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void readsWholeNumbers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("value");
        QTest::newRow("plain") << QByteArray("250000") << qint64 {250'000};
        QTest::newRow("scientific") << QByteArray("1e6") << qint64 {1'000'000};
        QTest::newRow("a fraction that is whole") << QByteArray("2.5e3") << qint64 {2'500};
        QTest::newRow("negative") << QByteArray("-7") << qint64 {-7};
        QTest::newRow("largest") << QByteArray("9223372036854775807") << std::numeric_limits<qint64>::max();
    }
    void readsWholeNumbers()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, value);
        QCOMPARE(wholeNumber(text.toStdString()), std::optional<std::int64_t>(value));
    }

    void refusesOthers_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "1.5", "abc", "9223372036854775808", "1e-3"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesOthers()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!wholeNumber(text.toStdString()).has_value());
    }
};

DEMARC_TEST_MAIN(TestNumbers)
#include "tst_numbers.moc"
