// SPDX-License-Identifier: GPL-3.0-or-later
// One call: what is known of it, how its cost came about, its scores, who answers for it, its trace as a waterfall, and
// its messages where they are kept.
#pragma once

#include "base/clock.h"
#include "domain/telemetry/spankeytext.h"
#include "ui/monitoring/callfigures.h"
#include "ui/monitoring/monitoringsources.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace demarc::ui {

class Card;
class CostModel;
class FactGrid;
class Label;
class LinkButton;
class MessagesCard;
class OwnerChip;
class PageHead;
class ScoreModel;
class StateView;
class TableView;
class Tag;
class TraceWaterfall;

class CallView : public QWidget {
    Q_OBJECT

public:
    // `clock` outlives the view.
    CallView(MonitoringSources sources, const Clock &clock, QWidget *parent = nullptr);

    void showCall(const SpanKey &key);
    const SpanKey &shown() const { return m_key; }
    // Spans arrived: the trace may have grown.
    void callsChanged();
    // Prices, prompts, systems or owners changed.
    void catalogueChanged();
    void reload();

Q_SIGNALS:
    void backRequested(); // the button, Esc
    void linkActivated(const demarc::ui::Link &link);
    void message(const QString &text);
    void erasureRequested(const QString &user);
    void settled(); // a call, or why there is none, is on show

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setUpHead();
    QWidget *setUpCards();
    Card *setUpCost();
    QWidget *setUpSide();
    void load();
    void take(const Result<TraceView> &trace);
    void showDetail();
    void showCost();
    void showOwners();
    void loadMessages();
    void openSystem();
    void fitTrace();
    void showProblem(const Error &error);

    MonitoringSources m_sources;
    const Clock &m_clock;
    SpanKey m_key;
    std::uint64_t m_generation = 0;                        // of the newest load(); older answers are dropped
    std::shared_ptr<const app::CallCatalogue> m_catalogue; // null: to be asked for
    std::shared_ptr<const app::CallDetail> m_detail;
    QTimer m_later; // gathers changes
    bool m_missed = false;

    QPushButton *m_back = nullptr;
    PageHead *m_head = nullptr;
    LinkButton *m_system = nullptr;
    Tag *m_status = nullptr;
    Tag *m_unpricedTag = nullptr;
    OwnerChip *m_owner = nullptr;
    StateView *m_state = nullptr;
    QWidget *m_banner = nullptr;
    Label *m_unpriced = nullptr;
    Label *m_remarks = nullptr;
    FactGrid *m_facts = nullptr;
    Card *m_costCard = nullptr;
    CostModel *m_costs = nullptr;
    TableView *m_costTable = nullptr;
    Label *m_costNotes = nullptr;
    ScoreModel *m_scores = nullptr;
    TableView *m_scoreTable = nullptr;
    Label *m_noScores = nullptr;
    std::array<OwnerChip *, 3> m_chips {}; // of system, prompt, model
    Card *m_traceCard = nullptr;
    TraceWaterfall *m_trace = nullptr;
    MessagesCard *m_messages = nullptr;
    SpanKey m_messagesOf; // whose messages are on show or asked for
};

} // namespace demarc::ui
