// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitoring/callview.h"

#include "app/workspace/deliver.h"
#include "base/plural.h"
#include "ui/monitoring/calltables.h"
#include "ui/monitoring/factgrid.h"
#include "ui/monitoring/messagescard.h"
#include "ui/monitoring/tracewaterfall.h"
#include "ui/shell/pagehead.h"
#include "ui/style/format.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/ownerchip.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tag.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr std::chrono::milliseconds kGather {500};
constexpr int kTraceHeight = 190; // below that the page scrolls
constexpr int kTraceRows = 8;     // that are seen above the messages

} // namespace

CallView::CallView(MonitoringSources sources, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_sources(std::move(sources)), m_clock(clock)
{
    setObjectName(QStringLiteral("callView"));
    setUpHead();
    m_state = new StateView(setUpCards(), this);
    m_state->setObjectName(QStringLiteral("callState"));
    auto *top = new QHBoxLayout;
    top->setSpacing(kCardGap);
    top->addWidget(m_back);
    top->addWidget(m_head, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kCardGap);
    column->addLayout(top);
    column->addWidget(m_state, 1);
    connect(m_state, &StateView::nextRequested, this, &CallView::backRequested);
    connect(m_state, &StateView::retryRequested, this, &CallView::reload);
    m_later.setSingleShot(true);
    m_later.setInterval(kGather);
    connect(&m_later, &QTimer::timeout, this, &CallView::load);
}

void CallView::showCall(const SpanKey &key)
{
    if (key.traceId != m_key.traceId)
        m_detail.reset();
    m_key = key;
    if (!m_detail)
        m_state->showLoading();
    load();
}

void CallView::reload()
{
    m_catalogue.reset();
    load();
}

void CallView::callsChanged()
{
    if (!isVisible())
        m_missed = true;
    else if (!m_later.isActive())
        m_later.start();
}

void CallView::catalogueChanged()
{
    m_catalogue.reset();
    callsChanged();
}

void CallView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_missed, false) && m_detail)
        load();
}

void CallView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backRequested();
    else
        QWidget::keyPressEvent(event);
}

void CallView::load()
{
    const auto generation = ++m_generation;
    const auto loadTrace = [this, generation] {
        app::deliver(m_sources.trace(m_key), this, [this, generation](const Result<TraceView> &trace) {
            if (generation == m_generation)
                take(trace);
        });
    };
    if (m_catalogue) {
        loadTrace();
        return;
    }
    app::deliver(m_sources.callCatalogue(), this, [this, generation, loadTrace](const Result<app::CallCatalogue> &catalogue) {
        if (generation != m_generation)
            return;
        if (!catalogue)
            return showProblem(catalogue.error());
        m_catalogue = std::make_shared<const app::CallCatalogue>(*catalogue);
        loadTrace();
    });
}

void CallView::take(const Result<TraceView> &trace)
{
    if (!trace)
        return showProblem(trace.error());
    auto detail = app::callDetail(*trace, m_key, *m_catalogue);
    if (!detail)
        return showProblem(detail.error());
    m_detail = std::make_shared<const app::CallDetail>(std::move(*detail));
    showDetail();
    m_state->showContent();
    loadMessages();
    Q_EMIT settled();
}

void CallView::loadMessages()
{
    const auto *traced = m_detail->call();
    m_messages->setVisible(traced);
    if (!traced)
        return;
    const auto key = traced->call.key;
    if (key != m_messagesOf)
        m_messages->clear();
    m_messagesOf = key;
    app::deliver(m_sources.messages(key), this,
        [this, generation = m_generation](const Result<std::optional<app::CallMessages>> &messages) {
            if (generation != m_generation || !m_detail)
                return;
            m_messages->show(messages, m_detail->isSystemRegistered ? m_detail->system : QString());
            fitTrace();
        });
}

