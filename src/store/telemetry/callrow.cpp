// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/callrow.h"

#include "analytics/varint.h"

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

std::uint64_t traceHash(const SpanKey &key)
{
    return mixed(mixed(bigEndian(key.traceId.data())) + bigEndian(key.traceId.data() + 8));
}

constexpr std::int64_t kLowest = -(std::int64_t {1} << 47);

std::int64_t firstHash(std::uint64_t trace) { return static_cast<std::int64_t>(trace >> 24 << 8) + kLowest; }

std::optional<Duration> durationOf(const std::optional<std::int64_t> &micros)
{
    return micros ? std::optional {Duration {*micros}} : std::nullopt;
}

std::optional<std::int64_t> microsOf(const std::optional<Duration> &duration)
{
    return duration ? std::optional {std::int64_t {duration->count()}} : std::nullopt;
}

// Column `details`: pairs of a tag and a number, in order of the tags, zeros left out; the response id, which is text,
// comes last and takes the rest. Tags are never used for anything else later on.
enum class Tag : std::uint64_t {
    CacheWriteHour = 1,
    AudioInput = 2,
    AudioOutput = 3,
    Images = 4,
    Tier = 5,
    Inherited = 6, // bits, in the order of kFlags
    OwnService = 7,
    PlacedScores = 8,
    ResponseId = 15,
};

constexpr std::array kFlags {&Inherited::ownUseCase, &Inherited::useCase, &Inherited::user, &Inherited::session,
    &Inherited::environment, &Inherited::prompt, &Inherited::tokens, &Inherited::timeToFirstToken, &Inherited::reportedCost};

std::uint64_t flagsOf(const Inherited &inherited)
{
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < kFlags.size(); ++i)
        bits |= std::uint64_t {inherited.*kFlags[i]} << i;
    return bits;
}

void setFlags(Inherited &inherited, std::uint64_t bits)
{
    for (std::size_t i = 0; i < kFlags.size(); ++i)
        inherited.*kFlags[i] = (bits >> i & 1) != 0;
}

std::string detailsOf(const CallRow &row, std::optional<std::int64_t> ownService)
{
    std::string bytes;
    const auto add = [&bytes](Tag tag, std::uint64_t value) {
        if (value == 0)
            return;
        appendVarint(bytes, static_cast<std::uint64_t>(tag));
        appendVarint(bytes, value);
    };
    const auto &call = row.call;
    add(Tag::CacheWriteHour, static_cast<std::uint64_t>(call.cacheWriteHourTokens));
    add(Tag::AudioInput, static_cast<std::uint64_t>(call.audioInputTokens));
    add(Tag::AudioOutput, static_cast<std::uint64_t>(call.audioOutputTokens));
    add(Tag::Images, static_cast<std::uint64_t>(call.images));
    add(Tag::Tier, static_cast<std::uint64_t>(call.serviceTier));
    add(Tag::Inherited, flagsOf(row.inherited));
    add(Tag::OwnService, static_cast<std::uint64_t>(ownService.value_or(0)));
    add(Tag::PlacedScores, row.inherited.scores);
    if (!call.responseId.empty()) {
        appendVarint(bytes, static_cast<std::uint64_t>(Tag::ResponseId));
        bytes += call.responseId;
    }
    return bytes;
}

// Unknown tags, of a later version, are passed over.
void readDetails(std::string_view bytes, CallRow &row)
{
    auto &call = row.call;
    for (std::uint64_t tag = 0, value = 0; takeVarint(bytes, tag);) {
        if (tag == static_cast<std::uint64_t>(Tag::ResponseId)) {
            call.responseId = bytes;
            return;
        }
        if (!takeVarint(bytes, value))
            return;
        const auto count = static_cast<std::int64_t>(value);
        switch (static_cast<Tag>(tag)) {
        case Tag::CacheWriteHour:
            call.cacheWriteHourTokens = count;
            break;
        case Tag::AudioInput:
            call.audioInputTokens = count;
            break;
        case Tag::AudioOutput:
            call.audioOutputTokens = count;
            break;
        case Tag::Images:
            call.images = count;
            break;
        case Tag::Tier:
            call.serviceTier = static_cast<ServiceTier>(value);
            break;
        case Tag::Inherited:
            setFlags(row.inherited, value);
            break;
        case Tag::OwnService:
            row.ownService = count;
            break;
        case Tag::PlacedScores:
            row.inherited.scores = value;
            break;
        case Tag::ResponseId:
            break;
        }
    }
}

} // namespace

