// SPDX-License-Identifier: GPL-3.0-or-later
// How each control is drawn. Metrics and geometry are in style.cpp.
#include "ui/style/paint.h"
#include "ui/style/style.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>
#include <QWidget>

namespace demarc::ui {

using namespace measure;

namespace {

struct ButtonColors {
    QColor fill;
    QColor line;
    QColor text;
};

ButtonLook lookOf(const QWidget *widget)
{
    return widget ? static_cast<ButtonLook>(widget->property("demarcLook").toInt()) : ButtonLook::Normal;
}

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

// One table for push buttons, tool buttons and combo boxes. `quiet` controls show their box only when
// touched.
ButtonColors buttonColors(const Theme &theme, QStyle::State state, ButtonLook look, bool quiet)
{
    const bool enabled = state & QStyle::State_Enabled;
    const bool down = state & QStyle::State_Sunken;
    const bool hover = enabled && (state & QStyle::State_MouseOver);
    if (!enabled)
        return {quiet ? QColor() : theme.sunken, quiet ? QColor() : theme.border, mix(theme.thirdText, theme.surface, 0.6)};
    if (look == ButtonLook::Primary)
        return {down    ? mix(theme.accent, theme.text, 0.8)
                : hover ? mix(theme.accent, theme.text, 0.9)
                        : theme.accent,
            {}, theme.onAccent};
    if (state & QStyle::State_On)
        return {theme.accentWash, quiet ? QColor() : theme.accent, theme.accent};
    const auto text = look == ButtonLook::Danger ? theme.bad.text : theme.text;
    if (down || hover)
        return {down ? mix(theme.text, theme.sunken, 0.06) : theme.sunken, quiet ? QColor() : theme.controlBorder, text};
    return {quiet ? QColor() : theme.surface, quiet ? QColor() : theme.controlBorder, text};
}

bool showsFocus(QStyle::State state) { return (state & QStyle::State_HasFocus) && (state & QStyle::State_KeyboardFocusChange); }

void drawCheck(QPainter *painter, const QRectF &rect, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto c = rect.center();
    painter->drawPolyline(QPolygonF({c + QPointF(-3.5, 0.2), c + QPointF(-1, 2.8), c + QPointF(3.5, -2.6)}));
    painter->restore();
}

void drawIndicator(QPainter *painter, const QStyleOption *option, const Theme &theme, bool radio)
{
    const bool on = option->state & QStyle::State_On;
    const bool some = option->state & QStyle::State_NoChange;
    const bool enabled = option->state & QStyle::State_Enabled;
    const auto rect = QRectF(option->rect).adjusted(1, 1, -1, -1);
    const auto fill = !enabled ? theme.sunken : on || some ? theme.accent : theme.surface;
    drawRounded(painter, rect, radio ? rect.width() / 2 : kTagRadius, fill, on || some ? fill : theme.controlBorder);
    const auto ink = enabled ? theme.onAccent : theme.thirdText;
    if (some)
        painter->fillRect(QRectF(rect.center().x() - 3, rect.center().y() - 1, 6, 2), ink);
    else if (on && radio)
        drawRounded(painter, QRectF(rect.center() - QPointF(2.5, 2.5), QSizeF(5, 5)), 2.5, ink, {});
    else if (on)
        drawCheck(painter, rect, ink);
}

void drawMenuItem(QPainter *painter, const QStyleOptionMenuItem *item, const Theme &theme, const QStyle *style)
{
    const auto rect = item->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), theme.border);
        return;
    }
    const bool enabled = item->state & QStyle::State_Enabled;
    const bool selected = item->state & QStyle::State_Selected;
    if (selected && enabled)
        drawRounded(painter, rect.adjusted(2, 0, -2, 0), kControlRadius - 2, theme.accentWash, {});
    const auto visual = [&](const QRect &part) { return QStyle::visualRect(item->direction, rect, part); };
    const auto icon = visual({rect.left() + 2 * kGrid, rect.center().y() - kIcon / 2 + 1, kIcon, kIcon});
    const auto ink = enabled ? (selected ? theme.accent : theme.text) : mix(theme.thirdText, theme.surface, 0.6);
    if (item->checkType != QStyleOptionMenuItem::NotCheckable && item->checked)
        drawCheck(painter, icon, ink);
    else if (!item->icon.isNull())
        item->icon.paint(painter, icon, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    const auto parts = item->text.split(u'\t');
    const auto text = visual(rect.adjusted(2 * kGrid + kIcon + 2 * kGrid, 0, -3 * kGrid, 0));
    const auto lead =
        QStyle::visualAlignment(item->direction, Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    painter->setFont(item->font);
    painter->setPen(ink);
    painter->drawText(text, static_cast<int>(lead), parts.first());
    if (parts.size() > 1) {
        painter->setPen(theme.thirdText);
        const auto trail = QStyle::visualAlignment(item->direction, Qt::AlignRight) | Qt::AlignVCenter | Qt::TextSingleLine;
        painter->drawText(text, static_cast<int>(trail), parts.at(1));
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        drawChevron(painter, visual({rect.right() - 18, rect.top(), 14, rect.height()}), ink,
            item->direction == Qt::RightToLeft ? 90 : -90);
    Q_UNUSED(style);
}

void drawScrollBar(QPainter *painter, const QStyleOptionSlider *bar, const Theme &theme, const QRect &handle)
{
    if (handle.isEmpty() || bar->maximum <= bar->minimum)
        return;
    const bool active = bar->activeSubControls & QStyle::SC_ScrollBarSlider;
    const bool pressed = active && (bar->state & QStyle::State_Sunken);
    const auto color = theme.highContrast ? theme.text
        : pressed                         ? theme.secondText
        : active                          ? theme.controlBorder
                                          : theme.strongBorder;
    drawRounded(painter, QRectF(handle).adjusted(2, 2, -2, -2), 3, color, {});
}

void drawProgress(QPainter *painter, const QStyleOptionProgressBar *bar, const Theme &theme)
{
    const QRectF groove(bar->rect.left(), bar->rect.center().y() - kBar / 2 + 1, bar->rect.width(), kBar);
    drawRounded(painter, groove, kBar / 2.0, theme.border, {});
    const auto range = bar->maximum - bar->minimum;
    const auto share = range > 0 ? double(bar->progress - bar->minimum) / range : 0.3; // unknown: a third
    auto done = groove;
    done.setWidth(groove.width() * std::clamp(share, 0.0, 1.0));
    if (bar->direction == Qt::RightToLeft)
        done.moveRight(groove.right());
    if (done.width() >= 1)
        drawRounded(painter, done, kBar / 2.0, theme.accent, {});
}

double degreesOf(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
        return 180;
    case QStyle::PE_IndicatorArrowLeft:
        return 90;
    case QStyle::PE_IndicatorArrowRight:
        return -90;
    default:
        return 0;
    }
}

} // namespace

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const QRectF rect = option->rect;
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool flat = button && (button->features & QStyleOptionButton::Flat);
        const auto colors = buttonColors(m_theme, option->state, lookOf(widget), flat);
        drawRounded(painter, rect, kControlRadius, colors.fill, colors.line);
        return;
    }
    case PE_FrameDefaultButton:
        return;
    case PE_PanelButtonTool: {
        const auto colors = buttonColors(m_theme, option->state, lookOf(widget), option->state & State_AutoRaise);
        drawRounded(painter, rect, kControlRadius, colors.fill, colors.line);
        return;
    }
    case PE_FrameFocusRect:
        if (!qobject_cast<const QComboBox *>(widget))
            drawFocusRing(painter, rect, kControlRadius - 1);
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->lineWidth <= 0)
            return; // inside a combo or spin box, which draws the box
        const bool focus = option->state & State_HasFocus;
        const auto fill = option->state & State_Enabled && !(option->state & State_ReadOnly) ? m_theme.surface : m_theme.sunken;
        drawRounded(painter, rect, kControlRadius, fill, focus ? m_theme.accent : m_theme.controlBorder, focus ? kFocusRing : 1);
        return;
    }
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        drawRounded(painter, rect, kControlRadius, isTextEdit(widget) ? m_theme.surface : QColor(),
            option->state & State_HasFocus ? m_theme.accent : m_theme.border);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, m_theme.surface);
        return;
    case PE_FrameMenu:
        painter->setPen(m_theme.strongBorder);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_theme.surface);
        painter->setPen(m_theme.strongBorder);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawIndicator(painter, option, m_theme, false);
    case PE_IndicatorRadioButton:
        return drawIndicator(painter, option, m_theme, true);
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
    case PE_IndicatorButtonDropDown:
        return drawChevron(painter, rect, m_theme.secondText, degreesOf(element));
    case PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        return drawChevron(
            painter, rect, m_theme.accent, header && header->sortIndicator == QStyleOptionHeader::SortUp ? 180 : 0);
    }
    case PE_PanelItemViewRow:
        return; // rows are painted by their items
    case PE_PanelItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (item && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(option->rect, item->backgroundBrush);
        if (option->state & State_Selected)
            painter->fillRect(
                option->rect, m_theme.highContrast ? mix(m_theme.accent, m_theme.surface, 0.4) : m_theme.accentWash);
        else if ((option->state & State_MouseOver) && (option->state & State_Enabled))
            painter->fillRect(option->rect, mix(m_theme.sunken, m_theme.surface, 0.6));
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            auto copy = *button;
            const bool flat = button->features & QStyleOptionButton::Flat;
            copy.palette.setColor(QPalette::ButtonText, buttonColors(m_theme, option->state, lookOf(widget), flat).text);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            if (showsFocus(option->state))
                drawFocusRing(painter, widget ? widget->rect() : option->rect, kControlRadius);
        }
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            auto copy = *button;
            copy.palette.setColor(QPalette::ButtonText, buttonColors(m_theme, option->state, lookOf(widget), true).text);
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuItem(painter, item, m_theme, this);
        return;
    case CE_HeaderSection:
        painter->fillRect(option->rect, m_theme.surface);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), m_theme.border);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme.surface);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), m_theme.border);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            painter->save();
            painter->setPen(header->sortIndicator != QStyleOptionHeader::None ? m_theme.text : m_theme.secondText);
            const auto text = header->fontMetrics.elidedText(header->text, Qt::ElideRight, header->rect.width());
            // drawText clips at the box, which Fusion makes lower than descenders need.
            auto box = header->rect;
            if (widget && header->orientation == Qt::Horizontal) {
                box.setTop(0);
                box.setBottom(widget->height() - 2);
            }
            painter->drawText(box, static_cast<int>(visualAlignment(header->direction, header->textAlignment)), text);
            painter->restore();
        }
        return;
    case CE_Splitter:
        return;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            drawProgress(painter, bar, m_theme);
        return;
    case CE_TabBarTabShape:
        if (option->state & State_Selected)
            painter->fillRect(
                QRect(option->rect.left() + 8, option->rect.bottom() - 1, option->rect.width() - 16, 2), m_theme.accent);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            drawScrollBar(painter, bar, m_theme, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget));
        return;
    }
    if (control == CC_ComboBox) {
        const bool focus = option->state & State_HasFocus;
        const auto colors = buttonColors(m_theme, option->state & ~State_On, ButtonLook::Normal, false);
        drawRounded(
            painter, option->rect, kControlRadius, colors.fill, focus ? m_theme.accent : colors.line, focus ? kFocusRing : 1);
        const auto arrow = visualRect(
            option->direction, option->rect, {option->rect.right() - 20, option->rect.top(), 14, option->rect.height()});
        drawChevron(painter, arrow, colors.text);
        return;
    }
    if (control == CC_SpinBox) {
        const bool focus = option->state & State_HasFocus;
        drawRounded(painter, option->rect, kControlRadius, m_theme.surface, focus ? m_theme.accent : m_theme.controlBorder,
            focus ? kFocusRing : 1);
        drawChevron(painter, subControlRect(control, option, SC_SpinBoxUp, widget), m_theme.secondText, 180);
        drawChevron(painter, subControlRect(control, option, SC_SpinBoxDown, widget), m_theme.secondText);
        return;
    }
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        button && control == CC_ToolButton && (button->features & QStyleOptionToolButton::HasMenu)) {
        auto copy = *button;
        copy.features &= ~QStyleOptionToolButton::HasMenu;
        copy.rect.setWidth(button->rect.width());
        QProxyStyle::drawComplexControl(control, &copy, painter, widget);
        drawChevron(painter,
            visualRect(
                option->direction, option->rect, {option->rect.right() - 18, option->rect.top(), 14, option->rect.height()}),
            m_theme.secondText);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace demarc::ui
