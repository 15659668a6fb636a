// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plural.h"
#include "support/testmain.h"

using namespace demarc;

class TestPlural : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void isTheCountOrTheNearestInt_data()
    {
        QTest::addColumn<qint64>("count");
        QTest::addColumn<int>("number");
        QTest::newRow("none") << qint64 {0} << 0;
        QTest::newRow("the largest int") << qint64 {2'147'483'647} << 2'147'483'647;
        QTest::newRow("one more") << qint64 {2'147'483'648} << 2'147'483'647;
        QTest::newRow("a number whose low half is one") << qint64 {4'294'967'297} << 2'147'483'647;
        QTest::newRow("far below") << qint64 {-4'294'967'297} << -2'147'483'647 - 1;
    }
    void isTheCountOrTheNearestInt()
    {
        QFETCH(qint64, count);
        QTEST(plural(count), "number");
    }
};

DEMARC_TEST_MAIN(TestPlural)
#include "tst_plural.moc"
