// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/otlp/metricdecoder.h"

#include "ingest/otlp/protobufvalues.h"

#include <QCoreApplication>

#include <array>
#include <bit>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Otlp)
};

// Field numbers of opentelemetry/proto/metrics/v1/metrics.proto.
constexpr int kResourceMetrics = 1;
constexpr int kResource = 1;
constexpr int kScopeMetrics = 2;
constexpr int kScope = 1;
constexpr int kScopeName = 1;
constexpr int kMetrics = 2;
constexpr int kDataPoints = 1;
enum MetricField { Name = 1, MetricUnit = 3 };
enum DataField { AggregationTemporality = 2, IsMonotonic = 3 };
constexpr std::array kTypes {std::pair {5, MetricType::Gauge}, std::pair {7, MetricType::Sum},
    std::pair {9, MetricType::Histogram}, std::pair {10, MetricType::ExponentialHistogram}, std::pair {11, MetricType::Summary}};
constexpr int kStart = 2; // of every kind of point, and so is the next
constexpr int kTime = 3;

std::vector<std::int64_t> countsOf(const std::vector<std::uint64_t> &numbers)
{
    std::vector<std::int64_t> counts(numbers.size());
    std::transform(numbers.begin(), numbers.end(), counts.begin(), countOrNone);
    return counts;
}

std::optional<double> doubleAt(WireReader &reader)
{
    const auto bits = reader.fixed64();
    return bits ? std::optional(std::bit_cast<double>(*bits)) : std::nullopt;
}

class PointReader {
public:
    explicit PointReader(DataPoint &to) : m_to(to) { }

    // False: malformed.
    bool read(std::string_view message)
    {
        WireReader point(message);
        while (point.next()) {
            if (point.field() == kStart)
                m_to.startNanos = point.fixed64().value_or(m_to.startNanos);
            else if (point.field() == kTime)
                m_to.timeNanos = point.fixed64().value_or(m_to.timeNanos);
            else if (!readField(point))
                return false;
        }
        if (m_bounds.size() > kMaxBuckets || m_counts.size() > kMaxBuckets)
            m_to.count = kNoCount;
        m_to.counts = countsOf(m_counts);
        m_to.bounds.resize(m_bounds.size());
        std::transform(m_bounds.begin(), m_bounds.end(), m_to.bounds.begin(),
            [](std::uint64_t bits) { return std::bit_cast<double>(bits); });
        return point.ok();
    }

private:
    bool readField(WireReader &point)
    {
        switch (m_to.type) {
        case MetricType::Gauge:
        case MetricType::Sum:
            return readNumber(point);
        case MetricType::Histogram:
            return readHistogram(point);
        case MetricType::ExponentialHistogram:
            return readExponential(point);
        case MetricType::Summary:
            break;
        }
        return readSummary(point);
    }

    bool readNumber(WireReader &point)
    {
        enum Field { AsDouble = 4, AsInt = 6, PointAttributes = 7, Flags = 8 };
        if (point.field() == AsDouble) {
            if (const auto value = doubleAt(point))
                m_to.value = *value;
        } else if (point.field() == AsInt) {
            if (const auto value = point.fixed64())
                m_to.value = static_cast<std::int64_t>(*value);
        } else if (point.field() == Flags) {
            readFlags(point);
        }
        return point.field() != PointAttributes || readLabels(point);
    }

    bool readHistogram(WireReader &point)
    {
        enum Field { Count = 4, Sum = 5, BucketCounts = 6, Bounds = 7, PointAttributes = 9, Flags = 10 };
        switch (point.field()) {
        case Count:
            m_to.count = countOrNone(point.fixed64().value_or(0));
            return true;
        case Sum:
            m_to.sum = doubleAt(point);
            return true;
        case BucketCounts:
            point.fixed64s(m_counts, kMaxBuckets + 1);
            return true;
        case Bounds:
            point.fixed64s(m_bounds, kMaxBuckets + 1);
            return true;
        case Flags:
            readFlags(point);
            return true;
        default:
            return point.field() != PointAttributes || readLabels(point);
        }
    }

    bool readExponential(WireReader &point)
    {
        enum Field { PointAttributes = 1, Count = 4, Sum, Scale, ZeroCount, Positive, Negative, Flags, ZeroThreshold = 14 };
        switch (point.field()) {
        case Count:
            m_to.count = countOrNone(point.fixed64().value_or(0));
            return true;
        case Sum:
            m_to.sum = doubleAt(point);
            return true;
        case Scale:
            m_to.scale = static_cast<int>(std::clamp<std::int64_t>(point.zigzag().value_or(0), -1000, 1000));
            return true;
        case ZeroCount:
            m_to.zeroCount = countOrNone(point.fixed64().value_or(0));
            return true;
        case Positive:
            return readExponents(point.bytes(), m_to.positive);
        case Negative:
            return readExponents(point.bytes(), m_to.negative);
        case Flags:
            readFlags(point);
            return true;
        case ZeroThreshold:
            m_to.zeroThreshold = doubleAt(point).value_or(0);
            return true;
        default:
            return point.field() != PointAttributes || readLabels(point);
        }
    }

