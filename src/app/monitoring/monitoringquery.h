// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the Monitoring page asks of the calls, as panels: what it shows now and what it compares with.
#pragma once

#include "app/monitoring/monitoringrange.h"
#include "domain/telemetry/panel.h"

#include <array>

namespace demarc::app {

enum class Figure { Cost, Calls, Tokens, LatencyMedian, LatencyHigh, FirstToken, Quality, ErrorShare };
inline constexpr std::array kFigures {Figure::Cost, Figure::Calls, Figure::Tokens, Figure::LatencyMedian, Figure::LatencyHigh,
    Figure::FirstToken, Figure::Quality, Figure::ErrorShare};

struct MonitoringQuery {
    RangeChoice range;
    std::optional<Dimension> groupBy = Dimension::Model;
    CallFilter filter; // systems as the service names that map to them
    std::map<std::string, std::string> systemOfService;
    bool comparePoints = false; // also the points of the period before, not its totals alone
};

// Samples below which one point of a figure says little: a single error in ten calls is ten per cent, and the 95th percentile
// of twenty is just the slowest. 0 for sums, which are what they are.
std::int64_t fewestSamples(Figure figure);

// The panel of one figure. Latency is not grouped: its chart shows the median beside the 95th percentile. What is a share,
// a mean or a quantile has wider buckets where calls are few.
PanelQuery panelQuery(const MonitoringQuery &query, Figure figure, const TimeRange &range);
// The same figure over the period before: totals alone (one bucket) unless the query compares points, which then lie in
// buckets of `step`.
PanelQuery previousQuery(const MonitoringQuery &query, Figure figure, const TimeRange &range, Duration step);

struct FigurePanels {
    Panel now;
    Panel before;
};

struct MonitoringFigures {
    MonitoringQuery query; // what was asked
    TimeRange range;
    Instant now {};
    std::map<Figure, FigurePanels> panels; // all of kFigures
};

} // namespace demarc::app
