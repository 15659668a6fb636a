// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitoring/callspanel.h"

#include "app/workspace/deliver.h"
#include "report/csv.h"
#include "ui/style/format.h"
#include "ui/style/style.h"
#include "ui/widgets/tableview.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QPushButton>
#include <QSaveFile>

namespace demarc::ui {

namespace {

constexpr int kPage = 200;
constexpr int kExportPage = 1000; // small enough to be written between two frames

} // namespace

struct CallsPanel::Export {
    explicit Export(const QString &path) : file(path) { }
    QSaveFile file;
    CallQuery query;
    std::int64_t written = 0;
};

CallsPanel::CallsPanel(MonitoringSources sources, QWidget *parent)
    : Card(tr("Calls"), {}, parent), m_sources(std::move(sources)), m_model(new CallsModel(this)),
      m_table(new TableView(QStringLiteral("callsTable"), this))
{
    setObjectName(QStringLiteral("callsPanel"));
    m_table->setRowModel(m_model);
    m_table->setExporter([this] { askForFile(); }); // all calls, not only those listed so far
    m_table->setSortingEnabled(false);              // the store sorts: a page of the newest is not all there is
    setBody(m_table);
    setUpHeader();
    connect(m_table, &TableView::rowActivated, this,
        [this](int row) { Q_EMIT callActivated(m_model->calls().at(static_cast<std::size_t>(row)).key); });
    connect(m_model, &CallsModel::pageWanted, this, &CallsPanel::loadPage);
}

void CallsPanel::setUpHeader()
{
    m_export = new QPushButton(tr("Export CSV…"), this);
    m_export->setObjectName(QStringLiteral("exportCallsButton"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeCallsButton"));
    close->setToolTip(style::plainToolTip(tr("Close the list of calls (Esc)")));
    addHeaderWidget(m_export);
    addHeaderWidget(close);
    connect(m_export, &QPushButton::clicked, this, &CallsPanel::askForFile);
    connect(close, &QPushButton::clicked, this, &CallsPanel::closed);
}

void CallsPanel::list(const CallQuery &query, const QString &what, const CallsModel::Setting &setting)
{
    m_query = query;
    m_query.limit = kPage;
    m_what = what;
    ++m_generation;
    m_model->start(setting);
    updateTitle();
    setVisible(true);
    m_table->setFocus();
    loadPage({});
}

void CallsPanel::loadPage(const std::optional<CallCursor> &before)
{
    auto query = m_query;
    query.before = before;
    app::deliver(m_sources.calls(std::move(query)), this, [this, generation = m_generation](const Result<CallPage> &page) {
        if (generation != m_generation)
            return;
        if (!page) {
            if (page.error().kind != ErrorKind::Cancelled)
                Q_EMIT message(page.error().message);
            return;
        }
        m_model->append(*page);
        updateTitle();
    });
}

void CallsPanel::updateTitle()
{
    const auto listed = static_cast<int>(m_model->calls().size());
    const auto count = m_model->isComplete() ? tr("%n call(s)", nullptr, listed) : tr("newest %n calls", nullptr, listed);
    setSubtitle(tr("%1 · %2", "which calls, how many are listed").arg(m_what, count));
}

void CallsPanel::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Export calls"));
    dialog->setObjectName(QStringLiteral("exportCallsDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(QStringLiteral("*.csv"));
    dialog->selectFile(tr("calls", "file name") + QStringLiteral(".csv"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &CallsPanel::exportTo);
    dialog->open();
}

void CallsPanel::exportTo(const QString &path)
{
    auto to = std::make_shared<Export>(path);
    to->query = m_query;
    to->query.limit = kExportPage;
    if (!to->file.open(QIODevice::WriteOnly)) {
        Q_EMIT message(tr("%1 cannot be written: %2. Choose another place.").arg(path, to->file.errorString()));
        return;
    }
    to->file.write(report::csvLine(CallsModel::exportTitles()).toUtf8());
    m_export->setEnabled(false);
    exportPage(to, {});
}

// Page after page, so that neither memory nor a frame is filled by a million calls.
void CallsPanel::exportPage(const std::shared_ptr<Export> &to, const std::optional<CallCursor> &before)
{
    auto query = to->query;
    query.before = before;
    app::deliver(m_sources.calls(std::move(query)), this, [this, to](const Result<CallPage> &page) {
        if (page) {
            for (const auto &call : page->calls)
                to->file.write(report::csvLine(CallsModel::exportFields(call)).toUtf8());
            to->written += static_cast<std::int64_t>(page->calls.size());
            if (page->next) {
                exportPage(to, page->next);
                return;
            }
        }
        m_export->setEnabled(true);
        if (!page)
            Q_EMIT message(page.error().message);
        else if (!to->file.commit())
            Q_EMIT message(
                tr("The calls could not be saved: %1. Free some space or choose another place.").arg(to->file.errorString()));
        else
            Q_EMIT message(tr("Saved %1 calls to %2").arg(format::count(to->written), to->file.fileName()));
    });
}

void CallsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Card::keyPressEvent(event);
}

} // namespace demarc::ui
