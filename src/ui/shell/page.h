// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the console, as the shell sees it. A page lays out itself: PageHead on top, measures from ui/style. Its
// actions are given with addAction(), named and with a shortcut where useful: the command palette and the overview of
// shortcuts list them.
#pragma once

#include "app/workspace/workspace.h"
#include "ui/shell/link.h"
#include "ui/shell/undostack.h"

#include <QWidget>

namespace demarc::ui {

class CollectorSwitch;

// What a page is given by the shell; all of it stays while the page is in use. On closing, the workspace stops first:
// a page's destructor leaves both alone.
struct PageContext {
    app::Workspace &workspace;
    UndoStack &undoStack;                 // changes go through undoStack.run(command)
    CollectorSwitch *collector = nullptr; // goes first; null: none
};

class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(QWidget *parent = nullptr) : QWidget(parent) { }

    // Shows what the link names (already known to belong to this page). The default shows the page as it is.
    virtual void open(const Link &link) { Q_UNUSED(link); }

    // Asks for everything again (F5). Pages reload by themselves when the workspace says that something changed.
    virtual void reload() { }

    // True once the page shows its figures (or its empty state); pictures are taken then.
    virtual bool isSettled() const = 0;

Q_SIGNALS:
    void settled();                                   // isSettled() became true
    void linkActivated(const demarc::ui::Link &link); // the user wants to go there
    void message(const QString &text);                // a plain sentence for the status bar
    void importRequested();                           // of a file with calls, which the shell asks for
    void erasureRequested(const QString &user);       // of a person, empty: to be asked; the shell says what happens
};

} // namespace demarc::ui
