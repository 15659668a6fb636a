// SPDX-License-Identifier: GPL-3.0-or-later
// The trail of every change: append-only, written in the transaction of the change itself.
#pragma once

#include "base/instant.h"
#include "store/sql/connection.h"

namespace demarc::store {

struct AuditRecord {
    std::int64_t sequence = 0; // given by the database
    Instant at {};
    QString actorId;
    QString actorName;
    QString action;     // "ownership.set-cell"
    QString entityKind; // "activity"
    QString entityId;
    std::optional<QString> before; // canonical JSON; empty where the thing did not exist
    std::optional<QString> after;  // canonical JSON; empty where it no longer does
    QString reason;
};

Result<void> appendAudit(sql::Connection &connection, const AuditRecord &record);

// The newest records first, at most `limit`; of one entity where `entityKind` is given.
Result<std::vector<AuditRecord>> auditTrail(
    sql::Connection &connection, int limit, const QString &entityKind = {}, const QString &entityId = {});

} // namespace demarc::store
