// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableexport.h"

#include "app/workspace/deliver.h"
#include "report/csv.h"
#include "ui/widgets/tableview.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>

namespace demarc::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(demarc::ui::TableExport)
};

QString fileName(const TableView &table)
{
    auto name = table.accessibleName().isEmpty() ? Words::tr("table", "file name") : table.accessibleName();
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    return name + QStringLiteral(".csv");
}

void showProblem(TableView &table, const Error &error)
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, Words::tr("Export as CSV"), error.message, QMessageBox::Close, table.window());
    box->setObjectName(table.objectName() + QStringLiteral("ExportProblem"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(error.cause);
    box->open();
}

} // namespace

void askToExport(TableView &table)
{
    auto *dialog = new QFileDialog(&table, Words::tr("Export as CSV"));
    dialog->setObjectName(table.objectName() + QStringLiteral("ExportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(Words::tr("CSV (*.csv)"));
    dialog->selectFile(fileName(table));
    QObject::connect(dialog, &QFileDialog::fileSelected, &table, [&table](const QString &path) { exportTo(table, path); });
    dialog->open();
}

void exportTo(TableView &table, const QString &path)
{
    const auto rows = table.cells(false);
    const auto count = static_cast<int>(rows.size()) - 1; // the first line has the titles
    const auto written =
        QtFuture::makeReadyFuture().then(QtFuture::Launch::Async, [rows, path] { return report::writeCsv(rows, path); });
    app::deliver(written, &table, [&table, path, count](const Result<void> &result) {
        if (!result)
            return showProblem(table, result.error());
        Q_EMIT table.message(Words::tr("Saved %n row(s) to %1", nullptr, count).arg(QDir::toNativeSeparators(path)));
    });
}

} // namespace demarc::ui
