// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/telemetrywriter.h"

#include "store/telemetry/callrow.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace demarc::telemetry {

namespace {

constexpr const char *kInsertSeries =
    "INSERT INTO series (service, model, provider, prompt_name, prompt_version, environment, operation)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING";
constexpr const char *kFindSeries =
    "SELECT id FROM series WHERE service = ?1 AND model = ?2 AND provider = ?3 AND prompt_name = ?4"
    " AND prompt_version = ?5 AND environment = ?6 AND operation = ?7";

void bindSeries(Statement &statement, const SeriesKey &key)
{
    statement.bindText(1, key.service);
    statement.bindText(2, key.model);
    statement.bindText(3, key.provider);
    statement.bindText(4, key.promptName);
    statement.bindText(5, key.promptVersion);
    statement.bindText(6, key.environment);
    statement.bind(7, static_cast<std::int64_t>(key.operation));
}

// The id of a row that is there after `insert`; both take the same parameters.
Result<std::int64_t> insertedOrFound(Statement &insert, Statement &find)
{
    if (const auto inserted = insert.run(); !inserted)
        return failureOf(inserted);
    const auto found = find.step();
    if (!found)
        return failureOf(found);
    const auto id = find.integer(0);
    find.reset();
    return id;
}

bool hasOddScore(const Call &call)
{
    return std::any_of(call.scores.begin(), call.scores.end(), [](const Score &score) { return !std::isfinite(score.value); });
}

Call withoutOddScores(Call call)
{
    std::erase_if(call.scores, [](const Score &score) { return !std::isfinite(score.value); });
    return call;
}

} // namespace

std::size_t SeriesKeyHash::operator()(const SeriesKey &key) const
{
    std::size_t hash = static_cast<std::size_t>(key.operation);
    for (const auto *text : {&key.service, &key.model, &key.provider, &key.promptName, &key.promptVersion, &key.environment})
        hash = hash * 1099511628211U + std::hash<std::string> {}(*text);
    return hash;
}

Result<std::unique_ptr<TelemetryWriter>> TelemetryWriter::open(const QString &path, const Clock &clock)
{
    auto database = openTelemetryFile(path, Access::Write);
    if (!database)
        return failureOf(database);
    std::unique_ptr<TelemetryWriter> writer(new TelemetryWriter(std::move(*database), path, clock));
    if (const auto prepared = writer->prepareStatements(); !prepared)
        return failureOf(prepared);
    return writer;
}

TelemetryWriter::TelemetryWriter(sql::SqliteHandle database, QString path, const Clock &clock)
    : m_database(std::move(database)), m_path(std::move(path)), m_clock(clock),
      m_checkpointer(std::make_unique<Checkpointer>(m_database.get(), m_path))
{
}

TelemetryWriter::~TelemetryWriter() { rollback(); }

Result<void> TelemetryWriter::prepareStatements()
{
    // The key index is visited at random: 128 MB keep that of some five million calls in memory.
    if (const auto sized = execute(m_database.get(), m_path, "PRAGMA cache_size = -131072"); !sized)
        return sized;
    if (const auto limited = execute(m_database.get(), m_path, "PRAGMA journal_size_limit = 67108864"); !limited)
        return limited;
    const auto load = std::string("SELECT ") + kCallColumns + " FROM calls WHERE id = ?1";
    const std::pair<Statement *, std::string_view> statements[] = {
        {&m_probe, "SELECT id FROM calls INDEXED BY calls_by_key WHERE key_hash = ?1"},
        {&m_insert, kInsertCall},
        {&m_load, load},
        {&m_update, kUpdateCall},
        {&m_insertScore, "INSERT INTO scores (call, position, quality, value) VALUES (?1, ?2, ?3, ?4)"},
        {&m_removeScores, "DELETE FROM scores WHERE call = ?1"},
        {&m_insertSeries, kInsertSeries},
        {&m_findSeries, kFindSeries},
        {&m_insertQuality, "INSERT INTO qualities (name) VALUES (?1) ON CONFLICT DO NOTHING"},
        {&m_findQuality, "SELECT id FROM qualities WHERE name = ?1"},
    };
    for (const auto &[statement, sql] : statements) {
        auto prepared = Statement::prepare(m_database.get(), m_path, sql);
        if (!prepared)
            return failureOf(prepared);
        *statement = std::move(*prepared);
    }
    auto deltas = RollupDeltas::create(m_database.get(), m_path);
    if (!deltas)
        return failureOf(deltas);
    m_deltas.emplace(std::move(*deltas));
    auto scores = ScoreReader::create(m_database.get(), m_path);
    if (!scores)
        return failureOf(scores);
    m_scores.emplace(std::move(*scores));
    return {};
}

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

Result<void> TelemetryWriter::begin() { return execute(m_database.get(), m_path, "BEGIN IMMEDIATE"); }

Result<AppendReport> TelemetryWriter::add(const TelemetryBatch &batch) { return add(std::span<const Call>(batch.calls)); }

Result<AppendReport> TelemetryWriter::add(std::span<const Call> calls)
{
    AppendReport report;
    const auto arrived = m_clock.now();
    for (const auto &call : calls) {
        const auto outcome = hasOddScore(call) ? addOne(withoutOddScores(call), arrived) : addOne(call, arrived);
        if (!outcome) {
            rollback();
            return failureOf(outcome);
        }
        report.inserted += *outcome == Outcome::Inserted ? 1 : 0;
        report.updated += *outcome == Outcome::Updated ? 1 : 0;
        report.duplicates += *outcome == Outcome::Duplicate ? 1 : 0;
    }
    return report;
}

