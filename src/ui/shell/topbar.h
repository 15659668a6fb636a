// SPDX-License-Identifier: GPL-3.0-or-later
// The bar on top: the program's mark with its menu, back and forward, the palette field, workspace and person.
#pragma once

#include "domain/people/person.h"

#include <QWidget>

class QAction;
class QMenu;
class QToolButton;

namespace demarc::ui {

class TopBar : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    void setMenu(QMenu *menu); // not owned
    void openMenu();
    void setHistoryActions(QAction *back, QAction *forward);
    // `text` is the workspace's name with where it is kept; empty hides the chip.
    void setWorkspace(const QString &text, const QString &toolTip);
    void setPerson(const QString &name, Party party); // an empty name hides the chip
    void askForPerson();                              // the chip asks who it is
    void setRailWidth(int width);
    QWidget *paletteField() const;

Q_SIGNALS:
    void paletteRequested();
    void workspaceRequested();
    void personRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Mark;
    class Field;
    class Chip;
    Mark *m_mark;
    QToolButton *m_back;
    QToolButton *m_forward;
    Field *m_field;
    Chip *m_workspace;
    Chip *m_person;
};

} // namespace demarc::ui
