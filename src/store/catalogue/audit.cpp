// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/audit.h"

namespace demarc::store {

Result<void> appendAudit(sql::Connection &connection, const AuditRecord &record)
{
    const auto inserted = connection.run(
        u"INSERT INTO audit (at, actor_id, actor_name, action, entity_kind, entity_id, before_json, after_json, reason)"
        u" VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {microsOf(record.at), record.actorId, record.actorName, record.action, record.entityKind, record.entityId,
            sql::nullable(record.before), sql::nullable(record.after), record.reason});
    if (!inserted)
        return failureOf(inserted);
    return {};
}

Result<std::vector<AuditRecord>> auditTrail(
    sql::Connection &connection, int limit, const QString &entityKind, const QString &entityId)
{
    const auto rows = connection.query(
        u"SELECT sequence, at, actor_id, actor_name, action, entity_kind, entity_id, before_json, after_json, reason"
        u" FROM audit WHERE ($1 = '' OR (entity_kind = $1 AND entity_id = $2)) ORDER BY sequence DESC LIMIT $3",
        {entityKind, entityId, std::int64_t {limit}});
    if (!rows)
        return failureOf(rows);
    std::vector<AuditRecord> records;
    records.reserve(rows->size());
    for (const auto &row : *rows) {
        records.push_back({row.integer(0), instantOf(row.integer(1)), row.text(2), row.text(3), row.text(4), row.text(5),
            row.text(6), row.optionalText(7), row.optionalText(8), row.text(9)});
    }
    return records;
}

} // namespace demarc::store
