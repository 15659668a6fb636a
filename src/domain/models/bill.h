// SPDX-License-Identifier: GPL-3.0-or-later
// A provider's bill, line by line, as it was sent.
#pragma once

#include "base/json.h"
#include "base/money.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demarc {

// A UTC day.
using Day = std::chrono::sys_days;

// What a line charges for. Cached tokens are not among the input tokens, as providers bill them.
enum class BillItem : std::uint8_t {
    Input,      // input tokens that were neither read from nor written to a cache
    CacheRead,  // input tokens read from a cache
    CacheWrite, // input tokens written to a cache
    Output,     // output tokens, reasoning included
    Whole,      // everything of the model that day; a quantity is tokens of any kind
    Other,      // what is no call to a model: storage, sessions, searches
};
inline constexpr std::size_t kTokenItems = 4; // the first four

struct BillLine {
    Day day {};
    std::string model; // empty: the line names none
    BillItem item = BillItem::Whole;
    std::optional<Decimal> amount; // empty: the line tells usage only
    std::string currency = "USD";
    std::optional<std::int64_t> quantity; // tokens
    std::optional<std::int64_t> requests;
    std::string provider = {}; // whose bill it is, as in SeriesKey: "openai"; empty: it does not say
    bool operator==(const BillLine &) const = default;
};

using Bill = std::vector<BillLine>;

// Whose bill it is; empty where its lines do not say or name several.
std::string providerOf(const Bill &bill);

// "input" → Input, "cached input" → CacheRead, "cache write" or "cache creation" → CacheWrite, "output" → Output; capitals,
// underscores and hyphens do not matter. Empty for anything else.
std::optional<BillItem> billItemNamed(std::string_view words);

// OpenAI's line_item, "gpt-4o-2024-08-06, cached input", names model and item; a name in words ("GPT-4o mini") is written as
// an identifier. One word with a digit in it ("gpt-4o") is a model, and everything of it. Other text is Other, none at all is
// Whole; the model stays as it is then.
void readLineItem(std::string_view text, BillLine &line);

// The lines as a JSON array and back, to keep a bill. Reading leaves out what is no line.
Json toJson(const Bill &bill);
Bill billFromJson(const Json &json);

} // namespace demarc
