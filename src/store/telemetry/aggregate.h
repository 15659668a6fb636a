// SPDX-License-Identifier: GPL-3.0-or-later
// What a roll-up row holds: the totals of any number of calls. Adding is exact and so is taking away, in any
// order.
#pragma once

#include "analytics/quantilesketch.h"
#include "base/money.h"
#include "domain/telemetry/call.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace demarc::telemetry {

// Scores of one quality, in whole thousand-millionths so that sums are exact.
struct QualityTotal {
    static constexpr double kPerUnit = 1e9;
    std::int64_t quality = 0; // id of its name
    std::int64_t count = 0;
    Int128 sum = 0;
    bool operator==(const QualityTotal &) const = default;
};

// A score as it is added up; beyond ±1e9 (which no score is) it is cut off there.
std::int64_t scoreUnits(double value);

// Which sketches are wanted; the others are skipped unread.
enum class Sketches : unsigned { None = 0, Latency = 1, TimeToFirst = 2, All = 3 };

struct Aggregate {
    std::int64_t calls = 0;
    std::int64_t errors = 0;
    std::int64_t priced = 0;     // calls with a cost; the others are unpriced
    std::int64_t tokenCalls = 0; // calls that said how many tokens they used
    Int128 costPico = 0;
    Int128 inputTokens = 0;
    Int128 outputTokens = 0;
    Int128 cacheReadTokens = 0;
    Int128 cacheWriteTokens = 0;
    Int128 reasoningTokens = 0;
    std::vector<QualityTotal> qualities; // by id, none with count and sum 0
    QuantileSketch latency;              // microseconds
    QuantileSketch timeToFirst;          // microseconds

    // Adds a call (`sign` 1) or takes it away (-1). `qualities` are the ids of the names of its scores, in
    // their order.
    void add(const Call &call, std::span<const std::int64_t> qualities, int sign = 1);
    void merge(const Aggregate &other);
    bool isEmpty() const { return calls == 0; }
    bool operator==(const Aggregate &) const = default;

    // Appends all but the sketches, as table `rollup` keeps it: format version 1.
    void appendTo(std::string &bytes) const;
    // Adds what appendTo() wrote. False where the bytes are not that (or of a later version); this one is then of no use.
    bool mergeFrom(std::string_view bytes);
    // The same for the sketches, as table `rollup_sketches` keeps them: each behind its length.
    void appendSketchesTo(std::string &bytes) const;
    bool mergeSketchesFrom(std::string_view bytes, Sketches wanted = Sketches::All);

    // How many of `bytes` appendTo() wrote; up to schema 7 the sketches followed in the same bytes. Empty where they are not
    // totals.
    static std::optional<std::size_t> sizeOfSums(std::string_view bytes);

private:
    bool takeSums(std::string_view &bytes);
    void addQuality(const QualityTotal &total, int sign);
};

} // namespace demarc::telemetry
