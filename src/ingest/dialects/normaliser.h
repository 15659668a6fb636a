// SPDX-License-Identifier: GPL-3.0-or-later
// Turns a span of any known dialect into a Call, or into a link of its trace.
#pragma once

#include "domain/telemetry/trace.h"
#include "ingest/dialects/dialect.h"
#include "ingest/otlp/span.h"

#include <memory>
#include <optional>

namespace demarc::ingest {

// What was odd in what was taken all the same.
struct Oddities {
    std::int64_t endBeforeStart = 0;
    std::int64_t badCounts = 0;     // of tokens: see countOf()
    std::int64_t damagedPoints = 0; // of metrics: see metricPointOf()
    std::int64_t lostSums = 0;      // of these, too
    Oddities &operator+=(const Oddities &more)
    {
        endBeforeStart += more.endBeforeStart;
        badCounts += more.badCounts;
        damagedPoints += more.damagedPoints;
        lostSums += more.lostSums;
        return *this;
    }
};

// Immutable once made; safe to use from several threads.
//
// A span is a candidate call if its operation is a request to a model, or if it names a model and has tokens or a cost;
// agents, workflows and steps, which repeat the usage of the calls below them, are not. Which candidates count is not
// decided here. Of each field the source with the lowest rank that holds a usable value wins. What is not usable counts
// as not sent:
//  - duration: end before start, or no end; start missing: the end is the start, and a span with neither is
//  no call
//  - token counts: see countOf(); scores that are not finite and have no label that says pass or fail; amounts below zero
//  - names that SDKs fill in by themselves: service.name "unknown_service…", projects and environments named "default"
// Of an attribute that comes twice the first counts.
// What a sender counts apart is added: see includeSubsets(). The reported cost is kept
// as sent (in USD); pricing is not done here.
class Normaliser {
public:
    Normaliser(); // with all dialects
    explicit Normaliser(std::span<const Dialect *const> dialects);
    ~Normaliser();
    Normaliser(const Normaliser &) = delete;
    Normaliser &operator=(const Normaliser &) = delete;

    // The call with its scores; empty: the span is none.
    std::optional<Call> normalise(const Span &span) const;

    // Adds the span as a call or as a link of its trace, and the scores that no call carries. Empty: it has neither start nor
    // end, and nothing was added.
    // The content of a call is added where `policy` keeps any of what the call will be counted under: its use case, else
    // `useCaseAbove`, which the spans above it are known to say, else its service.
    std::optional<Oddities> addTo(TelemetryBatch &batch, const Span &span, const ContentPolicy *policy = nullptr,
        const std::string &useCaseAbove = {}) const;

    // The score an event of that name and attributes carries, whether it came on a span or as a log record.
    std::optional<Score> scoreOf(std::string_view event, const Attributes &attributes) const;

private:
    struct Tables;
    std::unique_ptr<const Tables> m_tables;
};

} // namespace demarc::ingest
