// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prompts/promptserver.h"

#include "store/catalogue/prompts.h"

#include <QCoreApplication>

#include <algorithm>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::PromptServer)
};

// The number of the version; empty: no such label.
Result<std::optional<std::int64_t>> numberOf(
    sql::Connection &connection, const PromptId &prompt, const std::vector<PromptLabel> &labels, const ingest::PromptAsked &asked)
{
    if (asked.version)
        return asked.version;
    const auto name = QString::fromStdString(asked.label);
    const auto label = std::find_if(labels.begin(), labels.end(), [&](const PromptLabel &l) { return l.environment == name; });
    if (label != labels.end())
        return std::optional(label->number);
    if (asked.label != "latest")
        return std::optional<std::int64_t>();
    const auto lines = store::versionLines(connection, prompt);
    if (!lines)
        return failureOf(lines);
    return lines->empty() ? std::optional<std::int64_t>() : std::optional(lines->front().number);
}

Json promptOf(const PromptContent &content)
{
    if (content.kind == PromptKind::Text)
        return content.messages.empty() ? std::string() : content.messages.front().content.toStdString();
    Json messages = Json::array();
    for (const auto &message : content.messages)
        messages.push_back({{"role", message.role.toStdString()}, {"content", message.content.toStdString()}});
    return messages;
}

} // namespace

Result<ingest::ServedPrompt> servedPrompt(sql::Connection &connection, const ingest::PromptAsked &asked)
{
    const auto prompt = store::promptByName(connection, QString::fromStdString(asked.name));
    if (!prompt)
        return failureOf(prompt);
    const auto bound = QString::fromStdString(asked.system);
    if (!bound.isEmpty() && !prompt->system.isEmpty() && prompt->system != bound)
        return failure(ErrorKind::NotFound, Text::tr("The prompt %1 does not belong to %2.").arg(prompt->name, bound));
    const auto labels = store::promptLabels(connection, prompt->id);
    if (!labels)
        return failureOf(labels);
    const auto number = numberOf(connection, prompt->id, *labels, asked);
    if (!number)
        return failureOf(number);
    if (!*number) {
        return failure(ErrorKind::NotFound,
            Text::tr("The prompt %1 has no label %2. Release a version to that environment first.")
                .arg(prompt->name, QString::fromStdString(asked.label)));
    }
    const auto version = store::promptVersion(connection, prompt->id, **number);
    if (!version)
        return failureOf(version);
    ingest::ServedPrompt served {prompt->name.toStdString(), version->number, promptOf(version->content),
        version->content.parameters, {}, version->note.toStdString()};
    for (const auto &label : *labels) {
        if (label.number == version->number)
            served.labels.push_back(label.environment.toStdString());
    }
    return served;
}

ingest::PromptSource promptSource(Workspace &workspace)
{
    return [&workspace](ingest::PromptAsked asked, std::function<void(Result<ingest::ServedPrompt>)> found) {
        workspace.query([asked = std::move(asked)](sql::Connection &connection) { return servedPrompt(connection, asked); })
            .then([found = std::move(found)](const Result<ingest::ServedPrompt> &served) { found(served); });
    };
}

} // namespace demarc::app
