// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alerts/episode.h"

namespace demarc {

std::optional<Instant> evidenceSince(const std::optional<Incident> &newest)
{
    if (!newest || isOpen(newest->stage()))
        return {};
    const auto &progress = newest->progress;
    return progress.resolvedAt ? progress.resolvedAt : progress.closedAt;
}

AlertStep nextStep(bool wasFiring, const std::optional<Incident> &newest, Verdict verdict, Instant now)
{
    if (verdict == Verdict::Quiet)
        return wasFiring ? AlertStep::Settle : AlertStep::Nothing;
    if (verdict != Verdict::Fires)
        return AlertStep::Nothing;
    if (!newest)
        return AlertStep::Open;
    if (isOpen(newest->stage()))
        return wasFiring ? AlertStep::Nothing : AlertStep::Note;
    if (isTerminal(newest->stage()))
        return wasFiring ? AlertStep::Nothing : AlertStep::Open;
    const auto ended = evidenceSince(newest);
    return ended && now - *ended <= kReopenWithin ? AlertStep::Reopen : AlertStep::Open;
}

} // namespace demarc
