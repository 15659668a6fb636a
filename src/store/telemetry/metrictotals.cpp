// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/metrictotals.h"

#include "analytics/bucketspread.h"
#include "analytics/varint.h"

#include <algorithm>

namespace demarc::telemetry {

namespace {

constexpr char kVersion = 1;

// Three bits; points a minute apart get all eight values equally often (multiplicative hashing).
int turnOf(Instant time)
{
    const auto seconds = static_cast<std::uint64_t>(microsOf(time) / 1'000'000);
    return static_cast<int>(seconds * 0x9e3779b97f4a7c15U >> 61);
}

} // namespace

double sketchUnits(const std::string &unit) { return unit == "By" || unit == "ns" ? 1 : 1e9; }

void MetricTotals::add(const MetricPoint &point, const MetricChange &change)
{
    MetricTotals one;
    one.points = 1;
    one.count = change.count;
    if (change.sumPico) {
        const bool hasValues = point.key.kind == MetricKind::Histogram || point.key.kind == MetricKind::Summary;
        one.summed = hasValues ? change.count : 1;
        one.sumPico = *change.sumPico;
    }
    if (point.key.kind == MetricKind::Gauge && change.sumPico) {
        one.minPico = one.maxPico = one.lastPico = *change.sumPico;
        one.lastAt = point.time;
    }
    for (const auto &bucket : change.buckets)
        addBucket(one.values, bucket.lower, bucket.upper, bucket.count, sketchUnits(point.key.unit), turnOf(point.time));
    merge(one);
}

void MetricTotals::merge(const MetricTotals &other)
{
    if (other.isEmpty())
        return;
    minPico = isEmpty() ? other.minPico : std::min(minPico, other.minPico);
    maxPico = isEmpty() ? other.maxPico : std::max(maxPico, other.maxPico);
    if (isEmpty() || other.lastAt >= lastAt) {
        lastPico = other.lastPico;
        lastAt = other.lastAt;
    }
    points += other.points;
    count += other.count;
    summed += other.summed;
    sumPico += other.sumPico;
    values.merge(other.values);
}

void MetricTotals::appendTo(std::string &bytes) const
{
    bytes.push_back(kVersion);
    for (const auto number : {points, count, summed, microsOf(lastAt)})
        appendSigned(bytes, number);
    for (const auto pico : {sumPico, minPico, maxPico, lastPico})
        appendSigned(bytes, pico);
    values.appendTo(bytes);
}

bool MetricTotals::mergeFrom(std::string_view bytes, bool withValues)
{
    if (bytes.empty() || bytes.front() != kVersion)
        return false;
    bytes.remove_prefix(1);
    MetricTotals other;
    std::int64_t lastMicros = 0;
    for (auto *number : {&other.points, &other.count, &other.summed, &lastMicros}) {
        if (!takeSigned(bytes, *number))
            return false;
    }
    for (auto *pico : {&other.sumPico, &other.minPico, &other.maxPico, &other.lastPico}) {
        if (!takeSigned(bytes, *pico))
            return false;
    }
    other.lastAt = instantOf(lastMicros);
    if (withValues && !other.values.mergeFrom(bytes))
        return false;
    merge(other);
    return true;
}

} // namespace demarc::telemetry
