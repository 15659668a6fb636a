// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/callscan.h"

#include <algorithm>
#include <queue>

namespace demarc::telemetry {

namespace {

std::string selectById(const char *more)
{
    return std::string("SELECT ") + kCallColumns + " FROM calls WHERE id >= ?1 AND id < ?2 AND counts = 1" + more;
}

bool touches(const Stretches &within, Instant first, Instant last)
{
    const auto after =
        std::partition_point(within.begin(), within.end(), [&](const auto &stretch) { return stretch.second <= first; });
    return after != within.end() && after->first <= last;
}

struct ByStart {
    bool operator()(const Zone &a, const Zone &b) const { return a.last < b.last; }
    bool operator()(const CallRow &a, const CallRow &b) const
    {
        return std::tie(a.call.start, a.id) < std::tie(b.call.start, b.id);
    }
};

class NewestFirst {
public:
    NewestFirst(const ScanContext &context, const Stretches &within, const std::function<bool(const Statement &)> &wanted)
        : m_context(context), m_within(within), m_wanted(wanted)
    {
    }

    Result<void> run(const std::function<bool(CallRow &)> &onCall)
    {
        if (m_within.empty())
            return {};
        if (const auto begun = addZones(1, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max());
            !begun)
            return begun;
        while (!m_zones.empty() || !m_rows.empty()) {
            if (m_rows.empty() || (!m_zones.empty() && m_zones.top().last >= m_rows.top().call.start)) {
                const auto zone = m_zones.top();
                m_zones.pop();
                if (auto opened = open(zone); !opened)
                    return opened;
                continue;
            }
            auto row = m_rows.top();
            m_rows.pop();
            if (!onCall(row))
                return {};
        }
        return {};
    }

private:
    Result<void> addZones(int level, std::int64_t firstBlock, std::int64_t endBlock)
    {
        const auto zones = zonesIn(m_context.database, m_context.path, m_context.stop, level, m_within.front().first,
            m_within.back().second, firstBlock, endBlock);
        if (!zones)
            return failureOf(zones);
        for (const auto &zone : *zones) {
            if (touches(m_within, zone.first, zone.last))
                m_zones.push(zone);
        }
        return {};
    }

    Result<void> open(const Zone &zone)
    {
        if (zone.level > 0)
            return addZones(zone.level - 1, zone.firstId() >> kZoneBits[0], zone.endId() >> kZoneBits[0]);
        static const auto sql = selectById("");
        return forEachRow(m_context.database, m_context.path, m_context.stop, sql, {zone.firstId(), zone.endId()},
            [this](const Statement &row) {
                const auto start = instantOf(row.integer(5));
                if (touches(m_within, start, start) && m_wanted(row))
                    m_rows.push(readCall(row));
            });
    }

    const ScanContext &m_context;
    const Stretches &m_within;
    const std::function<bool(const Statement &)> &m_wanted;
    std::priority_queue<Zone, std::vector<Zone>, ByStart> m_zones;
    std::priority_queue<CallRow, std::vector<CallRow>, ByStart> m_rows;
};

} // namespace

Result<void> forEachCall(
    const ScanContext &context, Instant from, Instant to, const std::function<bool(const Statement &)> &onRow)
{
    const auto ranges = idsIn(context.database, context.path, context.stop, from, to);
    if (!ranges)
        return failureOf(ranges);
    static const auto sql = selectById(" AND start >= ?3 AND start < ?4");
    bool going = true;
    for (const auto &range : *ranges) {
        auto read = forEachRow(context.database, context.path, context.stop, sql,
            {range.first, range.end, microsOf(from), microsOf(to)}, [&](const Statement &row) { return going = onRow(row); });
        if (!read || !going)
            return read;
    }
    return {};
}

Result<void> newestFirst(const ScanContext &context, const Stretches &within,
    const std::function<bool(const Statement &)> &wanted, const std::function<bool(CallRow &)> &onCall)
{
    return NewestFirst(context, within, wanted).run(onCall);
}

} // namespace demarc::telemetry
