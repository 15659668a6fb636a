// SPDX-License-Identifier: GPL-3.0-or-later
// Finds calls by their start without an index of every call: ids are given in order of arrival and arrival follows the
// start closely, so that it is enough to know the earliest and latest start of each run of ids (a block range index).
#pragma once

#include "base/instant.h"
#include "store/telemetry/cursor.h"

#include <map>
#include <vector>

namespace demarc::telemetry {

// Blocks of level 0 hold 2^8 ids, of level 1 2^16.
inline constexpr std::array<int, 2> kZoneBits {8, 16};

struct Zone {
    int level = 0;
    std::int64_t block = 0;
    Instant first {}; // no call of the block starts before
    Instant last {};  // or after
    std::int64_t firstId() const { return block << kZoneBits[static_cast<std::size_t>(level)]; }
    std::int64_t endId() const { return (block + 1) << kZoneBits[static_cast<std::size_t>(level)]; }
};

// Widens the zones of calls that are written.
class ZoneWriter {
public:
    static Result<ZoneWriter> create(sqlite3 *database, const QString &path);
    void note(std::int64_t id, Instant start);
    // Within the open write transaction; forgets what was noted.
    Result<void> flush();
    void clear() { m_noted.clear(); }

private:
    std::map<std::int64_t, std::pair<Instant, Instant>> m_noted; // by block of level 0
    Statement m_widen;
};

// The zones of `level` within the blocks [firstBlock, endBlock) that may hold calls that start in [from, to), by block.
Result<std::vector<Zone>> zonesIn(sqlite3 *database, const QString &path, const std::atomic<bool> &stop, int level, Instant from,
    Instant to, std::int64_t firstBlock = std::numeric_limits<std::int64_t>::min(),
    std::int64_t endBlock = std::numeric_limits<std::int64_t>::max());

// A run of ids [first, end).
struct IdRange {
    std::int64_t first = 0;
    std::int64_t end = 0;
};
// The runs of ids that may hold calls that start in [from, to), in order.
Result<std::vector<IdRange>> idsIn(
    sqlite3 *database, const QString &path, const std::atomic<bool> &stop, Instant from, Instant to);

} // namespace demarc::telemetry
