// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace's currency, and what other currencies are worth in it.
#pragma once

#include "app/workspace/workspace.h"
#include "domain/models/exchangerates.h"

namespace demarc::app {

// The stored rates into the workspace's currency.
Result<ExchangeRates> loadExchangeRates(sql::Connection &connection);
// The same as a list, by currency and rising validity.
Result<std::vector<ExchangeRate>> exchangeRateList(sql::Connection &connection);

// Sets what one unit of `currency` is worth from an instant on, or changes the rate of that instant. Without an instant: the
// first rate of a currency holds for all time, a later one from now on. Calls stored from then on are converted by it.
// Errors: InvalidInput (no currency code, the workspace's own, a rate that is not above zero), Conflict.
CommandPtr setExchangeRate(const QString &currency, const QString &rate, std::optional<Instant> validFrom);

// Takes a rate back. Errors: NotFound.
CommandPtr removeExchangeRate(const QString &currency, Instant validFrom);

// Chooses the workspace's currency. Errors: InvalidInput (no currency code; calls are stored already, whose costs are in
// the former currency), else as Workspace::execute().
QFuture<Result<void>> chooseCurrency(Workspace &workspace, const QString &code);

} // namespace demarc::app
