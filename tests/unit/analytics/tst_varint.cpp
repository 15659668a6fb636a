// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/varint.h"
#include "support/testmain.h"

#include <limits>

using namespace demarc;

class TestVarint : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrote_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<int>("size");
        QTest::newRow("zero") << qint64 {0} << 1;
        QTest::newRow("minus one") << qint64 {-1} << 1;
        QTest::newRow("63 is the largest in a byte") << qint64 {63} << 1;
        QTest::newRow("64 needs two") << qint64 {64} << 2;
        QTest::newRow("-64 is the smallest in a byte") << qint64 {-64} << 1;
        QTest::newRow("largest") << std::numeric_limits<qint64>::max() << 10;
        QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << 10;
    }
    void readsBackWhatItWrote()
    {
        QFETCH(qint64, value);
        QFETCH(int, size);
        std::string bytes;
        appendSigned(bytes, value);
        QCOMPARE(static_cast<int>(bytes.size()), size);
        std::string_view view = bytes;
        std::int64_t narrow = 7;
        QVERIFY(takeSigned(view, narrow));
        QCOMPARE(qint64 {narrow}, value);
        QVERIFY(view.empty());
        view = bytes;
        Int128 wide = 7;
        QVERIFY(takeSigned(view, wide));
        QVERIFY(wide == value);
    }

    void readsBackNumbersOf128Bits()
    {
        const Int128 largest = ~(Int128 {1} << 127);
        for (const Int128 value : {largest, -largest - 1, Int128 {1} << 64, -(Int128 {1} << 100)}) {
            std::string bytes;
            appendSigned(bytes, value);
            std::string_view view = bytes;
            Int128 read = 0;
            QVERIFY(takeSigned(view, read));
            QVERIFY(read == value);
            QVERIFY(view.empty());
        }
    }

    void refusesWhatIsNoNumber_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut off") << QByteArray("\x80\x80");
        QTest::newRow("more than 64 bits") << QByteArray("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02");
        QTest::newRow("never ending") << QByteArray(40, '\x80');
    }
    void refusesWhatIsNoNumber()
    {
        QFETCH(QByteArray, bytes);
        std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
        std::int64_t value = 0;
        QVERIFY(!takeSigned(view, value));
    }
};

DEMARC_TEST_MAIN(TestVarint)
#include "tst_varint.moc"
