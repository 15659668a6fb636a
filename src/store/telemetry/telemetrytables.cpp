// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/telemetrytables.h"

#include <algorithm>
#include <cstring>

namespace demarc::telemetry {

namespace {

constexpr const char *kInsertSeries =
    "INSERT INTO series (service, model, provider, prompt_name, prompt_version, environment, operation)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING";
constexpr const char *kFindSeries =
    "SELECT id FROM series WHERE service = ?1 AND model = ?2 AND provider = ?3 AND prompt_name = ?4"
    " AND prompt_version = ?5 AND environment = ?6 AND operation = ?7";
constexpr const char *kLoadSeries =
    "SELECT service, model, provider, prompt_name, prompt_version, environment, operation FROM series WHERE id = ?1";
constexpr const char *kTraceScores =
    "SELECT s.sender_id, s.span_key, q.name, s.value FROM trace_scores s JOIN qualities q ON q.id = s.quality"
    " WHERE s.trace_hash = ?1 ORDER BY s.id";
constexpr const char *kSpanScores =
    "SELECT s.sender_id, s.span_key, q.name, s.value FROM trace_scores s JOIN qualities q ON q.id = s.quality"
    " WHERE s.trace_hash = ?1 AND s.span_key = ?2 ORDER BY s.id";

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

} // namespace

std::size_t SeriesKeyHash::operator()(const SeriesKey &key) const
{
    std::size_t hash = static_cast<std::size_t>(key.operation);
    for (const auto *text : {&key.service, &key.model, &key.provider, &key.promptName, &key.promptVersion, &key.environment})
        hash = hash * 1099511628211U + std::hash<std::string> {}(*text);
    return hash;
}

Result<std::unique_ptr<TelemetryTables>> TelemetryTables::create(sqlite3 *database, const QString &path)
{
    std::unique_ptr<TelemetryTables> tables(new TelemetryTables(database, path));
    if (const auto prepared = tables->prepare(); !prepared)
        return failureOf(prepared);
    return tables;
}

Result<void> TelemetryTables::prepare()
{
    const auto loadCall = std::string("SELECT ") + kCallColumns + " FROM calls WHERE id = ?1";
    const auto loadSpan = std::string("SELECT ") + kSpanColumns + " FROM spans WHERE id = ?1";
    const std::pair<Statement *, std::string_view> statements[] = {
        {&m_scan, "SELECT node FROM span_index WHERE hash >= ?1 AND hash <= ?2"},
        {&m_link, "INSERT OR IGNORE INTO span_index (hash, node) VALUES (?1, ?2)"},
        {&m_unlink, "DELETE FROM span_index WHERE hash = ?1 AND node = ?2"},
        {&m_loadCall, loadCall},
        {&m_insertCall, kInsertCall},
        {&m_updateCall, kUpdateCall},
        {&m_removeCall, "DELETE FROM calls WHERE id = ?1"},
        {&m_removeContent, "DELETE FROM contents WHERE span_key = ?1"},
        {&m_loadSpan, loadSpan},
        {&m_replaceSpan, kReplaceSpan},
        {&m_removeSpan, "DELETE FROM spans WHERE id = ?1"},
        {&m_insertSeries, kInsertSeries},
        {&m_findSeries, kFindSeries},
        {&m_loadSeries, kLoadSeries},
        {&m_countSeries, "SELECT count(*) FROM series"},
        {&m_insertScore, "INSERT INTO scores (call, position, quality, value) VALUES (?1, ?2, ?3, ?4)"},
        {&m_removeScores, "DELETE FROM scores WHERE call = ?1"},
        {&m_traceScores, kTraceScores},
        {&m_spanScores, kSpanScores},
        {&m_findScore, "SELECT id, span_key, quality, value FROM trace_scores WHERE sender_id = ?1"},
        {&m_sameScore,
            "SELECT id, span_key, quality, value FROM trace_scores WHERE sender_id IS NULL AND trace_hash = ?1 AND span_key = ?2"
            " AND quality = ?3"},
        {&m_insertTraceScore,
            "INSERT INTO trace_scores (sender_id, trace_hash, span_key, quality, value) VALUES (?1, ?2, ?3, ?4, ?5)"},
        {&m_updateTraceScore, "UPDATE trace_scores SET trace_hash = ?2, span_key = ?3, quality = ?4, value = ?5 WHERE id = ?1"},
        {&m_number, "SELECT value FROM meta WHERE key = ?1"},
        {&m_setNumber, "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)"},
        {&m_nameOf, "SELECT name FROM names WHERE id = ?1"},
    };
    for (const auto &[statement, sql] : statements) {
        auto prepared = Statement::prepare(m_database, m_path, sql);
        if (!prepared)
            return failureOf(prepared);
        *statement = std::move(*prepared);
    }
    auto scores = ScoreReader::create(m_database, m_path);
    if (!scores)
        return failureOf(scores);
    m_scores.emplace(std::move(*scores));
    auto responses = ResponseIndex::create(m_database, m_path);
    if (!responses)
        return failureOf(responses);
    m_responses.emplace(std::move(*responses));
    auto large = LargeTraces::create(m_database, m_path);
    if (!large)
        return failureOf(large);
    m_large.emplace(std::move(*large));
    for (const auto &[table, name] : {std::pair {&m_names, "names"}, {&m_subjects, "subjects"}, {&m_qualities, "qualities"}}) {
        auto created = NameTable::create(m_database, m_path, name);
        if (!created)
            return failureOf(created);
        table->emplace(std::move(*created));
    }
    return {};
}

void TelemetryTables::forget()
{
    m_seriesIds.clear();
    m_seriesKeys.clear();
    for (auto *table : {&m_names, &m_subjects, &m_qualities})
        (*table)->forget();
    m_lastTrace.reset();
}

Result<std::optional<StoredCall>> TelemetryTables::call(std::int64_t id)
{
    m_loadCall.bind(1, id);
    const auto found = m_loadCall.step();
    if (!found)
        return failureOf(found);
    if (!*found)
        return std::nullopt;
    StoredCall stored {readCall(m_loadCall), {}};
    m_loadCall.reset();
    const auto key = series(stored.row.series);
    if (!key)
        return failureOf(key);
    setSeries(stored.row, **key);
    if (const auto scored = m_scores->read(id, stored.row.call, stored.qualities); !scored)
        return failureOf(scored);
    if (stored.row.ownService != 0) {
        m_nameOf.bind(1, stored.row.ownService);
        if (const auto named = m_nameOf.step(); !named)
            return failureOf(named);
        stored.row.inherited.ownService = m_nameOf.text(0);
        m_nameOf.reset();
    }
    return stored;
}

Result<std::optional<TraceSpan>> TelemetryTables::span(std::int64_t id)
{
    m_loadSpan.bind(1, id);
    const auto found = m_loadSpan.step();
    if (!found)
        return failureOf(found);
    if (!*found)
        return std::nullopt;
    auto span = readSpan(m_loadSpan);
    m_loadSpan.reset();
    return span;
}

Result<CallRefs> TelemetryTables::refsOf(const StoredCall &stored)
{
    const auto &call = stored.row.call;
    CallRefs refs;
    refs.series = stored.row.series;
    const auto requested = call.modelRequested == call.series.model ? std::string_view() : std::string_view(call.modelRequested);
    const std::tuple<NameTable &, std::string_view, std::optional<std::int64_t> *> names[] = {
        {*m_names, requested, &refs.modelRequested}, {*m_names, call.name, &refs.name}, {*m_subjects, call.user, &refs.user},
        {*m_subjects, call.session, &refs.session}, {*m_names, stored.row.inherited.ownService, &refs.ownService}};
    for (const auto &[table, name, ref] : names) {
        const auto id = table.idOrNull(name);
        if (!id)
            return failureOf(id);
        *ref = *id;
    }
    return refs;
}

Result<void> TelemetryTables::write(StoredCall &stored, bool isNew)
{
    const auto series = seriesId(stored.row.call.series);
    if (!series)
        return failureOf(series);
    stored.row.series = *series;
    stored.qualities.clear();
    for (const auto &score : stored.row.call.scores) {
        const auto id = m_qualities->idOf(score.name);
        if (!id)
            return failureOf(id);
        stored.qualities.push_back(*id);
    }
    const auto refs = refsOf(stored);
    if (!refs)
        return failureOf(refs);
    CallBytes bytes;
    auto &statement = isNew ? m_insertCall : m_updateCall;
    bindCall(statement, stored.row, *refs, bytes);
    if (auto written = statement.run(); !written)
        return written;
    if (auto linked = link(stored.row.call.key, stored.row.call.parentSpanId, stored.row.id, isNew); !linked)
        return linked;
    if (auto linked = m_responses->add(stored.row.id, stored.row.call.responseId); !linked)
        return linked;
    return writeScores(stored, isNew);
}

Result<void> TelemetryTables::writeScores(const StoredCall &stored, bool isNew)
{
    if (!isNew) {
        m_removeScores.bind(1, stored.row.id);
        if (auto removed = m_removeScores.run(); !removed)
            return removed;
    }
    const auto &scores = stored.row.call.scores;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        m_insertScore.bind(1, stored.row.id);
        m_insertScore.bind(2, static_cast<std::int64_t>(i));
        m_insertScore.bind(3, stored.qualities[i]);
        m_insertScore.bind(4, scores[i].value);
        if (auto inserted = m_insertScore.run(); !inserted)
            return inserted;
    }
    return {};
}

