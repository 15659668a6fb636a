// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prompts/promptcommands.h"

#include "store/catalogue/prompts.h"

#include <QCoreApplication>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Prompts)
};

AuditEntry auditOf(const char *action, const Prompt &prompt)
{
    AuditEntry entry;
    entry.action = QString::fromLatin1(action);
    entry.entityKind = QStringLiteral("prompt");
    entry.entityId = prompt.id.value;
    return entry;
}

Json jsonOf(const Prompt &prompt)
{
    return {{"name", prompt.name.toStdString()}, {"system", prompt.system.toStdString()},
        {"description", prompt.description.toStdString()}};
}

Json jsonOf(const PromptVersion &version)
{
    return {
        {"version", version.number}, {"contentHash", version.content.hash().toStdString()}, {"note", version.note.toStdString()}};
}

PromptVersion versionOf(
    const PromptVersionId &id, const PromptId &prompt, const NewVersion &version, const CommandContext &context)
{
    return {id, prompt, 0, version.content, version.note.trimmed(), context.actor.person, context.actor.name, context.actor.party,
        context.now};
}

tl::unexpected<Error> invalid(PromptProblem problem) { return failure(ErrorKind::InvalidInput, sentenceOf(problem)); }

class CreatePrompt final : public Command {
public:
    CreatePrompt(Prompt prompt, NewVersion first) : m_prompt(std::move(prompt)), m_first(std::move(first)) { }

    QString text() const override { return Text::tr("Create prompt “%1”").arg(m_prompt.name); }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override
    {
        if (const auto problem = problemOfName(m_prompt.name))
            return invalid(*problem);
        if (const auto problem = problemOf(m_first.content))
            return invalid(*problem);
        auto prompt = m_prompt;
        prompt.createdAt = context.now;
        prompt.createdBy = context.actor.name;
        if (const auto inserted = store::insertPrompt(connection, prompt); !inserted)
            return failureOf(inserted);
        const auto version = store::insertVersion(connection, versionOf(m_versionId, prompt.id, m_first, context));
        if (!version)
            return failureOf(version);
        auto audit = auditOf("prompts.create", prompt);
        audit.after = jsonOf(prompt);
        audit.after.update(jsonOf(*version));
        return Applied {std::move(audit), nullptr, Topic::Prompts};
    }

private:
    Prompt m_prompt;
    NewVersion m_first;
    PromptVersionId m_versionId = PromptVersionId::create();
};

class AddVersion final : public Command {
public:
    AddVersion(Prompt prompt, NewVersion version, std::int64_t basedOn)
        : m_prompt(std::move(prompt)), m_version(std::move(version)), m_basedOn(basedOn)
    {
    }

    QString text() const override { return Text::tr("Add a version to “%1”").arg(m_prompt.name); }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override
    {
        if (const auto problem = problemOf(m_version.content))
            return invalid(*problem);
        const auto lines = store::versionLines(connection, m_prompt.id);
        if (!lines)
            return failureOf(lines);
        const auto newest = lines->empty() ? 0 : lines->front().number;
        if (newest != m_basedOn)
            return failure(ErrorKind::Conflict,
                Text::tr("%1 saved version %2 meanwhile. Compare with it, then save yours on top; your text is kept "
                         "as a draft.")
                    .arg(lines->front().authorName)
                    .arg(newest));
        if (newest > 0 && lines->front().contentHash == m_version.content.hash())
            return failure(ErrorKind::InvalidInput,
                Text::tr("This says exactly what version %1 says. Change something, or keep that version.").arg(newest));
        const auto version = store::insertVersion(connection, versionOf(m_id, m_prompt.id, m_version, context));
        if (!version)
            return failureOf(version);
        auto audit = auditOf("prompts.add-version", m_prompt);
        audit.after = jsonOf(*version);
        return Applied {std::move(audit), nullptr, Topic::Prompts};
    }

private:
    Prompt m_prompt;
    NewVersion m_version;
    std::int64_t m_basedOn;
    PromptVersionId m_id = PromptVersionId::create();
};

class DescribePrompt final : public Command {
public:
    DescribePrompt(Prompt before, QString system, QString description)
        : m_before(std::move(before)), m_system(std::move(system)), m_description(std::move(description))
    {
    }

    QString text() const override { return Text::tr("Describe prompt “%1”").arg(m_before.name); }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &) const override
    {
        auto after = m_before;
        after.system = m_system;
        after.description = m_description;
        const auto version = store::updatePrompt(connection, after);
        if (!version)
            return failureOf(version);
        auto audit = auditOf("prompts.describe", m_before);
        audit.before = jsonOf(m_before);
        audit.after = jsonOf(after);
        after.version = *version;
        return Applied {std::move(audit), describePrompt(after, m_before.system, m_before.description), Topic::Prompts};
    }

private:
    Prompt m_before;
    QString m_system;
    QString m_description;
};

} // namespace

CommandPtr createPrompt(const QString &name, const QString &system, const QString &description, const NewVersion &first)
{
    return std::make_shared<CreatePrompt>(Prompt {PromptId::create(), name.trimmed(), system, description, {}, {}, 1}, first);
}

CommandPtr addVersion(const Prompt &prompt, const NewVersion &version, std::int64_t basedOn)
{
    return std::make_shared<AddVersion>(prompt, version, basedOn);
}

CommandPtr describePrompt(const Prompt &prompt, const QString &system, const QString &description)
{
    return std::make_shared<DescribePrompt>(prompt, system, description);
}

QString sentenceOf(PromptProblem problem)
{
    switch (problem) {
    case PromptProblem::NameEmpty:
        return Text::tr("A prompt needs a name, the one that applications send with their calls.");
    case PromptProblem::NameTooLong:
        return Text::tr("The name is too long. Use at most %n character(s).", nullptr, int {kLongestName});
    case PromptProblem::NameHasMarks:
        return Text::tr("The name holds an @ or an invisible character. Leave those out.");
    case PromptProblem::NoContent:
        return Text::tr("There is no text yet. Write what the model should be told.");
    case PromptProblem::TooLarge:
        return Text::tr("This is too large for a prompt. Shorten it or take messages out.");
    case PromptProblem::MissingRole:
        return Text::tr("A message has no role. Choose system, user or assistant.");
    case PromptProblem::EnvironmentBad:
        return Text::tr("An environment is named with small letters, digits, dashes and dots, as in production.");
    }
    return {};
}

} // namespace demarc::app
