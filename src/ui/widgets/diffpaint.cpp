// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/diffview.h"

#include "ui/style/paint.h"
#include "ui/style/style.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace demarc::ui {

void DiffView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const auto &theme = style::theme();
    painter.fillRect(event->rect(), theme.surface);
    const auto header = headerHeight();
    const auto scrolled = verticalScrollBar()->value();
    painter.save();
    painter.setClipRect(QRect(0, header, viewport()->width(), viewport()->height() - header));
    painter.translate(0, header - scrolled);
    const auto last = m_geometry.itemAt(scrolled + viewport()->height());
    for (auto item = std::max(0, m_geometry.itemAt(scrolled)); item <= last; ++item)
        paintItem(painter, item);
    painter.restore();
    if (m_mode == DiffMode::SideBySide)
        painter.fillRect(QRect(viewport()->width() / 2, 0, 1, viewport()->height()), theme.border);
    if (header > 0)
        paintHeader(painter);
}

void DiffView::paintHeader(QPainter &painter) const
{
    const auto &theme = style::theme();
    const auto strong = style::font(FontRole::Strong);
    const auto quiet = style::font(FontRole::Body);
    const auto paintSide = [&](const QRect &rect, const QString &name, const QString &detail) {
        auto place = rect.adjusted(style::px(12), 0, -style::px(8), 0);
        painter.setFont(strong);
        painter.setPen(theme.text);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, name);
        place.setLeft(place.left() + QFontMetrics(strong).horizontalAdvance(name) + style::px(8));
        painter.setFont(quiet);
        painter.setPen(theme.secondText);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            QFontMetrics(quiet).elidedText(detail, Qt::ElideRight, place.width()));
    };
    const QRect header(0, 0, viewport()->width(), headerHeight());
    painter.fillRect(header, theme.surface);
    painter.fillRect(QRect(0, header.bottom(), header.width(), 1), theme.border);
    if (m_mode == DiffMode::Inline) {
        paintSide(header, QStringLiteral("%1 → %2").arg(m_content.nameBefore, m_content.nameAfter), m_content.detailAfter);
        return;
    }
    const auto middle = header.width() / 2;
    painter.fillRect(QRect(middle, 0, 1, header.height()), theme.border);
    paintSide(QRect(0, 0, middle, header.height()), m_content.nameBefore, m_content.detailBefore);
    paintSide(QRect(middle + 1, 0, middle - 1, header.height()), m_content.nameAfter, m_content.detailAfter);
}

void DiffView::paintItem(QPainter &painter, int item) const
{
    const auto &entry = m_items[static_cast<std::size_t>(item)];
    switch (entry.kind) {
    case DiffItem::Kind::Heading:
        paintHeading(painter, item);
        break;
    case DiffItem::Kind::Fold:
        paintFold(painter, item);
        break;
    case DiffItem::Kind::Line:
        if (m_mode == DiffMode::SideBySide) {
            paintLine(painter, item, DiffSide::Before);
            paintLine(painter, item, DiffSide::After);
        } else {
            paintLine(painter, item, entry.shows == DiffItem::Shows::OnlyBefore ? DiffSide::Before : DiffSide::After);
        }
        break;
    }
    if (item == m_current && hasFocus()) {
        const auto rect = entry.kind == DiffItem::Kind::Line ? m_geometry.sideRect(item, m_side) : m_geometry.itemRect(item);
        drawFocusRing(&painter, QRectF(rect).adjusted(1, 0, -1, 0), 2);
    }
}

void DiffView::paintHeading(QPainter &painter, int item) const
{
    const auto &section = m_content.sections[static_cast<std::size_t>(m_items[static_cast<std::size_t>(item)].section)];
    const auto &theme = style::theme();
    painter.setFont(style::font(FontRole::SecondaryStrong));
    const auto paintSide = [&](DiffSide side, const QString &title) {
        const bool changed = section.titleBefore != section.titleAfter;
        painter.setPen(changed ? (side == DiffSide::Before ? theme.bad.text : theme.good.text) : theme.secondText);
        const auto rect = m_geometry.sideRect(item, side).adjusted(style::px(12), style::px(6), 0, 0);
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, title.toUpper());
    };
    if (m_mode == DiffMode::SideBySide)
        paintSide(DiffSide::Before, section.titleBefore);
    paintSide(
        DiffSide::After, m_mode == DiffMode::Inline && section.titleAfter.isEmpty() ? section.titleBefore : section.titleAfter);
}

