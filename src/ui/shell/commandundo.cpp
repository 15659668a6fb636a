// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandundo.h"

#include "app/workspace/deliver.h"

namespace demarc::ui {

CommandUndo::CommandUndo(UndoStack &stack, app::CommandPtr command, UndoStack::Done done)
    : QUndoCommand(command->text()), m_stack(stack), m_forward(std::move(command)), m_done(std::move(done))
{
}

void CommandUndo::redo()
{
    m_wanted = State::Done;
    step();
}

void CommandUndo::undo()
{
    m_wanted = State::Undone;
    step();
}

void CommandUndo::step()
{
    if (m_running || m_ended || m_wanted == m_state)
        return;
    m_running = true;
    const auto target = m_wanted;
    app::deliver(m_stack.workspace().execute(target == State::Done ? m_forward : m_backward), &m_stack,
        [this, target, alive = std::weak_ptr<char>(m_alive)](const Result<app::Applied> &result) {
            if (!alive.expired())
                finished(target, result);
        });
}

void CommandUndo::finished(State reached, const Result<app::Applied> &result)
{
    m_running = false;
    const auto done = std::exchange(m_done, {});
    auto &stack = m_stack; // this command may be gone after drop()
    if (!result) {
        m_ended = true;
        const auto what = text();
        stack.drop(this);
        if (done)
            done(failureOf(result));
        Q_EMIT stack.failed(result.error(), what);
        return;
    }
    m_state = reached;
    (reached == State::Done ? m_backward : m_forward) = result->inverse;
    if (!result->inverse) {
        m_ended = true; // others may rely on it: it is withdrawn by a new act, not popped
        stack.drop(this);
    } else {
        step();
    }
    if (done)
        done({});
}

} // namespace demarc::ui
