// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/sourcespage.h"

#include "app/senders/senders.h"
#include "app/workspace/deliver.h"
#include "base/plural.h"
#include "ui/senders/connectpanel.h"
#include "ui/senders/importsview.h"
#include "ui/senders/sourcepanel.h"
#include "ui/senders/sourcewords.h"
#include "ui/shell/pagehead.h"
#include "ui/style/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableview.h"

#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace demarc::ui {

void SourcesPage::open(const Link &link)
{
    if (link.version == u"imports")
        return showView(ImportedView);
    if (link.kind == u"source" || link.version == u"connect")
        showView(SourcesView);
    if (link.kind == u"source") {
        m_wanted = link.name.toStdString();
        updateTable();
    } else if (link.version == u"connect") {
        showSide(Side::Connect);
    }
}

void SourcesPage::reload()
{
    m_missed = false;
    if (!m_state->isSettled())
        m_state->showLoading();
    app::deliver(m_feed.list(), this, [this, generation = ++m_generation](const Result<app::SourceList> &list) {
        if (generation == m_generation)
            showList(list);
    });
    if (m_importsAsked)
        m_imports->reload();
}

bool SourcesPage::isSettled() const
{
    return m_stack->currentIndex() == ImportedView ? m_imports->isSettled() : m_state->isSettled();
}

void SourcesPage::noteSettled()
{
    if (!m_wasSettled && isSettled()) {
        m_wasSettled = true;
        Q_EMIT settled();
    }
}

void SourcesPage::showView(int view)
{
    m_views->setCurrent(view);
    if (view == m_stack->currentIndex())
        return;
    m_stack->setCurrentIndex(view);
    if (view == ImportedView && !m_importsAsked) {
        m_importsAsked = true;
        m_imports->reload();
    }
    m_filter->setText(m_filters[static_cast<std::size_t>(view)]);
    updateHead();
}

void SourcesPage::updateHead()
{
    const bool showsImports = m_stack->currentIndex() == ImportedView;
    m_filter->setPlaceholderText(showsImports ? tr("Filter imports") : tr("Filter sources"));
    m_erase->setVisible(showsImports);
    m_import->setVisible(showsImports);
    m_connect->setVisible(!showsImports && m_shownSide != Side::Connect);
    if (showsImports)
        m_head->setState(m_imports->stateText());
    else
        updateState();
}

void SourcesPage::showList(const Result<app::SourceList> &list)
{
    if (!list) {
        m_state->showError(list.error());
    } else {
        m_list = *list;
        m_source->setSystems(m_list.systems);
        updateTable();
        updateHead();
        m_panel->setList(m_list, m_clock.now());
        if (m_table->rows().empty())
            m_state->showEmpty(QStringLiteral("sources"), tr("Nothing sends calls yet"),
                tr("Point the SDK your application already uses at Demarc: one address to change, and its calls, tokens and "
                   "costs appear by themselves."),
                tr("Connect a source"));
        else
            m_state->showContent();
    }
    noteSettled();
}

void SourcesPage::updateTable()
{
    const auto current = m_view->currentSourceRow();
    const bool had = current >= 0 && current < static_cast<int>(m_table->rows().size());
    const auto selected = had ? m_table->row(current).source.seen.source : SourceKey {};
    m_selecting = true;
    m_table->setRows(sourceTableRows(m_list, m_clock.now()));
    m_view->widenToContents();
    if (had || !m_wanted.empty())
        selectAgain(selected);
    else if (m_shownSide == Side::None && !m_table->rows().empty() && m_view->currentSourceRow() < 0)
        selectWhatNeedsALook();
    m_selecting = false;
    m_view->setFilterText(m_filters[SourcesView]);
    showMatches();
    if (!had && m_shownSide == Side::None && m_view->currentSourceRow() >= 0)
        showSide(Side::Source);
    showCurrent();
}

void SourcesPage::selectWhatNeedsALook()
{
    const auto &rows = m_table->rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [](const SourceTableRow &row) { return row.hasProblemNow(); });
    m_view->setCurrentSourceRow(found == rows.end() ? 0 : static_cast<int>(found - rows.begin()));
}

void SourcesPage::selectAgain(const SourceKey &source)
{
    const auto &rows = m_table->rows();
    const auto rowOf = [&](const auto &fits) {
        const auto found = std::find_if(rows.begin(), rows.end(), fits);
        return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
    };
    int row = -1;
    if (!m_wanted.empty()) {
        row = rowOf([&](const SourceTableRow &of) { return of.source.seen.source.service == m_wanted; });
        if (row >= 0) {
            m_wanted.clear();
            showSide(Side::Source);
        }
    }
    if (row < 0)
        row = rowOf([&](const SourceTableRow &of) { return of.source.seen.source == source; });
    // A sender that had sent nothing is another row once it did.
    if (row < 0 && !source.sender.empty())
        row = rowOf([&](const SourceTableRow &of) { return of.source.seen.source.sender == source.sender; });
    if (row >= 0 && row != m_view->currentSourceRow())
        m_view->setCurrentSourceRow(row);
}

