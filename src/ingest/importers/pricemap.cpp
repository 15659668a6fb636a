// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/pricemap.h"

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

} // namespace

Result<PriceMap> readPriceMap(std::string_view text)
{
    auto json = parseExactJson(text);
    if (!json)
        return failureOf(json);
    if (!json->is_object())
        return failure(
            ErrorKind::InvalidInput, Text::tr("This is not a price map: it should be one JSON object with a model per key."));
    PriceMap map;
    bool hasRates = false;
    for (const auto &[model, entry] : json->items()) {
        if (model == "sample_spec")
            continue;
        ModelRates rates;
        const auto problem = readRates(entry, rates);
        hasRates = hasRates || problem != RateProblem::NoRate;
        if (problem == RateProblem::None)
            map.entries.push_back({model, textOf(entry, "litellm_provider"), textOf(entry, "mode"), entry});
        else
            map.rejected.push_back({model, problem});
    }
    if (!hasRates)
        return failure(
            ErrorKind::InvalidInput, Text::tr("No model in this file has a price per token. Is it LiteLLM's price map?"));
    return map;
}

} // namespace demarc::ingest
