// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/models/rates.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace demarc {

namespace {

struct KindKey {
    std::string_view key;
    RateKind kind;
};

// The longer of two keys of which one begins the other comes first.
constexpr std::array kKindKeys {
    KindKey {"input_cost_per_token", RateKind::Input},
    KindKey {"cache_read_input_token_cost", RateKind::CacheRead},
    KindKey {"cache_creation_input_token_cost_above_1hr", RateKind::CacheWriteHour},
    KindKey {"cache_creation_input_token_cost", RateKind::CacheWrite},
    KindKey {"input_cost_per_audio_token", RateKind::AudioInput},
    KindKey {"output_cost_per_token", RateKind::Output},
    KindKey {"output_cost_per_reasoning_token", RateKind::Reasoning},
    KindKey {"output_cost_per_audio_token", RateKind::AudioOutput},
    KindKey {"output_cost_per_image_token", RateKind::ImageTokens},
    KindKey {"output_cost_per_image", RateKind::Image},
    KindKey {"input_cost_per_request", RateKind::Request},
    KindKey {"input_cost_per_query", RateKind::Query},
};

// What a key of an entry is the rate of.
struct RateName {
    RateKind kind = RateKind::Input;
    ServiceTier tier = ServiceTier::Standard;
    std::int64_t above = 0; // 0: whatever the size
};

ServiceTier takeTier(std::string_view &suffix)
{
    for (const auto &[name, tier] :
        {std::pair {std::string_view {"_batches"}, ServiceTier::Batch}, std::pair {std::string_view {"_flex"}, ServiceTier::Flex},
            std::pair {std::string_view {"_priority"}, ServiceTier::Priority}}) {
        if (suffix.ends_with(name)) {
            suffix.remove_suffix(name.size());
            return tier;
        }
    }
    return ServiceTier::Standard;
}

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

std::optional<RateName> rateName(std::string_view key)
{
    const auto known = std::find_if(kKindKeys.begin(), kKindKeys.end(), [&](const KindKey &k) { return key.starts_with(k.key); });
    if (known == kKindKeys.end())
        return {};
    RateName name {known->kind};
    auto suffix = key.substr(known->key.size());
    name.tier = takeTier(suffix);
    if (suffix.empty())
        return name;
    const auto threshold = thresholdOf(suffix);
    if (!threshold)
        return {}; // a tier or a unit that is not known here
    name.above = *threshold;
    return name;
}

// Numbers with a fraction come as text, whole ones as numbers.
std::optional<Decimal> decimalOf(const Json &value)
{
    if (value.is_string())
        return Decimal::parse(value.get_ref<const std::string &>());
    if (value.is_number())
        return Decimal::parse(value.dump());
    return {};
}

// A rate of null is no rate.
bool readTable(const Json &entry, ModelRates &rates)
{
    for (const auto &[key, value] : entry.items()) {
        const auto name = value.is_null() ? std::nullopt : rateName(key);
        if (!name)
            continue;
        const auto rate = decimalOf(value);
        if (!rate || rate->mantissa < 0)
            return false;
        auto *table = &rates.base;
        if (name->above > 0) {
            auto place = std::lower_bound(rates.above.begin(), rates.above.end(), name->above,
                [](const SizedRates &sized, std::int64_t tokens) { return sized.tokens < tokens; });
            if (place == rates.above.end() || place->tokens != name->above)
                place = rates.above.insert(place, {name->above, {}});
            table = &place->rates;
        }
        table->set(name->kind, name->tier, *rate);
    }
    return true;
}

bool readRanges(const Json &list, ModelRates &rates)
{
    if (!list.is_array())
        return false;
    for (const auto &tier : list) {
        const auto range = tier.is_object() ? tier.find("range") : tier.end();
        if (!tier.is_object() || range == tier.end() || !range->is_array() || range->size() != 2)
            return false;
        const auto end = decimalOf((*range)[1]);
        CostSum whole;
        const auto units = end && end->mantissa > 0 && whole.add(*end, 1) ? whole.total() : std::nullopt;
        if (!units || units->pico > Int128 {1'000'000'000'000} * Money::kPicoPerUnit)
            return false;
        ModelRates ofRange;
        if (!readTable(tier, ofRange))
            return false;
        rates.upTo.push_back({static_cast<std::int64_t>(units->pico / Money::kPicoPerUnit), std::move(ofRange.base)});
    }
    std::stable_sort(
        rates.upTo.begin(), rates.upTo.end(), [](const SizedRates &a, const SizedRates &b) { return a.tokens < b.tokens; });
    return true;
}

std::optional<int> minuteOf(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':')
        return {};
    const auto twoDigits = [&](std::size_t at) {
        const int tens = text[at] - '0';
        const int ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    };
    const int hours = twoDigits(0);
    const int minutes = twoDigits(3);
    if (hours < 0 || hours > 24 || minutes < 0 || minutes > 59)
        return {};
    return (hours * 60 + minutes) % (24 * 60);
}

