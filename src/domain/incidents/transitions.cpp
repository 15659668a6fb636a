// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incidents/transitions.h"

#include <algorithm>

namespace demarc {

namespace {

bool hasPrevention(const Incident &incident)
{
    return !incident.preventionWaiver.trimmed().isEmpty()
        || std::any_of(incident.actions.begin(), incident.actions.end(),
            [](const IncidentAction &action) { return action.kind == ActionKind::Prevent; });
}

void demandForStage(const Incident &incident, Stage to, std::vector<MoveProblem> &problems)
{
    if (to >= Stage::Resolved && incident.mitigation.trimmed().isEmpty())
        problems.push_back(MoveProblem::MitigationMissing);
    if (to != Stage::Closed)
        return;
    if (!incident.causeCategory)
        problems.push_back(MoveProblem::CauseMissing);
    if (!hasPrevention(incident))
        problems.push_back(MoveProblem::PreventionMissing);
    if (incident.severity <= Severity::Sev2 && !incident.progress.reviewedAt)
        problems.push_back(MoveProblem::ReviewMissing);
}

void demandForEnd(const Incident &incident, const Move &move, std::vector<MoveProblem> &problems)
{
    if (incident.stage() == Stage::Closed)
        problems.push_back(MoveProblem::AlreadyClosed);
    if (move.to == Stage::Dismissed && move.reason.trimmed().isEmpty())
        problems.push_back(MoveProblem::ReasonMissing);
    if (move.to == Stage::Merged && move.mergeTarget.isNull())
        problems.push_back(MoveProblem::MergeTargetMissing);
    if (move.to == Stage::Merged && move.mergeTarget == incident.id)
        problems.push_back(MoveProblem::MergeIntoItself);
}

std::vector<MoveProblem> problemsOf(const Incident &incident, const Move &move)
{
    const auto from = incident.stage();
    std::vector<MoveProblem> problems;
    if (from == move.to)
        return {MoveProblem::SameStage};
    if (isTerminal(from))
        return {MoveProblem::Finished};
    if (isTerminal(move.to)) {
        demandForEnd(incident, move, problems);
    } else if (move.to > from) {
        demandForStage(incident, move.to, problems);
    } else if (move.to != Stage::Investigating) {
        problems.push_back(MoveProblem::BackwardNotReopen);
    } else if (!canReopen(from)) {
        problems.push_back(MoveProblem::NotReopenable);
    } else if (move.reason.trimmed().isEmpty()) {
        problems.push_back(MoveProblem::ReasonMissing);
    }
    return problems;
}

void hold(Progress &progress, Holder holder, Instant at)
{
    if (progress.held.empty() || progress.held.back().holder != holder)
        progress.held.push_back({at, holder});
}

Holder holderNow(const Progress &progress) { return progress.lead ? holderOf(progress.lead->party) : Holder::Nobody; }

Progress reopened(Progress progress, Instant at)
{
    progress.stage = Stage::Investigating;
    progress.mitigatedAt.reset();
    progress.resolvedAt.reset();
    progress.reviewedAt.reset();
    progress.closedAt.reset();
    progress.reopenedAt = at;
    ++progress.reopenCount;
    hold(progress, holderNow(progress), at);
    return progress;
}

Progress ended(Progress progress, const Move &move)
{
    progress.stage = move.to;
    progress.closedAt = move.at;
    if (move.to == Stage::Merged)
        progress.mergedInto = move.mergeTarget;
    hold(progress, Holder::Ended, move.at);
    return progress;
}

Progress advanced(Progress progress, const Move &move)
{
    progress.stage = move.to;
    if (move.to == Stage::Acknowledged)
        progress.acknowledgedAt = move.at;
    if (move.to == Stage::Mitigated)
        progress.mitigatedAt = move.at;
    if (move.to == Stage::Closed)
        progress.closedAt = move.at;
    if (move.to == Stage::Resolved)
        progress.resolvedAt = move.at;
    if (!progress.lead && move.taker && isOpen(move.to))
        progress.lead = move.taker;
    hold(progress, isOpen(move.to) ? holderNow(progress) : Holder::Ended, move.at);
    return progress;
}

} // namespace

Moved moved(const Incident &incident, const Move &move)
{
    auto problems = problemsOf(incident, move);
    if (!problems.empty())
        return tl::make_unexpected(std::move(problems));
    if (isTerminal(move.to))
        return ended(incident.progress, move);
    if (move.to < incident.stage())
        return reopened(incident.progress, move.at);
    return advanced(incident.progress, move);
}

bool canReopen(Stage stage) { return stage >= Stage::Monitoring && stage <= Stage::Closed; }

bool isReopening(Stage from, Stage to) { return to == Stage::Investigating && canReopen(from); }

std::optional<Stage> nextStage(Stage stage)
{
    if (stage >= Stage::Closed)
        return {};
    return static_cast<Stage>(static_cast<int>(stage) + 1);
}

Progress withLead(const Progress &progress, const std::optional<Lead> &lead, Instant at)
{
    auto changed = progress;
    changed.lead = lead;
    if (isOpen(progress.stage))
        hold(changed, holderNow(changed), at);
    return changed;
}

Progress withReview(const Progress &progress, Instant at)
{
    auto changed = progress;
    changed.reviewedAt = at;
    return changed;
}

} // namespace demarc
