// SPDX-License-Identifier: GPL-3.0-or-later
// Stores calls and their traces durably: rows, scores, points of metrics and roll-ups in one transaction.
//
// A request counts once: a later call of the same key takes its place, a call below another one takes its count, and the
// roll-ups take −old +new in the same transaction; an identical batch changes nothing. Once commit() has returned, what was
// stored survives kill -9 and power loss.
#pragma once

#include "base/clock.h"
#include "store/telemetry/checkpointer.h"
#include "store/telemetry/contents.h"
#include "store/telemetry/erasure.h"
#include "store/telemetry/metricwriter.h"
#include "store/telemetry/outbox.h"
#include "store/telemetry/retention.h"
#include "store/telemetry/sources.h"
#include "store/telemetry/telemetryfile.h"
#include "store/telemetry/tracewriter.h"

#include <algorithm>

namespace demarc::telemetry {

// How far work in steps has come.
struct Progress {
    std::int64_t next = 0; // where the next step goes on
    std::int64_t end = 0;
    double fraction() const { return end > 0 ? std::min(1.0, static_cast<double>(next) / static_cast<double>(end)) : 0; }
};

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

    // An import under way: what is added to a batch with this id can be taken out again. Within a transaction.
    Result<std::int64_t> beginImport(const std::string &name, const std::string &kind);
    Result<void> endImport(std::int64_t import, std::int64_t calls);

    // Work in small steps, each a transaction of its own, so that whoever writes calls waits some milliseconds at most.
    // True: there is more to do.
    Result<bool> retain(const RetentionPolicy &policy);
    // Takes out what an import brought. Calls it found already there stay; so do the totals of calls that have expired.
    Result<bool> removeImport(std::int64_t import, Progress &progress);
    // Takes a person off everything stored; every total stays.
    Result<bool> erase(Erasure &erasure);
    // Prices calls anew, and adds to `report`.
    Result<bool> reprice(bool onlyUnpriced, Progress &progress, TraceWriter::Repriced &report);

    // Adds to what is known of who sends.
    Result<void> noteSources(const std::vector<SourceActivity> &activities);

    // The requests of the outbox up to this one have been passed on.
    Result<void> removeFromOutbox(std::int64_t id);

    // How long begin() waits for another writer; 5 s unless set.
    void setBusyTimeout(std::chrono::milliseconds timeout);
    // Memory for pages of the file, in MB; 64 unless set. Who fills a file by the million wants the index of spans in it.
    Result<void> setCacheSize(int megabytes);

    // Housekeeping for between commits, when nobody waits.
    void tidy() { m_checkpointer->runIfDue(); }

private:
    TelemetryWriter(sql::SqliteHandle database, QString path, const Clock &clock);
    Result<void> prepare();
    // Runs `work` in a transaction of its own: Result<T> work().
    template <typename Work>
    auto inTransaction(Work &&work) -> std::invoke_result_t<Work>;
    template <typename OnRow>
    Result<void> forEach(std::string_view sql, std::initializer_list<std::int64_t> values, OnRow &&onRow);
    Result<std::vector<std::int64_t>> callsFrom(std::int64_t first, std::int64_t end, const char *more = "");

    sql::SqliteHandle m_database;
    QString m_path;
    const Clock &m_clock;
    std::unique_ptr<Checkpointer> m_checkpointer;
    std::unique_ptr<TraceWriter> m_traces;
    std::unique_ptr<TelemetryTables> m_tables; // for what is no trace
    std::optional<OutboxWriter> m_outbox;
    std::optional<SourceWriter> m_sources;
    std::optional<ContentWriter> m_contents;
    std::unique_ptr<MetricWriter> m_metrics;
    std::atomic<bool> m_never = false;
};

} // namespace demarc::telemetry
