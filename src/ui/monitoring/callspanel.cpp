// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitoring/callspanel.h"

#include "app/workspace/deliver.h"
#include "report/telemetry/callfile.h"
#include "ui/style/format.h"
#include "ui/style/style.h"
#include "ui/widgets/tableview.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QPushButton>

namespace demarc::ui {

namespace {

constexpr int kPage = 200;
constexpr int kExportPage = 5000;

} // namespace

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
    m_export = new QPushButton(tr("Export…"), this);
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
    dialog->setNameFilters({tr("CSV (*.csv)"), tr("JSON, one call a line (*.jsonl)")});
    dialog->selectFile(tr("calls", "file name") + QStringLiteral(".csv"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &CallsPanel::exportTo);
    dialog->open();
}

void CallsPanel::exportTo(const QString &path)
{
    m_export->setEnabled(false);
    auto query = m_query;
    query.limit = kExportPage;
    const auto currency = m_model->setting().currency;
    app::deliver(m_files.run([path, currency] { return report::CallFile::create(path, currency); }), this,
        [this, path, query = std::move(query)](const Result<std::shared_ptr<report::CallFile>> &file) {
            if (file)
                exportPage(*file, path, query);
            else
                finishExport(file.error().message);
        });
}

// Page after page, so that a million calls do not fill the memory.
void CallsPanel::exportPage(const std::shared_ptr<report::CallFile> &file, const QString &path, const CallQuery &query)
{
    app::deliver(m_sources.calls(query), this, [this, file, path, query](const Result<CallPage> &page) {
        if (!page)
            return finishExport(page.error().message);
        const auto write = [file, calls = page->calls, isLast = !page->next] {
            file->add(calls);
            return isLast ? file->finish() : Result<void>();
        };
        app::deliver(m_files.run(write), this, [this, file, path, query, next = page->next](const Result<void> &written) {
            if (!written)
                return finishExport(written.error().message);
            if (!next)
                return finishExport(tr("Saved %1 calls to %2").arg(format::count(file->count()), path));
            auto rest = query;
            rest.before = next;
            exportPage(file, path, rest);
        });
    });
}

void CallsPanel::finishExport(const QString &text)
{
    m_export->setEnabled(true);
    Q_EMIT message(text);
}

void CallsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Card::keyPressEvent(event);
}

} // namespace demarc::ui
