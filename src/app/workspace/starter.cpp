// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/starter.h"

#include "app/alerts/commands.h"
#include "app/models/prices.h"
#include "app/ownership/changematrix.h"
#include "store/catalogue/settings.h"

#include <QCoreApplication>

namespace demarc::app {

namespace {

const auto kStarted = QStringLiteral("workspace.started");

// The first limits of the built-in detection: loose enough to stay quiet on healthy systems, for people to tighten.
std::vector<AlertRule> firstAlertRules()
{
    const auto rule = [](AlertMetric metric, std::string_view limit, Duration window, Severity severity) {
        AlertRule made;
        made.id = AlertRuleId::create();
        made.metric = metric;
        made.limit = Decimal::parse(limit).value();
        made.window = window;
        made.severity = severity;
        return made;
    };
    using namespace std::chrono_literals;
    return {rule(AlertMetric::CostPerHour, "25", 60min, Severity::Sev3),
        rule(AlertMetric::LatencyP95, "15", 15min, Severity::Sev3), rule(AlertMetric::ErrorShare, "0.1", 15min, Severity::Sev2)};
}

class StartWorkspace final : public Command {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::StartWorkspace)

public:
    StartWorkspace(QString templateName, std::vector<CommandPtr> parts)
        : m_templateName(std::move(templateName)), m_parts(std::move(parts))
    {
    }
    QString text() const override { return tr("Begin the workspace"); }
    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override
    {
        if (const auto marked = store::setSetting(connection, kStarted, m_templateName, 0); !marked)
            return failureOf(marked);
        Topics changed = Topic::Settings;
        for (const auto &part : m_parts) {
            const auto applied = part->apply(connection, context);
            if (!applied)
                return applied;
            changed |= applied->changed;
        }
        return Applied {{QStringLiteral("workspace.start"), QStringLiteral("workspace"), QStringLiteral("workspace"), {},
                            {{"template", m_templateName.toStdString()}}, {}},
            nullptr, changed};
    }

private:
    QString m_templateName;
    std::vector<CommandPtr> m_parts;
};

Result<CommandPtr> startCommand(const QString &templateName)
{
    auto matrix = applyTemplate(templateName);
    if (!matrix)
        return failureOf(matrix);
    auto prices = starterPrices();
    if (!prices)
        return failureOf(prices);
    std::vector<CommandPtr> parts {
        std::move(*matrix), std::make_shared<ImportPrices>(std::move(*prices), QStringLiteral("starter"), std::nullopt)};
    for (const auto &rule : firstAlertRules())
        parts.push_back(saveAlertRule(rule));
    return std::make_shared<StartWorkspace>(templateName, std::move(parts));
}

} // namespace

QFuture<Result<void>> startWorkspace(Workspace &workspace, const QString &templateName)
{
    auto command = startCommand(templateName);
    if (!command)
        return QtFuture::makeReadyFuture<Result<void>>(failureOf(command));
    return workspace.query([](sql::Connection &connection) { return store::setting(connection, kStarted); })
        .then([&workspace, command = *command](const Result<store::Setting> &started) {
            if (!started || started->version > 0)
                return QtFuture::makeReadyFuture<Result<void>>(started ? Result<void>() : failureOf(started));
            return workspace.execute(command).then([](const Result<Applied> &applied) -> Result<void> {
                if (!applied && applied.error().kind != ErrorKind::Conflict) // another console was faster
                    return failureOf(applied);
                return {};
            });
        })
        .unwrap();
}

} // namespace demarc::app
