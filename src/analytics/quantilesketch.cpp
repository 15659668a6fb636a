// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/quantilesketch.h"

#include "analytics/varint.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace demarc {

namespace {

constexpr std::size_t kBuckets = 2185;
constexpr int kFractionBits = 56;  // 63 + 56 bits leave room for the factor 101
constexpr std::size_t kSlack = 16; // the window grows by whole steps of this many buckets

struct Buckets {
    std::array<std::int64_t, kBuckets> last {}; // largest whole value of each bucket: ⌊γ^i⌋
    std::array<double, kBuckets> middle {};     // what a bucket stands for: 2γ^i/(γ+1) = 0.99·γ^i
    std::array<std::size_t, 64> ofPower {};     // bucket that holds 2^n
};

constexpr Buckets makeBuckets()
{
    Buckets buckets;
    constexpr UInt128 kLargest = static_cast<UInt128>(std::numeric_limits<std::int64_t>::max()) << kFractionBits;
    UInt128 power = UInt128 {1} << kFractionBits;
    for (std::size_t i = 0; i < kBuckets; ++i) {
        buckets.last[i] = static_cast<std::int64_t>(power >> kFractionBits);
        buckets.middle[i] = 0.99 * (static_cast<double>(power) / static_cast<double>(UInt128 {1} << kFractionBits));
        power = std::min(kLargest, power * 101 / 99);
    }
    std::size_t bucket = 0;
    for (std::size_t n = 0; n < 63; ++n) {
        while (buckets.last[bucket] < std::int64_t {1} << n)
            ++bucket;
        buckets.ofPower[n] = bucket;
    }
    buckets.ofPower[63] = kBuckets - 1;
    return buckets;
}

constexpr Buckets kTable = makeBuckets();
static_assert(kTable.last.back() == std::numeric_limits<std::int64_t>::max());

std::size_t bucketOf(std::int64_t value)
{
    const auto power = static_cast<std::size_t>(std::bit_width(static_cast<std::uint64_t>(value)) - 1);
    const auto from = kTable.last.begin() + static_cast<std::ptrdiff_t>(kTable.ofPower[power]);
    const auto to = kTable.last.begin() + static_cast<std::ptrdiff_t>(kTable.ofPower[power + 1]);
    return static_cast<std::size_t>(std::lower_bound(from, to, value) - kTable.last.begin());
}

} // namespace

void QuantileSketch::add(std::int64_t value, std::int64_t count)
{
    m_count += count;
    if (value <= 0)
        m_zeros += count;
    else
        addToBucket(bucketOf(value), count);
}

void QuantileSketch::addToBucket(std::size_t bucket, std::int64_t count)
{
    if (bucket < m_first || bucket >= m_first + m_buckets.size())
        reach(bucket);
    m_buckets[bucket - m_first] += count;
}

// Widens the window so that it holds `bucket`.
void QuantileSketch::reach(std::size_t bucket)
{
    const std::size_t low = bucket / kSlack * kSlack;
    if (m_buckets.empty()) {
        m_first = low;
        m_buckets.resize(kSlack);
    } else if (bucket < m_first) {
        m_buckets.insert(m_buckets.begin(), m_first - low, 0);
        m_first = low;
    } else {
        m_buckets.resize(low + kSlack - m_first);
    }
}

void QuantileSketch::merge(const QuantileSketch &other)
{
    m_count += other.m_count;
    m_zeros += other.m_zeros;
    for (std::size_t i = 0; i < other.m_buckets.size(); ++i) {
        if (other.m_buckets[i] != 0)
            addToBucket(other.m_first + i, other.m_buckets[i]);
    }
}

void QuantileSketch::subtract(const QuantileSketch &other)
{
    m_count -= other.m_count;
    m_zeros -= other.m_zeros;
    for (std::size_t i = 0; i < other.m_buckets.size(); ++i) {
        if (other.m_buckets[i] != 0)
            addToBucket(other.m_first + i, -other.m_buckets[i]);
    }
}

std::optional<double> QuantileSketch::quantile(double q) const
{
    if (m_count <= 0)
        return {};
    const auto position = std::clamp(q, 0.0, 1.0) * static_cast<double>(m_count - 1);
    const auto rank = static_cast<std::int64_t>(std::floor(position));
    const auto beyond = position - std::floor(position);
    std::optional<double> lower = rank < m_zeros ? std::optional(0.0) : std::nullopt;
    if (lower && (rank + 1 < m_zeros || beyond == 0))
        return lower;
    auto below = m_zeros;
    double value = 0;
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        if (m_buckets[i] == 0)
            continue;
        value = kTable.middle[m_first + i];
        below += m_buckets[i];
        if (!lower && rank < below)
            lower = value;
        if (lower && (rank + 1 < below || beyond == 0))
            break;
    }
    return std::lerp(lower.value_or(value), value, beyond);
}

bool QuantileSketch::operator==(const QuantileSketch &other) const
{
    if (m_count != other.m_count || m_zeros != other.m_zeros)
        return false;
    QuantileSketch difference = *this;
    difference.subtract(other);
    return std::all_of(difference.m_buckets.begin(), difference.m_buckets.end(), [](auto count) { return count == 0; });
}

// The zero bucket is written as number 0 and bucket i as number i + 1.
void QuantileSketch::appendTo(std::string &bytes) const
{
    const auto used = m_buckets.size() - static_cast<std::size_t>(std::count(m_buckets.begin(), m_buckets.end(), 0));
    appendVarint(bytes, used + (m_zeros != 0 ? 1 : 0));
    std::size_t previous = 0;
    if (m_zeros != 0) {
        appendVarint(bytes, 0);
        appendSigned(bytes, m_zeros);
    }
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        if (m_buckets[i] == 0)
            continue;
        const std::size_t number = m_first + i + 1;
        appendVarint(bytes, number - previous);
        appendSigned(bytes, m_buckets[i]);
        previous = number;
    }
}

bool QuantileSketch::mergeFrom(std::string_view bytes)
{
    std::uint64_t used = 0;
    if (!takeVarint(bytes, used))
        return false;
    std::uint64_t number = 0;
    for (std::uint64_t i = 0; i < used; ++i) {
        std::uint64_t distance = 0;
        std::int64_t count = 0;
        if (!takeVarint(bytes, distance) || !takeSigned(bytes, count) || distance > kBuckets - number)
            return false;
        number += distance;
        m_count += count;
        if (number == 0)
            m_zeros += count;
        else
            addToBucket(number - 1, count);
    }
    return bytes.empty();
}

} // namespace demarc
