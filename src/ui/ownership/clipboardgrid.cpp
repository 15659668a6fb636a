// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ownership/clipboardgrid.h"

namespace demarc::ui {

QList<QStringList> parseClipboardGrid(const QString &text)
{
    QList<QStringList> lines;
    QStringList line;
    QString cell;
    bool quoted = false;
    const auto endLine = [&] {
        lines.append(line << cell);
        line.clear();
        cell.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = text[i];
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else
                quoted = false;
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (c == u'\t') {
            line.append(cell);
            cell.clear();
        } else if (c == u'\n') {
            endLine();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (!line.isEmpty() || !cell.isEmpty())
        endLine();
    return lines;
}

QString clipboardGrid(const QList<QStringList> &lines)
{
    QStringList written;
    for (const auto &line : lines) {
        QStringList cells;
        for (auto cell : line) {
            if (cell.contains(u'\t') || cell.contains(u'\n') || cell.startsWith(u'"'))
                cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
            cells.append(cell);
        }
        written.append(cells.join(u'\t'));
    }
    return written.join(u'\n');
}

} // namespace demarc::ui
