// SPDX-License-Identifier: GPL-3.0-or-later
// Reading JSON that somebody else wrote: bounded in size, depth and number of values, no exceptions, nothing
// rendered.
#pragma once

#include "base/result.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace demarc {

using Json = nlohmann::json;

struct JsonLimits {
    std::size_t maxBytes = 64 * 1024 * 1024;
    int maxDepth = 128;
    std::size_t maxValues = 4'000'000; // a parsed value takes many times the two bytes that can write it
};

// Parses one JSON text. Of a key that comes twice in an object the last counts, as in JavaScript and Python. Errors: InvalidInput, saying where the text stops being JSON or which limit it
// breaks.
Result<Json> parseJson(std::string_view text, JsonLimits limits = {});

// As parseJson, but a number with a fraction or an exponent is kept as its source text (a JSON string), so that decimal
// prices stay exact. Integers beyond 64 bits are kept as text too.
Result<Json> parseExactJson(std::string_view text, JsonLimits limits = {});

// Canonical text for audit records: keys sorted, no blanks, UTF-8.
std::string canonicalJson(const Json &json);

} // namespace demarc
