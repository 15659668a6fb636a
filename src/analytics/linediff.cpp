// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/linediff.h"

#include "analytics/interner.h"

namespace demarc::analytics {

namespace {

using Symbols = std::vector<std::uint32_t>;

// Lines that both ends share are cut off by comparing text, before any line is looked up.
struct SharedEnds {
    qsizetype head = 0;
    qsizetype tail = 0;
};

SharedEnds sharedEnds(const TextLines &before, const TextLines &after)
{
    SharedEnds ends;
    const auto most = std::min(before.count(), after.count());
    while (ends.head < most && before.line(ends.head) == after.line(ends.head))
        ++ends.head;
    while (
        ends.tail < most - ends.head && before.line(before.count() - 1 - ends.tail) == after.line(after.count() - 1 - ends.tail))
        ++ends.tail;
    return ends;
}

Symbols intern(const TextLines &lines, SharedEnds ends, Interner &numbers)
{
    Symbols symbols;
    symbols.reserve(static_cast<std::size_t>(lines.count() - ends.head - ends.tail));
    for (auto i = ends.head; i < lines.count() - ends.tail; ++i)
        symbols.push_back(numbers.numberOf(lines.line(i)));
    return symbols;
}

} // namespace

qsizetype LineDiff::changedLines() const { return SequenceDiff {hunks, exact}.size(); }

LineDiff diffLines(const QString &before, const QString &after)
{
    LineDiff diff {TextLines(before), TextLines(after), {}, true};
    const auto ends = sharedEnds(diff.before, diff.after);
    Interner numbers;
    numbers.reserve(diff.before.count() + diff.after.count() - 2 * (ends.head + ends.tail));
    const auto b = intern(diff.before, ends, numbers);
    const auto a = intern(diff.after, ends, numbers);
    auto found = diffSequences(b, a);
    for (auto &hunk : found.hunks) {
        hunk.beforeStart += ends.head;
        hunk.afterStart += ends.head;
    }
    diff.hunks = std::move(found.hunks);
    diff.exact = found.exact;
    slideHunks(diff.before, diff.after, diff.hunks);
    return diff;
}

std::optional<QString> applyDiff(const LineDiff &diff, const QString &before)
{
    const TextLines source(before);
    QString text;
    qsizetype next = 0;
    for (const auto &hunk : diff.hunks) {
        if (hunk.beforeStart + hunk.beforeCount > source.count())
            return {};
        for (; next < hunk.beforeStart; ++next)
            text += source.line(next);
        for (; next < hunk.beforeStart + hunk.beforeCount; ++next) {
            if (source.line(next) != diff.before.line(next))
                return {};
        }
        for (auto i = hunk.afterStart; i < hunk.afterStart + hunk.afterCount; ++i)
            text += diff.after.line(i);
    }
    for (; next < source.count(); ++next)
        text += source.line(next);
    return text;
}

} // namespace demarc::analytics
