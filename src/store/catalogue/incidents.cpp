// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/incidents.h"

#include "domain/incidents/keys.h"

#include <QCoreApplication>
#include <QHash>

namespace demarc::store {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::store::Incidents)
};

const auto kColumns =
    QStringLiteral("SELECT id, number, title, system, severity, type, source, impact_started_at, detected_at, declared_at, stage,"
                   " acknowledged_at, mitigated_at, resolved_at, reviewed_at, closed_at, reopened_at, reopen_count, lead_person,"
                   " lead_name, lead_party, merged_into, owner_holding, owner_activity, owner_role, owner_person, owner_party,"
                   " owner_from_draft, owner_matrix_version, trigger_text, cause_category, cause, mitigation, prevention_waiver,"
                   " alert_rule, version FROM incident");

std::optional<Instant> optionalInstant(const sql::Row &row, std::size_t column)
{
    const auto micros = row.optionalInteger(column);
    return micros ? std::optional(instantOf(*micros)) : std::nullopt;
}

sql::Value valueOf(const std::optional<Instant> &instant) { return instant ? sql::Value {microsOf(*instant)} : sql::Value {}; }

template <typename Tag>
sql::Value valueOf(const Id<Tag> &id)
{
    return id.isNull() ? sql::Value {} : sql::Value {id.value};
}

Progress progressOf(const sql::Row &row)
{
    Progress progress;
    progress.stage = fromKey<Stage>(row.text(10)).value_or(Stage::Triage);
    progress.acknowledgedAt = optionalInstant(row, 11);
    progress.mitigatedAt = optionalInstant(row, 12);
    progress.resolvedAt = optionalInstant(row, 13);
    progress.reviewedAt = optionalInstant(row, 14);
    progress.closedAt = optionalInstant(row, 15);
    progress.reopenedAt = optionalInstant(row, 16);
    progress.reopenCount = static_cast<int>(row.integer(17));
    if (!row.isNull(19))
        progress.lead = Lead {{row.text(18)}, row.text(19), fromKey<Party>(row.text(20)).value_or(Party::Internal)};
    progress.mergedInto = {row.text(21)};
    return progress;
}

Owner ownerOf(const sql::Row &row)
{
    return {fromKey<Holding>(row.text(22)).value_or(Holding::Nobody), row.text(23), row.text(24), row.text(25),
        fromKey<Party>(row.text(26)).value_or(Party::Internal), row.integer(27) != 0, row.integer(28)};
}

Incident incidentOf(const sql::Row &row)
{
    Incident incident;
    incident.id = {row.text(0)};
    incident.number = row.integer(1);
    incident.title = row.text(2);
    incident.system = row.text(3);
    incident.severity = fromKey<Severity>(row.text(4)).value_or(Severity::Sev1);
    incident.type = fromKey<IncidentType>(row.text(5)).value_or(IncidentType::Other);
    incident.source = fromKey<DetectionSource>(row.text(6)).value_or(DetectionSource::User);
    incident.impactStartedAt = optionalInstant(row, 7);
    incident.detectedAt = instantOf(row.integer(8));
    incident.declaredAt = instantOf(row.integer(9));
    incident.progress = progressOf(row);
    incident.accountable = ownerOf(row);
    incident.trigger = row.text(29);
    incident.causeCategory = fromKey<CauseCategory>(row.text(30));
    incident.cause = row.text(31);
    incident.mitigation = row.text(32);
    incident.preventionWaiver = row.text(33);
    incident.alertRule = {row.text(34)};
    incident.version = row.integer(35);
    return incident;
}

IncidentAction actionOf(const sql::Row &row)
{
    return {{row.text(1)}, fromKey<ActionKind>(row.text(2)).value_or(ActionKind::Process), row.text(3), row.text(4),
        optionalInstant(row, 5), optionalInstant(row, 6), row.integer(7)};
}

