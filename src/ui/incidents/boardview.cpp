// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/boardview.h"

#include "ui/style/style.h"

#include <QHBoxLayout>

namespace demarc::ui {

using namespace measure;

BoardView::BoardView(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("incidentBoard"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kCardGap);
    for (std::size_t i = 0; i < kBoardColumns; ++i) {
        m_columns.at(i) = new BoardColumnView(static_cast<BoardColumn>(i));
        row->addWidget(m_columns.at(i), 1);
        connectColumn(m_columns.at(i));
    }
    m_columns.back()->setFolded(true);
    setWidget(content);
}

void BoardView::setCards(BoardCards cards)
{
    const auto hadFocus = [this] {
        for (auto *column : m_columns) {
            if (column->list()->hasFocus())
                return true;
        }
        return false;
    }();
    for (std::size_t i = 0; i < kBoardColumns; ++i)
        m_columns.at(i)->setCards(std::move(cards.at(i)));
    setSelected(m_selected);
    if (!hadFocus)
        return;
    for (auto *column : m_columns) { // the focus goes with the card
        if (m_selected > 0 && column->list()->currentNumber() == m_selected)
            column->list()->setFocus();
    }
}

void BoardView::setSelected(std::int64_t number)
{
    m_selected = number;
    for (auto *column : m_columns) {
        const QSignalBlocker blocker(column->list());
        column->list()->markSelected(number);
        column->list()->setCurrentNumber(number);
        if (column->isFolded() && column->list()->cardModel()->rowOf(number) >= 0)
            column->setFolded(false);
    }
}

CardList *BoardView::list(BoardColumn column) const { return m_columns.at(static_cast<std::size_t>(column))->list(); }

void BoardView::connectColumn(BoardColumnView *column)
{
    auto *list = column->list();
    connect(list, &CardList::chosen, this, [this](qint64 number) { setSelected(number); });
    connect(list, &CardList::opened, this, &BoardView::opened);
    connect(list, &CardList::focusAside, this, [this, column](int direction) { focusFrom(column->column(), direction); });
    connect(list, &CardList::moveAside, this, [this, column](int direction) { moveFrom(column->column(), direction); });
    connect(list, &CardList::dropped, this, [this, column](qint64 number) { Q_EMIT moveRequested(number, column->column()); });
}

void BoardView::focusFrom(BoardColumn column, int direction)
{
    for (int i = static_cast<int>(column) + direction; i >= 0 && i < static_cast<int>(kBoardColumns); i += direction) {
        auto *next = m_columns.at(static_cast<std::size_t>(i));
        if (next->list()->cardModel()->cards().empty() || next->isFolded())
            continue;
        next->list()->setFocus(Qt::OtherFocusReason);
        setSelected(next->list()->cardModel()->cards().front().number);
        return;
    }
}

void BoardView::moveFrom(BoardColumn column, int direction)
{
    const auto number = list(column)->currentNumber();
    const int to = static_cast<int>(column) + direction;
    if (number > 0 && to >= 0 && to < static_cast<int>(kBoardColumns))
        Q_EMIT moveRequested(number, static_cast<BoardColumn>(to));
}

} // namespace demarc::ui
