// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include <QEvent>
#include <QPainter>

namespace demarc::ui {

namespace {

QColor colorOf(TextLevel level)
{
    const auto &theme = style::theme();
    switch (level) {
    case TextLevel::Second:
        return theme.secondText;
    case TextLevel::Third:
        return theme.thirdText;
    case TextLevel::Accent:
        return theme.accent;
    case TextLevel::Good:
        return theme.good.text;
    case TextLevel::Warning:
        return theme.warning.text;
    case TextLevel::Bad:
        return theme.bad.text;
    case TextLevel::First:
        break;
    }
    return theme.text;
}

} // namespace

Label::Label(const QString &text, FontRole font, TextLevel level, QWidget *parent) : QLabel(parent), m_font(font), m_level(level)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setFont(style::font(font));
    applyColor();
}

void Label::setLevel(TextLevel level)
{
    m_level = level;
    applyColor();
}

void Label::setFontRole(FontRole role)
{
    m_font = role;
    setFont(style::font(role));
}

void Label::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
    update();
}

QSize Label::minimumSizeHint() const
{
    const auto hint = QLabel::minimumSizeHint();
    return m_elided ? QSize(std::min(hint.width(), 3 * fontMetrics().averageCharWidth()), hint.height()) : hint;
}

void Label::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_applying)
        applyColor();
    QLabel::changeEvent(event);
}

void Label::paintEvent(QPaintEvent *event)
{
    const auto inner = contentsRect();
    if (!m_elided || fontMetrics().horizontalAdvance(text()) <= inner.width()) {
        if (m_elided)
            setToolTip({});
        return QLabel::paintEvent(event);
    }
    if (toolTip().isEmpty())
        setToolTip(style::plainToolTip(text()));
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const auto align = QStyle::visualAlignment(layoutDirection(), alignment());
    painter.drawText(inner, static_cast<int>(align), fontMetrics().elidedText(text(), Qt::ElideRight, inner.width()));
}

void Label::applyColor()
{
    m_applying = true;
    auto colors = palette();
    colors.setColor(QPalette::WindowText, colorOf(m_level));
    setPalette(colors);
    m_applying = false;
}

} // namespace demarc::ui
