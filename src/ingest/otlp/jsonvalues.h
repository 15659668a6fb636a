// SPDX-License-Identifier: GPL-3.0-or-later
// What the JSON messages of all OTLP signals have in common: ids, integers, attributes, lists of messages. Internal to the
// decoders.
#pragma once

#include "base/json.h"
#include "ingest/otlp/span.h"

#include <optional>

namespace demarc::ingest::otlpjson {

// The member, or null where it is missing or null.
const Json *member(const Json &object, const char *key);

// Empty where there is no text.
std::string_view textOf(const Json *value);

// Integers come as number or as decimal text; whole doubles are integers too (JavaScript has one kind of
// number).
std::optional<std::int64_t> integerOf(const Json &value);

// Any number, or text that is one: "NaN" and "Infinity" too, as JSON has no other way to say them.
std::optional<double> doubleOf(const Json &value);

// A time; 0 where there is none.
std::uint64_t nanosOf(const Json *value);

// −1: not a hexadecimal digit.
int hexDigit(char c);

// Reads an id of exactly that many bytes that is not all zero; else changes nothing.
template <std::size_t Size>
bool readHexId(std::string_view hex, std::array<std::uint8_t, Size> &to)
{
    if (hex.size() != 2 * Size || hex.find_first_not_of('0') == std::string_view::npos)
        return false;
    std::array<std::uint8_t, Size> id {};
    for (std::size_t i = 0; i < Size; ++i) {
        const int high = hexDigit(hex[2 * i]);
        const int low = hexDigit(hex[2 * i + 1]);
        if (high < 0 || low < 0)
            return false;
        id[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    to = id;
    return true;
}

// Adds the attributes of a message. False: not as the protocol says.
bool readAttributes(const Json &owner, Attributes &to);

// Reads every object of the list that is the member; `read` returns the name of what is not as the protocol says, or null,
// and so does this.
template <typename Read>
const char *eachObject(const Json &owner, const char *key, Read read)
{
    if (!owner.is_object())
        return key;
    const auto *list = member(owner, key);
    if (!list)
        return nullptr;
    if (!list->is_array())
        return key;
    for (const auto &item : *list) {
        if (!item.is_object())
            return key;
        if (const char *wrong = read(item))
            return wrong;
    }
    return nullptr;
}

} // namespace demarc::ingest::otlpjson
