// SPDX-License-Identifier: GPL-3.0-or-later
// Every model there is: those that calls name, and those of the price catalogue.
#pragma once

#include "app/workspace/workspace.h"
#include "domain/models/pricebook.h"
#include "domain/telemetry/panel.h"

namespace demarc::app {

struct ModelRow {
    std::string model;
    std::string provider;
    std::optional<ModelPrice> price; // valid now; empty: none
    std::vector<ModelPrice> history; // of the price's model, by rising validity; repetitions left out
    // Of the last 30 days:
    std::int64_t calls = 0;
    std::optional<Money> cost; // empty: no priced call
    std::int64_t unpricedCalls = 0;
};

struct ModelList {
    std::vector<ModelRow> rows; // those with calls first, by falling cost and calls; then by name
    QString currency;           // of the costs; prices are in USD
    std::vector<ExchangeRate> rates;
    std::int64_t unpricedCalls = 0;
};

inline constexpr std::chrono::days kModelDays {30};

// Joins the parts: `series` tells the providers of models, `calls` and `cost` are grouped by model over one range.
std::vector<ModelRow> modelRows(const std::vector<ModelPrice> &prices, const std::vector<SeriesKey> &series, const Panel &calls,
    const Panel &cost, Instant now);

// Errors: as Workspace::query() and Telemetry::panel().
QFuture<Result<ModelList>> modelList(Workspace &workspace);

} // namespace demarc::app
