// SPDX-License-Identifier: GPL-3.0-or-later
// Points of metrics for tests.
#pragma once

#include "domain/telemetry/metricpoint.h"
#include "support/calls.h"

namespace demarc::test {

inline MetricPoint metricPoint(MetricKind kind, std::string instrument, Instant time, std::uint8_t stream = 1)
{
    MetricPoint point;
    point.stream[0] = stream;
    point.process = 1;
    point.key.service = "shop";
    point.key.instrument = std::move(instrument);
    point.key.kind = kind;
    point.time = time;
    return point;
}

// What was counted since `start`, in whole numbers.
inline MetricPoint runningTotal(Instant start, Instant time, std::int64_t total, std::uint8_t stream = 1)
{
    auto point = metricPoint(MetricKind::Sum, "requests", time, stream);
    point.isCumulative = true;
    point.start = start;
    point.sumPico = Int128 {total} * Money::kPicoPerUnit;
    return point;
}

// What was counted since the point before.
inline MetricPoint counted(Instant time, std::int64_t count, std::uint8_t stream = 1)
{
    auto point = metricPoint(MetricKind::Sum, "requests", time, stream);
    point.sumPico = Int128 {count} * Money::kPicoPerUnit;
    return point;
}

inline MetricPoint level(Instant time, double value, std::uint8_t stream = 1)
{
    auto point = metricPoint(MetricKind::Gauge, "queue", time, stream);
    point.sumPico = picoUnits(value);
    return point;
}

inline MetricPoint histogram(Instant time, double sum, std::vector<MetricBucket> buckets, std::uint8_t stream = 1)
{
    auto point = metricPoint(MetricKind::Histogram, "latency", time, stream);
    point.key.unit = 's'; // as a literal GCC 12 takes it for a copy of any size
    point.sumPico = picoUnits(sum);
    for (const auto &bucket : buckets)
        point.count += bucket.count;
    point.buckets = std::move(buckets);
    return point;
}

} // namespace demarc::test
