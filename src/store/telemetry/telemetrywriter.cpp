// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/telemetrywriter.h"

#include <sqlite3.h>

namespace demarc::telemetry {

namespace {

// The index of spans is visited at random: that of three million calls stays in memory, the system keeps what lies beyond.
constexpr int kCacheMegabytes = 64;
constexpr std::int64_t kRemovedAtATime = 256;
constexpr std::int64_t kPricedAtATime = 1024;
constexpr std::int64_t kLookedAtAtATime = 65'536;

} // namespace

Result<std::unique_ptr<TelemetryWriter>> TelemetryWriter::open(const QString &path, const Clock &clock)
{
    auto database = openTelemetryFile(path, Access::Write);
    if (!database)
        return failureOf(database);
    std::unique_ptr<TelemetryWriter> writer(new TelemetryWriter(std::move(*database), path, clock));
    if (const auto prepared = writer->prepare(); !prepared)
        return failureOf(prepared);
    return writer;
}

TelemetryWriter::TelemetryWriter(sql::SqliteHandle database, QString path, const Clock &clock)
    : m_database(std::move(database)), m_path(std::move(path)), m_clock(clock),
      m_checkpointer(std::make_unique<Checkpointer>(m_database.get(), m_path))
{
}

Result<void> TelemetryWriter::prepare()
{
    if (auto set = setCacheSize(kCacheMegabytes); !set)
        return set;
    // What is erased leaves no trace in free pages.
    for (const auto *pragma : {"PRAGMA journal_size_limit = 67108864", "PRAGMA secure_delete = ON"}) {
        if (auto set = execute(m_database.get(), m_path, pragma); !set)
            return set;
    }
    auto traces = TraceWriter::create(m_database.get(), m_path);
    if (!traces)
        return failureOf(traces);
    m_traces = std::move(*traces);
    auto tables = TelemetryTables::create(m_database.get(), m_path);
    if (!tables)
        return failureOf(tables);
    m_tables = std::move(*tables);
    auto outbox = OutboxWriter::create(m_database.get(), m_path, *m_tables);
    if (!outbox)
        return failureOf(outbox);
    m_outbox.emplace(std::move(*outbox));
    auto sources = SourceWriter::create(m_database.get(), m_path);
    if (!sources)
        return failureOf(sources);
    m_sources.emplace(std::move(*sources));
    auto contents = ContentWriter::create(m_database.get(), m_path);
    if (!contents)
        return failureOf(contents);
    m_contents.emplace(std::move(*contents));
    auto metrics = MetricWriter::create(m_database.get(), m_path);
    if (!metrics)
        return failureOf(metrics);
    m_metrics = std::move(*metrics);
    return {};
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

void TelemetryWriter::setBusyTimeout(std::chrono::milliseconds timeout) { sql::waitForLocks(m_database.get(), timeout); }

Result<void> TelemetryWriter::setCacheSize(int megabytes)
{
    const auto pragma = "PRAGMA cache_size = -" + std::to_string(1024 * megabytes);
    return execute(m_database.get(), m_path, pragma.c_str());
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
    for (const auto &request : batch.outgoing) {
        const auto put = report ? m_outbox->put(request) : Result<void>();
        if (!put)
            report = failureOf(put);
    }
    for (const auto &content : batch.contents) {
        const auto put = report ? m_contents->put(content, m_clock.now()) : Result<void>();
        if (!put)
            report = failureOf(put);
    }
    if (report) {
        if (const auto added = m_metrics->add(batch.metrics, m_clock.now()); added)
            report->metrics = *added;
        else
            report = failureOf(added);
    }
    if (report && report->tooLate > 0) {
        const auto before = m_tables->number("too_late");
        const auto counted = before ? m_tables->setNumber("too_late", *before + report->tooLate) : failureOf(before);
        if (!counted)
            report = failureOf(counted);
    }
    if (!report)
        rollback();
    return report;
}

Result<void> TelemetryWriter::commit()
{
    auto done = m_traces->flush();
    if (done)
        done = m_metrics->flush();
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
    if (m_tables)
        m_tables->forget();
    if (m_metrics)
        m_metrics->forget();
    // After a full disk SQLite has already rolled back by itself.
    if (!sqlite3_get_autocommit(m_database.get()))
        sqlite3_exec(m_database.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

template <typename Work>
auto TelemetryWriter::inTransaction(Work &&work) -> std::invoke_result_t<Work>
{
    if (const auto begun = begin(); !begun)
        return failureOf(begun);
    auto done = work();
    if (!done) {
        rollback();
        return done;
    }
    if (const auto committed = commit(); !committed)
        return failureOf(committed);
    tidy();
    return done;
}

Result<void> TelemetryWriter::noteSources(const std::vector<SourceActivity> &activities)
{
    return inTransaction([&] { return m_sources->note(activities, m_clock.now()); });
}

Result<void> TelemetryWriter::removeFromOutbox(std::int64_t id)
{
    return inTransaction([&] { return m_outbox->removeUpTo(id); });
}

template <typename OnRow>
Result<void> TelemetryWriter::forEach(std::string_view sql, std::initializer_list<std::int64_t> values, OnRow &&onRow)
{
    return forEachRow(m_database.get(), m_path, m_never, sql, values, std::forward<OnRow>(onRow));
}

Result<std::int64_t> TelemetryWriter::beginImport(const std::string &name, const std::string &kind)
{
    auto insert =
        Statement::prepare(m_database.get(), m_path, "INSERT INTO imports (name, kind, imported, calls) VALUES (?1, ?2, ?3, 0)");
    if (!insert)
        return failureOf(insert);
    insert->bindText(1, name);
    insert->bindText(2, kind);
    insert->bind(3, microsOf(m_clock.now()));
    if (const auto inserted = insert->run(); !inserted)
        return failureOf(inserted);
    return sqlite3_last_insert_rowid(m_database.get());
}

Result<void> TelemetryWriter::endImport(std::int64_t import, std::int64_t calls)
{
    const auto ignore = [](const Statement &) {};
    if (calls == 0) // everything was there already: nothing to take out again
        return forEach("DELETE FROM imports WHERE id = ?1", {import}, ignore);
    return forEach("UPDATE imports SET calls = ?2 WHERE id = ?1", {import, calls}, ignore);
}

Result<bool> TelemetryWriter::retain(const RetentionPolicy &policy)
{
    return inTransaction([&]() -> Result<bool> {
        const auto now = m_clock.now();
        if (const auto removed = m_contents->removeExpired(now); !removed || *removed)
            return removed;
        m_metrics->forget(); // it may lose streams it knows
        return Retention(m_database.get(), m_path, *m_tables).step(now, policy);
    });
}

Result<bool> TelemetryWriter::removeImport(std::int64_t import, Progress &progress)
{
    return inTransaction([&]() -> Result<bool> {
        std::int64_t first = 0;
        std::int64_t end = 0;
        auto done = forEach("SELECT first_call, end_call FROM import_ranges WHERE import = ?1 ORDER BY first_call LIMIT 1",
            {import}, [&](const Statement &row) {
                first = row.integer(0);
                end = row.integer(1);
            });
        if (done && progress.end == 0)
            done = forEach("SELECT sum(end_call - first_call) FROM import_ranges WHERE import = ?1", {import},
                [&](const Statement &row) { progress.end = row.integer(0); });
        if (!done)
            return failureOf(done);
        const auto ignore = [](const Statement &) {};
        if (first == end)
            return forEach("DELETE FROM imports WHERE id = ?1", {import}, ignore).map([] { return false; });
        const auto next = std::min(first + kRemovedAtATime, end);
        const auto ids = callsFrom(first, next);
        if (!ids)
            return failureOf(ids);
        done = m_traces->remove(*ids);
        if (done)
            done = next == end ? forEach("DELETE FROM import_ranges WHERE first_call = ?1", {first}, ignore)
                               : forEach("UPDATE import_ranges SET first_call = ?2 WHERE first_call = ?1", {first, next}, ignore);
        progress.next += next - first;
        const bool isLast = progress.next >= progress.end;
        if (done)
            done = isLast
                ? forEach("DELETE FROM imports WHERE id = ?1", {import}, ignore)
                : forEach("UPDATE imports SET calls = max(0, calls - ?2) WHERE id = ?1", {import, next - first}, ignore);
        return done.map([isLast] { return !isLast; });
    });
}

Result<bool> TelemetryWriter::erase(Erasure &erasure)
{
    const auto more = inTransaction([&]() -> Result<bool> {
        const auto step = erasure.step(m_database.get(), m_path, *m_tables);
        if (step && !*step)
            m_traces->forget(); // ids of names are gone
        return step;
    });
    // The log still holds the name until it starts anew.
    if (more && !*more)
        m_checkpointer->empty();
    return more;
}

Result<bool> TelemetryWriter::reprice(bool onlyUnpriced, Progress &progress, TraceWriter::Repriced &report)
{
    return inTransaction([&]() -> Result<bool> {
        const auto last = m_tables->number("next_call");
        if (!last)
            return failureOf(last);
        auto end = std::min(progress.next + (onlyUnpriced ? kLookedAtAtATime : kPricedAtATime), *last);
        auto ids = callsFrom(progress.next, end, onlyUnpriced ? " AND cost_source <> 1" : "");
        if (ids && std::ssize(*ids) > kPricedAtATime) {
            ids->resize(kPricedAtATime);
            end = ids->back() + 1;
        }
        const auto done = ids ? m_traces->reprice(*ids, onlyUnpriced) : failureOf(ids);
        if (!done)
            return failureOf(done);
        report.calls += done->calls;
        report.changed += done->changed;
        report.beforePico += done->beforePico;
        report.afterPico += done->afterPico;
        progress = {end, *last};
        return end < *last;
    });
}

Result<std::vector<std::int64_t>> TelemetryWriter::callsFrom(std::int64_t first, std::int64_t end, const char *more)
{
    std::vector<std::int64_t> ids;
    const auto sql = std::string("SELECT id FROM calls WHERE id >= ?1 AND id < ?2") + more + " ORDER BY id";
    const auto read = forEach(sql, {first, end}, [&](const Statement &row) { ids.push_back(row.integer(0)); });
    return read.map([&] { return std::move(ids); });
}

} // namespace demarc::telemetry
