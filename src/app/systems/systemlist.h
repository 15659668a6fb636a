// SPDX-License-Identifier: GPL-3.0-or-later
// Registered systems beside what calls really arrive under: a service that nobody registered is a system by itself.
#pragma once

#include "app/workspace/workspace.h"
#include "domain/systems/system.h"
#include "domain/telemetry/callquery.h"

namespace demarc::app {

struct SystemRow {
    AiSystem system; // of an unregistered one: its service's name, no id
    bool registered = false;
    std::optional<Instant> firstSeen; // empty: no call yet
    std::optional<Instant> lastSeen;
    std::int64_t calls = 0;
};

// Registered systems by name, then unregistered ones, the busiest first.
std::vector<SystemRow> joinSystems(const std::vector<AiSystem> &registered, const std::vector<ServiceSeen> &seen);

QFuture<Result<std::vector<SystemRow>>> systemRows(Workspace &workspace);

} // namespace demarc::app
