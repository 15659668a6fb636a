// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/sqliteconnection.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <sqlite3.h>

namespace demarc::sql {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::sql::SqliteConnection)
};

constexpr std::chrono::milliseconds kLockTimeout {5000};
constexpr std::chrono::milliseconds kLockPace {1};
constexpr std::size_t kMaxCachedStatements = 256;

void bindValue(sqlite3_stmt *statement, int index, const Value &value)
{
    struct Binder {
        sqlite3_stmt *statement;
        int index;
        void operator()(std::monostate) const { sqlite3_bind_null(statement, index); }
        void operator()(std::int64_t v) const { sqlite3_bind_int64(statement, index, v); }
        void operator()(double v) const { sqlite3_bind_double(statement, index, v); }
        void operator()(const QString &v) const
        {
            const auto utf8 = v.toUtf8();
            sqlite3_bind_text64(
                statement, index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
        }
        void operator()(const QByteArray &v) const
        {
            sqlite3_bind_blob64(
                statement, index, v.constData() ? v.constData() : "", static_cast<sqlite3_uint64>(v.size()), SQLITE_TRANSIENT);
        }
    };
    std::visit(Binder {statement, index}, value);
}

Value columnValue(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return std::int64_t {sqlite3_column_int64(statement, column)};
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
        return QString::fromUtf8(text, sqlite3_column_bytes(statement, column));
    }
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
        return QByteArray(bytes, sqlite3_column_bytes(statement, column));
    }
    default:
        return std::monostate {};
    }
}

QString sentenceFor(int code, const QString &path)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Text::tr("Another program is writing to %1. Nothing was changed; try again in a moment.").arg(path);
    case SQLITE_FULL:
        return Text::tr("The disk that holds %1 is full. Nothing was changed; free some space and try again.").arg(path);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Text::tr("%1 cannot be written: the file or its folder is read-only. Nothing was changed.").arg(path);
    case SQLITE_CANTOPEN:
        return Text::tr("%1 cannot be opened. Check that the folder exists and that you may read and write it.").arg(path);
    case SQLITE_CORRUPT:
        return Text::tr("%1 is damaged and was not changed. Restore it from a backup.").arg(path);
    case SQLITE_NOTADB:
        return Text::tr("%1 is not a Demarc database and was not touched.").arg(path);
    case SQLITE_CONSTRAINT:
        return Text::tr("The change contradicts what is stored. Nothing was changed; reload and try again.");
    case SQLITE_INTERRUPT:
        return Text::tr("The operation was cancelled.");
    case SQLITE_IOERR:
        return Text::tr("%1 could not be read or written. Nothing was changed; check the disk.").arg(path);
    default:
        return Text::tr("The database %1 refused an operation.").arg(path);
    }
}

ErrorKind kindFor(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::Unavailable;
    case SQLITE_CONSTRAINT:
        return ErrorKind::Conflict;
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_IOERR:
        return ErrorKind::Storage;
    default:
        return ErrorKind::Internal;
    }
}

// One integer that a pragma answers with.
std::int64_t pragmaValue(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    std::int64_t value = 0;
    if (sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
        value = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return value;
}

bool execute(sqlite3 *database, const char *sql) { return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }

// Refuses a file that some other program made, without writing to it.
Result<void> checkApplication(sqlite3 *database, const QString &path, std::int32_t wanted)
{
    if (!execute(database, "SELECT count(*) FROM sqlite_master"))
        return tl::unexpected(sqliteError(database, path));
    const bool empty =
        pragmaValue(database, "PRAGMA page_count") == 0 || pragmaValue(database, "SELECT count(*) FROM sqlite_master") == 0;
    const auto found = pragmaValue(database, "PRAGMA application_id");
    if (found == wanted || (empty && found == 0))
        return {};
    return failure(ErrorKind::Storage,
        Text::tr("%1 was made by another program and was not touched. Choose a Demarc database or a new file name.").arg(path),
        QStringLiteral("application_id %1, expected %2").arg(found).arg(wanted));
}

} // namespace

void SqliteCloser::operator()(sqlite3 *database) const { sqlite3_close_v2(database); }

void SqliteConnection::StatementCloser::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

Error sqliteError(sqlite3 *database, const QString &path)
{
    const int code = database ? sqlite3_extended_errcode(database) : SQLITE_NOMEM;
    const auto detail = database ? QString::fromUtf8(sqlite3_errmsg(database)) : QString();
    return {kindFor(code), sentenceFor(code, path), QStringLiteral("SQLite %1: %2").arg(code).arg(detail)};
}

void waitForLocks(sqlite3 *database, std::chrono::milliseconds longest)
{
    const auto times = static_cast<std::intptr_t>(longest / kLockPace);
    const auto again = [](void *most, int tried) {
        if (tried >= reinterpret_cast<std::intptr_t>(most))
            return 0;
        sqlite3_sleep(static_cast<int>(kLockPace.count()));
        return 1;
    };
    sqlite3_busy_handler(database, again, reinterpret_cast<void *>(times)); // the number itself: nothing to own
}

