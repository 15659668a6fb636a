// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/bucketspread.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace demarc {

namespace {

constexpr std::int64_t kParts = 8;

std::int64_t whole(double value)
{
    constexpr auto kLargest = static_cast<double>(std::numeric_limits<std::int64_t>::max());
    return value >= kLargest ? std::numeric_limits<std::int64_t>::max() : std::llround(value);
}

} // namespace

void addBucket(QuantileSketch &sketch, double lower, double upper, std::int64_t count, double perUnit, int turn)
{
    const auto low = std::max(lower, 0.0);
    const auto high = std::isinf(upper) ? low : std::max(upper, low);
    std::int64_t before = 0;
    for (std::int64_t part = 0; part < kParts; ++part) {
        // ⌊((part + 1)·count + turn)/8⌋ values lie in the parts so far; quotient and rest apart, so that nothing overflows.
        const auto next = count / kParts * (part + 1) + (count % kParts * (part + 1) + turn) / kParts;
        const auto middle = low + (high - low) * (static_cast<double>(part) + 0.5) / static_cast<double>(kParts);
        if (next > before)
            sketch.add(whole(middle * perUnit), next - before);
        before = next;
    }
}

} // namespace demarc
