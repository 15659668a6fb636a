// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/telemetrycheck.h"

#include "store/telemetry/callscan.h"
#include "store/telemetry/cursor.h"
#include "store/telemetry/metrictotals.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace demarc::telemetry {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::telemetry::Check)
};

constexpr qsizetype kMostProblems = 100;

class Check {
public:
    Check(sqlite3 *database, const QString &path, const std::atomic<bool> &stop)
        : m_database(database), m_path(path), m_stop(stop)
    {
    }

    Result<CheckReport> run()
    {
        for (const auto step :
            {&Check::checkFile, &Check::checkReferences, &Check::checkMetrics, &Check::checkCalls, &Check::checkDays}) {
            if (const auto done = (this->*step)(); !done)
                return failureOf(done);
        }
        return std::move(m_report);
    }

private:
    void problem(const QString &sentence)
    {
        if (m_report.problems.size() < kMostProblems)
            m_report.problems.append(sentence);
    }

    template <typename OnRow>
    Result<void> forEach(std::string_view sql, std::initializer_list<std::int64_t> values, OnRow &&onRow)
    {
        return forEachRow(m_database, m_path, m_stop, sql, values, std::forward<OnRow>(onRow));
    }

    Result<void> checkFile()
    {
        return forEach("PRAGMA integrity_check", {}, [this](const Statement &row) {
            const auto line = row.text(0);
            if (line != "ok")
                problem(Text::tr("SQLite finds the file damaged: %1")
                            .arg(QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()))));
        });
    }

    Result<void> checkReferences()
    {
        return forEach("SELECT (SELECT count(*) FROM calls WHERE series NOT IN (SELECT id FROM series)),"
                       " (SELECT count(*) FROM scores WHERE call NOT IN (SELECT id FROM calls)"
                       " OR quality NOT IN (SELECT id FROM qualities)),"
                       " (SELECT count(*) FROM rollup_sketches) - (SELECT count(*) FROM rollup)",
            {}, [this](const Statement &row) {
                if (row.integer(2) != 0)
                    problem(Text::tr("The distributions do not match the totals."));
                if (row.integer(0) > 0)
                    problem(Text::tr("%n call(s) belong to no known series.", nullptr, static_cast<int>(row.integer(0))));
                if (row.integer(1) > 0)
                    problem(
                        Text::tr("%n score(s) belong to no call or have no name.", nullptr, static_cast<int>(row.integer(1))));
            });
    }

    // Hours of metrics, by series, against their minutes.
    Result<void> checkMetrics()
    {
        std::map<std::pair<std::int64_t, std::int64_t>, MetricTotals> hours;
        std::int64_t different = 0;
        std::int64_t unknown = 0;
        const auto minutes =
            forEach("SELECT series, start, totals FROM metric_rollup WHERE level = 0", {}, [&](const Statement &row) {
                const auto hour = minuteOf(floorTo(instantOfMinute(row.integer(1)), widthOf(RollupLevel::Hour)));
                different += hours[{row.integer(0), hour}].mergeFrom(row.blob(2)) ? 0 : 1;
            });
        if (!minutes)
            return minutes;
        const auto read = forEach("SELECT series, start, totals, series IN (SELECT id FROM metric_series),"
                                  " start >= (SELECT value FROM meta WHERE key = 'first_metric_minute')"
                                  " FROM metric_rollup WHERE level = 1",
            {}, [&](const Statement &row) {
                ++m_report.rollups;
                unknown += row.integer(3) == 0 ? 1 : 0;
                MetricTotals stored;
                const bool sound = stored.mergeFrom(row.blob(2));
                const auto found = hours.find({row.integer(0), row.integer(1)});
                const bool same = row.integer(4) == 0 || (found != hours.end() && found->second == stored);
                different += sound && same ? 0 : 1;
                if (found != hours.end())
                    hours.erase(found);
            });
        different += static_cast<std::int64_t>(hours.size());
        if (different > 0)
            problem(Text::tr("%n total(s) of metrics differ from what they were made of.", nullptr, static_cast<int>(different)));
        if (unknown > 0)
            problem(Text::tr("%n total(s) of metrics belong to no known series.", nullptr, static_cast<int>(unknown)));
        return read;
    }

    // Every UTC day that has a call or a roll-up, in order.
    Result<void> checkDays()
    {
        std::int64_t from = std::numeric_limits<std::int64_t>::min() / 60'000'000; // the first minute an instant can name
        const auto day = minutesOf(RollupLevel::Day);
        // Of what has expired, only the totals are left.
        if (m_expiredBefore != 0)
            from = minuteOf(floorTo(instantOf(m_expiredBefore), widthOf(RollupLevel::Day))) + day;
        for (;;) {
            const auto next = nextMinute(from);
            if (!next)
                return failureOf(next);
            if (!*next)
                return {};
            const auto start = minuteOf(floorTo(instantOfMinute(**next), widthOf(RollupLevel::Day)));
            if (const auto checked = checkDay(start); !checked)
                return checked;
            from = start + day;
        }
    }

    // The first minute at or after `from` that any call or roll-up starts at.
    Result<std::optional<std::int64_t>> nextMinute(std::int64_t from)
    {
        std::optional<std::int64_t> first;
        const auto consider = [&first](std::int64_t minute) { first = std::min(first.value_or(minute), minute); };
        const auto call = m_days.lower_bound(from);
        if (call != m_days.end())
            consider(*call);
        Result<void> found;
        for (const auto level : kRollupLevels) {
            if (found)
                found = forEach("SELECT start FROM rollup WHERE level = ?1 AND start >= ?2 ORDER BY start LIMIT 1",
                    {static_cast<std::int64_t>(level), from}, [&](const Statement &row) { consider(row.integer(0)); });
        }
        if (!found)
            return failureOf(found);
        return first;
    }

    Result<void> checkDay(std::int64_t start)
    {
        RollupRows rows;
        if (const auto added = addCalls(start, rows); !added)
            return added;
        for (const auto level : kRollupLevels) {
            if (level != RollupLevel::Minute)
                rows = foldedTo(level, rows);
            if (const auto compared = compareLevel(level, start, rows); !compared)
                return compared;
        }
        return {};
    }

    // Each call by itself: it can be found, by its key and by its start. Notes the days that calls lie in.
    Result<void> checkCalls()
    {
        auto first = forEach("SELECT key, value FROM meta", {}, [this](const Statement &row) {
            if (row.text(0) == "first_minute")
                m_firstMinute = row.integer(1);
            else if (row.text(0) == "expired_before")
                m_expiredBefore = row.integer(1);
        });
        if (!first)
            return first;
        auto unlinked = forEach("SELECT (SELECT count(*) FROM span_index WHERE node > 0)"
                                "  + (SELECT count(*) FROM large_trace_spans WHERE node > 0) - (SELECT count(*) FROM calls),"
                                " (SELECT count(*) FROM span_index WHERE node < 0)"
                                "  + (SELECT count(*) FROM large_trace_spans WHERE node < 0) - (SELECT count(*) FROM spans),"
                                " (SELECT count(*) FROM calls c LEFT JOIN zones z ON z.level = 0 AND z.block = c.id >> 8"
                                "  WHERE z.block IS NULL OR c.start < z.first_start OR c.start > z.last_start)",
            {}, [this](const Statement &row) {
                if (row.integer(0) != 0 || row.integer(1) != 0)
                    problem(Text::tr("The index of spans does not match the spans."));
                if (row.integer(2) != 0)
                    problem(Text::tr("%n call(s) cannot be found by their start.", nullptr, static_cast<int>(row.integer(2))));
            });
        if (!unlinked)
            return unlinked;
        auto probe = Statement::prepare(m_database, m_path,
            "SELECT 1 FROM span_index WHERE hash = ?1 AND node = ?2 UNION ALL SELECT 1 FROM large_trace_spans"
            " WHERE trace = (SELECT id FROM large_traces WHERE trace = substr(?3, 1, 16)) AND node = ?2");
        if (!probe)
            return failureOf(probe);
        Result<void> probed;
        const auto read = forEach("SELECT id, span_key, start, counts FROM calls", {}, [&](const Statement &row) {
            m_report.calls += row.integer(3);
            m_days.insert(minuteOf(floorTo(instantOf(row.integer(2)), widthOf(RollupLevel::Day))));
            probe->bind(1, hashOf(keyOf(row.blob(1))));
            probe->bind(2, row.integer(0));
            probe->bindBlob(3, row.blob(1));
            const auto found = probe->step();
            if (!found)
                probed = failureOf(found);
            else if (!*found)
                problem(Text::tr("Call %1 cannot be found by its key.").arg(row.integer(0)));
            probe->reset();
            return probed.has_value();
        });
        return read ? probed : read;
    }

    Result<void> addCalls(std::int64_t start, RollupRows &rows)
    {
        auto scores = ScoreReader::create(m_database, m_path);
        if (!scores)
            return failureOf(scores);
        Result<void> scored;
        const auto day = instantOfMinute(start);
        const auto read =
            forEachCall({m_database, m_path, m_stop}, day, day + widthOf(RollupLevel::Day), [&](const Statement &row) {
                auto call = readCall(row);
                std::vector<std::int64_t> qualities;
                scored = scores->read(call.id, call.call, qualities);
                rows[{minuteOf(call.call.start), call.series}].add(call.call, qualities);
                return scored.has_value();
            });
        return read ? scored : read;
    }

    Result<void> compareLevel(RollupLevel level, std::int64_t start, const RollupRows &expected)
    {
        std::size_t matched = 0;
        std::size_t wanted = expected.size();
        if (level == RollupLevel::Minute)
            wanted = static_cast<std::size_t>(std::count_if(
                expected.begin(), expected.end(), [this](const auto &row) { return row.first.minute >= m_firstMinute; }));
        const auto compared = forEach("SELECT r.start, r.series, r.totals, s.sketches FROM rollup r LEFT JOIN rollup_sketches s"
                                      " ON s.level = r.level AND s.start = r.start AND s.series = r.series"
                                      " WHERE r.level = ?1 AND r.start >= ?2 AND r.start < ?3",
            {static_cast<std::int64_t>(level), start, start + minutesOf(RollupLevel::Day)}, [&](const Statement &row) {
                ++m_report.rollups;
                const auto found = expected.find({row.integer(0), row.integer(1)});
                Aggregate stored;
                const bool same = stored.mergeFrom(row.blob(2)) && stored.mergeSketchesFrom(row.blob(3))
                    && found != expected.end() && stored == found->second;
                matched += found != expected.end() ? 1 : 0;
                if (!same)
                    differs(level, row.integer(0), row.integer(1));
            });
        if (compared && matched != wanted)
            problem(Text::tr("%n total(s) of the day %1 are missing.", nullptr, static_cast<int>(wanted - matched))
                        .arg(toIso(instantOfMinute(start))));
        return compared;
    }

    void differs(RollupLevel level, std::int64_t start, std::int64_t series)
    {
        problem(Text::tr("The total of %n minute(s) from %1 (series %2) differs from the calls it was made of.", nullptr,
            static_cast<int>(minutesOf(level)))
                    .arg(toIso(instantOfMinute(start)))
                    .arg(series));
    }

    sqlite3 *m_database;
    const QString &m_path;
    const std::atomic<bool> &m_stop;
    CheckReport m_report;
    std::set<std::int64_t> m_days; // first minutes of the days that calls lie in
    std::int64_t m_firstMinute = 0;
    std::int64_t m_expiredBefore = 0; // microseconds; 0: nothing has
};

} // namespace

Result<CheckReport> checkTelemetry(sqlite3 *database, const QString &path, const std::atomic<bool> &stop)
{
    return Check(database, path, stop).run();
}

} // namespace demarc::telemetry
