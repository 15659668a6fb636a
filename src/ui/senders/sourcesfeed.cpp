// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/sourcesfeed.h"

#include "ui/shell/collectorswitch.h"

#include <QPointer>

namespace demarc::ui {

SourcesFeed sourcesFeed(const PageContext &context)
{
    SourcesFeed feed;
    feed.list = [&workspace = context.workspace] { return app::sourceList(workspace); };
    feed.run = [&undoStack = context.undoStack](
                   app::CommandPtr command, UndoStack::Done done) { undoStack.run(std::move(command), std::move(done)); };
    feed.metric = [&workspace = context.workspace, slot = std::make_shared<app::ReadSlot>()](
                      MetricQuery query) { return workspace.telemetry().metricPanel(std::move(query), slot.get()); };
    feed.imports = [&workspace = context.workspace] { return workspace.telemetry().imports(); };
    feed.removeImport = [&workspace = context.workspace](
                            std::int64_t import, const QString &reason) { return app::removeImport(workspace, import, reason); };
    if (context.collector) {
        feed.collector = [collector = QPointer(context.collector)] { return collector ? collector->state() : CollectorState {}; };
        feed.switchCollectorOn = [collector = QPointer(context.collector)] {
            if (collector)
                Q_EMIT collector->onRequested();
        };
    }
    return feed;
}

} // namespace demarc::ui
