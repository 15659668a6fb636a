// SPDX-License-Identifier: GPL-3.0-or-later
// Maps, and lists of more than text, in attributes: read as JSON where somebody asks what is in them.
#pragma once

#include "base/json.h"
#include "ingest/otlp/span.h"

#include <optional>

namespace demarc::ingest {

// What was sent as JSON: maps are objects, text is valid UTF-8, bytes and what is no number are null, and a number too large
// for 64 bits is null. Empty: malformed, nested deeper than 32 levels, or of more than 50,000 values.
std::optional<Json> jsonOf(const SentStructure &sent);

} // namespace demarc::ingest
