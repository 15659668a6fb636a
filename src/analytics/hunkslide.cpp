// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/linediff.h"

#include <limits>

namespace demarc::analytics {

namespace {

// A hunk seen from the side that has its lines: an insertion lies in `after`, a removal in `before`.
struct Run {
    const TextLines *lines;
    qsizetype start;
    qsizetype count;
};

// How badly a cut before line `at` reads: best after a blank line and before a line with little indent.
int cutCost(const TextLines &lines, qsizetype at)
{
    if (at == 0 || at >= lines.count())
        return 0;
    int cost = 0;
    if (!lines.isBlank(at - 1))
        cost += 20;
    auto next = at; // a blank line at the cut belongs to what precedes it
    while (next < lines.count() && lines.isBlank(next)) {
        cost += 5;
        ++next;
    }
    return next < lines.count() ? cost + std::min(lines.indent(next), 40) : cost;
}

int placeCost(const Run &run, qsizetype shift)
{
    return cutCost(*run.lines, run.start + shift) + cutCost(*run.lines, run.start + shift + run.count);
}

// How far the run can go, at most to the neighbouring hunks: sliding up by one is possible where the line above equals
// the last of the run.
qsizetype roomAbove(const Run &run, qsizetype most)
{
    qsizetype room = 0;
    while (room < most && run.lines->line(run.start - 1 - room) == run.lines->line(run.start + run.count - 1 - room))
        ++room;
    return room;
}

qsizetype roomBelow(const Run &run, qsizetype most)
{
    qsizetype room = 0;
    while (room < most && run.lines->line(run.start + room) == run.lines->line(run.start + run.count + room))
        ++room;
    return room;
}

qsizetype bestShift(const Run &run, qsizetype up, qsizetype down)
{
    auto best = down; // ties go to the lowest place
    auto bestCost = std::numeric_limits<int>::max();
    for (auto shift = down; shift >= -up; --shift) {
        const auto cost = placeCost(run, shift);
        if (cost < bestCost) {
            best = shift;
            bestCost = cost;
        }
    }
    return best;
}

void join(Hunk &hunk, const Hunk &next)
{
    hunk.beforeCount += next.beforeCount;
    hunk.afterCount += next.afterCount;
}

bool touches(const Hunk &hunk, const Hunk &next) { return hunk.beforeStart + hunk.beforeCount == next.beforeStart; }

} // namespace

void slideHunks(const TextLines &before, const TextLines &after, std::vector<Hunk> &hunks)
{
    std::vector<Hunk> placed;
    for (std::size_t i = 0; i < hunks.size(); ++i) {
        auto hunk = hunks[i];
        if (hunk.beforeCount == 0 || hunk.afterCount == 0) {
            const auto run = hunk.beforeCount == 0 ? Run {&after, hunk.afterStart, hunk.afterCount}
                                                   : Run {&before, hunk.beforeStart, hunk.beforeCount};
            const auto above = placed.empty() ? 0 : placed.back().beforeStart + placed.back().beforeCount;
            const auto below = i + 1 < hunks.size() ? hunks[i + 1].beforeStart : before.count();
            const auto up = roomAbove(run, hunk.beforeStart - above);
            const auto down = roomBelow(run, below - hunk.beforeStart - hunk.beforeCount);
            const bool meetsAbove = !placed.empty() && up == hunk.beforeStart - above;
            const bool meetsBelow = i + 1 < hunks.size() && down == below - hunk.beforeStart - hunk.beforeCount;
            // Next to what it replaces a hunk reads best: the two become one.
            const auto shift = meetsAbove ? -up : meetsBelow ? down : bestShift(run, up, down);
            hunk.beforeStart += shift;
            hunk.afterStart += shift;
        }
        if (!placed.empty() && touches(placed.back(), hunk))
            join(placed.back(), hunk);
        else
            placed.push_back(hunk);
    }
    hunks = std::move(placed);
}

} // namespace demarc::analytics
