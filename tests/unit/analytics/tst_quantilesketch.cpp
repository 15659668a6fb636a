// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/quantilesketch.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <nlohmann/json.hpp>

#include <QFile>

#include <cmath>
#include <limits>
#include <random>

using namespace demarc;

namespace {

using Values = std::vector<std::int64_t>;

QuantileSketch sketchOf(const Values &values)
{
    QuantileSketch sketch;
    for (const auto value : values)
        sketch.add(value);
    return sketch;
}

std::string bytesOf(const QuantileSketch &sketch)
{
    std::string bytes;
    sketch.appendTo(bytes);
    return bytes;
}

// Microseconds as latencies are: log-normal around a second, now and then zero.
Values latencies(unsigned seed, int count)
{
    std::mt19937_64 random(seed);
    std::lognormal_distribution<double> seconds(0.0, 1.5);
    Values values;
    for (int i = 0; i < count; ++i)
        values.push_back(random() % 50 == 0 ? 0 : static_cast<std::int64_t>(seconds(random) * 1e6));
    return values;
}

// Anything a 64-bit number holds, evenly over its magnitudes.
Values anything(unsigned seed, int count)
{
    std::mt19937_64 random(seed);
    Values values;
    for (int i = 0; i < count; ++i)
        values.push_back(static_cast<std::int64_t>(random() >> (1 + random() % 63)));
    return values;
}

nlohmann::json readJson(const QString &name)
{
    QFile file(demarc::test::sharedData(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto bytes = file.readAll();
    return nlohmann::json::parse(bytes.begin(), bytes.end(), nullptr, false);
}

// Linear interpolation between the two values at either side, type 7.
double exactQuantile(const Values &sorted, double q)
{
    const auto position = q * static_cast<double>(sorted.size() - 1);
    const auto rank = static_cast<std::size_t>(position);
    const auto lower = static_cast<double>(sorted[rank]);
    const auto upper = static_cast<double>(sorted[std::min(rank + 1, sorted.size() - 1)]);
    return lower + (upper - lower) * (position - std::floor(position));
}

} // namespace

class TestQuantileSketch : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void anEmptySketchHasNoQuantile() { QVERIFY(!QuantileSketch().quantile(0.5).has_value()); }

    void quantilesAreWithinOnePercentOfTheExactOnes_data()
    {
        QTest::addColumn<std::vector<std::int64_t>>("values");
        for (unsigned seed = 1; seed <= 5; ++seed) {
            QTest::addRow("latencies %u", seed) << latencies(seed, 5000);
            QTest::addRow("anything %u", seed) << anything(seed, 3000);
        }
        QTest::newRow("one") << Values {1};
        QTest::newRow("zeros") << Values {0, 0, 0};
        QTest::newRow("extremes") << Values {0, 1, 2, 3, 4, 5, std::numeric_limits<std::int64_t>::max()};
    }
    void quantilesAreWithinOnePercentOfTheExactOnes()
    {
        QFETCH(std::vector<std::int64_t>, values);
        const auto sketch = sketchOf(values);
        std::sort(values.begin(), values.end());
        for (const double q : {0.0, 0.01, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1.0}) {
            const auto exact = exactQuantile(values, q);
            const double estimate = sketch.quantile(q).value();
            const double allowed = exact * (QuantileSketch::kRelativeError + 1e-7);
            QVERIFY2(std::abs(estimate - exact) <= allowed,
                qPrintable(QStringLiteral("q %1: %2 for %3").arg(q).arg(estimate).arg(exact)));
        }
    }

    // Real requests to nine providers, against the quantiles that were published of them.
    void quantilesOfRealLatenciesAreWithinOnePercentOfThePublished_data()
    {
        QTest::addColumn<QString>("run");
        const QDir runs(demarc::test::sharedData(QStringLiteral("llmperf/individual")));
        for (const auto &run : runs.entryList({QStringLiteral("*.json")}, QDir::Files))
            QTest::newRow(qPrintable(run)) << run;
        if (runs.isEmpty())
            QTest::newRow("none") << QString();
    }
    void quantilesOfRealLatenciesAreWithinOnePercentOfThePublished()
    {
        QFETCH(QString, run);
        if (run.isEmpty())
            QSKIP("../shared/data/llmperf is not here.");
        const auto requests = readJson(QStringLiteral("llmperf/individual/") + run);
        const auto published = readJson(QStringLiteral("llmperf/summary/") + run);
        for (const std::string field : {"ttft_s", "end_to_end_latency_s"}) {
            QuantileSketch sketch;
            for (const auto &request : requests) {
                if (request["error_code"].is_null())
                    sketch.add(std::llround(request[field].get<double>() * 1e6));
            }
            QCOMPARE(sketch.count(), published["results_num_completed_requests"].get<std::int64_t>());
            for (const int percent : {25, 50, 75, 90, 95, 99}) {
                const auto name = "results_" + field + "_quantiles_p" + std::to_string(percent);
                const auto exact = published[name].get<double>() * 1e6;
                const auto estimate = sketch.quantile(percent / 100.0).value();
                QVERIFY2(std::abs(estimate - exact) <= exact * QuantileSketch::kRelativeError + 1,
                    qPrintable(QStringLiteral("%1: %2 for %3").arg(QString::fromStdString(name)).arg(estimate).arg(exact)));
            }
        }
    }

    // Every bucket has a first and a last whole number: both must be within 1 % of what the bucket stands
    // for.
    void everySmallNumberIsWithinOnePercent()
    {
        for (std::int64_t value = 1; value < 20'000; ++value) {
            const double estimate = sketchOf({value}).quantile(0.5).value();
            QVERIFY(std::abs(estimate - static_cast<double>(value)) <= static_cast<double>(value) * 0.01000001);
        }
    }

    void mergingEqualsCountingEverythingTogether()
    {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const auto left = seed % 2 ? latencies(seed, 500) : anything(seed, 500);
            const auto right = latencies(seed + 100, 300);
            auto merged = sketchOf(left);
            merged.merge(sketchOf(right));
            auto all = left;
            all.insert(all.end(), right.begin(), right.end());
            QVERIFY(merged == sketchOf(all));
            QCOMPARE(merged.count(), std::int64_t {800});
        }
    }

