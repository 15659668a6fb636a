// SPDX-License-Identifier: GPL-3.0-or-later
// What calls cost: dated prices per model, and the exact price of one call, line by line.
#pragma once

#include "base/instant.h"
#include "base/money.h"
#include "domain/models/exchangerates.h"
#include "domain/models/rates.h"
#include "domain/telemetry/call.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace demarc {

// The price of one model from an instant on.
struct ModelPrice {
    std::string model;    // key of the price map: "gpt-4o" or "azure/gpt-4o"
    std::string provider; // "openai"
    std::string mode;     // "chat", "embedding", …
    Instant validFrom {}; // the earliest representable instant means "always"
    ModelRates rates;
    std::string deprecationDate; // "2026-10-01" or empty
};

// The beginning of time for a price that has no earlier one.
inline constexpr Instant kPriceAlways = Instant::min();

// One line of a call's arithmetic: quantity × rate = amount, exactly, in the currency of the price map.
struct CostLine {
    RateKind kind = RateKind::Input;
    std::int64_t quantity = 0; // tokens, images, requests; never 0
    Decimal rate;              // for one of them
    Decimal amount;
};

// How a call's cost came about. The sum of the amounts, times the exchange rate, rounded once, is the cost.
struct CostArithmetic {
    std::vector<CostLine> lines;
    Decimal sum;          // of the amounts, exact
    Decimal exchangeRate; // workspace units for one unit of the price map's currency; 1 where they are the same
    std::int64_t costPico = 0;
    Instant priceValidFrom {};                // of the price that was used; kPriceAlways: a first price
    std::string priceModel;                   // its key in the price map
    ServiceTier tier = ServiceTier::Standard; // asked for; a rate that the price does not name by tier is the standard one
    std::optional<std::int64_t> aboveTokens;  // the threshold whose rates hold for the whole request
    bool offPeak = false;
};

// An immutable set of prices, shared by the threads that price calls.
class PriceBook {
public:
    explicit PriceBook(std::vector<ModelPrice> prices, ExchangeRates exchangeRates = {});

    // The price of the call's model valid at its start. Tried in order: the served model as it is; provider/model, with the
    // provider's name and with what the price map calls it ("xai" for "x_ai"); the model without region prefix ("us.") and
    // without date suffix ("-2024-08-06", "-20241022", "@20241022"); the same for the requested model. Null: unpriced.
    const ModelPrice *find(const Call &call) const;

    // Sets cost and cost source of the call: estimated from a known price and known token counts, else what the client
    // reported (in the currency of price maps), else unpriced (never zero). Without an exchange rate into the workspace's
    // currency at the call's start it is unpriced too. Does not allocate.
    void price(Call &call) const;

    // The arithmetic behind an estimated cost; empty where price() would not estimate one.
    std::optional<CostArithmetic> arithmetic(const Call &call) const;

    // The call as price() would leave it, where that differs from what it holds; empty: nothing to change. For pricing
    // again what is stored.
    std::optional<Call> repriced(const Call &call) const;

    std::size_t size() const { return m_size; }
    const ExchangeRates &exchangeRates() const { return m_exchangeRates; }

private:
    const ModelPrice *validPrice(std::string_view model, std::string_view provider, Instant at) const;
    const ModelPrice *lookUp(std::string_view key, Instant at) const;
    const ModelPrice *lookUp(std::string_view model, std::string_view provider, Instant at) const;

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view> {}(text); }
    };
    std::unordered_map<std::string, std::vector<ModelPrice>, Hash, std::equal_to<>> m_byModel; // by rising validFrom
    ExchangeRates m_exchangeRates;
    std::size_t m_size = 0;
};

// The name of a model without provider, region prefix and date suffix: what two spellings of one model have in common.
std::string_view baseModelName(std::string_view model);

// The exact cost of a call at a price, in pico-units of the workspace currency, rounded once, half to even:
//   (input − read − write − audio)·in + read·cacheRead + write·cacheWrite + hourWrite·cacheWriteHour + audio·audioIn
//   + (output − reasoning − audio)·out + reasoning·reasoningRate + audio·audioOut + images·image + requests, all × exchange rate.
// Output tokens of a call that made images are charged at the rate of image tokens; where a price has none, or the call
// tells no output tokens, the images are charged by the piece. A rerank call is one query where its tokens are free.
// Empty where quantities or a needed rate are missing, or the amount exceeds 64 bits.
std::optional<std::int64_t> costOf(const Call &call, const ModelPrice &price, const Decimal &exchangeRate = {1, 0});

} // namespace demarc
