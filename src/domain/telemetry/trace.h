// SPDX-License-Identifier: GPL-3.0-or-later
// What a trace says about its calls: which of them count, and what they take over from the spans around them.
//
// Instrumentations nest. An agent repeats the usage of the calls below it, a gateway's span lies within its client's, a
// proxy writes the attributes of a call on its own span: several spans look like calls, and one request was made. The
// innermost counts. As children often arrive before their parents, what counts may change with every span that comes.
#pragma once

#include "domain/telemetry/call.h"
#include "domain/telemetry/content.h"
#include "domain/telemetry/metricpoint.h"

#include <span>

namespace demarc {

// What a span says that holds for the calls below it, else for its whole trace; empty: nothing.
struct TraceContext {
    std::string useCase;
    std::string user;
    std::string session;
    std::string environment;
    bool isEmpty() const { return useCase.empty() && user.empty() && session.empty() && environment.empty(); }
    bool operator==(const TraceContext &) const = default;
};

enum class SpanKind : std::uint8_t { Other, Agent, Chain, Tool, Retrieval, Guardrail, Evaluator };

// A span that is no call: kept thinly, as a link between calls and for the picture of a trace.
struct TraceSpan {
    SpanKey key;
    std::array<std::uint8_t, 8> parentSpanId {}; // all zero: a root
    SpanKind kind = SpanKind::Other;
    std::string name;
    Instant start {};
    std::optional<Duration> duration;
    CallStatus status = CallStatus::Ok;
    TraceContext context;
    bool operator==(const TraceSpan &) const = default;
};

// A judgement that comes by itself. It belongs to the call or span `span` of trace `target.traceId`; where that is all
// zero to the trace as a whole; where the trace is all zero too to the call with `responseId`.
struct TraceScore {
    std::string id; // the sender's: a later score with this id takes its place; empty: name and target are its identity
    SpanKey target;
    std::string responseId;
    Score score;
    bool operator==(const TraceScore &) const = default;
};

// A request as it came, to be passed on unchanged to the backend a team already has.
struct ForwardedRequest {
    std::string path;                                         // and query: "/v1/traces"
    std::vector<std::pair<std::string, std::string>> headers; // those that say what the body is and who sends it
    std::string body;                                         // as on the wire, compressed or not
};

// What one request or piece of a file brings; all of it is stored in one transaction.
struct TelemetryBatch {
    std::vector<Call> calls; // as their spans say, whether they will count or not
    std::vector<TraceSpan> spans;
    std::vector<TraceScore> scores;
    std::vector<ForwardedRequest> outgoing = {};
    std::vector<CallContent> contents = {}; // of calls whose system keeps them
    std::vector<MetricPoint> metrics = {};  // of one stream in order of time
    std::int64_t import = 0;                // the import that brings it; 0: it came live
    // How much work and memory it is, in calls.
    std::size_t size() const
    {
        std::size_t size = calls.size() + spans.size() + scores.size() + metrics.size();
        for (const auto &request : outgoing)
            size += 1 + request.body.size() / 1024;
        for (const auto &content : contents)
            size += 1 + (content.input.size() + content.output.size()) / 1024;
        return size;
    }
};

} // namespace demarc
