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

struct Place {
    Instant start {};
    std::int64_t id = 0;
    auto operator<=>(const Place &) const = default;
};

struct ByLast {
    bool operator()(const Zone &a, const Zone &b) const { return a.last < b.last; }
};

class NewestFirst {
public:
    NewestFirst(
        const ScanContext &context, const Stretches &within, bool withUser, const std::function<bool(const CallGlance &)> &wanted)
        : m_context(context), m_within(within), m_withUser(withUser), m_wanted(wanted)
    {
    }

    Result<void> run(const std::function<bool(CallRow &)> &onCall)
    {
        if (m_within.empty())
            return {};
        auto load = Statement::prepare(
            m_context.database, m_context.path, std::string("SELECT ") + kCallColumns + " FROM calls WHERE id = ?1");
        if (!load)
            return failureOf(load);
        using Limits = std::numeric_limits<std::int64_t>;
        if (const auto begun = addZones(1, Limits::min(), Limits::max()); !begun)
            return begun;
        while (!m_zones.empty() || !m_places.empty()) {
            if (m_places.empty() || (!m_zones.empty() && m_zones.top().last >= m_places.top().start)) {
                const auto zone = m_zones.top();
                m_zones.pop();
                if (auto opened = open(zone); !opened)
                    return opened;
                continue;
            }
            load->bind(1, m_places.top().id);
            m_places.pop();
            if (const auto row = load->step(); !row)
                return failureOf(row);
            auto call = readCall(*load);
            load->reset();
            if (!onCall(call))
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
        const std::string_view sql = m_withUser
            ? "SELECT id, series, start, status, (SELECT name FROM subjects WHERE subjects.id = user) FROM calls"
              " WHERE id >= ?1 AND id < ?2 AND counts = 1"
            : "SELECT id, series, start, status FROM calls WHERE id >= ?1 AND id < ?2 AND counts = 1";
        return forEachRow(m_context.database, m_context.path, m_context.stop, sql, {zone.firstId(), zone.endId()},
            [this](const Statement &row) {
                CallGlance glance {
                    row.integer(0), row.integer(1), instantOf(row.integer(2)), static_cast<CallStatus>(row.integer(3)), {}};
                if (m_withUser)
                    glance.user = row.text(4);
                if (touches(m_within, glance.start, glance.start) && m_wanted(glance))
                    m_places.push({glance.start, glance.id});
            });
    }

    const ScanContext &m_context;
    const Stretches &m_within;
    bool m_withUser;
    const std::function<bool(const CallGlance &)> &m_wanted;
    std::priority_queue<Zone, std::vector<Zone>, ByLast> m_zones;
    std::priority_queue<Place> m_places; // of calls that are wanted
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

Result<void> newestFirst(const ScanContext &context, const Stretches &within, bool withUser,
    const std::function<bool(const CallGlance &)> &wanted, const std::function<bool(CallRow &)> &onCall)
{
    return NewestFirst(context, within, withUser, wanted).run(onCall);
}

} // namespace demarc::telemetry
