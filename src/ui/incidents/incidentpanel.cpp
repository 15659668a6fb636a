// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/incidentpanel.h"

#include "app/incidents/words.h"
#include "ui/incidents/actionsview.h"
#include "ui/incidents/heldbar.h"
#include "ui/incidents/incidenteditor.h"
#include "ui/incidents/incidenttext.h"
#include "ui/incidents/movehelp.h"
#include "ui/incidents/timelineview.h"
#include "ui/style/format.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/widgets/charthover.h"
#include "ui/widgets/chartview.h"
#include "ui/widgets/label.h"
#include "ui/widgets/ownerchip.h"
#include "ui/widgets/tag.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace demarc::ui {

using namespace measure;

namespace {

class Separator final : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {1, 1}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(0, 0, width(), 1, style::theme().border);
    }
};

QVBoxLayout *column(QWidget *widget, int margin, int spacing)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(spacing);
    return layout;
}

} // namespace

IncidentPanel::IncidentPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("incidentPanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    auto *line = new Separator(this);
    line->setFixedHeight(1);
    layout->addWidget(line);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("incidentPanelScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(makeBody());
    m_scroll->widget()->setAutoFillBackground(false);
    layout->addWidget(m_scroll, 1);
}

QWidget *IncidentPanel::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(kCardPadding, kGrid + 2, kGrid + 2, kGrid + 2);
    row->setSpacing(2 * kGrid);
    m_severity = new Tag;
    m_number = new Label({}, FontRole::Strong);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stage = new Label({}, FontRole::Secondary, TextLevel::Second);
    m_stage->setElided(true);
    m_stage->setObjectName(QStringLiteral("incidentStage"));
    m_next = new QPushButton(head);
    m_next->setObjectName(QStringLiteral("nextStageButton"));
    m_more = new QToolButton(head);
    m_more->setObjectName(QStringLiteral("incidentMoreButton"));
    m_more->setIcon(icons::icon(QStringLiteral("more")));
    m_more->setToolTip(tr("More: reopen, hand over, dismiss, merge"));
    m_more->setAccessibleName(tr("More"));
    m_menu = new QMenu(m_more);
    m_menu->setObjectName(QStringLiteral("incidentMenu"));
    auto *close = new QToolButton(head);
    close->setObjectName(QStringLiteral("closePanelButton"));
    close->setIcon(icons::icon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close the details"));
    for (QWidget *widget : std::initializer_list<QWidget *> {m_severity, m_number, m_stage})
        row->addWidget(widget, widget == m_stage ? 1 : 0);
    row->addWidget(m_next);
    row->addWidget(m_more);
    row->addWidget(close);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (const auto next = nextStage(m_detail.incident.stage()))
            Q_EMIT moveAsked(*next);
    });
    connect(m_more, &QToolButton::clicked, this, [this] {
        fillMenu();
        m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
    connect(close, &QToolButton::clicked, this, &IncidentPanel::closeRequested);
    return head;
}

QWidget *IncidentPanel::makeSummary()
{
    auto *summary = new QWidget;
    auto *layout = column(summary, kCardPadding, kGrid + 2);
    m_title = new Label({}, FontRole::Strong);
    m_title->setObjectName(QStringLiteral("incidentTitle"));
    m_title->setWordWrap(true);
    layout->addWidget(m_title);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid + 2);
    m_owner = new OwnerChip;
    m_owner->setObjectName(QStringLiteral("incidentOwner"));
    m_matrix = new Label({}, FontRole::Body, TextLevel::Second);
    row->addWidget(new Label(tr("Accountable"), FontRole::Body, TextLevel::Second));
    row->addWidget(m_owner);
    row->addWidget(m_matrix);
    row->addStretch(1);
    layout->addLayout(row);
    m_heldBar = new HeldBar;
    m_held = new Label({}, FontRole::Secondary, TextLevel::Second);
    m_held->setObjectName(QStringLiteral("heldText"));
    m_held->setWordWrap(true);
    layout->addWidget(m_heldBar);
    layout->addWidget(m_held);
    connect(m_owner, &OwnerChip::activated, this, [this](const QString &activity) {
        Q_EMIT linkActivated({QStringLiteral("activity"), activity, {}});
    });
    return summary;
}

QWidget *IncidentPanel::makeFacts()
{
    m_facts = new QWidget;
    auto *layout = column(m_facts, 0, kGrid);
    auto *row = new QHBoxLayout;
    row->addWidget(new Label(tr("Details"), FontRole::Strong));
    row->addStretch(1);
    auto *edit = new QPushButton(tr("Edit"));
    edit->setObjectName(QStringLiteral("editIncidentButton"));
    row->addWidget(edit);
    layout->addLayout(row);
    m_factsText = new Label({}, FontRole::Body, TextLevel::Second);
    m_factsText->setObjectName(QStringLiteral("incidentFacts"));
    m_factsText->setWordWrap(true);
    m_factsText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_factsText);
    connect(edit, &QPushButton::clicked, this, [this] { setEditing(true); });
    return m_facts;
}

