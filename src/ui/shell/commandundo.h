// SPDX-License-Identifier: GPL-3.0-or-later
// A command on the undo stack. Doing and undoing take time, so it keeps what is wanted and what is, and works from one
// to the other; each application hands back the inverse, bound to the row versions it left.
#pragma once

#include "ui/shell/undostack.h"

#include <QUndoCommand>

namespace demarc::ui {

class CommandUndo : public QUndoCommand {
public:
    CommandUndo(UndoStack &stack, app::CommandPtr command, UndoStack::Done done);

    void redo() override;
    void undo() override;

private:
    enum class State { Undone, Done };
    void step();
    void finished(State reached, const Result<app::Applied> &result);

    UndoStack &m_stack;
    app::CommandPtr m_forward;
    app::CommandPtr m_backward; // null until applied once
    UndoStack::Done m_done;
    State m_wanted = State::Undone;
    State m_state = State::Undone;
    bool m_running = false;
    bool m_ended = false;                                     // failed or cannot be undone: only waits to be taken off the stack
    std::shared_ptr<char> m_alive = std::make_shared<char>(); // an answer may come after this command is gone
};

} // namespace demarc::ui
