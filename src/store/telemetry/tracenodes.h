// SPDX-License-Identifier: GPL-3.0-or-later
// What a TraceWriter holds of the trace it is deciding about.
#pragma once

#include "store/telemetry/tracewriter.h"

#include <map>

namespace demarc::telemetry {

// A span of a trace under way: what is stored of it, and what it says now.
struct TraceWriter::Node {
    std::int64_t id = 0; // 0: not stored yet
    std::optional<StoredCall> stored;
    std::optional<Call> call; // as sent; empty: no call
    TraceSpan span;           // of a span that is no call
    std::int64_t given = 0;   // how often the batch brought it as a call
    bool spanChanged = false;
    std::int64_t spanId = 0; // row of the span that this call takes the place of
    bool callsBelow = false; // calls that are not among the nodes lie below it

    const SpanKey &key() const { return call ? call->key : span.key; }
    const SpanId &parent() const { return call ? call->parentSpanId : span.parentSpanId; }
};

struct TraceWriter::Trace {
    std::vector<Node> nodes;
    std::vector<TraceScore> scores;

    Node *find(const SpanId &span)
    {
        const auto place = m_places.find(span);
        return place == m_places.end() ? nullptr : &nodes[place->second];
    }

    Node &at(const SpanKey &key)
    {
        const auto [place, isNew] = m_places.try_emplace(key.spanId, nodes.size());
        if (isNew)
            nodes.emplace_back();
        return nodes[place->second];
    }

private:
    std::map<SpanId, std::size_t> m_places;
};

} // namespace demarc::telemetry