QWidget *IncidentPanel::makeBody()
{
    auto *body = new QWidget;
    auto *layout = column(body, 0, 0);
    layout->addWidget(makeSummary());
    m_error = new Label({}, FontRole::Body, TextLevel::Bad);
    m_error->setObjectName(QStringLiteral("incidentError"));
    m_error->setWordWrap(true);
    m_error->setContentsMargins(kCardPadding, 0, kCardPadding, kCardPadding);
    m_error->hide();
    layout->addWidget(m_error);
    m_moveHelp = new MoveHelp;
    layout->addWidget(m_moveHelp);
    auto *line = new Separator;
    line->setFixedHeight(1);
    layout->addWidget(line);
    m_chart = new ChartView;
    m_chart->setObjectName(QStringLiteral("evidenceChart"));
    m_chart->setCompact(true);
    m_chart->setFixedHeight(style::px(150));
    m_chart->hide();
    layout->addWidget(m_chart);
    m_editor = new IncidentEditor(IncidentEditor::Purpose::Edit);
    m_editor->hide();
    layout->addWidget(m_editor);

    auto *rest = new QWidget;
    auto *restLayout = column(rest, kCardPadding, kGrid + 2);
    restLayout->addWidget(makeFacts());
    restLayout->addSpacing(kGrid);
    restLayout->addWidget(new Label(tr("Actions"), FontRole::Strong));
    m_actions = new ActionsView;
    restLayout->addWidget(m_actions);
    restLayout->addSpacing(kGrid);
    restLayout->addWidget(new Label(tr("Timeline"), FontRole::Strong));
    m_timeline = new TimelineView;
    restLayout->addWidget(m_timeline);
    layout->addWidget(rest);
    layout->addStretch(1);

    connect(m_moveHelp, &MoveHelp::moveRequested, this, &IncidentPanel::moveRequested);
    connect(m_editor, &IncidentEditor::edited, this, &IncidentPanel::edited);
    connect(m_editor, &IncidentEditor::cancelled, this, [this] { setEditing(false); });
    connect(m_actions, &ActionsView::added, this, &IncidentPanel::actionAdded);
    connect(m_actions, &ActionsView::changed, this, &IncidentPanel::actionChanged);
    connect(m_actions, &ActionsView::removed, this, &IncidentPanel::actionRemoved);
    connect(m_timeline, &TimelineView::noteWritten, this, &IncidentPanel::noteWritten);
    connect(m_timeline, &TimelineView::linkActivated, this, [this](const QString &text) {
        if (const auto link = Link::parse(text))
            Q_EMIT linkActivated(*link);
    });
    connect(m_chart, &ChartView::linkActivated, this, &IncidentPanel::linkActivated);
    return body;
}

void IncidentPanel::setPeople(const std::vector<Person> &people, const app::Actor &self)
{
    m_people = people;
    m_self = self;
}

void IncidentPanel::setSystems(const std::vector<QString> &systems) { m_editor->setSystems(systems); }

void IncidentPanel::setDetail(const app::IncidentDetail &detail, Instant now)
{
    const bool other = detail.incident.number != m_detail.incident.number;
    const bool moved = detail.incident.stage() != m_detail.incident.stage();
    m_detail = detail;
    if (other) {
        setEditing(false);
        m_scroll->ensureVisible(0, 0);
        m_chart->hide();
    }
    if (other || moved) {
        m_moveHelp->hide();
        showError({});
    }
    const auto &incident = m_detail.incident;
    m_severity->setText(app::words::of(incident.severity));
    m_severity->setTone(severityTone(incident.severity));
    m_number->setText(numberText(incident.number));
    m_title->setText(incident.title);
    m_owner->setOwner(incident.accountable);
    m_matrix->setText(matrixText(incident.accountable));
    const auto next = nextStage(incident.stage());
    m_next->setVisible(next.has_value());
    if (next) {
        m_next->setText(app::words::of(*next));
        m_next->setToolTip(tr("Move to %1").arg(app::words::of(*next)));
    }
    fillFacts();
    m_actions->setActions(incident.actions, now);
    m_timeline->setTimeline(incident.number, m_detail.timeline, m_detail.currency, now);
    setNow(now);
}

void IncidentPanel::setNow(Instant now)
{
    m_now = now;
    const auto times = heldTimes(m_detail.incident.progress.held, now);
    m_stage->setText(stageText(m_detail.incident, now));
    m_heldBar->setTimes(times);
    m_held->setText(heldText(times));
}

void IncidentPanel::setChart(std::optional<ChartData> chart)
{
    m_chart->setVisible(chart.has_value());
    if (chart)
        m_chart->setData(std::move(*chart));
}

