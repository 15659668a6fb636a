// SPDX-License-Identifier: GPL-3.0-or-later
// One question about calls over time, and its answer: the same for every chart, the command line and alert rules.
#pragma once

#include "base/instant.h"
#include "base/money.h"
#include "domain/telemetry/call.h"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace demarc {

enum class Metric {
    Cost,        // currency; sum of priced calls
    Calls,       // count
    Errors,      // count of calls with an error
    ErrorShare,  // errors / calls
    Latency,     // seconds; a quantile
    TimeToFirst, // seconds to the first token; a quantile
    Tokens,      // input + output
    Quality,     // mean of scores, 0…1
};

// The prompt of a call is "name@version", or "name" where no version was sent; a condition on "name" alone meets all
// its versions. Operations are "chat", "embeddings", "rerank" and "other".
enum class Dimension { Model, System, Prompt, Environment, Operation, User };

// Conditions that a call must all meet; an empty list of values means any. Systems are given as the service names
// that map to them.
struct CallFilter {
    std::map<Dimension, std::vector<std::string>> anyOf;
};

// Wider buckets where few samples would make a curve that shows chance alone: the first of `steps` with which nine samples
// in ten lie in buckets of at least `samples`; where none does, the last. Buckets then lie on multiples of the step.
struct Widening {
    std::int64_t samples = 0;
    std::vector<Duration> steps; // rising multiples of the step asked for, which is tried first
};

struct PanelQuery {
    Metric metric = Metric::Calls;
    double quantile = 0.95; // 0…1, for Latency and TimeToFirst
    std::string quality;    // for Quality: the name of the scores to average; empty: all of them
    std::optional<Dimension> groupBy;
    CallFilter filter;
    std::optional<Instant> from;  // inclusive; empty: the first call stored
    std::optional<Instant> to;    // exclusive; empty: just after the last call stored
    std::optional<Duration> step; // a whole number of minutes; empty: chosen so that about `points` buckets result
    int points = 300;
    std::optional<Widening> widening; // only with a step, from one of its multiples on
    // Which system a service name belongs to; services not named here are systems of their own name.
    std::map<std::string, std::string> systemOfService;
};

// A value of a panel: money and counts stay exact.
using PanelValue = std::variant<std::int64_t, Money, double>;

struct PanelGroup {
    std::string key;                               // value of the grouped dimension; empty text when ungrouped
    std::optional<PanelValue> total;               // over the whole range; empty: no data
    std::vector<std::optional<PanelValue>> points; // one per bucket; empty: no data in it (not zero)
    std::vector<std::int64_t> pointSamples;        // calls (or scores) that each point rests on
    std::int64_t samples = 0;                      // … and the total
};

// Buckets begin at `from`, which lies on a boundary of the roll-ups (or of widened buckets) at or before the beginning asked for; a call outside
// the range asked for is never counted, so the first and the last bucket may be partial.
struct Panel {
    Metric metric = Metric::Calls;
    Instant from {};
    Instant to {};
    Duration step {};
    std::optional<PanelValue> total;
    std::int64_t samples = 0;
    std::int64_t unpricedCalls = 0; // for Cost: calls missing from the sum
    std::vector<PanelGroup> groups; // by falling total, then key
    std::size_t bucketCount() const
    {
        return step.count() > 0 ? static_cast<std::size_t>((to - from + step - Duration {1}) / step) : 0;
    }
};

double toDouble(const PanelValue &value); // for drawing only

} // namespace demarc
