// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest line diff of two texts (see sequencediff.h for the bound), with its hunks slid to where a person would
// have cut: at blank lines and at the edge of an indented block. Sliding never changes the number of changed lines.
#pragma once

#include "analytics/sequencediff.h"
#include "analytics/textlines.h"

#include <optional>

namespace demarc::analytics {

struct LineDiff {
    TextLines before;
    TextLines after;
    std::vector<Hunk> hunks; // in order, never touching each other
    bool exact = true;

    qsizetype changedLines() const; // removed plus inserted: the minimum
};

LineDiff diffLines(const QString &before, const QString &after);

// The text after, made from `before` and the inserted lines of the hunks alone. Empty when `before` lacks a line that
// the diff removes at the place it removes it from: it was made from another text.
std::optional<QString> applyDiff(const LineDiff &diff, const QString &before);

// Slides hunks that only insert or only remove (public for its tests).
void slideHunks(const TextLines &before, const TextLines &after, std::vector<Hunk> &hunks);

} // namespace demarc::analytics
