// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the matrix: of a cell, a row, a column, and what can be added.
#pragma once

#include "domain/ownership/matrixedit.h"

#include <QObject>

class QMenu;

namespace demarc::ui {

class MatrixModel;
class MatrixView;

class MatrixMenus : public QObject {
    Q_OBJECT

public:
    // Shows itself on right clicks and the menu key of `view` and its headers.
    MatrixMenus(MatrixModel &model, MatrixView &view);

    // Areas, activities and roles to add; the caller owns the menu.
    QMenu *makeAddMenu(QWidget *parent);
    // The roles that could answer for an activity.
    void chooseOwner(const ActivityId &activity, const QPoint &at);

    void addArea();
    void addActivity();
    void addRole(Party party);

Q_SIGNALS:
    void editRequested(const demarc::MatrixEdit &edit, const QString &text);

private:
    void showCellMenu(const QPoint &at);
    void showRowMenu(const QPoint &at);
    void showColumnMenu(const QPoint &at);
    void addLetters(QMenu *menu);
    void moveRow(int steps);
    void removeRow();

    MatrixModel &m_model;
    MatrixView &m_view;
};

} // namespace demarc::ui
