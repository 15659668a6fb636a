// SPDX-License-Identifier: GPL-3.0-or-later
// A catalogue connection over the SQLite C API (version 3.40; https://www.sqlite.org/c3ref/intro.html).
#pragma once

#include "store/sql/connection.h"

#include <chrono>
#include <map>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace demarc::sql {

// How a file is opened.
struct SqliteOptions {
    bool create = true;             // make the file when it is not there
    std::int32_t applicationId = 0; // stamped on a new file, demanded of an existing one
    bool readOnly = false;
};

struct SqliteCloser {
    void operator()(sqlite3 *database) const;
};
using SqliteHandle = std::unique_ptr<sqlite3, SqliteCloser>;

// Opens a database file as design §4 demands: WAL, synchronous FULL, foreign keys on, trusted_schema off, defensive,
// 5 s of waitForLocks(). Errors: NotFound, Storage (no database, foreign application id, cannot be read).
Result<SqliteHandle> openSqlite(const QString &path, const SqliteOptions &options);

// How long a statement waits for a lock that another connection has, which is asked for every millisecond: SQLite's own busy
// timeout soon asks ten times a second only, and beside a writer that hardly rests would never meet a pause.
void waitForLocks(sqlite3 *database, std::chrono::milliseconds longest);

// The error that the last call on `database` left, as a plain sentence about the file `path`.
Error sqliteError(sqlite3 *database, const QString &path);

class SqliteConnection final : public Connection {
public:
    static Result<std::unique_ptr<SqliteConnection>> open(const QString &path, const SqliteOptions &options);
    ~SqliteConnection() override;

    Engine engine() const override { return Engine::Sqlite; }
    Result<Rows> query(QStringView sql, const Values &values) override;
    Result<std::int64_t> run(QStringView sql, const Values &values) override;
    Result<void> script(QStringView sql) override;
    Result<void> beginWrite() override;
    Result<void> beginRead() override;
    Result<void> commit() override;
    void rollback() override;
    void interrupt() override;

    sqlite3 *handle() const { return m_database.get(); }
    const QString &path() const { return m_path; }

private:
    struct StatementCloser {
        void operator()(sqlite3_stmt *statement) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, StatementCloser>;

    SqliteConnection(SqliteHandle database, QString path);
    Result<sqlite3_stmt *> prepared(QStringView sql);
    Result<Rows> step(sqlite3_stmt *statement, const Values &values);
    Result<void> simple(const char *sql);

    SqliteHandle m_database;
    QString m_path;
    std::map<QString, Statement, std::less<>> m_statements; // prepared once, reused; cleared when it grows too large
};

} // namespace demarc::sql
