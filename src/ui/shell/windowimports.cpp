// SPDX-License-Identifier: GPL-3.0-or-later
// Files dropped on the window, or chosen to be imported.
#include "ui/shell/mainwindow.h"

#include "app/models/bills.h"
#include "app/telemetry/importrunner.h"
#include "ui/imports/importdialog.h"
#include "ui/shell/notice.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

namespace demarc::ui {

namespace {

// The one file that is dragged; empty: something else.
QString draggedFile(const QMimeData *data)
{
    const auto urls = data ? data->urls() : QList<QUrl>();
    const auto path = urls.size() == 1 ? urls.front().toLocalFile() : QString();
    return QFileInfo(path).isFile() ? path : QString();
}

bool isWorkspace(const QString &path) { return path.endsWith(QLatin1String(".demarc")); }

} // namespace

void MainWindow::askForImport()
{
    auto *dialog = new QFileDialog(this, tr("Import calls"));
    dialog->setObjectName(QStringLiteral("importFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({tr("Calls (*.csv *.tsv *.json *.jsonl *.ndjson *.gz *.txt)"), tr("All files (*)")});
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::importFile);
    dialog->open();
}

void MainWindow::importFile(const QString &path)
{
    if (!m_desk)
        return;
    auto *dialog = new ImportDialog(m_desk->imports(), path, m_options.remembers, m_desk);
    connect(dialog, &ImportDialog::importRequested, this, &MainWindow::startImport);
    connect(dialog, &ImportDialog::billRequested, this, &MainWindow::keepBill);
    dialog->open();
}

void MainWindow::startImport(const QString &path, const ingest::ImportOptions &options)
{
    if (!m_desk)
        return;
    const auto name = QFileInfo(path).fileName();
    deliver(m_desk->imports().run(path, options),
        [this, name](const Result<app::CallsImport> &import) { showImported(name, import); });
}

void MainWindow::keepBill(const QString &name, const Bill &bill)
{
    if (!m_desk)
        return;
    m_desk->undoStack().run(app::importBill(name, bill));
    openLink({QStringLiteral("page"), QStringLiteral("models"), QStringLiteral("reconciliation")});
}

void MainWindow::showImported(const QString &name, const Result<app::CallsImport> &import)
{
    if (!import && import.error().kind == ErrorKind::Cancelled)
        return m_notice->showText(import.error().message, Tone::Neutral);
    if (!import)
        return m_notice->showError(import.error(), tr("Import of %1").arg(name));
    const auto &stored = import->stored;
    const auto known = stored.duplicates + stored.updated;
    auto text = known == 0 ? tr("%L1 calls from %2 are in.").arg(stored.inserted).arg(name)
                           : tr("%L1 calls from %2 are in; %L3 were there already.").arg(stored.inserted).arg(name).arg(known);
    if (import->file.unreadable > 0)
        text = tr("%1 %L2 rows could not be read.", "sentence about an import, number of rows")
                   .arg(text)
                   .arg(import->file.unreadable);
    m_notice->showText(text, import->file.unreadable > 0 ? Tone::Warning : Tone::Good);
    m_notice->offer(tr("Show them in Monitoring"), [this] {
        openLink({QStringLiteral("page"), QStringLiteral("monitoring"), {}});
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const auto path = draggedFile(event->mimeData());
    if (!path.isEmpty() && (m_desk || isWorkspace(path)))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const auto path = draggedFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    if (isWorkspace(path))
        openWorkspace(path, app::OpenMode::ExistingOnly);
    else
        importFile(path);
}

} // namespace demarc::ui
