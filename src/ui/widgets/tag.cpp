// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tag.h"

#include "ui/style/paint.h"
#include "ui/style/style.h"

#include <QFontMetrics>
#include <QStyle>

namespace demarc::ui {

namespace {

constexpr int kPadding = 6;

} // namespace

QSize tagSize(const QString &text)
{
    const QFontMetrics metrics(style::font(FontRole::SmallStrong));
    return {metrics.horizontalAdvance(text) + 2 * kPadding, style::px(measure::kTag)};
}

int paintTag(
    QPainter *painter, const QRect &rect, const QString &text, Tone tone, Qt::Alignment alignment, Qt::LayoutDirection direction)
{
    const auto &theme = style::theme();
    const auto colors = theme.tone(tone);
    auto size = tagSize(text);
    size.setWidth(std::min(size.width(), rect.width()));
    const auto box = QStyle::alignedRect(direction, (alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter, size, rect);
    drawRounded(painter, box, measure::kTagRadius, colors.wash, theme.highContrast ? colors.text : QColor());
    painter->save();
    painter->setFont(style::font(FontRole::SmallStrong));
    painter->setPen(colors.text);
    const auto inner = box.adjusted(kPadding - 1, 0, -kPadding + 1, 0);
    painter->drawText(inner, Qt::AlignCenter, painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    painter->restore();
    return size.width();
}

Tag::Tag(const QString &text, Tone tone, QWidget *parent) : QWidget(parent), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void Tag::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Tag::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Tag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTag(&painter, rect(), m_text, m_tone, Qt::AlignLeft, layoutDirection());
}

} // namespace demarc::ui
