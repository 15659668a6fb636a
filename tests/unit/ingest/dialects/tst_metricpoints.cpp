// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialects/metricpoints.h"

#include "support/testmain.h"

#include <limits>

using namespace demarc;
using namespace demarc::ingest;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

const Attributes kResource {{"service.name", std::string_view("shop")}, {"deployment.environment", std::string_view("prod")},
    {"process.pid", std::int64_t {7}}};

DataPoint made(MetricType type, Temporality temporality = Temporality::Delta)
{
    DataPoint point;
    point.type = type;
    point.temporality = temporality;
    point.instrument = "m";
    point.unit = "s";
    point.resource = &kResource;
    point.startNanos = 1'000'000;
    point.timeNanos = 2'000'000;
    point.value = std::int64_t {5};
    return point;
}

DataPoint histogram(std::vector<std::int64_t> counts, std::vector<double> bounds)
{
    auto point = made(MetricType::Histogram);
    point.count = 6;
    point.sum = 4.5;
    point.counts = std::move(counts);
    point.bounds = std::move(bounds);
    return point;
}

bool isDamaged(const DataPoint &point)
{
    const auto read = metricPointOf(point);
    return read.isDamaged && !read.point;
}

} // namespace

class TestMetricPoints : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void readsACounter()
    {
        auto point = made(MetricType::Sum, Temporality::Cumulative);
        point.isMonotonic = true;
        const auto read = metricPointOf(point).point;
        QVERIFY(read);
        QCOMPARE(read->key.service, std::string("shop"));
        QCOMPARE(read->key.instrument, std::string("m"));
        QCOMPARE(read->key.unit, std::string("s"));
        QVERIFY(read->key.kind == MetricKind::Sum);
        QVERIFY(read->key.labels == (std::map<MetricLabel, std::string> {{MetricLabel::Environment, "prod"}}));
        QVERIFY(read->isCumulative);
        QCOMPARE(microsOf(read->start), std::int64_t {1000});
        QCOMPARE(microsOf(read->time), std::int64_t {2000});
        QVERIFY(read->sumPico == Int128 {5} * Money::kPicoPerUnit);
        point.value = std::numeric_limits<std::int64_t>::max(); // every integer is exact
        QVERIFY(metricPointOf(point).point->sumPico == Int128 {std::numeric_limits<std::int64_t>::max()} * Money::kPicoPerUnit);
    }

    void anUpDownTotalIsALevel()
    {
        auto total = metricPointOf(made(MetricType::Sum, Temporality::Cumulative)).point;
        QVERIFY(total->key.kind == MetricKind::Gauge);
        QVERIFY(!total->isCumulative);
        auto change = made(MetricType::Sum);
        change.value = -3.0; // it may fall
        QVERIFY(metricPointOf(change).point->key.kind == MetricKind::Sum);
        change.isMonotonic = true;
        QVERIFY(isDamaged(change));
    }

    void readsHistogramBuckets()
    {
        const auto read = metricPointOf(histogram({1, 0, 5}, {0.5, 1})).point;
        QVERIFY(read->key.kind == MetricKind::Histogram);
        QCOMPARE(read->count, std::int64_t {6});
        QVERIFY(read->sumPico == picoUnits(4.5));
        QVERIFY(read->buckets == (std::vector<MetricBucket> {{-kInfinity, 0.5, 1}, {1, kInfinity, 5}}));
        QVERIFY(metricPointOf(histogram({6}, {})).point->buckets.empty());
        QVERIFY(metricPointOf(histogram({}, {})).point.has_value());
    }

    void readsExponentialBuckets()
    {
        auto point = made(MetricType::ExponentialHistogram, Temporality::Cumulative);
        point.count = 10;
        point.scale = 0; // base 2
        point.zeroCount = 2;
        point.zeroThreshold = 0.25;
        point.positive = {1, {3, 0, 4}};
        point.negative = {0, {1}};
        const auto read = metricPointOf(point).point;
        QVERIFY(read->buckets == (std::vector<MetricBucket> {{-2, -1, 1}, {-0.25, 0.25, 2}, {2, 4, 3}, {8, 16, 4}}));
        point.scale = -1; // base 4: wider buckets have the same bounds to the bit
        point.positive = {0, {3, 4}};
        QVERIFY(metricPointOf(point).point->buckets.back() == (MetricBucket {4, 16, 4}));
        point.positive.offset = std::numeric_limits<std::int32_t>::max(); // beyond what a double holds
        QVERIFY(metricPointOf(point).point.has_value());
    }

    void summariesKeepCountAndSum()
    {
        auto point = made(MetricType::Summary, Temporality::Unspecified);
        point.count = 4;
        point.sum = 2;
        const auto read = metricPointOf(point).point;
        QVERIFY(read->key.kind == MetricKind::Summary);
        QVERIFY(read->isCumulative);
        QCOMPARE(read->count, std::int64_t {4});
    }

    void whatSaysThatItHasNoValueIsNoDamage()
    {
        auto point = made(MetricType::Gauge);
        point.hasNoValue = true;
        const auto read = metricPointOf(point);
        QVERIFY(!read.point && !read.isDamaged);
    }

    void whatCannotBeKeptIsDamaged()
    {
        for (const AttributeValue &value :
            {AttributeValue(kNan), AttributeValue(kInfinity), AttributeValue(2e19), AttributeValue()}) {
            auto point = made(MetricType::Gauge);
            point.value = value;
            QVERIFY(isDamaged(point));
        }
        auto timeless = made(MetricType::Gauge);
        timeless.timeNanos = 0;
        QVERIFY(isDamaged(timeless));
        auto malformed = made(MetricType::Gauge);
        malformed.isMalformed = true;
        QVERIFY(isDamaged(malformed));
        auto nameless = made(MetricType::Gauge);
        nameless.instrument = {};
        QVERIFY(isDamaged(nameless));
        QVERIFY(isDamaged(made(MetricType::Sum, Temporality::Unspecified)));
        QVERIFY(isDamaged(histogram({1, 2}, {0.5, 1})));
        QVERIFY(isDamaged(histogram({1, 2, 3}, {1, 1})));
        QVERIFY(isDamaged(histogram({1, 2, 3}, {kNan, 1})));
        QVERIFY(isDamaged(histogram({1, 2}, {kInfinity})));
        QVERIFY(isDamaged(histogram({1, kNoCount, 3}, {0.5, 1})));
        auto uncounted = histogram({}, {});
        uncounted.count = kNoCount;
        QVERIFY(isDamaged(uncounted));
    }

    void aSumThatIsNoNumberIsLeftOut()
    {
        auto point = histogram({1, 0, 5}, {0.5, 1});
        point.sum = kNan;
        const auto read = metricPointOf(point);
        QVERIFY(read.lostSum);
        QVERIFY(!read.point->sumPico);
        QCOMPARE(read.point->count, std::int64_t {6});
    }

    void knowsLabelsByTheNamesOfEveryClient()
    {
        auto point = made(MetricType::Gauge);
        point.attributes = {{"gen_ai.request.model", std::string_view("asked")},
            {"gen_ai.response.model", std::string_view("served")}, {"gen_ai.system", std::string_view("openai")},
            {"http.response.status_code", std::int64_t {429}}, {"user.id", std::string_view("anna")},
            {"deployment.environment.name", std::string_view("test")}};
        QVERIFY(metricPointOf(point).point->key.labels
            == (std::map<MetricLabel, std::string> {{MetricLabel::Model, "served"}, {MetricLabel::Provider, "openai"},
                {MetricLabel::Environment, "test"}, {MetricLabel::StatusCode, "429"}}));
        point.attributes = {{"model_name", std::string_view("llama")}, {"engine", std::string_view("0")}};
        const auto vllm = metricPointOf(point).point->key.labels;
        QCOMPARE(vllm.at(MetricLabel::Model), std::string("llama"));
        QCOMPARE(vllm.at(MetricLabel::Engine), std::string("0"));
    }

    void everythingItCameWithMakesTheStream()
    {
        const auto idOf = [](const DataPoint &point) { return metricPointOf(point).point->stream; };
        auto point = made(MetricType::Gauge);
        point.attributes = {{"a", std::string_view("1")}, {"b", std::int64_t {2}}};
        const auto first = idOf(point);
        auto turned = point;
        std::swap(turned.attributes[0], turned.attributes[1]);
        QVERIFY(idOf(turned) == first); // order says nothing
        auto other = point;
        other.attributes[1].value = std::int64_t {3};
        QVERIFY(idOf(other) != first);
        other = point;
        other.scope = "another meter";
        QVERIFY(idOf(other) != first);
        const Attributes machine {{"service.name", std::string_view("shop")}, {"host.name", std::string_view("b")}};
        other = point;
        other.resource = &machine;
        QVERIFY(idOf(other) != first);
        QVERIFY(metricPointOf(other).point->process != metricPointOf(point).point->process);
    }

    void servicesThatSdksMakeUpAreNone()
    {
        const Attributes unknown {{"service.name", std::string_view("unknown_service:node")}};
        auto point = made(MetricType::Gauge);
        point.resource = &unknown;
        QCOMPARE(metricPointOf(point).point->key.service, std::string());
    }
};

DEMARC_TEST_MAIN(TestMetricPoints)
#include "tst_metricpoints.moc"
