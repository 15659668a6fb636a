// SPDX-License-Identifier: GPL-3.0-or-later
// What a table shows as a CSV file. Nothing here blocks: the file is chosen in a dialog of its own and written on
// another thread.
#pragma once

#include <QString>

namespace demarc::ui {

class TableView;

// Asks for a file and writes the table to it.
void askToExport(TableView &table);

// Writes the table as it is now to `path`, whole or not at all. Then the table says so with message(); what went wrong
// is said in a box that stays until it is closed.
void exportTo(TableView &table, const QString &path);

} // namespace demarc::ui
