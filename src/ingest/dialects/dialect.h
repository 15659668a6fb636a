// SPDX-License-Identifier: GPL-3.0-or-later
// A dialect: the names by which one family of instrumentations says what a call is. It is data, a table; the
// mechanism that reads spans by it is Normaliser.
//
// To add one, write a file like genai.cpp and name it in Normaliser's list. Where several dialects know a
// field, the source with the lower rank wins; ranks follow the order of sources that all dialects share (one
// line a field).
#pragma once

#include "domain/telemetry/call.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace demarc::ingest {

enum class CallField : std::uint8_t {
    Operation,
    ModelRequested,
    ModelServed,
    Provider,
    InputTokens,
    OutputTokens,
    CacheReadTokens,
    CacheWriteTokens,
    ReasoningTokens,
    Cost,
    TimeToFirstToken,
    ErrorType,
    FinishReasons,
    User,
    Session,
    Service,
    Environment,
    PromptName,
    PromptVersion,
    Count
};

enum class Place : std::uint8_t {
    Span,      // an attribute of the span
    Resource,  // an attribute of its resource
    EventTime, // an event of this name: what counts is its time after the span's start
};

enum class Unit : std::uint8_t { None, Seconds, Milliseconds };

struct Source {
    CallField field;
    int rank; // lower wins
    Place place;
    std::string_view name;
    Unit unit = Unit::None;
};

// What a value of CallField::Operation means (compared without regard to case).
enum class Meaning : std::uint8_t {
    Call,     // a request to a model
    Wrapper,  // an agent, workflow or step that repeats the usage of the calls below it: never a call
    Auxiliary // a tool, retrieval, guardrail: a call only if it has a model and usage of its own
};

struct OperationName {
    std::string_view name;
    Meaning meaning;
    Operation operation = Operation::Other;
};

struct Alias {
    std::string_view from;
    std::string_view to;
};

// Events that carry a score.
struct ScoreEvent {
    std::string_view event;
    std::string_view name;
    std::string_view value;
    std::string_view label;
};

struct Dialect {
    std::span<const Source> sources;
    std::span<const OperationName> operations;
    std::span<const Alias> providers;
    std::span<const ScoreEvent> scores;
};

} // namespace demarc::ingest
