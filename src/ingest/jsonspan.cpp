// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/jsonspan.h"

#include "base/instant.h"
#include "ingest/dialects/values.h"

#include <QString>

#include <cmath>

namespace demarc::ingest {

const Json *memberOf(const Json &object, const char *key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::string textMember(const Json &object, const char *key)
{
    const auto *value = memberOf(object, key);
    if (value && value->is_string())
        return value->get<std::string>();
    return value && value->is_number() ? value->dump() : std::string();
}

void JsonSpan::set(std::string_view attribute, std::string text)
{
    if (!text.empty())
        span.attributes.push_back({attribute, keep(std::move(text))});
}

void JsonSpan::set(std::string_view attribute, const Json &object, const char *key)
{
    const auto *value = memberOf(object, key);
    if (!value)
        return;
    if (value->is_string())
        set(attribute, value->get<std::string>());
    else if (value->is_boolean())
        span.attributes.push_back({attribute, value->get<bool>()});
    else
        set(attribute, value->dump()); // the dialects read numbers from text, too
}

std::uint64_t JsonSpan::nanosOf(const Json *time)
{
    if (!time || !(time->is_number() || time->is_string()))
        return 0;
    const auto *text = time->get_ptr<const std::string *>();
    const auto seconds = text ? numberOf(std::string_view(*text)) : std::optional(time->get<double>());
    if (seconds) // to the microsecond, which is as much as a double holds
        return *seconds > 0 && *seconds < 1e10 ? static_cast<std::uint64_t>(std::llround(*seconds * 1e6)) * 1000 : 0;
    const auto instant = parseInstant(QString::fromStdString(*text));
    return instant && microsOf(*instant) > 0 ? static_cast<std::uint64_t>(microsOf(*instant)) * 1000 : 0;
}

} // namespace demarc::ingest
