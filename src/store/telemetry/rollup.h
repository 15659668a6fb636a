// SPDX-License-Identifier: GPL-3.0-or-later
// The four widths calls are totalled at, and which of them answer for a range of time.
#pragma once

#include "base/instant.h"

#include <array>
#include <optional>
#include <vector>

namespace demarc::telemetry {

enum class RollupLevel : std::uint8_t { Minute = 0, QuarterHour = 1, Hour = 2, Day = 3 };

inline constexpr std::array kRollupLevels {RollupLevel::Minute, RollupLevel::QuarterHour, RollupLevel::Hour, RollupLevel::Day};

constexpr std::int64_t minutesOf(RollupLevel level)
{
    constexpr std::array<std::int64_t, 4> kMinutes {1, 15, 60, 1440};
    return kMinutes[static_cast<std::size_t>(level)];
}
constexpr Duration widthOf(RollupLevel level) { return std::chrono::minutes {minutesOf(level)}; }

// Table `rollup` counts its starts in minutes since 1970 (rounded down before it).
constexpr std::int64_t minuteOf(Instant instant)
{
    return microsOf(floorTo(instant, std::chrono::minutes {1})) / Duration {std::chrono::minutes {1}}.count();
}
constexpr Instant instantOfMinute(std::int64_t minute) { return Instant {std::chrono::minutes {minute}}; }

// The first boundary of `width` (> 0) at or after `instant`.
constexpr Instant ceilTo(Instant instant, Duration width)
{
    const auto floor = floorTo(instant, width);
    return floor == instant ? floor : floor + width;
}

// A piece of a range: read from the roll-ups of `level`, or from the calls themselves where there is none.
struct Slice {
    std::optional<RollupLevel> level;
    Instant from {};
    Instant to {};
    bool operator==(const Slice &) const = default;
};

// The coarsest level whose rows never straddle two buckets of `step` (a whole number of minutes).
RollupLevel coarsestFor(Duration step);

// Covers [from, to) without gap or overlap: the inside at `coarsest`, the edges at ever finer levels, the
// rest of a minute from calls; what begins before `firstMinute` (a whole minute) has no minutes, and calls instead. In
// order of time.
std::vector<Slice> slicesOf(Instant from, Instant to, RollupLevel coarsest, Instant firstMinute = Instant::min());

// A width, pleasant to read (1, 2, 5, 10, 15, 30 minutes, 1, 2, 3, 6, 12 hours, 1, 2, 7, 14, 30 … days), that
// cuts `range` into at most about `points` buckets.
Duration pleasantStep(Duration range, int points);

} // namespace demarc::telemetry
