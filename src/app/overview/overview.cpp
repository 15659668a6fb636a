// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview/overview.h"

#include "domain/ownership/ownerbook.h"
#include "store/catalogue/systems.h"

#include <set>

namespace demarc::app {

namespace {

constexpr auto kProduction = u"production";

const PanelGroup *groupOf(const OverviewFigures &figures, Metric metric, const QString &system)
{
    const auto panel = figures.bySystem.find(metric);
    if (panel == figures.bySystem.end())
        return nullptr;
    const auto key = system.toStdString();
    const auto &groups = panel->second.groups;
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const PanelGroup &g) { return g.key == key; });
    return group == groups.end() ? nullptr : &*group;
}

std::optional<double> figureOf(const OverviewFigures &figures, Metric metric, const QString &system)
{
    const auto *group = groupOf(figures, metric, system);
    return group && group->total ? std::optional(toDouble(*group->total)) : std::nullopt;
}

void addFigures(OverviewSystem &row, const OverviewFigures &figures)
{
    if (const auto *calls = groupOf(figures, Metric::Calls, row.name))
        row.calls = calls->samples;
    if (const auto *cost = groupOf(figures, Metric::Cost, row.name); cost && cost->total) {
        if (const auto *money = std::get_if<Money>(&*cost->total))
            row.cost = *money;
    }
    row.latency = figureOf(figures, Metric::Latency, row.name);
    row.quality = figureOf(figures, Metric::Quality, row.name);
    row.errorShare = figureOf(figures, Metric::ErrorShare, row.name);
    if (const auto *quality = groupOf(figures, Metric::Quality, row.name))
        row.scored = quality->samples;
}

void addPrompts(OverviewSystem &row, const std::vector<PromptListItem> &prompts)
{
    for (const auto &item : prompts) {
        const auto label = std::find_if(
            item.labels.begin(), item.labels.end(), [](const PromptLabel &l) { return l.environment == kProduction; });
        if (item.prompt.system != row.name || label == item.labels.end())
            continue;
        if (row.prompt.isEmpty()) {
            row.prompt = item.prompt.name;
            row.promptVersion = label->number;
        } else {
            ++row.otherPrompts;
        }
    }
}

void addIncidents(OverviewSystem &row, const std::vector<Incident> &incidents, Instant from)
{
    for (const auto &incident : incidents) {
        if (incident.system != row.name || isTerminal(incident.progress.stage))
            continue;
        if (isOpen(incident.progress.stage))
            ++row.openIncidents;
        else if (incident.detectedAt >= from)
            ++row.closedIncidents;
    }
}

std::vector<OverviewSystem> systemsOf(const OverviewCatalogue &catalogue, const OverviewFigures &figures)
{
    std::vector<OverviewSystem> rows;
    const auto add = [&rows](const QString &name, bool registered) {
        OverviewSystem row;
        row.name = name;
        row.registered = registered;
        rows.push_back(std::move(row));
    };
    std::set<QString> mapped;
    for (const auto &system : catalogue.systems) {
        mapped.insert(system.services.begin(), system.services.end());
        add(system.name, true);
    }
    for (const auto &seen : figures.services) {
        const auto name = QString::fromStdString(seen.service);
        if (!mapped.contains(name))
            add(name, false);
    }
    return rows;
}

std::vector<UnownedActivity> unownedOf(const OwnershipSnapshot &ownership)
{
    const auto &matrix = ownership.matrix;
    const OwnerBook book(matrix, ownership.people);
    std::vector<UnownedActivity> unowned;
    for (const auto &activity : matrix.activities()) {
        const auto owner = book.ownerOf(activity.key);
        const auto area = matrix.indexOf(activity.area);
        if (owner.holding != Holding::Held)
            unowned.push_back({owner.holding, activity.key, activity.name, area ? matrix.areas()[*area].name : QString()});
    }
    std::stable_partition(unowned.begin(), unowned.end(), [](const UnownedActivity &u) { return u.holding == Holding::Shared; });
    return unowned;
}

} // namespace

Result<OverviewCatalogue> loadOverviewCatalogue(sql::Connection &connection)
{
    OverviewCatalogue catalogue;
    auto systems = store::systems(connection);
    if (!systems)
        return failureOf(systems);
    auto board = incidentBoard(connection);
    if (!board)
        return failureOf(board);
    auto prompts = listPrompts(connection);
    if (!prompts)
        return failureOf(prompts);
    auto ownership = loadOwnership(connection);
    if (!ownership)
        return failureOf(ownership);
    return OverviewCatalogue {
        std::move(board->currency), std::move(*systems), std::move(board->incidents), std::move(*prompts), std::move(*ownership)};
}

Overview overviewOf(const OverviewCatalogue &catalogue, const OverviewFigures &figures, Instant from)
{
    Overview overview;
    overview.currency = catalogue.currency;
    overview.systems = systemsOf(catalogue, figures);
    for (auto &row : overview.systems) {
        addFigures(row, figures);
        addPrompts(row, catalogue.prompts);
        addIncidents(row, catalogue.incidents, from);
    }
    std::sort(overview.systems.begin(), overview.systems.end(), [](const OverviewSystem &a, const OverviewSystem &b) {
        const auto weight = [](const OverviewSystem &s) { return std::tuple(s.cost.value_or(Money {}), s.calls); };
        return weight(a) != weight(b) ? weight(a) > weight(b) : a.name < b.name;
    });
    std::copy_if(catalogue.incidents.begin(), catalogue.incidents.end(), std::back_inserter(overview.openIncidents),
        [](const Incident &incident) { return isOpen(incident.progress.stage); });
    std::sort(overview.openIncidents.begin(), overview.openIncidents.end(),
        [](const Incident &a, const Incident &b) { return std::tuple(a.severity, a.number) < std::tuple(b.severity, b.number); });
    overview.unowned = unownedOf(catalogue.ownership);
    overview.activities = static_cast<int>(catalogue.ownership.matrix.activities().size());
    return overview;
}

} // namespace demarc::app
