// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/prompts/prompt.h"

#include "base/placeholders.h"

#include <QCryptographicHash>

namespace demarc {

namespace {

std::optional<PromptMessage> messageFromJson(const Json &json)
{
    if (!json.is_object() || !json.contains("role") || !json.contains("content") || !json["role"].is_string()
        || !json["content"].is_string())
        return {};
    return PromptMessage {
        QString::fromStdString(json["role"].get<std::string>()), QString::fromStdString(json["content"].get<std::string>())};
}

} // namespace

PromptContent PromptContent::ofText(const QString &text, Json parameters)
{
    return {PromptKind::Text, {{{}, text}}, std::move(parameters)};
}

QStringList PromptContent::variables() const
{
    QStringList names;
    for (const auto &message : messages) {
        for (const auto &name : placeholderNames(message.content)) {
            if (!names.contains(name))
                names.append(name);
        }
    }
    return names;
}

QString PromptContent::hash() const
{
    const auto text = canonicalJson(toJson(*this));
    const auto digest =
        QCryptographicHash::hash(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex());
}

std::optional<PromptProblem> problemOfName(const QString &name)
{
    if (name.trimmed().isEmpty())
        return PromptProblem::NameEmpty;
    if (name.size() > kLongestName)
        return PromptProblem::NameTooLong;
    for (const auto c : name) {
        if (c == u'@' || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            return PromptProblem::NameHasMarks;
    }
    return {};
}

std::optional<PromptProblem> problemOf(const PromptContent &content)
{
    if (content.messages.size() > kMostMessages)
        return PromptProblem::TooLarge;
    qsizetype size = 0;
    bool saysSomething = false;
    for (const auto &message : content.messages) {
        size += message.content.size();
        saysSomething = saysSomething || !message.content.trimmed().isEmpty();
        if (content.kind == PromptKind::Chat && message.role.trimmed().isEmpty())
            return PromptProblem::MissingRole;
    }
    if (size > kLargestContent)
        return PromptProblem::TooLarge;
    if (!saysSomething || (content.kind == PromptKind::Text && content.messages.size() != 1))
        return PromptProblem::NoContent;
    return {};
}

std::optional<PromptProblem> problemOfEnvironment(const QString &environment)
{
    const bool fits = !environment.isEmpty() && environment.size() <= 64
        && std::all_of(environment.begin(), environment.end(),
            [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_' || c == u'.'; });
    return fits ? std::nullopt : std::optional(PromptProblem::EnvironmentBad);
}

Json toJson(const PromptContent &content)
{
    auto messages = Json::array();
    for (const auto &message : content.messages)
        messages.push_back({{"role", message.role.toStdString()}, {"content", message.content.toStdString()}});
    return {{"kind", content.kind == PromptKind::Chat ? "chat" : "text"}, {"messages", std::move(messages)},
        {"parameters", content.parameters}};
}

std::optional<PromptContent> contentFromJson(const Json &json)
{
    if (!json.is_object() || !json.contains("kind") || !json.contains("messages") || !json["messages"].is_array()
        || !json.contains("parameters") || !json["parameters"].is_object())
        return {};
    PromptContent content;
    if (json["kind"] == "chat")
        content.kind = PromptKind::Chat;
    else if (json["kind"] != "text")
        return {};
    content.parameters = json["parameters"];
    for (const auto &item : json["messages"]) {
        auto message = messageFromJson(item);
        if (!message)
            return {};
        content.messages.push_back(std::move(*message));
    }
    return content;
}

std::string callKey(const QString &name, std::int64_t number) { return name.toStdString() + '@' + std::to_string(number); }

} // namespace demarc
