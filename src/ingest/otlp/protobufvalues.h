// SPDX-License-Identifier: GPL-3.0-or-later
// What the protobuf messages of all signals have in common: ids, attributes, lists of messages. Internal to the decoders.
#pragma once

#include "ingest/otlp/span.h"
#include "ingest/otlp/wirereader.h"

#include <algorithm>

namespace demarc::ingest {

// Copies an id of exactly the right size that is not all zero (W3C trace context forbids that).
template <std::size_t Size>
bool copyId(std::string_view from, std::array<std::uint8_t, Size> &to)
{
    if (from.size() != Size || from.find_first_not_of('\0') == std::string_view::npos)
        return false;
    std::copy(from.begin(), from.end(), to.begin());
    return true;
}

// Adds a KeyValue message. False: malformed.
bool readAttribute(std::string_view message, Attributes &to);

// Adds the attributes of a Resource message. False: malformed.
bool readResource(std::string_view message, Attributes &to);

// Reads every message that is in the field; `read` returns whether it is well formed. False: malformed.
template <typename Read>
bool eachMessage(std::string_view message, int field, Read read)
{
    WireReader reader(message);
    while (reader.next()) {
        const auto nested = reader.field() == field ? reader.bytes() : std::nullopt;
        if (nested && !read(*nested))
            return false;
    }
    return reader.ok();
}

} // namespace demarc::ingest
