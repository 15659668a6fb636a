// SPDX-License-Identifier: GPL-3.0-or-later
// Reads LiteLLM's price map (model_prices_and_context_window.json): an object keyed by model, prices in USD per token,
// numbers or text.
#pragma once

#include "base/json.h"

#include <string>
#include <vector>

namespace demarc::ingest {

struct PriceMapEntry {
    std::string model;
    std::string provider; // litellm_provider
    std::string mode;     // "chat", …
    Json rates;           // object of decimal texts and plain values, as in the file; nested values are kept too
};

struct PriceMap {
    std::vector<PriceMapEntry> entries; // by model
    std::vector<std::string> rejected;  // models whose rates are no numbers ≥ 0
    std::size_t withoutPrice = 0;       // entries that name no cost per token
};

// Errors: InvalidInput (no JSON, no object of objects, nothing in it that looks like a price).
Result<PriceMap> readPriceMap(std::string_view text);

// The entry's values as key → text, as readRates() of domain/models/pricebook.h wants them.
std::map<std::string, std::string> rateTexts(const Json &rates);

} // namespace demarc::ingest
