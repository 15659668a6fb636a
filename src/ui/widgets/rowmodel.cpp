// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowmodel.h"

#include "ui/style/style.h"

namespace demarc::ui {

Cell Cell::bar(QString text, double fraction, Tone tone)
{
    Cell cell {Kind::Bar, std::move(text), fraction, tone};
    cell.fraction = fraction;
    return cell;
}

Cell Cell::spark(QString text, QVariant sort, std::vector<double> values)
{
    Cell cell {Kind::Spark, std::move(text), std::move(sort)};
    cell.values = std::move(values);
    return cell;
}

Cell Cell::chip(const Owner &owner)
{
    Cell cell {Kind::Chip, ownerText(owner)};
    cell.owner = owner;
    cell.toolTip = ownerDescription(owner);
    return cell;
}

Cell Cell::none(QString why)
{
    Cell cell {Kind::Figure, QStringLiteral("—")};
    cell.quiet = true;
    cell.toolTip = std::move(why);
    return cell;
}

RowModel::RowModel(std::vector<Column> columns, QObject *parent) : QAbstractTableModel(parent), m_columns(std::move(columns)) { }

int RowModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

int RowModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    switch (role) {
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(m_columns[static_cast<std::size_t>(index.column())].alignment | Qt::AlignVCenter);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const auto value = cell(index.row(), index.column());
        return value.detail.isEmpty() ? value.text : value.text + u' ' + value.detail;
    }
    case Qt::ToolTipRole:
        return style::plainToolTip(cell(index.row(), index.column()).toolTip);
    case CellRole:
        return QVariant::fromValue(cell(index.row(), index.column()));
    case SortRole: {
        const auto value = cell(index.row(), index.column());
        return value.sort.isValid() ? value.sort : value.kind == Cell::Kind::Figure ? QVariant() : QVariant(value.text);
    }
    default:
        return {};
    }
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto &column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::ToolTipRole:
        return style::plainToolTip(column.toolTip);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column.alignment | Qt::AlignVCenter);
    case ColumnKeyRole:
        return column.key;
    case ColumnWidthRole:
        return column.width;
    case ColumnStretchRole:
        return column.stretch;
    default:
        return {};
    }
}

} // namespace demarc::ui
