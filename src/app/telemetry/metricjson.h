// SPDX-License-Identifier: GPL-3.0-or-later
// Metrics in the words of the command line: names of kinds, figures and labels, and the JSON of answers (docs/cli.md).
#pragma once

#include "base/json.h"
#include "domain/telemetry/metricpanel.h"

#include <QString>

namespace demarc::app {

QString nameOf(MetricKind kind); // "sum", "gauge", "histogram", "summary"

// "sum", "rate", "mean", "quantile", "count", "last", "min", "max".
QString nameOf(MetricFigure figure);
std::optional<MetricFigure> metricFigureNamed(const QString &name);

// "service", "model", "token_type" …
QString nameOf(MetricLabel label);
std::optional<MetricLabel> metricLabelNamed(const QString &name);

// The unit of the panel's values: that of the metric, of rates a second; of counts none.
std::string unitOf(const MetricPanel &panel);

Json toJson(const InstrumentSeen &instrument);
// As a panel of calls, with figure, kind and series left out beside it.
Json toJson(const MetricPanel &panel);

} // namespace demarc::app
