// SPDX-License-Identifier: GPL-3.0-or-later
// Builds a span out of JSON that says what a span would, so that the dialects can read it.
#pragma once

#include "base/json.h"
#include "ingest/otlp/span.h"

#include <deque>
#include <string>

namespace demarc::ingest {

// The member of an object; null where there is none, or where it is null or `object` is no object.
const Json *memberOf(const Json &object, const char *key);

// The text of a member; numbers as they are written; empty where there is none.
std::string textMember(const Json &object, const char *key);

class JsonSpan {
public:
    JsonSpan() = default;
    JsonSpan(const JsonSpan &) = delete;
    JsonSpan &operator=(const JsonSpan &) = delete;

    // Text that outlives the span.
    std::string_view keep(std::string text) { return m_texts.emplace_back(std::move(text)); }

    void set(std::string_view attribute, std::string text);
    // The member of an object as an attribute: text, number or flag as it is, an object or list as JSON text; nothing
    // where there is none.
    void set(std::string_view attribute, const Json &object, const char *key);

    // RFC 3339, or seconds since 1970, which may be written as text; 0: neither.
    static std::uint64_t nanosOf(const Json *time);

    Span span;

private:
    std::deque<std::string> m_texts;
    Attributes m_resource;
};

} // namespace demarc::ingest
