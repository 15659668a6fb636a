// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/prices.h"

namespace demarc::store {

Result<std::vector<PriceRow>> prices(sql::Connection &connection)
{
    const auto rows = connection.query(
        u"SELECT model, valid_from, provider, mode, entry_json, imported_at FROM model_price ORDER BY model, valid_from");
    if (!rows)
        return failureOf(rows);
    std::vector<PriceRow> prices;
    prices.reserve(rows->size());
    for (const auto &row : *rows)
        prices.push_back(
            {row.text(0), instantOf(row.integer(1)), row.text(2), row.text(3), row.text(4), instantOf(row.integer(5))});
    return prices;
}

Result<void> putPrice(sql::Connection &connection, const PriceRow &price)
{
    const auto stored = connection.run(
        u"INSERT INTO model_price (model, valid_from, provider, mode, entry_json, imported_at) VALUES ($1, $2, $3, $4, $5, $6)"
        u" ON CONFLICT (model, valid_from) DO UPDATE SET provider = $3, mode = $4, entry_json = $5, imported_at = $6",
        {price.model, microsOf(price.validFrom), price.provider, price.mode, price.entryJson, microsOf(price.importedAt)});
    if (!stored)
        return failureOf(stored);
    return {};
}

} // namespace demarc::store
