// SPDX-License-Identifier: GPL-3.0-or-later
// Stores calls and their traces durably: rows, scores and roll-ups in one transaction.
//
// A request counts once: a later call of the same key takes its place, a call below another one takes its count, and the
// roll-ups take −old +new in the same transaction; an identical batch changes nothing. Once commit() has returned, what was
// stored survives kill -9 and power loss.
#pragma once

#include "base/clock.h"
#include "store/telemetry/checkpointer.h"
#include "store/telemetry/telemetryfile.h"
#include "store/telemetry/tracewriter.h"

namespace demarc::telemetry {

// Belongs to one thread at a time.
class TelemetryWriter {
public:
    // Opens or creates the file; `clock` outlives the writer. Errors: as openTelemetryFile().
    static Result<std::unique_ptr<TelemetryWriter>> open(const QString &path, const Clock &clock);
    ~TelemetryWriter();

    // Sets the cost of every call before it is stored; without one, calls keep the cost they come with.
    void setPricer(TraceWriter::Pricer pricer) { m_traces->setPricer(std::move(pricer)); }

    // Stores `batch` in one durable transaction, or none of it.
    // Errors: Storage (disk full, read-only, damaged), Unavailable (another program is writing).
    Result<AppendReport> append(const TelemetryBatch &batch);
    Result<AppendReport> append(std::span<const Call> calls);

    // The same in steps, so that several senders share one commit. After an error the transaction is rolled
    // back whole.
    Result<void> begin();
    Result<AppendReport> add(const TelemetryBatch &batch);
    Result<void> commit();
    void rollback();

    // How long begin() waits for another writer; 5 s unless set.
    void setBusyTimeout(std::chrono::milliseconds timeout);

    // Housekeeping for between commits, when nobody waits.
    void tidy() { m_checkpointer->runIfDue(); }

private:
    TelemetryWriter(sql::SqliteHandle database, QString path, const Clock &clock);

    sql::SqliteHandle m_database;
    QString m_path;
    const Clock &m_clock;
    std::unique_ptr<Checkpointer> m_checkpointer;
    std::unique_ptr<TraceWriter> m_traces;
};

} // namespace demarc::telemetry
