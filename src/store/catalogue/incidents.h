// SPDX-License-Identifier: GPL-3.0-or-later
// Incidents in the catalogue. Functions that write belong inside a write transaction.
#pragma once

#include "domain/incidents/incident.h"
#include "store/sql/connection.h"

#include <map>

namespace demarc::store {

// With actions and held times. Errors: NotFound.
Result<Incident> incident(sql::Connection &connection, const IncidentId &id);
Result<Incident> incidentByNumber(sql::Connection &connection, std::int64_t number);
// All of them, newest number first.
Result<std::vector<Incident>> incidents(sql::Connection &connection);
// The newest incident that `rule` opened on `system`, if any.
Result<std::optional<Incident>> newestIncidentOfAlert(
    sql::Connection &connection, const AlertRuleId &rule, const QString &system);
// How many are in Triage to Monitoring.
Result<std::int64_t> openIncidentCount(sql::Connection &connection);

// Stores a new incident under the next free number and returns it as stored (number, version 1).
Result<Incident> insertIncident(sql::Connection &connection, Incident incident);
// Stores everything of `incident` but its number, owner and actions, if the row still has incident.version; returns
// the new version. Errors: Conflict.
Result<std::int64_t> updateIncident(sql::Connection &connection, const Incident &incident);

// Actions; the version rules are the same. Removing takes the version the row must have.
Result<void> insertAction(sql::Connection &connection, const IncidentId &incident, const IncidentAction &action);
Result<std::int64_t> updateAction(sql::Connection &connection, const IncidentAction &action);
Result<void> removeAction(sql::Connection &connection, const IncidentActionId &id, std::int64_t version);

// The timeline, oldest first. Appending is all that can be done to it.
Result<std::vector<TimelineEntry>> timeline(sql::Connection &connection, const IncidentId &incident);
Result<void> appendEntry(sql::Connection &connection, const IncidentId &incident, const TimelineEntry &entry);
// The instant of the newest entry of every incident.
Result<std::map<IncidentId, Instant>> newestEntryInstants(sql::Connection &connection);

} // namespace demarc::store
