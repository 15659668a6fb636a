// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/sources.h"

#include "store/telemetry/rollup.h"

#include <algorithm>
#include <unordered_map>

namespace demarc::telemetry {

namespace {

constexpr std::int64_t kMinutesShown = 60;

struct Counted {
    const char *column;
    std::int64_t SourceCounts::*count;
};
constexpr Counted kCounts[] {{"requests", &SourceCounts::requests}, {"calls", &SourceCounts::calls},
    {"spans", &SourceCounts::spans}, {"scores", &SourceCounts::scores}, {"not_kept", &SourceCounts::notKept},
    {"rejected", &SourceCounts::rejected}, {"refused", &SourceCounts::refused}, {"deferred", &SourceCounts::deferred},
    {"bytes", &SourceCounts::bytes}};

std::string putSql()
{
    std::string columns, values, sums;
    int next = 5;
    for (const auto &counted : kCounts) {
        columns.append(", ").append(counted.column);
        values.append(", ?").append(std::to_string(next++));
        sums.append(", ")
            .append(counted.column)
            .append(" = ")
            .append(counted.column)
            .append(" + excluded.")
            .append(counted.column);
    }
    return "INSERT INTO sources (sender, service, client, first_seen, last_seen" + columns + ") VALUES (?1, ?2, ?3, ?4, ?4"
        + values
        + ") ON CONFLICT DO UPDATE SET first_seen = min(first_seen, excluded.first_seen),"
          " last_seen = max(last_seen, excluded.last_seen)"
        + sums + " RETURNING id";
}

template <typename OnRow>
Result<void> forEach(sqlite3 *database, const QString &path, std::string_view sql, std::int64_t value, OnRow &&onRow)
{
    static const std::atomic<bool> never = false;
    return forEachRow(database, path, never, sql, {value}, std::forward<OnRow>(onRow));
}

} // namespace

Result<SourceWriter> SourceWriter::create(sqlite3 *database, const QString &path)
{
    SourceWriter writer;
    const auto put = putSql();
    const std::pair<Statement *, std::string_view> statements[] {{&writer.m_put, put},
        {&writer.m_putMinute,
            "INSERT INTO source_minutes VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET calls = calls + excluded.calls"},
        {&writer.m_putProblem,
            "INSERT INTO source_problems VALUES (?1, ?5, ?2, ?3, ?4)"
            " ON CONFLICT DO UPDATE SET times = times + excluded.times, last = max(last, excluded.last)"},
        {&writer.m_putInstrument,
            "INSERT INTO source_instruments SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM source_instruments WHERE source = ?1 "
            "AND"
            " name = ?2) OR (SELECT count(*) FROM source_instruments WHERE source = ?1) < ?4"
            " ON CONFLICT DO UPDATE SET points = points + excluded.points"},
        {&writer.m_pruneMinutes, "DELETE FROM source_minutes WHERE minute <= ?1"},
        {&writer.m_pruneProblems,
            "DELETE FROM source_problems WHERE source = ?1 AND taken = ?3 AND reason NOT IN"
            " (SELECT reason FROM source_problems WHERE source = ?1 AND taken = ?3 ORDER BY last DESC, reason LIMIT ?2)"},
        {&writer.m_pruneSources,
            "DELETE FROM sources WHERE id IN (SELECT id FROM sources ORDER BY last_seen DESC LIMIT -1 OFFSET ?1)"
            " RETURNING id"},
        {&writer.m_dropProblems, "DELETE FROM source_problems WHERE source = ?1"},
        {&writer.m_dropInstruments, "DELETE FROM source_instruments WHERE source = ?1"}};
    for (const auto &[statement, sql] : statements) {
        auto prepared = Statement::prepare(database, path, sql);
        if (!prepared)
            return failureOf(prepared);
        *statement = std::move(*prepared);
    }
    return writer;
}

Result<void> SourceWriter::note(const std::vector<SourceActivity> &activities, Instant now)
{
    for (const auto &activity : activities) {
        if (auto noted = note(activity); !noted)
            return noted;
    }
    return prune(now);
}

Result<void> SourceWriter::note(const SourceActivity &activity)
{
    const auto id = put(activity);
    if (!id)
        return failureOf(id);
    if (activity.counts.calls > 0) {
        if (auto done = runWith(m_putMinute, {minuteOf(activity.last), *id, activity.counts.calls}); !done)
            return done;
    }
    for (const auto &[name, points] : activity.metricPoints) {
        m_putInstrument.bindText(2, name);
        m_putInstrument.bind(4, std::int64_t {kMostInstruments});
        m_putInstrument.bind(1, *id);
        m_putInstrument.bind(3, points);
        if (auto done = m_putInstrument.run(); !done)
            return done;
    }
    auto done = putProblems(*id, activity.problems, false);
    if (done)
        done = putProblems(*id, activity.remarks, true);
    return done;
}

Result<void> SourceWriter::putProblems(std::int64_t source, const std::vector<SourceProblem> &problems, bool taken)
{
    for (const auto &problem : problems) {
        m_putProblem.bind(1, source);
        m_putProblem.bindText(2, problem.reason);
        m_putProblem.bind(3, problem.times);
        m_putProblem.bind(4, microsOf(problem.last));
        m_putProblem.bind(5, std::int64_t {taken});
        if (auto done = m_putProblem.run(); !done)
            return done;
    }
    return problems.empty() ? Result<void>() : runWith(m_pruneProblems, {source, kMostProblems, std::int64_t {taken}});
}

Result<std::int64_t> SourceWriter::put(const SourceActivity &activity)
{
    m_put.bindText(1, activity.source.sender);
    m_put.bindText(2, activity.source.service);
    m_put.bindText(3, activity.source.client);
    m_put.bind(4, microsOf(activity.last));
    int next = 5;
    for (const auto &counted : kCounts)
        m_put.bind(next++, activity.counts.*counted.count);
    const auto row = m_put.step();
    if (!row)
        return failureOf(row);
    const auto id = m_put.integer(0);
    m_put.reset();
    return id;
}

Result<void> SourceWriter::prune(Instant now)
{
    if (auto done = runWith(m_pruneMinutes, {minuteOf(now) - kMinutesShown}); !done)
        return done;
    std::vector<std::int64_t> gone;
    m_pruneSources.bind(1, std::int64_t {kMostSources});
    for (auto row = m_pruneSources.step(); !row || *row; row = m_pruneSources.step()) {
        if (!row)
            return failureOf(row);
        gone.push_back(m_pruneSources.integer(0));
    }
    for (const auto id : gone) {
        for (auto *statement : {&m_dropProblems, &m_dropInstruments}) {
            if (auto done = runWith(*statement, {id}); !done)
                return done;
        }
    }
    return {};
}

Result<void> SourceWriter::runWith(Statement &statement, std::initializer_list<std::int64_t> values)
{
    int next = 1;
    for (const auto value : values)
        statement.bind(next++, value);
    return statement.run();
}

Result<std::vector<SourceSeen>> sources(sqlite3 *database, const QString &path, Instant now)
{
    std::vector<SourceSeen> all;
    std::unordered_map<std::int64_t, std::size_t> places;
    const auto firstMinute = minuteOf(now) - kMinutesShown + 1;
    const auto at = [&](const Statement &row) -> SourceSeen * {
        const auto found = places.find(row.integer(0));
        return found == places.end() ? nullptr : &all[found->second];
    };
    std::string counts;
    for (const auto &counted : kCounts)
        counts.append(", ").append(counted.column);
    auto read = forEach(database, path,
        "SELECT id, sender, service, client, first_seen, last_seen" + counts
            + " FROM sources WHERE id > ?1 ORDER BY last_seen DESC, id",
        0, [&](const Statement &row) {
            SourceSeen seen {{std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3))}, {},
                instantOf(row.integer(4)), instantOf(row.integer(5)), std::vector<std::int64_t>(kMinutesShown)};
            int column = 6;
            for (const auto &counted : kCounts)
                seen.counts.*counted.count = row.integer(column++);
            places.emplace(row.integer(0), all.size());
            all.push_back(std::move(seen));
        });
    if (read) {
        read = forEach(database, path, "SELECT source, minute, calls FROM source_minutes WHERE minute >= ?1", firstMinute,
            [&](const Statement &row) {
                auto *seen = at(row);
                if (seen && row.integer(1) < firstMinute + kMinutesShown) // a clock that went back
                    seen->callsByMinute[static_cast<std::size_t>(row.integer(1) - firstMinute)] = row.integer(2);
            });
    }
    if (read) {
        read = forEach(database, path,
            "SELECT source, reason, times, last, taken FROM source_problems WHERE source > ?1 ORDER BY last DESC", 0,
            [&](const Statement &row) {
                if (auto *seen = at(row))
                    (row.integer(4) != 0 ? seen->remarks : seen->problems)
                        .push_back({std::string(row.text(1)), row.integer(2), instantOf(row.integer(3))});
            });
    }
    if (read) {
        read = forEach(database, path, "SELECT source, name, points FROM source_instruments WHERE source > ?1", 0,
            [&](const Statement &row) {
                if (auto *seen = at(row))
                    seen->metricPoints.emplace(row.text(1), row.integer(2));
            });
    }
    return read.map([&] { return std::move(all); });
}

Result<Losses> losses(sqlite3 *database, const QString &path)
{
    auto read = Statement::prepare(database, path,
        "SELECT (SELECT value FROM meta WHERE key = 'too_late'),"
        " (SELECT count(*) FROM series WHERE prompt_name = ?1 OR service = ?1),"
        " (SELECT count(*) FROM metric_series WHERE capped = 1), (SELECT value FROM meta WHERE key = 'metrics_lost')");
    if (!read)
        return failureOf(read);
    read->bindText(1, kCappedName);
    if (const auto row = read->step(); !row)
        return failureOf(row);
    return Losses {read->integer(0), read->integer(1), read->integer(2), read->integer(3)};
}

} // namespace demarc::telemetry
