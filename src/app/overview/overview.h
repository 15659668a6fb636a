// SPDX-License-Identifier: GPL-3.0-or-later
// What the Overview answers: what needs someone, what nobody owns, how each system fares.
#pragma once

#include "app/incidents/queries.h"
#include "app/ownership/ownerdirectory.h"
#include "app/prompts/promptqueries.h"
#include "domain/systems/system.h"
#include "domain/telemetry/callquery.h"
#include "domain/telemetry/panel.h"

#include <map>

namespace demarc::app {

// What the catalogue holds of it, read in one transaction.
struct OverviewCatalogue {
    QString currency;
    std::vector<AiSystem> systems;
    std::vector<Incident> incidents;
    std::vector<PromptListItem> prompts;
    OwnershipSnapshot ownership;
};
Result<OverviewCatalogue> loadOverviewCatalogue(sql::Connection &connection);

// The figures by system, each over the whole range in one bucket.
struct OverviewFigures {
    std::vector<ServiceSeen> services;
    std::map<Metric, Panel> bySystem; // Cost, Calls, Latency, Quality, ErrorShare
    std::map<Metric, Panel> overTime; // Cost, Latency, Quality
};

struct OverviewSystem {
    QString name;
    bool registered = true;
    QString prompt; // in production; empty: none
    std::int64_t promptVersion = 0;
    int otherPrompts = 0; // in production besides that one
    std::int64_t calls = 0;
    std::optional<Money> cost;     // empty: no call, or no priced call
    std::optional<double> latency; // 95th percentile, seconds
    std::optional<double> quality; // 0…1
    std::int64_t scored = 0;
    std::optional<double> errorShare;
    int openIncidents = 0;
    int closedIncidents = 0; // within the range
};

// An activity that nobody answers for.
struct UnownedActivity {
    Holding holding = Holding::Nobody; // or Shared
    QString key;
    QString name;
    QString area;
};

struct Overview {
    QString currency;
    std::vector<OverviewSystem> systems;  // by falling cost, then calls, then name
    std::vector<Incident> openIncidents;  // the worst first, then the oldest
    std::vector<UnownedActivity> unowned; // in the order of the matrix, those shared first
    int activities = 0;
};

// Puts both together; incidents closed before `from` are not counted.
Overview overviewOf(const OverviewCatalogue &catalogue, const OverviewFigures &figures, Instant from);

} // namespace demarc::app
