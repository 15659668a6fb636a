// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/rollup.h"

#include <algorithm>

namespace demarc::telemetry {

namespace {

void cover(std::vector<Slice> &slices, Instant from, Instant to, int level)
{
    if (from >= to)
        return;
    if (level < 0) {
        slices.push_back({std::nullopt, from, to});
        return;
    }
    const auto width = widthOf(kRollupLevels[static_cast<std::size_t>(level)]);
    const auto first = ceilTo(from, width);
    const auto last = floorTo(to, width);
    if (first >= last) {
        cover(slices, from, to, level - 1);
        return;
    }
    cover(slices, from, first, level - 1);
    slices.push_back({kRollupLevels[static_cast<std::size_t>(level)], first, last});
    cover(slices, last, to, level - 1);
}

} // namespace

RollupLevel coarsestFor(Duration step)
{
    const auto fits = [step](RollupLevel level) { return step % widthOf(level) == Duration::zero(); };
    const auto found = std::find_if(kRollupLevels.rbegin(), kRollupLevels.rend(), fits);
    return found == kRollupLevels.rend() ? RollupLevel::Minute : *found;
}

std::vector<Slice> slicesOf(Instant from, Instant to, RollupLevel coarsest, Instant firstMinute)
{
    std::vector<Slice> slices;
    cover(slices, from, to, static_cast<int>(coarsest));
    std::vector<Slice> kept;
    for (const auto &slice : slices) {
        const bool missing = slice.level == RollupLevel::Minute && slice.from < firstMinute;
        if (missing)
            kept.push_back({std::nullopt, slice.from, std::min(slice.to, firstMinute)});
        if (!missing || slice.to > firstMinute)
            kept.push_back({slice.level, missing ? firstMinute : slice.from, slice.to});
    }
    return kept;
}

Duration pleasantStep(Duration range, int points)
{
    constexpr std::array<int, 18> kMinutes {
        1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2 * 1440, 7 * 1440, 14 * 1440, 30 * 1440, 90 * 1440, 365 * 1440};
    const auto wanted = std::max(points, 1);
    for (const int minutes : kMinutes) {
        const Duration step = std::chrono::minutes {minutes};
        if (range / step < wanted)
            return step;
    }
    const Duration year = std::chrono::minutes {kMinutes.back()};
    return year * (range / year / wanted + 1);
}

} // namespace demarc::telemetry
