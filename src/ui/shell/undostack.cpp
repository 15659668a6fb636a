// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undostack.h"

#include "ui/shell/commandundo.h"

namespace demarc::ui {

UndoStack::UndoStack(app::Workspace &workspace, QObject *parent) : QUndoStack(parent), m_workspace(workspace) { }

void UndoStack::run(app::CommandPtr command, Done done) { push(new CommandUndo(*this, std::move(command), std::move(done))); }

void UndoStack::drop(QUndoCommand *command)
{
    command->setObsolete(true);
    // The stack deletes an obsolete command when it passes it; one further down waits until it is reached.
    if (index() > 0 && this->command(index() - 1) == command)
        undo();
    else if (index() < count() && this->command(index()) == command)
        redo();
}

} // namespace demarc::ui
