// SPDX-License-Identifier: GPL-3.0-or-later
// What a value somebody sent is worth: coercion of text, integers and doubles into each other, with the
// ranges we keep.
#pragma once

#include "base/instant.h"
#include "ingest/dialects/dialect.h"
#include "ingest/otlp/span.h"

#include <optional>
#include <string>
#include <string_view>

namespace demarc::ingest {

// Text kept of a call is at most this long.
inline constexpr std::size_t kMaxTextBytes = 512;

// Text fit to keep: valid UTF-8 (U+FFFD for what is not), no control characters, blanks trimmed, at most
// kMaxTextBytes bytes, cut between characters. Among what becomes U+FFFD are the characters that turn the direction of the
// text around them (UAX #9: embeddings, overrides, isolates): a name in a list must not change how its neighbours read. The
// marks that names in Hebrew or Arabic need stay.
std::string keptText(std::string_view text);

// The text of a value; numbers and flags as they are written, the first item of a list; empty for none.
std::string textOf(const AttributeValue &value);

// A count of tokens: 0 … 2^53 (beyond, JavaScript no longer counts exactly and no model does either). Decimal
// text and whole doubles count; negative, fractional, NaN and larger ones do not.
std::optional<std::int64_t> countOf(const AttributeValue &value);

// Any finite number; decimal text counts.
std::optional<double> numberOf(const AttributeValue &value);

// RFC 3339, possibly in quotes once more (text that was written as JSON by mistake).
std::optional<Instant> instantOf(const AttributeValue &value);

// The tier a request was served in, as OpenAI and LiteLLM name it; empty for "auto" and names nobody knows.
std::optional<ServiceTier> tierOf(const AttributeValue &value);

// What a judgement in words is worth: pass 1, fail 0 (true and false, too); empty for any other.
std::optional<double> valueOfLabel(const AttributeValue &value);

// The sum of two values as a value; whole numbers stay whole, others are added as decimals to the pico-unit. Something
// that is no number ≥ 0 adds nothing.
AttributeValue sumOf(const AttributeValue &a, const AttributeValue &b);

// The type of an error that nothing names (error.type of the OpenTelemetry conventions). What is said about it in a
// sentence differs from call to call and cannot be counted, so that it is no type.
inline constexpr const char *kOtherError = "_OTHER";

// ASCII letters in lower case.
std::string lowered(std::string text);

// A length of time ≥ 0 and at most a year, to the microsecond.
std::optional<Duration> durationOf(const AttributeValue &value, Unit unit);

// An amount ≥ 0 in whole units of a currency as pico-units, exact to the decimal digits sent; empty beyond 64
// bits.
std::optional<std::int64_t> picoOf(const AttributeValue &value);

// Cache reads and writes that together exceed the input, or reasoning that exceeds the output, show a sender that
// counts them apart: adds them, so that input and output include them as Call promises.
void includeSubsets(Call &call);

// Of a call that a gateway answered from its own cache: it repeats the tokens of the answer it kept, and the provider charges
// none.
void countNoTokens(Call &call);

} // namespace demarc::ingest
