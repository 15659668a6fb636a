// SPDX-License-Identifier: GPL-3.0-or-later
// The Monitoring page on an open workspace.
#include "ui/monitoring/monitoringsources.h"

#include "app/incidents/queries.h"
#include "app/ownership/ownerdirectory.h"
#include "app/systems/systems.h"
#include "app/telemetry/telemetry.h"
#include "app/workspace/deliver.h"
#include "app/workspace/workspace.h"
#include "ui/monitoring/callview.h"
#include "ui/monitoring/monitoringpage.h"

namespace demarc::ui {

MonitoringSources monitoringSources(app::Workspace &workspace)
{
    MonitoringSources sources;
    sources.panel = [&workspace](PanelQuery query) { return workspace.telemetry().panel(std::move(query)); };
    sources.calls = [&workspace](CallQuery query) { return workspace.telemetry().calls(std::move(query)); };
    sources.trace = [&workspace](const SpanKey &key) { return workspace.telemetry().trace(key); };
    sources.messages = [&workspace](const SpanKey &key) {
        using Messages = Result<std::optional<app::CallMessages>>;
        // Neither the ui nor the reader waits for a megabyte to be taken apart.
        return workspace.telemetry().content(key).then(
            QtFuture::Launch::Async, [](const Result<std::optional<CallContent>> &content) -> Messages {
                if (!content)
                    return failureOf(content);
                return *content ? Messages {app::messagesOf(**content)} : Messages {std::nullopt};
            });
    };
    sources.callCatalogue = [&workspace] { return workspace.query(app::loadCallCatalogue); };
    sources.series = [&workspace] { return workspace.telemetry().series(); };
    sources.storedRange = [&workspace] { return workspace.telemetry().storedRange(); };
    sources.systems = [&workspace] {
        return app::systems(workspace).then([](const Result<std::vector<AiSystem>> &systems) {
            using Names = std::map<std::string, std::string>;
            return systems ? Result<Names> {systemsByService(*systems)} : Result<Names> {failureOf(systems)};
        });
    };
    sources.marks = [&workspace](Instant from, Instant to) {
        return workspace.query([from, to](sql::Connection &connection) { return app::historyMarks(connection, from, to); });
    };
    return sources;
}

MonitoringPage::MonitoringPage(const PageContext &context, QWidget *parent)
    : MonitoringPage(monitoringSources(context.workspace), context.workspace.clock(), parent)
{
    auto &owners = app::OwnerDirectory::of(context.workspace);
    app::deliver(context.workspace.query(app::workspaceCurrency), this, [this](const Result<QString> &currency) {
        if (currency)
            setCurrency(*currency);
    });
    const auto showOwner = [this, &owners] {
        setOwner(owners.isLoaded() ? std::optional(owners.ownerOf(activitykey::kMetric)) : std::nullopt);
    };
    connect(&owners, &app::OwnerDirectory::changed, this, showOwner);
    showOwner();
    connect(&context.workspace, &app::Workspace::changed, this, [this](app::Topics topics) {
        if (topics & app::Topic::Calls)
            callsChanged();
        if (topics & (app::Topic::Prompts | app::Topic::Incidents | app::Topic::Systems | app::Topic::Models))
            contextChanged();
        if (topics
            & (app::Topic::Prompts | app::Topic::Systems | app::Topic::Models | app::Topic::Ownership | app::Topic::People
                | app::Topic::Settings))
            m_call->catalogueChanged();
    });
}

} // namespace demarc::ui