Result<void> TelemetryTables::write(std::int64_t id, const TraceSpan &span, bool isNew)
{
    SpanRefs refs;
    const std::tuple<NameTable &, std::string_view, std::optional<std::int64_t> *> names[] = {{*m_names, span.name, &refs.name},
        {*m_names, span.context.useCase, &refs.useCase}, {*m_names, span.context.environment, &refs.environment},
        {*m_subjects, span.context.user, &refs.user}, {*m_subjects, span.context.session, &refs.session}};
    for (const auto &[table, name, ref] : names) {
        const auto known = table.idOrNull(name);
        if (!known)
            return failureOf(known);
        *ref = *known;
    }
    KeyBytes key;
    bindSpan(m_replaceSpan, id, span, refs, key);
    if (auto written = m_replaceSpan.run(); !written)
        return written;
    return link(span.key, span.parentSpanId, -id, isNew);
}

Result<void> TelemetryTables::removeSpan(std::int64_t id, const SpanKey &key)
{
    m_removeSpan.bind(1, id);
    if (auto removed = m_removeSpan.run(); !removed)
        return removed;
    return unlink(key, -id);
}

Result<void> TelemetryTables::removeCall(std::int64_t id, const SpanKey &key)
{
    const auto stored = call(id);
    if (!stored)
        return failureOf(stored);
    if (*stored) {
        if (auto unlinked = m_responses->remove(id, (*stored)->row.call.responseId); !unlinked)
            return unlinked;
    }
    for (auto *statement : {&m_removeScores, &m_removeCall}) {
        statement->bind(1, id);
        if (auto removed = statement->run(); !removed)
            return removed;
    }
    const auto bytes = keyBytes(key);
    m_removeContent.bindBlob(1, {bytes.data(), bytes.size()});
    if (auto removed = m_removeContent.run(); !removed)
        return removed;
    return unlink(key, id);
}

