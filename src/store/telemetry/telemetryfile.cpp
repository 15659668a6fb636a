// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/telemetryfile.h"

#include "store/telemetry/aggregate.h"
#include "store/telemetry/callrow.h"
#include "store/telemetry/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace demarc::telemetry {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::telemetry::TelemetryFile)
};

QStringList migrations()
{
    const QDir folder(QStringLiteral(":/schema/sqlite/telemetry"));
    QStringList files;
    for (const auto &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name))
        files.append(folder.filePath(name));
    return files;
}

Result<int> schemaOf(sqlite3 *database, const QString &path)
{
    auto statement = Statement::prepare(database, path, "PRAGMA user_version");
    if (!statement)
        return failureOf(statement);
    const auto row = statement->step();
    if (!row)
        return failureOf(row);
    return static_cast<int>(statement->integer(0));
}

Result<int> refuseNewer(sqlite3 *database, const QString &path)
{
    const auto schema = schemaOf(database, path);
    if (schema && *schema > currentSchema())
        return failure(ErrorKind::Storage,
            Text::tr("%1 was written by a newer Demarc and was not touched. Update Demarc to open it.").arg(path),
            QStringLiteral("schema %1, known up to %2").arg(*schema).arg(currentSchema()));
    return schema;
}

template <std::int64_t (*Hash)(const SpanKey &)>
void hashInSql(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
    const auto *bytes = static_cast<const char *>(sqlite3_value_blob(values[0]));
    sqlite3_result_int64(context, Hash(keyOf({bytes, bytes ? size : 0})));
}

// The sums of totals that sketches follow, or these.
template <bool Sums>
void partInSql(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *bytes = static_cast<const char *>(sqlite3_value_blob(values[0]));
    const std::string_view totals(bytes ? bytes : "", static_cast<std::size_t>(sqlite3_value_bytes(values[0])));
    const auto size = Aggregate::sizeOfSums(totals).value_or(totals.size()); // what is damaged stays, to be found
    const auto part = Sums ? totals.substr(0, size) : totals.substr(size);
    sqlite3_result_blob(context, part.data(), static_cast<int>(part.size()), SQLITE_TRANSIENT);
}

// What migrations need and SQL has not: span_hash(key) and trace_hash(key), as in callrow.h; sums_of(totals) and
// sketches_of(totals), as in aggregate.h.
void addFunctions(sqlite3 *database)
{
    constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    sqlite3_create_function_v2(database, "span_hash", 1, kFlags, nullptr, hashInSql<hashOf>, nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(database, "trace_hash", 1, kFlags, nullptr, hashInSql<firstHashOf>, nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(database, "sums_of", 1, kFlags, nullptr, partInSql<true>, nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(database, "sketches_of", 1, kFlags, nullptr, partInSql<false>, nullptr, nullptr, nullptr);
}

Result<void> migrate(sqlite3 *database, const QString &path)
{
    addFunctions(database);
    const auto files = migrations();
    // The version is read within the transaction: another process may have migrated meanwhile.
    if (const auto begun = execute(database, path, "BEGIN IMMEDIATE"); !begun)
        return begun;
    auto schema = refuseNewer(database, path);
    Result<void> done;
    if (!schema)
        done = failureOf(schema);
    for (qsizetype next = schema.value_or(0); done && next < files.size(); ++next) {
        QFile file(files.at(next));
        if (!file.open(QIODevice::ReadOnly))
            done = failure(ErrorKind::Internal, Text::tr("A part of this program is missing. Install it again."), files.at(next));
        else
            done = execute(database, path, file.readAll().constData());
    }
    if (done)
        done = execute(database, path, QStringLiteral("PRAGMA user_version = %1").arg(files.size()).toUtf8().constData());
    if (done)
        done = execute(database, path, "COMMIT");
    if (!done && !sqlite3_get_autocommit(database))
        sqlite3_exec(database, "ROLLBACK", nullptr, nullptr, nullptr);
    return done;
}

// Looks at an existing file without the right to write, so that a refused one stays as it is.
Result<int> inspect(const QString &path)
{
    auto database = sql::openSqlite(path, {.create = false, .applicationId = kApplicationId, .readOnly = true});
    if (!database)
        return failureOf(database);
    return refuseNewer(database->get(), path);
}

} // namespace

int currentSchema()
{
    static const int count = static_cast<int>(migrations().size());
    return count;
}

Result<sql::SqliteHandle> openTelemetryFile(const QString &path, Access access)
{
    const QFileInfo file(path);
    if (file.exists() && file.size() > 0) {
        if (const auto known = inspect(path); !known)
            return failureOf(known);
    }
    const bool reading = access == Access::Read;
    auto database = sql::openSqlite(path, {.create = !reading, .applicationId = kApplicationId, .readOnly = reading});
    if (!database)
        return database;
    const auto schema = refuseNewer(database->get(), path);
    if (!schema)
        return failureOf(schema);
    if (reading && *schema != currentSchema())
        return failure(ErrorKind::Storage,
            Text::tr("%1 was written by an older Demarc. Open it once for writing to bring it up to date.").arg(path),
            QStringLiteral("schema %1, expected %2").arg(*schema).arg(currentSchema()));
    if (*schema < currentSchema()) {
        if (const auto migrated = migrate(database->get(), path); !migrated)
            return failureOf(migrated);
    }
    return database;
}

} // namespace demarc::telemetry
