// SPDX-License-Identifier: GPL-3.0-or-later
// The Incidents page: board, list and metrics over the same incidents, one of them (or the report form, or the alert
// rules) open beside. Opens demarc:incident/41.
#pragma once

#include "app/incidents/commands.h"
#include "app/telemetry/telemetry.h"
#include "domain/alerts/alertrule.h"
#include "domain/incidents/transitions.h"
#include "domain/telemetry/panel.h"
#include "ui/incidents/boardmodel.h"
#include "ui/shell/page.h"

#include <QFuture>
#include <QTimer>

#include <functional>

class QAction;
class QComboBox;
class QPushButton;
class QStackedWidget;

namespace demarc::ui {

class BoardView;
class IncidentEditor;
class IncidentPanel;
class IncidentRows;
class Label;
class MetricsView;
class PageHead;
class RulesPanel;
class Segmented;
class StateView;
class TableView;

class IncidentsPage : public Page {
    Q_OBJECT

public:
    explicit IncidentsPage(const PageContext &context, QWidget *parent = nullptr);

    // Answers the panels of evidence charts; the workspace's calls unless a test says otherwise.
    using Panels = std::function<QFuture<Result<Panel>>(const PanelQuery &)>;
    void setPanels(Panels panels) { m_panels = std::move(panels); }

    void open(const Link &link) override;
    void reload() override;
    bool isSettled() const override;

private:
    struct Loaded {
        app::IncidentBoard board;
        std::vector<AlertRule> rules;
    };
    struct Refusal {
        std::int64_t number = 0;
        Stage to = Stage::Triage;
        std::vector<MoveProblem> problems;
    };

    void setUpHead();
    void setUpViews();
    void setUpSide();
    void setUpPanel();
    void setUpActions();
    void take(const Result<Loaded> &loaded);
    void refresh(); // shows what is loaded under the filter
    void refreshMetrics(const std::vector<Incident> &shown);
    void openFirst();

    void openIncident(std::int64_t number);
    void loadDetail();
    void takeDetail(const Result<app::IncidentDetail> &detail);
    void loadChart(const app::IncidentDetail &detail);
    void showSide(QWidget *widget); // null: nothing beside
    void startReport();
    void showRules();

    void askMove(std::int64_t number, Stage to);
    void runMove(const app::MoveRequest &request);
    void run(app::CommandPtr command, std::function<void()> stored = {});
    const Incident *loadedIncident(std::int64_t number) const;
    std::vector<Incident> mergeTargets(std::int64_t number) const;
    std::vector<Incident> shownIncidents() const;
    Instant now() const { return m_context.workspace.clock().now(); }

    PageContext m_context;
    Panels m_panels;
    app::ReadSlot m_chartSlot; // only the latest chart matters
    app::IncidentBoard m_board;
    bool m_loadedOnce = false;
    bool m_wasSettled = false;
    std::uint64_t m_generation = 0;       // of the newest reload; older answers are dropped
    std::uint64_t m_detailGeneration = 0; // the same for the panel
    std::int64_t m_openNumber = 0;        // 0: none
    std::optional<Refusal> m_refusal;     // waits for its incident to be shown
    QTimer m_clockTimer;                  // ages grow

    PageHead *m_head = nullptr;
    Label *m_figures = nullptr;
    Segmented *m_views = nullptr;
    QComboBox *m_system = nullptr;
    QComboBox *m_party = nullptr;
    StateView *m_state = nullptr;
    QStackedWidget *m_stack = nullptr;
    BoardView *m_boardView = nullptr;
    TableView *m_table = nullptr;
    IncidentRows *m_rows = nullptr;
    MetricsView *m_metrics = nullptr;
    QStackedWidget *m_side = nullptr;
    IncidentPanel *m_panel = nullptr;
    QWidget *m_reportCard = nullptr;
    IncidentEditor *m_report = nullptr;
    RulesPanel *m_rules = nullptr;
};

} // namespace demarc::ui
