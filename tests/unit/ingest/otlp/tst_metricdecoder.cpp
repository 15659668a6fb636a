// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/otlp/metricdecoder.h"

#include "support/otlpbytes.h"
#include "support/testmain.h"

#include <cmath>

using namespace demarc;
using namespace demarc::ingest;
using namespace demarc::test;

namespace {

// What a visitor sees, kept.
struct Seen {
    std::string scope, instrument, unit, service, model;
    DataPoint point;
};

std::string textOf(const Attributes &attributes, std::string_view key)
{
    for (const auto &attribute : attributes) {
        const auto *text = std::get_if<std::string_view>(&attribute.value);
        if (attribute.key == key && text)
            return std::string(*text);
    }
    return {};
}

std::optional<std::vector<Seen>> decode(Encoding encoding, std::string body)
{
    std::vector<Seen> seen;
    const auto decoded = decodeMetrics(encoding, body, [&](const DataPoint &point) {
        seen.push_back({std::string(point.scope), std::string(point.instrument), std::string(point.unit),
            textOf(*point.resource, "service.name"), textOf(point.attributes, "model"), point});
    });
    return decoded ? std::optional(seen) : std::nullopt;
}

std::string real(unsigned field, double value)
{
    std::uint64_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    return fixed64(field, bits);
}

std::string zigzag(unsigned field, std::int64_t value)
{
    return number(field, (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

std::string packed(unsigned field, std::initializer_list<std::string> numbers)
{
    std::string bytes;
    for (const auto &one : numbers)
        bytes += one;
    return block(field, bytes);
}

// Eight bytes without a tag.
std::string plain(std::uint64_t value) { return fixed64(0, value).substr(1); }
std::string plain(double value) { return real(0, value).substr(1); }

std::string label(unsigned field) { return block(field, keyValue("model", textValue("o3"))); }

// A request of one metric of the scope "meter"; fields in an order that nobody expects.
std::string metrics(unsigned kind, const std::string &data, const std::string &name = "m")
{
    const auto metric = block(kind, data) + block(3, "s") + block(1, name);
    const auto resource = block(1, keyValue("service.name", textValue("shop")));
    return block(1, block(2, block(2, metric) + block(1, block(1, "meter"))) + block(1, resource));
}

std::string inJson(const char *metric)
{
    return std::string(R"({"resourceMetrics":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},
        "scopeMetrics":[{"scope":{"name":"meter"},"metrics":[)")
        + metric + "]}]}]}";
}

constexpr const char *kLabelJson = R"("attributes":[{"key":"model","value":{"stringValue":"o3"}}])";

std::string withLabel(const char *metric) { return QString::fromLatin1(metric).arg(QLatin1String(kLabelJson)).toStdString(); }

} // namespace

class TestMetricDecoder : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void readsSums_data()
    {
        QTest::addColumn<bool>("isJson");
        QTest::addColumn<QByteArray>("body");
        const auto point = fixed64(2, 1000) + fixed64(3, 2000) + fixed64(6, 7) + label(7);
        const auto other = fixed64(3, 3000) + real(4, 0.5) + number(8, 1);
        QTest::newRow("protobuf") << false
                                  << QByteArray::fromStdString(
                                         metrics(7, block(1, point) + block(1, other) + number(2, 2) + number(3, 1)));
        const auto json = inJson(withLabel(R"({"name":"m","unit":"s","sum":{"dataPoints":[
            {"startTimeUnixNano":"1000","timeUnixNano":2000,"asInt":"7",%1},{"timeUnixNano":"3000","asDouble":"0.5","flags":1}],
            "aggregationTemporality":2,"isMonotonic":true}})")
                                     .c_str());
        QTest::newRow("json") << true << QByteArray::fromStdString(json);
    }
    void readsSums()
    {
        QFETCH(bool, isJson);
        QFETCH(QByteArray, body);
        const auto seen = decode(isJson ? Encoding::Json : Encoding::Protobuf, body.toStdString());
        QVERIFY(seen);
        QCOMPARE(seen->size(), std::size_t {2});
        const auto &first = seen->front();
        QCOMPARE(first.scope, std::string("meter"));
        QCOMPARE(first.instrument, std::string("m"));
        QCOMPARE(first.unit, std::string("s"));
        QCOMPARE(first.service, std::string("shop"));
        QCOMPARE(first.model, std::string("o3"));
        QVERIFY(first.point.type == MetricType::Sum);
        QVERIFY(first.point.temporality == Temporality::Cumulative);
        QVERIFY(first.point.isMonotonic);
        QCOMPARE(first.point.startNanos, std::uint64_t {1000});
        QCOMPARE(first.point.timeNanos, std::uint64_t {2000});
        QCOMPARE(std::get<std::int64_t>(first.point.value), std::int64_t {7});
        QVERIFY(!first.point.hasNoValue);
        QCOMPARE(std::get<double>(seen->back().point.value), 0.5);
        QVERIFY(seen->back().point.hasNoValue);
        QCOMPARE(seen->back().model, std::string()); // the labels of one point are not another's
    }

    void readsGauges()
    {
        const auto binary = decode(Encoding::Protobuf, metrics(5, block(1, fixed64(3, 1) + real(4, -2.5))));
        QVERIFY(binary->front().point.type == MetricType::Gauge);
        QCOMPARE(std::get<double>(binary->front().point.value), -2.5);
        const auto json =
            decode(Encoding::Json, inJson(R"({"name":"m","gauge":{"dataPoints":[{"asDouble":"NaN"},{"asInt":3.0},{}]}})"));
        QVERIFY(std::isnan(std::get<double>(json->at(0).point.value)));
        QCOMPARE(std::get<std::int64_t>(json->at(1).point.value), std::int64_t {3});
        QVERIFY(std::holds_alternative<std::monostate>(json->at(2).point.value));
    }

    void readsHistograms_data()
    {
        QTest::addColumn<bool>("isJson");
        QTest::addColumn<QByteArray>("body");
        const auto head = fixed64(3, 9) + fixed64(4, 6) + real(5, 4.5) + label(9);
        const auto row = [](const char *name, bool isJson, const std::string &body) {
            QTest::newRow(name) << isJson << QByteArray::fromStdString(body);
        };
        row("packed", false,
            metrics(9,
                block(1,
                    head + packed(6, {plain(std::uint64_t {1}), plain(std::uint64_t {2}), plain(std::uint64_t {3})})
                        + packed(7, {plain(0.5), plain(1.0)}))
                    + number(2, 1)));
        row("one by one", false,
            metrics(
                9, block(1, head + fixed64(6, 1) + fixed64(6, 2) + fixed64(6, 3) + real(7, 0.5) + real(7, 1.0)) + number(2, 1)));
        row("json", true,
            inJson(withLabel(R"({"name":"m","unit":"s","histogram":{"aggregationTemporality":"AGGREGATION_TEMPORALITY_DELTA",
            "dataPoints":[{"timeUnixNano":9,"count":"6","sum":"4.5","bucketCounts":["1",2,3.0],"explicitBounds":[0.5,"1"],%1}]}})")
                       .c_str()));
    }
    void readsHistograms()
    {
        QFETCH(bool, isJson);
        QFETCH(QByteArray, body);
        const auto seen = decode(isJson ? Encoding::Json : Encoding::Protobuf, body.toStdString());
        QVERIFY(seen && seen->size() == 1);
        const auto &point = seen->front().point;
        QVERIFY(point.type == MetricType::Histogram);
        QVERIFY(point.temporality == Temporality::Delta);
        QCOMPARE(point.count, std::int64_t {6});
        QCOMPARE(*point.sum, 4.5);
        QVERIFY(point.counts == (std::vector<std::int64_t> {1, 2, 3}));
        QVERIFY(point.bounds == (std::vector {0.5, 1.0}));
        QCOMPARE(seen->front().model, std::string("o3"));
    }

