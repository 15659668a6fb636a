// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/catalogue.h"

#include "store/sql/postgresconnection.h"
#include "store/sql/sqliteconnection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

static void initSchemaResources() { Q_INIT_RESOURCE(schema); } // a static library's resources; outside any namespace

namespace demarc::store {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::store::Catalogue)
};

// Copies an older catalogue beside itself before it is changed: NAME.demarc.before-4.
Result<void> backUp(sql::SqliteConnection &connection, int toNumber)
{
    const auto target = connection.path() + QStringLiteral(".before-%1").arg(toNumber);
    if (QFileInfo::exists(target))
        return {}; // an interrupted migration left it; it holds the older state and stays
    const auto temporary = target + QStringLiteral(".part");
    QFile::remove(temporary);
    if (const auto copied = connection.run(u"VACUUM INTO $1", {temporary}); !copied)
        return failureOf(copied);
    if (!QFile::rename(temporary, target)) {
        return failure(ErrorKind::Storage,
            Text::tr("No backup of %1 could be made, so it was not changed. Check that its folder can be written.")
                .arg(connection.path()));
    }
    return {};
}

Result<void> setSchemaNumber(sql::Connection &connection, int number)
{
    if (connection.engine() == sql::Engine::Sqlite)
        return connection.script(QStringLiteral("PRAGMA user_version = %1").arg(number));
    const auto changed = connection.run(u"UPDATE schema_version SET number = $1", {std::int64_t {number}});
    if (!changed)
        return failureOf(changed);
    return {};
}

// Two consoles may open an older database at once: whoever comes second waits here and finds the work done.
Result<int> lockedSchemaNumber(sql::Connection &connection)
{
    if (connection.engine() == sql::Engine::Postgres) {
        if (const auto locked = connection.query(u"SELECT pg_advisory_xact_lock(1145918019)"); !locked)
            return failureOf(locked);
        if (const auto made =
                connection.script(u"CREATE TABLE IF NOT EXISTS schema_version (number BIGINT NOT NULL);"
                                  u"INSERT INTO schema_version SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM schema_version)");
            !made)
            return failureOf(made);
    }
    return storedSchemaNumber(connection);
}

// Applies the first migration above the stored number; false when there is none up to `target`.
Result<bool> applyNext(sql::Connection &connection, const std::vector<Migration> &migrations, int target)
{
    auto transaction = sql::Transaction::begin(connection, sql::Transaction::Mode::Write);
    if (!transaction)
        return failureOf(transaction);
    const auto number = lockedSchemaNumber(connection);
    if (!number)
        return failureOf(number);
    const auto next = std::find_if(migrations.begin(), migrations.end(), [&](const Migration &m) { return m.number > *number; });
    if (next == migrations.end() || next->number > target)
        return false;
    auto applied = connection.script(next->sql);
    if (applied)
        applied = setSchemaNumber(connection, next->number);
    if (applied)
        applied = transaction->commit();
    if (!applied)
        return failureOf(applied);
    return true;
}

Result<std::unique_ptr<sql::Connection>> connect(const QString &where, bool create)
{
    if (isPostgresUri(where)) {
        auto connection = sql::PostgresConnection::open(where);
        if (!connection)
            return failureOf(connection);
        return std::unique_ptr<sql::Connection>(std::move(*connection));
    }
    auto connection = sql::SqliteConnection::open(where, {.create = create, .applicationId = kCatalogueApplicationId});
    if (!connection)
        return failureOf(connection);
    return std::unique_ptr<sql::Connection>(std::move(*connection));
}

Result<void> refuseNewer(const QString &where, int number)
{
    if (number <= catalogueSchemaNumber())
        return {};
    return failure(ErrorKind::Storage,
        Text::tr("%1 was made by a newer Demarc and was not touched. Update Demarc to open it.").arg(where),
        QStringLiteral("schema %1, known up to %2").arg(number).arg(catalogueSchemaNumber()));
}