Result<std::int64_t> TelemetryTables::number(std::string_view key)
{
    m_number.bindText(1, key);
    const auto row = m_number.step();
    if (!row)
        return failureOf(row);
    const auto value = *row ? m_number.integer(0) : 0;
    m_number.reset();
    return value;
}

Result<void> TelemetryTables::setNumber(std::string_view key, std::int64_t value)
{
    m_setNumber.bindText(1, key);
    m_setNumber.bind(2, value);
    return m_setNumber.run();
}

Result<const SeriesKey *> TelemetryTables::series(std::int64_t id)
{
    if (const auto known = m_seriesKeys.find(id); known != m_seriesKeys.end())
        return &known->second;
    m_loadSeries.bind(1, id);
    if (const auto found = m_loadSeries.step(); !found)
        return failureOf(found);
    SeriesKey key;
    key.service = m_loadSeries.text(0);
    key.model = m_loadSeries.text(1);
    key.provider = m_loadSeries.text(2);
    key.promptName = m_loadSeries.text(3);
    key.promptVersion = m_loadSeries.text(4);
    key.environment = m_loadSeries.text(5);
    key.operation = static_cast<Operation>(m_loadSeries.integer(6));
    m_loadSeries.reset();
    return &m_seriesKeys.emplace(id, std::move(key)).first->second;
}

Result<std::int64_t> TelemetryTables::seriesId(const SeriesKey &key)
{
    if (const auto known = m_seriesIds.find(key); known != m_seriesIds.end())
        return known->second;
    bindSeries(m_findSeries, key);
    const auto found = m_findSeries.step();
    if (!found)
        return failureOf(found);
    if (*found) {
        const auto id = m_findSeries.integer(0);
        m_findSeries.reset();
        m_seriesIds.emplace(key, id);
        return id;
    }
    const auto stored = capped(key);
    if (!stored)
        return failureOf(stored);
    const auto id = seriesIdOf(*stored);
    if (m_seriesIds.size() > 4 * kMostSeries)
        m_seriesIds.clear();
    if (id)
        m_seriesIds.emplace(key, *id);
    return id;
}

// The key that a new combination is stored under.
Result<SeriesKey> TelemetryTables::capped(SeriesKey key)
{
    if (const auto counted = m_countSeries.step(); !counted)
        return failureOf(counted);
    const auto count = static_cast<std::size_t>(m_countSeries.integer(0));
    m_countSeries.reset();
    if (count >= kMostSeries && !key.promptName.empty()) {
        key.promptName = kCappedName;
        key.promptVersion.clear();
    }
    if (count >= 2 * kMostSeries)
        key.service = key.model = key.provider = key.environment = kCappedName;
    if (count >= kMostSeries) {
        const auto before = number("capped_series");
        if (!before)
            return failureOf(before);
        if (const auto noted = setNumber("capped_series", *before + 1); !noted)
            return failureOf(noted);
    }
    return key;
}

Result<std::int64_t> TelemetryTables::seriesIdOf(const SeriesKey &key)
{
    bindSeries(m_insertSeries, key);
    if (const auto inserted = m_insertSeries.run(); !inserted)
        return failureOf(inserted);
    bindSeries(m_findSeries, key);
    if (const auto found = m_findSeries.step(); !found)
        return failureOf(found);
    const auto id = m_findSeries.integer(0);
    m_findSeries.reset();
    return id;
}

} // namespace demarc::telemetry
