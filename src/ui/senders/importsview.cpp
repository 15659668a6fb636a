// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/importsview.h"

#include "app/workspace/deliver.h"
#include "base/plural.h"
#include "ui/senders/importpanel.h"
#include "ui/style/format.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableview.h"

#include <QBoxLayout>
#include <QToolButton>

#include <numeric>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kSideWidth = 320;

} // namespace

ImportsView::ImportsView(SourcesFeed feed, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_feed(std::move(feed)), m_clock(clock)
{
    setObjectName(QStringLiteral("importsView"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kCardGap);
    row->addWidget(setUpList(), 1);
    row->addWidget(setUpSide());
}

QWidget *ImportsView::setUpList()
{
    m_table = new ImportTable(this);
    m_view = new TableView(QStringLiteral("importsTable"));
    m_view->setAccessibleName(tr("Imports"));
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setRowModel(m_table);
    connect(m_view, &TableView::message, this, &ImportsView::message);
    const auto show = [this] {
        if (m_selecting)
            return;
        m_isClosed = false;
        showCurrent();
    };
    connect(m_view, &TableView::currentRowChanged, this, show);
    connect(m_view, &QAbstractItemView::clicked, this, show);
    connect(m_view, &TableView::rowActivated, this, show);
    m_matches = new StateView(m_view);
    connect(m_matches, &StateView::nextRequested, this, &ImportsView::clearFilterRequested);
    auto *card = new Card;
    card->bodyLayout()->setContentsMargins(1, 1, 1, kGrid);
    card->bodyLayout()->addWidget(m_matches);
    m_state = new StateView(card);
    connect(m_state, &StateView::retryRequested, this, &ImportsView::reload);
    connect(m_state, &StateView::nextRequested, this, &ImportsView::importRequested);
    return m_state;
}

QWidget *ImportsView::setUpSide()
{
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("closeImportButton"));
    close->setIcon(icons::icon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setToolTip(style::plainToolTip(tr("Close")));
    close->setAccessibleName(tr("Close: %1").arg(tr("Import")));
    connect(close, &QToolButton::clicked, this, [this] {
        m_isClosed = true;
        m_side->hide();
    });
    m_panel = new ImportPanel;
    m_panel->setObjectName(QStringLiteral("importPanel"));
    connect(m_panel, &ImportPanel::removalRequested, this, &ImportsView::remove);
    m_side = new Card(tr("Import"));
    m_side->setObjectName(QStringLiteral("importSide"));
    m_side->addHeaderWidget(close);
    m_side->setBody(m_panel);
    m_side->setFixedWidth(style::px(kSideWidth));
    m_side->hide();
    return m_side;
}

bool ImportsView::isSettled() const { return m_state->isSettled(); }

void ImportsView::reload()
{
    if (!m_state->isSettled())
        m_state->showLoading();
    app::deliver(m_feed.imports(), this, [this, generation = ++m_generation](const Result<std::vector<ImportSeen>> &list) {
        if (generation == m_generation)
            showList(list);
    });
}

void ImportsView::showList(const Result<std::vector<ImportSeen>> &list)
{
    if (!list) {
        m_state->showError(list.error());
        Q_EMIT changed();
        return;
    }
    std::vector<ImportTableRow> rows;
    for (const auto &import : *list)
        rows.push_back({import, m_clock.now()});
    const auto selected = m_panel->import();
    m_selecting = true;
    m_table->setRows(std::move(rows));
    select(selected);
    m_selecting = false;
    showMatches();
    showCurrent();
    if (list->empty())
        m_state->showEmpty(QStringLiteral("import"), tr("Nothing was imported yet"),
            tr("Drop a file of calls on the window: CSV, JSON, or what LiteLLM, Langfuse, OpenAI or OpenTelemetry wrote."),
            tr("Import a file…"));
    else
        m_state->showContent();
    Q_EMIT changed();
}

// The same import again; where it is gone, the newest.
void ImportsView::select(std::int64_t import)
{
    const auto &rows = m_table->rows();
    const auto found =
        std::find_if(rows.begin(), rows.end(), [import](const ImportTableRow &row) { return row.import.id == import; });
    const auto row = found == rows.end() ? 0 : static_cast<int>(found - rows.begin());
    if (!rows.empty() && row != m_view->currentSourceRow())
        m_view->setCurrentSourceRow(row);
}

void ImportsView::showCurrent()
{
    const auto current = m_view->currentSourceRow();
    const bool isThere = current >= 0 && current < static_cast<int>(m_table->rows().size());
    if (isThere)
        m_panel->setImport(m_table->row(current));
    m_side->setVisible(isThere && !m_isClosed);
}

void ImportsView::setFilterText(const QString &text)
{
    m_filter = text;
    m_view->setFilterText(text);
    showMatches();
}

void ImportsView::showMatches()
{
    if (m_view->shownRows() == 0 && !m_table->rows().empty())
        m_matches->showEmpty(QStringLiteral("search"), tr("No import matches “%1”").arg(m_filter.trimmed()), {}, tr("Show all"));
    else
        m_matches->showContent();
}

QString ImportsView::stateText() const
{
    const auto &rows = m_table->rows();
    if (rows.empty())
        return {};
    const auto calls = std::accumulate(rows.begin(), rows.end(), std::int64_t {0},
        [](std::int64_t sum, const ImportTableRow &row) { return sum + row.import.calls; });
    return tr("%1, %2", "how many imports, how many calls")
        .arg(tr("%n import(s)", nullptr, static_cast<int>(rows.size())), tr("%Ln call(s)", nullptr, plural(calls)));
}

void ImportsView::remove(std::int64_t import, const QString &reason)
{
    m_panel->showRemoving(import);
    app::deliver(m_feed.removeImport(import, reason), this,
        [this, import](const Result<app::ImportRemoval> &removal) { showRemoval(import, removal); });
}

void ImportsView::showRemoval(std::int64_t import, const Result<app::ImportRemoval> &removal)
{
    if (!removal) {
        m_panel->showError(import, removal.error().message);
    } else if (!removal->isComplete) {
        m_panel->showError(import, tr("It was cancelled. The calls counted here are left; take it out again to finish."));
    } else {
        m_panel->showRemoved(import);
        Q_EMIT message(tr("%1 is taken out: its %Ln call(s) are gone.", nullptr, plural(removal->import.calls))
                           .arg(QString::fromStdString(removal->import.name)));
    }
    reload();
}

} // namespace demarc::ui