// Adds the held times and actions of the incidents given; `id` empty: of all.
Result<void> addParts(sql::Connection &connection, std::vector<Incident> &incidents, const QString &id)
{
    QHash<QString, Incident *> byId;
    for (auto &incident : incidents)
        byId.insert(incident.id.value, &incident);
    const auto held = connection.query(u"SELECT incident, at, holder FROM incident_held WHERE ($1 = '' OR incident = $1)"
                                       u" ORDER BY incident, position",
        {id});
    if (!held)
        return failureOf(held);
    for (const auto &row : *held) {
        if (auto *incident = byId.value(row.text(0)))
            incident->progress.held.push_back({instantOf(row.integer(1)), fromKey<Holder>(row.text(2)).value_or(Holder::Nobody)});
    }
    const auto actions =
        connection.query(u"SELECT incident, id, kind, text, owner_name, due_at, done_at, version FROM incident_action"
                         u" WHERE ($1 = '' OR incident = $1) ORDER BY incident, due_at, id",
            {id});
    if (!actions)
        return failureOf(actions);
    for (const auto &row : *actions) {
        if (auto *incident = byId.value(row.text(0)))
            incident->actions.push_back(actionOf(row));
    }
    return {};
}

Result<std::vector<Incident>> read(sql::Connection &connection, const QString &where, const sql::Values &values)
{
    const auto rows = connection.query(QString(kColumns + where), values);
    if (!rows)
        return failureOf(rows);
    std::vector<Incident> found;
    found.reserve(rows->size());
    for (const auto &row : *rows)
        found.push_back(incidentOf(row));
    if (!found.empty()) {
        if (const auto added = addParts(connection, found, found.size() == 1 ? found.front().id.value : QString()); !added)
            return failureOf(added);
    }
    return found;
}

Result<Incident> only(const Result<std::vector<Incident>> &found)
{
    if (!found)
        return failureOf(found);
    if (found->empty())
        return failure(ErrorKind::NotFound, Text::tr("There is no such incident."));
    return found->front();
}

Result<void> writeHeld(sql::Connection &connection, const Incident &incident)
{
    const auto removed = connection.run(u"DELETE FROM incident_held WHERE incident = $1", {incident.id.value});
    if (!removed)
        return failureOf(removed);
    std::int64_t position = 0;
    for (const auto &held : incident.progress.held) {
        const auto inserted =
            connection.run(u"INSERT INTO incident_held (incident, position, at, holder) VALUES ($1, $2, $3, $4)",
                {incident.id.value, ++position, microsOf(held.at), keyOf(held.holder)});
        if (!inserted)
            return failureOf(inserted);
    }
    return {};
}

// The columns that change, in the order of $2, $3, … of both statements below.
sql::Values changingValues(const Incident &incident)
{
    const auto &progress = incident.progress;
    const auto &lead = progress.lead;
    return {incident.id.value, incident.title, incident.system, keyOf(incident.severity), keyOf(incident.type),
        keyOf(incident.source), valueOf(incident.impactStartedAt), microsOf(incident.detectedAt), microsOf(incident.declaredAt),
        keyOf(progress.stage), valueOf(progress.acknowledgedAt), valueOf(progress.mitigatedAt), valueOf(progress.resolvedAt),
        valueOf(progress.reviewedAt), valueOf(progress.closedAt), valueOf(progress.reopenedAt),
        std::int64_t {progress.reopenCount}, lead ? valueOf(lead->person) : sql::Value {},
        lead ? sql::Value {lead->name} : sql::Value {}, lead ? sql::Value {keyOf(lead->party)} : sql::Value {},
        valueOf(progress.mergedInto), incident.trigger,
        incident.causeCategory ? sql::Value {keyOf(*incident.causeCategory)} : sql::Value {}, incident.cause, incident.mitigation,
        incident.preventionWaiver};
}

Result<std::int64_t> nextNumber(sql::Connection &connection)
{
    const auto rows = connection.query(u"SELECT coalesce(max(number), 0) + 1 FROM incident");
    if (!rows)
        return failureOf(rows);
    return rows->front().integer(0);
}

} // namespace

