// SPDX-License-Identifier: GPL-3.0-or-later
// Lets go of what has been kept long enough, a little at a time, so that nobody who writes ever waits for it. Totals of
// quarters of an hour, hours and days stay for ever, and so do those of metrics' hours.
#pragma once

#include "store/telemetry/telemetrytables.h"

#include <chrono>

namespace demarc::telemetry {

struct RetentionPolicy {
    std::chrono::hours calls {90 * 24};  // and other spans, after they arrived
    std::chrono::hours minutes {7 * 24}; // totals of minutes; before, calls are read instead, and of metrics hours are left
};

class Retention {
public:
    Retention(sqlite3 *database, QString path, TelemetryTables &tables)
        : m_database(database), m_path(std::move(path)), m_tables(tables)
    {
    }

    // One piece of work within the open write transaction, some milliseconds at most. False: there is nothing to do.
    Result<bool> step(Instant now, const RetentionPolicy &policy);

private:
    Result<bool> dropMinutes(Instant now, const RetentionPolicy &policy);
    Result<bool> dropMetricMinutes(Instant now, const RetentionPolicy &policy);
    Result<bool> dropMetricStreams(Instant now, const RetentionPolicy &policy);
    Result<bool> dropCalls(Instant horizon);
    Result<bool> dropSpans(Instant horizon);
    Result<std::int64_t> firstArrivedAfter(Instant horizon, const char *column);
    Result<void> run(const char *sql, std::initializer_list<std::int64_t> values);

    sqlite3 *m_database;
    QString m_path;
    TelemetryTables &m_tables;
    std::atomic<bool> m_stop = false;
};

} // namespace demarc::telemetry
