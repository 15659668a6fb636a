// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/rollupdeltas.h"

#include <QCoreApplication>

#include <algorithm>

namespace demarc::telemetry {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::telemetry::RollupDeltas)
};

constexpr const char *kSelect = "SELECT r.totals, s.sketches FROM rollup r LEFT JOIN rollup_sketches s"
                                " ON s.level = r.level AND s.start = r.start AND s.series = r.series"
                                " WHERE r.level = ?1 AND r.start = ?2 AND r.series = ?3";
constexpr const char *kReplace = "INSERT INTO rollup (level, start, series, totals) VALUES (?1, ?2, ?3, ?4)"
                                 " ON CONFLICT DO UPDATE SET totals = excluded.totals";
constexpr const char *kReplaceSketches = "INSERT INTO rollup_sketches (level, start, series, sketches) VALUES (?1, ?2, ?3, ?4)"
                                         " ON CONFLICT DO UPDATE SET sketches = excluded.sketches";
constexpr const char *kRemove = "DELETE FROM rollup WHERE level = ?1 AND start = ?2 AND series = ?3";
constexpr const char *kRemoveSketches = "DELETE FROM rollup_sketches WHERE level = ?1 AND start = ?2 AND series = ?3";

void bindKey(Statement &statement, RollupLevel level, const RollupKey &key)
{
    statement.bind(1, static_cast<std::int64_t>(level));
    statement.bind(2, key.minute);
    statement.bind(3, key.series);
}

} // namespace

RollupRows foldedTo(RollupLevel level, const RollupRows &rows)
{
    RollupRows folded;
    for (const auto &[key, totals] : rows) {
        const auto start = minuteOf(floorTo(instantOfMinute(key.minute), widthOf(level)));
        folded[{start, key.series}].merge(totals);
    }
    return folded;
}

Result<RollupDeltas> RollupDeltas::create(sqlite3 *database, const QString &path)
{
    RollupDeltas deltas;
    for (const auto &[statement, sql] :
        {std::pair {&deltas.m_select, kSelect}, {&deltas.m_replace, kReplace}, {&deltas.m_replaceSketches, kReplaceSketches},
            {&deltas.m_remove, kRemove}, {&deltas.m_removeSketches, kRemoveSketches}}) {
        auto prepared = Statement::prepare(database, path, sql);
        if (!prepared)
            return failureOf(prepared);
        *statement = std::move(*prepared);
    }
    return deltas;
}

void RollupDeltas::add(const Call &call, std::int64_t series, std::span<const std::int64_t> qualities, int sign)
{
    m_minutes[{minuteOf(call.start), series}].add(call, qualities, sign);
}

Result<void> RollupDeltas::flush()
{
    RollupRows rows = std::move(m_minutes);
    m_minutes.clear();
    for (const auto level : kRollupLevels) {
        if (level != RollupLevel::Minute)
            rows = foldedTo(level, rows);
        if (auto applied = apply(level, rows); !applied)
            return applied;
    }
    return {};
}

Result<void> RollupDeltas::apply(RollupLevel level, const RollupRows &rows)
{
    // In the order of the table, so that each page is visited once.
    std::vector<const RollupRows::value_type *> sorted;
    sorted.reserve(rows.size());
    for (const auto &row : rows) {
        if (level != RollupLevel::Minute || row.first.minute >= m_firstMinute)
            sorted.push_back(&row);
    }
    std::sort(sorted.begin(), sorted.end(), [](const auto *a, const auto *b) { return a->first < b->first; });
    for (const auto *row : sorted) {
        if (auto applied = applyRow(level, row->first, row->second); !applied)
            return applied;
    }
    return {};
}

Result<void> RollupDeltas::applyRow(RollupLevel level, const RollupKey &key, const Aggregate &delta)
{
    bindKey(m_select, level, key);
    const auto stored = m_select.step();
    if (!stored)
        return failureOf(stored);
    Aggregate merged;
    const Aggregate *totals = &delta;
    if (*stored) {
        merged = delta;
        const bool sound = merged.mergeFrom(m_select.blob(0)) && merged.mergeSketchesFrom(m_select.blob(1));
        m_select.reset();
        if (!sound)
            return failure(ErrorKind::Storage,
                Text::tr("A stored total is damaged. Nothing was changed; restore the file from a backup."),
                QStringLiteral("rollup level %1 start %2 series %3")
                    .arg(static_cast<int>(level))
                    .arg(key.minute)
                    .arg(key.series));
        totals = &merged;
    }
    if (totals->isEmpty()) {
        if (!*stored)
            return {};
        bindKey(m_remove, level, key);
        if (auto removed = m_remove.run(); !removed)
            return removed;
        bindKey(m_removeSketches, level, key);
        return m_removeSketches.run();
    }
    m_bytes.clear();
    totals->appendTo(m_bytes);
    bindKey(m_replace, level, key);
    m_replace.bindBlob(4, m_bytes);
    if (auto replaced = m_replace.run(); !replaced)
        return replaced;
    m_bytes.clear();
    totals->appendSketchesTo(m_bytes);
    bindKey(m_replaceSketches, level, key);
    m_replaceSketches.bindBlob(4, m_bytes);
    return m_replaceSketches.run();
}

} // namespace demarc::telemetry
