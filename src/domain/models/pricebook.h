// SPDX-License-Identifier: GPL-3.0-or-later
// What calls cost: dated prices per model, and the exact price of one call.
//
// Rates follow the keys of LiteLLM's model_prices_and_context_window.json (prices in USD per single token; a rate whose
// key ends in _above_Nk_tokens applies to the whole request once its input exceeds N × 1000 tokens).
#pragma once

#include "base/instant.h"
#include "base/money.h"
#include "domain/telemetry/call.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace demarc {

// The rates that replace the base rates from a number of input tokens on.
struct TokenRates {
    std::optional<Decimal> input;
    std::optional<Decimal> output;
    std::optional<Decimal> cacheRead;  // else the input rate
    std::optional<Decimal> cacheWrite; // else the input rate
    std::optional<Decimal> reasoning;  // else the output rate
};

// The price of one model from an instant on.
struct ModelPrice {
    std::string model;    // key of the price map: "gpt-4o" or "azure/gpt-4o"
    std::string provider; // "openai"
    std::string mode;     // "chat", "embedding", …
    Instant validFrom {}; // the earliest representable instant means "always"
    TokenRates base;
    std::map<std::int64_t, TokenRates> above; // by threshold in input tokens; strictly greater crosses it
    std::optional<std::int64_t> maxInputTokens;
    std::string deprecationDate; // "2026-10-01" or empty
};

// The beginning of time for a price that has no earlier one.
inline constexpr Instant kPriceAlways = Instant::min();

// Reads the rates of one price map entry, given as key → decimal text; keys that are no token rate are ignored.
// False where a rate that is used is not a decimal number ≥ 0.
bool readRates(const std::map<std::string, std::string> &entry, ModelPrice &price);

// An immutable set of prices, shared by the threads that price calls.
class PriceBook {
public:
    explicit PriceBook(std::vector<ModelPrice> prices);

    // The price of the call's model valid at its start. Tried in order: the served model as it is; provider/model; the
    // model without region prefix ("us.") and without date suffix ("-2024-08-06", "-20241022", "@20241022"); the same
    // for the requested model. Null: unpriced.
    const ModelPrice *find(const Call &call) const;

    // Sets cost and cost source of the call: estimated from a known price and known token counts, else what the client
    // reported, else unpriced (never zero).
    void price(Call &call) const;

    std::size_t size() const { return m_size; }

private:
    const std::vector<ModelPrice> *datedPrices(std::string_view model, std::string_view provider) const;
    const std::vector<ModelPrice> *lookUp(std::string_view key) const;

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view> {}(text); }
    };
    std::unordered_map<std::string, std::vector<ModelPrice>, Hash, std::equal_to<>> m_byModel; // by rising validFrom
    std::size_t m_size = 0;
};

// The exact cost of a call's tokens at a price, rounded once to pico-units, half to even:
// (input − read − write)·in + read·cacheRead + write·cacheWrite + (output − reasoning)·out + reasoning·reasoningRate.
// Empty where token counts or a needed rate are missing, or the amount exceeds 64 bits.
std::optional<std::int64_t> costOf(const Call &call, const ModelPrice &price);

} // namespace demarc
