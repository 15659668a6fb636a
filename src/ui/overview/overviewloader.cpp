// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewloader.h"

#include "app/telemetry/telemetry.h"
#include "app/workspace/deliver.h"

namespace demarc::ui {

namespace {

using namespace std::chrono_literals;

constexpr Duration kDay = 24h;
constexpr auto kTableDays = 30;
constexpr auto kChartDays = 7;
constexpr Duration kHour = 1h;
constexpr Duration kScoresStep = 6h;
constexpr auto kPace = 500ms; // at most twice a second while calls arrive

} // namespace

struct OverviewLoader::Pending {
    std::uint64_t generation = 0;
    int open = 0;
    bool broken = false;
    std::shared_ptr<OverviewAnswer> answer = std::make_shared<OverviewAnswer>();
};

OverviewLoader::OverviewLoader(app::Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPace);
    connect(&m_soon, &QTimer::timeout, this, &OverviewLoader::load);
    connect(&m_workspace, &app::Workspace::changed, this, &OverviewLoader::loadSoon);
}

void OverviewLoader::loadSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void OverviewLoader::load()
{
    auto pending = std::make_shared<Pending>();
    pending->generation = ++m_generation;
    app::deliver(m_workspace.query(app::loadOverviewCatalogue), this, [this, pending](Result<app::OverviewCatalogue> catalogue) {
        if (pending->generation != m_generation)
            return;
        if (!catalogue) {
            Q_EMIT failed(catalogue.error());
            return;
        }
        pending->answer->catalogue = std::move(*catalogue);
        askFigures(pending);
    });
}

void OverviewLoader::askFigures(const std::shared_ptr<Pending> &pending)
{
    auto &answer = *pending->answer;
    answer.now = m_workspace.clock().now();
    answer.chartsFrom = floorTo(answer.now - kChartDays * kDay, kScoresStep);
    const auto end = floorTo(answer.now, kHour) + kHour;

    PanelQuery table;
    table.groupBy = Dimension::System;
    table.systemOfService = systemsByService(answer.catalogue.systems);
    table.from = end - kTableDays * kDay;
    table.to = end;
    table.step = kTableDays * kDay;
    for (const auto metric : {Metric::Cost, Metric::Calls, Metric::Latency, Metric::Quality, Metric::ErrorShare}) {
        table.metric = metric;
        askPanel(pending, table, answer.figures.bySystem);
    }
    PanelQuery chart;
    chart.from = answer.chartsFrom;
    chart.to = end;
    chart.step = kHour;
    for (const auto metric : {Metric::Cost, Metric::Latency, Metric::Quality}) {
        chart.metric = metric;
        // Few answers are scored: an hour's worth says little, and hourly means would only show noise.
        chart.step = metric == Metric::Quality ? kScoresStep : kHour;
        askPanel(pending, chart, answer.figures.overTime);
    }
    ++pending->open;
    app::deliver(m_workspace.telemetry().services(), this, [this, pending](Result<std::vector<ServiceSeen>> services) {
        if (services)
            pending->answer->figures.services = std::move(*services);
        finishOne(pending, services ? nullptr : &services.error());
    });
}

void OverviewLoader::askPanel(const std::shared_ptr<Pending> &pending, const PanelQuery &query, std::map<Metric, Panel> &into)
{
    ++pending->open;
    app::deliver(m_workspace.telemetry().panel(query), this, [this, pending, &into, metric = query.metric](Result<Panel> panel) {
        if (panel)
            into[metric] = std::move(*panel);
        finishOne(pending, panel ? nullptr : &panel.error());
    });
}

void OverviewLoader::finishOne(const std::shared_ptr<Pending> &pending, const Error *error)
{
    --pending->open;
    if (pending->generation != m_generation || pending->broken)
        return;
    if (error) {
        pending->broken = true;
        Q_EMIT failed(*error);
        return;
    }
    if (pending->open > 0)
        return;
    auto &answer = *pending->answer;
    answer.overview = app::overviewOf(answer.catalogue, answer.figures, answer.now - kTableDays * kDay);
    Q_EMIT loaded(pending->answer);
}

} // namespace demarc::ui
