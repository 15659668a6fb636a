// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ownership/findingitem.h"

#include "ui/style/paint.h"
#include "ui/style/style.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace demarc::ui {

FindingItem::FindingItem(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("findingItem"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void FindingItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(style::theme().gridLine);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    if (hasFocus())
        drawFocusRing(&painter, QRectF(rect()).adjusted(2, 2, -2, -3), 4);
}

void FindingItem::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated();
}

void FindingItem::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT activated();
    else
        QWidget::keyPressEvent(event);
}

} // namespace demarc::ui
