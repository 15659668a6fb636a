// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/zones.h"

#include <algorithm>

namespace demarc::telemetry {

namespace {

constexpr const char *kWiden =
    "INSERT INTO zones (level, block, first_start, last_start) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE"
    " SET first_start = min(first_start, excluded.first_start), last_start = max(last_start, excluded.last_start)"
    " WHERE excluded.first_start < first_start OR excluded.last_start > last_start";

using Starts = std::pair<Instant, Instant>;

void widen(std::map<std::int64_t, Starts> &blocks, std::int64_t block, const Starts &starts)
{
    const auto [at, isNew] = blocks.try_emplace(block, starts);
    if (isNew)
        return;
    at->second.first = std::min(at->second.first, starts.first);
    at->second.second = std::max(at->second.second, starts.second);
}

} // namespace

Result<ZoneWriter> ZoneWriter::create(sqlite3 *database, const QString &path)
{
    ZoneWriter writer;
    auto widening = Statement::prepare(database, path, kWiden);
    if (!widening)
        return failureOf(widening);
    writer.m_widen = std::move(*widening);
    return writer;
}

void ZoneWriter::note(std::int64_t id, Instant start) { widen(m_noted, id >> kZoneBits[0], {start, start}); }

Result<void> ZoneWriter::flush()
{
    auto blocks = std::exchange(m_noted, {});
    for (int level = 0; level < std::ssize(kZoneBits); ++level) {
        if (level > 0) {
            std::map<std::int64_t, Starts> wider;
            for (const auto &[block, starts] : blocks)
                widen(wider, block >> (kZoneBits[1] - kZoneBits[0]), starts);
            blocks = std::move(wider);
        }
        for (const auto &[block, starts] : blocks) {
            m_widen.bind(1, std::int64_t {level});
            m_widen.bind(2, block);
            m_widen.bind(3, microsOf(starts.first));
            m_widen.bind(4, microsOf(starts.second));
            if (auto widened = m_widen.run(); !widened)
                return widened;
        }
    }
    return {};
}

Result<std::vector<Zone>> zonesIn(sqlite3 *database, const QString &path, const std::atomic<bool> &stop, int level, Instant from,
    Instant to, std::int64_t firstBlock, std::int64_t endBlock)
{
    std::vector<Zone> zones;
    auto read = forEachRow(database, path, stop,
        "SELECT block, first_start, last_start FROM zones WHERE level = ?1 AND block >= ?2 AND block < ?3"
        " AND first_start < ?5 AND last_start >= ?4 ORDER BY block",
        {level, firstBlock, endBlock, microsOf(from), microsOf(to)}, [&](const Statement &row) {
            zones.push_back({level, row.integer(0), instantOf(row.integer(1)), instantOf(row.integer(2))});
        });
    return read.map([&] { return std::move(zones); });
}

Result<std::vector<IdRange>> idsIn(
    sqlite3 *database, const QString &path, const std::atomic<bool> &stop, Instant from, Instant to)
{
    const auto wide = zonesIn(database, path, stop, 1, from, to);
    if (!wide)
        return failureOf(wide);
    std::vector<IdRange> ranges;
    for (const auto &outer : *wide) {
        const auto narrow =
            zonesIn(database, path, stop, 0, from, to, outer.firstId() >> kZoneBits[0], outer.endId() >> kZoneBits[0]);
        if (!narrow)
            return failureOf(narrow);
        for (const auto &zone : *narrow) {
            if (!ranges.empty() && ranges.back().end == zone.firstId())
                ranges.back().end = zone.endId();
            else
                ranges.push_back({zone.firstId(), zone.endId()});
        }
    }
    return ranges;
}

} // namespace demarc::telemetry