    void readsExponentialHistograms_data()
    {
        QTest::addColumn<bool>("isJson");
        QTest::addColumn<QByteArray>("body");
        const auto head = label(1) + fixed64(3, 9) + fixed64(4, 10) + real(5, 8) + zigzag(6, -1) + fixed64(7, 2) + real(14, 0.1);
        const auto row = [](const char *name, bool isJson, const std::string &body) {
            QTest::newRow(name) << isJson << QByteArray::fromStdString(body);
        };
        row("packed", false,
            metrics(10,
                block(1, head + block(8, zigzag(1, -3) + packed(2, {varint(0), varint(300)})) + block(9, packed(2, {varint(4)})))
                    + number(2, 2)));
        row("one by one", false,
            metrics(10,
                block(1, head + block(8, zigzag(1, -3) + number(2, 0) + number(2, 300)) + block(9, number(2, 4)))
                    + number(2, 2)));
        row("json", true,
            inJson(withLabel(R"({"name":"m","exponentialHistogram":{"aggregationTemporality":2,"dataPoints":[{"timeUnixNano":"9",
            "count":10,"sum":8,"scale":-1,"zeroCount":"2","zeroThreshold":0.1,"positive":{"offset":-3,"bucketCounts":["0",300]},
            "negative":{"bucketCounts":[4]},%1}]}})")
                       .c_str()));
    }
    void readsExponentialHistograms()
    {
        QFETCH(bool, isJson);
        QFETCH(QByteArray, body);
        const auto seen = decode(isJson ? Encoding::Json : Encoding::Protobuf, body.toStdString());
        QVERIFY(seen && seen->size() == 1);
        const auto &point = seen->front().point;
        QVERIFY(point.type == MetricType::ExponentialHistogram);
        QCOMPARE(point.count, std::int64_t {10});
        QCOMPARE(point.scale, -1);
        QCOMPARE(point.zeroCount, std::int64_t {2});
        QCOMPARE(point.zeroThreshold, 0.1);
        QCOMPARE(point.positive.offset, std::int64_t {-3});
        QVERIFY(point.positive.counts == (std::vector<std::int64_t> {0, 300}));
        QVERIFY(point.negative.counts == (std::vector<std::int64_t> {4}));
        QCOMPARE(point.negative.offset, std::int64_t {0});
        QCOMPARE(seen->front().model, std::string("o3"));
    }

    void readsSummaries()
    {
        const auto quantile = block(6, real(1, 0.5) + real(2, 3));
        const auto binary =
            decode(Encoding::Protobuf, metrics(11, block(1, fixed64(3, 9) + fixed64(4, 5) + real(5, 2.5) + quantile + label(7))));
        const auto json = decode(Encoding::Json,
            inJson(withLabel(R"({"name":"m","summary":{"dataPoints":[{"timeUnixNano":"9",
            "count":"5","sum":2.5,"quantileValues":[{"quantile":0.5,"value":3}],%1}]}})")
                       .c_str()));
        for (const auto &seen : {binary, json}) {
            QVERIFY(seen && seen->size() == 1);
            QVERIFY(seen->front().point.type == MetricType::Summary);
            QCOMPARE(seen->front().point.count, std::int64_t {5});
            QCOMPARE(*seen->front().point.sum, 2.5);
            QCOMPARE(seen->front().model, std::string("o3"));
        }
    }

    void countsThatAreNoneAreSaid()
    {
        const auto json = decode(Encoding::Json, inJson(R"({"name":"m","histogram":{"dataPoints":[{"count":"-3"},{"count":1.5},
            {"count":9007199254740993},{"bucketCounts":["-1"]}]}})"));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(json->at(static_cast<std::size_t>(i)).point.count, kNoCount);
        QVERIFY(json->at(3).point.counts == std::vector {kNoCount});
        const auto binary = decode(Encoding::Protobuf, metrics(9, block(1, fixed64(4, ~std::uint64_t {0}))));
        QCOMPARE(binary->front().point.count, kNoCount);
    }

    void attributesThatCannotBeReadSpoilTheirPointsAlone()
    {
        const auto own = decode(Encoding::Json, inJson(R"({"name":"m","gauge":{"dataPoints":[{"attributes":{}},{}]}})"));
        QVERIFY(own->at(0).point.isMalformed);
        QVERIFY(!own->at(1).point.isMalformed);
        const char *body = R"({"resourceMetrics":[{"resource":{"attributes":{}},"scopeMetrics":[{"metrics":[{"name":"m",
            "gauge":{"dataPoints":[{}]}}]}]},{"scopeMetrics":[{"metrics":[{"name":"m","gauge":{"dataPoints":[{}]}}]}]}]})";
        const auto groups = decode(Encoding::Json, body);
        QVERIFY(groups->at(0).point.isMalformed);
        QVERIFY(!groups->at(1).point.isMalformed);
    }

    void tooManyBucketsAreDamage()
    {
        std::string counts, bounds;
        for (std::size_t i = 0; i <= kMaxBuckets; ++i) {
            counts += varint(1);
            bounds += plain(static_cast<double>(i));
        }
        const auto exponential = decode(Encoding::Protobuf, metrics(10, block(1, fixed64(4, 1) + block(8, block(2, counts)))));
        QCOMPARE(exponential->front().point.count, kNoCount);
        const auto explicitly = decode(Encoding::Protobuf, metrics(9, block(1, fixed64(4, 1) + block(7, bounds))));
        QCOMPARE(explicitly->front().point.count, kNoCount);
    }

    void refusesWhatIsDamaged()
    {
        const auto whole = metrics(9, block(1, packed(6, {plain(std::uint64_t {1})})) + number(2, 1));
        QVERIFY(decode(Encoding::Protobuf, whole));
        QVERIFY(decode(Encoding::Protobuf, ""));
        QVERIFY(!decode(Encoding::Protobuf, whole.substr(0, whole.size() - 1)));
        QVERIFY(!decode(Encoding::Protobuf, metrics(9, block(1, block(6, "seven b"))))); // no whole numbers
        QVERIFY(!decode(Encoding::Protobuf, metrics(10, block(1, block(8, block(2, "\xff"))))));
        for (const char *wrong : {R"({"name":"m","sum":[]})", R"({"name":"m","gauge":{"dataPoints":[7]}})",
                 R"({"name":"m","histogram":{"dataPoints":[{"bucketCounts":4}]}})",
                 R"({"name":"m","histogram":{"dataPoints":[{"explicitBounds":{}}]}})",
                 R"({"name":"m","exponentialHistogram":{"dataPoints":[{"positive":[]}]}})"})
            QVERIFY2(!decode(Encoding::Json, inJson(wrong)), wrong);
        QVERIFY(!decode(Encoding::Json, R"({"resourceMetrics":{}})"));
        QVERIFY(!decode(Encoding::Json, "{"));
    }
};

DEMARC_TEST_MAIN(TestMetricDecoder)
#include "tst_metricdecoder.moc"
