// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linkbutton.h"

#include "ui/style/paint.h"
#include "ui/style/style.h"

#include <QKeyEvent>

namespace demarc::ui {

LinkButton::LinkButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFont(style::font(FontRole::Body));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + 2, metrics.height() + 2};
}

QSize LinkButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 4 * QFontMetrics(font()).averageCharWidth()), sizeHint().height()};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    auto shownFont = font();
    shownFont.setUnderline(isEnabled() && (underMouse() || hasFocus()));
    painter.setFont(shownFont);
    painter.setPen(isEnabled() ? style::theme().accent : style::theme().secondText);
    const auto shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, width());
    painter.drawText(
        rect(), static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter), shown);
    if (shown != text() && toolTip().isEmpty())
        setToolTip(style::plainToolTip(text()));
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        drawFocusRing(&painter, rect(), 3);
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace demarc::ui
