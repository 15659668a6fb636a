// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incidents/json.h"

#include "domain/incidents/keys.h"

namespace demarc::app {

namespace {

std::string text(const QString &string) { return string.toStdString(); }

Json instantOrNull(const std::optional<Instant> &instant) { return instant ? Json(text(toIso(*instant))) : Json(); }

Json secondsOrNull(const std::optional<Duration> &duration)
{
    return duration ? Json(static_cast<double>(duration->count()) / 1e6) : Json();
}

Json toJson(const Progress &progress)
{
    Json held = Json::array();
    for (const auto &from : progress.held)
        held.push_back({{"from", text(toIso(from.at))}, {"holder", text(keyOf(from.holder))}});
    Json lead;
    if (progress.lead)
        lead = {{"name", text(progress.lead->name)}, {"party", text(keyOf(progress.lead->party))}};
    return {{"acknowledged", instantOrNull(progress.acknowledgedAt)}, {"mitigated", instantOrNull(progress.mitigatedAt)},
        {"resolved", instantOrNull(progress.resolvedAt)}, {"reviewed", instantOrNull(progress.reviewedAt)},
        {"closed", instantOrNull(progress.closedAt)}, {"reopened", instantOrNull(progress.reopenedAt)},
        {"reopenings", progress.reopenCount}, {"lead", lead}, {"held", held},
        {"mergedInto", progress.mergedInto.isNull() ? Json() : Json(text(progress.mergedInto.value))}};
}

Json toJson(const HeldTimes &times)
{
    return {{"nobody", times.nobody.count() / 60'000'000}, {"internal", times.internal.count() / 60'000'000},
        {"partner", times.partner.count() / 60'000'000}, {"provider", times.provider.count() / 60'000'000}};
}

} // namespace

Json toJson(const Owner &owner)
{
    Json json {{"holding", text(keyOf(owner.holding))}, {"activity", text(owner.activityKey)},
        {"matrixVersion", owner.matrixVersion}, {"draft", owner.fromDraft}};
    if (owner.holding == Holding::Held) {
        json["role"] = text(owner.roleName);
        json["person"] = text(owner.personName);
        json["party"] = text(keyOf(owner.party));
    }
    return json;
}

Json toJson(const IncidentAction &action)
{
    return {{"id", text(action.id.value)}, {"kind", text(keyOf(action.kind))}, {"text", text(action.text)},
        {"owner", text(action.ownerName)}, {"due", instantOrNull(action.due)}, {"done", instantOrNull(action.doneAt)}};
}

Json toJson(const Evidence &evidence)
{
    return {{"rule", text(evidence.rule.value)}, {"metric", text(keyOf(evidence.metric))}, {"measured", text(evidence.measured)},
        {"limit", text(evidence.limit)}, {"from", text(toIso(evidence.from))}, {"to", text(toIso(evidence.to))},
        {"calls", evidence.samples}};
}

Json toJson(const TimelineEntry &entry)
{
    return {{"at", text(toIso(entry.at))}, {"author", text(entry.author)}, {"kind", text(keyOf(entry.kind))},
        {"text", text(entry.text)}, {"before", text(entry.before)}, {"after", text(entry.after)}, {"link", text(entry.link)},
        {"evidence", entry.evidence ? toJson(*entry.evidence) : Json()}};
}

Json toJson(const Incident &incident)
{
    auto json = toJson(incident.progress);
    json["id"] = text(incident.id.value);
    json["number"] = text(numberText(incident.number));
    json["title"] = text(incident.title);
    json["system"] = text(incident.system);
    json["severity"] = text(keyOf(incident.severity));
    json["type"] = text(keyOf(incident.type));
    json["source"] = text(keyOf(incident.source));
    json["stage"] = text(keyOf(incident.stage()));
    json["impactStarted"] = instantOrNull(incident.impactStartedAt);
    json["detected"] = text(toIso(incident.detectedAt));
    json["declared"] = text(toIso(incident.declaredAt));
    json["accountable"] = toJson(incident.accountable);
    json["trigger"] = text(incident.trigger);
    json["causeCategory"] = incident.causeCategory ? Json(text(keyOf(*incident.causeCategory))) : Json();
    json["cause"] = text(incident.cause);
    json["mitigation"] = text(incident.mitigation);
    json["preventionWaiver"] = text(incident.preventionWaiver);
    json["alertRule"] = incident.alertRule.isNull() ? Json() : Json(text(incident.alertRule.value));
    json["actions"] = Json::array();
    for (const auto &action : incident.actions)
        json["actions"].push_back(toJson(action));
    return json;
}

Json toJson(const AlertRule &rule)
{
    return {{"id", text(rule.id.value)}, {"metric", text(keyOf(rule.metric))}, {"system", text(rule.system)},
        {"limit", text(rule.limit.toString())}, {"windowMinutes", rule.window.count() / 60'000'000},
        {"minimumCalls", rule.minimumSamples}, {"severity", text(keyOf(rule.severity))}, {"enabled", rule.enabled}};
}

Json toJson(const DurationSummary &summary)
{
    return {{"n", summary.n}, {"median", secondsOrNull(summary.median)}, {"p90", secondsOrNull(summary.p90)}};
}

Json toJson(const IncidentMetrics &metrics)
{
    return {{"incidents", metrics.incidents}, {"open", metrics.open}, {"toDetect", toJson(metrics.toDetect)},
        {"toAcknowledge", toJson(metrics.toAcknowledge)}, {"toMitigate", toJson(metrics.toMitigate)},
        {"toResolve", toJson(metrics.toResolve)}, {"toResolveFromDeclared", toJson(metrics.toResolveFromDeclared)},
        {"reopened", metrics.reopened}, {"detectedByMonitor", metrics.detectedByMonitor}, {"invalid", metrics.invalid},
        {"actionsDue", metrics.actionsDue}, {"actionsOnTime", metrics.actionsOnTime}, {"heldMinutes", toJson(metrics.held)}};
}

} // namespace demarc::app
