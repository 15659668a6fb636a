// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/settings.h"

#include <QCoreApplication>

namespace demarc::store {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::store::Settings)
};

} // namespace

Result<Setting> setting(sql::Connection &connection, const QString &key)
{
    const auto rows = connection.query(u"SELECT value, version FROM setting WHERE key = $1", {key});
    if (!rows)
        return failureOf(rows);
    return rows->empty() ? Setting {} : Setting {rows->front().text(0), rows->front().integer(1)};
}

Result<std::int64_t> setSetting(
    sql::Connection &connection, const QString &key, const QString &value, std::int64_t expectedVersion)
{
    const auto changed = expectedVersion == 0
        ? connection.run(u"INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING", {key, value})
        : connection.run(u"UPDATE setting SET value = $2, version = version + 1 WHERE key = $1 AND version = $3",
            {key, value, expectedVersion});
    if (!changed)
        return failureOf(changed);
    if (*changed == 0)
        return failure(ErrorKind::Conflict, Text::tr("Someone else changed this setting meanwhile. Reload to see their value."));
    return expectedVersion + 1;
}

} // namespace demarc::store
