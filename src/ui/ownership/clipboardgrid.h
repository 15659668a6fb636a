// SPDX-License-Identifier: GPL-3.0-or-later
// Cells as spreadsheets exchange them: tab-separated, quoted where a cell holds a tab, a quote or a line end.
#pragma once

#include <QStringList>

namespace demarc::ui {

// Lines of cells. A line end at the very end begins no further line.
QList<QStringList> parseClipboardGrid(const QString &text);
QString clipboardGrid(const QList<QStringList> &lines);

} // namespace demarc::ui
