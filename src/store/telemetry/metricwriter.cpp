// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/metricwriter.h"

#include "store/telemetry/rollup.h"

#include <QCoreApplication>

namespace demarc::telemetry {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::telemetry::MetricWriter)
};

// A histogram that saw nothing has nothing to tell; a counter that stood still has.
bool saysNothing(const MetricPoint &point, const MetricChange &change)
{
    return (point.key.kind == MetricKind::Histogram || point.key.kind == MetricKind::Summary) && change.count == 0;
}

} // namespace

Result<std::unique_ptr<MetricWriter>> MetricWriter::create(sqlite3 *database, const QString &path)
{
    std::unique_ptr<MetricWriter> writer(new MetricWriter(path));
    auto series = MetricSeriesTable::create(database, path);
    if (!series)
        return failureOf(series);
    writer->m_series.emplace(std::move(*series));
    auto streams = MetricStreams::create(database, path);
    if (!streams)
        return failureOf(streams);
    writer->m_streams.emplace(std::move(*streams));
    const std::pair<Statement *, std::string_view> statements[] {
        {&writer->m_select, "SELECT totals FROM metric_rollup WHERE series = ?1 AND level = ?2 AND start = ?3"},
        {&writer->m_replace,
            "INSERT INTO metric_rollup (series, level, start, totals) VALUES (?1, ?2, ?3, ?4)"
            " ON CONFLICT DO UPDATE SET totals = excluded.totals"},
        {&writer->m_firstMinute, "SELECT value FROM meta WHERE key = 'first_metric_minute'"},
        {&writer->m_countLost, "UPDATE meta SET value = value + ?1 WHERE key = 'metrics_lost'"}};
    for (const auto &[statement, sql] : statements) {
        auto prepared = Statement::prepare(database, path, sql);
        if (!prepared)
            return failureOf(prepared);
        *statement = std::move(*prepared);
    }
    return writer;
}

Result<std::int64_t> MetricWriter::add(std::span<const MetricPoint> points, Instant now)
{
    std::int64_t added = 0;
    for (const auto &point : points) {
        const auto isNew = add(point, now);
        if (!isNew)
            return failureOf(isNew);
        added += *isNew ? 1 : 0;
    }
    return added;
}

Result<bool> MetricWriter::add(const MetricPoint &point, Instant now)
{
    if (point.time > now + kMostAhead)
        return false;
    const auto taken = m_streams->take(point, now);
    if (!taken)
        return failureOf(taken);
    m_lost += taken->what == PointIs::TooMany ? 1 : 0;
    if (taken->what != PointIs::New)
        return taken->what == PointIs::Baseline;
    if (saysNothing(point, taken->change))
        return true;
    const auto series = m_series->idOf(point.key);
    if (!series)
        return failureOf(series);
    m_series->note(*series, point.time);
    m_minutes[{*series, minuteOf(point.time)}].add(point, taken->change);
    return true;
}

Result<void> MetricWriter::flush()
{
    const auto minutes = std::exchange(m_minutes, {});
    Totals hours;
    for (const auto &[place, totals] : minutes)
        hours[{place.series, minuteOf(floorTo(instantOfMinute(place.minute), std::chrono::hours {1}))}].merge(totals);
    auto done = apply(MetricLevel::Minute, minutes);
    if (done)
        done = apply(MetricLevel::Hour, hours);
    if (done)
        done = m_series->flush();
    if (done && m_lost > 0) {
        m_countLost.bind(1, std::exchange(m_lost, 0));
        done = m_countLost.run();
    }
    return done;
}

Result<void> MetricWriter::apply(MetricLevel level, const Totals &totals)
{
    const auto first = level == MetricLevel::Minute && !totals.empty() ? firstMinute() : Result<std::int64_t>(0);
    if (!first)
        return failureOf(first);
    for (const auto &[place, more] : totals) {
        if (level == MetricLevel::Minute && place.minute < *first)
            continue;
        if (auto applied = applyRow(level, place, more); !applied)
            return applied;
    }
    return {};
}

Result<void> MetricWriter::applyRow(MetricLevel level, const Place &place, const MetricTotals &totals)
{
    const auto bind = [&](Statement &statement) {
        statement.bind(1, place.series);
        statement.bind(2, static_cast<std::int64_t>(level));
        statement.bind(3, place.minute);
    };
    bind(m_select);
    const auto stored = m_select.step();
    if (!stored)
        return failureOf(stored);
    MetricTotals merged;
    if (*stored) {
        const bool sound = merged.mergeFrom(m_select.blob(0));
        m_select.reset();
        if (!sound)
            return failure(ErrorKind::Storage,
                Text::tr("%1 is damaged: a stored total of a metric cannot be read. Restore it from a backup.").arg(m_path));
    }
    merged.merge(totals);
    m_bytes.clear();
    merged.appendTo(m_bytes);
    bind(m_replace);
    m_replace.bindBlob(4, m_bytes);
    return m_replace.run();
}

Result<std::int64_t> MetricWriter::firstMinute()
{
    const auto row = m_firstMinute.step();
    if (!row)
        return failureOf(row);
    const auto minute = m_firstMinute.integer(0);
    m_firstMinute.reset();
    return minute;
}

void MetricWriter::forget()
{
    m_series->forget();
    m_streams->forget();
    m_minutes.clear();
    m_lost = 0;
}

} // namespace demarc::telemetry
