// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/middlesnake.h"

#include <algorithm>
#include <limits>

namespace demarc::analytics {

namespace {

constexpr qsizetype kNoneForward = -1;
constexpr qsizetype kNoneBackward = std::numeric_limits<qsizetype>::max();

} // namespace

MiddleSnake::MiddleSnake(const std::vector<std::uint32_t> &before, const std::vector<std::uint32_t> &after)
    : m_before(before), m_after(after)
{
    const auto diagonals = before.size() + after.size() + 3;
    m_forward.reach.resize(diagonals);
    m_backward.reach.resize(diagonals);
}

std::optional<Point> MiddleSnake::find(const Box &box, qsizetype limit)
{
    m_box = box;
    m_width = box.width();
    m_height = box.height();
    const auto delta = m_width - m_height;
    m_forward.low = m_forward.high = 0;
    m_backward.low = m_backward.high = delta;
    reached(m_forward, 0) = 0;
    reached(m_backward, delta) = m_width;
    for (qsizetype edits = 1; edits <= limit; ++edits) {
        if (stepForward() || stepBackward())
            return Point {box.left + m_meeting.x, box.top + m_meeting.y};
    }
    return {};
}

// One more edit: one diagonal more at either edge, or one less where the box ends.
void MiddleSnake::widen(Side &side, qsizetype none) const
{
    if (side.low > -m_height)
        reached(side, --side.low - 1) = none;
    else
        ++side.low;
    if (side.high < m_width)
        reached(side, ++side.high + 1) = none;
    else
        --side.high;
}

bool MiddleSnake::stepForward()
{
    const bool mayMeet = ((m_width - m_height) & 1) != 0; // an odd number of edits ends on a forward step
    widen(m_forward, kNoneForward);
    for (auto k = m_forward.high; k >= m_forward.low; k -= 2) {
        const auto left = reached(m_forward, k - 1);
        const auto above = reached(m_forward, k + 1);
        auto x = kNoneForward;
        if (left != kNoneForward && left < m_width)
            x = left + 1;
        if (above != kNoneForward && above - k <= m_height)
            x = std::max(x, above);
        reached(m_forward, k) = x;
        if (x == kNoneForward)
            continue;
        auto y = x - k;
        while (x < m_width && y < m_height && m_before[m_box.left + x] == m_after[m_box.top + y])
            ++x, ++y;
        reached(m_forward, k) = x;
        if (mayMeet && k >= m_backward.low && k <= m_backward.high && reached(m_backward, k) <= x) {
            m_meeting = {x, y};
            return true;
        }
    }
    return false;
}

bool MiddleSnake::stepBackward()
{
    const bool mayMeet = ((m_width - m_height) & 1) == 0;
    widen(m_backward, kNoneBackward);
    for (auto k = m_backward.high; k >= m_backward.low; k -= 2) {
        const auto right = reached(m_backward, k + 1);
        const auto below = reached(m_backward, k - 1);
        auto x = kNoneBackward;
        if (right != kNoneBackward && right > 0)
            x = right - 1;
        if (below != kNoneBackward && below - k >= 0)
            x = std::min(x, below);
        reached(m_backward, k) = x;
        if (x == kNoneBackward)
            continue;
        auto y = x - k;
        while (x > 0 && y > 0 && m_before[m_box.left + x - 1] == m_after[m_box.top + y - 1])
            --x, --y;
        reached(m_backward, k) = x;
        if (mayMeet && k >= m_forward.low && k <= m_forward.high && reached(m_forward, k) >= x
            && reached(m_forward, k) != kNoneForward) {
            m_meeting = {x, y};
            return true;
        }
    }
    return false;
}

Point MiddleSnake::furthest() const
{
    Point best;
    for (auto k = m_forward.high; k >= m_forward.low; k -= 2) {
        const auto x = reached(m_forward, k);
        if (x != kNoneForward && 2 * x - k > best.x + best.y)
            best = {x, x - k};
    }
    return {m_box.left + best.x, m_box.top + best.y};
}

} // namespace demarc::analytics
