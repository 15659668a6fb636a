// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/textdiff.h"

#include "analytics/linepairs.h"
#include "base/placeholders.h"

#include <QHash>

namespace demarc::analytics {

namespace {

int wordCount(QStringView text)
{
    int words = 0;
    for (const auto &token : tokensOf(text))
        words += token.kind == TokenKind::Word || token.kind == TokenKind::Placeholder ? 1 : 0;
    return words;
}

std::vector<Span> whole(QStringView text) { return text.isEmpty() ? std::vector<Span> {} : std::vector<Span> {{0, text.size()}}; }

void addRow(TextDiff &diff, const LinePair &pair)
{
    const auto removed = pair.before < 0 ? QStringView() : diff.lines.before.content(pair.before);
    const auto added = pair.after < 0 ? QStringView() : diff.lines.after.content(pair.after);
    DiffRow row {pair.before < 0 ? RowKind::Added
            : pair.after < 0     ? RowKind::Removed
                                 : RowKind::Changed,
        pair.before, pair.after, {}, {}, false};
    auto &summary = diff.summary;
    if (pair.alike) {
        auto words = diffWords(removed, added);
        row.removedWords = std::move(words.removed);
        row.addedWords = std::move(words.added);
        summary.wordsRemoved += words.wordsRemoved;
        summary.wordsAdded += words.wordsAdded;
    } else {
        row.removedWords = whole(removed);
        row.addedWords = whole(added);
        summary.wordsRemoved += wordCount(removed);
        summary.wordsAdded += wordCount(added);
    }
    summary.linesChanged += row.kind == RowKind::Changed ? 1 : 0;
    summary.linesRemoved += row.kind == RowKind::Removed ? 1 : 0;
    summary.linesAdded += row.kind == RowKind::Added ? 1 : 0;
    diff.rows.push_back(std::move(row));
}

void addSame(TextDiff &diff, qsizetype before, qsizetype after, qsizetype count)
{
    for (qsizetype i = 0; i < count; ++i)
        diff.rows.push_back({RowKind::Same, before + i, after + i, {}, {}, false});
}

// A line of some length that left one place and came back in another only moved. Blank and very short lines say nothing.
void markMoves(TextDiff &diff)
{
    constexpr qsizetype kTelling = 12;
    QHash<QStringView, std::vector<DiffRow *>> removed;
    for (auto &row : diff.rows) {
        if (row.kind == RowKind::Removed && diff.lines.before.content(row.before).trimmed().size() >= kTelling)
            removed[diff.lines.before.content(row.before)].push_back(&row);
    }
    for (auto &row : diff.rows) {
        if (row.kind != RowKind::Added)
            continue;
        const auto found = removed.find(diff.lines.after.content(row.after));
        if (found == removed.end() || found->empty())
            continue;
        found->back()->moved = true;
        found->pop_back();
        row.moved = true;
        ++diff.summary.linesMoved;
    }
}

// Pairs of placeholder names that stand in for each other in changed rows.
std::vector<std::pair<QString, QString>> replacements(const TextDiff &diff)
{
    std::vector<std::pair<QString, QString>> found;
    for (const auto &row : diff.rows) {
        if (row.kind != RowKind::Changed)
            continue;
        const auto before = placeholderNames(diff.lines.before.content(row.before));
        const auto after = placeholderNames(diff.lines.after.content(row.after));
        QStringList gone;
        QStringList came;
        std::copy_if(
            before.begin(), before.end(), std::back_inserter(gone), [&](const QString &name) { return !after.contains(name); });
        std::copy_if(
            after.begin(), after.end(), std::back_inserter(came), [&](const QString &name) { return !before.contains(name); });
        for (qsizetype i = 0; gone.size() == came.size() && i < gone.size(); ++i)
            found.emplace_back(gone[i], came[i]);
    }
    return found;
}

void appendNames(QStringList &names, const QString &text)
{
    for (const auto &name : placeholderNames(text)) {
        if (!names.contains(name))
            names.append(name);
    }
}

} // namespace

DiffSummary &DiffSummary::operator+=(const DiffSummary &other)
{
    linesChanged += other.linesChanged;
    linesAdded += other.linesAdded;
    linesRemoved += other.linesRemoved;
    linesMoved += other.linesMoved;
    wordsAdded += other.wordsAdded;
    wordsRemoved += other.wordsRemoved;
    return *this;
}

TextDiff diffText(const QString &before, const QString &after)
{
    TextDiff diff;
    diff.lines = diffLines(before, after);
    qsizetype nextBefore = 0;
    qsizetype nextAfter = 0;
    for (const auto &hunk : diff.lines.hunks) {
        addSame(diff, nextBefore, nextAfter, hunk.beforeStart - nextBefore);
        for (const auto &pair : pairLines(diff.lines, hunk))
            addRow(diff, pair);
        nextBefore = hunk.beforeStart + hunk.beforeCount;
        nextAfter = hunk.afterStart + hunk.afterCount;
    }
    addSame(diff, nextBefore, nextAfter, diff.lines.before.count() - nextBefore);
    markMoves(diff);
    return diff;
}

PlaceholderChanges placeholderChanges(const std::vector<TextDiff> &diffs)
{
    QStringList before;
    QStringList after;
    for (const auto &diff : diffs) {
        appendNames(before, diff.lines.before.text());
        appendNames(after, diff.lines.after.text());
    }
    PlaceholderChanges changes;
    for (const auto &name : before) {
        if (!after.contains(name))
            changes.removed.append(name);
    }
    for (const auto &name : after) {
        if (!before.contains(name))
            changes.added.append(name);
    }
    for (const auto &diff : diffs) {
        for (const auto &pair : replacements(diff)) {
            if (changes.removed.contains(pair.first) && changes.added.contains(pair.second)) {
                changes.removed.removeOne(pair.first);
                changes.added.removeOne(pair.second);
                changes.renamed.push_back(pair);
            }
        }
    }
    return changes;
}

} // namespace demarc::analytics
