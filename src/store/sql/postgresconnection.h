// SPDX-License-Identifier: GPL-3.0-or-later
// A catalogue connection over libpq (PostgreSQL 15; https://www.postgresql.org/docs/15/libpq.html).
#pragma once

#include "store/sql/connection.h"

#include <memory>
#include <mutex>

typedef struct pg_conn PGconn;
typedef struct pg_cancel PGcancel;

namespace demarc::sql {

struct PostgresOptions {
    int connectTimeoutSeconds = 10;
    int statementTimeoutMs = 10'000;
    QString schema = {}; // search_path for this connection; empty: the server's default
};

class PostgresConnection final : public Connection {
public:
    // `uri` is a postgresql:// URI or a libpq key=value string. Errors: Unavailable (server not reachable, refused),
    // Storage (server older than 15). No message carries the password.
    static Result<std::unique_ptr<PostgresConnection>> open(const QString &uri, const PostgresOptions &options = {});
    ~PostgresConnection() override;

    Engine engine() const override { return Engine::Postgres; }
    Result<Rows> query(QStringView sql, const Values &values) override;
    Result<std::int64_t> run(QStringView sql, const Values &values) override;
    Result<void> script(QStringView sql) override;
    Result<void> beginWrite() override;
    Result<void> beginRead() override;
    Result<void> commit() override;
    void rollback() override;
    void interrupt() override;

private:
    struct Closer {
        void operator()(PGconn *connection) const;
    };
    using Handle = std::unique_ptr<PGconn, Closer>;

    explicit PostgresConnection(Handle connection);

    Handle m_connection;
    std::mutex m_cancelMutex; // guards m_cancel, which interrupt() uses from other threads
    PGcancel *m_cancel = nullptr;
};

} // namespace demarc::sql
