// SPDX-License-Identifier: GPL-3.0-or-later
// A dialect: the names by which one family of instrumentations says what a call is. It is data, a table; the
// mechanism that reads spans by it is Normaliser.
//
// To add one:
//  1. Write a file like vllm.cpp: a table of sources, and where the family has them names of operations, spellings of
//     providers and carriers of scores. Nothing but data: a line a name.
//  2. Declare it in known.h and name it in known.cpp.
//  3. Add to tests/unit/ingest/dialects/ the attributes of a real span of that family and the call it stands for.
// Where several dialects know a field, the source with the lower rank wins; ranks are common to all dialects, so look
// at the others' lines for a field before choosing one. What a table can say beside "this attribute is that field":
//  - within():  the attribute is a map, JSON text, or a dictionary as Python's str() writes it; the value is that member of
//               it, or a sum of its members
//  - part():    the value is one of several attributes that are added up
//  - saying():  that the attribute is there at all says what kind of operation the span is
//  - Unit and Place: seconds, milliseconds or a point in time; of the span, of its resource, or of an event
#pragma once

#include "domain/telemetry/trace.h"

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
    CacheWriteHourTokens,
    ReasoningTokens,
    AudioInputTokens,
    AudioOutputTokens,
    Cost,
    ServiceTier,
    CacheHit, // true: a gateway answered from its own cache, so that the provider counted no tokens
    TimeToFirstToken,
    Failure,   // "error", "failure": the call failed; any other value says nothing
    ErrorType, // that it is there says that the call failed
    ErrorCode, // names the error of a call that failed
    ErrorText, // says in a sentence what happened, which names nothing
    FinishReasons,
    User,
    Session,
    UseCase,
    Service,
    Environment,
    PromptName,
    PromptVersion,
    ResponseId,
    Instructions, // this and the next two: message content, whole
    Input,
    Output,
    Count
};

enum class Place : std::uint8_t {
    Span,      // an attribute of the span
    Resource,  // an attribute of its resource
    EventTime, // an event of this name: what counts is its time after the span's start
};

enum class Unit : std::uint8_t {
    None,
    Seconds,
    Milliseconds,
    Instant, // RFC 3339, possibly in quotes once more: what counts is the time after the span's start
};

struct Source {
    CallField field;
    int rank; // lower wins
    Place place;
    std::string_view name;
    Unit unit = Unit::None;
    std::string_view inside = {}; // see within()
    std::string_view says = {};   // see saying()
    bool isPart = false;          // see part()
};

// The attribute holds JSON text, or what pythonliteral.h reads. `path` leads to a member: "name", "openai.serviceTier". Where
// its last step has a '*' at the end, or one at each end, it is the sum of all numbers whose names begin with, or hold, the
// rest: "input_cache*", "*input*", "*".
constexpr Source within(CallField field, int rank, std::string_view attribute, std::string_view path)
{
    return {field, rank, Place::Span, attribute, Unit::None, path};
}

// One of several attributes with the same field and rank whose sum is the value.
constexpr Source part(CallField field, int rank, std::string_view attribute)
{
    return {field, rank, Place::Span, attribute, Unit::None, {}, {}, true};
}

// An attribute that only spans of this operation have.
constexpr Source saying(int rank, std::string_view attribute, std::string_view operation)
{
    return {CallField::Operation, rank, Place::Span, attribute, Unit::None, {}, operation};
}

// What a value of CallField::Operation means (compared without regard to case).
enum class Meaning : std::uint8_t {
    Call,     // a request to a model
    Likely,   // a request to a model if it names a model or has usage
    Wrapper,  // an agent, workflow or step that repeats the usage of the calls below it: never a call
    Auxiliary // a tool, retrieval, guardrail: a call only if it has a model and usage of its own
};

struct OperationName {
    std::string_view name;
    Meaning meaning;
    Operation operation = Operation::Other; // of a call
    SpanKind kind = SpanKind::Other;        // of anything else
};

constexpr OperationName call(std::string_view name, Operation operation) { return {name, Meaning::Call, operation}; }
constexpr OperationName wrapper(std::string_view name, SpanKind kind) { return {name, Meaning::Wrapper, Operation::Other, kind}; }
constexpr OperationName auxiliary(std::string_view name, SpanKind kind)
{
    return {name, Meaning::Auxiliary, Operation::Other, kind};
}

// Another spelling of a provider, in lower case. A `from` that begins with a dot is an ending to drop: ".chat" makes
// "openai" of "openai.chat". A name that is a spelling is looked up before its ending is dropped, and again after.
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

// Scores flattened into attributes: PREFIX N ITEM NAME, PREFIX N ITEM VALUE and so on, with N = 0, 1, …
struct ScoreList {
    std::string_view prefix; // "annotations."
    std::string_view item;   // ".annotation."
    std::string_view name;
    std::string_view value;
    std::string_view label;
    bool ofTrace = false; // a judgement of the whole trace, not of the span
};

// Messages flattened into attributes: PREFIX N ROLE and PREFIX N CONTENT, with N = 0, 1, …
struct MessageList {
    CallField field;         // Input or Output
    std::string_view prefix; // "llm.input_messages."
    std::string_view role;   // ".message.role"
    std::string_view content;
};

// Events of a span that hold a message each: the text of an attribute, or the message as JSON or as a structure. Of several
// attributes of one event, the first in the table counts.
struct MessageEvent {
    CallField field;            // Input or Output
    std::string_view event;     // "gen_ai.user.message"
    std::string_view role;      // of the message where it names none; empty: the attribute holds all there is, as it stands
    std::string_view attribute; // "gen_ai.event.content"
};

struct Dialect {
    std::span<const Source> sources;
    std::span<const OperationName> operations = {};
    std::span<const Alias> providers = {};
    std::span<const ScoreEvent> scoreEvents = {};
    std::span<const ScoreList> scoreLists = {};
    std::span<const MessageList> messageLists = {};
    std::span<const MessageEvent> messageEvents = {};
};

} // namespace demarc::ingest
