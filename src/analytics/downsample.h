// SPDX-License-Identifier: GPL-3.0-or-later
// A line thinned to what a screen can show: per pixel column its first, lowest, highest and last point, so
// that no spike disappears and the cost of drawing follows the screen, not the data. (The "M4" aggregation:
// U. Jugel et al., "M4: A Visualization-Oriented Time Series Data Aggregation", VLDB 2014.)
#pragma once

#include "base/instant.h"

#include <optional>
#include <span>
#include <vector>

namespace demarc::analytics {

struct TimePoint {
    Instant at {};
    std::optional<double> value; // empty: no data then, which is a gap and never a zero
    bool operator==(const TimePoint &) const = default;
};

struct PlotPoint {
    Instant at {};
    double value = 0;
    bool operator==(const PlotPoint &) const = default;
};

// A stretch of a line without a gap; at least one point.
using PlotRun = std::vector<PlotPoint>;

// Thins `points` (by rising time) for a plot of `pixels` columns (> 0) that shows [from, to). The point next
// to the window on either side is kept, so that the line runs on to the edge. A gap splits the line unless it
// is narrower than a pixel, where nobody could see it. A value that is not finite counts as a gap. At most
// 4 × pixels + 2 points and pixels + 2 runs result.
std::vector<PlotRun> decimate(std::span<const TimePoint> points, Instant from, Instant to, int pixels);

} // namespace demarc::analytics
