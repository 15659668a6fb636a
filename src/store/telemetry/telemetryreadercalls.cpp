// SPDX-License-Identifier: GPL-3.0-or-later
// TelemetryReader's answers about calls by themselves: pages of them, and traces.
#include "store/telemetry/telemetryreader.h"

#include "store/telemetry/largetraces.h"
#include "store/telemetry/spanrow.h"

#include <algorithm>
#include <set>

namespace demarc::telemetry {

namespace {

// Spans shown of a large trace.
constexpr int kMostAbove = 256;
constexpr int kMostBeside = 50; // before, and after
constexpr int kMostBelow = 500;

} // namespace

// The stretches of [from, to) in which the roll-ups know calls of series that meet `filter`; all of it without conditions.
Result<Stretches> TelemetryReader::stretchesOf(const SeriesTable &table, const CallFilter &filter, Instant from, Instant to)
{
    if (from >= to)
        return Stretches {};
    if (filter.anyOf.empty())
        return Stretches {{from, to}};
    Stretches days;
    constexpr auto kDay = Duration {std::chrono::minutes {minutesOf(RollupLevel::Day)}};
    const auto firstDay =
        from < Instant::min() + 2 * kDay ? std::numeric_limits<std::int64_t>::min() : minuteOf(floorTo(from, kDay));
    auto read = forEachRow(m_database.get(), m_path, m_stop,
        "SELECT start, series FROM rollup WHERE level = 3 AND start >= ?1 AND start <= ?2", {firstDay, minuteOf(to)},
        [&](const Statement &row) {
            const auto series = table.find(row.integer(1));
            const auto start = instantOfMinute(row.integer(0));
            if (series == table.end() || !meets(series->second, filter) || (!days.empty() && days.back().first == start))
                return;
            days.emplace_back(start, start + kDay);
        });
    if (!read)
        return failureOf(read);
    for (auto &[first, last] : days) {
        first = std::max(first, from);
        last = std::min(last, to);
    }
    std::erase_if(days, [](const auto &day) { return day.first >= day.second; });
    return days;
}

Result<CallPage> TelemetryReader::readCalls(const CallQuery &query)
{
    const auto table = readSeries();
    if (!table)
        return failureOf(table);
    auto scores = ScoreReader::create(m_database.get(), m_path);
    if (!scores)
        return failureOf(scores);
    const auto before = query.before.value_or(CallCursor {Instant::max(), std::numeric_limits<std::int64_t>::max()});
    const auto end = before.start == Instant::max() ? before.start : before.start + Duration {1};
    const auto within =
        stretchesOf(*table, query.filter, query.from.value_or(Instant::min()), std::min(query.to.value_or(Instant::max()), end));
    if (!within)
        return failureOf(within);
    const auto wanted = [&](const CallGlance &glance) {
        const auto series = table->find(glance.series);
        return CallCursor {glance.start, glance.id} < before && series != table->end() && meets(series->second, query.filter)
            && (!query.errorsOnly || glance.status == CallStatus::Error) && meetsUser(glance.user, query.filter);
    };
    const bool byUser = needsCalls(query.filter, {});
    CallPage page;
    CallCursor last;
    Result<void> scored;
    const auto read = newestFirst(scan(), *within, byUser, wanted, [&](CallRow &row) {
        if (page.calls.size() == static_cast<std::size_t>(std::max(query.limit, 1))) {
            page.next = last;
            return false;
        }
        last = {row.call.start, row.id};
        setSeries(row, table->at(row.series));
        std::vector<std::int64_t> qualities;
        scored = scores->read(row.id, row.call, qualities);
        page.calls.push_back(std::move(row.call));
        return scored.has_value();
    });
    if (!read || !scored)
        return failureOf(read ? scored : read);
    return page;
}

// Of a large trace: the spans above the one asked for (where it is not there, the call that came last), those beside it that
// came before and after it, and those below it.
Result<void> TelemetryReader::addSpansAround(const SpanKey &key, std::vector<std::int64_t> &nodes, std::int64_t &left)
{
    auto large = LargeTraces::create(m_database.get(), m_path);
    const auto trace = large ? large->find(key.traceId) : failureOf(large);
    if (!trace || *trace == 0)
        return trace.map([](std::int64_t) {});
    auto own = large->span(*trace, key.spanId);
    if (own && !*own)
        own = large->newestCall(*trace);
    const auto size = large->size(*trace);
    if (!own || !size)
        return own ? failureOf(size) : failureOf(own);
    if (!*own)
        return {};
    std::set<std::int64_t> around {(*own)->node};
    auto parent = (*own)->parent;
    for (int level = 0; level < kMostAbove && parent != SpanId {}; ++level) {
        const auto above = large->span(*trace, parent);
        if (!above)
            return failureOf(above);
        if (!*above || !around.insert((*above)->node).second)
            break;
        parent = (*above)->parent;
    }
    const auto beside = large->beside(*trace, **own, kMostBeside);
    if (!beside)
        return failureOf(beside);
    for (const auto &span : *beside)
        around.insert(span.node);
    std::vector<SpanId> open {(*own)->span};
    for (std::size_t i = 0; i < open.size() && open.size() <= kMostBelow; ++i) {
        const auto below = large->below(*trace, open[i], kMostBelow);
        if (!below)
            return failureOf(below);
        for (const auto &span : *below) {
            if (around.insert(span.node).second)
                open.push_back(span.span);
        }
    }
    nodes.insert(nodes.end(), around.begin(), around.end());
    left = *size - std::ssize(around);
    return {};
}

Result<TraceView> TelemetryReader::readTrace(const SpanKey &key)
{
    const auto table = readSeries();
    if (!table)
        return failureOf(table);
    std::vector<std::int64_t> ids;
    TraceView view;
    auto read = forEachRow(m_database.get(), m_path, m_stop, "SELECT node FROM span_index WHERE hash >= ?1 AND hash <= ?2",
        {firstHashOf(key), lastHashOf(key)}, [&](const Statement &row) { ids.push_back(row.integer(0)); });
    if (read)
        read = addSpansAround(key, ids, view.left);
    auto scores = ScoreReader::create(m_database.get(), m_path);
    if (!read || !scores)
        return failureOf(read ? Result<void>(failureOf(scores)) : read);
    const auto callSql = std::string("SELECT ") + kCallColumns + " FROM calls WHERE id = ?1";
    const auto spanSql = std::string("SELECT ") + kSpanColumns + " FROM spans WHERE id = ?1";
    std::vector<std::int64_t> rows; // of view.calls
    for (const auto id : ids) {
        if (id > 0)
            read = forEachRow(m_database.get(), m_path, m_stop, callSql, {id}, [&](const Statement &row) {
                auto stored = readCall(row);
                const auto series = table->find(stored.series);
                if (stored.call.key.traceId != key.traceId || series == table->end())
                    return;
                setSeries(stored, series->second);
                view.calls.push_back({std::move(stored.call), stored.counts, {}});
                rows.push_back(id);
            });
        else
            read = forEachRow(m_database.get(), m_path, m_stop, spanSql, {-id}, [&](const Statement &row) {
                auto span = readSpan(row);
                if (span.key.traceId == key.traceId)
                    view.spans.push_back(std::move(span));
            });
        if (!read)
            return failureOf(read);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::vector<std::int64_t> qualities;
        const auto scored = scores->read(rows[i], view.calls[i].call, qualities);
        const auto arrived = arrivedAt(rows[i]);
        if (!scored || !arrived)
            return failureOf(scored ? Result<void>(failureOf(arrived)) : scored);
        view.calls[i].arrived = *arrived;
    }
    std::sort(view.calls.begin(), view.calls.end(), [](const auto &a, const auto &b) { return a.call.start < b.call.start; });
    std::sort(view.spans.begin(), view.spans.end(), [](const auto &a, const auto &b) { return a.start < b.start; });
    return view;
}

Result<Instant> TelemetryReader::arrivedAt(std::int64_t call)
{
    Instant arrived {};
    const auto read = forEachRow(m_database.get(), m_path, m_stop,
        "SELECT arrived FROM arrivals WHERE first_call <= ?1 ORDER BY first_call DESC LIMIT 1", {call},
        [&](const Statement &row) { arrived = instantOf(row.integer(0)); });
    return read.map([&] { return arrived; });
}

} // namespace demarc::telemetry
