// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/models/rates.h"

#include <QTimeZone>

#include <algorithm>

namespace demarc {

namespace {

bool isInWindow(const OffPeakWindow &window, int minute, int weekday)
{
    if ((window.weekdays >> weekday & 1) == 0)
        return false;
    if (window.fromMinute < window.toMinute)
        return minute >= window.fromMinute && minute < window.toMinute;
    return minute >= window.fromMinute || minute < window.toMinute;
}

// 0 is Monday.
int weekdayAt(Instant instant, const std::string &zone)
{
    auto shifted = instant;
    if (!zone.empty()) {
        const QTimeZone known(QByteArray::fromStdString(zone));
        if (known.isValid())
            shifted +=
                std::chrono::seconds {known.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(microsOf(instant) / 1000, Qt::UTC))};
    }
    const auto days = std::chrono::floor<std::chrono::days>(shifted).time_since_epoch().count();
    return static_cast<int>(((days + 3) % 7 + 7) % 7); // 1970-01-01 was a Thursday
}

const OffPeakRates *offPeakAt(const ModelRates &rates, Instant start)
{
    if (rates.offPeak.empty())
        return nullptr;
    const auto &offPeak = rates.offPeak.front();
    const auto sinceMidnight = start - std::chrono::floor<std::chrono::days>(start);
    const auto minute = static_cast<int>(std::chrono::floor<std::chrono::minutes>(sinceMidnight).count());
    const auto weekday = weekdayAt(start, offPeak.weekdayZone);
    const bool isInside = std::any_of(offPeak.windows.begin(), offPeak.windows.end(),
        [&](const OffPeakWindow &window) { return isInWindow(window, minute, weekday); });
    return isInside ? &offPeak : nullptr;
}

} // namespace

const Decimal *RateTable::find(RateKind kind, ServiceTier tier) const
{
    for (const auto &rate : m_rates) {
        if (rate.kind == kind && rate.tier == tier)
            return &rate.rate;
    }
    return nullptr;
}

bool RateTable::chargesAnything() const
{
    return std::any_of(m_rates.begin(), m_rates.end(), [](const Rate &rate) { return !rate.rate.isZero(); });
}

void RateTable::set(RateKind kind, ServiceTier tier, const Decimal &rate)
{
    for (auto &known : m_rates) {
        if (known.kind == kind && known.tier == tier) {
            known.rate = rate;
            return;
        }
    }
    m_rates.push_back({kind, tier, rate});
}

RateChoice::RateChoice(const ModelRates &rates, const Call &call, bool atThreshold)
    : m_tier(call.serviceTier), m_base(&rates.base)
{
    const auto input = call.inputTokens.value_or(0);
    if (const auto *offPeak = offPeakAt(rates, call.start)) {
        m_special = &offPeak->rates;
        m_isOffPeak = true;
        return;
    }
    if (!rates.upTo.empty()) {
        const auto fitting =
            std::find_if(rates.upTo.begin(), rates.upTo.end(), [&](const SizedRates &range) { return input <= range.tokens; });
        m_special = fitting == rates.upTo.end() ? &rates.upTo.back().rates : &fitting->rates;
        return;
    }
    for (const auto &above : rates.above) {
        if (input < above.tokens || (input == above.tokens && !atThreshold))
            break;
        m_special = &above.rates;
        m_aboveTokens = above.tokens;
    }
}

const Decimal *RateChoice::find(RateKind kind) const
{
    for (const auto *table : {m_special, m_base}) {
        if (!table)
            continue;
        if (const auto *rate = table->find(kind, m_tier))
            return rate;
        if (m_tier == ServiceTier::Standard)
            continue;
        if (const auto *rate = table->find(kind))
            return rate;
    }
    return nullptr;
}

const Decimal *RateChoice::findOrInstead(RateKind kind) const
{
    if (const auto *rate = find(kind))
        return rate;
    switch (kind) {
    case RateKind::CacheRead:
    case RateKind::CacheWrite:
    case RateKind::AudioInput:
        return find(RateKind::Input);
    case RateKind::CacheWriteHour:
        return findOrInstead(RateKind::CacheWrite);
    case RateKind::Reasoning:
    case RateKind::AudioOutput:
    case RateKind::ImageTokens:
        return find(RateKind::Output);
    case RateKind::Input:
    case RateKind::Output:
    case RateKind::Image:
    case RateKind::Request:
    case RateKind::Query:
        break;
    }
    return nullptr;
}

} // namespace demarc
