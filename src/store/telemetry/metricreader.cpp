// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/metricreader.h"

#include "store/telemetry/cursor.h"
#include "store/telemetry/metricpanelbuilder.h"
#include "store/telemetry/metricseries.h"
#include "store/telemetry/metricwriter.h"
#include "store/telemetry/rollup.h"
#include "store/telemetry/telemetrytables.h"

#include <QCoreApplication>

#include <algorithm>

namespace demarc::telemetry {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kMostBuckets = 100'000;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::telemetry::MetricReader)
};

struct StoredSeries {
    std::int64_t id = 0;
    MetricKey key;
    Instant first {};
    Instant last {};
};

// Rows [from, to) of a level.
struct Stretch {
    MetricLevel level = MetricLevel::Minute;
    Instant from {};
    Instant to {};
};

class Reading {
public:
    Reading(sqlite3 *database, const QString &path, const std::atomic<bool> &stop)
        : m_database(database), m_path(path), m_stop(stop)
    {
    }

    Result<std::vector<StoredSeries>> series()
    {
        std::vector<StoredSeries> all;
        const auto read = forEachRow(m_database, m_path, m_stop,
            "SELECT id, service, instrument, unit, kind, labels, capped, first, last FROM metric_series WHERE first <= last", {},
            [&](const Statement &row) {
                MetricKey key {std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)),
                    static_cast<MetricKind>(row.integer(4)), labelsOf(row.text(5)), row.integer(6) != 0};
                all.push_back({row.integer(0), std::move(key), instantOf(row.integer(7)), instantOf(row.integer(8))});
            });
        return read.map([&] { return std::move(all); });
    }

    // From when on totals of minutes are kept.
    Result<Instant> firstMinute()
    {
        Instant first {};
        const auto read = forEachRow(m_database, m_path, m_stop, "SELECT value FROM meta WHERE key = 'first_metric_minute'", {},
            [&](const Statement &row) { first = instantOfMinute(row.integer(0)); });
        return read.map([&] { return first; });
    }

    Result<void> add(MetricPanelBuilder &builder, std::int64_t series, const Stretch &stretch)
    {
        bool sound = true;
        auto read = forEachRow(m_database, m_path, m_stop,
            "SELECT start, totals FROM metric_rollup WHERE series = ?1 AND level = ?2 AND start >= ?3 AND start < ?4",
            {series, static_cast<std::int64_t>(stretch.level), minuteOf(stretch.from), minuteOf(stretch.to)},
            [&](const Statement &row) {
                sound = builder.addRow(instantOfMinute(row.integer(0)), series, row.blob(1));
                return sound;
            });
        if (!sound)
            return failure(ErrorKind::Storage,
                Text::tr("%1 is damaged: a stored total of a metric cannot be read. Restore it from a backup.").arg(m_path));
        return read;
    }

private:
    sqlite3 *m_database;
    const QString &m_path;
    const std::atomic<bool> &m_stop;
};

Result<void> check(const MetricQuery &query)
{
    if (query.step && (query.step->count() <= 0 || *query.step % 1min != Duration::zero()))
        return failure(ErrorKind::InvalidInput, Text::tr("The step must be a whole number of minutes, at least one."));
    if (query.from && query.to && *query.from > *query.to)
        return failure(ErrorKind::InvalidInput, Text::tr("The range ends before it begins. Swap its ends."));
    return {};
}

// Keeps the series of the metric that is asked for; the number of those that have its name only.
Result<std::int64_t> keepMetric(std::vector<StoredSeries> &all, const MetricQuery &query)
{
    std::erase_if(all, [&](const StoredSeries &one) {
        return one.key.instrument != query.instrument || (query.service && one.key.service != *query.service);
    });
    if (all.empty())
        return failure(ErrorKind::NotFound,
            Text::tr("Nothing is kept of a metric \"%1\". List them with \"metrics list\".")
                .arg(QString::fromStdString(query.instrument)));
    const auto newest =
        std::max_element(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.last < b.last; })->key;
    return static_cast<std::int64_t>(
        std::erase_if(all, [&](const StoredSeries &one) { return one.key.kind != newest.kind || one.key.unit != newest.unit; }));
}

std::optional<MetricLabel> mainLabelOf(const std::vector<StoredSeries> &series)
{
    for (const auto label : kMainLabels) {
        std::set<std::string> values;
        for (const auto &one : series)
            values.insert(valueOf(one.key, label));
        if (values.size() > 1)
            return label;
    }
    return {};
}

