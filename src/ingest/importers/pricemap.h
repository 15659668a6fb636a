// SPDX-License-Identifier: GPL-3.0-or-later
// Reads LiteLLM's price map (model_prices_and_context_window.json): an object keyed by model, prices in USD per token,
// numbers or text.
#pragma once

#include "base/json.h"
#include "domain/models/rates.h"

#include <string>
#include <vector>

namespace demarc::ingest {

struct PriceMapEntry {
    std::string model;
    std::string provider; // litellm_provider
    std::string mode;     // "chat", …
    Json rates;           // the entry as in the file; numbers with a fraction as their text
};

// An entry that calls cannot be priced by.
struct RejectedPrice {
    std::string model;
    RateProblem problem = RateProblem::NoRate;
    bool operator==(const RejectedPrice &) const = default;
};

// Every entry of the file, other than its "sample_spec", is in one of the two.
struct PriceMap {
    std::vector<PriceMapEntry> entries;  // by model
    std::vector<RejectedPrice> rejected; // by model
};

// Errors: InvalidInput (no JSON, no object of objects, nothing in it that looks like a price).
Result<PriceMap> readPriceMap(std::string_view text);

} // namespace demarc::ingest
