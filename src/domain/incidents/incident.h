// SPDX-License-Identifier: GPL-3.0-or-later
// An incident: something an AI system did that it should not have, from the first sign to the lesson learnt.
// Meanings only; the ui gives them words. What may follow what is in transitions.h, how long things took in
// durations.h, what is due when in deadlines.h.
#pragma once

#include "base/ids.h"
#include "base/instant.h"
#include "domain/alerts/evidence.h"
#include "domain/ownership/owner.h"
#include "domain/people/person.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace demarc {

using IncidentId = Id<struct IncidentTag>;
using IncidentActionId = Id<struct IncidentActionTag>;
using TimelineEntryId = Id<struct TimelineEntryTag>;

// Sev1 is the worst. When unsure, assume the worse one.
enum class Severity : std::uint8_t { Sev1 = 1, Sev2, Sev3, Sev4 };

enum class IncidentType : std::uint8_t {
    Hallucination,
    UnexpectedOutput,
    CostSpike,
    DegradedPerformance,
    QualityRegression,
    PromptRegression,
    ModelChange,
    ProviderOutage,
    DataFault,
    ToolFailure,
    Safety,
    Privacy,
    Misuse,
    Other,
};

enum class DetectionSource : std::uint8_t { Monitor, User, Partner, Evaluation };

enum class CauseCategory : std::uint8_t {
    PromptChange,
    ModelChange,
    ConfigurationChange,
    CodeRelease,
    ProviderFault,
    DataFault,
    ToolFault,
    UsageChange,
    HumanError,
    Attack,
    Unknown, // looked for and not found: often the honest answer
};

// In the order of the lifecycle; the last two are terminal and lie outside it.
enum class Stage : std::uint8_t {
    Triage,
    Acknowledged,
    Investigating,
    Mitigated,
    Monitoring,
    Resolved,
    InReview,
    Closed,
    Dismissed, // a false positive, or reported by mistake
    Merged,    // continues in another incident
};

enum class BoardColumn : std::uint8_t { Triage, Active, Mitigated, Resolved, Review, Closed };

BoardColumn columnOf(Stage stage);
// The stage an incident takes when it is dropped on a column: the column's first, except Active, where that
// is Acknowledged from Triage. An incident already in the column keeps its stage.
Stage stageForColumn(BoardColumn column, Stage from);
// Triage to Monitoring: someone still has to stop the harm.
bool isOpen(Stage stage);
bool isTerminal(Stage stage); // Dismissed or Merged

// Who has the incident in hand, from an instant on. A stretch lasts until the next one.
enum class Holder : std::uint8_t { Nobody, Internal, Partner, Provider, Ended };
struct HeldFrom {
    Instant at {};
    Holder holder = Holder::Nobody;
    bool operator==(const HeldFrom &) const = default;
};
Holder holderOf(Party party);

// The person who leads the response; the name is a copy, so that it reads the same when the person is gone.
struct Lead {
    PersonId person; // null where the name belongs to nobody registered
    QString name;
    Party party = Party::Internal;
    bool operator==(const Lead &) const = default;
};

// Everything a stage move changes, kept together so that undoing one restores it whole.
struct Progress {
    Stage stage = Stage::Triage;
    std::optional<Instant> acknowledgedAt;
    std::optional<Instant> mitigatedAt;
    std::optional<Instant> resolvedAt;
    std::optional<Instant> reviewedAt; // the review was held
    std::optional<Instant> closedAt;   // also when dismissed or merged
    std::optional<Instant> reopenedAt; // start of the current cycle, where it is not the first
    int reopenCount = 0;
    std::optional<Lead> lead;
    IncidentId mergedInto;
    std::vector<HeldFrom> held; // rising by instant
    bool operator==(const Progress &) const = default;
};

enum class ActionKind : std::uint8_t { Detect, Mitigate, Prevent, Process };

struct IncidentAction {
    IncidentActionId id;
    ActionKind kind = ActionKind::Prevent;
    QString text;
    QString ownerName;
    std::optional<Instant> due;
    std::optional<Instant> doneAt;
    std::int64_t version = 0;
    bool operator==(const IncidentAction &) const = default;
};

struct Incident {
    IncidentId id;
    std::int64_t number = 0; // "INC-41"; 0 before it is stored
    QString title;
    QString system; // the system's name; empty: all systems
    Severity severity = Severity::Sev3;
    IncidentType type = IncidentType::Other;
    DetectionSource source = DetectionSource::User;

    std::optional<Instant> impactStartedAt; // only ever set by a person
    Instant detectedAt {};
    Instant declaredAt {};
    Progress progress;

    Owner accountable; // as the matrix said when it was declared
    QString trigger;   // what set it off
    std::optional<CauseCategory> causeCategory;
    QString cause; // why that was possible
    QString mitigation;
    QString preventionWaiver; // why no prevention action is needed; empty: not waived
    std::vector<IncidentAction> actions;
    AlertRuleId alertRule; // null unless an alert opened it
    std::int64_t version = 0;

    Stage stage() const { return progress.stage; }
    bool operator==(const Incident &) const = default;
};

QString numberText(std::int64_t number); // "INC-41"
// Reads "INC-41", "inc-41" and "41"; empty for anything else.
std::optional<std::int64_t> parseIncidentNumber(QStringView text);

enum class TimelineKind : std::uint8_t {
    Note, // a person wrote `text`
    Declared,
    Alert,      // a rule fired; see evidence
    AlertQuiet, // the rule that opened it is quiet again
    StageMove,  // before/after are stage keys; text holds the reason where one was asked
    Undone,     // a stage move was taken back; before/after are stage keys
    Severity,   // before/after are severity keys
    LeadChange, // before/after are names
    Edit,       // `after` names the field
    Action,     // text of the action; after: "added", "changed", "done", "open" or "removed"
    Absorbed,   // another incident was merged into this one; before is its number
};

// One line of the timeline. Never changed and never removed once written.
struct TimelineEntry {
    TimelineEntryId id;
    Instant at {};
    QString author;
    TimelineKind kind = TimelineKind::Note;
    QString text;
    QString before;
    QString after;
    QString link; // demarc: link to what proves it; may be empty
    std::optional<Evidence> evidence;
    bool operator==(const TimelineEntry &) const = default;
};

} // namespace demarc
