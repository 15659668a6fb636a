// SPDX-License-Identifier: GPL-3.0-or-later
// The few strokes everything is drawn with.
#pragma once

#include <QColor>
#include <QPainter>
#include <QRectF>

namespace demarc::ui {

// A crisp rounded rectangle inside `rect`; an invalid colour leaves out the fill or the line.
void drawRounded(QPainter *painter, const QRectF &rect, double radius, const QColor &fill, const QColor &line, double width = 1,
    Qt::PenStyle dash = Qt::SolidLine);
// The visible sign of keyboard focus, inside `rect`.
void drawFocusRing(QPainter *painter, const QRectF &rect, double radius);
// A chevron of 8 by 4 pointing down (or as rotated by `degrees`) in the middle of `rect`.
void drawChevron(QPainter *painter, const QRectF &rect, const QColor &color, double degrees = 0);

} // namespace demarc::ui
