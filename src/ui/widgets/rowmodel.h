// SPDX-License-Identifier: GPL-3.0-or-later
// The base of the console's small tables: a subclass says its columns, how many rows there are and what is in
// a cell; sorting, chips, tags, bars, tooltips, copy and export follow from that.
#pragma once

#include "domain/ownership/owner.h"
#include "ui/style/theme.h"
#include "ui/widgets/ownerchip.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace demarc::ui {

struct Column {
    QString key;   // stable, for remembered layouts
    QString title; // translated
    int width = 120;
    Qt::Alignment alignment = Qt::AlignLeft; // figures: Qt::AlignRight
    bool stretch = false;                    // takes what is left
    QString toolTip = {};
    int givesWay = 0; // hidden where there is no room for all columns, the highest first; 0: never
};

// What a cell shows. `text` is also what is copied, exported, filtered and read aloud.
struct Cell {
    enum class Kind { Text, Figure, Chip, Tag, Bar, Spark };

    Kind kind = Kind::Text;
    QString text;
    QVariant sort = {}; // what sorting compares; empty: the text
    Tone tone = Tone::Neutral;
    bool strong = false;
    bool quiet = false;
    double fraction = 0;             // Bar: how full
    std::vector<double> values = {}; // Spark: oldest first
    Owner owner = {};                // Chip
    QString toolTip = {};            // plain text
    QString detail = {};             // a second, quieter part behind the text

    static Cell plain(QString text) { return {Kind::Text, std::move(text)}; }
    static Cell name(QString text)
    {
        Cell c {Kind::Text, std::move(text)};
        c.strong = true;
        return c;
    }
    static Cell dim(QString text)
    {
        Cell c {Kind::Text, std::move(text)};
        c.quiet = true;
        return c;
    }
    static Cell figure(QString text, QVariant sort) { return {Kind::Figure, std::move(text), std::move(sort)}; }
    static Cell tag(QString text, Tone tone, QVariant sort = {}) { return {Kind::Tag, std::move(text), std::move(sort), tone}; }
    static Cell bar(QString text, double fraction, Tone tone);
    // `text` says in words what the bars show.
    static Cell spark(QString text, QVariant sort, std::vector<double> values);
    static Cell chip(const Owner &owner);
    // "—" with a tooltip that says why there is no figure: no data is not zero.
    static Cell none(QString why);
};

enum TableRole {
    CellRole = Qt::UserRole,     // Cell
    SortRole = Qt::UserRole + 1, // QVariant
    ColumnKeyRole,               // header: QString
    ColumnWidthRole,             // header: int
    ColumnStretchRole,           // header: bool
};

class RowModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit RowModel(std::vector<Column> columns, QObject *parent = nullptr);

    const std::vector<Column> &columns() const { return m_columns; }

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

protected:
    virtual int count() const = 0;
    virtual Cell cell(int row, int column) const = 0;

private:
    std::vector<Column> m_columns;
};

// A RowModel over a vector of values.
template <typename Row>
class Rows : public RowModel {
public:
    using RowModel::RowModel;

    // Replaces the rows; the view keeps its selection by row where the number stayed the same.
    void setRows(std::vector<Row> rows)
    {
        if (rows.size() == m_rows.size() && !rows.empty()) {
            m_rows = std::move(rows);
            Q_EMIT dataChanged(index(0, 0), index(count() - 1, columnCount() - 1));
            return;
        }
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    const std::vector<Row> &rows() const { return m_rows; }
    const Row &row(int index) const { return m_rows.at(static_cast<std::size_t>(index)); }

protected:
    int count() const override { return static_cast<int>(m_rows.size()); }
    Cell cell(int index, int column) const final { return cellOf(row(index), column); }
    virtual Cell cellOf(const Row &row, int column) const = 0;

private:
    std::vector<Row> m_rows;
};

} // namespace demarc::ui

Q_DECLARE_METATYPE(demarc::ui::Cell)
