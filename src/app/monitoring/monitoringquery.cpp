// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitoring/monitoringquery.h"

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

} // namespace

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
    return panel;
}

PanelQuery previousQuery(const MonitoringQuery &query, Figure figure, const TimeRange &range)
{
    auto panel = panelQuery(query, figure, previousOf(range));
    if (!query.comparePoints) {
        panel.groupBy.reset();
        panel.step = *panel.to - *panel.from;
    }
    return panel;
}

} // namespace demarc::app
