// SPDX-License-Identifier: GPL-3.0-or-later
// Decides which calls of a trace count, and completes them from the spans around them.
#pragma once

#include "domain/telemetry/trace.h"

#include <span>
#include <vector>

namespace demarc {

using TraceId = decltype(SpanKey::traceId);
using SpanId = std::array<std::uint8_t, 8>;

// A span of one trace, as it was sent.
struct TraceNode {
    SpanId spanId {};
    SpanId parentSpanId {};
    Instant start {};
    const Call *call = nullptr;            // null: no call
    const TraceContext *context = nullptr; // of a span that is no call; may be null
    bool callsBelow = false;               // calls that are not among the nodes lie below it
};

// What a completed call did not have of itself; taken back by asSent().
struct Inherited {
    // Where a use case is known, series.service holds it and `ownService` the service.
    bool ownUseCase = false;
    bool useCase = false;
    std::string ownService;
    bool user = false;
    bool session = false;
    bool environment = false;
    bool prompt = false; // name and version
    bool tokens = false; // all of them, and the tier
    bool timeToFirstToken = false;
    bool reportedCost = false;
    std::uint64_t scores = 0; // bit n: the n-th score came by itself
    bool operator==(const Inherited &) const = default;
};

struct ResolvedCall {
    std::size_t node = 0; // index of the span
    bool counts = false;
    Call call; // completed: series.service is the use case where one is known, scores are all of the call's
    Inherited inherited;
};

// The calls among `nodes`, in their order. The answer depends on what is known of the trace and not on the order it came
// in:
//  - A call counts unless a call lies below it. Spans whose parent is unknown are roots; of spans that name each other
//  as parents in a circle the one with the smallest id is taken for the root.
//  - Of calls that count, run at the same time and have the same response id (two instrumentations of one request), the
//  first one counts: with tokens before without, then by start, then by id.
//  - Use case, user, session and environment: a call's own, else of its nearest ancestor that has one, else of the
//  earliest span of the trace that has one.
//  - Prompt, tokens, time to first token, reported cost and scores that a call has not: of what told of the same request
//  and does not count, else of the nearest ancestor that is a call with no other call below it that counts (a client
//  around a gateway).
//  - A score belongs to the call it names, or to the one that counts in its place; to the last call below the span it
//  names; or to the last call of the trace. A later score of the same name replaces an earlier one; a call keeps 64 names.
std::vector<ResolvedCall> resolveTrace(std::span<const TraceNode> nodes, std::span<const TraceScore> scores = {});

// A call that is alone in its trace: its use case becomes its service.
void settleAlone(Call &call, Inherited &inherited);

// Fills in what a call does not say from another telling of the same request; start and duration stay.
void addMissing(Call &call, const Call &other);

// The call as its span said it.
Call asSent(Call call, const Inherited &inherited);

} // namespace demarc
