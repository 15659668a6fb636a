// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitoring/tracetree.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <unordered_map>

namespace demarc::app {

namespace {

using SpanId = std::array<std::uint8_t, 8>;
constexpr auto kNone = std::numeric_limits<std::size_t>::max();

struct HashOfId {
    std::size_t operator()(const SpanId &id) const
    {
        std::uint64_t number = 0;
        std::memcpy(&number, id.data(), sizeof number);
        return std::hash<std::uint64_t> {}(number);
    }
};

struct Node {
    bool isCall = false;
    std::size_t index = 0;
    SpanId id {};
    SpanId parentId {};
    Instant start {};
    std::size_t parent = kNone;
    std::vector<std::size_t> children; // by start
};

std::vector<Node> nodesOf(const TraceView &trace)
{
    std::vector<Node> nodes;
    nodes.reserve(trace.calls.size() + trace.spans.size());
    for (std::size_t i = 0; i < trace.calls.size(); ++i) {
        const auto &call = trace.calls[i].call;
        nodes.push_back({true, i, call.key.spanId, call.parentSpanId, call.start, kNone, {}});
    }
    for (std::size_t i = 0; i < trace.spans.size(); ++i) {
        const auto &span = trace.spans[i];
        nodes.push_back({false, i, span.key.spanId, span.parentSpanId, span.start, kNone, {}});
    }
    std::stable_sort(nodes.begin(), nodes.end(),
        [](const Node &a, const Node &b) { return std::tie(a.start, a.id) < std::tie(b.start, b.id); });
    return nodes;
}

void linkParents(std::vector<Node> &nodes)
{
    std::unordered_map<SpanId, std::size_t, HashOfId> byId;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        byId.emplace(nodes[i].id, i);
    for (auto &node : nodes) {
        if (const auto found = byId.find(node.parentId); node.parentId != SpanId {} && found != byId.end())
            node.parent = found->second;
    }
}

// Cuts every circle before its span with the smallest id.
void cutCircles(std::vector<Node> &nodes)
{
    std::vector<std::size_t> walkOf(nodes.size(), kNone); // the walk that came by first
    for (std::size_t walk = 0; walk < nodes.size(); ++walk) {
        auto at = walk;
        while (at != kNone && walkOf[at] == kNone) {
            walkOf[at] = walk;
            at = nodes[at].parent;
        }
        if (at == kNone || walkOf[at] != walk)
            continue;
        auto root = at;
        for (auto member = nodes[at].parent; member != at; member = nodes[member].parent) {
            if (nodes[member].id < nodes[root].id)
                root = member;
        }
        nodes[root].parent = kNone;
    }
}

// A call that does not count names the first one below it that does: rows below it come after it.
void findCounted(std::vector<TraceRow> &rows, const TraceView &trace)
{
    std::vector<std::size_t> waiting; // rows of calls that do not count and are still open, by rising depth
    for (std::size_t i = 0; i < rows.size(); ++i) {
        while (!waiting.empty() && rows[waiting.back()].depth >= rows[i].depth)
            waiting.pop_back();
        if (!rows[i].isCall)
            continue;
        if (!trace.calls[rows[i].index].counts) {
            waiting.push_back(i);
            continue;
        }
        for (const auto above : waiting)
            rows[above].countedBelow = rows[above].countedBelow.value_or(rows[i].index);
    }
}

} // namespace

std::vector<TraceRow> traceRows(const TraceView &trace)
{
    auto nodes = nodesOf(trace);
    linkParents(nodes);
    cutCircles(nodes);
    std::vector<std::pair<std::size_t, int>> open; // nodes to come with their depth, the next one last
    for (std::size_t i = nodes.size(); i-- > 0;) {
        if (nodes[i].parent == kNone)
            open.emplace_back(i, 0);
        else
            nodes[nodes[i].parent].children.push_back(i); // the latest first
    }
    std::vector<TraceRow> rows;
    rows.reserve(nodes.size());
    while (!open.empty()) {
        const auto [at, depth] = open.back();
        open.pop_back();
        rows.push_back({nodes[at].isCall, nodes[at].index, depth, {}});
        for (const auto child : nodes[at].children)
            open.emplace_back(child, depth + 1);
    }
    findCounted(rows, trace);
    return rows;
}

const SpanKey &keyOf(const TraceView &trace, const TraceRow &row)
{
    return row.isCall ? trace.calls[row.index].call.key : trace.spans[row.index].key;
}

Instant startOf(const TraceView &trace, const TraceRow &row)
{
    return row.isCall ? trace.calls[row.index].call.start : trace.spans[row.index].start;
}

std::optional<Duration> durationOf(const TraceView &trace, const TraceRow &row)
{
    return row.isCall ? trace.calls[row.index].call.duration : trace.spans[row.index].duration;
}

CallStatus statusOf(const TraceView &trace, const TraceRow &row)
{
    return row.isCall ? trace.calls[row.index].call.status : trace.spans[row.index].status;
}

TraceExtent extentOf(const TraceView &trace)
{
    std::optional<TraceExtent> extent;
    const auto include = [&](Instant start, const std::optional<Duration> &duration) {
        // Clocks may say anything: an end beyond the last representable instant is cut.
        const auto room = Instant::max() - std::max(start, Instant {});
        const auto end = start + std::min(duration.value_or(Duration {}), room);
        extent = extent ? TraceExtent {std::min(extent->from, start), std::max(extent->to, end)} : TraceExtent {start, end};
    };
    for (const auto &traced : trace.calls)
        include(traced.call.start, traced.call.duration);
    for (const auto &span : trace.spans)
        include(span.start, span.duration);
    if (!extent)
        return {{}, Instant {Duration {1}}};
    extent->to = std::max(extent->to, extent->from + Duration {1});
    return *extent;
}

} // namespace demarc::app
