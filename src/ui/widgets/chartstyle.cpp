// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartstyle.h"

#include <QPolygonF>

#include <array>

namespace demarc::ui {

namespace {

constexpr double kLineWidth = 1.6;
constexpr double kPreviousWidth = 1.2;
constexpr double kPreviousStrength = 0.55;
constexpr double kSparseStrength = 0.35;

QPolygonF polygonOf(QPointF middle, MarkerShape shape, double half)
{
    if (shape == MarkerShape::Triangle)
        return {{middle + QPointF(0, -half), middle + QPointF(half, half * 0.8), middle + QPointF(-half, half * 0.8)}};
    const double reach = half * 1.15;
    return {{middle + QPointF(0, -reach), middle + QPointF(reach, 0), middle + QPointF(0, reach), middle + QPointF(-reach, 0)}};
}

} // namespace

SeriesLook seriesLook(int index, const Theme &theme)
{
    static constexpr std::array kDashes {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    static constexpr std::array kShapes {MarkerShape::Circle, MarkerShape::Square, MarkerShape::Triangle, MarkerShape::Diamond};
    const auto number = static_cast<std::size_t>(std::max(index, 0));
    return {theme.series[number % theme.series.size()], kDashes[number / theme.series.size() % kDashes.size()],
        kShapes[number % kShapes.size()]};
}

QPen seriesPen(const ChartSeries &series, const Theme &theme)
{
    const auto look = seriesLook(series.look, theme);
    if (series.isPrevious) {
        QPen pen(mix(look.color, theme.surface, kPreviousStrength), kPreviousWidth, Qt::DotLine);
        pen.setCapStyle(Qt::FlatCap);
        return pen;
    }
    QPen pen(look.color, kLineWidth, look.dash);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(look.dash == Qt::SolidLine ? Qt::RoundCap : Qt::FlatCap);
    return pen;
}

QColor sparseColor(const QColor &color, const Theme &theme) { return mix(color, theme.surface, kSparseStrength); }

void drawShape(QPainter *painter, QPointF middle, MarkerShape shape, double size, const QColor &fill, const QColor &rim)
{
    painter->setPen(rim.isValid() ? QPen(rim, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill);
    const double half = size / 2;
    if (shape == MarkerShape::Circle)
        painter->drawEllipse(middle, half, half);
    else if (shape == MarkerShape::Square)
        painter->drawRect(QRectF(middle.x() - half * 0.9, middle.y() - half * 0.9, half * 1.8, half * 1.8));
    else
        painter->drawPolygon(polygonOf(middle, shape, half));
}

void drawSwatch(QPainter *painter, const QRectF &rect, const ChartSeries &series, const Theme &theme)
{
    painter->setPen(seriesPen(series, theme));
    painter->drawLine(QPointF(rect.left() + 1, rect.center().y()), QPointF(rect.right() - 1, rect.center().y()));
    if (!series.isPrevious) {
        const auto look = seriesLook(series.look, theme);
        drawShape(painter, rect.center(), look.shape, 7, look.color, theme.surface);
    }
}

} // namespace demarc::ui
