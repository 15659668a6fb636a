// SPDX-License-Identifier: GPL-3.0-or-later
// What pages and the command line read of incidents; each runs in Workspace::query().
#pragma once

#include "base/result.h"
#include "domain/incidents/incident.h"
#include "store/sql/connection.h"

#include <map>

namespace demarc::app {

struct IncidentBoard {
    std::vector<Incident> incidents; // newest number first
    std::map<IncidentId, Instant> newestEntry;
    std::vector<Person> people;                         // who may lead: the active ones, by name
    std::vector<QString> systems;                       // registered ones and those incidents speak of, by name
    std::map<std::string, std::string> systemOfService; // as panels want it
    QString currency;                                   // of the workspace
};

struct IncidentDetail {
    Incident incident;
    std::vector<TimelineEntry> timeline; // oldest first
    std::int64_t mergedIntoNumber = 0;
    QString currency;
};

Result<IncidentBoard> incidentBoard(sql::Connection &connection);
Result<IncidentDetail> incidentDetail(sql::Connection &connection, std::int64_t number);
// Incidents from Triage to Monitoring, for the badge of the rail.
Result<std::int64_t> openIncidentCount(sql::Connection &connection);
// ISO 4217.
Result<QString> workspaceCurrency(sql::Connection &connection);

} // namespace demarc::app
