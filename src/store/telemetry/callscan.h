// SPDX-License-Identifier: GPL-3.0-or-later
// Walks through stored calls by their start, with the zones that say where they are.
#pragma once

#include "store/telemetry/callrow.h"
#include "store/telemetry/zones.h"

#include <functional>

namespace demarc::telemetry {

// Where and how to read.
struct ScanContext {
    sqlite3 *database = nullptr;
    const QString &path;
    const std::atomic<bool> &stop;
};

// Calls that count and start in [from, to), in no order. Rows hold kCallColumns; `onRow` may return false to
// end the walk.
Result<void> forEachCall(
    const ScanContext &context, Instant from, Instant to, const std::function<bool(const Statement &)> &onRow);

// Stretches of time in which calls may lie, by rising start, without overlap.
using Stretches = std::vector<std::pair<Instant, Instant>>;

// What decides whether a call is shown.
struct CallGlance {
    std::int64_t id = 0;
    std::int64_t series = 0;
    Instant start {};
    CallStatus status = CallStatus::Ok;
    std::string_view user; // until the next one
};

// Calls that count and lie in `within`, the newest first, those of one instant by falling id. `wanted` sees each before it is
// read whole (its user only `withUser`); `onCall` may return false to end the walk. Reads little more than it shows: a block
// of calls is looked at only once everything newer has been shown.
Result<void> newestFirst(const ScanContext &context, const Stretches &within, bool withUser,
    const std::function<bool(const CallGlance &)> &wanted, const std::function<bool(CallRow &)> &onCall);

} // namespace demarc::telemetry
