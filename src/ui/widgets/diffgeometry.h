// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything of a DiffView lies, in pixels of its content; no widget, no painter.
#pragma once

#include "ui/widgets/diffitems.h"

#include <QRect>

namespace demarc::ui {

struct DiffMeasures {
    int width = 0; // of the viewport
    int lineHeight = 20;
    int headingHeight = 28;
    int foldHeight = 24;
    int gutter = 42;  // line numbers and signs, left of the text
    int padding = 12; // right of the text
    DiffMode mode = DiffMode::SideBySide;
};

class DiffGeometry {
public:
    DiffGeometry() = default;
    // `visualLines`: for every item how many lines its text wraps to on either side (0: none); an item is as high as the
    // longer side, so that both stay aligned.
    DiffGeometry(
        const DiffMeasures &measures, const std::vector<DiffItem> &items, const std::vector<std::pair<int, int>> &visualLines);

    int height() const { return m_tops.empty() ? 0 : m_tops.back(); } // of all items
    int count() const { return m_tops.empty() ? 0 : static_cast<int>(m_tops.size()) - 1; }
    QRect itemRect(int item) const;
    // The half of an item that belongs to a side; in one column all of it.
    QRect sideRect(int item, DiffSide side) const;
    // Where the text of a side goes.
    QRect textRect(int item, DiffSide side) const;
    // The item at a height, the nearest one beyond either end; −1 without items.
    int itemAt(int y) const;
    DiffSide sideAt(int x) const;

    // Width that text may take on a side.
    static int textWidth(const DiffMeasures &measures);

private:
    DiffMeasures m_measures;
    std::vector<int> m_tops; // of every item, and the end
};

} // namespace demarc::ui
