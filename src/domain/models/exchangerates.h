// SPDX-License-Identifier: GPL-3.0-or-later
// What a unit of another currency is worth in the workspace's, from an instant on.
#pragma once

#include "base/instant.h"
#include "base/money.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demarc {

// The currency of price maps, and of the costs that clients report.
inline constexpr std::string_view kPriceCurrency = "USD";

struct ExchangeRate {
    std::string currency; // the other one, ISO 4217: "USD"
    Instant validFrom {}; // the earliest representable instant means "always"
    Decimal rate;         // units of the workspace currency for one unit of the other; above zero
};

// An immutable set of dated rates into one currency.
class ExchangeRates {
public:
    ExchangeRates() = default; // the workspace's currency is that of the price maps
    ExchangeRates(std::string workspaceCurrency, std::vector<ExchangeRate> rates);

    const std::string &workspaceCurrency() const { return m_workspaceCurrency; }

    // Workspace units for one unit of `currency` at an instant: 1 for the workspace's own; null where none is known.
    const Decimal *rateAt(std::string_view currency, Instant at) const;

private:
    std::string m_workspaceCurrency {kPriceCurrency};
    std::map<std::string, std::vector<ExchangeRate>, std::less<>> m_dated; // by rising validFrom
};

// The code in capitals; empty where it is not three letters.
std::optional<std::string> currencyCode(std::string_view text);

} // namespace demarc