Result<void> TelemetryWriter::commit()
{
    auto done = m_deltas->flush();
    if (done)
        done = execute(m_database.get(), m_path, "COMMIT");
    if (!done)
        rollback();
    return done;
}

void TelemetryWriter::rollback()
{
    if (m_deltas)
        m_deltas->clear();
    m_series.clear();
    m_qualities.clear();
    // After a full disk SQLite has already rolled back by itself.
    if (!sqlite3_get_autocommit(m_database.get()))
        sqlite3_exec(m_database.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<TelemetryWriter::Outcome> TelemetryWriter::addOne(const Call &call, Instant arrived)
{
    const auto stored = findCall(call.key);
    if (!stored)
        return failureOf(stored);
    return *stored ? replaceCall(**stored, call) : insertCall(call, arrived);
}

Result<std::optional<std::int64_t>> TelemetryWriter::findCall(const SpanKey &key)
{
    m_probe.bind(1, hashOf(key));
    for (;;) {
        const auto hit = m_probe.step();
        if (!hit)
            return failureOf(hit);
        if (!*hit)
            return std::nullopt;
        const auto id = m_probe.integer(0);
        m_load.bind(1, id);
        const auto row = m_load.step();
        if (!row)
            return failureOf(row);
        const bool same = *row && readCall(m_load).call.key == key;
        m_load.reset();
        if (same) {
            m_probe.reset();
            return id;
        }
    }
}

Result<TelemetryWriter::Outcome> TelemetryWriter::insertCall(const Call &call, Instant arrived)
{
    const auto series = seriesId(call.series);
    if (!series)
        return failureOf(series);
    const auto qualities = qualityIds(call);
    if (!qualities)
        return failureOf(qualities);
    const auto key = keyBytes(call.key);
    bindCall(m_insert, call, {key.data(), key.size()}, *series, arrived);
    if (const auto inserted = m_insert.run(); !inserted)
        return failureOf(inserted);
    if (!call.scores.empty()) {
        const auto scored = insertScores(sqlite3_last_insert_rowid(m_database.get()), call, *qualities);
        if (!scored)
            return failureOf(scored);
    }
    m_deltas->add(call, *series, *qualities, 1);
    return Outcome::Inserted;
}

Result<TelemetryWriter::Outcome> TelemetryWriter::replaceCall(std::int64_t id, const Call &call)
{
    m_load.bind(1, id);
    if (const auto row = m_load.step(); !row)
        return failureOf(row);
    auto old = readCall(m_load);
    m_load.reset();
    std::vector<std::int64_t> oldQualities;
    if (const auto scored = m_scores->read(id, old.call, oldQualities); !scored)
        return failureOf(scored);
    const auto series = seriesId(call.series);
    if (!series)
        return failureOf(series);
    if (old.series == *series) {
        old.call.series = call.series;
        if (old.call == call)
            return Outcome::Duplicate;
    }
    const auto qualities = qualityIds(call);
    if (!qualities)
        return failureOf(qualities);
    const auto key = keyBytes(call.key);
    bindCall(m_update, call, {key.data(), key.size()}, *series, old.arrived);
    m_update.bind(22, id);
    if (const auto updated = m_update.run(); !updated)
        return failureOf(updated);
    m_removeScores.bind(1, id);
    if (const auto removed = m_removeScores.run(); !removed)
        return failureOf(removed);
    if (const auto scored = insertScores(id, call, *qualities); !scored)
        return failureOf(scored);
    m_deltas->add(old.call, old.series, oldQualities, -1);
    m_deltas->add(call, *series, *qualities, 1);
    return Outcome::Updated;
}

Result<void> TelemetryWriter::insertScores(std::int64_t id, const Call &call, std::span<const std::int64_t> qualities)
{
    for (std::size_t i = 0; i < call.scores.size(); ++i) {
        m_insertScore.bind(1, id);
        m_insertScore.bind(2, static_cast<std::int64_t>(i));
        m_insertScore.bind(3, qualities[i]);
        m_insertScore.bind(4, call.scores[i].value);
        if (auto inserted = m_insertScore.run(); !inserted)
            return inserted;
    }
    return {};
}

Result<std::int64_t> TelemetryWriter::seriesId(const SeriesKey &key)
{
    if (const auto known = m_series.find(key); known != m_series.end())
        return known->second;
    bindSeries(m_insertSeries, key);
    bindSeries(m_findSeries, key);
    const auto id = insertedOrFound(m_insertSeries, m_findSeries);
    if (id)
        m_series.emplace(key, *id);
    return id;
}

Result<std::int64_t> TelemetryWriter::qualityId(const std::string &name)
{
    if (const auto known = m_qualities.find(name); known != m_qualities.end())
        return known->second;
    m_insertQuality.bindText(1, name);
    m_findQuality.bindText(1, name);
    const auto id = insertedOrFound(m_insertQuality, m_findQuality);
    if (id)
        m_qualities.emplace(name, *id);
    return id;
}

Result<std::vector<std::int64_t>> TelemetryWriter::qualityIds(const Call &call)
{
    std::vector<std::int64_t> ids;
    ids.reserve(call.scores.size());
    for (const auto &score : call.scores) {
        const auto id = qualityId(score.name);
        if (!id)
            return failureOf(id);
        ids.push_back(*id);
    }
    return ids;
}

} // namespace demarc::telemetry
