// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/sequencediff.h"

#include "analytics/bitlcs.h"
#include "analytics/middlesnake.h"

#include <algorithm>
#include <cmath>

namespace demarc::analytics {

namespace {

using Symbols = std::vector<std::uint32_t>;

constexpr double kStepsBeyondArea = 512; // how far to look for a shortest path before taking the longest step

// Finds which elements of two compacted sequences stay, by splitting boxes until they are trivial.
class Solver {
public:
    Solver(const Symbols &before, const Symbols &after, std::uint32_t symbolCount, qint64 exactArea)
        : m_before(before), m_after(after), m_snake(before, after), m_bits(before, after, symbolCount), m_exactArea(exactArea),
          keptBefore(before.size()), keptAfter(after.size())
    {
    }

    void solve(Box box)
    {
        for (trim(box); box.width() > 0 && box.height() > 0; trim(box)) {
            const auto split = splitOf(box);
            solve({box.left, box.top, split.x, split.y});
            box = {split.x, split.y, box.right, box.bottom};
        }
    }

private:
    // Keeps what both ends of the box share; it is part of some minimum.
    void trim(Box &box)
    {
        while (box.left < box.right && box.top < box.bottom && m_before[box.left] == m_after[box.top])
            keep(box.left++, box.top++);
        while (box.left < box.right && box.top < box.bottom && m_before[box.right - 1] == m_after[box.bottom - 1])
            keep(--box.right, --box.bottom);
    }

    void keep(qsizetype x, qsizetype y)
    {
        keptBefore[x] = true;
        keptAfter[y] = true;
    }

    Point splitOf(const Box &box)
    {
        const auto cost = m_bits.cost(box);
        const bool affordable = cost <= static_cast<double>(m_exactArea) / 64;
        // Looking for a path of up to 2 × limit edits costs about limit² steps: never more than the other way.
        const auto limit = affordable ? std::max(48.0, std::sqrt(2 * cost)) : kStepsBeyondArea;
        if (const auto split = m_snake.find(box, static_cast<qsizetype>(limit)))
            return *split;
        if (affordable)
            return m_bits.split(box);
        exact = false;
        return m_snake.furthest();
    }

    const Symbols &m_before;
    const Symbols &m_after;
    MiddleSnake m_snake;
    BitLcs m_bits;
    qint64 m_exactArea;

public:
    std::vector<bool> keptBefore;
    std::vector<bool> keptAfter;
    bool exact = true;
};

// A sequence without the elements the other side lacks, and where each came from.
struct Compacted {
    Symbols symbols;
    std::vector<qsizetype> places;
};

Compacted compact(std::span<const std::uint32_t> sequence, const std::vector<bool> &inOther)
{
    Compacted compacted;
    for (std::size_t i = 0; i < sequence.size(); ++i) {
        if (inOther[sequence[i]]) {
            compacted.symbols.push_back(sequence[i]);
            compacted.places.push_back(static_cast<qsizetype>(i));
        }
    }
    return compacted;
}

std::vector<bool> presence(std::span<const std::uint32_t> sequence, std::uint32_t symbolCount)
{
    std::vector<bool> present(symbolCount);
    for (const auto symbol : sequence)
        present[symbol] = true;
    return present;
}

std::vector<bool> spreadOut(const std::vector<bool> &kept, const std::vector<qsizetype> &places, std::size_t size)
{
    std::vector<bool> all(size);
    for (std::size_t i = 0; i < places.size(); ++i)
        all[static_cast<std::size_t>(places[i])] = kept[i];
    return all;
}

// Kept elements pair up in order; whatever lies between two pairs is a hunk.
std::vector<Hunk> hunksOf(const std::vector<bool> &keptBefore, const std::vector<bool> &keptAfter, qsizetype offset)
{
    std::vector<Hunk> hunks;
    const auto n = static_cast<qsizetype>(keptBefore.size());
    const auto m = static_cast<qsizetype>(keptAfter.size());
    for (qsizetype i = 0, j = 0; i < n || j < m;) {
        const auto beforeStart = i;
        const auto afterStart = j;
        while (i < n && !keptBefore[i])
            ++i;
        while (j < m && !keptAfter[j])
            ++j;
        if (i > beforeStart || j > afterStart)
            hunks.push_back({beforeStart + offset, i - beforeStart, afterStart + offset, j - afterStart});
        while (i < n && j < m && keptBefore[i] && keptAfter[j])
            ++i, ++j;
    }
    return hunks;
}

} // namespace

qsizetype SequenceDiff::size() const
{
    qsizetype size = 0;
    for (const auto &hunk : hunks)
        size += hunk.beforeCount + hunk.afterCount;
    return size;
}

SequenceDiff diffSequences(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after, qint64 exactArea)
{
    const auto [firstBefore, firstAfter] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto head = static_cast<std::size_t>(firstBefore - before.begin());
    before = before.subspan(head);
    after = after.subspan(head);
    const auto tail = static_cast<std::size_t>(
        std::mismatch(before.rbegin(), before.rend(), after.rbegin(), after.rend()).first - before.rbegin());
    before = before.first(before.size() - tail);
    after = after.first(after.size() - tail);
    if (before.empty() && after.empty())
        return {};

    std::uint32_t symbolCount = 0;
    for (const auto side : {before, after}) {
        for (const auto symbol : side)
            symbolCount = std::max(symbolCount, symbol + 1);
    }
    const auto b = compact(before, presence(after, symbolCount));
    const auto a = compact(after, presence(before, symbolCount));
    Solver solver(b.symbols, a.symbols, symbolCount, exactArea);
    solver.solve({0, 0, static_cast<qsizetype>(b.symbols.size()), static_cast<qsizetype>(a.symbols.size())});
    return {hunksOf(spreadOut(solver.keptBefore, b.places, before.size()), spreadOut(solver.keptAfter, a.places, after.size()),
                static_cast<qsizetype>(head)),
        solver.exact};
}

} // namespace demarc::analytics
