// SPDX-License-Identifier: GPL-3.0-or-later
// Two texts laid beside each other for a person to read: rows of lines, the words changed within them, and what it
// comes to. The line diff underneath is the exact minimum (linediff.h).
#pragma once

#include "analytics/linediff.h"
#include "analytics/worddiff.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace demarc::analytics {

enum class RowKind {
    Same,    // both lines, equal
    Changed, // a removed line beside the added one that stands in its place
    Removed,
    Added,
};

// One row of a side-by-side view; −1 where a side has no line.
struct DiffRow {
    RowKind kind = RowKind::Same;
    qsizetype before = -1; // line number from 0
    qsizetype after = -1;
    std::vector<Span> removedWords; // within the content of the line
    std::vector<Span> addedWords;
    bool moved = false; // the very same line was added (or removed) elsewhere
};

struct DiffSummary {
    qsizetype linesChanged = 0; // rows of kind Changed
    qsizetype linesAdded = 0;
    qsizetype linesRemoved = 0;
    qsizetype linesMoved = 0; // of the added ones, those that only moved
    qsizetype wordsAdded = 0;
    qsizetype wordsRemoved = 0;
    bool isEmpty() const { return linesChanged == 0 && linesAdded == 0 && linesRemoved == 0; }
    DiffSummary &operator+=(const DiffSummary &other);
};

struct TextDiff {
    LineDiff lines;
    std::vector<DiffRow> rows; // cover both texts in order
    DiffSummary summary;
};

TextDiff diffText(const QString &before, const QString &after);

// What became of the placeholders of a text. A renamed one stood where its new name stands now, is gone from the whole
// text, and its new name is new to it.
struct PlaceholderChanges {
    QStringList added;
    QStringList removed;
    std::vector<std::pair<QString, QString>> renamed; // old name, new name
    bool isEmpty() const { return added.isEmpty() && removed.isEmpty() && renamed.empty(); }
};

// Over several texts that belong together (the messages of a chat), each already compared.
PlaceholderChanges placeholderChanges(const std::vector<TextDiff> &diffs);

} // namespace demarc::analytics
