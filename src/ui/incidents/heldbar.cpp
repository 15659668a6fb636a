// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/heldbar.h"

#include "ui/incidents/incidenttext.h"
#include "ui/style/style.h"

#include <QPainter>
#include <QPainterPath>

namespace demarc::ui {

HeldBar::HeldBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("heldBar"));
    setFixedHeight(8);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HeldBar::setTimes(const HeldTimes &times)
{
    m_times = times;
    setAccessibleName(heldText(times));
    setToolTip(style::plainToolTip(heldText(times)));
    update();
}

void HeldBar::paintEvent(QPaintEvent *)
{
    const auto &theme = style::theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath clip;
    clip.addRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setClipPath(clip);
    painter.fillRect(rect(), theme.sunken);
    const auto total = static_cast<double>(m_times.total().count());
    if (total <= 0)
        return;
    double x = 0;
    const auto part = [&](Duration time, const QColor &color) {
        const auto wide = width() * static_cast<double>(time.count()) / total;
        if (wide > 0) {
            const QRectF cell(x, 0, std::max(wide - 2, 1.0), height());
            painter.fillRect(isRightToLeft() ? QRectF(width() - cell.right(), 0, cell.width(), height()) : cell, color);
        }
        x += wide;
    };
    part(m_times.nobody, theme.nobody);
    part(m_times.internal, theme.internal);
    part(m_times.partner, theme.partner);
    part(m_times.provider, theme.provider);
}

} // namespace demarc::ui
