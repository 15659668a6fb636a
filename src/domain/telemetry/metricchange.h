// SPDX-License-Identifier: GPL-3.0-or-later
// From running totals to what happened between two points (OpenTelemetry metrics data model, "Sums", "Temporality", "Resets
// and gaps"): pure arithmetic on the points of one stream.
#pragma once

#include "domain/telemetry/metricpoint.h"

namespace demarc {

// What is remembered of a stream from one point to the next.
struct MetricState {
    Instant time {};
    std::int64_t count = 0;
    std::optional<Int128> sumPico {};
    std::vector<MetricBucket> buckets {};
    bool operator==(const MetricState &) const = default;
};

// What a point adds to the totals; of a gauge its level.
struct MetricChange {
    std::int64_t count = 0;
    std::optional<Int128> sumPico {};
    std::vector<MetricBucket> buckets {};
    bool operator==(const MetricChange &) const = default;
};

// The first total of a stream counts where it covers no more than this, or its process was watched before.
inline constexpr Duration kFirstTotalCovers = std::chrono::minutes {5};

// Running totals are remembered; of all else the time is enough to know a point that comes again.
MetricState stateAfter(const MetricPoint &point);

// What `point` adds, given the state after the point of its stream (and its start) before; null: it is the first.
//  - Changes and levels add as they are. A running total adds what it grew by.
//  - A total that fell began anew without saying so, and adds all of it; so does a histogram whose buckets do not hold those
//    before, or that lost its sum. (A total with another start is another stream: see store/telemetry/metricstreams.h.)
//  - The first total is only where counting begins from, and adds nothing (empty), unless it started at most
//    kFirstTotalCovers before, or `isWatched`: all it holds happened while we looked. Else a console that is switched on
//    would show a month of tokens as those of one minute.
// The point is newer than the state.
std::optional<MetricChange> changeOf(const MetricPoint &point, const MetricState *before, bool isWatched);

} // namespace demarc
