// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/senders.h"

#include <QCoreApplication>

namespace demarc::store {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::store::Senders)
};

std::optional<std::int64_t> microsOrNull(const std::optional<Instant> &instant)
{
    return instant ? std::optional(microsOf(*instant)) : std::nullopt;
}

Result<void> checkName(sql::Connection &connection, const Sender &sender)
{
    const auto taken = connection.query(u"SELECT 1 FROM sender WHERE name = $1 AND id <> $2", {sender.name, sender.id.value});
    if (!taken)
        return failureOf(taken);
    if (!taken->empty())
        return failure(ErrorKind::Conflict,
            Text::tr("There is already a sender named \"%1\", perhaps a withdrawn one. Choose another name.").arg(sender.name));
    return {};
}

} // namespace

Result<std::vector<Sender>> senders(sql::Connection &connection)
{
    const auto rows = connection.query(u"SELECT id, name, system_id, key_hash, key_end, spans_per_minute, request_bytes, made_at,"
                                       u" revoked_at, version FROM sender ORDER BY name, id");
    if (!rows)
        return failureOf(rows);
    std::vector<Sender> found;
    found.reserve(rows->size());
    for (const auto &row : *rows) {
        const auto revoked = row.optionalInteger(8);
        found.push_back({{row.text(0)}, row.text(1), {row.text(2)}, row.blob(3), row.text(4),
            {row.optionalInteger(5), row.optionalInteger(6)}, instantOf(row.integer(7)),
            revoked ? std::optional(instantOf(*revoked)) : std::nullopt, row.integer(9)});
    }
    return found;
}

Result<void> insertSender(sql::Connection &connection, const Sender &sender)
{
    if (auto free = checkName(connection, sender); !free)
        return free;
    const auto inserted =
        connection.run(u"INSERT INTO sender (id, name, system_id, key_hash, key_end, spans_per_minute, request_bytes, made_at)"
                       u" VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            {sender.id.value, sender.name, sender.system.value, sender.keyHash, sender.keyEnd,
                sql::nullable(sender.limits.spansPerMinute), sql::nullable(sender.limits.requestBytes), microsOf(sender.made)});
    return inserted ? Result<void>() : failureOf(inserted);
}

Result<std::int64_t> updateSender(sql::Connection &connection, const Sender &sender)
{
    if (const auto free = checkName(connection, sender); !free)
        return failureOf(free);
    const auto updated =
        connection.run(u"UPDATE sender SET name = $2, system_id = $3, spans_per_minute = $4, request_bytes = $5, revoked_at = $6,"
                       u" version = version + 1 WHERE id = $1 AND version = $7",
            {sender.id.value, sender.name, sender.system.value, sql::nullable(sender.limits.spansPerMinute),
                sql::nullable(sender.limits.requestBytes), sql::nullable(microsOrNull(sender.revoked)), sender.version});
    if (!updated)
        return failureOf(updated);
    if (*updated != 1)
        return failure(ErrorKind::Conflict,
            Text::tr("Somebody else changed the sender \"%1\" meanwhile. Look at it again before you change it.")
                .arg(sender.name));
    return sender.version + 1;
}

} // namespace demarc::store