struct Range {
    PanelFrame frame;
    std::vector<Stretch> stretches;
};

std::vector<Stretch> stretchesOf(Instant from, Instant to, bool inHours, Instant firstMinute)
{
    if (!inHours)
        return {{MetricLevel::Minute, from, to}};
    const auto first = from < firstMinute ? floorTo(from, 1h) : ceilTo(from, 1h);
    const auto last = to <= firstMinute ? ceilTo(to, 1h) : floorTo(to, 1h);
    if (first >= last)
        return {{MetricLevel::Minute, from, to}};
    return {{MetricLevel::Minute, from, first}, {MetricLevel::Hour, first, last}, {MetricLevel::Minute, last, to}};
}

Result<Range> rangeOf(const MetricQuery &query, const std::vector<StoredSeries> &series, Instant firstMinute)
{
    auto first = series.front().first;
    auto last = series.front().last;
    for (const auto &one : series) {
        first = std::min(first, one.first);
        last = std::max(last, one.last);
    }
    auto from = floorTo(query.from.value_or(query.to ? std::min(first, *query.to) : first), 1min);
    auto to = std::max(ceilTo(query.to.value_or(last + Duration {1}), 1min), from);
    auto step = query.step.value_or(pleasantStep(to - from, query.points));
    if (from < firstMinute) // only hours are left
        step = std::max<Duration>(1h, (step + 1h - Duration {1}) / Duration {1h} * Duration {1h});
    const bool inHours = step % 1h == Duration::zero();
    const auto anchor = query.step ? Duration {inHours ? 1h : 1min} : std::min(step, Duration {24h});
    const PanelFrame frame {floorTo(from, anchor), to, step};
    if ((to - frame.from) / step >= kMostBuckets)
        return failure(ErrorKind::InvalidInput, Text::tr("That is too many points. Choose a longer step or a shorter range."));
    return Range {frame, stretchesOf(from, to, inHours, firstMinute)};
}

} // namespace

Result<std::vector<InstrumentSeen>> instruments(sqlite3 *database, const QString &path, const std::atomic<bool> &stop)
{
    const auto all = Reading(database, path, stop).series();
    if (!all)
        return failureOf(all);
    std::map<std::tuple<std::string, std::string, std::string, MetricKind>, InstrumentSeen> seen;
    for (const auto &[id, key, first, last] : *all) {
        const auto [at, isNew] = seen.try_emplace({key.service, key.instrument, key.unit, key.kind},
            InstrumentSeen {key.service, key.instrument, key.unit, key.kind, {}, 0, first, last});
        auto &one = at->second;
        ++one.series;
        one.first = std::min(one.first, first);
        one.last = std::max(one.last, last);
        for (const auto &[label, value] : key.labels)
            one.labels.insert(label);
    }
    std::vector<InstrumentSeen> list;
    for (auto &[key, one] : seen)
        list.push_back(std::move(one));
    return list;
}

Result<MetricPanel> metricPanel(sqlite3 *database, const QString &path, const std::atomic<bool> &stop, const MetricQuery &query)
{
    if (const auto sound = check(query); !sound)
        return failureOf(sound);
    Reading reading(database, path, stop);
    auto series = reading.series();
    if (!series)
        return failureOf(series);
    const auto leftOut = keepMetric(*series, query);
    if (!leftOut)
        return failureOf(leftOut);
    const auto &key = series->front().key;
    MetricPanel answer {
        query.instrument, key.unit, key.kind, query.figure.value_or(usualFigure(key.kind)), query.groupBy, *leftOut, {}};
    if (!hasFigure(answer.kind, answer.figure))
        return failure(ErrorKind::InvalidInput, Text::tr("That figure cannot be told of this kind of metric."));
    if (query.groupByMain)
        answer.groupBy = mainLabelOf(*series);
    const auto firstMinute = reading.firstMinute();
    if (!firstMinute)
        return failureOf(firstMinute);
    const auto range = rangeOf(query, *series, *firstMinute);
    if (!range)
        return failureOf(range);
    MetricPanelBuilder builder(answer, query.quantile, range->frame);
    for (const auto &one : *series) {
        builder.addSeries(one.id, one.key);
        for (const auto &stretch : range->stretches) {
            if (const auto added = reading.add(builder, one.id, stretch); !added)
                return failureOf(added);
        }
    }
    answer.panel = builder.finish();
    return answer;
}

} // namespace demarc::telemetry
