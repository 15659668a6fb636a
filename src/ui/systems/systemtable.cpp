// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/systemtable.h"

#include "ui/style/format.h"

#include <QTimeZone>

namespace demarc::ui {

namespace {

enum SystemColumn { NameColumn, StateColumn, OwnerColumn, CallsColumn, LastCallColumn, ServicesColumn };

std::vector<Column> systemColumns()
{
    return {
        {QStringLiteral("name"), SystemTable::tr("System"), 200},
        {QStringLiteral("state"), SystemTable::tr("State"), 120},
        {QStringLiteral("owner"), SystemTable::tr("Accountable"), 150},
        {QStringLiteral("calls"), SystemTable::tr("Calls"), 100, Qt::AlignRight},
        {QStringLiteral("last"), SystemTable::tr("Last call"), 130, Qt::AlignRight},
        {QStringLiteral("services"), SystemTable::tr("Service names"), 200, Qt::AlignLeft, true},
    };
}

} // namespace

QString shownName(const app::SystemRow &row)
{
    return row.system.name.isEmpty() ? SystemTable::tr("(no service name)") : row.system.name;
}

SystemTable::SystemTable(QObject *parent) : Rows(systemColumns(), parent) { }

Cell SystemTable::cellOf(const SystemTableRow &row, int column) const
{
    const auto &system = row.system;
    switch (column) {
    case NameColumn:
        return Cell::name(shownName(system));
    case StateColumn:
        return system.registered ? Cell::tag(tr("registered"), Tone::Good) : Cell::tag(tr("unregistered"), Tone::Warning);
    case OwnerColumn:
        return row.owner ? Cell::chip(*row.owner) : Cell::none(tr("Owners are being read."));
    case CallsColumn:
        return system.calls > 0 ? Cell::figure(format::count(system.calls), static_cast<qlonglong>(system.calls))
                                : Cell::none(tr("No call has arrived yet."));
    case LastCallColumn:
        return system.lastSeen ? Cell::figure(format::relativeTime(*system.lastSeen, row.now, QTimeZone::systemTimeZone()),
                   static_cast<qlonglong>(microsOf(*system.lastSeen)))
                               : Cell::none(tr("No call has arrived yet."));
    case ServicesColumn:
        return Cell::dim(
            QStringList(system.system.services.begin(), system.system.services.end()).join(tr(", ", "between names in a list")));
    default:
        return {};
    }
}

} // namespace demarc::ui
