// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/importtable.h"

#include "ui/imports/fieldwords.h"
#include "ui/style/format.h"

namespace demarc::ui {

namespace {

enum ImportColumn { FileColumn, KindColumn, WhenColumn, CallsColumn };

} // namespace

ImportTable::ImportTable(QObject *parent)
    : Rows({{QStringLiteral("file"), tr("File"), 260, Qt::AlignLeft, true}, {QStringLiteral("kind"), tr("Kind"), 190},
               {QStringLiteral("imported"), tr("Imported"), 110},
               {QStringLiteral("calls"), tr("Calls"), 130, Qt::AlignRight, false, tr("That were new")}},
        parent)
{
}

Cell ImportTable::cellOf(const ImportTableRow &row, int column) const
{
    const auto &import = row.import;
    switch (column) {
    case FileColumn: {
        auto cell = Cell::name(QString::fromStdString(import.name));
        cell.toolTip = cell.text; // it may be cut
        return cell;
    }
    case KindColumn:
        return Cell::plain(words::importKind(QString::fromStdString(import.kind)));
    case WhenColumn: {
        auto cell = Cell::plain(format::relativeTime(import.imported, row.now, row.zone));
        cell.sort = static_cast<qlonglong>(microsOf(import.imported));
        cell.toolTip = format::dateTime(import.imported, row.zone, row.now);
        return cell;
    }
    case CallsColumn: {
        auto cell = Cell::figure(format::count(import.calls), static_cast<qlonglong>(import.calls));
        if (import.hasExpired) {
            cell.quiet = true;
            cell.detail = tr("expired", "calls of an import");
            cell.toolTip = tr("They were kept long enough and are gone. What they add up to stays.");
        }
        return cell;
    }
    default:
        return {};
    }
}

} // namespace demarc::ui
