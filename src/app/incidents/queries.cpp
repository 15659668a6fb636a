// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incidents/queries.h"

#include "store/catalogue/incidents.h"
#include "store/catalogue/people.h"
#include "store/catalogue/settings.h"
#include "store/catalogue/systems.h"

#include <set>

namespace demarc::app {

namespace {

std::vector<QString> systemNames(const std::vector<AiSystem> &systems, const std::vector<Incident> &incidents)
{
    std::set<QString> names;
    for (const auto &system : systems)
        names.insert(system.name);
    for (const auto &incident : incidents) {
        if (!incident.system.isEmpty())
            names.insert(incident.system);
    }
    return {names.begin(), names.end()};
}

} // namespace

Result<QString> workspaceCurrency(sql::Connection &connection)
{
    const auto setting = store::setting(connection, QStringLiteral("currency"));
    if (!setting)
        return failureOf(setting);
    return setting->value.isEmpty() ? QStringLiteral("USD") : setting->value;
}

Result<IncidentBoard> incidentBoard(sql::Connection &connection)
{
    auto incidents = store::incidents(connection);
    if (!incidents)
        return failureOf(incidents);
    auto newest = store::newestEntryInstants(connection);
    if (!newest)
        return failureOf(newest);
    auto currency = workspaceCurrency(connection);
    if (!currency)
        return failureOf(currency);
    auto people = store::people(connection);
    if (!people)
        return failureOf(people);
    std::erase_if(*people, [](const Person &person) { return !person.active; });
    const auto systems = store::systems(connection);
    if (!systems)
        return failureOf(systems);
    auto names = systemNames(*systems, *incidents);
    return IncidentBoard {std::move(*incidents), std::move(*newest), std::move(*people), std::move(names),
        systemsByService(*systems), std::move(*currency)};
}

Result<IncidentDetail> incidentDetail(sql::Connection &connection, std::int64_t number)
{
    auto incident = store::incidentByNumber(connection, number);
    if (!incident)
        return failureOf(incident);
    auto timeline = store::timeline(connection, incident->id);
    if (!timeline)
        return failureOf(timeline);
    auto currency = workspaceCurrency(connection);
    if (!currency)
        return failureOf(currency);
    IncidentDetail detail {std::move(*incident), std::move(*timeline), 0, std::move(*currency)};
    if (!detail.incident.progress.mergedInto.isNull()) {
        const auto target = store::incident(connection, detail.incident.progress.mergedInto);
        if (!target)
            return failureOf(target);
        detail.mergedIntoNumber = target->number;
    }
    return detail;
}

Result<std::int64_t> openIncidentCount(sql::Connection &connection) { return store::openIncidentCount(connection); }

} // namespace demarc::app
