// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/telemetry/metricpoint.h"

#include "support/testmain.h"

#include <limits>

using namespace demarc;

class TestMetricPoint : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void valuesAreWholePicoUnits()
    {
        QVERIFY(picoUnits(0.25) == Int128 {250'000'000'000});
        QVERIFY(picoUnits(-3) == Int128 {-3'000'000'000'000});
        QVERIFY(picoUnits(1e-13) == Int128 {0});                                                        // rounded
        QVERIFY(picoUnits(9007199254740993.0) == Int128 {9'007'199'254'740'992} * Money::kPicoPerUnit); // what the double holds
        QCOMPARE(fromPico(*picoUnits(0.1)), 0.1);
    }

    void whatIsNoNumberHasNone()
    {
        for (const double value : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
                 -std::numeric_limits<double>::infinity(), 2e19, -2e19})
            QVERIFY(!picoUnits(value));
        QVERIFY(picoUnits(1e19).has_value());
    }
};

DEMARC_TEST_MAIN(TestMetricPoint)
#include "tst_metricpoint.moc"
