// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the Incidents page and how they are joined; what they do is in incidentspage.cpp.
#include "ui/incidents/incidentspage.h"

#include "app/alerts/commands.h"
#include "app/incidents/commands.h"
#include "app/incidents/words.h"
#include "ui/incidents/boardview.h"
#include "ui/incidents/formparts.h"
#include "ui/incidents/incidenteditor.h"
#include "ui/incidents/incidentlist.h"
#include "ui/incidents/incidentpanel.h"
#include "ui/incidents/metricsview.h"
#include "ui/incidents/rulespanel.h"
#include "ui/shell/pagehead.h"
#include "ui/style/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kSideWidth = 388;

} // namespace

IncidentsPage::IncidentsPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_context(context),
      m_panels([this](const PanelQuery &query) { return m_context.workspace.telemetry().panel(query, &m_chartSlot); })
{
    setObjectName(QStringLiteral("incidentsPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kCardGap, kPageMargin, kPageMargin);
    column->setSpacing(kCardGap);
    setUpHead();
    column->addWidget(m_head);
    auto *row = new QHBoxLayout;
    row->setSpacing(kCardGap);
    setUpViews();
    setUpSide();
    row->addWidget(m_state, 1);
    row->addWidget(m_side);
    column->addLayout(row, 1);
    setUpActions();

    connect(&m_context.workspace, &app::Workspace::changed, this, [this](app::Topics topics) {
        if (topics & (app::Topic::Incidents | app::Topic::People | app::Topic::Systems | app::Topic::Settings))
            reload();
    });
    connect(&m_clockTimer, &QTimer::timeout, this, [this] {
        refresh();
        m_panel->setNow(now());
    });
    m_clockTimer.start(std::chrono::seconds {20});
    reload();
}

void IncidentsPage::setUpHead()
{
    m_head = new PageHead(tr("Incidents"), this);
    m_views = new Segmented(m_head);
    m_views->setObjectName(QStringLiteral("incidentViews"));
    m_views->addChoice(tr("Board"));
    m_views->addChoice(tr("List"));
    m_views->addChoice(tr("Metrics"));
    m_system = new QComboBox(m_head);
    m_system->setObjectName(QStringLiteral("incidentSystemFilter"));
    m_system->setAccessibleName(tr("Show incidents of a system"));
    fillSystems(m_system, {}, tr("All systems"));
    m_party = new QComboBox(m_head);
    m_party->setObjectName(QStringLiteral("incidentPartyFilter"));
    m_party->setAccessibleName(tr("Show incidents by the party that is accountable"));
    m_party->addItem(tr("All parties"), QString());
    for (const auto holder : {Holder::Internal, Holder::Partner, Holder::Provider, Holder::Nobody})
        m_party->addItem(app::words::of(holder), keyOf(holder));
    m_head->addLead(m_views);
    m_head->addLead(m_system);
    m_head->addLead(m_party);
    auto *rules = new QPushButton(tr("Alert rules"), m_head);
    rules->setObjectName(QStringLiteral("alertRulesButton"));
    auto *report = new QPushButton(tr("Report incident"), m_head);
    report->setObjectName(QStringLiteral("reportIncidentButton"));
    style::setButtonLook(report, ButtonLook::Primary);
    m_figures = new Label({}, FontRole::Body, TextLevel::Second);
    m_figures->setObjectName(QStringLiteral("incidentFigures"));
    m_figures->setElided(true);
    m_head->addAction(m_figures);
    m_head->addAction(rules);
    m_head->addAction(report);
    connect(m_system, &QComboBox::currentIndexChanged, this, &IncidentsPage::refresh);
    connect(m_party, &QComboBox::currentIndexChanged, this, &IncidentsPage::refresh);
    connect(rules, &QPushButton::clicked, this, &IncidentsPage::showRules);
    connect(report, &QPushButton::clicked, this, &IncidentsPage::startReport);
}

void IncidentsPage::setUpViews()
{
    m_stack = new QStackedWidget;
    m_boardView = new BoardView;
    m_rows = new IncidentRows(this);
    m_table = new TableView(QStringLiteral("incidentTable"));
    m_table->setAccessibleName(tr("Incidents"));
    m_table->setRowModel(m_rows);
    connect(m_table, &TableView::message, this, &Page::message);
    m_metrics = new MetricsView;
    auto *tableCard = new Card;
    tableCard->setBody(m_table);
    m_stack->addWidget(m_boardView);
    m_stack->addWidget(tableCard);
    m_stack->addWidget(m_metrics);
    m_state = new StateView(m_stack);
    connect(m_views, &Segmented::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_state, &StateView::nextRequested, this, &IncidentsPage::startReport);
    connect(m_state, &StateView::retryRequested, this, &IncidentsPage::reload);
    connect(m_boardView, &BoardView::opened, this, [this](qint64 number) { openIncident(number); });
    connect(m_boardView, &BoardView::moveRequested, this, [this](qint64 number, BoardColumn column) {
        if (const auto *incident = loadedIncident(number))
            askMove(number, stageForColumn(column, incident->stage()));
    });
    connect(m_table, &TableView::rowActivated, this, [this](int row) { openIncident(m_rows->row(row).number); });
    connect(m_table, &TableView::currentRowChanged, this, [this](int row) {
        if (row >= 0 && m_stack->currentIndex() == 1 && m_table->hasFocus())
            openIncident(m_rows->row(row).number);
    });
}

void IncidentsPage::setUpSide()
{
    m_side = new QStackedWidget(this);
    m_side->setFixedWidth(style::px(kSideWidth));
    m_side->hide();
    setUpPanel();

    auto *card = new Card(tr("Report incident"));
    m_report = new IncidentEditor(IncidentEditor::Purpose::Report);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(m_report);
    m_report->setAutoFillBackground(false);
    card->setBody(scroll);
    m_reportCard = card;
    m_side->addWidget(m_reportCard);
    connect(m_report, &IncidentEditor::reported, this, [this](const app::NewIncident &report) {
        run(app::reportIncident(report), [this] {
            m_report->clear(m_context.workspace.actor().party);
            showSide(m_openNumber > 0 ? m_panel : nullptr);
            Q_EMIT message(tr("The incident is reported."));
        });
    });
    connect(m_report, &IncidentEditor::cancelled, this, [this] { showSide(m_openNumber > 0 ? m_panel : nullptr); });

    m_rules = new RulesPanel;
    m_side->addWidget(m_rules);
    connect(m_rules, &RulesPanel::saveRequested, this,
        [this](const AlertRule &rule) { run(app::saveAlertRule(rule), [this] { m_rules->saved(); }); });
    connect(m_rules, &RulesPanel::removeRequested, this, [this](const AlertRule &rule) { run(app::removeAlertRule(rule)); });
    connect(m_rules, &RulesPanel::closeRequested, this, [this] { showSide(m_openNumber > 0 ? m_panel : nullptr); });
}

void IncidentsPage::setUpPanel()
{
    m_panel = new IncidentPanel;
    m_side->addWidget(m_panel);
    const auto id = [this] {
        const auto *incident = loadedIncident(m_openNumber);
        return incident ? incident->id : IncidentId();
    };
    const auto version = [this] {
        const auto *incident = loadedIncident(m_openNumber);
        return incident ? incident->version : app::kAnyVersion;
    };
    connect(m_panel, &IncidentPanel::moveAsked, this, [this](Stage to) { askMove(m_openNumber, to); });
    connect(m_panel, &IncidentPanel::moveRequested, this, &IncidentsPage::runMove);
    connect(m_panel, &IncidentPanel::edited, this, [this, id, version](const app::IncidentEdit &edit) {
        run(app::editIncident(id(), version(), edit), [this] { m_panel->editSaved(); });
    });
    connect(m_panel, &IncidentPanel::leadChosen, this,
        [this, id, version](const std::optional<Lead> &lead) { run(app::assignLead(id(), version(), lead)); });
    connect(m_panel, &IncidentPanel::reviewHeld, this, [this, id, version] { run(app::holdReview(id(), version())); });
    connect(m_panel, &IncidentPanel::noteWritten, this,
        [this, id](const QString &text) { run(app::addNote(id(), text), [this] { m_panel->noteSent(); }); });
    connect(m_panel, &IncidentPanel::actionAdded, this,
        [this, id](const IncidentAction &action) { run(app::addAction(id(), action)); });
    connect(m_panel, &IncidentPanel::actionChanged, this,
        [this, id](const IncidentAction &action) { run(app::changeAction(id(), action)); });
    connect(m_panel, &IncidentPanel::actionRemoved, this,
        [this, id](const IncidentAction &action) { run(app::removeAction(id(), action)); });
    connect(m_panel, &IncidentPanel::linkActivated, this, &Page::linkActivated);
    connect(m_panel, &IncidentPanel::closeRequested, this, [this] {
        m_openNumber = 0;
        m_boardView->setSelected(0);
        showSide(nullptr);
    });
}

void IncidentsPage::setUpActions()
{
    const auto add = [this](const QString &name, const QString &text, const QKeySequence &keys, void (IncidentsPage::*slot)()) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add(QStringLiteral("reportIncidentAction"), tr("Report incident"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
        &IncidentsPage::startReport);
    add(QStringLiteral("alertRulesAction"), tr("Alert rules"), {}, &IncidentsPage::showRules);
}

} // namespace demarc::ui
