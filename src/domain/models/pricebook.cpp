// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/models/pricebook.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace demarc {

namespace {

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
    for (const std::string_view prefix : {"us.", "eu.", "apac.", "au.", "jp.", "ca.", "global.", "us-gov."}) {
        if (model.starts_with(prefix))
            return model.substr(prefix.size());
    }
    return model;
}

// What the price map writes before a model of a provider, where that is not the provider's name itself. Calls name providers
// as the GenAI conventions do or as their client does, the map by LiteLLM's routes. A name that ends in a dash stands for
// all that begin with it: "vertex_ai-anthropic_models".
struct Prefix {
    std::string_view provider;
    std::string_view prefix;
};
constexpr Prefix kPrefixes[] {
    {"aws.bedrock", "bedrock"},
    {"azure.ai.inference", "azure_ai"},
    {"azure.ai.inference", "azure"},
    {"azure.ai.openai", "azure"},
    {"azure.ai.openai", "azure_ai"},
    {"azure_text", "azure"},
    {"bedrock_converse", "bedrock"},
    {"cohere_chat", "cohere"},
    {"fireworks", "fireworks_ai"},
    {"fireworks_ai-", "fireworks_ai"},
    {"gcp.gemini", "gemini"},
    {"gcp.gen_ai", "gemini"},
    {"gcp.gen_ai", "vertex_ai"},
    {"gcp.vertex_ai", "vertex_ai"},
    {"ibm.watsonx.ai", "watsonx"},
    {"meta", "meta_llama"},
    {"mistral_ai", "mistral"},
    {"moonshot_ai", "moonshot"},
    {"together", "together_ai"},
    {"togetherai", "together_ai"},
    {"vertex_ai-", "vertex_ai"},
    {"vertex_ai_beta", "vertex_ai"},
    {"voyageai", "voyage"},
    {"x_ai", "xai"},
};

// A key of the price map, put together without touching the heap; empty where it fits no key there is.
class QualifiedName {
public:
    std::string_view of(std::string_view prefix, std::string_view model)
    {
        const auto size = prefix.size() + 1 + model.size();
        if (prefix.empty() || size > m_text.size())
            return {};
        std::memcpy(m_text.data(), prefix.data(), prefix.size());
        m_text[prefix.size()] = '/';
        std::memcpy(m_text.data() + prefix.size() + 1, model.data(), model.size());
        return {m_text.data(), size};
    }

private:
    std::array<char, 256> m_text;
};

// Tells `line` each thing a call is charged for, as (kind, quantity, rate); false where a needed rate is missing or
// nothing says what to charge for.
template <typename Line>
bool forEachCharge(const Call &call, const RateChoice &rates, Line line)
{
    bool isKnown = call.inputTokens.has_value() || call.outputTokens.has_value();
    bool isComplete = true;
    const auto charge = [&](RateKind kind, std::int64_t quantity) {
        if (quantity <= 0 || !isComplete)
            return;
        const auto *rate = rates.findOrInstead(kind);
        isComplete = rate && line(kind, quantity, *rate);
    };
    const auto input = call.inputTokens.value_or(0);
    const auto hourWrites = std::clamp<std::int64_t>(call.cacheWriteHourTokens, 0, call.cacheWriteTokens);
    const auto uncached = std::max<std::int64_t>(0, input - call.cacheReadTokens - call.cacheWriteTokens);
    const auto audioInput = std::clamp<std::int64_t>(call.audioInputTokens, 0, uncached);
    charge(RateKind::Input, uncached - audioInput);
    charge(RateKind::AudioInput, audioInput);
    charge(RateKind::CacheRead, call.cacheReadTokens);
    charge(RateKind::CacheWrite, call.cacheWriteTokens - hourWrites);
    charge(RateKind::CacheWriteHour, hourWrites);

    const auto output = call.outputTokens.value_or(0);
    const auto spoken = std::max<std::int64_t>(0, output - call.reasoningTokens);
    const auto audioOutput = std::clamp<std::int64_t>(call.audioOutputTokens, 0, spoken);
    const bool byImageTokens = call.images > 0 && output > 0 && rates.find(RateKind::ImageTokens);
    charge(byImageTokens ? RateKind::ImageTokens : RateKind::Output, spoken - audioOutput);
    charge(RateKind::Reasoning, call.reasoningTokens);
    charge(RateKind::AudioOutput, audioOutput);
    if (call.images > 0 && !byImageTokens && (output == 0 || rates.find(RateKind::Image))) {
        isKnown = true;
        charge(RateKind::Image, call.images);
    }
    if (rates.find(RateKind::Request)) {
        isKnown = true;
        charge(RateKind::Request, 1);
    }
    if (const auto *tokens = rates.find(RateKind::Input);
        call.series.operation == Operation::Rerank && rates.find(RateKind::Query) && (!tokens || tokens->isZero())) {
        isKnown = true;
        charge(RateKind::Query, 1);
    }
    return isKnown && isComplete;
}

bool countsAtThreshold(const ModelPrice &price)
{
    return price.provider == "xai" || std::string_view(price.model).starts_with("xai/");
}

