// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/telemetrywriter.h"

#include <sqlite3.h>

namespace demarc::telemetry {

Result<std::unique_ptr<TelemetryWriter>> TelemetryWriter::open(const QString &path, const Clock &clock)
{
    auto database = openTelemetryFile(path, Access::Write);
    if (!database)
        return failureOf(database);
    std::unique_ptr<TelemetryWriter> writer(new TelemetryWriter(std::move(*database), path, clock));
    // The index of spans is visited at random: 128 MB keep that of some six million calls in memory.
    for (const auto *pragma : {"PRAGMA cache_size = -131072", "PRAGMA journal_size_limit = 67108864"}) {
        if (const auto set = execute(writer->m_database.get(), path, pragma); !set)
            return failureOf(set);
    }
    auto traces = TraceWriter::create(writer->m_database.get(), path);
    if (!traces)
        return failureOf(traces);
    writer->m_traces = std::move(*traces);
    return writer;
}

TelemetryWriter::TelemetryWriter(sql::SqliteHandle database, QString path, const Clock &clock)
    : m_database(std::move(database)), m_path(std::move(path)), m_clock(clock),
      m_checkpointer(std::make_unique<Checkpointer>(m_database.get(), m_path))
{
}

TelemetryWriter::~TelemetryWriter() { rollback(); }

Result<AppendReport> TelemetryWriter::append(const TelemetryBatch &batch)
{
    if (const auto begun = begin(); !begun)
        return failureOf(begun);
    const auto report = add(batch);
    if (!report)
        return report;
    if (const auto committed = commit(); !committed)
        return failureOf(committed);
    tidy();
    return report;
}

Result<AppendReport> TelemetryWriter::append(std::span<const Call> calls)
{
    return append(TelemetryBatch {{calls.begin(), calls.end()}, {}, {}});
}

void TelemetryWriter::setBusyTimeout(std::chrono::milliseconds timeout)
{
    sqlite3_busy_timeout(m_database.get(), static_cast<int>(timeout.count()));
}

Result<void> TelemetryWriter::begin()
{
    auto begun = execute(m_database.get(), m_path, "BEGIN IMMEDIATE");
    if (!begun)
        return begun;
    begun = m_traces->begin(m_clock.now());
    if (!begun)
        rollback();
    return begun;
}

Result<AppendReport> TelemetryWriter::add(const TelemetryBatch &batch)
{
    auto report = m_traces->store(batch);
    if (!report)
        rollback();
    return report;
}

Result<void> TelemetryWriter::commit()
{
    auto done = m_traces->flush();
    if (done)
        done = execute(m_database.get(), m_path, "COMMIT");
    if (!done)
        rollback();
    return done;
}

void TelemetryWriter::rollback()
{
    if (m_traces)
        m_traces->forget();
    // After a full disk SQLite has already rolled back by itself.
    if (!sqlite3_get_autocommit(m_database.get()))
        sqlite3_exec(m_database.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace demarc::telemetry
