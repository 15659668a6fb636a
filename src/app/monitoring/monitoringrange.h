// SPDX-License-Identifier: GPL-3.0-or-later
// The stretches of time that Monitoring looks at, and the buckets they are cut into.
#pragma once

#include "base/instant.h"

#include <vector>

namespace demarc::app {

enum class RangeKind { Hour, Day, Week, Month, Quarter, Custom };

// What the user chose; `from` and `to` only for Custom.
struct RangeChoice {
    RangeKind kind = RangeKind::Day;
    Instant from {};
    Instant to {};
    bool operator==(const RangeChoice &) const = default;
};

// [from, to) in buckets of `step`; both ends lie on bucket boundaries.
struct TimeRange {
    Instant from {};
    Instant to {};
    Duration step {1};
    bool operator==(const TimeRange &) const = default;
};

// The choice as of `now`: it ends with the bucket that holds `now` (a custom range where it was said to end), so it only
// moves when a new bucket begins. Buckets: 1 min, 15 min, 1 h, 3 h, one UTC day; for a custom range about 240.
TimeRange rangeOf(const RangeChoice &choice, Instant now);

// Multiples of the step that the range may be cut into where calls are few: at least eight buckets, at most a day each.
std::vector<Duration> widerSteps(const TimeRange &range);

// The stretch of the same length just before.
TimeRange previousOf(const TimeRange &range);

} // namespace demarc::app
