// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/telemetry/metricchange.h"

#include <numeric>

namespace demarc {

namespace {

MetricChange whole(const MetricPoint &point) { return {point.count, point.sumPico, point.buckets}; }

std::int64_t total(const std::vector<MetricBucket> &buckets)
{
    return std::accumulate(buckets.begin(), buckets.end(), std::int64_t {0},
        [](std::int64_t sum, const MetricBucket &bucket) { return sum + bucket.count; });
}

// The growth of each bucket. An exponential histogram widens its buckets as values spread, and then the new ones hold the
// ones before whole. Empty where they do not, or where one shrank.
std::optional<std::vector<MetricBucket>> growth(const std::vector<MetricBucket> &now, const std::vector<MetricBucket> &before)
{
    std::vector<MetricBucket> grown;
    std::int64_t found = 0;
    auto old = before.begin();
    for (const auto &bucket : now) {
        std::int64_t held = 0;
        for (; old != before.end() && old->upper <= bucket.upper && old->lower >= bucket.lower; ++old)
            held += old->count;
        found += held;
        if (held > bucket.count)
            return {};
        if (held < bucket.count)
            grown.push_back({bucket.lower, bucket.upper, bucket.count - held});
    }
    if (found != total(before))
        return {};
    return grown;
}

bool hasFallen(const MetricPoint &point, const MetricState &before)
{
    if (point.key.kind == MetricKind::Sum)
        return point.sumPico < before.sumPico;
    return point.count < before.count || (before.sumPico && !point.sumPico);
}

} // namespace

MetricState stateAfter(const MetricPoint &point)
{
    MetricState state {point.time};
    if (point.isCumulative) {
        state.count = point.count;
        state.sumPico = point.sumPico;
        state.buckets = point.buckets;
    }
    return state;
}

std::optional<MetricChange> changeOf(const MetricPoint &point, const MetricState *before, bool isWatched)
{
    if (!point.isCumulative)
        return whole(point);
    if (!before) {
        const bool saysStart = point.start != Instant {} && point.start < point.time;
        const bool isShort = saysStart && point.time - point.start <= kFirstTotalCovers;
        return isShort || (saysStart && isWatched) ? std::optional(whole(point)) : std::nullopt;
    }
    auto grown = hasFallen(point, *before) ? std::nullopt : growth(point.buckets, before->buckets);
    if (!grown)
        return whole(point);
    MetricChange change {point.count - before->count, {}, std::move(*grown)};
    if (point.sumPico && (before->sumPico || before->count == 0))
        change.sumPico = *point.sumPico - before->sumPico.value_or(0);
    return change;
}

} // namespace demarc