    bool readSummary(WireReader &point)
    {
        enum Field { Count = 4, Sum = 5, PointAttributes = 7, Flags = 8 };
        if (point.field() == Count)
            m_to.count = countOrNone(point.fixed64().value_or(0));
        else if (point.field() == Sum)
            m_to.sum = doubleAt(point);
        else if (point.field() == Flags)
            readFlags(point);
        return point.field() != PointAttributes || readLabels(point);
    }

    bool readExponents(std::optional<std::string_view> message, DataPoint::Exponents &to)
    {
        enum Field { Offset = 1, BucketCounts = 2 };
        if (!message)
            return true;
        std::vector<std::uint64_t> counts;
        WireReader buckets(*message);
        while (buckets.next()) {
            if (buckets.field() == Offset)
                to.offset = buckets.zigzag().value_or(to.offset);
            else if (buckets.field() == BucketCounts)
                buckets.varints(counts, kMaxBuckets + 1);
        }
        if (counts.size() > kMaxBuckets)
            m_to.count = kNoCount;
        to.counts = countsOf(counts);
        return buckets.ok();
    }

    bool readLabels(WireReader &point)
    {
        const auto attribute = point.bytes();
        return !attribute || readAttribute(*attribute, m_to.attributes);
    }

    void readFlags(WireReader &point) { m_to.hasNoValue = (point.varint().value_or(0) & 1) != 0; }

    DataPoint &m_to;
    std::vector<std::uint64_t> m_counts;
    std::vector<std::uint64_t> m_bounds;
};

// The order of fields in a message is free, so what its points share is read first.
bool readData(std::string_view message, DataPoint &to, const DataPointVisitor &visit)
{
    WireReader data(message);
    while (data.next()) {
        if (data.field() == AggregationTemporality)
            to.temporality = temporalityOf(static_cast<std::int64_t>(data.varint().value_or(0)));
        else if (data.field() == IsMonotonic && to.type == MetricType::Sum)
            to.isMonotonic = data.varint().value_or(0) != 0;
    }
    return data.ok() && eachMessage(message, kDataPoints, [&](std::string_view point) {
        to.clearPoint();
        if (!PointReader(to).read(point))
            return false;
        visit(to);
        return true;
    });
}

bool readMetric(std::string_view message, DataPoint &to, const DataPointVisitor &visit)
{
    to.instrument = {};
    to.unit = {};
    WireReader metric(message);
    while (metric.next()) {
        if (metric.field() == Name)
            to.instrument = metric.bytes().value_or(to.instrument);
        else if (metric.field() == MetricUnit)
            to.unit = metric.bytes().value_or(to.unit);
    }
    if (!metric.ok())
        return false;
    for (const auto &[field, type] : kTypes) {
        to.type = type;
        to.temporality = Temporality::Unspecified;
        to.isMonotonic = false;
        if (!eachMessage(message, field, [&](std::string_view data) { return readData(data, to, visit); }))
            return false;
    }
    return true;
}

bool readScope(std::string_view message, std::string_view &name)
{
    name = {};
    return eachMessage(message, kScope, [&name](std::string_view nested) {
        WireReader scope(nested);
        while (scope.next()) {
            if (scope.field() == kScopeName)
                name = scope.bytes().value_or(name);
        }
        return scope.ok();
    });
}

bool readProtobuf(std::string_view body, const DataPointVisitor &visit)
{
    Attributes resource;
    DataPoint point;
    point.resource = &resource;
    return eachMessage(body, kResourceMetrics, [&](std::string_view group) {
        resource.clear();
        return eachMessage(group, kResource, [&](std::string_view message) { return readResource(message, resource); })
            && eachMessage(group, kScopeMetrics, [&](std::string_view scope) {
                   return readScope(scope, point.scope)
                       && eachMessage(scope, kMetrics, [&](std::string_view metric) { return readMetric(metric, point, visit); });
               });
    });
}

} // namespace

void DataPoint::clearPoint()
{
    DataPoint fresh;
    std::swap(fresh.attributes, attributes); // what is allocated is used again
    fresh.attributes.clear();
    fresh.scope = scope;
    fresh.instrument = instrument;
    fresh.unit = unit;
    fresh.type = type;
    fresh.temporality = temporality;
    fresh.isMonotonic = isMonotonic;
    fresh.resource = resource;
    *this = std::move(fresh);
}

Temporality temporalityOf(std::int64_t number)
{
    return number == 1 ? Temporality::Delta : number == 2 ? Temporality::Cumulative : Temporality::Unspecified;
}

Result<void> decodeMetrics(Encoding encoding, std::string &body, const DataPointVisitor &visit)
{
    if (body.empty())
        return {};
    if (encoding == Encoding::Json)
        return decodeMetricsJson(body, visit);
    if (body.size() > std::size_t {std::numeric_limits<int>::max()} || !readProtobuf(body, visit))
        return failure(ErrorKind::InvalidInput, Text::tr("The body is not an OTLP export in protobuf."));
    return {};
}

} // namespace demarc::ingest
