// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a trace, read and written within an open write transaction: calls with their scores, other spans, the index
// that finds both, and what they refer to. Keeps ids in memory; forget() after a rollback.
#pragma once

#include "store/telemetry/callrow.h"
#include "store/telemetry/cursor.h"
#include "store/telemetry/largetraces.h"
#include "store/telemetry/nametable.h"
#include "store/telemetry/responseindex.h"
#include "store/telemetry/spanrow.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace demarc::telemetry {

// More combinations than this are a mistake of the sender (a user's id in a prompt's name): further ones are counted under
// kCappedName, first without their prompt and, beyond twice as many, without service and model too.
inline constexpr std::size_t kMostSeries = 20'000;
inline constexpr const char *kCappedName = "(too many)";

struct SeriesKeyHash {
    std::size_t operator()(const SeriesKey &key) const;
};

// A call as it is stored: series, scores and their ids filled in.
struct StoredCall {
    CallRow row;
    std::vector<std::int64_t> qualities;
};

class TelemetryTables {
public:
    static Result<std::unique_ptr<TelemetryTables>> create(sqlite3 *database, const QString &path);

    // Ids of the rows that may belong to a trace that is not large: calls positive, other spans negative.
    Result<std::vector<std::int64_t>> nodesOf(const SpanKey &trace);
    // Of a large trace its number in large(), else 0.
    Result<std::int64_t> largeTrace(const TraceId &trace);
    LargeTraces &large() { return *m_large; }
    // Makes a trace large; these are all its spans so far. Gives its number.
    Result<std::int64_t> enlarge(const TraceId &trace, const std::vector<LinkedSpan> &spans);
    Result<std::optional<StoredCall>> call(std::int64_t id);
    Result<std::optional<TraceSpan>> span(std::int64_t id);

    // The series that calls of `key` are counted under; see kMostSeries.
    Result<std::int64_t> seriesId(const SeriesKey &key);

    // Writes a new call or, where `isNew` is false, the row of its id; sets its series and the ids of its scores.
    Result<void> write(StoredCall &call, bool isNew);
    Result<void> write(std::int64_t id, const TraceSpan &span, bool isNew);
    Result<void> removeSpan(std::int64_t id, const SpanKey &key);
    // With its scores and its messages.
    Result<void> removeCall(std::int64_t id, const SpanKey &key);

    // Finds calls that this trace knows nothing of; write() and removeCall() keep it.
    ResponseIndex &responses() { return *m_responses; }

    // Scores that came by themselves, for this trace (or waiting under such a key), in order of arrival.
    Result<std::vector<TraceScore>> scoresOf(const SpanKey &trace);
    // Of those the ones for this span.
    Result<std::vector<TraceScore>> scoresOfSpan(const SpanKey &span);
    // False: it was there already. `moved` is the trace it belonged to before, where that is another one.
    struct ScorePut {
        bool changed = false;
        std::optional<SpanKey> moved;
    };
    Result<ScorePut> put(const TraceScore &score);

    // A number of the file as a whole; it is there since the file was made.
    Result<std::int64_t> number(std::string_view key);
    Result<void> setNumber(std::string_view key, std::int64_t value);

    // At the beginning of a transaction: whether there are large traces.
    void setHasLargeTraces(bool has);
    void forget();

private:
    TelemetryTables(sqlite3 *database, QString path) : m_database(database), m_path(std::move(path)) { }
    Result<void> prepare();
    Result<std::int64_t> seriesIdOf(const SeriesKey &key);
    Result<SeriesKey> capped(SeriesKey key);
    Result<const SeriesKey *> series(std::int64_t id);
    Result<CallRefs> refsOf(const StoredCall &call);
    Result<void> writeScores(const StoredCall &call, bool isNew);
    Result<void> link(const SpanKey &key, const SpanId &parent, std::int64_t node, bool isNew);
    Result<void> unlink(const SpanKey &key, std::int64_t node);
    Result<std::vector<TraceScore>> scoresIn(Statement &statement, const TraceId &trace);

    sqlite3 *m_database;
    QString m_path;
    Statement m_scan, m_link, m_unlink;
    Statement m_loadCall, m_insertCall, m_updateCall, m_removeCall, m_removeContent;
    Statement m_loadSpan, m_replaceSpan, m_removeSpan;
    Statement m_insertSeries, m_findSeries, m_loadSeries, m_countSeries;
    Statement m_insertScore, m_removeScores;
    Statement m_traceScores, m_spanScores, m_findScore, m_sameScore, m_insertTraceScore, m_updateTraceScore, m_qualityName;
    Statement m_number, m_setNumber, m_nameOf;
    std::optional<ScoreReader> m_scores;
    std::optional<ResponseIndex> m_responses;
    std::optional<LargeTraces> m_large;
    bool m_hasLarge = false;
    std::optional<std::pair<TraceId, std::int64_t>> m_lastTrace; // that largeTrace() was asked for, and its answer
    std::optional<NameTable> m_names, m_subjects, m_qualities;
    std::unordered_map<SeriesKey, std::int64_t, SeriesKeyHash> m_seriesIds;
    std::unordered_map<std::int64_t, SeriesKey> m_seriesKeys;
};

} // namespace demarc::telemetry
