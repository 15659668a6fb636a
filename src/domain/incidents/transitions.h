// SPDX-License-Identifier: GPL-3.0-or-later
// Which stage may follow which, and what a stage demands.
//
// Forward moves may skip stages; the stamps of skipped stages stay empty. The only way back is to reopen,
// which needs a reason and starts a new cycle. Resolved (and all after it) needs a mitigation; Closed needs a
// cause category, a prevention action or a reason for none, and for Sev1 and Sev2 a review that was held.
#pragma once

#include "domain/incidents/incident.h"

#include <tl/expected.hpp>

#include <vector>

namespace demarc {

enum class MoveProblem {
    SameStage,
    Finished,          // dismissed or merged incidents stay so
    BackwardNotReopen, // an earlier stage is reached by reopening only
    NotReopenable,     // only Monitoring, Resolved, In review and Closed can be reopened
    AlreadyClosed,     // a closed incident is reopened before it is dismissed or merged
    MitigationMissing,
    CauseMissing,
    PreventionMissing,
    ReviewMissing,
    ReasonMissing,
    MergeTargetMissing,
    MergeIntoItself,
};

// A wish to move. Reopening is the move to Investigating from a later stage.
struct Move {
    Stage to = Stage::Acknowledged;
    Instant at {};
    QString reason = {};            // for reopening and dismissing
    IncidentId mergeTarget = {};    // for merging
    std::optional<Lead> taker = {}; // becomes the lead where there is none and the work is taken up
};

using Moved = tl::expected<Progress, std::vector<MoveProblem>>;

// The progress after the move, or everything that stands against it.
Moved moved(const Incident &incident, const Move &move);

bool canReopen(Stage stage);
// True where a move from `from` to `to` is a reopening.
bool isReopening(Stage from, Stage to);
// The stage a "next" button offers; empty where the lifecycle ends.
std::optional<Stage> nextStage(Stage stage);

// The progress when somebody else (or nobody) takes the lead at `at`: the time from then on is held by their
// party.
Progress withLead(const Progress &progress, const std::optional<Lead> &lead, Instant at);

// The progress when the review of an incident was held at `at`.
Progress withReview(const Progress &progress, Instant at);

} // namespace demarc
