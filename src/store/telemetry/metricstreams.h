// SPDX-License-Identifier: GPL-3.0-or-later
// Who counts what, and how far each has come: turns the points of a stream into what they add, and knows those that come
// again.
#pragma once

#include "domain/telemetry/metricchange.h"
#include "store/telemetry/statement.h"

namespace demarc::telemetry {

// A stream is everything a point was sent with, and the start of its running total: two machines that call themselves the same
// count apart, and a process that began anew is another stream. Where more count at once than this, those not heard of for an
// hour give way; if there are none, points of new ones are not kept.
inline constexpr std::int64_t kMostMetricStreams = 20'000;

enum class PointIs {
    New,      // `change` is what it adds
    Baseline, // the first total, from which is counted
    Repeated, // not newer than the last one: exporters send again what they are not sure of
    TooMany,  // see kMostMetricStreams
};

struct PointTaken {
    PointIs what = PointIs::New;
    MetricChange change {};
};

// Within an open write transaction.
class MetricStreams {
public:
    static Result<MetricStreams> create(sqlite3 *database, const QString &path);
    Result<PointTaken> take(const MetricPoint &point, Instant now);
    // After a rollback, and where streams were removed.
    void forget() { m_size.reset(); }

private:
    Result<std::optional<MetricState>> stateOf(const MetricPoint &point, Instant start);
    // All that its first total holds happened while we looked: its stream was seen before it began, or its process was, with
    // this very start.
    Result<bool> isWatched(const MetricPoint &point);
    Result<bool> hasRoom(Instant now);
    Result<std::int64_t> size();
    Result<void> put(const MetricPoint &point, Instant start, Instant now);

    Statement m_find, m_put, m_before, m_process, m_count, m_makeRoom;
    QString m_path;
    std::optional<std::int64_t> m_size; // how many there are, where known
    std::string m_bytes;                // reused
};

} // namespace demarc::telemetry
