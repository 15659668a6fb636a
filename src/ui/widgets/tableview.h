// SPDX-License-Identifier: GPL-3.0-or-later
// The console's table: rows of one height, sorting, filtering, columns chosen and remembered, copy as
// tab-separated text, export of what is shown. Takes a RowModel.
#pragma once

#include <QSortFilterProxyModel>
#include <QTableView>

#include <functional>

namespace demarc::ui {

class RowModel;

class TableView : public QTableView {
    Q_OBJECT

public:
    // `name` is the object name, and the key under which sorting and columns are remembered.
    explicit TableView(const QString &name, QWidget *parent = nullptr);
    ~TableView() override;

    // The view does not own the model. Restores what was remembered.
    void setRowModel(RowModel *model);
    // Shows the rows of which any cell contains all words of `text`, whatever their case.
    void setFilterText(const QString &text);
    int shownRows() const;
    // Row of the RowModel under the current cell; -1 without one.
    int currentSourceRow() const;
    void setCurrentSourceRow(int row);
    // Height that shows `rows` rows and the header without a scroll bar.
    int heightFor(int rows) const;

    // Makes each column from `first` on that does not stretch wide enough for its first rows, a thousand of them; never narrower
    // than it is.
    void widenToContents(int first = 0);

    // What "Export as CSV…" in the menu does instead of writing what is shown, for a table that shows only the first
    // rows of what there is.
    void setExporter(std::function<void()> exporter) { m_exporter = std::move(exporter); }

    // Visible columns in their order, header first; all shown rows or only the selected ones.
    QList<QStringList> cells(bool onlySelected) const;

Q_SIGNALS:
    void rowActivated(int sourceRow); // Return or double click
    void currentRowChanged(int sourceRow);
    void message(const QString &text); // a plain sentence for the status bar, e.g. where the export is

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpHeader();
    void restoreColumns();
    void rememberColumns() const;
    // Hides the columns that give way until the others have room; a hand that hid one keeps it hidden.
    void fitColumns();
    void setHiddenByHand(int column, bool hidden);
    const RowModel *rowModel() const;
    void showColumnMenu(const QPoint &at);
    void copySelection() const;
    void startExport();

    class Proxy;
    Proxy *m_proxy;
    std::function<void()> m_exporter;
    QStringList m_hiddenByHand; // keys of columns that give way
    bool m_restoring = false;
};

} // namespace demarc::ui
