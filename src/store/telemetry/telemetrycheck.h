// SPDX-License-Identifier: GPL-3.0-or-later
// Proves that a telemetry file is sound: SQLite's own check, and every roll-up against the calls it was made of, those of
// metrics' hours against their minutes, for as long as these are kept.
#pragma once

#include "store/telemetry/aggregate.h"
#include "store/telemetry/rollupdeltas.h"
#include "store/telemetry/seriesfilter.h"

#include <QStringList>

#include <atomic>

namespace demarc::telemetry {

struct CheckReport {
    std::int64_t calls = 0;
    std::int64_t rollups = 0;
    QStringList problems; // sentences, at most a hundred; empty: sound
    bool isSound() const { return problems.isEmpty(); }
};

// Checks within the read transaction open on `database`, a day at a time so that memory stays bounded. `stop` set from
// another thread ends it. Errors: Cancelled; Storage where the file cannot even be read.
Result<CheckReport> checkTelemetry(sqlite3 *database, const QString &path, const std::atomic<bool> &stop);

} // namespace demarc::telemetry
