// SPDX-License-Identifier: GPL-3.0-or-later
// The board: six columns side by side and one selected card. By mouse: drag a card to another column. By keyboard:
//   arrows  another card      Ctrl+Left/Right  move the card      Enter  open it
#pragma once

#include "ui/incidents/boardcolumn.h"

#include <QScrollArea>

namespace demarc::ui {

class BoardView : public QScrollArea {
    Q_OBJECT

public:
    explicit BoardView(QWidget *parent = nullptr);

    void setCards(BoardCards cards);
    // Marks a card as the one the panel shows; 0: none.
    void setSelected(std::int64_t number);
    std::int64_t selected() const { return m_selected; }
    CardList *list(BoardColumn column) const;

Q_SIGNALS:
    void opened(qint64 number);
    // A card was dropped on a column, or sent there by the keyboard.
    void moveRequested(qint64 number, demarc::BoardColumn column);

private:
    void connectColumn(BoardColumnView *column);
    void focusFrom(BoardColumn column, int direction);
    void moveFrom(BoardColumn column, int direction);

    std::array<BoardColumnView *, kBoardColumns> m_columns {};
    std::int64_t m_selected = 0;
};

} // namespace demarc::ui
