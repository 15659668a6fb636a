// SPDX-License-Identifier: GPL-3.0-or-later
// Quantiles of durations that can be added up and taken apart again.
//
// A DDSketch (Masson, Rim, Lee: "DDSketch: a fast and fully-mergeable quantile sketch with relative-error
// guarantees", VLDB 2019) with relative accuracy α = 1 %: bucket i counts the values in (γ^(i-1), γ^i], γ =
// (1+α)/(1-α) = 101/99, and stands for 2γ^i/(γ+1), which is within α of every value in it. Two choices differ
// from the paper:
// - Values are whole numbers, so the 2,184 buckets up to the largest 64-bit one bound the sketch by
// themselves. Nothing
//   is ever collapsed, and counts are integers, so subtracting what was added restores the sketch exactly.
// - The bounds are computed in fixed point and a value's bucket is found by comparing integers: no logarithm
// of a maths
//   library decides, so every machine counts a value in the same bucket.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demarc {

class QuantileSketch {
public:
    static constexpr double kRelativeError = 0.01;

    // Counts `value` (≥ 0; less is counted as 0) `count` times; a negative count takes it away again.
    void add(std::int64_t value, std::int64_t count = 1);
    void merge(const QuantileSketch &other);
    void subtract(const QuantileSketch &other);

    std::int64_t count() const { return m_count; }
    // The value at rank q·(count-1) of the sorted values, between two of them by linear interpolation (Hyndman and Fan's
    // type 7, what NumPy, R and spreadsheets call the quantile), within 1 %; q is clamped to 0…1. Empty without values.
    std::optional<double> quantile(double q) const;

    // The same values were counted.
    bool operator==(const QuantileSketch &other) const;

    // Appends the sketch: number of buckets in use, then for each its distance from the one before and its
    // count.
    void appendTo(std::string &bytes) const;
    // Adds a sketch that appendTo() wrote. False where the bytes are not one; the sketch is then of no use.
    bool mergeFrom(std::string_view bytes);

private:
    void addToBucket(std::size_t bucket, std::int64_t count);
    void reach(std::size_t bucket);

    std::int64_t m_count = 0;
    std::int64_t m_zeros = 0;
    std::size_t m_first = 0;             // bucket that m_buckets begins with
    std::vector<std::int64_t> m_buckets; // a dense window: durations of one kind lie close together
};

} // namespace demarc
