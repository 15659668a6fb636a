// SPDX-License-Identifier: GPL-3.0-or-later
// Every change of the catalogue is a command: validated, authorised and applied in one transaction together with its
// audit record. Applying it yields the inverse command, bound to the row versions it left; the undo stack runs that.
#pragma once

#include "base/instant.h"
#include "base/json.h"
#include "base/result.h"
#include "domain/people/person.h"
#include "store/sql/connection.h"

#include <QFlags>

#include <memory>

namespace demarc::app {

// What a change touched, for the change feed. Views reload what depends on the topics they show.
enum class Topic : unsigned {
    People = 1 << 0,
    Ownership = 1 << 1,
    Systems = 1 << 2,
    Prompts = 1 << 3,
    Models = 1 << 4,
    Incidents = 1 << 5,
    Settings = 1 << 6,
    Calls = 1 << 7,
    Senders = 1 << 8,
    Bills = 1 << 9,
};
Q_DECLARE_FLAGS(Topics, Topic)
Q_DECLARE_OPERATORS_FOR_FLAGS(Topics)

// Who is acting. A local file asks once; a PostgreSQL login names its person.
struct Actor {
    PersonId person;
    QString name;
    Party party = Party::Internal;
};

struct CommandContext {
    Instant now {};
    Actor actor;
};

// What the audit trail keeps of a change, besides who and when.
struct AuditEntry {
    QString action;     // stable key, e.g. "ownership.set-cell"
    QString entityKind; // e.g. "activity", "prompt-version", "incident"
    QString entityId;
    Json before; // null where the thing did not exist
    Json after;  // null where it no longer does
    QString reason;
};

class Command;
using CommandPtr = std::shared_ptr<const Command>;

struct Applied {
    AuditEntry audit;
    CommandPtr inverse; // null: others may rely on it; withdrawn only by a new recorded act, never popped
    Topics changed;
};

class Command {
public:
    virtual ~Command() = default;
    // What was done, as the undo menu says it: tr("Set A for Ops lead").
    virtual QString text() const = 0;
    // Checks and applies within the write transaction that is open on `connection`; a failure rolls it back whole.
    // Errors: Conflict when a row has another version than the command expects, InvalidInput, Denied, NotFound.
    virtual Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const = 0;
};

} // namespace demarc::app
