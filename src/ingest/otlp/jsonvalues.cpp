// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/otlp/jsonvalues.h"

#include <charconv>
#include <cmath>

namespace demarc::ingest::otlpjson {

const Json *member(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::string_view textOf(const Json *value)
{
    return value && value->is_string() ? std::string_view(value->get_ref<const std::string &>()) : std::string_view {};
}

std::optional<std::int64_t> integerOf(const Json &value)
{
    if (value.is_number_unsigned()) {
        const auto number = value.get<std::uint64_t>();
        if (number > std::uint64_t {std::numeric_limits<std::int64_t>::max()})
            return {};
        return static_cast<std::int64_t>(number);
    }
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (value.is_number_float()) {
        const double number = value.get<double>();
        if (std::abs(number) > 0x1p62 || number != std::floor(number))
            return {};
        return static_cast<std::int64_t>(number);
    }
    const auto text = textOf(&value);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc {} && end == text.data() + text.size() && !text.empty() ? std::optional(number) : std::nullopt;
}

std::optional<double> doubleOf(const Json &value)
{
    if (value.is_number())
        return value.get<double>();
    const auto text = textOf(&value);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc {} && end == text.data() + text.size() && !text.empty() ? std::optional(number) : std::nullopt;
}

std::uint64_t nanosOf(const Json *value)
{
    const auto nanos = value ? integerOf(*value) : std::nullopt;
    return nanos && *nanos > 0 ? static_cast<std::uint64_t>(*nanos) : 0;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

namespace {

// `wrapper` holds the list `value`.
AttributeValue listOf(const Json &wrapper, const Json &value)
{
    std::vector<std::string_view> items;
    const auto *values = value.is_object() ? member(value, "values") : nullptr;
    if (values && values->is_array()) {
        for (const auto &item : *values) {
            if (item.is_object() && (member(item, "kvlistValue") || member(item, "arrayValue")))
                return SentStructure {{}, &wrapper};
            const auto *text = item.is_object() ? member(item, "stringValue") : nullptr;
            if (text && text->is_string() && items.size() < kMaxAttributes)
                items.push_back(textOf(text));
        }
    }
    return items;
}

AttributeValue valueOf(const Json &wrapper)
{
    if (const auto *text = member(wrapper, "stringValue"))
        return text->is_string() ? AttributeValue(textOf(text)) : AttributeValue();
    if (const auto *number = member(wrapper, "intValue")) {
        const auto integer = integerOf(*number);
        return integer ? AttributeValue(*integer) : AttributeValue();
    }
    if (const auto *number = member(wrapper, "doubleValue")) {
        const auto real = doubleOf(*number);
        return real ? AttributeValue(*real) : AttributeValue();
    }
    if (const auto *flag = member(wrapper, "boolValue"))
        return flag->is_boolean() ? AttributeValue(flag->get<bool>()) : AttributeValue();
    if (const auto *list = member(wrapper, "arrayValue"))
        return listOf(wrapper, *list);
    return member(wrapper, "kvlistValue") ? AttributeValue(SentStructure {{}, &wrapper}) : AttributeValue();
}

} // namespace

bool readAttributes(const Json &owner, Attributes &to)
{
    const auto *list = member(owner, "attributes");
    if (!list)
        return true;
    if (!list->is_array())
        return false;
    for (const auto &pair : *list) {
        if (!pair.is_object())
            return false;
        if (to.size() >= kMaxAttributes)
            break;
        const auto *value = member(pair, "value");
        if (value && !value->is_object())
            return false;
        to.push_back({textOf(member(pair, "key")), value ? valueOf(*value) : AttributeValue()});
    }
    return true;
}

} // namespace demarc::ingest::otlpjson
