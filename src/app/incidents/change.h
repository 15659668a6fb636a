// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of incidents share; for src/app/incidents and src/app/alerts only.
#pragma once

#include "app/incidents/commands.h"

#include <functional>
#include <vector>

namespace demarc::app::incidents {

// The outcome of a change in memory: what the timeline says, and an action that came with it.
struct Change {
    QString action; // audit key, e.g. "incident.move"
    QString reason;
    std::vector<TimelineEntry> entries;
    std::optional<IncidentAction> addedAction;
};

using Changer = std::function<Result<Change>(Incident &)>;

// Reads the incident, demands `version`, lets `changer` change it, stores it with its entries.
// Errors: NotFound, Conflict, and the changer's.
Result<Applied> change(sql::Connection &connection, const IncidentId &id, std::int64_t version, const Changer &changer);

// The owner of incidents by the matrix as it stands.
Result<Owner> accountable(sql::Connection &connection);

TimelineEntry entry(const CommandContext &context, TimelineKind kind, const QString &text = {}, const QString &before = {},
    const QString &after = {});

// Applies an edit and adds what the timeline says of it. Errors: InvalidInput.
Result<void> applyEdit(
    Incident &incident, const IncidentEdit &edit, const CommandContext &context, std::vector<TimelineEntry> &entries);

// Stores a new incident with its entries: what reporting and alerts share.
Result<Applied> declare(
    sql::Connection &connection, const CommandContext &context, Incident incident, std::vector<TimelineEntry> entries);

Result<void> appendEntries(sql::Connection &connection, const IncidentId &id, const std::vector<TimelineEntry> &entries);

} // namespace demarc::app::incidents
