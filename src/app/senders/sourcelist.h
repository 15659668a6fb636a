// SPDX-License-Identifier: GPL-3.0-or-later
// The sources as people look at them: each with its sender, its system and how it does.
#pragma once

#include "app/workspace/workspace.h"
#include "domain/senders/sender.h"
#include "domain/senders/sourceactivity.h"

namespace demarc::app {

struct SourceRow {
    SourceSeen seen;
    std::optional<Sender> sender; // empty: without a key
    QString system;               // that its service is mapped to; empty: none
    bool isNamedByCalls = false;  // no call is stored under its service: they name an agent, a workflow or a use case
    double callsPerMinute = 0;    // over the last five whole minutes
};

struct SourceList {
    std::vector<SourceRow> rows;    // the last seen first
    std::vector<Sender> senders;    // by name, withdrawn ones and those that never sent too
    std::vector<AiSystem> systems;  // by name
    std::int64_t tooLate = 0;       // calls that started before what has expired
    std::int64_t cappedSeries = 0;  // series counted under "(too many)"
    std::int64_t cappedMetrics = 0; // series of metrics that are added up together, as there are too many
    std::int64_t lostPoints = 0;    // points of metrics that came while too many others counted
    telemetry::OutboxStatus outbox = {};
};

QFuture<Result<SourceList>> sourceList(Workspace &workspace);

} // namespace demarc::app
