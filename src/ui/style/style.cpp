// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kScrollBar = 10;
constexpr int kShortestHandle = 28;

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) { }

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QScrollBar *>(widget)
        || qobject_cast<QLineEdit *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QPlainTextEdit *>(widget) || qobject_cast<QTextEdit *>(widget))
        static_cast<QAbstractScrollArea *>(widget)->viewport()->setAutoFillBackground(false); // the frame fills, round
    if (qobject_cast<QHeaderView *>(widget))
        widget->setFont(style::font(FontRole::Secondary));
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return kScrollBar;
    case PM_ScrollBarSliderMin:
        return kShortestHandle;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return kIcon;
    case PM_SplitterWidth:
        return kCardGap;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return kGrid;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return kFocusRing;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 2 * kGrid;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return kCardPadding;
    case PM_HeaderMargin:
        return kCellPadding;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return kIcon;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_MenuButtonIndicator:
        return 14;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Table_GridLineColor:
        return static_cast<int>(m_theme.gridLine.rgba());
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    auto result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto control = style::px(kControl);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool hasText = button && !button->text.isEmpty();
        return {hasText ? size.width() + 2 * kControlPadding : control, std::max(control, size.height())};
    }
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool hasText = button && button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
        const bool menu = button && (button->features & QStyleOptionToolButton::HasMenu);
        return {hasText ? size.width() + 2 * kControlPadding - 4 + (menu ? 10 : 0) : std::max(control, size.width()), control};
    }
    case CT_LineEdit:
    case CT_SpinBox:
        return {result.width(), control};
    case CT_ComboBox:
        return {size.width() + 2 * kControlPadding + 18, control};
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {result.width(), 2 * kGrid + 1};
        const bool hasMore = item && (item->text.contains(u'\t') || item->menuItemType == QStyleOptionMenuItem::SubMenu);
        return {size.width() + kIcon + 6 * kGrid + (hasMore ? 6 * kGrid : 0), control};
    }
    case CT_HeaderSection:
        return {result.width(), style::px(kTableHeader)};
    default:
        return result;
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    constexpr int kArrow = 14;
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    const bool sorted = header && header->orientation == Qt::Horizontal && header->sortIndicator != QStyleOptionHeader::None;
    switch (element) {
    case SE_LineEditContents:
        return option->rect.adjusted(2 * kGrid - 2, 1, -(2 * kGrid - 2), -1);
    case SE_HeaderLabel:
        return visualRect(option->direction, option->rect,
            option->rect.adjusted(kCellPadding, 0, sorted ? -kArrow - kGrid : -kCellPadding, -1));
    case SE_HeaderArrow:
        return visualRect(option->direction, option->rect,
            {option->rect.right() - kArrow - 1, option->rect.top(), kArrow, option->rect.height() - 1});
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(kControlPadding - 4, 1, -22, -1));
    if (control != CC_ScrollBar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine || part == SC_ScrollBarFirst
        || part == SC_ScrollBarLast)
        return {};
    if (part == SC_ScrollBarGroove)
        return bar->rect;
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const auto length = horizontal ? bar->rect.width() : bar->rect.height();
    const auto range = static_cast<qint64>(bar->maximum) - bar->minimum;
    auto handle = static_cast<int>(length * static_cast<qint64>(bar->pageStep) / std::max<qint64>(1, range + bar->pageStep));
    handle = std::min(length, std::max(handle, kShortestHandle));
    const auto at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto slice = [&](int from, int to) {
        return horizontal ? QRect(from, 0, to - from, bar->rect.height()) : QRect(0, from, bar->rect.width(), to - from);
    };
    const auto rect = part == SC_ScrollBarSlider ? slice(at, at + handle)
        : part == SC_ScrollBarSubPage            ? slice(0, at)
                                                 : slice(at + handle, length);
    return visualRect(option->direction, bar->rect, rect);
}

namespace style {

void setButtonLook(QAbstractButton *button, ButtonLook look)
{
    button->setProperty("demarcLook", static_cast<int>(look));
    if (look == ButtonLook::Primary)
        button->setFont(font(FontRole::Strong));
    button->update();
}

} // namespace style

} // namespace demarc::ui
