// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of a shortest edit path, found from both ends at once (Myers 1986, §4b).
#pragma once

#include <QtGlobal>

#include <cstdint>
#include <optional>
#include <vector>

namespace demarc::analytics {

// A part of the edit grid: columns are elements of `before`, rows elements of `after`.
struct Box {
    qsizetype left = 0;
    qsizetype top = 0;
    qsizetype right = 0;
    qsizetype bottom = 0;
    qsizetype width() const { return right - left; }
    qsizetype height() const { return bottom - top; }
};

struct Point {
    qsizetype x = 0;
    qsizetype y = 0;
    bool operator==(const Point &) const = default;
};

class MiddleSnake {
public:
    // Both sequences outlive this.
    MiddleSnake(const std::vector<std::uint32_t> &before, const std::vector<std::uint32_t> &after);

    // A point on a shortest path through `box` (not empty; its first and last elements differ), about half its edits
    // from either end, and never a corner that the box would not shrink by. Empty when more than 2 × `limit` edits are
    // needed.
    std::optional<Point> find(const Box &box, qsizetype limit);

    // After find() gave up: the point that got furthest from the start of the box.
    Point furthest() const;

private:
    struct Side {
        std::vector<qsizetype> reach; // per diagonal x − y: the furthest x, or kNone
        qsizetype low = 0;            // diagonals in use, stepping by two
        qsizetype high = 0;
    };
    bool stepForward();
    bool stepBackward();
    void widen(Side &side, qsizetype none) const;
    qsizetype &reached(Side &side, qsizetype diagonal) const { return side.reach[diagonal + m_height + 1]; }
    qsizetype reached(const Side &side, qsizetype diagonal) const { return side.reach[diagonal + m_height + 1]; }

    const std::vector<std::uint32_t> &m_before;
    const std::vector<std::uint32_t> &m_after;
    Box m_box;
    qsizetype m_width = 0;
    qsizetype m_height = 0;
    Side m_forward;
    Side m_backward;
    Point m_meeting; // in box coordinates
};

} // namespace demarc::analytics
