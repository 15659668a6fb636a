// SPDX-License-Identifier: GPL-3.0-or-later
// A point of a metric, as every encoding of OpenTelemetry metrics is read to it (opentelemetry-proto, metrics/v1). Metrics are
// for charts of their own: no figure of calls is ever made of them, lest a request counts twice.
#pragma once

#include "base/instant.h"
#include "base/money.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace demarc {

enum class MetricKind : std::uint8_t {
    Sum = 0,       // what was counted: changes, which add up
    Gauge = 1,     // a level; an up-down counter that comes as a running total is one, too
    Histogram = 2, // with bounds of its own, or exponential
    Summary = 3,   // count and sum alone: quantiles that a sender worked out cannot be added up
};

// What points are told apart by. Few values each: users, requests and machines are no labels.
enum class MetricLabel : std::uint8_t {
    Service = 0, // MetricKey::service, never among its labels
    Model = 1,
    Provider = 2,
    Operation = 3,
    TokenType = 4, // "input", "output"
    Modality = 5,
    ErrorType = 6,
    Environment = 7,
    Engine = 8, // of vLLM
    StatusCode = 9,
    FinishReason = 10,
};

// What points are added up under; text is UTF-8, empty where it was not sent.
struct MetricKey {
    std::string service;
    std::string instrument; // "gen_ai.client.token.usage"
    std::string unit;       // as UCUM writes it: "s", "{token}", "By"
    MetricKind kind = MetricKind::Sum;
    std::map<MetricLabel, std::string> labels;
    bool isCapped = false; // stands for all that would be too many: see store/telemetry/metricseries.h
    auto operator<=>(const MetricKey &) const = default;
};

// Values in (lower, upper]; lower may be −∞, upper ∞. Of one point they rise and do not overlap.
struct MetricBucket {
    double lower = 0;
    double upper = 0;
    std::int64_t count = 0; // > 0
    bool operator==(const MetricBucket &) const = default;
};

using StreamId = std::array<std::uint8_t, 16>;

struct MetricPoint {
    StreamId stream {};       // of everything it was sent with: two points of one key may come from two machines
    std::int64_t process = 0; // of its resource alone: who counted
    MetricKey key;
    bool isCumulative = false; // since `start`; else since the point before. A gauge is neither.
    Instant start {};          // 1970: not sent
    Instant time {};
    std::int64_t count = 0;           // of values, for histograms and summaries
    std::optional<Int128> sumPico {}; // the value of a sum or gauge, the sum of the others (empty: not sent)
    std::vector<MetricBucket> buckets {};
    bool operator==(const MetricPoint &) const = default;
};

// Values are kept in whole pico-units of whatever they measure, so that sums are exact in any order. Empty for what is not
// finite or beyond ±10^19, which holds every 64-bit integer.
std::optional<Int128> picoUnits(double value);
inline double fromPico(Int128 pico) { return static_cast<double>(pico) / 1e12; }

// A point further ahead of our clock than this is not kept: its stream would take nothing else until then.
inline constexpr Duration kMostAhead = std::chrono::hours {1};

} // namespace demarc