// Opening for writing stamps a file and turns WAL on, so its version is read through a read-only door first.
Result<void> inspectFile(const QString &path)
{
    if (!QFileInfo::exists(path) || QFileInfo(path).size() == 0)
        return {};
    auto connection =
        sql::SqliteConnection::open(path, {.create = false, .applicationId = kCatalogueApplicationId, .readOnly = true});
    if (!connection)
        return failureOf(connection);
    const auto number = storedSchemaNumber(**connection);
    if (!number)
        return failureOf(number);
    return refuseNewer(path, *number);
}

} // namespace

bool isPostgresUri(const QString &where)
{
    return where.startsWith(QStringLiteral("postgresql://")) || where.startsWith(QStringLiteral("postgres://"));
}

std::vector<Migration> catalogueMigrations(sql::Engine engine)
{
    initSchemaResources();
    const QDir folder(engine == sql::Engine::Sqlite ? QStringLiteral(":/schema/sqlite/catalogue")
                                                    : QStringLiteral(":/schema/postgresql/catalogue"));
    std::vector<Migration> migrations;
    const auto names = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const auto &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            migrations.push_back({name.left(4).toInt(), name.chopped(4), QString::fromUtf8(file.readAll())});
    }
    return migrations;
}

int catalogueSchemaNumber()
{
    static const int number = catalogueMigrations(sql::Engine::Sqlite).back().number;
    return number;
}

Result<int> storedSchemaNumber(sql::Connection &connection)
{
    const bool sqlite = connection.engine() == sql::Engine::Sqlite;
    if (!sqlite) {
        const auto exists = connection.query(u"SELECT to_regclass('schema_version') IS NOT NULL");
        if (!exists)
            return failureOf(exists);
        if (exists->front().integer(0) == 0)
            return 0;
    }
    const auto rows = connection.query(sqlite ? u"PRAGMA user_version" : u"SELECT number FROM schema_version");
    if (!rows)
        return failureOf(rows);
    return rows->empty() ? 0 : static_cast<int>(rows->front().integer(0));
}

Result<void> migrate(sql::Connection &connection, int target)
{
    const auto migrations = catalogueMigrations(connection.engine());
    const auto stored = storedSchemaNumber(connection);
    if (!stored)
        return failureOf(stored);
    if (*stored > 0 && *stored < target && connection.engine() == sql::Engine::Sqlite) {
        if (auto saved = backUp(static_cast<sql::SqliteConnection &>(connection), target); !saved)
            return saved;
    }
    for (;;) {
        const auto applied = applyNext(connection, migrations, target);
        if (!applied)
            return failureOf(applied);
        if (!*applied)
            return {};
    }
}

Result<std::unique_ptr<sql::Connection>> openCatalogue(const QString &where, bool create)
{
    if (!isPostgresUri(where)) {
        if (const auto known = inspectFile(where); !known)
            return failureOf(known);
    }
    auto connection = connect(where, create);
    if (!connection)
        return connection;
    const auto stored = storedSchemaNumber(**connection);
    if (!stored)
        return failureOf(stored);
    if (const auto known = refuseNewer(where, *stored); !known)
        return failureOf(known);
    if (*stored == 0 && !create)
        return failure(ErrorKind::NotFound, Text::tr("There is no Demarc workspace at %1. Create one first.").arg(where));
    if (const auto migrated = migrate(**connection); !migrated)
        return failureOf(migrated);
    return connection;
}

Result<QStringList> checkCatalogue(sql::Connection &connection)
{
    QStringList problems;
    if (connection.engine() == sql::Engine::Postgres)
        return problems;
    const auto pages = connection.query(u"PRAGMA integrity_check");
    if (!pages)
        return failureOf(pages);
    for (const auto &row : *pages) {
        if (row.text(0) != u"ok")
            problems << Text::tr("The workspace file is damaged: %1").arg(row.text(0));
    }
    const auto references = connection.query(u"PRAGMA foreign_key_check");
    if (!references)
        return failureOf(references);
    for (const auto &row : *references)
        problems << Text::tr("A row of %1 refers to something that is gone.").arg(row.text(0));
    return problems;
}

} // namespace demarc::store
