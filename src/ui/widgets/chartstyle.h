// SPDX-License-Identifier: GPL-3.0-or-later
// How series are told apart: Okabe–Ito colours first, a marker shape always, another dash from the fifth on.
#pragma once

#include "ui/widgets/chartdata.h"

#include <QPainter>
#include <QPen>

namespace demarc::ui {

enum class MarkerShape { Circle, Square, Triangle, Diamond };

struct SeriesLook {
    QColor color;
    Qt::PenStyle dash = Qt::SolidLine;
    MarkerShape shape = MarkerShape::Circle;
};

// The look of number `index` (≥ 0): colour and shape repeat after four, the dash changes then.
SeriesLook seriesLook(int index, const Theme &theme);
QPen seriesPen(const ChartSeries &series, const Theme &theme);

// The colour of what rests on too few samples to be read.
QColor sparseColor(const QColor &color, const Theme &theme);
// A filled marker of `size` with a rim in the colour of the surface beneath.
void drawShape(QPainter *painter, QPointF middle, MarkerShape shape, double size, const QColor &fill, const QColor &rim);
// A short piece of the line with its marker, for legend and hover box.
void drawSwatch(QPainter *painter, const QRectF &rect, const ChartSeries &series, const Theme &theme);

} // namespace demarc::ui
