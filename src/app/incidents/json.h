// SPDX-License-Identifier: GPL-3.0-or-later
// Incidents and alert rules as JSON, for the audit trail and for `demarcctl --json`. The shapes are documented in
// docs/cli.md and stable: instants are RFC 3339, a missing one is null, enums are the keys of domain/incidents/keys.h.
#pragma once

#include "base/json.h"
#include "domain/alerts/alertrule.h"
#include "domain/incidents/durations.h"

namespace demarc::app {

Json toJson(const Owner &owner);
Json toJson(const IncidentAction &action);
Json toJson(const Evidence &evidence);
Json toJson(const TimelineEntry &entry);
Json toJson(const Incident &incident);
Json toJson(const AlertRule &rule);
// {"n", "median", "p90"} in seconds; null where there is none.
Json toJson(const DurationSummary &summary);
Json toJson(const IncidentMetrics &metrics);

} // namespace demarc::app
