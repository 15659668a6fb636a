// SPDX-License-Identifier: GPL-3.0-or-later
// The one undo stack of a workspace: every change a person makes runs through it as a command of the use-cases.
#pragma once

#include "app/workspace/workspace.h"

#include <QUndoStack>

#include <functional>

namespace demarc::ui {

class UndoStack : public QUndoStack {
    Q_OBJECT

public:
    using Done = std::function<void(const Result<void> &)>;

    explicit UndoStack(app::Workspace &workspace, QObject *parent = nullptr);

    // Runs the command and keeps it for undo under its text. `done`, if any, is told once how it went; a failure is
    // also shown by the shell (failed()), so a page need not.
    void run(app::CommandPtr command, Done done = {});

    app::Workspace &workspace() { return m_workspace; }
    // Takes a command off the stack that failed, or that cannot be undone.
    void drop(QUndoCommand *command);

Q_SIGNALS:
    void failed(const demarc::Error &error, const QString &what);

private:
    app::Workspace &m_workspace;
};

} // namespace demarc::ui
