// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/aggregate.h"

#include "analytics/varint.h"

#include <algorithm>
#include <cmath>

namespace demarc::telemetry {

namespace {

constexpr char kVersion = 1;

bool wants(Sketches wanted, Sketches one) { return (static_cast<unsigned>(wanted) & static_cast<unsigned>(one)) != 0; }

void appendSketch(std::string &bytes, const QuantileSketch &sketch)
{
    std::string own;
    sketch.appendTo(own);
    appendVarint(bytes, own.size());
    bytes += own;
}

bool takeSketch(std::string_view &bytes, bool wanted, QuantileSketch &sketch)
{
    std::uint64_t size = 0;
    if (!takeVarint(bytes, size) || size > bytes.size())
        return false;
    if (wanted && !sketch.mergeFrom(bytes.substr(0, size)))
        return false;
    bytes.remove_prefix(size);
    return true;
}

template <typename Integer>
bool takeSum(std::string_view &bytes, Integer &sum)
{
    Integer more = 0;
    if (!takeSigned(bytes, more))
        return false;
    sum += more;
    return true;
}

} // namespace

std::int64_t scoreUnits(double value) { return std::llround(std::clamp(value, -1e9, 1e9) * QualityTotal::kPerUnit); }

void Aggregate::add(const Call &call, std::span<const std::int64_t> qualityIds, int sign)
{
    calls += sign;
    if (call.status == CallStatus::Error)
        errors += sign;
    if (call.costPico) {
        priced += sign;
        costPico += Int128 {*call.costPico} * sign;
    }
    if (call.inputTokens || call.outputTokens)
        tokenCalls += sign;
    inputTokens += Int128 {call.inputTokens.value_or(0)} * sign;
    outputTokens += Int128 {call.outputTokens.value_or(0)} * sign;
    cacheReadTokens += Int128 {call.cacheReadTokens} * sign;
    cacheWriteTokens += Int128 {call.cacheWriteTokens} * sign;
    reasoningTokens += Int128 {call.reasoningTokens} * sign;
    if (call.duration)
        latency.add(call.duration->count(), sign);
    if (call.timeToFirstToken)
        timeToFirst.add(call.timeToFirstToken->count(), sign);
    for (std::size_t i = 0; i < call.scores.size() && i < qualityIds.size(); ++i)
        addQuality({qualityIds[i], 1, scoreUnits(call.scores[i].value)}, sign);
}

void Aggregate::addQuality(const QualityTotal &total, int sign)
{
    auto at = std::lower_bound(qualities.begin(), qualities.end(), total.quality,
        [](const QualityTotal &known, std::int64_t id) { return known.quality < id; });
    if (at == qualities.end() || at->quality != total.quality)
        at = qualities.insert(at, {total.quality, 0, 0});
    at->count += total.count * sign;
    at->sum += total.sum * sign;
    if (at->count == 0 && at->sum == 0)
        qualities.erase(at);
}

void Aggregate::merge(const Aggregate &other)
{
    calls += other.calls;
    errors += other.errors;
    priced += other.priced;
    tokenCalls += other.tokenCalls;
    costPico += other.costPico;
    inputTokens += other.inputTokens;
    outputTokens += other.outputTokens;
    cacheReadTokens += other.cacheReadTokens;
    cacheWriteTokens += other.cacheWriteTokens;
    reasoningTokens += other.reasoningTokens;
    for (const auto &total : other.qualities)
        addQuality(total, 1);
    latency.merge(other.latency);
    timeToFirst.merge(other.timeToFirst);
}

void Aggregate::appendTo(std::string &bytes) const
{
    bytes.push_back(kVersion);
    for (const auto count : {calls, errors, priced, tokenCalls})
        appendSigned(bytes, count);
    for (const auto sum : {costPico, inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens, reasoningTokens})
        appendSigned(bytes, sum);
    appendVarint(bytes, qualities.size());
    for (const auto &total : qualities) {
        appendSigned(bytes, total.quality);
        appendSigned(bytes, total.count);
        appendSigned(bytes, total.sum);
    }
}

void Aggregate::appendSketchesTo(std::string &bytes) const
{
    appendSketch(bytes, latency);
    appendSketch(bytes, timeToFirst);
}

bool Aggregate::mergeFrom(std::string_view bytes) { return takeSums(bytes) && bytes.empty(); }

bool Aggregate::mergeSketchesFrom(std::string_view bytes, Sketches wanted)
{
    return takeSketch(bytes, wants(wanted, Sketches::Latency), latency)
        && takeSketch(bytes, wants(wanted, Sketches::TimeToFirst), timeToFirst) && bytes.empty();
}

std::optional<std::size_t> Aggregate::sizeOfSums(std::string_view bytes)
{
    auto rest = bytes;
    return Aggregate {}.takeSums(rest) ? std::optional(bytes.size() - rest.size()) : std::nullopt;
}

// Takes what it reads off the bytes.
bool Aggregate::takeSums(std::string_view &bytes)
{
    if (bytes.empty() || bytes.front() != kVersion)
        return false;
    bytes.remove_prefix(1);
    std::uint64_t names = 0;
    const bool scalars = takeSum(bytes, calls) && takeSum(bytes, errors) && takeSum(bytes, priced) && takeSum(bytes, tokenCalls)
        && takeSum(bytes, costPico) && takeSum(bytes, inputTokens) && takeSum(bytes, outputTokens)
        && takeSum(bytes, cacheReadTokens) && takeSum(bytes, cacheWriteTokens) && takeSum(bytes, reasoningTokens)
        && takeVarint(bytes, names);
    if (!scalars)
        return false;
    for (std::uint64_t i = 0; i < names; ++i) {
        QualityTotal total;
        if (!takeSigned(bytes, total.quality) || !takeSigned(bytes, total.count) || !takeSigned(bytes, total.sum))
            return false;
        addQuality(total, 1);
    }
    return true;
}

} // namespace demarc::telemetry
