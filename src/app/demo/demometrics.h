// SPDX-License-Identifier: GPL-3.0-or-later
// What the SDK of the demo's inspection reports says by itself beside its spans: the GenAI metrics of the semantic conventions.
#pragma once

#include "domain/telemetry/call.h"
#include "domain/telemetry/metricpoint.h"

#include <span>

namespace demarc::app {

// Histograms of durations and tokens, a point a minute and model (and token type), in order of time.
std::vector<MetricPoint> demoMetrics(std::span<const Call> calls);

} // namespace demarc::app