std::int64_t hashOf(const SpanKey &key)
{
    const auto trace = traceHash(key);
    const auto span = mixed(trace + bigEndian(key.spanId.data()));
    return firstHash(trace) + static_cast<std::int64_t>(span & 0xff);
}

std::int64_t firstHashOf(const SpanKey &key) { return firstHash(traceHash(key)); }

KeyBytes keyBytes(const SpanKey &key)
{
    KeyBytes bytes {};
    std::memcpy(bytes.data(), key.traceId.data(), 16);
    std::memcpy(bytes.data() + 16, key.spanId.data(), 8);
    return bytes;
}

SpanKey keyOf(std::string_view bytes)
{
    SpanKey key;
    if (bytes.size() == KeyBytes {}.size()) {
        std::memcpy(key.traceId.data(), bytes.data(), 16);
        std::memcpy(key.spanId.data(), bytes.data() + 16, 8);
    }
    return key;
}

void bindCall(Statement &statement, const CallRow &row, const CallRefs &refs, CallBytes &bytes)
{
    const auto &call = row.call;
    bytes.key = keyBytes(call.key);
    bytes.details = detailsOf(row, refs.ownService);
    statement.bindBlob(1, {bytes.key.data(), bytes.key.size()});
    if (call.parentSpanId == SpanId {})
        statement.bindNull(2);
    else
        statement.bindBlob(2, {reinterpret_cast<const char *>(call.parentSpanId.data()), call.parentSpanId.size()});
    statement.bind(3, refs.series);
    statement.bind(4, demarc::microsOf(call.start));
    statement.bind(5, microsOf(call.duration));
    statement.bind(6, microsOf(call.timeToFirstToken));
    statement.bind(7, call.inputTokens);
    statement.bind(8, call.outputTokens);
    statement.bind(9, call.cacheReadTokens);
    statement.bind(10, call.cacheWriteTokens);
    statement.bind(11, call.reasoningTokens);
    statement.bind(12, call.costPico);
    statement.bind(13, static_cast<std::int64_t>(call.costSource));
    statement.bind(14, call.reportedCostPico);
    statement.bind(15, static_cast<std::int64_t>(call.status));
    statement.bind(16, std::int64_t {row.counts ? 1 : 0});
    statement.bindTextOrNull(17, call.errorType);
    statement.bind(18, refs.modelRequested);
    statement.bind(19, refs.name);
    statement.bind(20, refs.user);
    statement.bind(21, refs.session);
    if (bytes.details.empty())
        statement.bindNull(22);
    else
        statement.bindBlob(22, bytes.details);
    statement.bind(23, row.id);
}

CallRow readCall(const Statement &row)
{
    CallRow read;
    auto &call = read.call;
    read.id = row.integer(0);
    read.series = row.integer(1);
    read.counts = row.integer(2) != 0;
    call.key = keyOf(row.blob(3));
    if (const auto parent = row.blob(4); parent.size() == 8)
        std::memcpy(call.parentSpanId.data(), parent.data(), 8);
    call.start = instantOf(row.integer(5));
    call.duration = durationOf(row.optionalInteger(6));
    call.timeToFirstToken = durationOf(row.optionalInteger(7));
    call.inputTokens = row.optionalInteger(8);
    call.outputTokens = row.optionalInteger(9);
    call.cacheReadTokens = row.integer(10);
    call.cacheWriteTokens = row.integer(11);
    call.reasoningTokens = row.integer(12);
    call.costPico = row.optionalInteger(13);
    call.costSource = static_cast<CostSource>(row.integer(14));
    call.reportedCostPico = row.optionalInteger(15);
    call.status = static_cast<CallStatus>(row.integer(16));
    call.errorType = row.text(17);
    call.modelRequested = row.text(18);
    call.name = row.text(19);
    call.user = row.text(20);
    call.session = row.text(21);
    readDetails(row.blob(22), read);
    return read;
}

void setSeries(CallRow &row, const SeriesKey &series)
{
    row.call.series = series;
    if (row.call.modelRequested.empty())
        row.call.modelRequested = series.model;
}

} // namespace demarc::telemetry
