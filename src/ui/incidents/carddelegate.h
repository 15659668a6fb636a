// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of a board column: a list model of them and the delegate that paints one.
#pragma once

#include "ui/incidents/boardmodel.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace demarc::ui {

class CardModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    static QString mimeType(); // of a dragged card: its number as text

    void setCards(std::vector<IncidentCard> cards);
    const std::vector<IncidentCard> &cards() const { return m_cards; }
    int rowOf(std::int64_t number) const; // -1: not here

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    std::vector<IncidentCard> m_cards;
};

// Where the parts of a card lie, worked out from its texts and width alone.
struct CardGeometry {
    QRect box;
    QRect tag;
    QRect system;
    QRect title;
    QStringList titleLines;
    QRect chip;
    QRect age;
    int height = 0; // with the gap below the card

    static CardGeometry of(const IncidentCard &card, int width);
};

class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setSelectedNumber(std::int64_t number) { m_selected = number; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    std::int64_t m_selected = 0;
};

} // namespace demarc::ui