std::optional<std::int64_t> roundedPico(const Decimal &sum, const Decimal &exchangeRate)
{
    const auto converted = exchangeRate == Decimal {1, 0} ? std::optional {sum} : sum.times(exchangeRate);
    const auto total = converted ? Money::fromDecimal(*converted) : std::nullopt;
    if (!total || total->pico > std::numeric_limits<std::int64_t>::max()
        || total->pico < std::numeric_limits<std::int64_t>::min())
        return {};
    return static_cast<std::int64_t>(total->pico);
}

} // namespace

std::string_view baseModelName(std::string_view model)
{
    if (const auto slash = model.rfind('/'); slash != std::string_view::npos && slash + 1 < model.size())
        model.remove_prefix(slash + 1);
    return withoutDate(withoutRegion(model));
}

PriceBook::PriceBook(std::vector<ModelPrice> prices, ExchangeRates exchangeRates)
    : m_exchangeRates(std::move(exchangeRates)), m_size(prices.size())
{
    for (auto &price : prices) {
        auto key = price.model;
        m_byModel[std::move(key)].push_back(std::move(price));
    }
    for (auto &[model, dated] : m_byModel)
        std::stable_sort(
            dated.begin(), dated.end(), [](const ModelPrice &a, const ModelPrice &b) { return a.validFrom < b.validFrom; });
}

const ModelPrice *PriceBook::lookUp(std::string_view key, Instant at) const
{
    const auto found = m_byModel.find(key);
    if (found == m_byModel.end())
        return nullptr;
    const auto &dated = found->second;
    const auto next = std::upper_bound(
        dated.begin(), dated.end(), at, [](Instant instant, const ModelPrice &price) { return instant < price.validFrom; });
    return next == dated.begin() ? nullptr : &*std::prev(next);
}

const ModelPrice *PriceBook::lookUp(std::string_view model, std::string_view provider, Instant at) const
{
    QualifiedName name;
    if (const auto *found = lookUp(name.of(provider, model), at))
        return found;
    for (const auto &[known, prefix] : kPrefixes) {
        if (provider != known && !(known.ends_with('-') && provider.starts_with(known)))
            continue;
        if (const auto *found = lookUp(name.of(prefix, model), at))
            return found;
    }
    return nullptr;
}

const ModelPrice *PriceBook::validPrice(std::string_view model, std::string_view provider, Instant at) const
{
    if (model.empty())
        return nullptr;
    const std::array names {model, withoutRegion(model), withoutDate(model), withoutDate(withoutRegion(model))};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (std::find(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(i), names[i])
            != names.begin() + static_cast<std::ptrdiff_t>(i))
            continue; // tried before
        if (const auto *found = lookUp(names[i], at))
            return found;
        if (const auto *found = lookUp(names[i], provider, at))
            return found;
    }
    return nullptr;
}

const ModelPrice *PriceBook::find(const Call &call) const
{
    const auto *found = validPrice(call.series.model, call.series.provider, call.start);
    return found ? found : validPrice(call.modelRequested, call.series.provider, call.start);
}

void PriceBook::price(Call &call) const
{
    const auto *found = find(call);
    const auto *exchangeRate = m_exchangeRates.rateAt(kPriceCurrency, call.start);
    const auto estimate = found && exchangeRate ? costOf(call, *found, *exchangeRate) : std::nullopt;
    const auto reported =
        call.reportedCostPico && exchangeRate ? roundedPico({*call.reportedCostPico, -12}, *exchangeRate) : std::nullopt;
    call.costPico = estimate ? estimate : reported;
    call.costSource = estimate ? CostSource::Estimated : reported ? CostSource::Reported : CostSource::Unpriced;
}

std::optional<CostArithmetic> PriceBook::arithmetic(const Call &call) const
{
    const auto *price = find(call);
    const auto *exchangeRate = m_exchangeRates.rateAt(kPriceCurrency, call.start);
    if (!price || !exchangeRate)
        return {};
    const RateChoice rates(price->rates, call, countsAtThreshold(*price));
    CostArithmetic result;
    CostSum sum;
    const bool isComplete = forEachCharge(call, rates, [&](RateKind kind, std::int64_t quantity, const Decimal &rate) {
        const auto amount = rate.times({quantity, 0});
        if (!amount || !sum.add(rate, quantity))
            return false;
        result.lines.push_back({kind, quantity, rate, *amount});
        return true;
    });
    const auto cost = isComplete ? roundedPico(sum.exact(), *exchangeRate) : std::nullopt;
    if (!cost)
        return {};
    result.sum = sum.exact();
    result.exchangeRate = *exchangeRate;
    result.costPico = *cost;
    result.priceValidFrom = price->validFrom;
    result.priceModel = price->model;
    result.tier = call.serviceTier;
    result.aboveTokens = rates.aboveTokens();
    result.offPeak = rates.isOffPeak();
    return result;
}

std::optional<Call> PriceBook::repriced(const Call &call) const
{
    auto again = call;
    price(again);
    if (again.costPico == call.costPico && again.costSource == call.costSource)
        return {};
    return again;
}

std::optional<std::int64_t> costOf(const Call &call, const ModelPrice &price, const Decimal &exchangeRate)
{
    const RateChoice rates(price.rates, call, countsAtThreshold(price));
    CostSum sum;
    const bool isComplete =
        forEachCharge(call, rates, [&](RateKind, std::int64_t quantity, const Decimal &rate) { return sum.add(rate, quantity); });
    return isComplete ? roundedPico(sum.exact(), exchangeRate) : std::nullopt;
}

} // namespace demarc
