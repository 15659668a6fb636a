// SPDX-License-Identifier: GPL-3.0-or-later
// An alert rule: one figure of a system's calls must not exceed a limit.
#pragma once

#include "base/money.h"
#include "domain/alerts/evidence.h"
#include "domain/incidents/incident.h"
#include "domain/telemetry/panel.h"

#include <optional>
#include <vector>

namespace demarc {

struct AlertRule {
    AlertRuleId id;
    AlertMetric metric = AlertMetric::LatencyP95;
    QString system;                              // the system's name; empty: every system, each by itself
    Decimal limit;                               // fires above it; unit of the metric
    Duration window = std::chrono::minutes {15}; // whole minutes
    std::int64_t minimumSamples = 20;            // fewer calls prove nothing
    Severity severity = Severity::Sev3;
    bool enabled = true;
    std::int64_t version = 0;

    bool operator==(const AlertRule &) const = default;
};

enum class RuleProblem { LimitNotPositive, ShareAboveOne, WindowNotWholeMinutes, WindowTooLong, NoSamples };
// Everything wrong with a rule; empty: it may be stored. A window is 1 minute to 7 days.
std::vector<RuleProblem> problemsOf(const AlertRule &rule);

enum class Verdict {
    Fires,
    Quiet,         // measured, within the limit
    TooFewSamples, // calls, but fewer than the rule asks for (or too few of them priced)
    NoData,        // no calls at all: proves neither health nor harm
};

struct AlertReading {
    QString system;
    Verdict verdict = Verdict::NoData;
    Evidence evidence; // `measured` is empty with NoData
};

// The panel a rule asks for: its metric over one window that ends with the minute `now` is in, grouped by
// system, as one bucket. `since` cuts the window where an earlier incident was resolved, so that old evidence
// is not used twice.
PanelQuery queryOf(const AlertRule &rule, Instant now, std::optional<Instant> since = {});

// Judges one group of the panel that answers `asked`, made by queryOf(). Exact for money; equal to the limit does not
// fire. The window is the one asked for: a panel may begin its first bucket earlier, its totals do not.
AlertReading judge(const AlertRule &rule, const PanelQuery &asked, const PanelGroup &group);

// Judges every system the rule covers. A rule that names a system of which the panel holds nothing reads NoData.
std::vector<AlertReading> judgeAll(const AlertRule &rule, const PanelQuery &asked, const Panel &panel);

IncidentType incidentTypeOf(AlertMetric metric);

} // namespace demarc
