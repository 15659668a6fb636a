// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/models/pricebook.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace demarc {

namespace {

struct RateKey {
    std::string_view key;
    std::optional<Decimal> TokenRates::*rate;
};

constexpr std::array kRateKeys {
    RateKey {"input_cost_per_token", &TokenRates::input},
    RateKey {"output_cost_per_token", &TokenRates::output},
    RateKey {"cache_read_input_token_cost", &TokenRates::cacheRead},
    RateKey {"cache_creation_input_token_cost", &TokenRates::cacheWrite},
    RateKey {"output_cost_per_reasoning_token", &TokenRates::reasoning},
};

// The threshold of "_above_128k_tokens", in tokens; nothing for any other suffix.
std::optional<std::int64_t> thresholdOf(std::string_view suffix)
{
    constexpr std::string_view begin = "_above_";
    constexpr std::string_view end = "k_tokens";
    if (!suffix.starts_with(begin) || !suffix.ends_with(end) || suffix.size() <= begin.size() + end.size())
        return {};
    const auto digits = suffix.substr(begin.size(), suffix.size() - begin.size() - end.size());
    std::int64_t thousands = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), thousands);
    if (error != std::errc {} || stop != digits.data() + digits.size() || thousands <= 0 || thousands > 1'000'000)
        return {};
    return thousands * 1000;
}

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "gpt-4o-2024-08-06" → "gpt-4o", "claude-3-5-haiku-20241022" → "claude-3-5-haiku", "claude@20241022" → "claude".
std::string_view withoutDate(std::string_view model)
{
    const auto size = model.size();
    if (size > 11 && model[size - 11] == '-' && isDigits(model.substr(size - 10, 4)) && model[size - 6] == '-'
        && isDigits(model.substr(size - 5, 2)) && model[size - 3] == '-' && isDigits(model.substr(size - 2)))
        return model.substr(0, size - 11);
    if (size > 9 && (model[size - 9] == '-' || model[size - 9] == '@') && isDigits(model.substr(size - 8)))
        return model.substr(0, size - 9);
    return model;
}

std::string_view withoutRegion(std::string_view model)
{
    for (const std::string_view prefix : {"us.", "eu.", "apac.", "global.", "us-gov."}) {
        if (model.starts_with(prefix))
            return model.substr(prefix.size());
    }
    return model;
}

// Adds rate × tokens; false where tokens were used that have no rate.
bool addTokens(CostSum &sum, const std::optional<Decimal> &rate, std::int64_t tokens)
{
    return tokens == 0 || (rate && sum.add(*rate, tokens));
}

const std::optional<Decimal> &orElse(const std::optional<Decimal> &rate, const std::optional<Decimal> &fallback)
{
    return rate ? rate : fallback;
}

// The rates for a request of that many input tokens: of the highest crossed threshold, else the base's.
TokenRates ratesFor(const ModelPrice &price, std::int64_t inputTokens)
{
    auto rates = price.base;
    for (const auto &[threshold, above] : price.above) {
        if (inputTokens <= threshold)
            break;
        rates = {orElse(above.input, price.base.input), orElse(above.output, price.base.output),
            orElse(above.cacheRead, price.base.cacheRead), orElse(above.cacheWrite, price.base.cacheWrite),
            orElse(above.reasoning, price.base.reasoning)};
    }
    return rates;
}

} // namespace

bool readRates(const std::map<std::string, std::string> &entry, ModelPrice &price)
{
    for (const auto &[key, text] : entry) {
        const std::string_view name = key;
        const auto known =
            std::find_if(kRateKeys.begin(), kRateKeys.end(), [&](const RateKey &r) { return name.starts_with(r.key); });
        if (known == kRateKeys.end())
            continue;
        const auto suffix = name.substr(known->key.size());
        const auto threshold = thresholdOf(suffix);
        if (!suffix.empty() && !threshold)
            continue; // batch, priority and other tiers
        const auto rate = Decimal::parse(text);
        if (!rate || rate->mantissa < 0)
            return false;
        auto &rates = threshold ? price.above[*threshold] : price.base;
        rates.*(known->rate) = rate;
    }
    return true;
}

PriceBook::PriceBook(std::vector<ModelPrice> prices) : m_size(prices.size())
{
    for (auto &price : prices) {
        auto key = price.model;
        m_byModel[std::move(key)].push_back(std::move(price));
    }
    for (auto &[model, dated] : m_byModel)
        std::stable_sort(
            dated.begin(), dated.end(), [](const ModelPrice &a, const ModelPrice &b) { return a.validFrom < b.validFrom; });
}

const std::vector<ModelPrice> *PriceBook::lookUp(std::string_view key) const
{
    const auto found = m_byModel.find(key);
    return found == m_byModel.end() ? nullptr : &found->second;
}

const std::vector<ModelPrice> *PriceBook::datedPrices(std::string_view model, std::string_view provider) const
{
    if (model.empty())
        return nullptr;
    for (const auto name : {model, withoutRegion(model), withoutDate(model), withoutDate(withoutRegion(model))}) {
        if (const auto *found = lookUp(name))
            return found;
        if (provider.empty())
            continue;
        std::string qualified(provider);
        qualified.append("/").append(name);
        if (const auto *found = lookUp(qualified))
            return found;
    }
    return nullptr;
}

const ModelPrice *PriceBook::find(const Call &call) const
{
    const auto *dated = datedPrices(call.series.model, call.series.provider);
    if (!dated)
        dated = datedPrices(call.modelRequested, call.series.provider);
    if (!dated)
        return nullptr;
    const auto next = std::upper_bound(
        dated->begin(), dated->end(), call.start, [](Instant start, const ModelPrice &price) { return start < price.validFrom; });
    return next == dated->begin() ? nullptr : &*std::prev(next);
}

void PriceBook::price(Call &call) const
{
    const auto *found = find(call);
    const auto estimate = found ? costOf(call, *found) : std::nullopt;
    call.costPico = estimate ? estimate : call.reportedCostPico;
    call.costSource = estimate ? CostSource::Estimated : call.reportedCostPico ? CostSource::Reported : CostSource::Unpriced;
}

std::optional<std::int64_t> costOf(const Call &call, const ModelPrice &price)
{
    if (!call.inputTokens && !call.outputTokens)
        return {};
    const auto input = call.inputTokens.value_or(0);
    const auto output = call.outputTokens.value_or(0);
    const auto rates = ratesFor(price, input);
    const auto plainInput = std::max<std::int64_t>(0, input - call.cacheReadTokens - call.cacheWriteTokens);
    const auto plainOutput = std::max<std::int64_t>(0, output - call.reasoningTokens);
    CostSum sum;
    const bool complete = addTokens(sum, rates.input, plainInput)
        && addTokens(sum, orElse(rates.cacheRead, rates.input), call.cacheReadTokens)
        && addTokens(sum, orElse(rates.cacheWrite, rates.input), call.cacheWriteTokens)
        && addTokens(sum, rates.output, plainOutput)
        && addTokens(sum, orElse(rates.reasoning, rates.output), call.reasoningTokens);
    const auto total = complete ? sum.total() : std::nullopt;
    if (!total || total->pico > std::numeric_limits<std::int64_t>::max())
        return {};
    return static_cast<std::int64_t>(total->pico);
}

} // namespace demarc
