// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/waitingdot.h"

#include "ui/style/paint.h"
#include "ui/style/style.h"

namespace demarc::ui {

namespace {

constexpr int kPeriod = 2400; // ms, in and out
constexpr double kCore = 0.6; // of the radius

} // namespace

WaitingDot::WaitingDot(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_breath.setDuration(kPeriod);
    m_breath.setLoopCount(-1);
    m_breath.setKeyValueAt(0, 0.0);
    m_breath.setKeyValueAt(0.5, 1.0);
    m_breath.setKeyValueAt(1, 0.0);
    m_breath.setEasingCurve(QEasingCurve::InOutSine);
    connect(&m_breath, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

void WaitingDot::setWaiting()
{
    m_waiting = true;
    updateBreath();
}

void WaitingDot::setTone(Tone tone)
{
    m_waiting = false;
    m_tone = tone;
    updateBreath();
}

void WaitingDot::updateBreath()
{
    // How long an animation may take is the desktop's to say; 0 is none.
    const auto allowed = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (m_waiting && allowed && isVisible()) {
        if (!isBreathing())
            m_breath.start();
    } else {
        m_breath.stop();
    }
    update();
}

void WaitingDot::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateBreath();
}

void WaitingDot::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateBreath();
}

void WaitingDot::paintEvent(QPaintEvent *)
{
    const auto &theme = style::theme();
    const auto ink = m_waiting ? theme.accent : m_tone == Tone::Neutral ? theme.thirdText : theme.tone(m_tone).text;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto radius = std::min(width(), height()) / 2.0;
    const auto center = QRectF(rect()).center();
    if (m_waiting) {
        const auto breath = isBreathing() ? m_breath.currentValue().toDouble() : 1.0;
        auto halo = ink;
        halo.setAlphaF(static_cast<float>(0.28 * breath));
        painter.setBrush(halo);
        const auto wide = radius * (kCore + (1 - kCore) * breath);
        painter.drawEllipse(center, wide, wide);
    }
    painter.setBrush(ink);
    painter.drawEllipse(center, radius * kCore, radius * kCore);
}

} // namespace demarc::ui
