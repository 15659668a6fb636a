// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the console, as the shell sees it.
#pragma once

#include "app/workspace/workspace.h"
#include "ui/shell/link.h"

#include <QWidget>

class QUndoStack;

namespace demarc::ui {

// What a page is given by the shell; all of it outlives the page.
struct PageContext {
    app::Workspace &workspace;
    QUndoStack &undoStack;
};

class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(QWidget *parent = nullptr) : QWidget(parent) { }

    // Shows what the link names (already known to belong to this page). The default shows the page as it is.
    virtual void open(const Link &link) { Q_UNUSED(link); }

    // True once the page shows its figures (or its empty state); pictures are taken then.
    virtual bool isSettled() const = 0;

Q_SIGNALS:
    void settled();                                    // isSettled() became true
    void linkActivated(const demarc::ui::Link &link);  // the user wants to go there
    void message(const QString &text);                 // a plain sentence for the status bar
};

} // namespace demarc::ui
