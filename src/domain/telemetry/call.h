// SPDX-License-Identifier: GPL-3.0-or-later
// A call: one request to a model, as every dialect and file is normalised to it.
// Fields and their sources follow the OpenTelemetry GenAI semantic conventions; see ingest/dialects.
#pragma once

#include "base/instant.h"
#include "base/money.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace demarc {

enum class Operation : std::uint8_t { Chat, Embeddings, Rerank, Other };
enum class CallStatus : std::uint8_t { Ok, Error };

// How a provider was asked to serve a request, which decides its rates.
enum class ServiceTier : std::uint8_t { Standard, Batch, Flex, Priority };

// Where the amount in Call::cost comes from.
enum class CostSource : std::uint8_t {
    Unpriced,  // no price known; Call::cost is empty, never zero
    Estimated, // tokens × the price valid at the start of the call
    Reported,  // sent by the client, kept because no price is known
};

// W3C trace context identifiers (16 and 8 bytes). Imports derive them from the row, so that a re-import is a
// duplicate.
struct SpanKey {
    std::array<std::uint8_t, 16> traceId {};
    std::array<std::uint8_t, 8> spanId {};
    auto operator<=>(const SpanKey &) const = default;
};

// A quality score of a call, higher is better: a finite number, 0…1 where the scale is known (a label is mapped before it
// gets here: pass 1, fail 0).
struct Score {
    std::string name;
    double value = 0;
    bool operator==(const Score &) const = default;
};

// What a call is counted under in the roll-ups; text is UTF-8 as it was sent, empty where it was not.
struct SeriesKey {
    std::string service; // the use case, else service.name; mapped to a system when read, not when stored
    std::string model;   // served, else requested
    std::string provider;
    std::string promptName;
    std::string promptVersion;
    std::string environment = "default";
    Operation operation = Operation::Chat;
    auto operator<=>(const SeriesKey &) const = default;
};

struct Call {
    SpanKey key;
    std::array<std::uint8_t, 8> parentSpanId {}; // all zero: a root
    SeriesKey series;
    std::string useCase; // what the sender calls the application part: workflow, agent, function; stored as series.service
    std::string name;    // of the span; empty where there is none

    Instant start {};
    std::optional<Duration> duration;         // ≥ 0; empty where the source has none (never zero)
    std::optional<Duration> timeToFirstToken; // ≥ 0

    // Tokens; input includes cache reads and writes, output includes reasoning. Empty: not sent.
    std::optional<std::int64_t> inputTokens;
    std::optional<std::int64_t> outputTokens;
    std::int64_t cacheReadTokens = 0;
    std::int64_t cacheWriteTokens = 0;
    std::int64_t reasoningTokens = 0;
    std::int64_t cacheWriteHourTokens = 0; // of cacheWriteTokens, those kept for an hour
    std::int64_t audioInputTokens = 0;     // of inputTokens
    std::int64_t audioOutputTokens = 0;    // of outputTokens
    std::int64_t images = 0;               // made by the call
    ServiceTier serviceTier = ServiceTier::Standard;

    std::optional<std::int64_t> costPico;         // pico-units of the workspace currency
    std::optional<std::int64_t> reportedCostPico; // what the client said, kept beside the estimate
    CostSource costSource = CostSource::Unpriced;

    CallStatus status = CallStatus::Ok;
    std::string errorType;
    std::string modelRequested;
    std::string responseId; // the provider's: gen_ai.response.id
    std::string user;
    std::string session;
    std::vector<Score> scores;

    // Tells a part of a call that may be known already: what it leaves out stays as it is. Never stored.
    bool isPartial = false;

    bool operator==(const Call &) const = default;
};

} // namespace demarc
