// SPDX-License-Identifier: GPL-3.0-or-later
// The calls behind a figure, newest first, a page at a time; and what is known of who sends calls.
#pragma once

#include "domain/telemetry/panel.h"
#include "domain/telemetry/trace.h"

namespace demarc {

// Where a page of calls ended: the next one holds what comes after it, however many calls arrive meanwhile.
struct CallCursor {
    Instant start {};
    std::int64_t id = 0;
    auto operator<=>(const CallCursor &) const = default;
};

struct CallQuery {
    CallFilter filter;
    std::optional<Instant> from; // inclusive
    std::optional<Instant> to;   // exclusive
    bool errorsOnly = false;
    int limit = 200; // at least 1
    std::optional<CallCursor> before;
};

struct CallPage {
    std::vector<Call> calls;        // by falling start
    std::optional<CallCursor> next; // give as `before` for the next page; empty: there is none
};

// A service that sent calls; whether somebody registered it as a system is for the catalogue to say.
struct ServiceSeen {
    std::string service;
    Instant firstSeen {}; // start of its first and last call
    Instant lastSeen {};
    std::int64_t calls = 0;
};

// Start of the first and the last call stored.
struct StoredRange {
    Instant first {};
    Instant last {};
    bool operator==(const StoredRange &) const = default;
};

// A call among the spans of its trace.
struct TracedCall {
    Call call;          // completed from the spans around it
    bool counts = true; // false: a call below it is the request
    Instant arrived {}; // when it was first stored, to the minute; it may have started long before, or later by its own clock
};

// What is kept of a trace, by start: all of it, or of a trace of thousands of spans what lies around the span asked for.
struct TraceView {
    std::vector<TracedCall> calls;
    std::vector<TraceSpan> spans;
    std::int64_t left = 0; // how many spans it has besides
};

// A file or database that calls were imported from.
struct ImportSeen {
    std::int64_t id = 0;
    std::string name;
    std::string kind; // "calls-csv", …
    Instant imported {};
    std::int64_t calls = 0; // that it brought, without those that were taken out again
    // Its calls were kept long enough and are gone; what they add up to stays, so that it cannot be taken out any more.
    bool hasExpired = false;
};

} // namespace demarc
