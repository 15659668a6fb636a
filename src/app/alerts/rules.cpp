// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/commands.h"
#include "app/incidents/json.h"
#include "app/incidents/words.h"
#include "app/workspace/rowversion.h"
#include "store/catalogue/alertrules.h"

#include <QCoreApplication>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Alerts)
};

AuditEntry audit(const AlertRuleId &id, Json before, Json after)
{
    return {QStringLiteral("alert-rule.set"), QStringLiteral("alert-rule"), id.value, std::move(before), std::move(after), {}};
}

class RemoveRule final : public Command {
public:
    explicit RemoveRule(AlertRule rule) : m_rule(std::move(rule)) { }
    QString text() const override { return Text::tr("Remove alert rule"); }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &) const override
    {
        const auto stored = store::alertRule(connection, m_rule.id);
        if (!stored)
            return failureOf(stored);
        const auto version = versionToDemand(*stored, m_rule);
        if (const auto removed = store::removeAlertRule(connection, m_rule.id, version); !removed)
            return failureOf(removed);
        auto again = m_rule;
        again.version = 0;
        return Applied {audit(m_rule.id, toJson(m_rule), {}), saveAlertRule(again), Topic::Incidents};
    }

private:
    AlertRule m_rule;
};

class SaveRule final : public Command {
public:
    // `left`: what must still be stored where this takes a change back.
    explicit SaveRule(AlertRule rule, std::optional<AlertRule> left = {}) : m_rule(std::move(rule)), m_left(std::move(left)) { }
    QString text() const override { return m_rule.version == 0 ? Text::tr("Add alert rule") : Text::tr("Change alert rule"); }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &) const override
    {
        if (const auto problems = problemsOf(m_rule); !problems.empty())
            return failure(ErrorKind::InvalidInput, words::of(problems.front()));
        return m_rule.version == 0 ? inserted(connection) : updated(connection);
    }

private:
    Result<Applied> inserted(sql::Connection &connection) const
    {
        if (const auto stored = store::insertAlertRule(connection, m_rule); !stored)
            return failureOf(stored);
        auto rule = m_rule;
        rule.version = 1;
        return Applied {audit(rule.id, {}, toJson(rule)), removeAlertRule(rule), Topic::Incidents};
    }

    Result<Applied> updated(sql::Connection &connection) const
    {
        const auto before = store::alertRule(connection, m_rule.id);
        if (!before)
            return failureOf(before);
        auto after = m_rule;
        if (m_left)
            after.version = versionToDemand(*before, *m_left);
        const auto version = store::updateAlertRule(connection, after);
        if (!version)
            return failureOf(version);
        after.version = *version;
        return Applied {
            audit(m_rule.id, toJson(*before), toJson(m_rule)), std::make_shared<SaveRule>(*before, after), Topic::Incidents};
    }

    AlertRule m_rule;
    std::optional<AlertRule> m_left;
};

} // namespace

CommandPtr saveAlertRule(const AlertRule &rule) { return std::make_shared<SaveRule>(rule); }

CommandPtr removeAlertRule(const AlertRule &rule) { return std::make_shared<RemoveRule>(rule); }

} // namespace demarc::app
