// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/rowsource.h"

#include "base/money.h"

namespace demarc::ingest {

namespace {

bool isSeparator(char c) { return c == '_' || c == '-' || c == ' '; }

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

const Json *member(const Json &object, const std::string &name)
{
    if (const auto found = object.find(name); found != object.end())
        return &*found;
    for (auto item = object.begin(); item != object.end(); ++item) {
        if (isSameName(item.key(), name))
            return &item.value();
    }
    return nullptr;
}

std::string textOfJson(const Json &json)
{
    if (json.is_null())
        return {};
    if (const auto *text = json.get_ptr<const std::string *>())
        return *text;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// `pattern` ends in '*', and may begin with one.
std::string sumOfMembers(const Json &object, std::string_view pattern)
{
    const bool anywhere = pattern.size() > 1 && pattern.front() == '*';
    const auto part = pattern.substr(anywhere ? 1 : 0, pattern.size() - (anywhere ? 2 : 1));
    CostSum sum;
    bool any = false;
    for (auto item = object.begin(); item != object.end(); ++item) {
        const auto at = item.key().find(part);
        const bool fits = at == 0 || (anywhere && at != std::string::npos);
        const auto number = fits ? Decimal::parse(textOfJson(item.value())) : std::nullopt;
        any = (number && sum.add(*number, 1)) || any;
    }
    const auto total = any ? sum.total() : std::nullopt;
    return total ? total->toString().toStdString() : std::string();
}

} // namespace

std::vector<std::string> pathParts(std::string_view path)
{
    std::vector<std::string> parts;
    for (;;) {
        const auto dot = path.find('.');
        parts.emplace_back(path.substr(0, dot));
        if (dot == std::string_view::npos)
            return parts;
        path.remove_prefix(dot + 1);
    }
}

bool isSameName(std::string_view a, std::string_view b)
{
    std::size_t i = 0;
    std::size_t j = 0;
    for (;;) {
        while (i < a.size() && isSeparator(a[i]))
            ++i;
        while (j < b.size() && isSeparator(b[j]))
            ++j;
        if (i == a.size() || j == b.size())
            return i == a.size() && j == b.size();
        if (lowered(a[i++]) != lowered(b[j++]))
            return false;
    }
}

std::string jsonCell(const Json &json, const std::vector<std::string> &parts, std::size_t first)
{
    if (first == parts.size())
        return textOfJson(json);
    if (const auto *text = json.get_ptr<const std::string *>()) {
        if (!text->starts_with('{'))
            return {};
        const auto inner = parseExactJson(*text);
        return inner && inner->is_object() ? jsonCell(*inner, parts, first) : std::string();
    }
    if (!json.is_object())
        return {};
    const auto &name = parts[first];
    if (name.ends_with('*'))
        return sumOfMembers(json, name);
    if (first > 0 || parts.size() == 1) {
        const auto *value = member(json, name);
        return value ? jsonCell(*value, parts, first + 1) : std::string();
    }
    if (const auto *value = member(json, name))
        return jsonCell(*value, parts, 1);
    std::string whole; // a name with dots in it
    for (const auto &part : parts)
        whole += (whole.empty() ? "" : ".") + part;
    const auto found = json.find(whole);
    return found == json.end() ? std::string() : textOfJson(*found);
}

} // namespace demarc::ingest
