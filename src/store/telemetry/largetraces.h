// SPDX-License-Identifier: GPL-3.0-or-later
// Where the spans of large traces lie. A job that runs for hours may send a million spans under one trace id: to read all
// of them for each one that comes would take ever longer. Such a trace is decided piece by piece, and its spans are found
// here, by their ids and by their parents.
#pragma once

#include "domain/telemetry/traceresolution.h"
#include "store/telemetry/statement.h"

#include <optional>
#include <vector>

namespace demarc::telemetry {

// Nodes are calls (positive) and other spans (negative), as in span_index.
struct LinkedSpan {
    SpanId span {};
    SpanId parent {}; // all zero: it is a root
    std::int64_t node = 0;
};

class LargeTraces {
public:
    static Result<LargeTraces> create(sqlite3 *database, const QString &path);

    // The number that the other functions know a large trace by; 0: the trace is not large.
    Result<std::int64_t> find(const TraceId &trace);
    // Makes a trace large.
    Result<std::int64_t> add(const TraceId &trace);

    // Linking a span again moves it.
    Result<void> link(std::int64_t trace, const LinkedSpan &span);
    // Nothing happens where the node is not there. With its last span a trace is no longer large.
    Result<void> unlink(const SpanKey &key, std::int64_t node);

    Result<std::optional<LinkedSpan>> span(std::int64_t trace, const SpanId &span);
    // Up to `most` spans that name `parent` (all zero: that are roots), in order of their nodes.
    Result<std::vector<LinkedSpan>> below(std::int64_t trace, const SpanId &parent, int most);
    // Of those up to `most` before `span` and as many from it on.
    Result<std::vector<LinkedSpan>> beside(std::int64_t trace, const LinkedSpan &span, int most);
    // The call that came last.
    Result<std::optional<LinkedSpan>> newestCall(std::int64_t trace);
    Result<std::int64_t> size(std::int64_t trace); // in spans; counts them

private:
    Statement m_find, m_add, m_link, m_unlink, m_removeEmpty;
    Statement m_span, m_below, m_before, m_after, m_newestCall, m_size;
};

} // namespace demarc::telemetry