// "16:30-00:30", or a list of them.
bool readHours(const Json &hours, unsigned weekdays, std::vector<OffPeakWindow> &windows)
{
    if (hours.is_array())
        return std::all_of(hours.begin(), hours.end(), [&](const Json &one) { return readHours(one, weekdays, windows); });
    if (!hours.is_string())
        return false;
    const std::string_view text = hours.get_ref<const std::string &>();
    const auto dash = text.find('-');
    const auto from = minuteOf(text.substr(0, dash));
    const auto to = dash == std::string_view::npos ? std::nullopt : minuteOf(text.substr(dash + 1));
    if (!from || !to)
        return false;
    windows.push_back({*from, *to, weekdays});
    return true;
}

// Days by name ("mon", "Monday") or by number, 0 being Monday.
std::optional<unsigned> weekdaysOf(const Json &days)
{
    if (!days.is_array())
        return {};
    unsigned mask = 0;
    for (const auto &day : days) {
        constexpr std::string_view names = "montuewedthufrisatsun";
        std::size_t index = 7;
        if (day.is_number_unsigned()) {
            index = day.get<std::size_t>();
        } else if (day.is_string() && day.get_ref<const std::string &>().size() >= 3) {
            auto name = day.get<std::string>().substr(0, 3);
            std::transform(
                name.begin(), name.end(), name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
            const auto at = names.find(name);
            index = at != std::string_view::npos && at % 3 == 0 ? at / 3 : 7;
        }
        if (index > 6)
            return {};
        mask |= 1U << index;
    }
    return mask;
}

bool readOffPeak(const Json &entry, ModelRates &rates)
{
    if (!entry.is_object())
        return false;
    OffPeakRates offPeak;
    if (const auto hours = entry.find("hours_utc"); hours != entry.end() && !readHours(*hours, 0x7f, offPeak.windows))
        return false;
    if (const auto windows = entry.find("windows"); windows != entry.end()) {
        for (const auto &window : *windows) {
            if (!window.is_object() || !window.contains("hours_utc"))
                return false;
            const auto days = window.contains("weekdays") ? weekdaysOf(window["weekdays"]) : std::optional {0x7fU};
            if (!days || !readHours(window["hours_utc"], *days, offPeak.windows))
                return false;
        }
    }
    if (const auto zone = entry.find("weekday_timezone"); zone != entry.end() && zone->is_string())
        offPeak.weekdayZone = zone->get<std::string>();
    ModelRates inWindow;
    const auto nested = entry.find("rates");
    if (!readTable(nested != entry.end() && nested->is_object() ? *nested : entry, inWindow))
        return false;
    offPeak.rates = std::move(inWindow.base);
    rates.offPeak.assign(1, std::move(offPeak));
    return true;
}

// Whether it charges for something that calls do not tell: seconds, pixels, characters.
bool chargesByOtherUnit(const Json &entry)
{
    for (const auto &[key, value] : entry.items()) {
        const std::string_view name = key;
        const auto rate = decimalOf(value);
        if (name.find("_cost_per_") != std::string_view::npos && !rateName(name) && rate && rate->mantissa > 0)
            return true;
    }
    return false;
}

} // namespace

RateProblem readRates(const Json &entry, ModelRates &rates)
{
    if (!entry.is_object())
        return RateProblem::NoRate;
    if (!readTable(entry, rates))
        return RateProblem::NotANumber;
    if (const auto tiers = entry.find("tiered_pricing"); tiers != entry.end() && !readRanges(*tiers, rates))
        return RateProblem::NotANumber;
    if (const auto offPeak = entry.find("off_peak_pricing"); offPeak != entry.end() && !readOffPeak(*offPeak, rates))
        return RateProblem::NotANumber;
    // What deepseek's entries say in words of their own.
    if (const auto hit = entry.find("input_cost_per_token_cache_hit");
        hit != entry.end() && !rates.base.find(RateKind::CacheRead)) {
        if (const auto rate = decimalOf(*hit); rate && rate->mantissa >= 0)
            rates.base.set(RateKind::CacheRead, ServiceTier::Standard, *rate);
    }
    if (rates.base.chargesAnything() || !rates.upTo.empty())
        return RateProblem::None;
    // Zero a token beside a price a second does not mean free.
    if (chargesByOtherUnit(entry))
        return RateProblem::OtherUnit;
    return rates.base.isEmpty() ? RateProblem::NoRate : RateProblem::None;
}

} // namespace demarc
