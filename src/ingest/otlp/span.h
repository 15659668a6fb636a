// SPDX-License-Identifier: GPL-3.0-or-later
// A decoded OTLP span, plain: what the dialects read. Nothing is copied: every text is a view into the body
// (or its parsed JSON) and is valid only while the decoder shows the span to its visitor. Text is as it was
// sent, which may be invalid UTF-8.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <array>
#include <cstdint>
#include <functional>
#include <string_view>
#include <variant>
#include <vector>

namespace demarc::ingest {

// A map, or a list with maps or lists in it, as it was sent: see jsonOf() in structure.h.
struct SentStructure {
    std::string_view protobuf;            // an AnyValue message
    const nlohmann::json *json = nullptr; // or its JSON, then this is not null
    bool operator==(const SentStructure &) const = default;
};

// An attribute's value. Of other lists the text items are kept; bytes and null are monostate. A NaN arrives as double from
// protobuf and as monostate from JSON, which cannot say it.
using AttributeValue =
    std::variant<std::monostate, std::string_view, bool, std::int64_t, double, std::vector<std::string_view>, SentStructure>;

struct Attribute {
    std::string_view key;
    AttributeValue value;
};

using Attributes = std::vector<Attribute>;

struct SpanEvent {
    std::uint64_t timeNanos = 0; // since 1970 UTC; 0: not sent
    std::string_view name;
    Attributes attributes;
};

enum class SpanStatusCode : std::uint8_t { Unset, Ok, Error };

struct Span {
    std::array<std::uint8_t, 16> traceId {};     // never all zero
    std::array<std::uint8_t, 8> spanId {};       // never all zero
    std::array<std::uint8_t, 8> parentSpanId {}; // all zero: a root
    std::string_view name;
    int kind = 0;                 // as in OTLP: 3 is a client
    std::uint64_t startNanos = 0; // since 1970 UTC; 0: not sent
    std::uint64_t endNanos = 0;
    Attributes attributes;
    std::vector<SpanEvent> events;
    SpanStatusCode status = SpanStatusCode::Unset;
    std::string_view statusMessage;
    const Attributes *resource = nullptr; // shared by all spans of a batch; never null when visited

    void clear();
};

using SpanVisitor = std::function<void(const Span &)>;

// More attributes or events than this on one span (or resource) are not read.
inline constexpr std::size_t kMaxAttributes = 4096;
inline constexpr std::size_t kMaxEvents = 4096;

} // namespace demarc::ingest
