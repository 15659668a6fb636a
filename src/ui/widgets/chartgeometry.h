// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of a chart: from time and value to pixels and back, buckets, zooming and panning. No drawing.
#pragma once

#include "base/instant.h"
#include "ui/widgets/chartdata.h"

#include <QRectF>

#include <optional>
#include <vector>

namespace demarc::ui {

// The stretch of time that is shown.
struct ChartWindow {
    Instant from {};
    Instant to {};
    bool operator==(const ChartWindow &) const = default;
    Duration length() const { return to - from; }
};

struct ChartGeometry {
    QRectF plot;
    ChartWindow window;
    double low = 0;
    double high = 1;

    double x(Instant at) const;
    double y(double value) const;
    Instant at(double x) const; // beyond the plot: beyond the window
};

// `window` made narrower (`factor` < 1) or wider about `anchor`, which stays where it is on the screen; never beyond
// `full`, never narrower than `least`.
ChartWindow zoomed(ChartWindow window, ChartWindow full, double factor, Instant anchor, Duration least);
// `window` moved, its length kept, stopped at the ends of `full`.
ChartWindow panned(ChartWindow window, ChartWindow full, Duration by);

// Buckets of the data: 0 … bucketCount - 1.
int bucketCount(const ChartData &data);
Instant bucketStart(const ChartData &data, int bucket);
Instant bucketEnd(const ChartData &data, int bucket); // never beyond data.to
// The part of a bucket that its values are of.
ChartWindow bucketWithin(const ChartData &data, int bucket);
// Where the value of a bucket that starts at `at` is drawn: in its middle, so that a change of behaviour is never drawn
// ahead of the event that caused it.
Instant drawnAt(const ChartData &data, Instant at);
// The bucket that holds `at`, limited to the ones there are; empty without buckets.
std::optional<int> bucketAt(const ChartData &data, Instant at);
// The point of a series in a bucket; null where the series has none.
const ChartPoint *pointIn(const ChartData &data, const ChartSeries &series, int bucket);

} // namespace demarc::ui
