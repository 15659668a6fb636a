// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from one reading of an alert rule, given what is already known about it. One episode of firing makes
// one incident, however often the rule is evaluated and by however many consoles.
#pragma once

#include "domain/alerts/alertrule.h"

namespace demarc {

// A rule that fires again this soon after the resolution reopens the incident instead of opening another.
inline constexpr Duration kReopenWithin = std::chrono::minutes {15};

enum class AlertStep {
    Nothing,
    Open,   // a new incident
    Reopen, // the newest incident of this rule and system
    Note,   // it went quiet and fires again: a line in the open incident
    Settle, // it is quiet again: a line in the incident; resolving it stays with people
};

// `wasFiring` is the rule's last known state on this system, `newest` the newest incident it opened there (a merged one
// replaced by the one it went into). Too few calls or none change nothing. An incident dismissed as a false positive
// keeps the rule silent until it has been quiet once.
AlertStep nextStep(bool wasFiring, const std::optional<Incident> &newest, Verdict verdict, Instant now);

// The instant before which calls are no evidence any more: when the newest incident was resolved or closed. Empty
// while it is open.
std::optional<Instant> evidenceSince(const std::optional<Incident> &newest);

} // namespace demarc
