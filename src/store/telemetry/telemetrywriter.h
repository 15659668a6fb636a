// SPDX-License-Identifier: GPL-3.0-or-later
// Stores calls durably: rows, scores and roll-ups in one transaction.
//
// A call counts once: a later call of the same key takes its place, and the roll-ups take −old +new in the
// same transaction; an identical one changes nothing. Once commit() has returned, calls survive kill -9 and
// power loss.
#pragma once

#include "base/clock.h"
#include "domain/telemetry/trace.h"
#include "store/telemetry/checkpointer.h"
#include "store/telemetry/cursor.h"
#include "store/telemetry/rollupdeltas.h"
#include "store/telemetry/telemetryfile.h"

#include <optional>
#include <span>
#include <unordered_map>

namespace demarc::telemetry {

// What became of calls; every call given is one of the three.
struct AppendReport {
    std::int64_t inserted = 0;
    std::int64_t updated = 0;    // same key, something else differs: replaced
    std::int64_t duplicates = 0; // all there already
    bool operator==(const AppendReport &) const = default;
};

struct SeriesKeyHash {
    std::size_t operator()(const SeriesKey &key) const;
};

// Belongs to one thread at a time.
class TelemetryWriter {
public:
    // Opens or creates the file; `clock` outlives the writer. Errors: as openTelemetryFile().
    static Result<std::unique_ptr<TelemetryWriter>> open(const QString &path, const Clock &clock);
    ~TelemetryWriter();

    // Stores `batch` in one durable transaction, or none of them.
    // Errors: Storage (disk full, read-only, damaged), Unavailable (another program is writing).
    Result<AppendReport> append(const TelemetryBatch &batch);
    Result<AppendReport> append(std::span<const Call> calls);

    // The same in steps, so that several senders share one commit. After an error the transaction is rolled
    // back whole.
    Result<void> begin();
    Result<AppendReport> add(const TelemetryBatch &batch);
    Result<AppendReport> add(std::span<const Call> calls);
    Result<void> commit();
    void rollback();

    // How long begin() waits for another writer; 5 s unless set.
    void setBusyTimeout(std::chrono::milliseconds timeout);

    // Housekeeping for between commits, when nobody waits.
    void tidy() { m_checkpointer->runIfDue(); }

private:
    TelemetryWriter(sql::SqliteHandle database, QString path, const Clock &clock);
    Result<void> prepareStatements();

    enum class Outcome { Inserted, Updated, Duplicate };
    Result<Outcome> addOne(const Call &call, Instant arrived);
    Result<std::optional<std::int64_t>> findCall(const SpanKey &key);
    Result<Outcome> insertCall(const Call &call, Instant arrived);
    Result<Outcome> replaceCall(std::int64_t id, const Call &call);
    Result<void> insertScores(std::int64_t id, const Call &call, std::span<const std::int64_t> qualities);
    Result<std::int64_t> seriesId(const SeriesKey &key);
    Result<std::int64_t> qualityId(const std::string &name);
    Result<std::vector<std::int64_t>> qualityIds(const Call &call);

    sql::SqliteHandle m_database;
    QString m_path;
    const Clock &m_clock;
    std::unique_ptr<Checkpointer> m_checkpointer;
    Statement m_probe, m_insert, m_load, m_update;
    Statement m_insertScore, m_removeScores;
    std::optional<ScoreReader> m_scores;
    Statement m_insertSeries, m_findSeries, m_insertQuality, m_findQuality;
    std::optional<RollupDeltas> m_deltas;
    std::unordered_map<SeriesKey, std::int64_t, SeriesKeyHash> m_series; // ids never change; forgotten on rollback
    std::unordered_map<std::string, std::int64_t> m_qualities;           // likewise
};

} // namespace demarc::telemetry
