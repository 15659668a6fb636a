// SPDX-License-Identifier: GPL-3.0-or-later
// The two lists of the prompts page: rows of a strong word, tags and a date, with a quieter second line.
#pragma once

#include "ui/style/theme.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

#include <utility>
#include <vector>

namespace demarc::ui {

struct ListRow {
    QString key; // what the row stands for
    QString lead;
    std::vector<std::pair<QString, Tone>> tags = {};
    QString text = {};
    QString second = {}; // empty: the row has one line
    bool secondIsBad = false;

    bool operator==(const ListRow &) const = default;
    QString spoken() const; // all of it, for screen readers and type-ahead
};

class ListRowModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setRows(std::vector<ListRow> rows);
    const ListRow &row(int index) const { return m_rows.at(static_cast<std::size_t>(index)); }
    int indexOf(const QString &key) const; // −1: none
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<ListRow> m_rows;
};

class ListRowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    // `leadWidth`: the tags start there (figures of one width); 0: right after the lead.
    explicit ListRowDelegate(int leadWidth, QObject *parent = nullptr) : QStyledItemDelegate(parent), m_leadWidth(leadWidth) { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_leadWidth;
};

// A list of such rows; the model and delegate belong to it.
class ListRowView : public QListView {
    Q_OBJECT

public:
    ListRowView(const QString &objectName, const QString &accessibleName, int leadWidth, QWidget *parent = nullptr);
    // Keeps the current row by its key.
    void setRows(std::vector<ListRow> rows);
    QString currentKey() const;
    void setCurrentKey(const QString &key); // without telling
    int heightOfRows() const;

Q_SIGNALS:
    void keyChosen(const QString &key); // the user moved to a row

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    ListRowModel *m_model;
    bool m_quiet = false;
};

} // namespace demarc::ui
