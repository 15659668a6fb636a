// SPDX-License-Identifier: GPL-3.0-or-later
// A trace as it is drawn: its spans one below the other, each under the span it ran in.
#pragma once

#include "domain/telemetry/callquery.h"

#include <span>
#include <vector>

namespace demarc::app {

struct TraceRow {
    bool isCall = false;
    std::size_t index = 0; // in TraceView::calls, else in TraceView::spans
    int depth = 0;         // 0: a root
    std::optional<std::size_t>
        countedBelow; // of a call that does not count: the first call below it that does, in TraceView::calls
};

// Every call and span of the trace once, parents before their children, siblings by start. A span whose parent is not there
// is a root; of spans that name each other as parents in a circle the one with the smallest id is taken for the root.
std::vector<TraceRow> traceRows(const TraceView &trace);

// What a row says for itself.
const SpanKey &keyOf(const TraceView &trace, const TraceRow &row);
Instant startOf(const TraceView &trace, const TraceRow &row);
std::optional<Duration> durationOf(const TraceView &trace, const TraceRow &row);
CallStatus statusOf(const TraceView &trace, const TraceRow &row);

// From the first start to the last end; at least a microsecond long.
struct TraceExtent {
    Instant from {};
    Instant to {};
    Duration length() const { return to - from; }
    bool operator==(const TraceExtent &) const = default;
};
TraceExtent extentOf(const TraceView &trace);

} // namespace demarc::app
