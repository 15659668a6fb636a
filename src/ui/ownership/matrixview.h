// SPDX-License-Identifier: GPL-3.0-or-later
// The grid one edits the matrix in: letters set cells at once, ranges fill, spreadsheets paste. It changes nothing
// itself; it asks for edits.
#pragma once

#include "ui/ownership/matrixmodel.h"

#include <QTableView>

class QLineEdit;

namespace demarc::ui {

class ActivityHeader;
class MatrixDelegate;
class RoleHeader;

class MatrixView : public QTableView {
    Q_OBJECT

public:
    explicit MatrixView(MatrixModel &model, QWidget *parent = nullptr);

    enum class Mode { Letters, Parties };
    void setMode(Mode mode);
    // Shown in the corner above the names; the view lays it out and owns it.
    void setCorner(QWidget *corner);

    // Selects a row's first cell and brings it into sight; opens its area.
    void showActivity(const ActivityId &id);
    // The activity and role of the current cell, where it has them.
    std::optional<ActivityId> currentActivity() const;
    std::optional<AreaId> currentArea() const;
    std::optional<RoleId> currentRole() const;

    // Edits of what is selected (cells of activities and roles only).
    void setLetters(Letters letters);
    void toggleLetter(Letter letter);
    void clearCells() { setLetters({}); }
    bool hasSelectedCells() const { return !selectedCells().empty(); }
    void copy() const;
    void paste();
    void fillDown();

    // Edits a name in place; `done` gets the new name unless it was left or emptied.
    void renameRow(int row);
    void renameColumn(int column);

Q_SIGNALS:
    void editRequested(const demarc::MatrixEdit &edit, const QString &text);
    void rowRenamed(int row, const QString &name);
    void columnRenamed(int column, const QString &name);
    void currentMoved();
    void message(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &) override { }
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    std::vector<Cell> selectedCells() const; // with what they hold now
    void request(const std::vector<Cell> &cells);
    void type(Letter letter);
    void cycle(const QModelIndex &index);
    bool handleShortcut(QKeyEvent *event);
    void moveDown(int steps);
    void layOutColumns();
    int scrollBarRoom() const;
    int letterWidth(int usual, int narrow, int room) const;
    void rememberPlace();
    void restorePlace();
    void startRename(
        QHeaderView *header, const QRect &rect, const QString &name, const std::function<void(const QString &)> &done);

    MatrixModel &m_model;
    MatrixDelegate *m_delegate;
    RoleHeader *m_roles;
    ActivityHeader *m_activities;
    QWidget *m_corner = nullptr;
    Mode m_mode = Mode::Letters;
    bool m_isTyping = false; // the next letter adds to the cell instead of replacing it
    bool m_mayCycle = false; // the mouse went down on the only selected cell
    std::optional<ActivityId> m_placeActivity;
    std::optional<AreaId> m_placeArea;
    int m_placeColumn = 0;
};

} // namespace demarc::ui
