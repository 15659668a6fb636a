// SPDX-License-Identifier: GPL-3.0-or-later
// Monitoring: six figures against the period before, six charts of the same range, and the calls behind any point. Moves
// as calls arrive.
#pragma once

#include "base/clock.h"
#include "domain/ownership/owner.h"
#include "ui/monitoring/monitoringcharts.h"
#include "ui/monitoring/monitoringsources.h"
#include "ui/shell/page.h"

class QGridLayout;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace demarc::ui {

class CallsPanel;
class CallView;
class Card;
class ChartView;
class Label;
class MonitoringHead;
class OwnerChip;
class Segmented;
class StatTile;
class StateView;

class MonitoringPage : public Page {
    Q_OBJECT

public:
    // On an open workspace.
    explicit MonitoringPage(const PageContext &context, QWidget *parent = nullptr);
    // On other sources; `clock` outlives the page.
    MonitoringPage(MonitoringSources sources, const Clock &clock, QWidget *parent = nullptr);

    bool isSettled() const override { return m_settled; }
    // "demarc:page/monitoring"; "demarc:system/NAME" and "demarc:model/NAME" narrow to these. What an alert measured,
    // "demarc:panel/SYSTEM@METRIC,FROM,TO", is shown with the time around it and the calls it rests on. One call,
    // "demarc:call/TRACEID-SPANID", takes the place of the charts.
    void open(const Link &link) override;
    void reload() override;

    // Calls were stored: figures follow within a quarter of a second.
    void callsChanged();
    // Prompts, incidents or systems changed.
    void contextChanged();
    void setOwner(const std::optional<Owner> &owner); // empty: not known yet, no chip
    void setCurrency(const QString &currency);

    const app::MonitoringFeed &feed() const { return *m_feed; }
    ChartView *chart(MonitoringChart chart) const;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUp();
    void setUpFeed();
    void setUpTiles(QWidget *body);
    void setUpCharts(QWidget *body);
    void setUpChart(MonitoringChart chart);
    void connectChart(ChartView *view, MonitoringChart chart);
    void arrangeCharts();

    void ask(); // the head changed
    void showFigures(const app::MonitoringFigures &figures);
    void showNextChart();
    void settleIfComplete();
    void showFailure(const Error &error);
    void loadChoices();
    void loadMarks();
    void loadAge();
    void takeChoices(const std::vector<SeriesKey> &series);
    void openWaiting();
    void showCalls(MonitoringChart chart, Instant from, Instant to, const QString &key);
    void openEvidence(const Link &link);
    void openCall(const Link &link);
    void leaveCall();
    void shareCursor(const ChartView *from, std::optional<Instant> at);
    CallFilter filterOf(const QString &key) const;

    MonitoringSources m_sources;
    const Clock &m_clock;
    app::MonitoringFeed *m_feed = nullptr;
    QStackedWidget *m_stack = nullptr; // the charts, or one call
    CallView *m_call = nullptr;
    MonitoringHead *m_head = nullptr;
    QSplitter *m_splitter = nullptr;
    QScrollArea *m_scroll = nullptr;
    QGridLayout *m_grid = nullptr;
    CallsPanel *m_calls = nullptr;
    Label *m_problem = nullptr;
    Segmented *m_tokens = nullptr;
    std::map<MonitoringTile, StatTile *> m_tiles;
    std::map<MonitoringChart, Card *> m_cards;
    std::map<MonitoringChart, ChartView *> m_views;
    std::map<MonitoringChart, StateView *> m_states;
    std::vector<OwnerChip *> m_chips;
    QTimer m_tick; // time moves also when no call arrives

    ChartSetting m_setting;
    SeriesLooks m_looks;
    std::map<std::string, std::string> m_systemOfService;
    app::MonitoringFigures m_figures;
    app::TimeRange m_marksRange;           // that m_setting.marks cover
    std::vector<MonitoringChart> m_toShow; // charts that have not got the newest figures yet
    int m_columns = 0;
    MonitoringChart m_evidenceChart = MonitoringChart::Latency;
    bool m_hasChoices = false;                   // what there is to filter by is known, or cannot be
    std::optional<Link> m_linkToOpen;            // waits for them
    std::optional<app::TimeRange> m_callsToList; // once the figures of a link are there
    bool m_marksPending = false;
    bool m_settled = false;
    bool m_hasFigures = false;
    bool m_missed = false; // changes came while the page was hidden
};

} // namespace demarc::ui
