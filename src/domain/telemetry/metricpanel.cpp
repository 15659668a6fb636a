// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/telemetry/metricpanel.h"

namespace demarc {

MetricFigure usualFigure(MetricKind kind) { return kind == MetricKind::Sum ? MetricFigure::Sum : MetricFigure::Mean; }

bool hasFigure(MetricKind kind, MetricFigure figure)
{
    switch (figure) {
    case MetricFigure::Sum:
    case MetricFigure::Rate:
        return kind != MetricKind::Gauge;
    case MetricFigure::Mean:
        return kind != MetricKind::Sum;
    case MetricFigure::Quantile:
        return kind == MetricKind::Histogram;
    case MetricFigure::Count:
        return kind == MetricKind::Histogram || kind == MetricKind::Summary;
    case MetricFigure::Last:
    case MetricFigure::Min:
    case MetricFigure::Max:
        return kind == MetricKind::Gauge;
    }
    return false;
}

} // namespace demarc
