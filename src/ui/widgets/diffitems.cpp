// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/diffitems.h"

namespace demarc::ui {

namespace {

using analytics::DiffRow;
using analytics::RowKind;

constexpr qsizetype kLeastFolded = 4;

// For every row of a section: whether it stays in sight.
std::vector<bool> rowsInSight(const std::vector<DiffRow> &rows, qsizetype context)
{
    std::vector<bool> inSight(rows.size());
    const auto count = static_cast<qsizetype>(rows.size());
    for (qsizetype i = 0; i < count; ++i) {
        if (rows[i].kind == RowKind::Same)
            continue;
        const auto last = std::min(count - 1, i + context);
        for (auto near = std::max(qsizetype {0}, i - context); near <= last; ++near)
            inSight[near] = true;
    }
    return inSight;
}

// In one column a run of changes shows what went first, then what came.
void appendRun(std::vector<DiffItem> &items, int section, const std::vector<DiffRow> &rows, qsizetype from, qsizetype to)
{
    for (auto i = from; i < to; ++i) {
        if (rows[i].before >= 0)
            items.push_back({DiffItem::Kind::Line, section, i, 1, DiffItem::Shows::OnlyBefore});
    }
    for (auto i = from; i < to; ++i) {
        if (rows[i].after >= 0)
            items.push_back({DiffItem::Kind::Line, section, i, 1, DiffItem::Shows::OnlyAfter});
    }
}

qsizetype endOf(const std::vector<DiffRow> &rows, qsizetype from, const auto &belongs)
{
    auto end = from;
    while (end < static_cast<qsizetype>(rows.size()) && belongs(end))
        ++end;
    return end;
}

void appendSection(std::vector<DiffItem> &items, const DiffContent &content, int index, DiffMode mode,
    const std::set<FoldKey> &unfolded, qsizetype context)
{
    const auto &section = content.sections[static_cast<std::size_t>(index)];
    const auto &rows = section.diff.rows;
    if (!section.titleBefore.isEmpty() || !section.titleAfter.isEmpty())
        items.push_back({DiffItem::Kind::Heading, index, 0, 0, DiffItem::Shows::Both});
    const auto inSight = content.hasChanges() ? rowsInSight(rows, context) : std::vector<bool>(rows.size(), true);
    const auto count = static_cast<qsizetype>(rows.size());
    for (qsizetype i = 0; i < count;) {
        if (!inSight[i]) {
            const auto end = endOf(rows, i, [&](qsizetype row) { return !inSight[row]; });
            if (end - i >= kLeastFolded && !unfolded.contains({index, i})) {
                items.push_back({DiffItem::Kind::Fold, index, i, end - i, DiffItem::Shows::Both});
                i = end;
                continue;
            }
            for (; i < end; ++i)
                items.push_back({DiffItem::Kind::Line, index, i, 1, DiffItem::Shows::Both});
        } else if (mode == DiffMode::Inline && rows[i].kind != RowKind::Same) {
            const auto end = endOf(rows, i, [&](qsizetype row) { return rows[row].kind != RowKind::Same; });
            appendRun(items, index, rows, i, end);
            i = end;
        } else {
            items.push_back({DiffItem::Kind::Line, index, i++, 1, DiffItem::Shows::Both});
        }
    }
}

bool isChanged(const DiffContent &content, const DiffItem &item)
{
    return item.kind == DiffItem::Kind::Line
        && content.sections[static_cast<std::size_t>(item.section)].diff.rows[item.row].kind != RowKind::Same;
}

// How a line ends, made visible.
QString endingOf(QStringView line)
{
    if (line.endsWith(u"\r\n"))
        return QStringLiteral("␍␊");
    return line.endsWith(u'\n') ? QStringLiteral("␊") : QStringLiteral("␃");
}

} // namespace

bool DiffContent::hasChanges() const
{
    return std::any_of(sections.begin(), sections.end(),
        [](const DiffSection &section) { return !section.diff.summary.isEmpty() || section.titleBefore != section.titleAfter; });
}

std::vector<DiffItem> diffItems(const DiffContent &content, DiffMode mode, const std::set<FoldKey> &unfolded, qsizetype context)
{
    std::vector<DiffItem> items;
    for (int i = 0; i < static_cast<int>(content.sections.size()); ++i)
        appendSection(items, content, i, mode, unfolded, context);
    return items;
}

std::vector<int> changeStarts(const DiffContent &content, const std::vector<DiffItem> &items)
{
    std::vector<int> starts;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (isChanged(content, items[i]) && (i == 0 || !isChanged(content, items[i - 1])))
            starts.push_back(static_cast<int>(i));
    }
    return starts;
}

ShownLine shownLine(const DiffContent &content, const DiffItem &item, DiffSide side)
{
    const bool before = side == DiffSide::Before;
    const auto hidden = before ? DiffItem::Shows::OnlyAfter : DiffItem::Shows::OnlyBefore;
    if (item.kind != DiffItem::Kind::Line || item.shows == hidden)
        return {};
    const auto &section = content.sections[static_cast<std::size_t>(item.section)];
    const auto &row = section.diff.rows[item.row];
    const auto line = before ? row.before : row.after;
    if (line < 0)
        return {};
    const auto &lines = before ? section.diff.lines.before : section.diff.lines.after;
    ShownLine shown {true, lines.content(line).toString(), before ? row.removedWords : row.addedWords,
        line + 1 + (before ? section.firstLineBefore : section.firstLineAfter), row.kind != RowKind::Same, row.moved};
    if (row.kind == RowKind::Changed
        && section.diff.lines.before.content(row.before) == section.diff.lines.after.content(row.after)) {
        const auto ending = endingOf(lines.line(line));
        shown.marks = {{shown.text.size(), ending.size()}};
        shown.text += ending;
    }
    return shown;
}

QString copiedText(const DiffContent &content, const std::vector<DiffItem> &items, DiffSide side, int first, int last)
{
    QString text;
    for (auto i = std::max(0, first); i <= last && i < static_cast<int>(items.size()); ++i) {
        const auto &item = items[static_cast<std::size_t>(i)];
        if (item.kind == DiffItem::Kind::Heading)
            continue;
        const auto &diff = content.sections[static_cast<std::size_t>(item.section)].diff;
        for (auto row = item.row; row < item.row + item.count; ++row) {
            const bool before = side == DiffSide::Before;
            const auto line = before ? diff.rows[row].before : diff.rows[row].after;
            const auto hidden = before ? DiffItem::Shows::OnlyAfter : DiffItem::Shows::OnlyBefore;
            if (line >= 0 && item.shows != hidden)
                text += (before ? diff.lines.before : diff.lines.after).line(line);
        }
    }
    return text;
}

} // namespace demarc::ui
