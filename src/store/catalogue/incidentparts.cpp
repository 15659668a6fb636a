// SPDX-License-Identifier: GPL-3.0-or-later
// The actions and the timeline of an incident.
#include "store/catalogue/incidents.h"

#include "domain/incidents/keys.h"

#include <QCoreApplication>

namespace demarc::store {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::store::Incidents)
};

sql::Value valueOf(const std::optional<Instant> &instant) { return instant ? sql::Value {microsOf(*instant)} : sql::Value {}; }

tl::unexpected<Error> actionChangedMeanwhile()
{
    return failure(
        ErrorKind::Conflict, Text::tr("Someone else changed this action meanwhile. Look at it again and repeat your change."));
}

TimelineEntry entryOf(const sql::Row &row)
{
    TimelineEntry entry {{row.text(0)}, instantOf(row.integer(1)), row.text(2),
        fromKey<TimelineKind>(row.text(3)).value_or(TimelineKind::Note), row.text(4), row.text(5), row.text(6), row.text(7), {}};
    if (const auto metric = fromKey<AlertMetric>(row.text(9)))
        entry.evidence = Evidence {{row.text(8)}, *metric, row.text(10), row.text(11), instantOf(row.integer(12)),
            instantOf(row.integer(13)), row.integer(14)};
    return entry;
}

sql::Values evidenceValues(const std::optional<Evidence> &evidence)
{
    if (!evidence)
        return sql::Values(7);
    return {evidence->rule.value, keyOf(evidence->metric), evidence->measured, evidence->limit, microsOf(evidence->from),
        microsOf(evidence->to), evidence->samples};
}

} // namespace

Result<void> insertAction(sql::Connection &connection, const IncidentId &incident, const IncidentAction &action)
{
    const auto inserted = connection.run(u"INSERT INTO incident_action (id, incident, kind, text, owner_name, due_at, done_at)"
                                         u" VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {action.id.value, incident.value, keyOf(action.kind), action.text, action.ownerName, valueOf(action.due),
            valueOf(action.doneAt)});
    if (!inserted)
        return failureOf(inserted);
    return {};
}

Result<std::int64_t> updateAction(sql::Connection &connection, const IncidentAction &action)
{
    const auto changed = connection.run(u"UPDATE incident_action SET kind = $2, text = $3, owner_name = $4, due_at = $5,"
                                        u" done_at = $6, version = version + 1 WHERE id = $1 AND version = $7",
        {action.id.value, keyOf(action.kind), action.text, action.ownerName, valueOf(action.due), valueOf(action.doneAt),
            action.version});
    if (!changed)
        return failureOf(changed);
    if (*changed == 0)
        return actionChangedMeanwhile();
    return action.version + 1;
}

Result<void> removeAction(sql::Connection &connection, const IncidentActionId &id, std::int64_t version)
{
    const auto removed = connection.run(u"DELETE FROM incident_action WHERE id = $1 AND version = $2", {id.value, version});
    if (!removed)
        return failureOf(removed);
    if (*removed == 0)
        return actionChangedMeanwhile();
    return {};
}

Result<std::vector<TimelineEntry>> timeline(sql::Connection &connection, const IncidentId &incident)
{
    const auto rows = connection.query(
        u"SELECT id, at, author, kind, text, before_value, after_value, link, rule, metric, measured, limit_text,"
        u" window_from, window_to, samples FROM incident_entry WHERE incident = $1 ORDER BY position",
        {incident.value});
    if (!rows)
        return failureOf(rows);
    std::vector<TimelineEntry> entries;
    entries.reserve(rows->size());
    for (const auto &row : *rows)
        entries.push_back(entryOf(row));
    return entries;
}

Result<void> appendEntry(sql::Connection &connection, const IncidentId &incident, const TimelineEntry &entry)
{
    sql::Values values {entry.id.value, incident.value, microsOf(entry.at), entry.author, keyOf(entry.kind), entry.text,
        entry.before, entry.after, entry.link};
    const auto evidence = evidenceValues(entry.evidence);
    values.insert(values.end(), evidence.begin(), evidence.end());
    const auto inserted = connection.run(
        u"INSERT INTO incident_entry (id, incident, position, at, author, kind, text, before_value, after_value, link,"
        u" rule, metric, measured, limit_text, window_from, window_to, samples) VALUES ($1, $2,"
        u" (SELECT coalesce(max(position), 0) + 1 FROM incident_entry WHERE incident = $2),"
        u" $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        values);
    if (!inserted)
        return failureOf(inserted);
    return {};
}

Result<std::map<IncidentId, Instant>> newestEntryInstants(sql::Connection &connection)
{
    const auto rows = connection.query(u"SELECT incident, max(at) FROM incident_entry GROUP BY incident");
    if (!rows)
        return failureOf(rows);
    std::map<IncidentId, Instant> newest;
    for (const auto &row : *rows)
        newest.emplace(IncidentId {row.text(0)}, instantOf(row.integer(1)));
    return newest;
}

} // namespace demarc::store
