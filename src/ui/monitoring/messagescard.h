// SPDX-License-Identifier: GPL-3.0-or-later
// What was asked and answered in a call, message by message, or why that is not there.
#pragma once

#include "app/monitoring/messages.h"
#include "base/result.h"
#include "ui/widgets/card.h"

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace demarc::ui {

class Label;
class LinkButton;
class Tag;

class MessagesCard : public Card {
    Q_OBJECT

public:
    explicit MessagesCard(QWidget *parent = nullptr);

    // Nothing is known yet.
    void clear();
    // `system` may be changed by following a link; empty: it is not registered.
    void show(const Result<std::optional<app::CallMessages>> &messages, const QString &system);
    bool hasMessages() const { return m_shown.has_value(); }

Q_SIGNALS:
    void systemRequested();
    void message(const QString &text);

private:
    void setUpHead();
    void setUpNote();
    void showMessages(const app::CallMessages &messages);
    void showNote(const QString &text, const QString &system);
    void addSide(const QString &title, const QString &name, const app::Conversation &conversation);
    void addBlocks(const QString &name, const app::Conversation &conversation, std::size_t first, std::size_t end, int at);
    void copyAll();

    std::optional<CallContent> m_shown;
    Tag *m_redacted = nullptr;
    QPushButton *m_copy = nullptr;
    QWidget *m_notePlace = nullptr;
    Label *m_note = nullptr;
    LinkButton *m_change = nullptr;
    QWidget *m_list = nullptr; // made anew for other messages
    QVBoxLayout *m_blocks = nullptr;
};

} // namespace demarc::ui
