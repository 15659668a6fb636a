// SPDX-License-Identifier: GPL-3.0-or-later
// A metric as a chart: its figures in words and units. No widgets.
#pragma once

#include "domain/telemetry/metricpanel.h"
#include "ui/monitoring/monitoringcharts.h"

namespace demarc::ui {

// How a metric's unit is shown: milliseconds as seconds, amounts as money; `word` is what stands beside bare numbers
// ("tokens" came as "{tokens}").
struct ShownUnit {
    Unit unit = Unit::Count;
    QString currency;
    QString word;
    double factor = 1;
};
ShownUnit shownUnit(const std::string &unit);

// "mean, by token type": what is shown of it.
QString metricSubtitle(const MetricPanel &metric);
ChartData metricChart(const MetricPanel &metric, Instant now, SeriesLooks &looks);

} // namespace demarc::ui
