// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitoring/messages.h"

#include "base/json.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

namespace demarc::app {

namespace {

constexpr std::size_t kMostLaidOut = 16 * 1024; // longer JSON stays in one line
constexpr JsonLimits kLimits {2 * kMaxContentBytes, 64, 1'000'000};

using Names = std::initializer_list<const char *>;

QString utf8(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

// The first of these members that is there and not null.
const Json *member(const Json &object, Names names)
{
    for (const auto *name : names) {
        if (const auto found = object.find(name); found != object.end() && !found->is_null())
            return &*found;
    }
    return nullptr;
}

std::string textMember(const Json &object, Names names)
{
    const auto *found = member(object, names);
    return found && found->is_string() ? found->get<std::string>() : std::string();
}

QString laidOut(const Json &json)
{
    const auto line = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (line.size() > kMostLaidOut)
        return utf8(line);
    const auto lines = json.dump(2, ' ', false, Json::error_handler_t::replace);
    return utf8(lines.size() > 4 * line.size() + 1024 ? line : lines); // deeply nested
}

// A text as it is, laid out where it is JSON itself; of a list of text parts their texts.
QString valueText(const Json &value)
{
    if (value.is_string()) {
        const auto &text = value.get_ref<const std::string &>();
        const bool isList = text.starts_with('{') || text.starts_with('[');
        if (const auto json = isList && text.size() <= kMostLaidOut ? parseJson(text, kLimits) : Result<Json>(Json()); json)
            return json->is_structured() ? laidOut(*json) : utf8(text);
        return utf8(text);
    }
    if (value.is_object() && value.size() == 2 && value.contains("type") && value.contains("value"))
        return valueText(value["value"]); // as the AI SDK wraps results
    if (value.is_array() && !value.empty()) {
        QString texts;
        for (const auto &part : value) {
            if (!part.is_object() || !part.contains("text") || !part["text"].is_string())
                return laidOut(value);
            texts += (texts.isEmpty() ? QString() : QStringLiteral("\n")) + utf8(part["text"].get_ref<const std::string &>());
        }
        return texts;
    }
    return laidOut(value);
}

struct Known {
    std::string_view type;
    MessageKind kind;
};
constexpr std::array kTypes {
    Known {"text", MessageKind::Text},
    Known {"input_text", MessageKind::Text},
    Known {"output_text", MessageKind::Text},
    Known {"refusal", MessageKind::Text},
    Known {"reasoning", MessageKind::Reasoning},
    Known {"thinking", MessageKind::Reasoning},
    Known {"tool_call", MessageKind::ToolCall},
    Known {"tool-call", MessageKind::ToolCall},
    Known {"tool_use", MessageKind::ToolCall},
    Known {"function", MessageKind::ToolCall},
    Known {"function_call", MessageKind::ToolCall},
    Known {"tool_call_response", MessageKind::ToolResult},
    Known {"tool-result", MessageKind::ToolResult},
    Known {"tool_result", MessageKind::ToolResult},
    Known {"function_call_output", MessageKind::ToolResult},
};

std::optional<MessageKind> kindOf(const Json &part)
{
    const auto type = textMember(part, {"type"});
    const auto known = std::find_if(kTypes.begin(), kTypes.end(), [&](const Known &one) { return one.type == type; });
    if (known != kTypes.end())
        return known->kind;
    if (part.contains("functionCall") || part.contains("toolUse") || part.contains("toolName") || part.contains("function"))
        return MessageKind::ToolCall;
    if (part.contains("functionResponse") || part.contains("toolResult"))
        return MessageKind::ToolResult;
    if (!textMember(part, {"text"}).empty())
        return MessageKind::Text;
    return {};
}

// Who speaks, in the words of OpenAI.
QString usualRole(const std::string &role)
{
    if (role == "model" || role == "ai")
        return QStringLiteral("assistant");
    return role == "human" ? QStringLiteral("user") : utf8(role);
}

QString roleOf(const Json &message, const QString &fallback)
{
    if (const auto role = textMember(message, {"role"}); !role.empty())
        return usualRole(role);
    const auto type = textMember(message, {"type"});
    return type == "human" || type == "ai" || type == "system" ? usualRole(type) : fallback;
}

bool isMessage(const Json &json)
{
    return json.is_object()
        && (member(json, {"role", "content", "parts", "message", "delta", "tool_calls", "toolCalls", "function_call"})
            || kindOf(json));
}

bool areMessages(const Json *list)
{
    return list && list->is_array() && !list->empty() && std::all_of(list->begin(), list->end(), isMessage);
}

class ConversationReader {
public:
    Conversation take() { return std::move(m_conversation); }

    void read(const Json &json, const QString &role)
    {
        if (json.is_string())
            add({role, MessageKind::Text, utf8(json.get_ref<const std::string &>()), {}});
        else if (json.is_array() && std::any_of(json.begin(), json.end(), isMessage))
            readList(json, role);
        else if (!json.is_object() || !readWhole(json, role))
            readMessage(json, role);
    }

private:
    void add(MessageView message)
    {
        if (m_conversation.messages.size() < kMostMessages)
            m_conversation.messages.push_back(std::move(message));
        else
            m_conversation.isCut = true;
    }
    void addRaw(const Json &json, const QString &role) { add({role, MessageKind::Raw, laidOut(json), {}}); }

    void readList(const Json &list, const QString &role)
    {
        for (const auto &one : list) {
            if (m_conversation.isCut)
                return;
            if (one.is_string())
                read(one, role);
            else
                readMessage(one, role);
        }
    }

    // A request or a response as a whole. False: it is none.
    bool readWhole(const Json &json, const QString &role)
    {
        const auto *list = member(json, {"messages", "contents"});
        for (const auto *name : {"input", "output"}) {
            if (const auto *found = member(json, {name}); !list && areMessages(found))
                list = found;
        }
        const auto *answers = member(json, {"choices", "candidates"});
        if (!(list && list->is_array()) && !(answers && answers->is_array()))
            return false;
        if (const auto *system = member(json, {"system", "instructions", "systemInstruction", "system_instruction"}))
            readContent(*system, QStringLiteral("system"));
        if (list && list->is_array())
            readList(*list, role);
        if (answers && answers->is_array())
            readList(*answers, QStringLiteral("assistant"));
        return true;
    }

    void readMessage(const Json &message, const QString &fallback)
    {
        if (!message.is_object())
            return addRaw(message, fallback);
        const auto role = roleOf(message, fallback);
        if (const auto *inner = member(message, {"message", "delta"}); inner && inner->is_object())
            return readMessage(*inner, role);
        if (kindOf(message) && !message.contains("role"))
            return readPart(message, role);
        const auto before = m_conversation.messages.size();
        if (const auto reasoning = textMember(message, {"reasoning_content", "reasoning"}); !reasoning.empty())
            add({role, MessageKind::Reasoning, utf8(reasoning), {}});
        const auto *content = member(message, {"content", "parts", "text"});
        if (content && role == u"tool" && content->is_string())
            add({role, MessageKind::ToolResult, valueText(*content), utf8(textMember(message, {"name"}))});
        else if (content && (!content->is_string() || !content->get_ref<const std::string &>().empty()))
            readContent(*content, role);
        if (const auto *calls = member(message, {"tool_calls", "toolCalls"}); calls && calls->is_array()) {
            for (const auto &call : *calls)
                readPart(call, role);
        }
        if (const auto *call = member(message, {"function_call"}); call && call->is_object())
            addCall(*call, role);
        if (m_conversation.messages.size() == before && !m_conversation.isCut) {
            if (content && content->is_string())
                add({role, MessageKind::Text, {}, {}});
            else
                addRaw(message, role);
        }
    }

    // Parts that a client wrote as text.
    bool readTextAsParts(const std::string &text, const QString &role)
    {
        const auto parts = text.starts_with('[') ? parseJson(text, kLimits) : Result<Json>(Json());
        if (!parts || !areMessages(&*parts))
            return false;
        readContent(*parts, role);
        return true;
    }

    void readContent(const Json &content, const QString &role)
    {
        if (content.is_string()) {
            const auto &text = content.get_ref<const std::string &>();
            if (!readTextAsParts(text, role))
                add({role, MessageKind::Text, utf8(text), {}});
            return;
        }
        if (content.is_object() && content.contains("parts"))
            return readContent(content["parts"], roleOf(content, role));
        if (!content.is_array())
            return readPart(content, role);
        for (const auto &part : content) {
            if (part.is_string())
                readContent(part, role);
            else
                readPart(part, role);
        }
    }

    void readPart(const Json &part, const QString &role)
    {
        const auto kind = part.is_object() ? kindOf(part) : std::nullopt;
        if (kind == MessageKind::ToolCall)
            return addCall(part, role);
        if (kind == MessageKind::ToolResult)
            return addResult(part, role);
        const auto *text = kind ? member(part, {"text", "content", "thinking", "reasoning", "summary", "refusal"}) : nullptr;
        if (text)
            add({role, *kind, valueText(*text), {}});
        else
            addRaw(part, role);
    }

    void addCall(const Json &part, const QString &role)
    {
        const auto *inner = member(part, {"function", "functionCall", "toolUse"});
        const auto &call = inner && inner->is_object() ? *inner : part;
        const auto *arguments = member(call, {"arguments", "input", "args", "parameters"});
        add({role, MessageKind::ToolCall, arguments ? valueText(*arguments) : QString(),
            utf8(textMember(call, {"name", "toolName", "tool_name"}))});
    }

    void addResult(const Json &part, const QString &role)
    {
        const auto *inner = member(part, {"functionResponse", "toolResult"});
        const auto &given = inner && inner->is_object() ? *inner : part;
        const auto *result = member(given, {"response", "result", "output", "content", "text"});
        add({role, MessageKind::ToolResult, result ? valueText(*result) : laidOut(given),
            utf8(textMember(given, {"name", "toolName", "tool_name"}))});
    }

    Conversation m_conversation;
};

} // namespace

Conversation conversationIn(std::string_view text, const QString &role)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    const bool isList = text[first] == '[' || text[first] == '{';
    if (!isList && text[first] != '"')
        return {{{role, MessageKind::Text, utf8(text), {}}}, false};
    const auto json = parseJson(text, kLimits);
    if (!json)
        return {{{role, isList ? MessageKind::Raw : MessageKind::Text, utf8(text), {}}}, false};
    ConversationReader reader;
    reader.read(*json, role);
    return reader.take();
}

CallMessages messagesOf(CallContent content)
{
    CallMessages messages;
    messages.input = conversationIn(content.input, QStringLiteral("user"));
    messages.output = conversationIn(content.output, QStringLiteral("assistant"));
    messages.content = std::move(content);
    return messages;
}

} // namespace demarc::app
