// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitoring/monitoringrange.h"

#include <algorithm>
#include <array>

namespace demarc::app {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

struct Shape {
    Duration length;
    Duration step;
};

Shape shapeOf(RangeKind kind)
{
    switch (kind) {
    case RangeKind::Hour:
        return {hours {1}, minutes {1}};
    case RangeKind::Week:
        return {hours {7 * 24}, hours {1}};
    case RangeKind::Month:
        return {hours {30 * 24}, hours {3}};
    case RangeKind::Quarter:
        return {hours {91 * 24}, hours {24}};
    case RangeKind::Day:
    case RangeKind::Custom:
        break;
    }
    return {hours {24}, minutes {15}};
}

Instant ceilTo(Instant at, Duration width)
{
    const auto floor = floorTo(at, width);
    return floor == at ? at : floor + width;
}

Duration customStep(Duration length)
{
    constexpr int kAbout = 240;
    constexpr std::array kSteps {minutes {1}, minutes {5}, minutes {15}, minutes {60}, minutes {3 * 60}, minutes {6 * 60}};
    const auto found = std::find_if(kSteps.begin(), kSteps.end(), [&](minutes step) { return length / step <= kAbout; });
    return found == kSteps.end() ? Duration {hours {24}} : Duration {*found};
}

} // namespace

TimeRange rangeOf(const RangeChoice &choice, Instant now)
{
    if (choice.kind == RangeKind::Custom) {
        const auto step = customStep(choice.to - choice.from);
        const auto from = floorTo(choice.from, step);
        return {from, std::max(ceilTo(choice.to, step), from + step), step};
    }
    const auto shape = shapeOf(choice.kind);
    const auto to = floorTo(now, shape.step) + shape.step;
    return {to - shape.length, to, shape.step};
}

std::vector<Duration> widerSteps(const TimeRange &range)
{
    constexpr int kLeastBuckets = 8;
    constexpr std::array kSteps {minutes {5}, minutes {15}, minutes {30}, minutes {60}, minutes {2 * 60}, minutes {3 * 60},
        minutes {6 * 60}, minutes {12 * 60}, minutes {24 * 60}};
    std::vector<Duration> wider;
    for (const Duration step : kSteps) {
        if (step > range.step && step % range.step == Duration {0} && step * kLeastBuckets <= range.to - range.from)
            wider.push_back(step);
    }
    return wider;
}

TimeRange previousOf(const TimeRange &range) { return {range.from - (range.to - range.from), range.from, range.step}; }

} // namespace demarc::app
