// SPDX-License-Identifier: GPL-3.0-or-later
// Panels in the words of the command line: names of metrics and dimensions, and the JSON of an answer (docs/cli.md).
#pragma once

#include "base/json.h"
#include "domain/telemetry/panel.h"

#include <QString>

namespace demarc::app {

// "cost", "calls", "errors", "error-share", "latency", "ttft", "tokens", "quality".
std::optional<Metric> metricNamed(const QString &name);
QString nameOf(Metric metric);

// "model", "system", "prompt", "environment", "operation", "user".
std::optional<Dimension> dimensionNamed(const QString &name);
QString nameOf(Dimension dimension);

// Money is decimal text, a count a number (text beyond 2^53), a quantile or share a number; no data is null.
Json toJson(const std::optional<PanelValue> &value);

// The groups of a panel with their points; `keyName` is what they are grouped by, empty where they are not.
Json groupsJson(const Panel &panel, const QString &keyName);

// The fixed shape of `panel --json`. `currency` is the unit of cost.
Json toJson(const Panel &panel, std::optional<Dimension> groupBy, const std::string &currency);

// The unit of a metric: the currency, "calls", "tokens", "s" or "ratio".
std::string unitOf(Metric metric, const std::string &currency);

} // namespace demarc::app