    void subtractingRestoresWhatWasBefore()
    {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const auto before = sketchOf(latencies(seed, 400));
            auto sketch = before;
            const auto more = sketchOf(anything(seed, 400));
            sketch.merge(more);
            QVERIFY(sketch != before);
            sketch.subtract(more);
            QVERIFY(sketch == before);
            QCOMPARE(bytesOf(sketch), bytesOf(before));
        }
    }

    void aDifferenceMayBeSubtractedFirst()
    {
        const auto one = sketchOf({5, 1000});
        QuantileSketch delta;
        delta.subtract(one);
        delta.add(7);
        auto total = sketchOf({5, 1000, 90'000});
        total.merge(delta);
        QVERIFY(total == sketchOf({7, 90'000}));
    }

    void readsBackWhatItWrote()
    {
        for (unsigned seed = 0; seed <= 20; ++seed) {
            const auto sketch = sketchOf(anything(seed, static_cast<int>(seed) * 20));
            QuantileSketch read;
            QVERIFY(read.mergeFrom(bytesOf(sketch)));
            QVERIFY(read == sketch);
        }
    }

    void readingAddsToWhatIsThere()
    {
        auto sketch = sketchOf({0, 10, 20});
        QVERIFY(sketch.mergeFrom(bytesOf(sketchOf({0, 30}))));
        QVERIFY(sketch == sketchOf({0, 0, 10, 20, 30}));
    }

    void staysSmall()
    {
        // A second's worth of spread is about 230 buckets of two or three bytes; everything there is has
        // 2,184.
        QVERIFY(bytesOf(sketchOf({1'000'000})).size() <= 5);
        QVERIFY(bytesOf(sketchOf(anything(1, 200'000))).size() <= 2200 * 4);
    }

    void refusesWhatIsNoSketch_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("fewer buckets than said") << QByteArray("\x02\x01\x02", 3);
        QTest::newRow("bucket beyond the last") << QByteArray("\x01\xff\x7f\x02", 4);
        QTest::newRow("more than the sketch") << QByteArray("\x01\x01\x02\x00", 4);
    }
    void refusesWhatIsNoSketch()
    {
        QFETCH(QByteArray, bytes);
        QuantileSketch sketch;
        QVERIFY(!sketch.mergeFrom({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
    }
};

DEMARC_TEST_MAIN(TestQuantileSketch)
#include "tst_quantilesketch.moc"
