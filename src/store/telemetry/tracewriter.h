// SPDX-License-Identifier: GPL-3.0-or-later
// Stores what came of traces: merges it with what is known of each trace, decides anew which calls count, and changes rows
// and totals where the answer moved.
#pragma once

#include "store/telemetry/rollupdeltas.h"
#include "store/telemetry/telemetrytables.h"
#include "store/telemetry/zones.h"

#include <functional>
#include <span>
#include <unordered_map>

namespace demarc::telemetry {

// What became of calls; every call given is one of the first three, or too late.
struct AppendReport {
    std::int64_t inserted = 0;
    std::int64_t updated = 0;    // same key, something else differs: replaced
    std::int64_t duplicates = 0; // all there already
    std::int64_t corrected = 0;  // stored calls that changed because of others: completed, scored, no longer counted
    std::int64_t tooLate = 0;    // started before what has expired, so that nobody can tell whether they are new; not kept
    std::int64_t metrics = 0;    // points of metrics that are new
    bool operator==(const AppendReport &) const = default;
    AppendReport &operator+=(const AppendReport &more);
};

// A trace of more spans is large: for what comes of it only what lies around that is read; see tracewriterlarge.cpp.
inline constexpr std::size_t kMostSpansReadWhole = 2000;

class TraceWriter {
public:
    static Result<std::unique_ptr<TraceWriter>> create(sqlite3 *database, const QString &path);

    // Sets the cost of a call; without one, calls keep the cost they come with.
    using Pricer = std::function<void(Call &)>;
    void setPricer(Pricer pricer) { m_pricer = std::move(pricer); }

    // Within an open write transaction: begin() first, then any number of store(), then flush().
    Result<void> begin(Instant now);
    Result<AppendReport> store(const TelemetryBatch &batch);
    Result<void> flush();
    // After a rollback.
    void forget();

    // Takes calls out again, as if they had never come: those above them count again. Ids that are no calls are passed over.
    Result<void> remove(std::span<const std::int64_t> calls);
    // Prices stored calls anew; empty without a pricer.
    struct Repriced {
        std::int64_t calls = 0; // looked at
        std::int64_t changed = 0;
        Int128 beforePico = 0; // of those that count and have a cost
        Int128 afterPico = 0;
    };
    Result<Repriced> reprice(std::span<const std::int64_t> calls, bool onlyUnpriced);

private:
    // What came for one trace.
    struct Group {
        std::vector<const Call *> calls;
        std::vector<const TraceSpan *> spans;
        std::vector<TraceScore> scores;
        Instant start {};
    };
    struct Node;
    struct Trace;
    class Surroundings;
    struct TraceIdHash {
        std::size_t operator()(const TraceId &id) const { return static_cast<std::size_t>(hashOf({id, {}})); }
    };

    explicit TraceWriter(std::unique_ptr<TelemetryTables> tables) : m_tables(std::move(tables)) { }

    using Groups = std::unordered_map<TraceId, Group, TraceIdHash>;
    static Group &groupOf(Groups &groups, const SpanKey &key, Instant start);
    Result<void> putScores(const std::vector<TraceScore> &scores, Groups &groups);
    Result<std::vector<TraceScore>> withTargets(std::vector<TraceScore> scores);
    Result<void> findScores(const SpanKey &trace, Trace &known);
    Result<bool> isToldLive(const Call &imported, AppendReport &report);
    Result<bool> isImported(std::int64_t call);
    Result<void> complete(const StoredCall &stored, const Call &told, AppendReport &report);
    Result<AppendReport> storeTrace(const SpanKey &trace, const Group &group);
    Result<void> insertAlone(const Call &call);
    Result<Trace> load(const SpanKey &trace, const std::vector<std::int64_t> &ids);
    Result<void> loadNode(const SpanKey &trace, std::int64_t id, Trace &known);
    Result<Trace> loadAround(std::int64_t large, const SpanKey &trace, std::span<const std::int64_t> calls);
    Result<std::int64_t> enlarge(const SpanKey &trace, const std::vector<std::int64_t> &ids);
    Result<AppendReport> storeLarge(std::int64_t large, const SpanKey &trace, const Group &group);
    Result<void> storePiece(std::int64_t large, const SpanKey &trace, const Group &piece, AppendReport &report);
    Result<void> findScoresOf(const Group &piece, Trace &known);
    void merge(Trace &trace, const Group &group);
    Result<void> settle(Trace &trace, AppendReport &report);
    Result<void> writeCall(Node &node, const ResolvedCall &resolved, AppendReport &report);
    Result<void> writeSpan(Node &node);
    void price(Call &call, const StoredCall *before) const;
    void count(const StoredCall &call, int sign);
    Result<bool> isTooLate(const Call &call, std::int64_t import);
    std::int64_t newCallId() { return m_nextCall++; }
    Result<void> noteImport(std::int64_t import, std::int64_t firstCall);

    std::unique_ptr<TelemetryTables> m_tables;
    std::optional<RollupDeltas> m_deltas;
    std::optional<ZoneWriter> m_zones;
    Statement m_arrival;
    Statement m_extendRange, m_addRange, m_expiredKey, m_rangeOf;
    Pricer m_pricer;
    std::int64_t m_nextCall = 0;
    std::int64_t m_nextSpan = 0;
    std::int64_t m_arrivedMinute = 0; // of the last row of `arrivals`
    bool m_hasScores = false;         // any score came by itself, ever
    bool m_hasSpanScores = false;     // any of them waited for a span whose trace it did not know, ever
    Instant m_expiredBefore {};       // live calls that started before may have come and gone; the minimum: none has
};

} // namespace demarc::telemetry
