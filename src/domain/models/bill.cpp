// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/models/bill.h"

#include "base/instant.h"

#include <algorithm>
#include <array>

namespace demarc {

namespace {

constexpr std::array<const char *, 6> kItemKeys {"input", "cached-input", "cache-write", "output", "whole", "other"};

std::optional<std::int64_t> countOf(const Json &line, const char *key)
{
    const auto found = line.find(key);
    return found != line.end() && found->is_number_integer() ? std::optional<std::int64_t>(*found) : std::nullopt;
}

std::string textOf(const Json &line, const char *key)
{
    const auto found = line.find(key);
    return found != line.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// "gpt-4o", "o3", "dall-e-3"; services are named in words: "web search", "storage".
bool isModelName(std::string_view text)
{
    return text.find(' ') == std::string_view::npos && text.find_first_of("0123456789") != std::string_view::npos;
}

} // namespace

std::optional<BillItem> billItemNamed(std::string_view words)
{
    std::string plain;
    for (const char c : words) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool isBlank = lower == ' ' || lower == '_' || lower == '-' || lower == '\t';
        if (!isBlank)
            plain.push_back(lower);
        else if (!plain.empty() && plain.back() != ' ')
            plain.push_back(' ');
    }
    const auto has = [&](std::string_view word) { return plain.find(word) != std::string::npos; };
    if (has("cache")) {
        if (has("write") || has("creation") || has("storage"))
            return BillItem::CacheWrite;
        return BillItem::CacheRead;
    }
    if (has("output") || has("completion") || has("reasoning") || has("generated"))
        return BillItem::Output;
    if (has("input") || has("prompt"))
        return BillItem::Input;
    return {};
}

void readLineItem(std::string_view text, BillLine &line)
{
    const auto comma = text.rfind(',');
    const bool hasComma = comma != std::string_view::npos;
    const auto item = billItemNamed(hasComma ? text.substr(comma + 1) : text);
    const bool isModel = !item && !hasComma && isModelName(text);
    if (!item && !isModel) {
        line.item = text.empty() ? BillItem::Whole : BillItem::Other;
        return;
    }
    line.item = item.value_or(BillItem::Whole);
    if (!hasComma && !isModel)
        return;
    line.model = text.substr(0, comma);
    for (auto &c : line.model)
        c = c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string providerOf(const Bill &bill)
{
    const bool isOne = !bill.empty()
        && std::all_of(bill.begin(), bill.end(), [&](const BillLine &line) { return line.provider == bill.front().provider; });
    return isOne ? bill.front().provider : std::string();
}

Json toJson(const Bill &bill)
{
    Json lines = Json::array();
    for (const auto &line : bill) {
        lines.push_back({{"day", toIso(Instant {line.day}).left(10).toStdString()}, {"model", line.model},
            {"item", kItemKeys.at(static_cast<std::size_t>(line.item))},
            {"amount", line.amount ? Json(line.amount->toString().toStdString()) : Json()}, {"currency", line.currency},
            {"quantity", line.quantity ? Json(*line.quantity) : Json()},
            {"requests", line.requests ? Json(*line.requests) : Json()}, {"provider", line.provider}});
    }
    return lines;
}

Bill billFromJson(const Json &json)
{
    Bill bill;
    for (const auto &stored : json) {
        if (!stored.is_object())
            continue;
        const auto day = parseInstant(QString::fromStdString(textOf(stored, "day")));
        const auto item = std::find(kItemKeys.begin(), kItemKeys.end(), textOf(stored, "item"));
        if (!day || item == kItemKeys.end())
            continue;
        bill.push_back({std::chrono::floor<std::chrono::days>(*day), textOf(stored, "model"),
            static_cast<BillItem>(item - kItemKeys.begin()), Decimal::parse(textOf(stored, "amount")), textOf(stored, "currency"),
            countOf(stored, "quantity"), countOf(stored, "requests"), textOf(stored, "provider")});
    }
    return bill;
}

} // namespace demarc
