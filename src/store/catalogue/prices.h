// SPDX-License-Identifier: GPL-3.0-or-later
// The stored price catalogue.
#pragma once

#include "base/instant.h"
#include "store/sql/connection.h"

namespace demarc::store {

struct PriceRow {
    QString model;
    Instant validFrom {};
    QString provider;
    QString mode;
    QString entryJson; // canonical JSON object of the price map's entry; fractions as text
    Instant importedAt {};
};

// Every price, by model and rising validity.
Result<std::vector<PriceRow>> prices(sql::Connection &connection);

// Stores a price, replacing one of the same model and instant.
Result<void> putPrice(sql::Connection &connection, const PriceRow &price);

} // namespace demarc::store
