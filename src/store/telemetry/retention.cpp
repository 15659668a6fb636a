// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/retention.h"

#include "store/telemetry/rollup.h"
#include "store/telemetry/zones.h"

#include <sqlite3.h>

#include <algorithm>

namespace demarc::telemetry {

namespace {

constexpr std::int64_t kRowsAtATime = 256;
constexpr std::int64_t kMinutesAtATime = 60;
constexpr std::int64_t kMetricMinutesAtATime = 1440;

struct Expiring {
    std::int64_t id = 0;
    SpanKey key;
};

} // namespace

Result<bool> Retention::step(Instant now, const RetentionPolicy &policy)
{
    for (const auto drop : {&Retention::dropMinutes, &Retention::dropMetricMinutes, &Retention::dropMetricStreams}) {
        if (const auto done = (this->*drop)(now, policy); !done || *done)
            return done;
    }
    const auto horizon = now - policy.calls;
    if (const auto done = dropCalls(horizon); !done || *done)
        return done;
    return dropSpans(horizon);
}

// First readers are told not to look for them, then they go.
Result<bool> Retention::dropMinutes(Instant now, const RetentionPolicy &policy)
{
    const auto boundary = minuteOf(floorTo(now - policy.minutes, widthOf(RollupLevel::Day)));
    const auto first = m_tables.number("first_minute");
    if (!first)
        return failureOf(first);
    if (*first < boundary) {
        const auto set = m_tables.setNumber("first_minute", boundary);
        return set.map([] { return true; });
    }
    std::optional<std::int64_t> oldest;
    const auto read = forEachRow(m_database, m_path, m_stop, "SELECT start FROM rollup WHERE level = 0 ORDER BY start LIMIT 1",
        {}, [&](const Statement &row) { oldest = row.integer(0); });
    if (!read)
        return failureOf(read);
    if (!oldest || *oldest >= *first)
        return false;
    const auto end = std::min(*oldest + kMinutesAtATime, *first);
    const auto gone = run("DELETE FROM rollup WHERE level = 0 AND start < ?1", {end}).and_then([&] {
        return run("DELETE FROM rollup_sketches WHERE level = 0 AND start < ?1", {end});
    });
    return gone.map([] { return true; });
}

// The minutes of one series at a time.
Result<bool> Retention::dropMetricMinutes(Instant now, const RetentionPolicy &policy)
{
    const auto boundary = minuteOf(floorTo(now - policy.minutes, widthOf(RollupLevel::Day)));
    const auto first = m_tables.number("first_metric_minute");
    if (!first)
        return failureOf(first);
    if (*first < boundary) {
        const auto set = m_tables.setNumber("first_metric_minute", boundary);
        return set.map([] { return true; });
    }
    std::optional<std::int64_t> series;
    const auto read = forEachRow(m_database, m_path, m_stop,
        "SELECT id FROM metric_series WHERE EXISTS"
        " (SELECT 1 FROM metric_rollup WHERE series = id AND level = 0 AND start < ?1) LIMIT 1",
        {*first}, [&](const Statement &row) { series = row.integer(0); });
    if (!read)
        return failureOf(read);
    if (!series)
        return false;
    const auto gone = run("DELETE FROM metric_rollup WHERE series = ?1 AND level = 0 AND start IN"
                          " (SELECT start FROM metric_rollup WHERE series = ?1 AND level = 0 AND start < ?2 LIMIT ?3)",
        {*series, *first, kMetricMinutesAtATime});
    return gone.map([] { return true; });
}

// Those not heard of for as long as minutes are kept.
Result<bool> Retention::dropMetricStreams(Instant now, const RetentionPolicy &policy)
{
    const auto gone = run("DELETE FROM metric_streams WHERE (stream, start) IN"
                          " (SELECT stream, start FROM metric_streams WHERE seen < ?1 LIMIT ?2)",
        {minuteOf(now - policy.minutes) / minutesOf(RollupLevel::Hour), kRowsAtATime});
    return gone.map([this] { return sqlite3_changes(m_database) > 0; });
}

// The first id that arrived after `horizon`; every smaller one arrived before.
Result<std::int64_t> Retention::firstArrivedAfter(Instant horizon, const char *column)
{
    std::int64_t first = 0;
    const auto sql = std::string("SELECT ") + column + " FROM arrivals WHERE arrived > ?1 ORDER BY first_call LIMIT 1";
    const auto read =
        forEachRow(m_database, m_path, m_stop, sql, {microsOf(horizon)}, [&](const Statement &row) { first = row.integer(0); });
    return read.map([&] { return first; });
}

Result<bool> Retention::dropCalls(Instant horizon)
{
    const auto end = firstArrivedAfter(horizon, "first_call");
    if (!end)
        return failureOf(end);
    std::vector<Expiring> expiring;
    auto read = forEachRow(m_database, m_path, m_stop, "SELECT id, span_key FROM calls WHERE id < ?1 ORDER BY id LIMIT ?2",
        {*end, kRowsAtATime}, [&](const Statement &row) {
            expiring.push_back({row.integer(0), keyOf(row.blob(1))});
        });
    if (!read)
        return failureOf(read);
    if (expiring.empty())
        return false;
    const auto from = expiring.front().id;
    const auto to = expiring.back().id + 1;
    for (const auto &done : {run("INSERT OR IGNORE INTO expired_keys SELECT c.span_key FROM calls c JOIN import_ranges r"
                                 " ON c.id >= r.first_call AND c.id < r.end_call WHERE c.id >= ?1 AND c.id < ?2",
                                 {from, to}),
             run("DELETE FROM zones WHERE level = 0 AND block < ?1 >> 8", {to}),
             run("DELETE FROM zones WHERE level = 1 AND block < ?1 >> 16", {to}),
             run("DELETE FROM arrivals WHERE first_call < (SELECT max(first_call) FROM arrivals WHERE first_call <= ?1)", {to}),
             m_tables.setNumber("expired_before", microsOf(horizon))}) {
        if (!done)
            return failureOf(done);
    }
    for (const auto &[id, key] : expiring) {
        if (const auto removed = m_tables.removeCall(id, key); !removed)
            return failureOf(removed);
    }
    return true;
}

Result<bool> Retention::dropSpans(Instant horizon)
{
    const auto end = firstArrivedAfter(horizon, "first_span");
    if (!end)
        return failureOf(end);
    std::vector<Expiring> expiring;
    const auto read = forEachRow(m_database, m_path, m_stop, "SELECT id, span_key FROM spans WHERE id < ?1 ORDER BY id LIMIT ?2",
        {*end, kRowsAtATime}, [&](const Statement &row) {
            expiring.push_back({row.integer(0), keyOf(row.blob(1))});
        });
    if (!read)
        return failureOf(read);
    for (const auto &[id, key] : expiring) {
        if (const auto removed = m_tables.removeSpan(id, key); !removed)
            return failureOf(removed);
    }
    return !expiring.empty();
}

Result<void> Retention::run(const char *sql, std::initializer_list<std::int64_t> values)
{
    return forEachRow(m_database, m_path, m_stop, sql, values, [](const Statement &) {});
}

} // namespace demarc::telemetry
