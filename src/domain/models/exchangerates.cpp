// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/models/exchangerates.h"

#include <algorithm>

namespace demarc {

namespace {

constexpr Decimal kOne {1, 0};

} // namespace

ExchangeRates::ExchangeRates(std::string workspaceCurrency, std::vector<ExchangeRate> rates)
    : m_workspaceCurrency(std::move(workspaceCurrency))
{
    for (auto &rate : rates) {
        auto &dated = m_dated[rate.currency];
        dated.push_back(std::move(rate));
    }
    for (auto &[currency, dated] : m_dated)
        std::stable_sort(
            dated.begin(), dated.end(), [](const ExchangeRate &a, const ExchangeRate &b) { return a.validFrom < b.validFrom; });
}

const Decimal *ExchangeRates::rateAt(std::string_view currency, Instant at) const
{
    if (currency == m_workspaceCurrency)
        return &kOne;
    const auto found = m_dated.find(currency);
    if (found == m_dated.end())
        return nullptr;
    const auto &dated = found->second;
    const auto next = std::upper_bound(
        dated.begin(), dated.end(), at, [](Instant instant, const ExchangeRate &rate) { return instant < rate.validFrom; });
    return next == dated.begin() ? nullptr : &std::prev(next)->rate;
}

std::optional<std::string> currencyCode(std::string_view text)
{
    std::string code(text);
    for (auto &c : code) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
        if (c < 'A' || c > 'Z')
            return {};
    }
    return code.size() == 3 ? std::optional {code} : std::nullopt;
}

} // namespace demarc
