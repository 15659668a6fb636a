// SPDX-License-Identifier: GPL-3.0-or-later
// Reporting an incident.
#include "app/incidents/change.h"
#include "app/incidents/json.h"
#include "domain/incidents/keys.h"
#include "store/catalogue/incidents.h"

#include <QCoreApplication>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Incidents)
};

class Report final : public Command {
public:
    explicit Report(NewIncident report) : m_report(std::move(report)) { }

    QString text() const override { return Text::tr("Report incident"); }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override
    {
        const auto latest = context.now + std::chrono::minutes {1};
        if (m_report.title.trimmed().isEmpty())
            return failure(ErrorKind::InvalidInput, Text::tr("An incident needs a title."));
        if (m_report.impactStartedAt.value_or(context.now) > latest || m_report.detectedAt.value_or(context.now) > latest)
            return failure(ErrorKind::InvalidInput, Text::tr("This instant lies in the future. Enter when it happened."));
        Incident incident;
        incident.id = m_report.id;
        incident.title = m_report.title.trimmed();
        incident.system = m_report.system;
        incident.severity = m_report.severity;
        incident.type = m_report.type;
        incident.source = m_report.source;
        incident.impactStartedAt = m_report.impactStartedAt;
        incident.detectedAt = m_report.detectedAt.value_or(context.now);
        incident.declaredAt = context.now;
        return incidents::declare(connection, context, std::move(incident), {incidents::entry(context, TimelineKind::Declared)});
    }

private:
    NewIncident m_report;
};

} // namespace

Result<Applied> incidents::declare(
    sql::Connection &connection, const CommandContext &context, Incident incident, std::vector<TimelineEntry> entries)
{
    const auto owner = accountable(connection);
    if (!owner)
        return failureOf(owner);
    incident.accountable = *owner;
    incident.progress.held = {{context.now, Holder::Nobody}};
    const auto stored = store::insertIncident(connection, std::move(incident));
    if (!stored)
        return failureOf(stored);
    if (const auto appended = appendEntries(connection, stored->id, entries); !appended)
        return failureOf(appended);
    MoveRequest withdrawal;
    withdrawal.to = Stage::Dismissed;
    withdrawal.reason = Text::tr("Reported by mistake");
    return Applied {{QStringLiteral("incident.declare"), QStringLiteral("incident"), stored->id.value, {}, toJson(*stored), {}},
        moveIncident(stored->id, stored->version, withdrawal), Topic::Incidents};
}

CommandPtr reportIncident(const NewIncident &report) { return std::make_shared<Report>(report); }

} // namespace demarc::app
