// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bar.h"

#include "ui/style/paint.h"
#include "ui/style/style.h"

namespace demarc::ui {

void paintBar(QPainter *painter, const QRect &rect, double fraction, Tone tone, Qt::LayoutDirection direction)
{
    const auto &theme = style::theme();
    const QRectF groove(rect.left(), rect.center().y() - measure::kBar / 2 + 1, rect.width(), measure::kBar);
    drawRounded(painter, groove, measure::kBar / 2.0, theme.sunken, theme.highContrast ? theme.text : QColor());
    auto filled = groove;
    filled.setWidth(groove.width() * std::clamp(fraction, 0.0, 1.0));
    if (direction == Qt::RightToLeft)
        filled.moveRight(groove.right());
    if (filled.width() >= 1)
        drawRounded(painter, filled, measure::kBar / 2.0, theme.tone(tone).text, {});
}

Bar::Bar(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); }

void Bar::setValue(double fraction, Tone tone)
{
    m_fraction = fraction;
    m_tone = tone;
    update();
}

QSize Bar::sizeHint() const { return {80, measure::kBar + 2}; }

void Bar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBar(&painter, rect(), m_fraction, m_tone, layoutDirection());
}

} // namespace demarc::ui
