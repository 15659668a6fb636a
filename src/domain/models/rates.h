// SPDX-License-Identifier: GPL-3.0-or-later
// The rates of one model: what each sort of token, image or request costs, by service tier, size of the request and hour.
//
// Read from an entry of LiteLLM's model_prices_and_context_window.json (USD per single token, image or request).
#pragma once

#include "base/instant.h"
#include "base/json.h"
#include "base/money.h"
#include "domain/telemetry/call.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demarc {

// What is charged for. Each call's tokens are split so that every token is charged once.
enum class RateKind : std::uint8_t {
    Input,          // input tokens that are none of the following four
    CacheRead,      // else at the input rate
    CacheWrite,     // else at the input rate
    CacheWriteHour, // kept for an hour; else at the rate of any other cache write
    AudioInput,     // else at the input rate
    Output,         // output tokens that are none of the following three
    Reasoning,      // else at the output rate
    AudioOutput,    // else at the output rate
    ImageTokens,    // output tokens of an image; else at the output rate
    Image,          // per image made, where its tokens have no rate
    Request,        // per call
    Query,          // per rerank call
};

// A sparse table of rates by kind and service tier.
class RateTable {
public:
    struct Rate {
        RateKind kind;
        ServiceTier tier;
        Decimal rate;
    };

    // Null where no such rate is known.
    const Decimal *find(RateKind kind, ServiceTier tier = ServiceTier::Standard) const;
    void set(RateKind kind, ServiceTier tier, const Decimal &rate);
    bool isEmpty() const { return m_rates.empty(); }
    bool chargesAnything() const; // some rate is above zero

    const std::vector<Rate> &all() const { return m_rates; }

private:
    std::vector<Rate> m_rates; // a handful
};

// Rates of requests of a certain size: above or up to a number of input tokens.
struct SizedRates {
    std::int64_t tokens = 0;
    RateTable rates;
};

// Rates for certain hours. Minutes of the UTC day; a window whose end is not after its start runs over midnight.
struct OffPeakWindow {
    int fromMinute = 0;
    int toMinute = 0;
    unsigned weekdays = 0x7f; // bit 0 is Monday; on the day the call starts
};
struct OffPeakRates {
    std::vector<OffPeakWindow> windows;
    std::string weekdayZone; // IANA name of the zone in which a weekday begins; empty: UTC
    RateTable rates;
};

struct ModelRates {
    RateTable base;
    std::vector<SizedRates> above;     // by rising threshold: from more tokens than that on, the whole request
    std::vector<SizedRates> upTo;      // by rising end of range (tiered_pricing): the whole request; above the last: the last
    std::vector<OffPeakRates> offPeak; // at most one
};

// Which of a model's rates apply to a call.
class RateChoice {
public:
    // `atThreshold`: a request of exactly a threshold's tokens has crossed it (xAI counts so).
    RateChoice(const ModelRates &rates, const Call &call, bool atThreshold);

    // The rate of the call's tier, else of the standard tier; of the call's size or hour, else the base rate. Null: none.
    const Decimal *find(RateKind kind) const;
    // The same, or the rate that stands in for it (see RateKind).
    const Decimal *findOrInstead(RateKind kind) const;

    std::optional<std::int64_t> aboveTokens() const { return m_aboveTokens; } // the threshold that was crossed
    bool isOffPeak() const { return m_isOffPeak; }

private:
    ServiceTier m_tier;
    const RateTable *m_special = nullptr;
    const RateTable *m_base;
    std::optional<std::int64_t> m_aboveTokens;
    bool m_isOffPeak = false;
};

// What is wrong with an entry of a price map.
enum class RateProblem {
    None,
    NotANumber, // a rate that would be used is no decimal number ≥ 0, or a tier, range or window cannot be read
    OtherUnit,  // it charges only by the second, the pixel, the character …, which calls do not tell
    NoRate,     // it names no rate at all
};

// Reads the rates of one price map entry, parsed with parseExactJson() so that numbers are exact; keys that Demarc cannot
// charge by are left aside.
RateProblem readRates(const Json &entry, ModelRates &rates);

} // namespace demarc
