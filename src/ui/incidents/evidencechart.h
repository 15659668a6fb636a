// SPDX-License-Identifier: GPL-3.0-or-later
// The chart of an alert's evidence: the figure of the rule around the window in which it fired, with its limit.
#pragma once

#include "app/incidents/queries.h"
#include "domain/telemetry/panel.h"
#include "ui/widgets/chartdata.h"

namespace demarc::ui {

// The first evidence in the timeline of an incident, if an alert spoke to it.
std::optional<TimelineEntry> firstEvidence(const app::IncidentDetail &detail);

// The panel around the evidence: from two windows before it to its end, or to now while the incident is open.
PanelQuery evidenceQuery(const app::IncidentDetail &detail, const Evidence &evidence, Instant now);

// The chart of the panel that answers evidenceQuery(). Costs are shown per hour, as the rule has them.
ChartData evidenceChart(const app::IncidentDetail &detail, const TimelineEntry &entry, const Panel &panel, Instant now);

} // namespace demarc::ui
