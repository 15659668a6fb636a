// SPDX-License-Identifier: GPL-3.0-or-later
// Answers questions about stored calls and metrics. Each answer sees one state of the file, whatever is written meanwhile.
#pragma once

#include "domain/telemetry/callquery.h"
#include "domain/telemetry/metricpanel.h"
#include "store/telemetry/callscan.h"
#include "store/telemetry/contents.h"
#include "store/telemetry/cursor.h"
#include "store/telemetry/outbox.h"
#include "store/telemetry/panelbuilder.h"
#include "store/telemetry/rollup.h"
#include "store/telemetry/sources.h"
#include "store/telemetry/telemetrycheck.h"
#include "store/telemetry/telemetryfile.h"

#include <atomic>

namespace demarc::telemetry {

// Belongs to one thread at a time, but for interrupt().
class TelemetryReader {
public:
    // Errors: as openTelemetryFile() for Access::Read.
    static Result<std::unique_ptr<TelemetryReader>> open(const QString &path);

    // Totals come from the coarsest roll-ups that the step allows, and are exact whatever the range. Questions about
    // users read the calls themselves. Errors: InvalidInput for a step that is no whole number of minutes, a range that
    // ends before it begins or more than 100,000 buckets; Cancelled; Storage.
    Result<Panel> panel(const PanelQuery &query);

    // A page of calls, newest first. Errors: Cancelled, Storage.
    Result<CallPage> calls(const CallQuery &query);

    // The trace that a call or span belongs to; empty where nothing of it is kept (any more).
    Result<TraceView> trace(const SpanKey &key);

    // What was asked and answered; empty: nothing is kept for this call.
    Result<std::optional<CallContent>> content(const SpanKey &key, Instant now);

    // What was imported, the newest first.
    Result<std::vector<ImportSeen>> imports();

    // The oldest request to be passed on with an id above `after`; empty: none waits.
    Result<std::optional<OutboxEntry>> nextInOutbox(std::int64_t after);
    Result<OutboxStatus> outbox();

    // Who sends, the last seen first, as of `now`.
    Result<std::vector<SourceSeen>> sources(Instant now);
    Result<Losses> losses();

    // Which metrics there are, and how one did; see metricreader.h.
    Result<std::vector<InstrumentSeen>> instruments();
    Result<MetricPanel> metricPanel(const MetricQuery &query);

    // Every service that sent calls, by name.
    Result<std::vector<ServiceSeen>> services();
    // Every combination that calls were counted under; for choices to filter by.
    Result<std::vector<SeriesKey>> series();
    // Names of scores, sorted.
    Result<std::vector<std::string>> qualities();
    // Empty: no call is stored.
    Result<std::optional<StoredRange>> storedRange();

    // SQLite's integrity check, and every roll-up against its calls. Errors: Cancelled, Storage.
    Result<CheckReport> check();

    // A number that changes whenever another connection, of any process, has committed.
    Result<std::int64_t> dataVersion();

    // Makes what runs now fail with Cancelled. From any thread.
    void interrupt();

private:
    TelemetryReader(sql::SqliteHandle database, QString path);

    // Runs `read` in a read transaction.
    template <typename Read>
    auto inSnapshot(Read &&read) -> std::invoke_result_t<Read>;
    template <typename OnRow>
    Result<void> forEach(std::string_view sql, std::initializer_list<std::int64_t> values, OnRow &&onRow);

    Result<std::optional<StoredRange>> readRange();
    Result<SeriesTable> readSeries();
    Result<std::optional<std::int64_t>> qualityId(const std::string &name);
    // Where the buckets lie, and what of them is read: the range asked for.
    struct PanelRange {
        PanelFrame frame;
        Instant readFrom {};
        Instant readTo {};
    };
    Result<PanelRange> rangeOf(const PanelQuery &query);
    Result<Panel> buildPanel(const PanelQuery &query);
    Result<void> addRows(PanelBuilder &builder, const Slice &slice);
    Result<void> addCalls(PanelBuilder &builder, const Slice &slice, bool withScores);
    Result<Stretches> stretchesOf(const SeriesTable &table, const CallFilter &filter, Instant from, Instant to);
    Result<CallPage> readCalls(const CallQuery &query);
    Result<TraceView> readTrace(const SpanKey &key);
    Result<void> addSpansAround(const SpanKey &key, std::vector<std::int64_t> &nodes, std::int64_t &left);
    Result<Instant> arrivedAt(std::int64_t call);
    Result<std::int64_t> number(std::string_view key);
    ScanContext scan() const { return {m_database.get(), m_path, m_stop}; }
    Result<std::vector<ServiceSeen>> readServices();
    enum class Edge { First, Last };
    Result<Instant> edgeOf(const std::string &service, const SeriesTable &series, std::int64_t day, Edge edge);

    sql::SqliteHandle m_database;
    QString m_path;
    std::atomic<bool> m_stop = false;
};

} // namespace demarc::telemetry
