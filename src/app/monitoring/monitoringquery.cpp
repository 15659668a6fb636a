// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitoring/monitoringquery.h"

#include <limits>

namespace demarc::app {

namespace {

Metric metricOf(Figure figure)
{
    switch (figure) {
    case Figure::Cost:
        return Metric::Cost;
    case Figure::Calls:
        return Metric::Calls;
    case Figure::Tokens:
        return Metric::Tokens;
    case Figure::LatencyMedian:
    case Figure::LatencyHigh:
        return Metric::Latency;
    case Figure::FirstToken:
        return Metric::TimeToFirst;
    case Figure::Quality:
        return Metric::Quality;
    case Figure::ErrorShare:
        break;
    }
    return Metric::ErrorShare;
}

// Samples with which a curve is calm enough to read: chance then moves a share of one per cent by about one point, a mean of
// nine tenths by four, and three of the values lie above their 95th percentile.
std::int64_t calmSamples(Figure figure)
{
    switch (figure) {
    case Figure::ErrorShare:
        return 100;
    case Figure::Quality:
        return 60;
    case Figure::LatencyMedian:
    case Figure::LatencyHigh:
    case Figure::FirstToken:
        return 60;
    case Figure::Cost:
    case Figure::Calls:
    case Figure::Tokens:
        break;
    }
    return 0;
}

} // namespace

std::int64_t fewestSamples(Figure figure) { return calmSamples(figure) / 2; }

PanelQuery panelQuery(const MonitoringQuery &query, Figure figure, const TimeRange &range)
{
    PanelQuery panel;
    panel.metric = metricOf(figure);
    panel.quantile = figure == Figure::LatencyMedian ? 0.5 : 0.95;
    if (panel.metric != Metric::Latency)
        panel.groupBy = query.groupBy;
    panel.filter = query.filter;
    panel.systemOfService = query.systemOfService;
    panel.from = range.from;
    panel.to = range.to;
    panel.step = range.step;
    if (const auto samples = calmSamples(figure); samples > 0)
        panel.widening = Widening {samples, widerSteps(range)};
    return panel;
}

PanelQuery previousQuery(const MonitoringQuery &query, Figure figure, const TimeRange &range, Duration step)
{
    auto panel = panelQuery(query, figure, previousOf(range));
    panel.widening.reset();
    if (step > range.step) // whatever it takes, so that both periods lie on one grid
        panel.widening = Widening {std::numeric_limits<std::int64_t>::max(), {step}};
    if (!query.comparePoints) {
        panel.groupBy.reset();
        panel.widening.reset();
        panel.step = *panel.to - *panel.from;
    }
    return panel;
}

} // namespace demarc::app
