// SPDX-License-Identifier: GPL-3.0-or-later
// What an alert does to incidents: opens, reopens, adds a line.
#include "app/alerts/commands.h"
#include "app/alerts/detector.h"
#include "app/incidents/change.h"
#include "app/incidents/json.h"
#include "app/incidents/queries.h"
#include "app/incidents/words.h"
#include "domain/incidents/keys.h"
#include "domain/incidents/transitions.h"
#include "store/catalogue/alertrules.h"
#include "store/catalogue/incidents.h"

#include <QCoreApplication>
#include <QUrl>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Alerts)
};

class ApplyAlert final : public Command {
public:
    ApplyAlert(AlertRule rule, AlertReading reading, AlertStep expected)
        : m_rule(std::move(rule)), m_reading(std::move(reading)), m_expected(expected)
    {
    }

    QString text() const override { return Text::tr("Alert on %1").arg(m_reading.system); }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override
    {
        const auto state = store::alertState(connection, m_rule.id, m_reading.system);
        if (!state)
            return failureOf(state);
        const auto newest = newestIncidentOfRule(connection, m_rule.id, m_reading.system);
        if (!newest)
            return failureOf(newest);
        const bool wasFiring = *state && (*state)->firing;
        if (nextStep(wasFiring, *newest, m_reading.verdict, context.now) != m_expected)
            return failure(ErrorKind::Conflict, Text::tr("Another console has already dealt with this alert."));
        auto applied = carryOut(connection, context, *newest);
        if (!applied)
            return applied;
        const IncidentId incident {m_expected == AlertStep::Settle && !*newest ? QString() : applied->audit.entityId};
        const auto kept = store::setAlertState(
            connection, {m_rule.id, m_reading.system, m_expected != AlertStep::Settle, context.now, incident});
        if (!kept)
            return failureOf(kept);
        applied->inverse.reset(); // an alert happened; what it opened is dismissed, never undone
        return applied;
    }

private:
    Result<Applied> carryOut(
        sql::Connection &connection, const CommandContext &context, const std::optional<Incident> &newest) const
    {
        switch (m_expected) {
        case AlertStep::Open:
            return opened(connection, context);
        case AlertStep::Reopen:
            return reopened(connection, context, *newest);
        case AlertStep::Note:
            return noted(connection, *newest, alertEntry(context, TimelineKind::Alert));
        case AlertStep::Settle:
            if (newest)
                return noted(connection, *newest, alertEntry(context, TimelineKind::AlertQuiet));
            return Applied {
                {QStringLiteral("alert.quiet"), QStringLiteral("alert-rule"), m_rule.id.value, {}, {}, {}}, nullptr, {}};
        case AlertStep::Nothing:
            break;
        }
        return failure(ErrorKind::Internal, Text::tr("This reading asks for nothing."));
    }

    TimelineEntry alertEntry(const CommandContext &context, TimelineKind kind) const
    {
        auto entry = incidents::entry(context, kind);
        entry.evidence = m_reading.evidence;
        entry.link = evidenceLink(m_reading);
        return entry;
    }

    Result<Applied> opened(sql::Connection &connection, const CommandContext &context) const
    {
        const auto currency = workspaceCurrency(connection);
        if (!currency)
            return failureOf(currency);
        Incident incident;
        incident.id = IncidentId::create();
        incident.title = words::titleOf(m_reading.evidence, *currency);
        incident.system = m_reading.system;
        incident.severity = m_rule.severity;
        incident.type = incidentTypeOf(m_rule.metric);
        incident.source = DetectionSource::Monitor;
        incident.detectedAt = incident.declaredAt = context.now;
        incident.alertRule = m_rule.id;
        return incidents::declare(connection, context, std::move(incident), {alertEntry(context, TimelineKind::Alert)});
    }

    Result<Applied> reopened(sql::Connection &connection, const CommandContext &context, const Incident &incident) const
    {
        const auto reason = Text::tr("The alert fired again");
        return incidents::change(connection, incident.id, incident.version, [&](Incident &changed) -> Result<incidents::Change> {
            const auto progress = moved(changed, {Stage::Investigating, context.now, reason});
            if (!progress)
                return failure(ErrorKind::InvalidInput, words::of(progress.error()));
            auto move =
                incidents::entry(context, TimelineKind::StageMove, reason, keyOf(changed.stage()), keyOf(Stage::Investigating));
            changed.progress = *progress;
            return incidents::Change {
                QStringLiteral("incident.move"), reason, {alertEntry(context, TimelineKind::Alert), std::move(move)}, {}};
        });
    }

    static Result<Applied> noted(sql::Connection &connection, const Incident &incident, const TimelineEntry &entry)
    {
        if (const auto appended = store::appendEntry(connection, incident.id, entry); !appended)
            return failureOf(appended);
        return Applied {{QStringLiteral("incident.alert"), QStringLiteral("incident"), incident.id.value, {}, toJson(entry), {}},
            nullptr, Topic::Incidents};
    }

    AlertRule m_rule;
    AlertReading m_reading;
    AlertStep m_expected;
};

} // namespace

Result<std::optional<Incident>> newestIncidentOfRule(sql::Connection &connection, const AlertRuleId &rule, const QString &system)
{
    auto newest = store::newestIncidentOfAlert(connection, rule, system);
    while (newest && *newest && (*newest)->stage() == Stage::Merged) {
        const auto target = store::incident(connection, (*newest)->progress.mergedInto);
        if (!target)
            return failureOf(target);
        newest = std::optional(*target);
    }
    return newest;
}

QString evidenceLink(const AlertReading &reading)
{
    const auto metric = [&] {
        switch (reading.evidence.metric) {
        case AlertMetric::CostPerHour:
            return QStringLiteral("cost");
        case AlertMetric::LatencyP95:
            return QStringLiteral("latency");
        case AlertMetric::ErrorShare:
            break;
        }
        return QStringLiteral("errors");
    }();
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return QStringLiteral("demarc:panel/%1@%2")
        .arg(encoded(reading.system),
            encoded(QStringLiteral("%1,%2,%3").arg(metric, toIso(reading.evidence.from), toIso(reading.evidence.to))));
}

CommandPtr applyAlert(const AlertRule &rule, const AlertReading &reading, AlertStep expected)
{
    return std::make_shared<ApplyAlert>(rule, reading, expected);
}

} // namespace demarc::app
