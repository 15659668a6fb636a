// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of a RowModel: text and figures in their fonts, chips, tags and bars.
#pragma once

#include <QStyledItemDelegate>

namespace demarc::ui {

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace demarc::ui
