// SPDX-License-Identifier: GPL-3.0-or-later
// What is due next on an incident, and how pressing it is.
//
// Demarc's defaults where the sources give no number: acknowledge Sev1 in 15 min, Sev2 30 min, Sev3 4 h; a
// timeline entry at least every 30 min (Sev1) or 2 h (Sev2) while the harm lasts. The review follows
// PagerDuty: within 3 calendar days of the resolution for Sev1, 5 business days for Sev2. At risk from 80 %
// of the time on.
#pragma once

#include "domain/incidents/incident.h"

#include <QTimeZone>

#include <optional>

namespace demarc {

enum class DueKind { Acknowledge, Update, Review };
enum class Urgency { Calm, AtRisk, Overdue };

struct Due {
    DueKind kind = DueKind::Acknowledge;
    Instant from {};
    Instant at {};
};

// `lastEntryAt` is the instant of the newest timeline entry; `zone` is the workspace's and decides what a
// business day is. Empty: nothing is due (Sev4, closed, or no rule for this stage).
std::optional<Due> dueOf(const Incident &incident, std::optional<Instant> lastEntryAt, const QTimeZone &zone);

Urgency urgencyOf(const Due &due, Instant now);

// `days` business days (Monday to Friday) after `start`, at the same time of day in `zone`.
Instant addBusinessDays(Instant start, int days, const QTimeZone &zone);

} // namespace demarc
