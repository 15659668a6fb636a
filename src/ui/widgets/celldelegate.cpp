// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/celldelegate.h"

#include "ui/style/paint.h"
#include "ui/style/style.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/ownerchip.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/sparkbars.h"
#include "ui/widgets/tag.h"

#include <QAbstractItemView>
#include <QApplication>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kShortDetail = 100; // shown whole or not at all: what is left of it would say nothing

QFont fontOf(const Cell &cell)
{
    if (cell.kind == Cell::Kind::Figure || cell.kind == Cell::Kind::Bar)
        return style::font(cell.strong ? FontRole::FigureStrong : FontRole::Figure);
    return style::font(cell.strong ? FontRole::Strong : FontRole::Body);
}

QColor inkOf(const Cell &cell)
{
    const auto &theme = style::theme();
    if (cell.tone != Tone::Neutral && cell.kind != Cell::Kind::Bar)
        return theme.tone(cell.tone).text;
    return cell.quiet ? theme.secondText : theme.text;
}

void paintText(QPainter *painter, const QRect &rect, const Cell &cell, Qt::Alignment alignment, Qt::LayoutDirection direction)
{
    painter->setFont(fontOf(cell));
    painter->setPen(inkOf(cell));
    const auto align = static_cast<int>(QStyle::visualAlignment(direction, alignment)) | Qt::TextSingleLine;
    const auto shown = painter->fontMetrics().elidedText(cell.text, Qt::ElideRight, rect.width());
    painter->drawText(rect, align, shown);
    if (cell.detail.isEmpty())
        return;
    const auto used = painter->fontMetrics().horizontalAdvance(shown) + 2 * kGrid;
    if (used >= rect.width())
        return;
    const auto rest = QStyle::visualRect(direction, rect, rect.adjusted(used, 0, 0, 0));
    painter->setFont(style::font(FontRole::Secondary));
    const auto whole = painter->fontMetrics().horizontalAdvance(cell.detail);
    if (whole > rest.width() && whole < kShortDetail)
        return;
    painter->setPen(style::theme().secondText);
    painter->drawText(rest, align, painter->fontMetrics().elidedText(cell.detail, Qt::ElideRight, rest.width()));
}

void paintBarCell(QPainter *painter, const QRect &rect, const Cell &cell, Qt::LayoutDirection direction)
{
    const auto label = QFontMetrics(fontOf(cell)).horizontalAdvance(QStringLiteral("100 %")) + kGrid;
    const auto visual = [&](const QRect &part) { return QStyle::visualRect(direction, rect, part); };
    paintBar(painter, visual(rect.adjusted(0, 0, -label - kGrid, 0)), cell.fraction, cell.tone, direction);
    painter->setFont(fontOf(cell));
    painter->setPen(style::theme().secondText);
    painter->drawText(visual({rect.right() - label + 1, rect.top(), label, rect.height()}),
        static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter)), cell.text);
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto row = option;
    initStyleOption(&row, index);
    const auto *widget = option.widget;
    auto *look = widget ? widget->style() : QApplication::style();
    look->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, widget);
    painter->fillRect(QRect(row.rect.left(), row.rect.bottom(), row.rect.width(), 1), style::theme().gridLine);

    const auto cell = index.data(CellRole).value<Cell>();
    const auto inner = row.rect.adjusted(kCellPadding, 0, -kCellPadding, -1);
    painter->save();
    painter->setClipRect(row.rect, Qt::IntersectClip);
    switch (cell.kind) {
    case Cell::Kind::Chip:
        paintOwnerChip(painter, inner, cell.owner, ChipText::Role, row.displayAlignment, row.direction);
        break;
    case Cell::Kind::Tag:
        paintTag(painter, inner, cell.text, cell.tone, row.displayAlignment, row.direction);
        break;
    case Cell::Kind::Bar:
        paintBarCell(painter, inner, cell, row.direction);
        break;
    case Cell::Kind::Spark:
        paintSparkBars(painter, inner.adjusted(0, 8, 0, -8), cell.values,
            cell.quiet ? style::theme().strongBorder : style::theme().series.front(), row.direction);
        break;
    case Cell::Kind::Text:
    case Cell::Kind::Figure:
        paintText(painter, inner, cell, row.displayAlignment, row.direction);
        break;
    }
    painter->restore();
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    if ((row.state & QStyle::State_HasFocus) && view && view->hasFocus()
        && view->window()->testAttribute(Qt::WA_KeyboardFocusChange))
        drawFocusRing(painter, QRectF(row.rect).adjusted(1, 1, -1, -2), 3);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto cell = index.data(CellRole).value<Cell>();
    const auto height = style::px(kTableRow);
    switch (cell.kind) {
    case Cell::Kind::Chip:
        return {ownerChipSize(cell.owner).width() + 2 * kCellPadding, height};
    case Cell::Kind::Tag:
        return {tagSize(cell.text).width() + 2 * kCellPadding, height};
    case Cell::Kind::Bar:
        return {140, height};
    case Cell::Kind::Spark:
        return {80 + 2 * kCellPadding, height};
    case Cell::Kind::Text:
    case Cell::Kind::Figure:
        break;
    }
    // The advance is rounded, and a text that lacks a fraction of a pixel is cut off.
    auto width = QFontMetrics(fontOf(cell)).horizontalAdvance(cell.text) + 1 + 2 * kCellPadding;
    if (!cell.detail.isEmpty())
        width += QFontMetrics(style::font(FontRole::Secondary)).horizontalAdvance(cell.detail) + 2 * kGrid;
    Q_UNUSED(option);
    return {width, height};
}

} // namespace demarc::ui
