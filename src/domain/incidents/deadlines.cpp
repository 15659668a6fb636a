// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incidents/deadlines.h"

#include <QDateTime>

namespace demarc {

namespace {

using namespace std::chrono_literals;

std::optional<Duration> timeToAcknowledge(Severity severity)
{
    switch (severity) {
    case Severity::Sev1:
        return 15min;
    case Severity::Sev2:
        return 30min;
    case Severity::Sev3:
        return 4h;
    case Severity::Sev4:
        break;
    }
    return {};
}

std::optional<Duration> timeToUpdate(Severity severity)
{
    if (severity == Severity::Sev1)
        return 30min;
    if (severity == Severity::Sev2)
        return 2h;
    return {};
}

std::optional<Due> reviewDue(const Incident &incident, const QTimeZone &zone)
{
    const auto resolved = incident.progress.resolvedAt;
    if (!resolved || incident.progress.reviewedAt)
        return {};
    if (incident.severity == Severity::Sev1)
        return Due {DueKind::Review, *resolved, *resolved + 72h};
    if (incident.severity == Severity::Sev2)
        return Due {DueKind::Review, *resolved, addBusinessDays(*resolved, 5, zone)};
    return {};
}

} // namespace

std::optional<Due> dueOf(const Incident &incident, std::optional<Instant> lastEntryAt, const QTimeZone &zone)
{
    const auto stage = incident.stage();
    if (stage == Stage::Triage) {
        const auto allowed = timeToAcknowledge(incident.severity);
        return allowed ? std::optional(Due {DueKind::Acknowledge, incident.detectedAt, incident.detectedAt + *allowed})
                       : std::nullopt;
    }
    if (stage == Stage::Acknowledged || stage == Stage::Investigating) {
        const auto allowed = timeToUpdate(incident.severity);
        const auto from = std::max(lastEntryAt.value_or(incident.declaredAt), incident.declaredAt);
        return allowed ? std::optional(Due {DueKind::Update, from, from + *allowed}) : std::nullopt;
    }
    if (stage == Stage::Resolved || stage == Stage::InReview)
        return reviewDue(incident, zone);
    return {};
}

Urgency urgencyOf(const Due &due, Instant now)
{
    if (now >= due.at)
        return Urgency::Overdue;
    const auto allowed = due.at - due.from;
    return (now - due.from) * 10 >= allowed * 8 ? Urgency::AtRisk : Urgency::Calm;
}

Instant addBusinessDays(Instant start, int days, const QTimeZone &zone)
{
    auto local = QDateTime::fromMSecsSinceEpoch(microsOf(start) / 1000, Qt::UTC).toTimeZone(zone);
    while (days > 0) {
        local = local.addDays(1);
        if (local.date().dayOfWeek() <= Qt::Friday)
            --days;
    }
    return instantOf(local.toMSecsSinceEpoch() * 1000);
}

} // namespace demarc
