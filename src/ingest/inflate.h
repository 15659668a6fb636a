// SPDX-License-Identifier: GPL-3.0-or-later
// Decompression of request bodies, bounded so that a bomb cannot fill the memory.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace demarc::ingest {

// What went wrong, beside the sentence: a sender is answered 400 or 413.
enum class InflateFailure { Corrupt, TooLarge };

struct InflateError {
    InflateFailure failure = InflateFailure::Corrupt;
    Error error;
};

// Inflates gzip (RFC 1952, also several members one after the other) or zlib ("deflate" in HTTP, RFC 1950;
// raw deflate, which some senders wrongly mean by it, too). At most `maxBytes` come out; the memory used
// stays within a small multiple of what really came out. Cut-off or damaged data and rubbish after the end
// are Corrupt.
tl::expected<std::string, InflateError> inflateBody(std::string_view compressed, std::size_t maxBytes);

} // namespace demarc::ingest