void IncidentPanel::refuse(Stage to, const std::vector<MoveProblem> &problems, const std::vector<Incident> &targets)
{
    m_scroll->ensureVisible(0, 0);
    if (MoveHelp::canHelp(problems)) {
        showError({});
        m_moveHelp->ask(m_detail.incident, to, problems, targets);
    } else {
        m_moveHelp->hide();
        showError(app::words::of(problems));
    }
}

void IncidentPanel::showError(const QString &message)
{
    if (m_moveHelp->isVisible())
        m_moveHelp->showError(message);
    m_error->setText(message);
    m_error->setVisible(!message.isEmpty() && !m_moveHelp->isVisible());
}

void IncidentPanel::noteSent() { m_timeline->noteSent(); }

void IncidentPanel::editSaved() { setEditing(false); }

void IncidentPanel::fillMenu()
{
    m_menu->clear();
    const auto stage = m_detail.incident.stage();
    const auto addMove = [this](const QString &text, Stage to) {
        connect(m_menu->addAction(text), &QAction::triggered, this, [this, to] { Q_EMIT moveAsked(to); });
    };
    if (canReopen(stage))
        addMove(tr("Reopen…"), Stage::Investigating);
    if (!isOpen(stage) && !isTerminal(stage) && !m_detail.incident.progress.reviewedAt)
        connect(m_menu->addAction(tr("Review was held")), &QAction::triggered, this, &IncidentPanel::reviewHeld);
    auto *skip = m_menu->addMenu(tr("Move to"));
    for (int to = static_cast<int>(stage) + 1; to <= static_cast<int>(Stage::Closed); ++to) {
        const auto target = static_cast<Stage>(to);
        connect(skip->addAction(app::words::of(target)), &QAction::triggered, this, [this, target] { Q_EMIT moveAsked(target); });
    }
    skip->menuAction()->setVisible(!skip->isEmpty());
    auto *leads = m_menu->addMenu(tr("Lead"));
    const auto addLead = [this, leads](const QString &text, const std::optional<Lead> &lead) {
        connect(leads->addAction(QString(text).replace(u'&', QStringLiteral("&&"))), &QAction::triggered, this,
            [this, lead] { Q_EMIT leadChosen(lead); });
    };
    if (!m_self.name.isEmpty())
        addLead(tr("I lead (%1)").arg(m_self.name), Lead {m_self.person, m_self.name, m_self.party});
    for (const auto &person : m_people)
        addLead(
            tr("%1 (%2)", "name, party").arg(person.name, partyName(person.party)), Lead {person.id, person.name, person.party});
    addLead(tr("The model provider"), Lead {{}, tr("Model provider"), Party::Provider});
    addLead(tr("Nobody"), std::nullopt);
    leads->setEnabled(!isTerminal(stage));
    m_menu->addSeparator();
    if (!isTerminal(stage)) {
        addMove(tr("Dismiss as a false alarm…"), Stage::Dismissed);
        addMove(tr("Merge into another incident…"), Stage::Merged);
    }
}

void IncidentPanel::fillFacts()
{
    const auto &incident = m_detail.incident;
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines << tr("%1: %2", "name of a fact: its value").arg(name, value);
    };
    lines << tr("%1 · %2 · led by %3", "system, type, person")
                 .arg(incident.system.isEmpty() ? tr("All systems") : incident.system, app::words::of(incident.type),
                     incident.progress.lead ? incident.progress.lead->name : tr("nobody"));
    const auto zone = QTimeZone::systemTimeZone();
    add(tr("Impact started"),
        incident.impactStartedAt ? format::dateTime(*incident.impactStartedAt, zone, m_now) : tr("not known yet"));
    add(tr("Trigger"), incident.trigger);
    add(tr("Cause category"), incident.causeCategory ? app::words::of(*incident.causeCategory) : QString());
    add(tr("Cause"), incident.cause);
    add(tr("Mitigation"), incident.mitigation);
    add(tr("No prevention needed"), incident.preventionWaiver);
    if (incident.progress.reviewedAt)
        add(tr("Reviewed"), format::dateTime(*incident.progress.reviewedAt, zone, m_now));
    if (m_detail.mergedIntoNumber > 0)
        add(tr("Continues in"), numberText(m_detail.mergedIntoNumber));
    m_factsText->setText(lines.join(u'\n'));
}

void IncidentPanel::setEditing(bool editing)
{
    if (editing) {
        m_editor->setNow(m_now);
        m_editor->setIncident(m_detail.incident);
    }
    m_editor->setVisible(editing);
    m_facts->setVisible(!editing);
    if (editing)
        m_editor->focusTitle();
}

void IncidentPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawRounded(&painter, rect(), kCardRadius, style::theme().surface, style::theme().border);
}

} // namespace demarc::ui
