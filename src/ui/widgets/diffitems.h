// SPDX-License-Identifier: GPL-3.0-or-later
// What a DiffView shows, row by row, without knowing how it looks: sections with a heading, lines, and folds in place of
// unchanged lines.
#pragma once

#include "analytics/textdiff.h"

#include <QString>

#include <set>
#include <utility>
#include <vector>

namespace demarc::ui {

enum class DiffMode {
    SideBySide,
    Inline, // one column: what went above what came
};

enum class DiffSide { Before, After };

struct DiffSection {
    QString titleBefore; // translated: "System"; empty: no heading
    QString titleAfter;
    qsizetype firstLineBefore = 0; // line number from 0 of the section's first line
    qsizetype firstLineAfter = 0;
    analytics::TextDiff diff;
};

struct DiffContent {
    QString nameBefore; // "11"
    QString nameAfter;
    QString detailBefore; // "in production since 9 Nov"
    QString detailAfter;
    std::vector<DiffSection> sections;

    bool hasChanges() const;
};

struct DiffItem {
    enum class Kind { Heading, Line, Fold };
    // Which sides of its row a line shows; in one column an unchanged line shows its after side for both.
    enum class Shows { Both, OnlyBefore, OnlyAfter };

    Kind kind = Kind::Line;
    int section = 0;
    qsizetype row = 0;   // of the section's diff; the first one of a fold
    qsizetype count = 1; // of rows in a fold
    Shows shows = Shows::Both;

    bool operator==(const DiffItem &) const = default;
};

// A fold is known by its section and its first row.
using FoldKey = std::pair<int, qsizetype>;

// The items of `content`. Unchanged lines further than `context` lines from a change fold where at least four would
// hide, unless their fold is among `unfolded`. Content without any change shows whole.
std::vector<DiffItem> diffItems(
    const DiffContent &content, DiffMode mode, const std::set<FoldKey> &unfolded, qsizetype context = 2);

// Indexes of the first item of every run of changed lines.
std::vector<int> changeStarts(const DiffContent &content, const std::vector<DiffItem> &items);

// The line of an item on a side: its text as shown and what of it to mark. Where the lines differ only in how they end,
// the ending is spelled out ("␍␊") and marked.
struct ShownLine {
    bool exists = false;
    QString text;
    std::vector<analytics::Span> marks;
    qsizetype number = 0; // from 1, as shown in the gutter
    bool changed = false;
    bool moved = false;
};
ShownLine shownLine(const DiffContent &content, const DiffItem &item, DiffSide side);

// The text of a side of the items from `first` to `last`, as it is stored, for the clipboard; folds give their lines.
QString copiedText(const DiffContent &content, const std::vector<DiffItem> &items, DiffSide side, int first, int last);

} // namespace demarc::ui
