// SPDX-License-Identifier: GPL-3.0-or-later
// What a transaction changes about the roll-ups, gathered in memory so that every row is written once.
#pragma once

#include "store/telemetry/aggregate.h"
#include "store/telemetry/rollup.h"
#include "store/telemetry/statement.h"

#include <unordered_map>

namespace demarc::telemetry {

// The row of a roll-up, whatever its level.
struct RollupKey {
    std::int64_t minute = 0; // start, in minutes since 1970
    std::int64_t series = 0;
    auto operator<=>(const RollupKey &) const = default;
};

struct RollupKeyHash {
    std::size_t operator()(const RollupKey &key) const
    {
        const auto mixed = static_cast<std::uint64_t>(key.minute) * 0x9e3779b97f4a7c15U + static_cast<std::uint64_t>(key.series);
        return static_cast<std::size_t>(mixed ^ (mixed >> 29));
    }
};

using RollupRows = std::unordered_map<RollupKey, Aggregate, RollupKeyHash>;

// The rows of the next coarser level that `rows` add up to.
RollupRows foldedTo(RollupLevel level, const RollupRows &rows);

class RollupDeltas {
public:
    // Prepares the statements that flush() runs.
    static Result<RollupDeltas> create(sqlite3 *database, const QString &path);

    // Counts a call (`sign` 1) or takes it away (-1); `qualities` as in Aggregate::add().
    void add(const Call &call, std::int64_t series, std::span<const std::int64_t> qualities, int sign);
    // Applies everything to all four levels within the open write transaction, and forgets it. Rows left
    // without a call go. Errors: as the statements say; Storage where a stored row is damaged.
    Result<void> flush();
    void clear() { m_minutes.clear(); }

    // Totals of minutes before this one (since 1970) are not kept: whoever needs them reads the calls.
    void keepMinutesFrom(std::int64_t minute) { m_firstMinute = minute; }

private:
    Result<void> apply(RollupLevel level, const RollupRows &rows);
    Result<void> applyRow(RollupLevel level, const RollupKey &key, const Aggregate &delta);

    RollupRows m_minutes;
    std::int64_t m_firstMinute = std::numeric_limits<std::int64_t>::min();
    Statement m_select;
    Statement m_replace, m_replaceSketches;
    Statement m_remove, m_removeSketches;
    std::string m_bytes; // reused
};

} // namespace demarc::telemetry
