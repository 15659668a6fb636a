// SPDX-License-Identifier: GPL-3.0-or-later
// The same figures as a table: a row per bucket of time, newest first; a column per series. What assistive technology
// reads, what is copied, and what the CSV export writes.
#pragma once

#include "ui/widgets/chartgeometry.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace demarc::ui {

class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void setData(const ChartData &data, const QTimeZone &zone);
    using QAbstractTableModel::setData;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    int bucketOf(int row) const { return m_buckets - 1 - row; }

private:
    ChartData m_data;
    QTimeZone m_zone;
    int m_buckets = 0;
};

} // namespace demarc::ui
