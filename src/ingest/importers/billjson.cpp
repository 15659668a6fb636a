// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of OpenAI's usage API: https://platform.openai.com/docs/api-reference/usage
#include "ingest/importers/billcsv.h"

#include "base/instant.h"
#include "domain/models/exchangerates.h"

#include <QCoreApplication>

#include <algorithm>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Bill)
};

constexpr const char *kProvider = "openai";

const Json &member(const Json &object, const char *key)
{
    static const Json none;
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() ? *found : none;
}

std::string textOf(const Json &object, const char *key)
{
    const auto &value = member(object, key);
    return value.is_string() ? value.get<std::string>() : std::string();
}

// Whole numbers come as they are, others as text.
std::optional<Decimal> decimalOf(const Json &value)
{
    if (value.is_string())
        return Decimal::parse(value.get_ref<const std::string &>());
    return value.is_number() ? Decimal::parse(value.dump()) : std::nullopt;
}

std::optional<std::int64_t> countOf(const Json &value)
{
    const auto decimal = decimalOf(value);
    CostSum whole;
    if (!decimal || decimal->mantissa < 0 || !whole.add(*decimal, 1))
        return {};
    const auto total = whole.total();
    if (!total || total->pico % Money::kPicoPerUnit != 0
        || total->pico / Money::kPicoPerUnit > std::numeric_limits<std::int64_t>::max())
        return {};
    return static_cast<std::int64_t>(total->pico / Money::kPicoPerUnit);
}

bool readCost(const Json &result, Day day, Bill &bill)
{
    const auto &amount = member(result, "amount");
    BillLine line;
    line.day = day;
    line.amount = decimalOf(member(amount, "value"));
    const auto currency = textOf(amount, "currency");
    const auto code = currencyCode(currency.empty() ? "USD" : currency);
    if (!line.amount || !code)
        return false;
    line.currency = *code;
    readLineItem(textOf(result, "line_item"), line);
    if (const auto model = textOf(result, "model"); !model.empty())
        line.model = model;
    line.quantity = countOf(member(result, "quantity"));
    line.provider = kProvider;
    bill.push_back(std::move(line));
    return true;
}

bool readUsage(const Json &result, Day day, Bill &bill)
{
    const auto input = countOf(member(result, "input_tokens"));
    const auto output = countOf(member(result, "output_tokens"));
    const auto cached = countOf(member(result, "input_cached_tokens")).value_or(0);
    if (!input || *input < cached)
        return false;
    const auto model = textOf(result, "model");
    const auto requests = countOf(member(result, "num_model_requests"));
    bill.push_back({day, model, BillItem::Input, {}, "USD", *input - cached, requests, kProvider});
    bill.push_back({day, model, BillItem::CacheRead, {}, "USD", cached, {}, kProvider});
    if (output)
        bill.push_back({day, model, BillItem::Output, {}, "USD", *output, {}, kProvider});
    return true;
}

// False where something in it cannot be read.
bool readPage(const Json &page, Bill &bill)
{
    const auto &buckets = member(page, "data");
    if (!buckets.is_array())
        return false;
    for (const auto &bucket : buckets) {
        const auto start = countOf(member(bucket, "start_time"));
        const auto &results = member(bucket, "results");
        if (!start || *start > 100'000'000'000 || !results.is_array())
            return false;
        const auto day = std::chrono::floor<std::chrono::days>(Instant {std::chrono::seconds {*start}});
        for (const auto &result : results) {
            const bool read = member(result, "amount").is_object() ? readCost(result, day, bill) : readUsage(result, day, bill);
            if (!read)
                return false;
        }
    }
    return true;
}

// One document, or one a line.
Result<std::vector<Json>> documents(std::string_view text)
{
    if (auto whole = parseExactJson(text))
        return std::vector<Json> {std::move(*whole)};
    else if (text.find('\n') == std::string_view::npos)
        return failureOf(whole);
    std::vector<Json> pages;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        auto page = parseExactJson(line);
        if (!page)
            return failureOf(page);
        pages.push_back(std::move(*page));
    }
    return pages;
}

} // namespace

Result<Bill> readBillJson(std::string_view text)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    const auto pages = documents(text);
    if (!pages)
        return failureOf(pages);
    Bill bill;
    bool isRead = true;
    for (const auto &document : *pages) {
        if (document.is_array())
            isRead =
                isRead && std::all_of(document.begin(), document.end(), [&](const Json &page) { return readPage(page, bill); });
        else
            isRead = isRead && readPage(document, bill);
    }
    if (!isRead)
        return failure(ErrorKind::InvalidInput,
            Text::tr("This JSON is no bill that Demarc can read. It should be pages of OpenAI's /v1/organization/costs, best "
                     "grouped by line_item, and of /v1/organization/usage."));
    if (bill.empty())
        return failure(ErrorKind::InvalidInput, Text::tr("This bill has no lines."));
    return bill;
}

} // namespace demarc::ingest
