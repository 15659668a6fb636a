// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/otlp/decoder.h"
#include "ingest/otlp/jsonvalues.h"
#include "ingest/otlp/protobufvalues.h"
#include "ingest/otlp/surrogates.h"

#include <QCoreApplication>

#include <array>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Otlp)
};

// Field numbers of opentelemetry/proto/metrics/v1/metrics.proto.
constexpr int kResourceMetrics = 1;
constexpr int kScopeMetrics = 2;
constexpr int kMetrics = 2;
constexpr int kName = 1;
constexpr int kDataPoints = 1;
constexpr std::array kKinds {5, 7, 9, 10, 11}; // gauge, sum, histogram, exponential histogram, summary
constexpr std::array kKindNames {"gauge", "sum", "histogram", "exponentialHistogram", "summary"};

bool readMetric(std::string_view message, const MetricVisitor &visit)
{
    std::string_view name;
    std::int64_t points = 0;
    const auto count = [&](std::string_view) { return ++points > 0; };
    WireReader metric(message);
    while (metric.next()) {
        const bool isKind = std::find(kKinds.begin(), kKinds.end(), metric.field()) != kKinds.end();
        const auto nested = isKind || metric.field() == kName ? metric.bytes() : std::nullopt;
        if (nested && metric.field() == kName)
            name = *nested;
        else if (nested && !eachMessage(*nested, kDataPoints, count))
            return false;
    }
    if (metric.ok())
        visit(name, points);
    return metric.ok();
}

bool readProtobuf(std::string_view body, const MetricVisitor &visit)
{
    return eachMessage(body, kResourceMetrics, [&](std::string_view group) {
        return eachMessage(group, kScopeMetrics, [&](std::string_view scope) {
            return eachMessage(scope, kMetrics, [&](std::string_view metric) { return readMetric(metric, visit); });
        });
    });
}

const char *readMetric(const Json &metric, const MetricVisitor &visit)
{
    std::int64_t points = 0;
    for (const char *kind : kKindNames) {
        const auto *data = otlpjson::member(metric, kind);
        const auto *list = data && data->is_object() ? otlpjson::member(*data, "dataPoints") : nullptr;
        if (list && list->is_array())
            points += static_cast<std::int64_t>(list->size());
    }
    visit(otlpjson::textOf(otlpjson::member(metric, "name")), points);
    return nullptr;
}

const char *readJson(const Json &body, const MetricVisitor &visit)
{
    using otlpjson::eachObject;
    return eachObject(body, "resourceMetrics", [&](const Json &group) {
        return eachObject(group, "scopeMetrics", [&](const Json &scope) {
            return eachObject(scope, "metrics", [&](const Json &metric) { return readMetric(metric, visit); });
        });
    });
}

} // namespace

Result<void> decodeMetrics(Encoding encoding, std::string &body, const MetricVisitor &visit)
{
    if (body.empty())
        return {};
    if (encoding == Encoding::Json) {
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
    if (body.size() > std::size_t {std::numeric_limits<int>::max()} || !readProtobuf(body, visit))
        return failure(ErrorKind::InvalidInput, Text::tr("The body is not an OTLP export in protobuf."));
    return {};
}

} // namespace demarc::ingest
