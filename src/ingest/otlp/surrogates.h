// SPDX-License-Identifier: GPL-3.0-or-later
// Repairs JSON whose text was cut in the middle of a character outside the basic plane.
#pragma once

#include "base/json.h"

#include <string>

namespace demarc::ingest {

// Replaces every \uD800…\uDFFF escape that is not half of a pair by \uFFFD, in place (JavaScript's
// JSON.stringify writes them, and attribute length limits produce them). Returns whether anything was
// replaced.
bool replaceLoneSurrogates(std::string &json);

// Parses an OTLP/JSON body, repairing lone surrogates if that is what stands in the way.
Result<Json> parseOtlpJson(std::string &body);

} // namespace demarc::ingest
