// SPDX-License-Identifier: GPL-3.0-or-later
// What a person decides about calls that are stored: prices them anew, takes an import out again, erases somebody. Each is
// recorded for good before it is done; none can be undone.
#pragma once

#include "app/workspace/workspace.h"

namespace demarc::app {

enum class RepriceScope {
    Unpriced, // calls without a price of the catalogue
    All,      // history with the prices of now
};

// These block: run them on a thread of their own. Where one stops half-way (Cancelled, Storage), doing it again completes it.

// Prices stored calls anew, each with the price valid at its start. The report says what the costs added up to before and
// after.
Result<Telemetry::Repriced> repriceCalls(Workspace &workspace, RepriceScope scope, const QString &reason);
// Takes out the calls that an import brought; those it found already there stay. NotFound: no such import.
Result<ImportSeen> removeImport(Workspace &workspace, std::int64_t import, const QString &reason);
// Takes a person's id off all calls and spans. The record names the person only by a hash of the id.
Result<void> eraseUser(Workspace &workspace, const QString &user, const QString &reason);

} // namespace demarc::app
