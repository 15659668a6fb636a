// SPDX-License-Identifier: GPL-3.0-or-later
// The stored bills of providers.
#pragma once

#include "base/ids.h"
#include "base/instant.h"
#include "store/sql/connection.h"

namespace demarc::store {

using BillId = Id<struct BillTag>;

struct BillRow {
    BillId id;
    QString name; // of the file
    Instant importedAt {};
    QString importedBy;
    QString linesJson; // toJson(Bill) of domain/models/bill.h
};

// Every bill, the newest import first.
Result<std::vector<BillRow>> bills(sql::Connection &connection);
// Errors: NotFound.
Result<BillRow> bill(sql::Connection &connection, const BillId &id);
Result<void> insertBill(sql::Connection &connection, const BillRow &bill);
// Errors: NotFound.
Result<void> removeBill(sql::Connection &connection, const BillId &id);

} // namespace demarc::store
