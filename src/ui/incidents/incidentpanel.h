// SPDX-License-Identifier: GPL-3.0-or-later
// One incident beside the board: who answers for it, who has it in hand, the evidence, what was done. It asks for
// changes and shows what is stored; the page runs the commands.
#pragma once

#include "app/incidents/commands.h"
#include "app/incidents/queries.h"
#include "app/workspace/command.h"
#include "domain/incidents/transitions.h"
#include "ui/widgets/chartdata.h"

#include <QScrollArea>

class QBoxLayout;
class QMenu;
class QPushButton;
class QToolButton;

namespace demarc::ui {

class ActionsView;
class ChartView;
class HeldBar;
class IncidentEditor;
class Label;
class MoveHelp;
class OwnerChip;
class Tag;
class TimelineView;

class IncidentPanel : public QWidget {
    Q_OBJECT

public:
    explicit IncidentPanel(QWidget *parent = nullptr);

    void setPeople(const std::vector<Person> &people, const app::Actor &self);
    void setSystems(const std::vector<QString> &systems);
    void setDetail(const app::IncidentDetail &detail, Instant now);
    void setNow(Instant now);                      // durations grow while it is open
    void setChart(std::optional<ChartData> chart); // empty: no evidence with a figure
    // What stands against a move, with the fields to fill in where that helps.
    void refuse(Stage to, const std::vector<MoveProblem> &problems, const std::vector<Incident> &targets);
    void showError(const QString &message);
    void noteSent();
    void editSaved();

    std::int64_t number() const { return m_detail.incident.number; }

Q_SIGNALS:
    void moveAsked(demarc::Stage to); // the page checks it and calls refuse() or runs it
    void moveRequested(const demarc::app::MoveRequest &request);
    void edited(const demarc::app::IncidentEdit &edit);
    void leadChosen(const std::optional<demarc::Lead> &lead);
    void reviewHeld();
    void noteWritten(const QString &text);
    void actionAdded(const demarc::IncidentAction &action);
    void actionChanged(const demarc::IncidentAction &action);
    void actionRemoved(const demarc::IncidentAction &action);
    void linkActivated(const demarc::ui::Link &link);
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeSummary();
    QWidget *makeFacts();
    QWidget *makeBody();
    void fillMenu();
    void fillFacts();
    void setEditing(bool editing);

    app::IncidentDetail m_detail;
    std::vector<Person> m_people;
    app::Actor m_self;
    Instant m_now {};

    Tag *m_severity = nullptr;
    Label *m_number = nullptr;
    Label *m_stage = nullptr;
    QPushButton *m_next = nullptr;
    QToolButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
    Label *m_title = nullptr;
    OwnerChip *m_owner = nullptr;
    Label *m_matrix = nullptr;
    HeldBar *m_heldBar = nullptr;
    Label *m_held = nullptr;
    Label *m_error = nullptr;
    MoveHelp *m_moveHelp = nullptr;
    ChartView *m_chart = nullptr;
    QWidget *m_facts = nullptr;
    Label *m_factsText = nullptr;
    IncidentEditor *m_editor = nullptr;
    ActionsView *m_actions = nullptr;
    TimelineView *m_timeline = nullptr;
    QScrollArea *m_scroll = nullptr;
};

} // namespace demarc::ui