Result<Incident> incident(sql::Connection &connection, const IncidentId &id)
{
    return only(read(connection, QStringLiteral(" WHERE id = $1"), {id.value}));
}

Result<Incident> incidentByNumber(sql::Connection &connection, std::int64_t number)
{
    return only(read(connection, QStringLiteral(" WHERE number = $1"), {number}));
}

Result<std::vector<Incident>> incidents(sql::Connection &connection)
{
    return read(connection, QStringLiteral(" ORDER BY number DESC"), {});
}

Result<std::optional<Incident>> newestIncidentOfAlert(sql::Connection &connection, const AlertRuleId &rule, const QString &system)
{
    const auto found = read(
        connection, QStringLiteral(" WHERE alert_rule = $1 AND system = $2 ORDER BY number DESC LIMIT 1"), {rule.value, system});
    if (!found)
        return failureOf(found);
    return found->empty() ? std::optional<Incident>() : found->front();
}

Result<std::int64_t> openIncidentCount(sql::Connection &connection)
{
    const auto rows = connection.query(
        u"SELECT count(*) FROM incident WHERE stage IN ('triage', 'acknowledged', 'investigating', 'mitigated', 'monitoring')");
    if (!rows)
        return failureOf(rows);
    return rows->front().integer(0);
}

Result<Incident> insertIncident(sql::Connection &connection, Incident incident)
{
    const auto number = nextNumber(connection);
    if (!number)
        return failureOf(number);
    incident.number = *number;
    incident.version = 1;
    const auto &owner = incident.accountable;
    auto values = changingValues(incident);
    values.insert(values.end(),
        {incident.number, keyOf(owner.holding), owner.activityKey, owner.roleName, owner.personName, keyOf(owner.party),
            std::int64_t {owner.fromDraft}, owner.matrixVersion, valueOf(incident.alertRule)});
    const auto inserted = connection.run(
        u"INSERT INTO incident (id, title, system, severity, type, source, impact_started_at, detected_at, declared_at,"
        u" stage, acknowledged_at, mitigated_at, resolved_at, reviewed_at, closed_at, reopened_at, reopen_count,"
        u" lead_person, lead_name, lead_party, merged_into, trigger_text, cause_category, cause, mitigation,"
        u" prevention_waiver, number, owner_holding, owner_activity, owner_role, owner_person, owner_party,"
        u" owner_from_draft, owner_matrix_version, alert_rule) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,"
        u" $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32,"
        u" $33, $34, $35)",
        values);
    if (!inserted)
        return failureOf(inserted);
    if (const auto held = writeHeld(connection, incident); !held)
        return failureOf(held);
    return incident;
}

Result<std::int64_t> updateIncident(sql::Connection &connection, const Incident &incident)
{
    auto values = changingValues(incident);
    values.push_back(incident.version);
    const auto changed = connection.run(
        u"UPDATE incident SET title = $2, system = $3, severity = $4, type = $5, source = $6, impact_started_at = $7,"
        u" detected_at = $8, declared_at = $9, stage = $10, acknowledged_at = $11, mitigated_at = $12,"
        u" resolved_at = $13, reviewed_at = $14, closed_at = $15, reopened_at = $16, reopen_count = $17,"
        u" lead_person = $18, lead_name = $19, lead_party = $20, merged_into = $21, trigger_text = $22,"
        u" cause_category = $23, cause = $24, mitigation = $25, prevention_waiver = $26, version = version + 1"
        u" WHERE id = $1 AND version = $27",
        values);
    if (!changed)
        return failureOf(changed);
    if (*changed == 0)
        return failure(ErrorKind::Conflict,
            Text::tr("Someone else changed %1 meanwhile. Look at it again and repeat your change.")
                .arg(numberText(incident.number)));
    if (const auto held = writeHeld(connection, incident); !held)
        return failureOf(held);
    return incident.version + 1;
}

} // namespace demarc::store
