// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what Python's str() makes of a dictionary or list: {'cached_tokens': 100, 'prompt_id': None, 'streamed': True}.
// LiteLLM writes such text into attributes of its spans where others write JSON.
#pragma once

#include "base/json.h"

#include <optional>

namespace demarc::ingest {

// The value of a literal of dictionaries with text as keys, lists, tuples (as lists), text, numbers, True, False and None
// (Python language reference, "Literals"; the forms that repr() writes, and nothing else: no bytes, sets, complex numbers,
// prefixes, comments or names, and nothing is evaluated). As in parseExactJson() numbers with a fraction or an exponent and
// integers beyond 64 bits are kept as text; nan and inf are null; of a key that comes twice the last counts; half a
// surrogate pair is U+FFFD. Empty: it is no such literal, no valid UTF-8, or breaks a limit.
std::optional<Json> parsePythonLiteral(std::string_view text, const JsonLimits &limits);

} // namespace demarc::ingest
