// SPDX-License-Identifier: GPL-3.0-or-later
// How something went lately, as small bars in a cell: its shape, not its scale.
#pragma once

#include <QColor>
#include <QRect>

#include <vector>

class QPainter;

namespace demarc::ui {

// The bars of `values`, oldest first, within `rect`: one a value where each can be 3 wide with 1 between, else as many
// neighbours summed as it takes. The highest sum fills the height; a sum of nothing has no height, any other at least 2.
std::vector<QRect> sparkBars(const std::vector<double> &values, const QRect &rect);

// Paints them on a line that says where nothing is; from right to left in that direction.
void paintSparkBars(QPainter *painter, const QRect &rect, const std::vector<double> &values, const QColor &color,
    Qt::LayoutDirection direction = Qt::LeftToRight);

} // namespace demarc::ui
