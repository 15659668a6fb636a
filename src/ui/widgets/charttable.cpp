// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charttable.h"

#include "ui/style/style.h"

namespace demarc::ui {

void ChartTableModel::setData(const ChartData &data, const QTimeZone &zone)
{
    const bool sameShape = bucketCount(data) == m_buckets && data.series.size() == m_data.series.size();
    if (sameShape) {
        m_data = data;
        m_zone = zone;
        if (m_buckets > 0)
            Q_EMIT dataChanged(index(0, 0), index(m_buckets - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    beginResetModel();
    m_data = data;
    m_zone = zone;
    m_buckets = bucketCount(data);
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_buckets; }

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_data.series.size());
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int bucket = bucketOf(index.row());
    if (index.column() == 0) {
        if (role != Qt::DisplayRole)
            return {};
        const auto [from, to] = bucketWithin(m_data, bucket);
        return format::dateTimeRange(from, to, m_zone, m_data.now);
    }
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    const auto &series = m_data.series[static_cast<std::size_t>(index.column() - 1)];
    const auto *point = pointIn(m_data, series, bucket);
    if (role == Qt::DisplayRole)
        return point && point->value ? format::value(*point->value, m_data.unit, m_data.currency) : format::noData();
    if (point && isSparse(m_data, *point)) {
        const int samples = static_cast<int>(*point->samples);
        if (role == Qt::ForegroundRole)
            return style::theme().thirdText;
        if (role == Qt::ToolTipRole)
            return tr("%n sample(s), too few", nullptr, samples);
        if (role == Qt::AccessibleTextRole)
            return tr("%1, %n sample(s), too few", "value", samples)
                .arg(format::value(*point->value, m_data.unit, m_data.currency));
    }
    if (role == Qt::AccessibleTextRole && !(point && point->value))
        return tr("no data");
    return {};
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || section > static_cast<int>(m_data.series.size()))
        return {};
    return section == 0 ? tr("Time") : m_data.series[static_cast<std::size_t>(section - 1)].name;
}

} // namespace demarc::ui
