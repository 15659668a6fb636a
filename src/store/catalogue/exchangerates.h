// SPDX-License-Identifier: GPL-3.0-or-later
// The stored exchange rates.
#pragma once

#include "base/instant.h"
#include "store/sql/connection.h"

namespace demarc::store {

struct ExchangeRateRow {
    QString currency;     // ISO 4217
    QString intoCurrency; // the workspace's when the rate was entered
    Instant validFrom {};
    QString rate;             // decimal text
    std::int64_t version = 0; // 0 before it is stored
    bool operator==(const ExchangeRateRow &) const = default;
};

// The rates into a currency, by currency and rising validity.
Result<std::vector<ExchangeRateRow>> exchangeRates(sql::Connection &connection, const QString &intoCurrency);

// Stores a new rate (version 0: there must be none of that instant) or changes the one with that version; returns the new
// version. Errors: Conflict.
Result<std::int64_t> putExchangeRate(sql::Connection &connection, const ExchangeRateRow &rate);

// Errors: Conflict where it has another version or is gone.
Result<void> removeExchangeRate(sql::Connection &connection, const ExchangeRateRow &rate);

} // namespace demarc::store
