// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/pricemap.h"

#include "domain/models/pricebook.h"

#include <QCoreApplication>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::PriceMap)
};

std::string textOf(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool hasTokenPrice(const Json &entry)
{
    return entry.contains("input_cost_per_token") || entry.contains("output_cost_per_token");
}

} // namespace

std::map<std::string, std::string> rateTexts(const Json &rates)
{
    std::map<std::string, std::string> texts;
    for (const auto &[key, value] : rates.items()) {
        if (value.is_string())
            texts.emplace(key, value.get<std::string>());
        else if (value.is_number())
            texts.emplace(key, value.dump());
    }
    return texts;
}

Result<PriceMap> readPriceMap(std::string_view text)
{
    auto json = parseExactJson(text);
    if (!json)
        return failureOf(json);
    if (!json->is_object())
        return failure(
            ErrorKind::InvalidInput, Text::tr("This is not a price map: it should be one JSON object with a model per key."));
    PriceMap map;
    for (const auto &[model, entry] : json->items()) {
        if (model == "sample_spec" || !entry.is_object())
            continue;
        if (!hasTokenPrice(entry)) {
            ++map.withoutPrice;
            continue;
        }
        ModelPrice price;
        if (!readRates(rateTexts(entry), price))
            map.rejected.push_back(model);
        else
            map.entries.push_back({model, textOf(entry, "litellm_provider"), textOf(entry, "mode"), entry});
    }
    if (map.entries.empty() && map.rejected.empty())
        return failure(
            ErrorKind::InvalidInput, Text::tr("No model in this file has a price per token. Is it LiteLLM's price map?"));
    return map;
}

} // namespace demarc::ingest
