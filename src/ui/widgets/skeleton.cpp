// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/skeleton.h"

#include "ui/style/paint.h"
#include "ui/style/style.h"

#include <array>

namespace demarc::ui {

namespace {

constexpr std::chrono::milliseconds kDelay {150};
constexpr std::array kWidths {0.62, 0.84, 0.48, 0.71, 0.9, 0.56};
constexpr int kLine = 10;

} // namespace

Skeleton::Skeleton(QWidget *parent) : QWidget(parent)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelay);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_visible = true;
        update();
    });
}

void Skeleton::showEvent(QShowEvent *event)
{
    m_visible = false;
    m_delay.start();
    QWidget::showEvent(event);
}

void Skeleton::hideEvent(QHideEvent *event)
{
    m_delay.stop();
    QWidget::hideEvent(event);
}

void Skeleton::paintEvent(QPaintEvent *)
{
    if (!m_visible)
        return;
    QPainter painter(this);
    const auto inner =
        rect().adjusted(measure::kCardPadding, measure::kCardPadding, -measure::kCardPadding, -measure::kCardPadding);
    std::size_t line = 0;
    for (auto y = inner.top(); y + kLine <= inner.bottom(); y += measure::kRow - 8) {
        const auto width = inner.width() * kWidths[line++ % kWidths.size()];
        drawRounded(&painter, QStyle::visualRect(layoutDirection(), inner, QRect(inner.left(), y, qRound(width), kLine)), 4,
            style::theme().sunken, {});
    }
}

} // namespace demarc::ui
