// SPDX-License-Identifier: GPL-3.0-or-later
// Adds points of metrics to their roll-ups, each once.
#pragma once

#include "store/telemetry/metricseries.h"
#include "store/telemetry/metricstreams.h"
#include "store/telemetry/metrictotals.h"

#include <memory>
#include <span>

namespace demarc::telemetry {

// The widths points are added up at.
enum class MetricLevel : std::uint8_t { Minute = 0, Hour = 1 };

class MetricWriter {
public:
    static Result<std::unique_ptr<MetricWriter>> create(sqlite3 *database, const QString &path);

    // Within an open write transaction: any number of points, then flush(). How many were new: a point that comes again, or
    // more than kMostAhead ahead of `now`, changes nothing.
    Result<std::int64_t> add(std::span<const MetricPoint> points, Instant now);
    Result<void> flush();
    // After a rollback, and where retention removed rows.
    void forget();

private:
    struct Place {
        std::int64_t series = 0;
        std::int64_t minute = 0; // since 1970, where the bucket starts
        auto operator<=>(const Place &) const = default;
    };
    using Totals = std::map<Place, MetricTotals>;

    explicit MetricWriter(QString path) : m_path(std::move(path)) { }
    Result<bool> add(const MetricPoint &point, Instant now);
    Result<void> apply(MetricLevel level, const Totals &totals);
    Result<void> applyRow(MetricLevel level, const Place &place, const MetricTotals &totals);
    Result<std::int64_t> firstMinute();

    QString m_path;
    std::optional<MetricSeriesTable> m_series;
    std::optional<MetricStreams> m_streams;
    Statement m_select, m_replace, m_firstMinute, m_countLost;
    Totals m_minutes;
    std::int64_t m_lost = 0;
    std::string m_bytes; // reused
};

} // namespace demarc::telemetry