void CallView::fitTrace()
{
    const auto rows = std::min(m_trace->shownRows(), kTraceRows);
    m_trace->setMinimumHeight(
        m_messages->hasMessages() ? std::max(style::px(kTraceHeight), m_trace->heightFor(rows)) : style::px(kTraceHeight));
}

void CallView::openSystem()
{
    if (m_detail)
        Q_EMIT linkActivated({QStringLiteral("system"), m_detail->system, {}});
}

void CallView::showProblem(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    m_head->setTitle(tr("Call"));
    m_head->setState({});
    for (QWidget *widget : std::initializer_list<QWidget *> {m_system, m_status, m_unpricedTag, m_owner})
        widget->hide();
    if (error.kind == ErrorKind::NotFound)
        m_state->showEmpty(QStringLiteral("search"), error.message, {}, tr("Back to Monitoring"));
    else
        m_state->showError(error);
    Q_EMIT settled();
}

void CallView::showDetail()
{
    const CallWording wording {QTimeZone::systemTimeZone(), m_clock.now()};
    const auto *traced = m_detail->call();
    const auto remarks = remarksOf(*m_detail);
    const auto unpriced = unpricedText(*m_detail);
    m_unpriced->setText(unpriced);
    m_banner->setVisible(!unpriced.isEmpty());
    m_remarks->setText(remarks.join(u' '));
    m_remarks->setVisible(!remarks.isEmpty());
    m_status->setVisible(traced);
    m_system->setVisible(traced);
    m_unpricedTag->setVisible(!unpriced.isEmpty());
    m_head->setTitle(traced ? modelOf(traced->call) : tr("Trace without a call"));
    m_facts->setFacts(factsOf(*m_detail, wording));
    m_scores->setRows(traced ? traced->call.scores : std::vector<Score> {});
    const bool isScored = traced && !traced->call.scores.empty();
    m_scoreTable->setVisible(isScored);
    m_scoreTable->setFixedHeight(m_scoreTable->heightFor(std::min(m_scoreTable->shownRows(), 3)));
    m_noScores->setVisible(!isScored);
    if (traced) {
        const bool failed = traced->call.status == CallStatus::Error;
        m_status->setText(statusOf(traced->call));
        m_status->setTone(failed ? Tone::Bad : Tone::Good);
        m_system->setText(m_detail->system.isEmpty() ? tr("no system") : m_detail->system);
        m_system->setEnabled(!m_detail->system.isEmpty());
        m_head->setState(tr("%1, %2", "day, time")
                             .arg(format::day(traced->call.start, wording.zone, wording.now),
                                 format::time(traced->call.start, wording.zone, true)));
    }
    showCost();
    showOwners();
    const auto shown = std::ssize(m_detail->rows);
    const auto spans = m_detail->trace.left == 0
        ? tr("%Ln span(s)", nullptr, plural(shown))
        : tr("%1 of %Ln span(s), those around this one", "", plural(shown + m_detail->trace.left)).arg(shown);
    m_traceCard->setSubtitle(tr("%1 · %2", "how many spans, how long").arg(spans, format::duration(m_detail->extent.length())));
    m_trace->setDetail(m_detail);
}

void CallView::showCost()
{
    const auto rows = costRows(*m_detail);
    const auto notes = costNotes(*m_detail);
    m_costs->setRows(rows);
    m_costTable->widenToContents();
    m_costTable->setFixedHeight(m_costTable->heightFor(std::clamp(static_cast<int>(rows.size()), 3, 8)));
    m_costNotes->setText(notes.join(u'\n'));
    m_costNotes->setVisible(!notes.isEmpty());
    m_costCard->setSubtitle(m_detail->currency);
}

void CallView::showOwners()
{
    const std::array owners {m_detail->systemOwner, m_detail->promptOwner, m_detail->modelOwner};
    for (std::size_t i = 0; i < owners.size(); ++i)
        m_chips[i]->setOwner(owners[i]);
    m_owner->setOwner(m_detail->systemOwner);
    m_owner->setVisible(m_detail->call());
}

} // namespace demarc::ui
