// SPDX-License-Identifier: GPL-3.0-or-later
// Every change of an incident. All of them write the timeline in the same transaction; the inverse of a change restores
// the incident as it was, on the version the change left, and says so in the timeline.
#pragma once

#include "app/workspace/command.h"
#include "domain/incidents/incident.h"

#include <optional>

namespace demarc::app {

// Takes whatever version the row has; for acts that depend on nothing someone may have changed meanwhile.
inline constexpr std::int64_t kAnyVersion = 0;

// A report. The accountable role is copied from the matrix when the command is applied. Withdrawing it (undo)
// dismisses the incident: its number is never used again.
struct NewIncident {
    IncidentId id = IncidentId::create();
    QString title;
    QString system; // empty: all systems
    Severity severity = Severity::Sev3;
    IncidentType type = IncidentType::Other;
    DetectionSource source = DetectionSource::User;
    std::optional<Instant> impactStartedAt;
    std::optional<Instant> detectedAt; // empty: now
};
CommandPtr reportIncident(const NewIncident &report);

// What to set; a field left empty stays as it is.
struct IncidentEdit {
    std::optional<QString> title;
    std::optional<QString> system;
    std::optional<Severity> severity;
    std::optional<IncidentType> type;
    std::optional<DetectionSource> source;
    std::optional<std::optional<Instant>> impactStartedAt;
    std::optional<Instant> detectedAt;
    std::optional<QString> trigger;
    std::optional<std::optional<CauseCategory>> causeCategory;
    std::optional<QString> cause;
    std::optional<QString> mitigation;
    std::optional<QString> preventionWaiver;
};
CommandPtr editIncident(const IncidentId &id, std::int64_t version, const IncidentEdit &edit);

// A stage move, with what it still needs filled in by the same stroke. Reopening is the move to Investigating,
// dismissing the one to Dismissed, merging the one to Merged.
struct MoveRequest {
    Stage to = Stage::Acknowledged;
    QString reason = {};
    IncidentId mergeTarget = {};
    IncidentEdit fill = {};
    std::optional<IncidentAction> prevention = {};
    bool reviewHeld = false;
};
CommandPtr moveIncident(const IncidentId &id, std::int64_t version, const MoveRequest &request);

// Empty: nobody leads any more.
CommandPtr assignLead(const IncidentId &id, std::int64_t version, const std::optional<Lead> &lead);
CommandPtr holdReview(const IncidentId &id, std::int64_t version);

// Actions keep versions of their own. Done and undone are changes of doneAt.
CommandPtr addAction(const IncidentId &id, const IncidentAction &action);
CommandPtr changeAction(const IncidentId &id, const IncidentAction &action);
CommandPtr removeAction(const IncidentId &id, const IncidentAction &action);

// A line of the timeline; it has no inverse. `link` may be empty or a demarc: link.
CommandPtr addNote(const IncidentId &id, const QString &text, const QString &link = {});

} // namespace demarc::app
