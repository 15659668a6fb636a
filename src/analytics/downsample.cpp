// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/downsample.h"

#include <algorithm>
#include <cmath>

namespace demarc::analytics {

namespace {

constexpr std::int64_t kNoColumn = -1;

bool hasValue(const TimePoint &point) { return point.value && std::isfinite(*point.value); }

// Collects the points of one pixel column and hands on the four that shape it, in time order.
class Column {
public:
    void add(PlotPoint point)
    {
        if (m_count == 0)
            m_first = m_lowest = m_highest = point;
        if (point.value < m_lowest.value)
            m_lowest = point;
        if (point.value > m_highest.value)
            m_highest = point;
        m_last = point;
        ++m_count;
    }

    void flushTo(PlotRun &run)
    {
        if (m_count == 0)
            return;
        append(run, m_first);
        const bool lowestFirst = m_lowest.at <= m_highest.at;
        append(run, lowestFirst ? m_lowest : m_highest);
        append(run, lowestFirst ? m_highest : m_lowest);
        append(run, m_last);
        m_count = 0;
    }

private:
    static void append(PlotRun &run, PlotPoint point)
    {
        if (run.empty() || run.back() != point)
            run.push_back(point);
    }

    PlotPoint m_first, m_lowest, m_highest, m_last;
    std::size_t m_count = 0;
};

// Cuts the line into columns and runs.
class Thinner {
public:
    Thinner(Instant from, Instant to, int pixels)
        : m_from(from), m_span(std::max<std::int64_t>((to - from).count(), 1)), m_pixels(pixels)
    {
    }

    void add(const TimePoint &point)
    {
        if (!hasValue(point)) {
            m_gap = true;
            return;
        }
        const auto column = columnOf(point.at);
        if (m_gap && (point.at - m_lastAt).count() >= m_span / m_pixels)
            endRun();
        else if (column != m_column)
            m_open.flushTo(m_run);
        m_open.add({point.at, *point.value});
        m_column = column;
        m_lastAt = point.at;
        m_gap = false;
    }

    std::vector<PlotRun> take()
    {
        endRun();
        return std::move(m_runs);
    }

private:
    // Points before the window share one column left of it, those after it one right of it.
    std::int64_t columnOf(Instant at) const
    {
        const auto offset = static_cast<double>((at - m_from).count()) / static_cast<double>(m_span);
        const auto column = static_cast<std::int64_t>(std::floor(offset * m_pixels));
        return std::clamp<std::int64_t>(column, -2, m_pixels);
    }

    void endRun()
    {
        m_open.flushTo(m_run);
        if (!m_run.empty())
            m_runs.push_back(std::move(m_run));
        m_run.clear();
    }

    Instant m_from;
    std::int64_t m_span;
    int m_pixels;
    std::int64_t m_column = kNoColumn;
    Instant m_lastAt {};
    bool m_gap = false;
    Column m_open;
    PlotRun m_run;
    std::vector<PlotRun> m_runs;
};

} // namespace

std::vector<PlotRun> decimate(std::span<const TimePoint> points, Instant from, Instant to, int pixels)
{
    const auto before = [](const TimePoint &point, Instant at) { return point.at < at; };
    auto first = std::lower_bound(points.begin(), points.end(), from, before);
    auto last = std::lower_bound(first, points.end(), to, before);
    // One neighbour outside on either side, so that the line reaches the edge; a gap there ends it instead.
    if (first != points.begin())
        --first;
    if (last != points.end())
        ++last;
    Thinner thinner(from, to, std::max(pixels, 1));
    std::for_each(first, last, [&](const TimePoint &point) { thinner.add(point); });
    return thinner.take();
}

} // namespace demarc::analytics
