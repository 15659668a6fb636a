// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/paint.h"

#include "ui/style/style.h"

namespace demarc::ui {

void drawRounded(
    QPainter *painter, const QRectF &rect, double radius, const QColor &fill, const QColor &line, double width, Qt::PenStyle dash)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (line.isValid()) {
        QPen pen(line, width);
        if (dash == Qt::DashLine)
            pen.setDashPattern({3, 2});
        painter->setPen(pen);
        const auto inset = width / 2;
        painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    } else {
        painter->setPen(Qt::NoPen);
        painter->drawRoundedRect(rect, radius, radius);
    }
    painter->restore();
}

void drawFocusRing(QPainter *painter, const QRectF &rect, double radius)
{
    drawRounded(painter, rect, radius, {}, style::theme().accent, measure::kFocusRing);
}

void drawChevron(QPainter *painter, const QRectF &rect, const QColor &color, double degrees)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.center());
    painter->rotate(degrees);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(QPolygonF({{-3.5, -1.75}, {0, 1.75}, {3.5, -1.75}}));
    painter->restore();
}

} // namespace demarc::ui
