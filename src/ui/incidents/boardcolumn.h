// SPDX-License-Identifier: GPL-3.0-or-later
// One column of the board: its name, how many, and its cards. Closed can be folded to a strip that still takes drops.
#pragma once

#include "ui/incidents/carddelegate.h"

#include <QListView>

class QToolButton;

namespace demarc::ui {

class Label;

// The list of cards; says what keys and drops ask for and does nothing by itself.
class CardList : public QListView {
    Q_OBJECT

public:
    explicit CardList(QWidget *parent = nullptr);

    CardModel *cardModel() const { return m_model; }
    std::int64_t currentNumber() const; // 0: none
    void setCurrentNumber(std::int64_t number);
    void markSelected(std::int64_t number);

Q_SIGNALS:
    void chosen(qint64 number);     // became current
    void opened(qint64 number);     // Return or click
    void focusAside(int direction); // Left or Right
    void moveAside(int direction);  // Ctrl+Left or Ctrl+Right
    void dropped(qint64 number);
    void dropHover(bool over);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    CardModel *m_model;
    CardDelegate *m_delegate;
};

class BoardColumnView : public QWidget {
    Q_OBJECT

public:
    BoardColumnView(BoardColumn column, QWidget *parent = nullptr);

    BoardColumn column() const { return m_column; }
    CardList *list() const { return m_list; }
    void setCards(std::vector<IncidentCard> cards);
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setDropTarget(bool target);

    BoardColumn m_column;
    QWidget *m_header;
    Label *m_count;
    CardList *m_list;
    bool m_folded = false;
    bool m_dropTarget = false;
};

} // namespace demarc::ui
