// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ownership/matrixdelegate.h"

#include "app/ownership/words.h"
#include "ui/style/measures.h"
#include "ui/style/paint.h"
#include "ui/style/style.h"

#include <QPainter>

namespace demarc::ui {

namespace {

constexpr int kBadge = 20;
constexpr int kBadgePadding = 5;
constexpr int kBadgeRadius = 4;

enum class Badge { Filled, Outlined };

void paintBadge(QPainter *painter, const QRect &rect, const QString &text, const QColor &color, Badge badge)
{
    painter->setFont(style::font(FontRole::SecondaryStrong));
    const auto size = std::min(style::px(kBadge), rect.height() - 4);
    const auto width = std::max(size, painter->fontMetrics().horizontalAdvance(text) + 2 * style::px(kBadgePadding));
    QRect box(0, 0, std::min(width, rect.width() - 4), size);
    box.moveCenter(rect.center());
    drawRounded(painter, QRectF(box), kBadgeRadius, badge == Badge::Filled ? color : QColor(), color, 1.4);
    painter->setPen(badge == Badge::Filled ? style::theme().on(color) : color);
    painter->drawText(box, Qt::AlignCenter, text);
}

} // namespace

void paintLetters(QPainter *painter, const QRect &rect, const QString &letters, Party party)
{
    const auto color = style::theme().party(party);
    if (letters.contains(u'A')) {
        paintBadge(painter, rect, letters, color, Badge::Filled);
    } else if (letters.contains(u'R')) {
        paintBadge(painter, rect, letters, color, Badge::Outlined);
    } else {
        painter->setFont(style::font(FontRole::Secondary));
        painter->setPen(letters == u'I' ? style::theme().thirdText : style::theme().secondText);
        painter->drawText(rect, Qt::AlignCenter, letters);
    }
}

void MatrixDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &theme = style::theme();
    const auto isArea = index.data(MatrixModel::IsAreaRole).toBool() && !m_showsParties;
    const auto mark = static_cast<CellMark>(index.data(MatrixModel::MarkRole).toInt());
    auto fill = isArea ? theme.sunken : theme.surface;
    if (mark == CellMark::Wrong)
        fill = theme.bad.wash;
    else if (mark == CellMark::Concerned)
        fill = theme.warning.wash;
    if (option.state.testFlag(QStyle::State_Selected))
        fill = mix(theme.accentWash, fill, mark == CellMark::None ? 1 : 0.6);
    painter->fillRect(option.rect, fill);
    painter->setPen(isArea ? theme.border : theme.gridLine);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (!isArea)
        painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
}

void MatrixDelegate::paintSplit(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const auto &theme = style::theme();
    const auto text = index.data().toString();
    const auto isArea = index.data(MatrixModel::IsAreaRole).toBool();
    const auto isOwn = text == app::splitWord(Split::Own);
    if (isOwn && m_showsParties) {
        paintBadge(
            painter, rect, text, theme.party(static_cast<Party>(index.data(MatrixModel::PartyRole).toInt())), Badge::Filled);
        return;
    }
    painter->setFont(style::font(isArea && !m_showsParties ? FontRole::SecondaryStrong : FontRole::Secondary));
    painter->setPen(text == app::splitWord(Split::None) ? theme.thirdText : isArea ? theme.secondText : theme.text);
    painter->drawText(rect, Qt::AlignCenter, text);
}

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintBackground(painter, option, index);
    const auto &theme = style::theme();
    const auto isSplit = !index.data(MatrixModel::LettersRole).isValid() && index.data().isValid();
    if (isSplit) {
        paintSplit(painter, option.rect, index);
        if (static_cast<CellMark>(index.data(MatrixModel::MarkRole).toInt()) == CellMark::Wrong)
            drawRounded(painter, QRectF(option.rect).adjusted(0, 0, -1, -1), 0, {}, theme.bad.text, 1.5);
    } else if (index.data(MatrixModel::UnreadRole).toBool()) {
        painter->setFont(style::font(FontRole::Small));
        painter->setPen(theme.bad.text);
        const auto room = option.rect.adjusted(4, 0, -4, 0);
        painter->drawText(
            room, Qt::AlignCenter, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    } else if (const auto letters = index.data(MatrixModel::LettersRole).toString(); !letters.isEmpty()) {
        paintLetters(painter, option.rect, letters, static_cast<Party>(index.data(MatrixModel::PartyRole).toInt()));
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawRounded(painter, QRectF(option.rect).adjusted(0.5, 0.5, -1.5, -1.5), 0, {}, theme.accent, 2);
    painter->restore();
}

} // namespace demarc::ui
