// SPDX-License-Identifier: GPL-3.0-or-later
// Where the Monitoring page gets its figures from; tests give their own.
#pragma once

#include "app/monitoring/calldetail.h"
#include "app/monitoring/historymarks.h"
#include "app/monitoring/messages.h"
#include "app/monitoring/monitoringfeed.h"
#include "domain/telemetry/callquery.h"

#include <QFuture>

#include <functional>

namespace demarc::app {
class Workspace;
}

namespace demarc::ui {

struct MonitoringSources {
    app::MonitoringFeed::PanelSource panel;
    std::function<QFuture<Result<CallPage>>(CallQuery)> calls;
    std::function<QFuture<Result<TraceView>>(SpanKey)> trace;
    // What was asked and answered in a call; empty: not kept.
    std::function<QFuture<Result<std::optional<app::CallMessages>>>(SpanKey)> messages;
    std::function<QFuture<Result<app::CallCatalogue>>()> callCatalogue;
    std::function<QFuture<Result<std::vector<SeriesKey>>>()> series;
    std::function<QFuture<Result<std::optional<StoredRange>>>()> storedRange;
    // Which system each service belongs to.
    std::function<QFuture<Result<std::map<std::string, std::string>>>()> systems;
    std::function<QFuture<Result<std::vector<app::HistoryMark>>>(Instant from, Instant to)> marks;
};

// Those of an open workspace.
MonitoringSources monitoringSources(app::Workspace &workspace);

} // namespace demarc::ui
