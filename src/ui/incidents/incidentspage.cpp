// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/incidentspage.h"

#include "app/incidents/words.h"
#include "app/workspace/deliver.h"
#include "store/catalogue/alertrules.h"
#include "ui/incidents/boardview.h"
#include "ui/incidents/evidencechart.h"
#include "ui/incidents/formparts.h"
#include "ui/incidents/incidenteditor.h"
#include "ui/incidents/incidentlist.h"
#include "ui/incidents/incidentpanel.h"
#include "ui/incidents/incidenttext.h"
#include "ui/incidents/metricsview.h"
#include "ui/incidents/rulespanel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QPointer>
#include <QStackedWidget>

#include <algorithm>

namespace demarc::ui {

namespace {

enum Views { BoardIndex, ListIndex, MetricsIndex };

} // namespace

void IncidentsPage::open(const Link &link)
{
    if (link.kind != u"incident")
        return;
    if (const auto number = parseIncidentNumber(link.name))
        openIncident(*number);
}

void IncidentsPage::reload()
{
    const auto generation = ++m_generation;
    if (!m_loadedOnce)
        m_state->showLoading();
    const auto read = [](sql::Connection &connection) -> Result<Loaded> {
        auto board = app::incidentBoard(connection);
        if (!board)
            return failureOf(board);
        auto rules = store::alertRules(connection);
        if (!rules)
            return failureOf(rules);
        return Loaded {std::move(*board), std::move(*rules)};
    };
    app::deliver(m_context.workspace.query(read), this, [this, generation](const Result<Loaded> &loaded) {
        if (generation == m_generation)
            take(loaded);
    });
    if (m_openNumber > 0)
        loadDetail();
}

bool IncidentsPage::isSettled() const { return m_state->isSettled() && (m_openNumber == 0 || m_panel->number() == m_openNumber); }

void IncidentsPage::take(const Result<Loaded> &loaded)
{
    if (!loaded) {
        m_state->showError(loaded.error());
    } else {
        m_board = loaded->board;
        fillSystems(m_system, m_board.systems, tr("All systems"));
        m_panel->setPeople(m_board.people, m_context.workspace.actor());
        m_panel->setSystems(m_board.systems);
        m_report->setSystems(m_board.systems);
        m_rules->setSystems(m_board.systems);
        m_rules->setRules(loaded->rules, m_board.currency);
        const bool first = !std::exchange(m_loadedOnce, true);
        if (first)
            m_report->clear(m_context.workspace.actor().party);
        refresh();
        if (first && m_openNumber == 0)
            openFirst();
    }
    if (isSettled() && !std::exchange(m_wasSettled, true))
        Q_EMIT settled();
}

void IncidentsPage::refresh()
{
    if (!m_loadedOnce)
        return;
    const auto shown = shownIncidents();
    BoardFilter filter {chosenSystem(m_system), chosen<Holder>(m_party)};
    m_boardView->setCards(boardCards(m_board, filter, now(), QTimeZone::systemTimeZone()));
    m_rows->setNow(now());
    m_rows->setRows(shown);
    refreshMetrics(shown);
    if (m_board.incidents.empty())
        m_state->showEmpty(QStringLiteral("incidents"), tr("No incidents"),
            tr("Demarc opens one by itself when a figure goes above the limit of an alert rule. What you notice "
               "yourself, report here."),
            tr("Report incident"));
    else
        m_state->showContent();
}

void IncidentsPage::refreshMetrics(const std::vector<Incident> &shown)
{
    const auto metrics = metricsOf(shown, now());
    m_metrics->setMetrics(metrics);
    if (m_board.incidents.empty())
        return m_figures->setText({});
    if (shown.empty())
        return m_figures->setText(tr("No incident matches"));
    m_figures->setText(tr("Median time to acknowledge %1 · resolve %2")
                           .arg(summaryText(metrics.toAcknowledge.median, metrics.toAcknowledge.n),
                               summaryText(metrics.toResolve.median, metrics.toResolve.n)));
}

// The worst incident that is being worked on, so that the page says something before the first click.
void IncidentsPage::openFirst()
{
    for (const auto column : {BoardColumn::Active, BoardColumn::Triage, BoardColumn::Mitigated}) {
        const auto &cards = m_boardView->list(column)->cardModel()->cards();
        if (!cards.empty())
            return openIncident(cards.front().number);
    }
}

void IncidentsPage::openIncident(std::int64_t number)
{
    m_openNumber = number;
    m_boardView->setSelected(number);
    showSide(m_panel);
    loadDetail();
}

void IncidentsPage::loadDetail()
{
    const auto generation = ++m_detailGeneration;
    const auto read = [number = m_openNumber](sql::Connection &connection) { return app::incidentDetail(connection, number); };
    app::deliver(m_context.workspace.query(read), this, [this, generation](const Result<app::IncidentDetail> &detail) {
        if (generation == m_detailGeneration)
            takeDetail(detail);
    });
}

void IncidentsPage::takeDetail(const Result<app::IncidentDetail> &detail)
{
    if (!detail) {
        m_openNumber = 0;
        showSide(nullptr);
        Q_EMIT message(detail.error().message);
    } else {
        const bool same = m_panel->number() == detail->incident.number;
        m_panel->setDetail(*detail, now());
        if (!same || firstEvidence(*detail))
            loadChart(*detail);
        if (m_refusal && m_refusal->number == m_openNumber) {
            const auto refusal = *std::exchange(m_refusal, std::nullopt);
            m_panel->refuse(refusal.to, refusal.problems, mergeTargets(refusal.number));
        }
    }
    if (isSettled() && !std::exchange(m_wasSettled, true))
        Q_EMIT settled();
}

void IncidentsPage::loadChart(const app::IncidentDetail &detail)
{
    const auto entry = firstEvidence(detail);
    if (!entry)
        return m_panel->setChart({});
    const auto generation = m_detailGeneration;
    auto query = evidenceQuery(detail, *entry->evidence, now());
    query.systemOfService = m_board.systemOfService;
    app::deliver(m_panels(query), this, [this, generation, detail, entry](const Result<Panel> &panel) {
        if (generation != m_detailGeneration)
            return;
        m_panel->setChart(panel ? std::optional(evidenceChart(detail, *entry, *panel, now())) : std::nullopt);
    });
}

void IncidentsPage::showSide(QWidget *widget)
{
    m_side->setVisible(widget != nullptr);
    if (widget)
        m_side->setCurrentWidget(widget);
}

void IncidentsPage::startReport()
{
    m_report->setNow(now());
    showSide(m_reportCard);
    m_report->focusTitle();
}

void IncidentsPage::showRules() { showSide(m_rules); }

void IncidentsPage::askMove(std::int64_t number, Stage to)
{
    const auto *incident = loadedIncident(number);
    if (!incident || incident->stage() == to)
        return;
    const auto moved = demarc::moved(*incident, {to, now()});
    if (moved) {
        app::MoveRequest request;
        request.to = to;
        run(app::moveIncident(incident->id, incident->version, request));
        return;
    }
    m_refusal = Refusal {number, to, moved.error()};
    openIncident(number);
}

void IncidentsPage::runMove(const app::MoveRequest &request)
{
    if (const auto *incident = loadedIncident(m_openNumber))
        run(app::moveIncident(incident->id, incident->version, request));
}

void IncidentsPage::run(app::CommandPtr command, std::function<void()> stored)
{
    const QPointer<IncidentsPage> alive(this); // the page may be gone when the answer comes
    m_context.undoStack.run(std::move(command), [alive, stored = std::move(stored)](const Result<void> &done) {
        if (!alive)
            return;
        if (!done)
            alive->m_panel->showError(done.error().message);
        else if (stored)
            stored();
    });
}

const Incident *IncidentsPage::loadedIncident(std::int64_t number) const
{
    const auto found = std::find_if(m_board.incidents.begin(), m_board.incidents.end(),
        [number](const Incident &incident) { return incident.number == number; });
    return found == m_board.incidents.end() ? nullptr : &*found;
}

std::vector<Incident> IncidentsPage::mergeTargets(std::int64_t number) const
{
    std::vector<Incident> targets;
    std::copy_if(m_board.incidents.begin(), m_board.incidents.end(), std::back_inserter(targets),
        [number](const Incident &incident) { return incident.number != number && !isTerminal(incident.stage()); });
    return targets;
}

std::vector<Incident> IncidentsPage::shownIncidents() const
{
    const BoardFilter filter {chosenSystem(m_system), chosen<Holder>(m_party)};
    std::vector<Incident> shown;
    std::copy_if(m_board.incidents.begin(), m_board.incidents.end(), std::back_inserter(shown),
        [&filter](const Incident &incident) { return filter.accepts(incident); });
    return shown;
}

} // namespace demarc::ui