void DiffView::paintFold(QPainter &painter, int item) const
{
    const auto &theme = style::theme();
    const auto &fold = m_items[static_cast<std::size_t>(item)];
    const auto rect = m_geometry.itemRect(item);
    painter.fillRect(rect, item == m_hovered ? theme.accentWash : theme.sunken);
    painter.setFont(style::font(FontRole::Secondary));
    painter.setPen(item == m_hovered ? theme.accent : theme.thirdText);
    const auto text = tr("··· %n unchanged line(s) ···", nullptr, static_cast<int>(fold.count));
    if (m_mode == DiffMode::Inline) {
        painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
        return;
    }
    for (const auto side : {DiffSide::Before, DiffSide::After})
        painter.drawText(m_geometry.sideRect(item, side), Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.fillRect(QRect(viewport()->width() / 2, rect.top(), 1, rect.height()), theme.border);
}

void DiffView::paintGutter(QPainter &painter, const ShownLine &line, const QRect &rect, DiffSide side) const
{
    const auto &theme = style::theme();
    const auto mono = style::font(FontRole::Mono);
    const auto sign = QFontMetrics(mono).horizontalAdvance(u'+');
    auto place = rect;
    place.setHeight(m_measures.lineHeight);
    place.setWidth(m_measures.gutter - style::px(6));
    painter.setFont(style::font(FontRole::SmallFigure));
    painter.setPen(line.changed ? theme.secondText : theme.thirdText);
    painter.drawText(place.adjusted(0, 0, -sign - style::px(4), 0), Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
        QString::number(line.number));
    if (!line.changed)
        return;
    painter.setFont(mono);
    painter.setPen(theme.text);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
        side == DiffSide::Before ? QStringLiteral("−") : QStringLiteral("+"));
}

void DiffView::paintLine(QPainter &painter, int item, DiffSide side) const
{
    const auto line = shownLine(m_content, m_items[static_cast<std::size_t>(item)], side);
    if (!line.exists)
        return;
    const auto &theme = style::theme();
    const bool before = side == DiffSide::Before;
    const auto rect = m_geometry.sideRect(item, side);
    if (line.changed)
        painter.fillRect(rect, before ? theme.diffRemovedLine : theme.diffAddedLine);
    paintGutter(painter, line, rect, side);
    const auto place = m_geometry.textRect(item, side);
    const auto layout = layoutOf(line.text, place.width());
    for (const auto &mark : line.marks)
        paintSpan(painter, *layout, place, mark.start, mark.length, before ? theme.diffRemovedWords : theme.diffAddedWords);
    if (const auto selected = selectedSpan(item, side, line.text.size())) {
        auto color = theme.accent;
        color.setAlphaF(0.35F);
        paintSpan(painter, *layout, place, selected->first, selected->second - selected->first, color);
    }
    painter.setPen(theme.text);
    layout->draw(&painter, place.topLeft());
    if (line.moved) {
        painter.setFont(style::font(FontRole::Small));
        painter.setPen(theme.secondText);
        painter.drawText(
            rect.adjusted(0, 0, -style::px(6), 0), Qt::AlignBottom | Qt::AlignRight | Qt::TextSingleLine, tr("moved"));
    }
}

// Fills behind a stretch of text, line by line, as high as the lines are.
void DiffView::paintSpan(
    QPainter &painter, const QTextLayout &layout, const QRect &rect, qsizetype start, qsizetype length, const QColor &color) const
{
    for (int i = 0; i < layout.lineCount(); ++i) {
        const auto line = layout.lineAt(i);
        const auto from = std::max(static_cast<int>(start), line.textStart());
        const auto to = std::min(static_cast<int>(start + length), line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const auto x1 = line.cursorToX(from);
        const auto x2 = line.cursorToX(to);
        painter.fillRect(QRectF(rect.left() + std::min(x1, x2), rect.top() + i * m_measures.lineHeight,
                             std::max(2.0, std::abs(x2 - x1)), m_measures.lineHeight),
            color);
    }
}

} // namespace demarc::ui
