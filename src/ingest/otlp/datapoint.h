// SPDX-License-Identifier: GPL-3.0-or-later
// A decoded point of an OTLP metric, plain. As with a span nothing is copied: texts are views into the body and are valid only
// while the decoder shows the point to its visitor.
#pragma once

#include "ingest/otlp/span.h"

#include <optional>

namespace demarc::ingest {

enum class MetricType : std::uint8_t { Gauge, Sum, Histogram, ExponentialHistogram, Summary };
enum class Temporality : std::uint8_t { Unspecified, Delta, Cumulative };

// A count that is negative, not whole or above 2^40, which nothing counted reaches and millions of which add up in 64 bits.
inline constexpr std::int64_t kMostCount = std::int64_t {1} << 40;
inline constexpr std::int64_t kNoCount = -1;

struct DataPoint {
    // Shared by all points of a metric.
    std::string_view scope; // name of what counts
    std::string_view instrument;
    std::string_view unit;
    MetricType type = MetricType::Gauge;
    Temporality temporality = Temporality::Unspecified;
    bool isMonotonic = false;
    const Attributes *resource = nullptr; // never null when visited

    Attributes attributes;
    std::uint64_t startNanos = 0; // since 1970 UTC; 0: not sent
    std::uint64_t timeNanos = 0;
    bool hasNoValue = false;  // it says so itself (flag 1)
    bool isMalformed = false; // JSON only: its attributes, or its resource's, are no list of keys and values

    AttributeValue value; // of gauges and sums: an integer, a double, or nothing
    std::int64_t count = 0;
    std::optional<double> sum;
    std::vector<std::int64_t> counts; // of each bucket, or kNoCount; empty: buckets were not sent
    std::vector<double> bounds;
    int scale = 0; // this and the rest: of exponential histograms
    std::int64_t zeroCount = 0;
    double zeroThreshold = 0;
    struct Exponents {
        std::int64_t offset = 0;
        std::vector<std::int64_t> counts;
    };
    Exponents positive;
    Exponents negative;

    void clearPoint(); // all but what is shared
};

using DataPointVisitor = std::function<void(const DataPoint &)>;

// More buckets than this of one point are not read; it is then damaged, and says so by `count`.
inline constexpr std::size_t kMaxBuckets = 4096;

// 0 … 2^40, else kNoCount.
constexpr std::int64_t countOrNone(std::uint64_t count)
{
    return count <= static_cast<std::uint64_t>(kMostCount) ? static_cast<std::int64_t>(count) : kNoCount;
}

} // namespace demarc::ingest
