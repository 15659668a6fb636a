// SPDX-License-Identifier: GPL-3.0-or-later
// Answers questions about metrics from their roll-ups, within the read transaction open on the database.
#pragma once

#include "domain/telemetry/metricpanel.h"
#include "store/telemetry/statement.h"

#include <QString>

#include <atomic>

namespace demarc::telemetry {

// By service and instrument; the same name with another unit or kind is another one.
Result<std::vector<InstrumentSeen>> instruments(sqlite3 *database, const QString &path, const std::atomic<bool> &stop);

// Of series of that name that differ in kind or unit, those like the one seen last. Errors: NotFound (no such instrument),
// InvalidInput (a figure its kind has not; a step that is no whole number of minutes, a range that ends before it begins, more
// than 100,000 buckets), Cancelled, Storage.
Result<MetricPanel> metricPanel(sqlite3 *database, const QString &path, const std::atomic<bool> &stop, const MetricQuery &query);

} // namespace demarc::telemetry
