// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/linepairs.h"

#include "analytics/interner.h"
#include "analytics/worddiff.h"

namespace demarc::analytics {

namespace {

constexpr double kAlike = 0.4;
constexpr qsizetype kMostPairs = 40'000;

using Bags = std::vector<TokenBag>;

Bags bagsOf(const TextLines &lines, qsizetype start, qsizetype count, Interner &numbers)
{
    Bags bags;
    bags.reserve(count);
    for (auto i = start; i < start + count; ++i)
        bags.emplace_back(lines.content(i), numbers);
    return bags;
}

// Blank lines pair only when nothing better offers itself.
double likeness(const TokenBag &before, const TokenBag &after)
{
    return before.isEmpty() || after.isEmpty() ? 0.0 : similarity(before, after);
}

// The best alignment of all removed with all added lines: a table of best sums, walked back.
std::vector<LinePair> alikePairs(const Hunk &hunk, const Bags &before, const Bags &after)
{
    const auto rows = hunk.beforeCount;
    const auto columns = hunk.afterCount;
    std::vector<double> alike(rows * columns);
    std::vector<double> best((rows + 1) * (columns + 1));
    const auto at = [&](qsizetype i, qsizetype j) -> double & { return best[i * (columns + 1) + j]; };
    for (auto i = rows - 1; i >= 0; --i) {
        for (auto j = columns - 1; j >= 0; --j) {
            auto &score = alike[i * columns + j];
            score = likeness(before[i], after[j]);
            at(i, j) = std::max({at(i + 1, j), at(i, j + 1), score >= kAlike ? at(i + 1, j + 1) + score : 0.0});
        }
    }
    std::vector<LinePair> pairs;
    for (qsizetype i = 0, j = 0; i < rows && j < columns;) {
        const auto score = alike[i * columns + j];
        if (score >= kAlike && at(i, j) <= at(i + 1, j + 1) + score) {
            pairs.push_back({hunk.beforeStart + i++, hunk.afterStart + j++, true});
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
    return pairs;
}

std::vector<LinePair> orderlyPairs(const Hunk &hunk, const Bags &before, const Bags &after)
{
    std::vector<LinePair> pairs;
    for (qsizetype i = 0; i < std::min(hunk.beforeCount, hunk.afterCount); ++i) {
        if (likeness(before[i], after[i]) >= kAlike)
            pairs.push_back({hunk.beforeStart + i, hunk.afterStart + i, true});
    }
    return pairs;
}

} // namespace

std::vector<LinePair> pairLines(const LineDiff &diff, const Hunk &hunk)
{
    const bool small = hunk.beforeCount == 0 || hunk.afterCount <= kMostPairs / hunk.beforeCount;
    Interner numbers;
    const auto bagsBefore = bagsOf(diff.before, hunk.beforeStart, hunk.beforeCount, numbers);
    const auto bagsAfter = bagsOf(diff.after, hunk.afterStart, hunk.afterCount, numbers);
    auto anchors = small ? alikePairs(hunk, bagsBefore, bagsAfter) : orderlyPairs(hunk, bagsBefore, bagsAfter);
    anchors.push_back({hunk.beforeStart + hunk.beforeCount, hunk.afterStart + hunk.afterCount, false}); // the end
    std::vector<LinePair> pairs;
    auto before = hunk.beforeStart;
    auto after = hunk.afterStart;
    for (const auto &anchor : anchors) {
        while (before < anchor.before || after < anchor.after)
            pairs.push_back({before < anchor.before ? before++ : -1, after < anchor.after ? after++ : -1, false});
        if (anchor.alike) {
            pairs.push_back(anchor);
            ++before;
            ++after;
        }
    }
    return pairs;
}

} // namespace demarc::analytics
