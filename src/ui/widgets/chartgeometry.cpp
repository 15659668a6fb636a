// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartgeometry.h"

#include <algorithm>
#include <cmath>

namespace demarc::ui {

namespace {

Duration scaled(Duration length, double factor) { return Duration {std::llround(static_cast<double>(length.count()) * factor)}; }

} // namespace

bool isSparse(const ChartData &data, const ChartPoint &point)
{
    return point.value && point.samples && *point.samples < data.fewestSamples;
}

bool hasFigures(const ChartData &data)
{
    return std::any_of(data.series.begin(), data.series.end(), [](const ChartSeries &series) {
        return std::any_of(
            series.points.begin(), series.points.end(), [](const ChartPoint &point) { return point.value.has_value(); });
    });
}

double ChartGeometry::x(Instant at) const
{
    const auto length = std::max<double>(1, static_cast<double>(window.length().count()));
    return plot.left() + static_cast<double>((at - window.from).count()) / length * plot.width();
}

double ChartGeometry::y(double value) const
{
    const double range = high > low ? high - low : 1;
    return plot.bottom() - (value - low) / range * plot.height();
}

Instant ChartGeometry::at(double x) const
{
    const double width = std::max(plot.width(), 1.0);
    return window.from + scaled(window.length(), (x - plot.left()) / width);
}

ChartWindow zoomed(ChartWindow window, ChartWindow full, double factor, Instant anchor, Duration least)
{
    const auto most = full.length();
    const auto length = std::clamp(scaled(window.length(), factor), std::min(least, most), most);
    const auto whole = std::max<double>(1, static_cast<double>(window.length().count()));
    const double part = std::clamp(static_cast<double>((anchor - window.from).count()) / whole, 0.0, 1.0);
    const auto from = anchor - scaled(length, part);
    return panned({from, from + length}, full, Duration {0});
}

ChartWindow panned(ChartWindow window, ChartWindow full, Duration by)
{
    const auto length = std::min(window.length(), full.length());
    const auto from = std::clamp(window.from + by, full.from, full.to - length);
    return {from, from + length};
}

int bucketCount(const ChartData &data)
{
    if (data.step.count() <= 0 || data.to <= data.from)
        return 0;
    return static_cast<int>((data.to - bucketStart(data, 0) + data.step - Duration {1}) / data.step);
}

Instant bucketStart(const ChartData &data, int bucket) { return data.gridFrom.value_or(data.from) + bucket * data.step; }

Instant bucketEnd(const ChartData &data, int bucket) { return std::min(bucketStart(data, bucket) + data.step, data.to); }

ChartWindow bucketWithin(const ChartData &data, int bucket)
{
    return {std::max(bucketStart(data, bucket), data.from), bucketEnd(data, bucket)};
}

Instant drawnAt(const ChartData &data, Instant at) { return at + data.step / 2; }

std::optional<int> bucketAt(const ChartData &data, Instant at)
{
    const int count = bucketCount(data);
    if (count == 0)
        return {};
    const auto index = (floorTo(Instant {at - bucketStart(data, 0)}, data.step)).time_since_epoch() / data.step;
    return static_cast<int>(std::clamp<std::int64_t>(index, 0, count - 1));
}

const ChartPoint *pointIn(const ChartData &data, const ChartSeries &series, int bucket)
{
    const auto start = bucketStart(data, bucket);
    const auto found = std::lower_bound(
        series.points.begin(), series.points.end(), start, [](const ChartPoint &point, Instant at) { return point.at < at; });
    return found != series.points.end() && found->at < start + data.step ? &*found : nullptr;
}

} // namespace demarc::ui
