// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/bucketspread.h"

#include "support/testmain.h"

#include <cmath>
#include <limits>

using namespace demarc;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

} // namespace

class TestBucketSpread : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void countsAddUpExactly()
    {
        for (const std::int64_t count : {0LL, 1LL, 3LL, 8LL, 17LL, 1LL << 50}) {
            QuantileSketch sketch;
            addBucket(sketch, 1, 2, count, 1e9);
            QCOMPARE(sketch.count(), count);
            addBucket(sketch, 1, 2, count, 1e9, 7);
            QCOMPARE(sketch.count(), 2 * count);
        }
    }

    void valuesAreSpreadEvenlyOverTheirBucket()
    {
        QuantileSketch sketch;
        addBucket(sketch, 1, 2, 8000, 1e9);
        // By eighths: a tenth of the values lie in (1, 1.125], the median at the end of the fourth.
        QVERIFY(std::abs(*sketch.quantile(0.05) / 1e9 - 1.0625) < 0.02);
        QVERIFY(std::abs(*sketch.quantile(0.45) / 1e9 - 1.4375) < 0.02);
        QVERIFY(std::abs(*sketch.quantile(0.95) / 1e9 - 1.9375) < 0.03);
    }

    void singleValuesTakeTurns()
    {
        QuantileSketch middle;
        addBucket(middle, 1000, 2000, 1, 1);
        QVERIFY(std::abs(*middle.quantile(0.5) - 1437.5) < 15); // the fourth eighth
        QuantileSketch spread;
        for (int turn = 0; turn < 8; ++turn)
            addBucket(spread, 1000, 2000, 1, 1, turn);
        QuantileSketch atOnce;
        addBucket(atOnce, 1000, 2000, 8, 1);
        QVERIFY(spread == atOnce);
    }

    void openAndNegativeBucketsCountAtTheirBound()
    {
        QuantileSketch above;
        addBucket(above, 5, kInfinity, 3, 1);
        QVERIFY(std::abs(*above.quantile(0.5) - 5) <= 0.05);
        QuantileSketch below;
        addBucket(below, -kInfinity, 0, 2, 1);
        addBucket(below, -8, -4, 2, 1);
        QCOMPARE(*below.quantile(1), 0.0);
        QuantileSketch all;
        addBucket(all, kInfinity, kInfinity, 1, 1); // a bound beyond what a double holds
        QCOMPARE(all.count(), std::int64_t {1});
    }
};

DEMARC_TEST_MAIN(TestBucketSpread)
#include "tst_bucketspread.moc"
