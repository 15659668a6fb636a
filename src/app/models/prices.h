// SPDX-License-Identifier: GPL-3.0-or-later
// The price catalogue's use-cases.
#pragma once

#include "app/workspace/workspace.h"
#include "domain/models/pricebook.h"
#include "ingest/importers/pricemap.h"

#include <memory>

namespace demarc::app {

struct PriceImportReport {
    int added = 0;     // prices that are new or changed
    int unchanged = 0; // equal to what was stored
    int rejected = 0;  // no valid rates
};

// Imports a price map. `validFrom` empty: a model that has no price yet gets this one for all time, one whose price
// differs gets it from now on. An import is not undone but withdrawn by a later import; its inverse is null.
class ImportPrices final : public Command {
public:
    ImportPrices(ingest::PriceMap map, QString source, std::optional<Instant> validFrom);
    QString text() const override;
    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override;

private:
    ingest::PriceMap m_map;
    QString m_source;
    std::optional<Instant> m_validFrom;
};

// Imports and reports; `source` is the file's name for the audit trail.
QFuture<Result<PriceImportReport>> importPrices(
    Workspace &workspace, ingest::PriceMap map, const QString &source, std::optional<Instant> validFrom);

// The stored prices as a book for pricing calls.
Result<std::shared_ptr<const PriceBook>> loadPriceBook(sql::Connection &connection);

// Every stored price that calls can be priced by, by model and rising validity.
Result<std::vector<ModelPrice>> storedPrices(sql::Connection &connection);

// The latest price of each model, by model.
Result<std::vector<ModelPrice>> currentPrices(sql::Connection &connection);

// The list prices that a new workspace starts with.
Result<ingest::PriceMap> starterPrices();

} // namespace demarc::app
