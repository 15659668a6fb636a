// SPDX-License-Identifier: GPL-3.0-or-later
// What was asked and answered in a call, taken apart into messages to read, whichever client sent it.
#pragma once

#include "domain/telemetry/content.h"

#include <QString>

#include <string_view>
#include <vector>

namespace demarc::app {

enum class MessageKind {
    Text,
    Reasoning,
    ToolCall,
    ToolResult,
    Raw, // JSON, or the beginning of it, that says nothing of roles
};

struct MessageView {
    QString role; // "system", "user", "assistant", "tool", or as sent
    MessageKind kind = MessageKind::Text;
    QString text; // of a tool call its arguments; JSON is laid out line by line where it is short
    QString name; // of the tool; empty: not said
    bool operator==(const MessageView &) const = default;
};

struct Conversation {
    std::vector<MessageView> messages;
    bool isCut = false; // there are more than kMostMessages
};

inline constexpr std::size_t kMostMessages = 500;

// The messages of `text`: OpenTelemetry's `parts`, OpenAI's requests, responses and `tool_calls`, Anthropic's and the
// AI SDK's content parts, Gemini's `contents`, or plain text. `role` is who speaks where the text does not say. What it
// does not know is one message with the text itself; empty text has no message. Takes a while for a megabyte: not for
// the ui thread.
Conversation conversationIn(std::string_view text, const QString &role);

struct CallMessages {
    CallContent content;
    Conversation input;
    Conversation output;
};
CallMessages messagesOf(CallContent content);

} // namespace demarc::app
