// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of a workspace: stored by one thread, read by another, watched for what other processes store.
//
// Questions answer with a future: continue with `.then(this, …)` on the ui thread; headless, wait with `.result()`.
#pragma once

#include "app/telemetry/datawatch.h"
#include "app/telemetry/groupcommit.h"
#include "app/telemetry/readthread.h"
#include "base/clock.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <mutex>

namespace demarc::app {

using telemetry::AppendReport;
using telemetry::CheckReport;

class Telemetry : public QObject {
    Q_OBJECT

public:
    // Opens or creates the file at `path`; may take a moment, so not on the ui thread. `clock` outlives this.
    // Errors: Storage (foreign, newer, damaged, cannot be created), Unavailable (locked).
    static Result<std::unique_ptr<Telemetry>> open(const QString &path, const Clock &clock);
    // Stores what is waiting, then stops.
    ~Telemetry() override;

    const QString &path() const { return m_path; } // of the file

    // Sets the cost of a call before it is stored; called on the writing thread.
    using Pricer = std::function<void(Call &)>;
    void setPricer(Pricer pricer);

    // Prices and stores what comes in; see GroupCommit::submit(). `done` runs on the writing thread once they are durable: be
    // quick there. Errors: Unavailable (too many waiting, another program is writing), Storage (disk full, read-only).
    void submit(TelemetryBatch batch, GroupCommit::Done done);
    QFuture<Result<AppendReport>> submit(std::vector<Call> calls);
    QFuture<Result<AppendReport>> submit(TelemetryBatch batch);
    // Stores a whole import in one transaction, or nothing of it: `next` gives one batch after the other and nothing at
    // the end; an error of it (Cancelled) undoes everything. Calls from elsewhere wait meanwhile. `next` runs on the
    // writing thread.
    using NextBatch = std::function<Result<std::optional<TelemetryBatch>>()>;
    QFuture<Result<AppendReport>> import(std::string name, std::string kind, NextBatch next);

    // Told after each step how much is done, 0…1, on the writing thread; false stops there, with what was done until then.
    using GoesOn = std::function<bool(double fraction)>;
    // Takes out again what an import brought.
    QFuture<Result<void>> removeImport(std::int64_t import, GoesOn goesOn = {});
    // Prices stored calls with the prices of now: those without a known price, or all. Answers what changed; so does `goesOn`,
    // for where it fails half-way.
    using Repriced = telemetry::TraceWriter::Repriced;
    using RepriceGoesOn = std::function<bool(double fraction, const Repriced &soFar)>;
    QFuture<Result<Repriced>> reprice(bool onlyUnpriced, RepriceGoesOn goesOn = {});
    // Takes a person off everything stored; totals stay.
    QFuture<Result<void>> eraseUser(std::string user, GoesOn goesOn = {});

    // Lets go of what has been kept long enough.
    QFuture<Result<void>> retain(telemetry::RetentionPolicy policy = {});

    // Adds to what is known of who sends; `now` is the clock's.
    QFuture<Result<void>> noteSources(std::vector<SourceActivity> activities);
    QFuture<Result<std::vector<SourceSeen>>> sources(ReadSlot *slot = nullptr);
    QFuture<Result<telemetry::Losses>> losses(ReadSlot *slot = nullptr);

    // What waits to be passed on; see TelemetryReader and TelemetryWriter.
    QFuture<Result<std::optional<telemetry::OutboxEntry>>> nextInOutbox(std::int64_t after);
    QFuture<Result<telemetry::OutboxStatus>> outbox();
    QFuture<Result<void>> removeFromOutbox(std::int64_t id);

    // What is accepted but not yet durable; something that stores much waits while this is high.
    std::size_t waiting() const { return m_commit->waiting(); }

    // Questions; see TelemetryReader. With a `slot` an earlier question of the same slot becomes stale and answers
    // Cancelled. From any thread.
    QFuture<Result<Panel>> panel(PanelQuery query, ReadSlot *slot = nullptr);
    QFuture<Result<std::vector<InstrumentSeen>>> instruments(ReadSlot *slot = nullptr);
    QFuture<Result<MetricPanel>> metricPanel(MetricQuery query, ReadSlot *slot = nullptr);
    QFuture<Result<CallPage>> calls(CallQuery query, ReadSlot *slot = nullptr);
    QFuture<Result<TraceView>> trace(const SpanKey &key, ReadSlot *slot = nullptr);
    QFuture<Result<std::optional<CallContent>>> content(const SpanKey &key, ReadSlot *slot = nullptr);
    QFuture<Result<std::vector<ImportSeen>>> imports(ReadSlot *slot = nullptr);
    QFuture<Result<std::vector<ServiceSeen>>> services(ReadSlot *slot = nullptr);
    QFuture<Result<std::vector<SeriesKey>>> series(ReadSlot *slot = nullptr);
    QFuture<Result<std::vector<std::string>>> qualities(ReadSlot *slot = nullptr);
    QFuture<Result<std::optional<StoredRange>>> storedRange(ReadSlot *slot = nullptr);
    QFuture<Result<CheckReport>> check(ReadSlot *slot = nullptr);

Q_SIGNALS:
    // Calls or what is known of sources were stored, here or by another process. Emitted on threads of its own, for every
    // commit and possibly once more within 250 ms: connect queued, and coalesce.
    void appended();

private:
    Telemetry(QString path, const Clock &clock) : m_path(std::move(path)), m_clock(clock) { }
    // Runs `step` until it answers false; then `value`.
    template <typename Value>
    QFuture<Result<Value>> inSteps(std::function<Result<bool>(telemetry::TelemetryWriter &)> step, std::shared_ptr<Value> value);
    QFuture<Result<void>> inSteps(std::function<Result<bool>(telemetry::TelemetryWriter &)> step);
    void price(Call &call) const;

    const QString m_path;
    const Clock &m_clock;
    mutable std::mutex m_pricerMutex;
    std::shared_ptr<const Pricer> m_pricer; // guarded by m_pricerMutex
    std::unique_ptr<ReadThread> m_reads;
    std::unique_ptr<GroupCommit> m_commit;
    std::unique_ptr<DataWatch> m_watch;
};

} // namespace demarc::app
