// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a call as a table column names them, and how a cell's text is read into each.
#pragma once

#include "base/result.h"
#include "domain/telemetry/call.h"

#include <QString>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demarc::ingest {

enum class CellUnit { Automatic, Iso, Seconds, Milliseconds, Microseconds, Nanoseconds };

// "s", "ms", "us", "ns", "iso"; empty for anything else.
std::optional<CellUnit> cellUnit(QStringView name);

// The fields, by name:
//   start, end, first_token
//                         an instant: ISO (without zone: UTC), or seconds … nanoseconds since 1970, told by size
//   duration, time_to_first_token
//                         a length of time, in seconds unless a unit is given; negative counts as not known
//   input_tokens, output_tokens, cache_read_tokens, cache_write_tokens, reasoning_tokens, cache_write_hour_tokens,
//   audio_input_tokens, audio_output_tokens, images
//   cost                  as reported, in whole units of the currency
//   status                ok, success, true, 2xx; error, failure, false, 4xx, 5xx
//   error_type, model, model_requested, provider, system, use_case, name, prompt, prompt_version, environment, user,
//   session, response_id
//   operation             chat, embeddings, rerank, and what clients call these; anything else is Other
//   service_tier          standard, batch, flex, priority, and what clients call these: see tierOf()
//   cache_hit             true: answered from the gateway's own cache, so that the provider counted no tokens
//   trace_id, span_id, parent_span_id
//                         hexadecimal of the right length (dashes allowed), or any text that identifies
//   score.NAME            0…1, or pass/fail
enum class CellField {
    Start,
    End,
    Duration,
    TimeToFirstToken,
    InputTokens,
    OutputTokens,
    CacheReadTokens,
    CacheWriteTokens,
    ReasoningTokens,
    Cost,
    Status,
    ErrorType,
    Model,
    ModelRequested,
    Provider,
    System,
    Prompt,
    PromptVersion,
    Environment,
    User,
    Session,
    Operation,
    TraceId,
    SpanId,
    ParentSpanId,
    FirstToken,
    CacheWriteHourTokens,
    AudioInputTokens,
    AudioOutputTokens,
    Images,
    UseCase,
    Name,
    ResponseId,
    ServiceTier,
    CacheHit,
    Score
};

struct CellTarget {
    CellField field = CellField::Start;
    std::string scoreName; // for Score
    bool operator==(const CellTarget &) const = default;
};

// Errors: InvalidInput, naming the fields there are.
Result<CellTarget> cellTarget(const QString &name);
QString nameOf(const CellTarget &target);
// All fields there are, without scores, as a person picks from.
std::vector<CellField> cellFields();
bool isInstant(CellField field);
bool isLengthOfTime(CellField field);

// What of a row cannot go into a Call directly.
struct RowExtras {
    bool hasStart = false;
    std::optional<Instant> end;
    std::optional<Instant> firstToken;
    bool cacheHit = false;
    bool hasTraceId = false;
    bool hasSpanId = false;
};

// Reads a cell that is not blank. Returns why it cannot be read, in words that follow "line 12: "; empty: it went in.
// `decimalComma` reads "0,5" as a half, as spreadsheets write it in files with semicolons.
QString readCell(
    std::string_view cell, const CellTarget &target, CellUnit unit, bool decimalComma, Call &call, RowExtras &extras);

// What the fields of a row say together: an end gives the duration, a first token its time, an error type the status; what
// a provider was asked for and what served it stand in for each other. `key` identifies a row that has no id.
void completeCall(Call &call, const RowExtras &extras, const SpanKey &key);

// A score as a number from 0 to 1, or a word such as pass, fail, true, false.
std::optional<double> scoreValueOf(std::string_view text, bool decimalComma);

} // namespace demarc::ingest
