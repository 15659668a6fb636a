// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a cell of the matrix: a filled badge for whoever answers, an outlined one for whoever works, plain letters for
// the rest, all in the party's colour; what is wrong stands out.
#pragma once

#include "ui/ownership/matrixmodel.h"

#include <QStyledItemDelegate>

namespace demarc::ui {

// Paints letters in the middle of `rect` as a cell and the legend show them.
void paintLetters(QPainter *painter, const QRect &rect, const QString &letters, Party party);

class MatrixDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    // In the party view an owner's split is a badge.
    void setShowsParties(bool parties) { m_showsParties = parties; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintSplit(QPainter *painter, const QRect &rect, const QModelIndex &index) const;

    bool m_showsParties = false;
};

} // namespace demarc::ui
