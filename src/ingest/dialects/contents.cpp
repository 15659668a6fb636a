// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialects/contents.h"

#include "ingest/dialects/scores.h"
#include "ingest/otlp/structure.h"

#include <QString>

#include <algorithm>
#include <charconv>
#include <map>

namespace demarc::ingest {

namespace {

constexpr std::size_t kMaxMessages = 1000;

// As sent, but valid UTF-8 without NUL and not longer than is kept.
std::string wholeText(std::string_view utf8)
{
    auto text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(std::min(utf8.size(), kMaxContentBytes)));
    text.remove(QChar(u'\0'));
    return text.toStdString();
}

std::string wholeText(const AttributeValue *value)
{
    if (!value)
        return {};
    if (const auto *text = std::get_if<std::string_view>(value))
        return wholeText(*text);
    if (const auto *list = std::get_if<std::vector<std::string_view>>(value)) {
        Json texts = Json::array();
        for (const auto &one : *list)
            texts.push_back(wholeText(one));
        return wholeText(texts.dump());
    }
    if (const auto *structure = std::get_if<SentStructure>(value)) {
        const auto json = jsonOf(*structure);
        return json ? wholeText(json->dump()) : std::string();
    }
    return textOf(*value);
}

// Takes "3.message.role" apart.
void place(const MessageList &list, std::string_view rest, const AttributeValue &value, std::map<std::size_t, Json> &messages)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    if (error != std::errc {} || number >= kMaxMessages)
        return;
    if (rest == list.role)
        messages[number]["role"] = wholeText(&value);
    else if (rest == list.content)
        messages[number]["content"] = wholeText(&value);
}

std::string messagesIn(const Attributes &attributes, const MessageList &list)
{
    std::map<std::size_t, Json> messages;
    for (const auto &attribute : attributes) {
        if (attribute.key.starts_with(list.prefix))
            place(list, attribute.key.substr(list.prefix.size()), attribute.value, messages);
    }
    Json all = Json::array();
    for (auto &[number, message] : messages)
        all.push_back(std::move(message));
    return all.empty() ? std::string() : wholeText(all.dump());
}

// The message that an event holds: {role, content}, or what else it sent under these names.
Json messageOf(const std::string &text, std::string_view role)
{
    const auto parsed = parseJson(text);
    if (!parsed || !parsed->is_object())
        return {{"role", std::string(role)}, {"content", text}};
    const auto inner = parsed->find("message"); // of a choice
    auto message = inner != parsed->end() && inner->is_object() ? *inner : *parsed;
    if (!message.contains("role"))
        message["role"] = std::string(role);
    return message;
}

// What the application told the model beforehand goes before what was asked.
std::string withInstructions(const std::string &instructions, std::string input)
{
    if (instructions.empty() || !input.starts_with('['))
        return input;
    const auto parts = parseJson(instructions);
    const Json system = parts && parts->is_array() ? Json {{"role", "system"}, {"parts", *parts}}
                                                   : Json {{"role", "system"}, {"content", instructions}};
    const auto rest = input.substr(1);
    const bool isEmpty = rest.find_first_not_of(" \t\r\n]") == std::string::npos;
    return std::string("[").append(system.dump()).append(isEmpty ? "" : ",").append(rest);
}

} // namespace

void ContentFinder::add(const Dialect &dialect)
{
    m_lists.insert(m_lists.end(), dialect.messageLists.begin(), dialect.messageLists.end());
    m_events.insert(m_events.end(), dialect.messageEvents.begin(), dialect.messageEvents.end());
}

std::string ContentFinder::inEvents(const Span &span, CallField field) const
{
    Json all = Json::array();
    for (const auto &event : span.events) {
        for (const auto &known : m_events) {
            if (known.field != field || known.event != event.name || all.size() >= kMaxMessages)
                continue;
            const auto text = wholeText(findAttribute(event.attributes, known.attribute));
            if (text.empty())
                continue;
            if (known.role.empty())
                return text;
            all.push_back(messageOf(text, known.role));
            break;
        }
    }
    return all.empty() ? std::string() : wholeText(all.dump());
}

std::optional<CallContent> ContentFinder::find(const Span &span, const Findings &found, const ContentRule &rule) const
{
    CallContent content;
    content.key = {span.traceId, span.spanId};
    content.days = rule.days;
    content.isRedacted = rule.mode == ContentMode::Redacted;
    for (const auto &list : m_lists) {
        auto &text = list.field == CallField::Input ? content.input : content.output;
        if (text.empty())
            text = messagesIn(span.attributes, list);
    }
    const auto whole = [&](CallField field) {
        auto text = wholeText(found.value(field));
        return text.empty() ? inEvents(span, field) : text;
    };
    if (content.input.empty())
        content.input = withInstructions(wholeText(found.value(CallField::Instructions)), whole(CallField::Input));
    if (content.output.empty())
        content.output = whole(CallField::Output);
    if (content.input.empty() && content.output.empty())
        return {};
    if (content.isRedacted) {
        content.input = redacted(content.input);
        content.output = redacted(content.output);
    }
    return content;
}

} // namespace demarc::ingest
