// SPDX-License-Identifier: GPL-3.0-or-later
// Where the Sources page gets its figures from, and who does what it asks for; tests give their own.
#pragma once

#include "app/senders/sourcelist.h"
#include "app/telemetry/upkeep.h"
#include "ui/senders/metricchart.h"
#include "ui/shell/page.h"
#include "ui/shell/statusbar.h"

#include <QFuture>

#include <functional>

namespace demarc::ui {

struct SourcesFeed {
    std::function<QFuture<Result<app::SourceList>>()> list;
    std::function<void(app::CommandPtr, UndoStack::Done)> run;
    MetricChart::Feed metric = {}; // a later question makes an earlier one stale: Cancelled
    std::function<QFuture<Result<std::vector<ImportSeen>>>()> imports;
    std::function<QFuture<Result<app::ImportRemoval>>(std::int64_t import, const QString &reason)> removeImport;
    // The console's own collector; empty where there is none to show.
    std::function<CollectorState()> collector = {};
    std::function<void()> switchCollectorOn = {};
};

// That of an open workspace.
SourcesFeed sourcesFeed(const PageContext &context);

} // namespace demarc::ui
