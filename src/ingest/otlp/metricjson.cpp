// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/otlp/jsonvalues.h"
#include "ingest/otlp/metricdecoder.h"
#include "ingest/otlp/surrogates.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Otlp)
};

using namespace otlpjson;

constexpr std::array kTypes {std::pair {"gauge", MetricType::Gauge}, std::pair {"sum", MetricType::Sum},
    std::pair {"histogram", MetricType::Histogram}, std::pair {"exponentialHistogram", MetricType::ExponentialHistogram},
    std::pair {"summary", MetricType::Summary}};

std::int64_t countOf(const Json *value)
{
    if (!value)
        return 0;
    const auto number = integerOf(*value);
    return number && *number >= 0 ? countOrNone(static_cast<std::uint64_t>(*number)) : kNoCount;
}

// A sum that is there and is no number is not a sum.
std::optional<double> sumOf(const Json *value)
{
    return value ? std::optional(doubleOf(*value).value_or(std::numeric_limits<double>::quiet_NaN())) : std::nullopt;
}

class PointReader {
public:
    PointReader(const Json &item, DataPoint &to) : m_item(item), m_to(to) { }

    // The name of the member that is not as the protocol says; null: all is well.
    const char *read()
    {
        m_to.startNanos = nanosOf(member(m_item, "startTimeUnixNano"));
        m_to.timeNanos = nanosOf(member(m_item, "timeUnixNano"));
        if (const auto *flags = member(m_item, "flags"))
            m_to.hasNoValue = (integerOf(*flags).value_or(0) & 1) != 0;
        m_to.isMalformed = !readAttributes(m_item, m_to.attributes);
        if (m_to.type == MetricType::Gauge || m_to.type == MetricType::Sum) {
            readNumber();
            return nullptr;
        }
        m_to.count = countOf(member(m_item, "count"));
        m_to.sum = sumOf(member(m_item, "sum"));
        if (m_to.type == MetricType::Histogram)
            return readHistogram();
        return m_to.type == MetricType::ExponentialHistogram ? readExponential() : nullptr;
    }

private:
    void readNumber()
    {
        if (const auto *whole = member(m_item, "asInt")) {
            if (const auto value = integerOf(*whole))
                m_to.value = *value;
        } else if (const auto *real = member(m_item, "asDouble")) {
            if (const auto value = doubleOf(*real))
                m_to.value = *value;
        }
    }

    const char *readHistogram()
    {
        if (!readCounts(m_item, m_to.counts))
            return "bucketCounts";
        const auto *bounds = member(m_item, "explicitBounds");
        if (!bounds)
            return nullptr;
        if (!bounds->is_array())
            return "explicitBounds";
        if (bounds->size() > kMaxBuckets)
            m_to.count = kNoCount;
        for (std::size_t i = 0; i < std::min(bounds->size(), kMaxBuckets); ++i)
            m_to.bounds.push_back(doubleOf((*bounds)[i]).value_or(std::numeric_limits<double>::quiet_NaN()));
        return nullptr;
    }

    const char *readExponential()
    {
        if (const auto *scale = member(m_item, "scale"))
            m_to.scale = static_cast<int>(std::clamp<std::int64_t>(integerOf(*scale).value_or(0), -1000, 1000));
        m_to.zeroCount = countOf(member(m_item, "zeroCount"));
        m_to.zeroThreshold = sumOf(member(m_item, "zeroThreshold")).value_or(0);
        for (const auto &[key, to] : {std::pair {"positive", &m_to.positive}, {"negative", &m_to.negative}}) {
            const auto *buckets = member(m_item, key);
            if (!buckets)
                continue;
            if (!buckets->is_object())
                return key;
            if (const auto *offset = member(*buckets, "offset"))
                to->offset = integerOf(*offset).value_or(0);
            if (!readCounts(*buckets, to->counts))
                return "bucketCounts";
        }
        return nullptr;
    }

    bool readCounts(const Json &owner, std::vector<std::int64_t> &to)
    {
        const auto *list = member(owner, "bucketCounts");
        if (!list)
            return true;
        if (!list->is_array())
            return false;
        if (list->size() > kMaxBuckets)
            m_to.count = kNoCount;
        for (std::size_t i = 0; i < std::min(list->size(), kMaxBuckets); ++i)
            to.push_back(countOf(&(*list)[i]));
        return true;
    }

    const Json &m_item;
    DataPoint &m_to;
};

// As the specification says an integer, as some write it the enum's name.
Temporality temporalityOf(const Json *value)
{
    if (!value)
        return Temporality::Unspecified;
    const auto name = textOf(value);
    if (name == "AGGREGATION_TEMPORALITY_DELTA")
        return Temporality::Delta;
    return name == "AGGREGATION_TEMPORALITY_CUMULATIVE" ? Temporality::Cumulative
                                                        : ingest::temporalityOf(integerOf(*value).value_or(0));
}

const char *readMetric(const Json &metric, DataPoint &to, const DataPointVisitor &visit)
{
    to.instrument = textOf(member(metric, "name"));
    to.unit = textOf(member(metric, "unit"));
    for (const auto &[key, type] : kTypes) {
        const auto *data = member(metric, key);
        if (!data)
            continue;
        if (!data->is_object())
            return key;
        to.type = type;
        to.temporality = temporalityOf(member(*data, "aggregationTemporality"));
        const auto *monotonic = member(*data, "isMonotonic");
        to.isMonotonic = monotonic && monotonic->is_boolean() && monotonic->get<bool>();
        const char *wrong = eachObject(*data, "dataPoints", [&](const Json &item) {
            to.clearPoint();
            const char *damaged = PointReader(item, to).read();
            if (!damaged)
                visit(to);
            return damaged;
        });
        if (wrong)
            return wrong;
    }
    return nullptr;
}

const char *readJson(const Json &body, const DataPointVisitor &visit)
{
    Attributes resource;
    DataPoint point;
    point.resource = &resource;
    bool hasResource = true;
    const DataPointVisitor visitOne = [&](const DataPoint &) {
        point.isMalformed = point.isMalformed || !hasResource;
        visit(point);
    };
    return eachObject(body, "resourceMetrics", [&](const Json &group) {
        resource.clear();
        const auto *sent = member(group, "resource");
        hasResource = !sent || (sent->is_object() && readAttributes(*sent, resource));
        return eachObject(group, "scopeMetrics", [&](const Json &scope) {
            const auto *named = member(scope, "scope");
            point.scope = named && named->is_object() ? textOf(member(*named, "name")) : std::string_view {};
            return eachObject(scope, "metrics", [&](const Json &metric) { return readMetric(metric, point, visitOne); });
        });
    });
}

} // namespace

Result<void> decodeMetricsJson(std::string &body, const DataPointVisitor &visit)
{
    const auto json = parseOtlpJson(body);
    if (!json)
        return failureOf(json);
    if (const char *wrong = readJson(*json, visit)) {
        return failure(ErrorKind::InvalidInput,
            Text::tr("The body is JSON but not an OTLP metrics export: \"%1\" is not what the protocol says.")
                .arg(QLatin1String(wrong)));
    }
    return {};
}

} // namespace demarc::ingest
