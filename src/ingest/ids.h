// SPDX-License-Identifier: GPL-3.0-or-later
// Trace and span ids for what has ids of another kind, so that the same thing gets the same ids however often and by
// whichever way it comes.
#pragma once

#include "domain/telemetry/call.h"

#include <string_view>

namespace demarc::ingest {

using TraceId = decltype(SpanKey::traceId);
using SpanId = decltype(SpanKey::spanId);

// The first bytes of the SHA-256 of a text; never all zero.
TraceId hashedTraceId(std::string_view text);
SpanId hashedSpanId(std::string_view text);

// 32 hexadecimal digits, also written as a UUID, are the id they stand for; any other text is hashed. Empty text: zero.
TraceId traceIdOf(std::string_view text);
// The same with 16 hexadecimal digits. (A UUID is hashed.)
SpanId spanIdOf(std::string_view text);

} // namespace demarc::ingest