Result<SqliteHandle> openSqlite(const QString &path, const SqliteOptions &options)
{
    if (!options.create && !QFileInfo::exists(path))
        return failure(
            ErrorKind::NotFound, Text::tr("There is no database at %1. Check the name, or create it first.").arg(path));
    sqlite3 *raw = nullptr;
    const int access =
        options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | (options.create ? SQLITE_OPEN_CREATE : 0);
    const int opened =
        sqlite3_open_v2(path.toUtf8().constData(), &raw, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    SqliteHandle database(raw);
    if (opened != SQLITE_OK)
        return tl::unexpected(sqliteError(raw, path));
    waitForLocks(raw, kLockTimeout);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    if (const auto own = checkApplication(raw, path, options.applicationId); !own)
        return failureOf(own);
    if (!execute(raw, "PRAGMA foreign_keys = ON"))
        return tl::unexpected(sqliteError(raw, path));
    if (!options.readOnly) {
        const auto stamp = QStringLiteral("PRAGMA application_id = %1").arg(options.applicationId).toUtf8();
        const bool stamped =
            pragmaValue(raw, "PRAGMA application_id") == options.applicationId || execute(raw, stamp.constData());
        if (!stamped || !execute(raw, "PRAGMA journal_mode = WAL") || !execute(raw, "PRAGMA synchronous = FULL"))
            return tl::unexpected(sqliteError(raw, path));
    }
    return database;
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString &path, const SqliteOptions &options)
{
    auto database = openSqlite(path, options);
    if (!database)
        return failureOf(database);
    return std::unique_ptr<SqliteConnection>(new SqliteConnection(std::move(*database), path));
}

SqliteConnection::SqliteConnection(SqliteHandle database, QString path) : m_database(std::move(database)), m_path(std::move(path))
{
}

SqliteConnection::~SqliteConnection() = default;

Result<sqlite3_stmt *> SqliteConnection::prepared(QStringView sql)
{
    if (const auto known = m_statements.find(sql); known != m_statements.end())
        return known->second.get();
    const auto utf8 = sql.toUtf8();
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v3(handle(), utf8.constData(), static_cast<int>(utf8.size()), SQLITE_PREPARE_PERSISTENT, &raw, nullptr)
        != SQLITE_OK)
        return tl::unexpected(sqliteError(handle(), m_path));
    if (m_statements.size() >= kMaxCachedStatements)
        m_statements.clear();
    m_statements.emplace(sql.toString(), Statement(raw));
    return raw;
}

Result<Rows> SqliteConnection::step(sqlite3_stmt *statement, const Values &values)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto name = '$' + std::to_string(i + 1);
        if (const int index = sqlite3_bind_parameter_index(statement, name.c_str()); index > 0)
            bindValue(statement, index, values[i]);
    }
    Rows rows;
    int code = SQLITE_OK;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        Values row;
        const int columns = sqlite3_data_count(statement);
        row.reserve(static_cast<std::size_t>(columns));
        for (int column = 0; column < columns; ++column)
            row.push_back(columnValue(statement, column));
        rows.emplace_back(std::move(row));
    }
    std::optional<Error> error;
    if (code != SQLITE_DONE)
        error = sqliteError(handle(), m_path);
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (error)
        return tl::unexpected(std::move(*error));
    return rows;
}

Result<Rows> SqliteConnection::query(QStringView sql, const Values &values)
{
    const auto statement = prepared(sql);
    if (!statement)
        return failureOf(statement);
    return step(*statement, values);
}

Result<std::int64_t> SqliteConnection::run(QStringView sql, const Values &values)
{
    const auto rows = query(sql, values);
    if (!rows)
        return failureOf(rows);
    return std::int64_t {sqlite3_changes64(handle())};
}

Result<void> SqliteConnection::script(QStringView sql)
{
    if (!execute(handle(), sql.toUtf8().constData()))
        return tl::unexpected(sqliteError(handle(), m_path));
    return {};
}

Result<void> SqliteConnection::simple(const char *sql)
{
    if (!execute(handle(), sql))
        return tl::unexpected(sqliteError(handle(), m_path));
    return {};
}

Result<void> SqliteConnection::beginWrite() { return simple("BEGIN IMMEDIATE"); }

Result<void> SqliteConnection::beginRead() { return simple("BEGIN"); }

Result<void> SqliteConnection::commit() { return simple("COMMIT"); }

void SqliteConnection::rollback()
{
    // Fails harmlessly where SQLite has already rolled back by itself, as after a full disk.
    if (!sqlite3_get_autocommit(handle()))
        execute(handle(), "ROLLBACK");
}

void SqliteConnection::interrupt() { sqlite3_interrupt(handle()); }

} // namespace demarc::sql
