// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incidents/durations.h"

#include <algorithm>
#include <cmath>

namespace demarc {

namespace {

// `over` says that the end will not come any more.
Measure measure(std::optional<Instant> start, std::optional<Instant> end, bool over, bool startMayCome)
{
    if (!end)
        return {over ? MeasureState::NotApplicable : MeasureState::Pending, {}};
    if (!start)
        return {startMayCome ? MeasureState::Pending : MeasureState::NotApplicable, {}};
    if (*end < *start)
        return {MeasureState::Invalid, {}};
    return {MeasureState::Recorded, *end - *start};
}

Duration quantile(const std::vector<Duration> &sorted, double q)
{
    const auto position = q * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(position));
    const auto above = std::min(below + 1, sorted.size() - 1);
    const auto share = position - static_cast<double>(below);
    const auto gap = static_cast<double>((sorted[above] - sorted[below]).count());
    return sorted[below] + Duration {std::llround(share * gap)};
}

Duration &slotOf(HeldTimes &times, Holder holder)
{
    switch (holder) {
    case Holder::Internal:
        return times.internal;
    case Holder::Partner:
        return times.partner;
    case Holder::Provider:
        return times.provider;
    case Holder::Nobody:
    case Holder::Ended:
        break;
    }
    return times.nobody;
}

void addHeld(HeldTimes &sum, const HeldTimes &more)
{
    sum.nobody += more.nobody;
    sum.internal += more.internal;
    sum.partner += more.partner;
    sum.provider += more.provider;
}

void countActions(IncidentMetrics &metrics, const Incident &incident, Instant now)
{
    for (const auto &action : incident.actions) {
        if (!action.due || *action.due > now)
            continue;
        ++metrics.actionsDue;
        if (action.doneAt && *action.doneAt <= *action.due)
            ++metrics.actionsOnTime;
    }
}

} // namespace

IncidentDurations durationsOf(const Incident &incident)
{
    const auto &progress = incident.progress;
    const auto stage = progress.stage;
    const bool mayStart = stage != Stage::Closed && !isTerminal(stage);
    const auto past = [&](Stage reached) { return isTerminal(stage) || stage > reached; };
    const auto impact = incident.impactStartedAt;
    return {
        measure(impact, incident.detectedAt, true, mayStart),
        measure(incident.detectedAt, progress.acknowledgedAt, past(Stage::Acknowledged), false),
        measure(impact, progress.mitigatedAt, past(Stage::Mitigated), mayStart),
        measure(impact, progress.resolvedAt, past(Stage::Resolved), mayStart),
        measure(incident.declaredAt, progress.resolvedAt, past(Stage::Resolved), false),
    };
}

DurationSummary summarise(std::span<const Measure> measures)
{
    std::vector<Duration> recorded;
    for (const auto &measure : measures) {
        if (measure.state == MeasureState::Recorded)
            recorded.push_back(measure.value);
    }
    if (recorded.empty())
        return {};
    std::sort(recorded.begin(), recorded.end());
    return {recorded.size(), quantile(recorded, 0.5), quantile(recorded, 0.9)};
}

HeldTimes heldTimes(std::span<const HeldFrom> held, Instant now)
{
    HeldTimes times;
    for (std::size_t i = 0; i < held.size(); ++i) {
        if (held[i].holder == Holder::Ended)
            continue;
        const auto end = i + 1 < held.size() ? held[i + 1].at : now;
        if (end > held[i].at)
            slotOf(times, held[i].holder) += end - held[i].at;
    }
    return times;
}

IncidentMetrics metricsOf(std::span<const Incident> incidents, Instant now)
{
    IncidentMetrics metrics;
    std::vector<Measure> detect;
    std::vector<Measure> acknowledge;
    std::vector<Measure> mitigate;
    std::vector<Measure> resolve;
    std::vector<Measure> fromDeclared;
    for (const auto &incident : incidents) {
        if (isTerminal(incident.stage()))
            continue;
        ++metrics.incidents;
        const auto durations = durationsOf(incident);
        detect.push_back(durations.toDetect);
        acknowledge.push_back(durations.toAcknowledge);
        mitigate.push_back(durations.toMitigate);
        resolve.push_back(durations.toResolve);
        fromDeclared.push_back(durations.toResolveFromDeclared);
        metrics.open += isOpen(incident.stage()) ? 1U : 0U;
        metrics.reopened += incident.progress.reopenCount > 0 ? 1U : 0U;
        metrics.detectedByMonitor += incident.source == DetectionSource::Monitor ? 1U : 0U;
        countActions(metrics, incident, now);
        addHeld(metrics.held, heldTimes(incident.progress.held, now));
    }
    const auto countInvalid = [&](const std::vector<Measure> &measures) {
        metrics.invalid += static_cast<std::size_t>(std::count_if(
            measures.begin(), measures.end(), [](const Measure &measure) { return measure.state == MeasureState::Invalid; }));
        return summarise(measures);
    };
    metrics.toDetect = countInvalid(detect);
    metrics.toAcknowledge = countInvalid(acknowledge);
    metrics.toMitigate = countInvalid(mitigate);
    metrics.toResolve = countInvalid(resolve);
    metrics.toResolveFromDeclared = countInvalid(fromDeclared);
    return metrics;
}

} // namespace demarc