void SourcesPage::updateState()
{
    const auto summary = summaryOf(m_table->rows());
    QStringList parts;
    if (!m_table->rows().empty())
        parts.append(tr("%n sending", "sources", summary.sending));
    if (summary.refused > 0)
        parts.append(tr("%n refused", "sources", summary.refused));
    if (summary.waiting > 0)
        parts.append(tr("%n never sent", "keys", summary.waiting));
    m_head->setState(parts.join(tr(", ", "between the counts of sources")));
    QStringList notes;
    if (m_list.tooLate > 0)
        notes.append(tr("%Ln call(s) came too late to be kept.", nullptr, plural(m_list.tooLate)));
    if (m_list.cappedSeries > 0)
        notes.append(
            tr("%Ln series are counted together as “(too many)”: a name that differs with every call, such as a user id in "
               "a prompt's name, makes them.",
                nullptr, plural(m_list.cappedSeries)));
    if (m_list.cappedMetrics > 0)
        notes.append(tr("Metrics have too many combinations of labels: some are added up together as “(too many)”."));
    if (m_list.lostPoints > 0)
        notes.append(tr(
            "%Ln point(s) of metrics were left out, as too many processes counted at once.", nullptr, plural(m_list.lostPoints)));
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
    updatePassingOn();
}

void SourcesPage::updatePassingOn()
{
    const auto state = m_feed.collector ? m_feed.collector().passingOn : PassingOn {};
    QStringList sentences;
    if (!state.host.isEmpty())
        sentences.append(passingOnText(state));
    else if (m_list.outbox.waiting > 0)
        sentences.append(tr("%Ln request(s) wait to be passed on; the collector here passes nothing on.", nullptr,
            plural(m_list.outbox.waiting)));
    if (m_list.outbox.dropped > 0)
        sentences.append(
            tr("%Ln request(s) were never passed on: they made room for newer ones.", nullptr, plural(m_list.outbox.dropped)));
    m_passingOn->setLevel(state.needsALook() || m_list.outbox.dropped > 0 ? TextLevel::Warning : TextLevel::Second);
    m_passingOn->setText(sentences.join(u' '));
    m_passingOn->setVisible(!sentences.isEmpty());
}

void SourcesPage::showCurrent()
{
    const auto current = m_view->currentSourceRow();
    if (current < 0 || current >= static_cast<int>(m_table->rows().size())) {
        if (m_shownSide == Side::Source)
            showSide(Side::None);
        return;
    }
    const auto &row = m_table->row(current);
    const auto &source = row.source.seen.source;
    m_sourceSide->setTitle(row.neverSent ? row.source.sender->name : shownService(source));
    m_sourceSide->setSubtitle(row.neverSent ? tr("never sent") : row.source.system);
    m_source->setSource(row);
}

void SourcesPage::showSide(Side side)
{
    const bool begins = side == Side::Connect && m_shownSide != Side::Connect;
    m_shownSide = side;
    m_sourceSide->setVisible(side == Side::Source);
    m_connectSide->setVisible(side == Side::Connect);
    updateHead();
    if (begins) {
        collectorChanged();
        m_panel->start();
    }
}

void SourcesPage::makeKey(const Sender &typed)
{
    const auto made = app::newSender(typed.name, typed.system, typed.limits, m_clock.now());
    m_feed.run(std::make_shared<app::AddSender>(made.sender), [this, made](const Result<void> &stored) {
        if (stored)
            m_panel->showKey(made);
        else
            m_panel->showError(stored.error().message);
        reload();
    });
}

void SourcesPage::changeSender(const app::CommandPtr &command)
{
    m_feed.run(command, [this](const Result<void> &stored) {
        if (!stored)
            m_source->showError(stored.error().message);
        reload();
    });
}

void SourcesPage::filter(const QString &text)
{
    m_filters[static_cast<std::size_t>(m_stack->currentIndex())] = text;
    if (m_stack->currentIndex() == ImportedView)
        return m_imports->setFilterText(text);
    m_view->setFilterText(text);
    showMatches();
}

void SourcesPage::showMatches()
{
    if (m_view->shownRows() == 0 && !m_table->rows().empty())
        m_matches->showEmpty(
            QStringLiteral("search"), tr("No source matches “%1”").arg(m_filters[SourcesView].trimmed()), {}, tr("Show all"));
    else
        m_matches->showContent();
}

void SourcesPage::callsChanged()
{
    if (!isVisible())
        m_missed = true;
    else if (!m_callsTimer.isActive())
        m_callsTimer.start();
}

void SourcesPage::collectorChanged()
{
    // Without one of its own the console cannot know; what is shown is where collectors listen unless told otherwise.
    m_panel->setCollector(m_feed.collector ? m_feed.collector() : CollectorState {});
    updatePassingOn();
}

void SourcesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_missed)
        reload();
}

} // namespace demarc::ui
