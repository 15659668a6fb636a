// SPDX-License-Identifier: GPL-3.0-or-later
// What an import has read so far, in a file of its own beside the workspace, until it is complete and goes in as a whole. An
// import that was cancelled or killed goes on from there.
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "domain/telemetry/trace.h"
#include "store/sql/sqliteconnection.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace demarc::app {

class ImportStaging {
public:
    // `key` tells what is imported and how; the file's name is made of it. Files that imports left beside `workspace` more
    // than a week ago are removed. Errors: Storage (cannot be written), Unavailable (the same import runs already).
    static Result<std::unique_ptr<ImportStaging>> open(const QString &telemetryPath, const QByteArray &key);
    // Removes what interrupted imports left beside the workspace; one that runs keeps its own.
    static void removeLeft(const QString &telemetryPath);
    // The file stays, for the next time, unless discard() was called.
    ~ImportStaging();

    // What add() wrote down last; empty for a new one.
    const std::optional<Json> &state() const { return m_state; }
    // The marks of all rows so far.
    Result<std::vector<std::uint64_t>> marks();
    // Forgets what is there.
    Result<void> restart();

    // Keeps a batch, the marks of its rows, and where to go on, all or nothing.
    Result<void> add(const TelemetryBatch &batch, const std::vector<std::uint64_t> &marks, const Json &state);

    // The batches in order, numbered from 1.
    Result<TelemetryBatch> batch(std::int64_t number);
    Result<std::int64_t> batchCount();

    void discard() { m_discarded = true; }

private:
    ImportStaging(std::unique_ptr<sql::SqliteConnection> connection, QString path);
    Result<void> prepare();

    std::unique_ptr<sql::SqliteConnection> m_connection;
    QString m_path;
    std::optional<Json> m_state;
    bool m_discarded = false;
};

} // namespace demarc::app
