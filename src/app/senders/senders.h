// SPDX-License-Identifier: GPL-3.0-or-later
// Who may send calls: giving out keys, changing what they allow, withdrawing them.
#pragma once

#include "app/workspace/workspace.h"
#include "domain/senders/sender.h"

namespace demarc::app {

// A sender and the key it is to be told; the key exists nowhere else.
struct NewSender {
    Sender sender;
    QString key;
};
NewSender newSender(QString name, SystemId system, SenderLimits limits, Instant now);

// Stores a new sender. It is withdrawn by RevokeSender, not undone: somebody may have its key.
class AddSender final : public Command {
public:
    explicit AddSender(Sender sender) : m_sender(std::move(sender)) { }
    QString text() const override;
    // Errors: InvalidInput (no name, a limit below 1), Conflict (the name is taken), NotFound (the system is gone).
    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override;

private:
    Sender m_sender;
};

// Another name, system or other limits; the key stays.
class ChangeSender final : public Command {
public:
    explicit ChangeSender(Sender sender) : m_sender(std::move(sender)) { }
    QString text() const override;
    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override;

private:
    Sender m_sender;
};

// The key stops working, within a second also in other processes, for good.
class RevokeSender final : public Command {
public:
    explicit RevokeSender(Sender sender) : m_sender(std::move(sender)) { }
    QString text() const override;
    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override;

private:
    Sender m_sender;
};

// By name, withdrawn ones too.
QFuture<Result<std::vector<Sender>>> senders(Workspace &workspace);

} // namespace demarc::app
