// SPDX-License-Identifier: GPL-3.0-or-later
// What a person decides about calls that are stored: prices them anew, takes an import out again, erases somebody. Each is a
// job of the workspace, off the calling thread, and recorded for good; none can be undone.
#pragma once

#include "app/workspace/workspace.h"

namespace demarc::app {

enum class RepriceScope {
    Unpriced, // calls without a price of the catalogue
    All,      // history with the prices of now
};

struct Repricing {
    Telemetry::Repriced calls;
    QString currency;
    bool isComplete = true; // false: it was cancelled; calls it came to keep their new cost
    Money before() const { return {calls.beforePico}; }
    Money after() const { return {calls.afterPico}; }
};

// Prices stored calls anew, each with the price valid at its start. Can be cancelled; recorded when it ends, with what the costs
// added up to before and after. Errors: Cancelled (before it began), Storage, Unavailable; calls it came to keep their new cost.
QFuture<Result<Repricing>> repriceCalls(Workspace &workspace, RepriceScope scope, const QString &reason);

struct ImportRemoval {
    ImportSeen import;      // as it was before
    bool isComplete = true; // false: it was cancelled; the import is still there with the calls that are left
};

// Takes out the calls that an import brought; those it found already there stay. Recorded before it is done; can be cancelled,
// and doing it again completes it. Errors: NotFound (no such import), InvalidInput (its calls have expired), Cancelled (before it began), Storage, Unavailable.
QFuture<Result<ImportRemoval>> removeImport(Workspace &workspace, std::int64_t import, const QString &reason);

struct UserErasure {
    std::int64_t calls = 0;   // that named the person
    std::int64_t waiting = 0; // requests that wait to be passed on to another backend, just as they came
};

// How many stored calls name a person. Reads every call: ask with a slot.
QFuture<Result<std::int64_t>> callsOfUser(Workspace &workspace, const QString &user, ReadSlot *slot = nullptr);
// Takes a person off everything stored: id and sessions off calls and spans, the messages of their calls, and what interrupted
// imports left. Recorded before it is done, with a hash in place of the id; cannot be cancelled. Errors: Storage, Unavailable;
// doing it again completes it.
QFuture<Result<UserErasure>> eraseUser(Workspace &workspace, const QString &user, const QString &reason);

} // namespace demarc::app
