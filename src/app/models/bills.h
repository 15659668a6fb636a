// SPDX-License-Identifier: GPL-3.0-or-later
// Providers' bills: kept, and compared with what was recorded.
#pragma once

#include "app/workspace/workspace.h"
#include "domain/models/pricebook.h"
#include "domain/models/reconciliation.h"
#include "store/catalogue/bills.h"

namespace demarc::app {

using store::BillId;

struct StoredBill {
    BillId id;
    QString name;
    Instant importedAt {};
    QString importedBy;
    Bill lines;
};

// Keeps a bill under the name of its file. The inverse removes it. Errors: Conflict (the same lines are kept already).
CommandPtr importBill(const QString &name, const Bill &bill);
// The inverse keeps it again. Errors: NotFound.
CommandPtr removeBill(const BillId &id);

// The name under which a bill with the same lines is kept; empty where none is.
Result<std::optional<QString>> keptBill(sql::Connection &connection, const Bill &bill);

// The bills that are kept, the newest import first.
Result<std::vector<StoredBill>> storedBills(sql::Connection &connection);

// A bill beside the recorded calls of its days.
struct BillComparison {
    Reconciliation result;
    QString currency; // the workspace's
    Instant from {};  // midnights UTC: of the first day, and after the last
    Instant to {};
};

// Compares a bill with the calls of its days, or of the days from `from` to before `to` (whole UTC days). Amounts are
// converted at the rate of their day. Reads the calls themselves, so it may take a while: it shows as a job that can be
// cancelled. Errors: InvalidInput (the bill has no amount, an exchange rate is missing), Cancelled, Storage.
QFuture<Result<BillComparison>> compareBill(
    Workspace &workspace, Bill bill, std::optional<Instant> from = {}, std::optional<Instant> to = {});

// What one call adds to the recorded usage of its model and day.
void addRecorded(RecordedDays &days, const Call &call, const PriceBook &prices);

} // namespace demarc::app
