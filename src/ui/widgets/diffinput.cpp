// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/diffview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

namespace demarc::ui {

DiffView::Place DiffView::placeAt(const QPoint &position) const
{
    const auto y = position.y() - headerHeight() + verticalScrollBar()->value();
    const auto item = m_geometry.itemAt(y);
    if (item < 0)
        return {};
    const auto rect = m_geometry.textRect(item, m_side);
    const auto line = shownLine(m_content, m_items[static_cast<std::size_t>(item)], m_side);
    if (!line.exists || y < rect.top())
        return {item, 0};
    const auto layout = layoutOf(line.text, rect.width());
    const auto row = std::clamp((y - rect.top()) / m_measures.lineHeight, 0, layout->lineCount() - 1);
    return {item, layout->lineAt(row).xToCursor(position.x() - rect.left())};
}

// What of an item's text is selected on a side, from and to.
std::optional<std::pair<int, int>> DiffView::selectedSpan(int item, DiffSide side, qsizetype length) const
{
    if (!m_anchor || side != m_side)
        return {};
    const auto first = std::min(*m_anchor, m_cursor);
    const auto last = std::max(*m_anchor, m_cursor);
    if (item < first.item || item > last.item)
        return {};
    const auto from = item == first.item ? first.offset : 0;
    const auto to = item == last.item ? std::min(last.offset, static_cast<int>(length)) : static_cast<int>(length);
    return from < to ? std::optional(std::pair(from, to)) : std::nullopt;
}

QString DiffView::selectedText() const
{
    if (!m_anchor)
        return {};
    const auto first = std::min(*m_anchor, m_cursor);
    const auto last = std::max(*m_anchor, m_cursor);
    auto text = copiedText(m_content, m_items, m_side, first.item, last.item);
    const auto lastText = copiedText(m_content, m_items, m_side, last.item, last.item);
    text.chop(std::max(qsizetype {0}, lastText.size() - last.offset));
    return text.mid(first.offset);
}

void DiffView::copySelection() const
{
    const auto text = m_anchor ? selectedText()
        : m_current >= 0       ? copiedText(m_content, m_items, m_side, m_current, m_current)
                               : QString();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void DiffView::selectWholeSide()
{
    if (m_items.empty())
        return;
    const auto last = static_cast<int>(m_items.size()) - 1;
    m_anchor = Place {0, 0};
    m_cursor = {last, static_cast<int>(copiedText(m_content, m_items, m_side, last, last).size())};
    viewport()->update();
}

void DiffView::clearSelection()
{
    m_anchor.reset();
    viewport()->update();
}

// Whole lines, from where the selection began to `item`.
void DiffView::extendSelection(int item)
{
    const auto from = m_anchor ? m_anchor->item : std::max(0, m_current);
    const auto to = std::clamp(item, 0, static_cast<int>(m_items.size()) - 1);
    const auto end = [&](int line) { return static_cast<int>(copiedText(m_content, m_items, m_side, line, line).size()); };
    m_anchor = Place {from, to >= from ? 0 : end(from)};
    m_cursor = {to, to >= from ? end(to) : 0};
    setCurrent(to);
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto step = [&](int by) {
        if (m_items.empty())
            return;
        if (extends) {
            extendSelection(m_current + by);
        } else {
            clearSelection();
            setCurrent(m_current + by);
        }
    };
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    if (event->matches(QKeySequence::SelectAll))
        return selectWholeSide();
    const auto page = std::max(1, viewport()->height() / m_measures.lineHeight - 2);
    switch (event->key()) {
    case Qt::Key_F7:
        return goToPreviousChange();
    case Qt::Key_F8:
        return goToNextChange();
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_Down:
        return step(1);
    case Qt::Key_PageUp:
        return step(-page);
    case Qt::Key_PageDown:
        return step(page);
    case Qt::Key_Home:
        return step(-static_cast<int>(m_items.size()));
    case Qt::Key_End:
        return step(static_cast<int>(m_items.size()));
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_side = event->key() == Qt::Key_Left ? DiffSide::Before : DiffSide::After;
        return clearSelection();
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0 && m_items[static_cast<std::size_t>(m_current)].kind == DiffItem::Kind::Fold)
            return unfold(m_current);
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void DiffView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_items.empty() || event->position().y() < headerHeight())
        return;
    const auto item = m_geometry.itemAt(event->position().toPoint().y() - headerHeight() + verticalScrollBar()->value());
    const auto &entry = m_items[static_cast<std::size_t>(item)];
    if (entry.kind == DiffItem::Kind::Fold)
        return unfold(item);
    m_side = m_mode == DiffMode::Inline && entry.shows == DiffItem::Shows::OnlyBefore
        ? DiffSide::Before
        : m_geometry.sideAt(event->position().toPoint().x());
    clearSelection();
    m_cursor = placeAt(event->position().toPoint());
    setCurrent(item);
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        extendSelection(item);
}

void DiffView::mouseMoveEvent(QMouseEvent *event)
{
    const auto position = event->position().toPoint();
    const auto item = m_geometry.itemAt(position.y() - headerHeight() + verticalScrollBar()->value());
    const bool overFold = item >= 0 && position.y() >= headerHeight()
        && m_items[static_cast<std::size_t>(item)].kind == DiffItem::Kind::Fold
        && m_geometry.itemRect(item).contains(position.x(), position.y() - headerHeight() + verticalScrollBar()->value());
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        const auto hovered = overFold ? item : -1;
        if (hovered != m_hovered) {
            m_hovered = hovered;
            viewport()->setCursor(overFold ? Qt::PointingHandCursor : Qt::IBeamCursor);
            viewport()->update();
        }
        return;
    }
    if (item < 0)
        return;
    if (!m_anchor)
        m_anchor = m_cursor;
    m_cursor = placeAt(position);
    if (*m_anchor == m_cursor)
        m_anchor.reset();
    ensureVisible(m_cursor.item);
    viewport()->update();
}

void DiffView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto place = placeAt(event->position().toPoint());
    if (place.item >= static_cast<int>(m_items.size()))
        return;
    const auto line = shownLine(m_content, m_items[static_cast<std::size_t>(place.item)], m_side);
    for (const auto &token : analytics::tokensOf(line.text)) {
        if (place.offset < token.span.start || place.offset >= token.span.start + token.span.length)
            continue;
        m_anchor = Place {place.item, static_cast<int>(token.span.start)};
        m_cursor = {place.item, static_cast<int>(token.span.start + token.span.length)};
        viewport()->update();
        return;
    }
}

void DiffView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *copy = menu->addAction(tr("Copy"), this, &DiffView::copySelection);
    copy->setEnabled(m_anchor.has_value() || m_current >= 0);
    menu->addAction(tr("Select this side"), this, &DiffView::selectWholeSide);
    menu->addSeparator();
    menu->addAction(tr("Unfold everything"), this, &DiffView::unfoldAll);
    menu->popup(event->globalPos());
}

bool DiffView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && m_hovered >= 0) {
        m_hovered = -1;
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace demarc::ui
