// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prompts/promptcommands.h"

#include "store/catalogue/prompts.h"

#include <QCoreApplication>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Releases)
};

Json jsonOf(const LabelMove &move, std::int64_t number)
{
    return {{"environment", move.environment.toStdString()}, {"version", number}};
}

Result<Applied> applyMove(sql::Connection &connection, const Prompt &prompt, const LabelMove &move, std::int64_t expected)
{
    const auto label = store::moveLabel(connection, move, expected);
    if (!label)
        return failureOf(label);
    AuditEntry audit;
    audit.action = move.kind == MoveKind::Promote ? QStringLiteral("prompts.promote") : QStringLiteral("prompts.roll-back");
    audit.entityKind = QStringLiteral("prompt");
    audit.entityId = prompt.id.value;
    audit.before = move.from ? jsonOf(move, *move.from) : Json();
    audit.after = jsonOf(move, move.to);
    audit.reason = move.reason;
    return Applied {std::move(audit), nullptr, Topic::Prompts};
}

LabelMove moveOf(const LabelMoveId &id, const PromptLabel &label, const QString &reason, const CommandContext &context)
{
    LabelMove move;
    move.id = id;
    move.prompt = label.prompt;
    move.environment = label.environment;
    if (label.version > 0)
        move.from = label.number;
    move.at = context.now;
    move.by = context.actor.person;
    move.byName = context.actor.name;
    move.byParty = context.actor.party;
    move.reason = reason.trimmed();
    return move;
}

class Promote final : public Command {
public:
    Promote(Prompt prompt, PromptLabel label, std::int64_t number, QString reason)
        : m_prompt(std::move(prompt)), m_label(std::move(label)), m_number(number), m_reason(std::move(reason))
    {
    }

    QString text() const override
    {
        return Text::tr("Promote version %1 of “%2” to %3").arg(m_number).arg(m_prompt.name, m_label.environment);
    }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override
    {
        if (const auto problem = problemOfEnvironment(m_label.environment))
            return failure(ErrorKind::InvalidInput, sentenceOf(*problem));
        if (m_label.environment == kProduction && m_reason.trimmed().isEmpty())
            return failure(ErrorKind::InvalidInput, Text::tr("Say in a sentence why this version goes to production."));
        if (m_label.version > 0 && m_label.number == m_number)
            return failure(
                ErrorKind::InvalidInput, Text::tr("Version %1 is already in %2.").arg(m_number).arg(m_label.environment));
        if (const auto version = store::promptVersion(connection, m_prompt.id, m_number); !version)
            return failureOf(version);
        auto move = moveOf(m_id, m_label, m_reason, context);
        move.to = m_number;
        return applyMove(connection, m_prompt, move, m_label.version);
    }

private:
    Prompt m_prompt;
    PromptLabel m_label;
    std::int64_t m_number;
    QString m_reason;
    LabelMoveId m_id = LabelMoveId::create();
};

class RollBack final : public Command {
public:
    RollBack(Prompt prompt, PromptLabel label, QString reason)
        : m_prompt(std::move(prompt)), m_label(std::move(label)), m_reason(std::move(reason))
    {
    }

    QString text() const override { return Text::tr("Roll back “%1” in %2").arg(m_prompt.name, m_label.environment); }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override
    {
        if (m_reason.trimmed().isEmpty())
            return failure(ErrorKind::InvalidInput, Text::tr("Say in a sentence why this release is rolled back."));
        const auto moves = store::labelMoves(connection, m_prompt.id);
        if (!moves)
            return failureOf(moves);
        const auto target = rollbackTarget(*moves, m_label.environment);
        if (!target)
            return failure(ErrorKind::InvalidInput,
                Text::tr("There is no earlier release in %1 to go back to. Promote another version instead.")
                    .arg(m_label.environment));
        auto move = moveOf(m_id, m_label, m_reason, context);
        move.kind = MoveKind::RollBack;
        move.to = *target;
        return applyMove(connection, m_prompt, move, m_label.version);
    }

private:
    Prompt m_prompt;
    PromptLabel m_label;
    QString m_reason;
    LabelMoveId m_id = LabelMoveId::create();
};

} // namespace

CommandPtr promote(const Prompt &prompt, const PromptLabel &label, std::int64_t number, const QString &reason)
{
    return std::make_shared<Promote>(prompt, label, number, reason);
}

CommandPtr rollBack(const Prompt &prompt, const PromptLabel &label, const QString &reason)
{
    return std::make_shared<RollBack>(prompt, label, reason);
}

} // namespace demarc::app
