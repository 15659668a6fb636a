// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/callrow.h"

#include <algorithm>
#include <cstring>

namespace demarc::telemetry {

namespace {

// The finaliser of SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
std::uint64_t mixed(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

std::uint64_t bigEndian(const std::uint8_t *bytes)
{
    std::uint64_t value = 0;
    for (int i = 0; i < 8; ++i)
        value = value << 8 | bytes[i];
    return value;
}

std::optional<Duration> durationOf(const std::optional<std::int64_t> &micros)
{
    return micros ? std::optional {Duration {*micros}} : std::nullopt;
}

std::optional<std::int64_t> microsOf(const std::optional<Duration> &duration)
{
    return duration ? std::optional {std::int64_t {duration->count()}} : std::nullopt;
}

} // namespace

std::int64_t hashOf(const SpanKey &key)
{
    const auto trace = mixed(mixed(bigEndian(key.traceId.data())) + bigEndian(key.traceId.data() + 8));
    const auto span = mixed(trace + bigEndian(key.spanId.data()));
    return static_cast<std::int64_t>((trace & 0xffffffff00000000U) | (span & 0xffffffffU));
}

std::array<char, 24> keyBytes(const SpanKey &key)
{
    std::array<char, 24> bytes {};
    std::memcpy(bytes.data(), key.traceId.data(), 16);
    std::memcpy(bytes.data() + 16, key.spanId.data(), 8);
    return bytes;
}

void bindCall(Statement &statement, const Call &call, std::string_view key, std::int64_t series, Instant arrived)
{
    statement.bind(1, hashOf(call.key));
    statement.bindBlob(2, key);
    statement.bind(3, series);
    statement.bind(4, demarc::microsOf(call.start));
    statement.bind(5, demarc::microsOf(arrived));
    statement.bind(6, microsOf(call.duration));
    statement.bind(7, microsOf(call.timeToFirstToken));
    statement.bind(8, call.inputTokens);
    statement.bind(9, call.outputTokens);
    statement.bind(10, call.costPico);
    statement.bind(11, static_cast<std::int64_t>(call.costSource));
    statement.bind(12, static_cast<std::int64_t>(call.status));
    statement.bind(13, call.cacheReadTokens);
    statement.bind(14, call.cacheWriteTokens);
    statement.bind(15, call.reasoningTokens);
    statement.bind(16, call.reportedCostPico);
    const bool root = std::all_of(call.parentSpanId.begin(), call.parentSpanId.end(), [](auto byte) { return byte == 0; });
    if (root)
        statement.bindNull(17);
    else
        statement.bindBlob(17, {reinterpret_cast<const char *>(call.parentSpanId.data()), call.parentSpanId.size()});
    statement.bindTextOrNull(18, call.errorType);
    statement.bindTextOrNull(19, call.modelRequested);
    statement.bindTextOrNull(20, call.user);
    statement.bindTextOrNull(21, call.session);
}

CallRow readCall(const Statement &row)
{
    CallRow read;
    auto &call = read.call;
    read.id = row.integer(0);
    read.series = row.integer(1);
    read.arrived = instantOf(row.integer(2));
    if (const auto key = row.blob(3); key.size() == 24) {
        std::memcpy(call.key.traceId.data(), key.data(), 16);
        std::memcpy(call.key.spanId.data(), key.data() + 16, 8);
    }
    call.start = instantOf(row.integer(4));
    call.duration = durationOf(row.optionalInteger(5));
    call.timeToFirstToken = durationOf(row.optionalInteger(6));
    call.inputTokens = row.optionalInteger(7);
    call.outputTokens = row.optionalInteger(8);
    call.costPico = row.optionalInteger(9);
    call.costSource = static_cast<CostSource>(row.integer(10));
    call.status = static_cast<CallStatus>(row.integer(11));
    call.cacheReadTokens = row.integer(12);
    call.cacheWriteTokens = row.integer(13);
    call.reasoningTokens = row.integer(14);
    call.reportedCostPico = row.optionalInteger(15);
    if (const auto parent = row.blob(16); parent.size() == 8)
        std::memcpy(call.parentSpanId.data(), parent.data(), 8);
    call.errorType = row.text(17);
    call.modelRequested = row.text(18);
    call.user = row.text(19);
    call.session = row.text(20);
    return read;
}

} // namespace demarc::telemetry
