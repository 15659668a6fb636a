// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/metricseries.h"

#include "base/json.h"
#include "store/telemetry/telemetrytables.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <limits>

namespace demarc::telemetry {

namespace {

constexpr std::array kLabels {
    std::pair {MetricLabel::Service, u"service"},
    std::pair {MetricLabel::Model, u"model"},
    std::pair {MetricLabel::Provider, u"provider"},
    std::pair {MetricLabel::Operation, u"operation"},
    std::pair {MetricLabel::TokenType, u"token_type"},
    std::pair {MetricLabel::Modality, u"modality"},
    std::pair {MetricLabel::ErrorType, u"error_type"},
    std::pair {MetricLabel::Environment, u"environment"},
    std::pair {MetricLabel::Engine, u"engine"},
    std::pair {MetricLabel::StatusCode, u"status_code"},
    std::pair {MetricLabel::FinishReason, u"finish_reason"},
};

// Until flush() knows better.
constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

void bindKey(Statement &statement, const MetricKey &key, const std::string &labels)
{
    statement.bindText(1, key.instrument);
    statement.bindText(2, key.service);
    statement.bindText(3, key.unit);
    statement.bind(4, static_cast<std::int64_t>(key.kind));
    statement.bindText(5, labels);
    statement.bind(6, std::int64_t {key.isCapped});
}

} // namespace

QString nameOf(MetricLabel label)
{
    const auto found = std::find_if(kLabels.begin(), kLabels.end(), [label](const auto &known) { return known.first == label; });
    return QString::fromUtf16(found->second);
}

std::optional<MetricLabel> metricLabelNamed(QStringView name)
{
    const auto found =
        std::find_if(kLabels.begin(), kLabels.end(), [name](const auto &known) { return name == QStringView(known.second); });
    return found == kLabels.end() ? std::nullopt : std::optional(found->first);
}

std::string labelsText(const std::map<MetricLabel, std::string> &labels)
{
    Json json = Json::object();
    for (const auto &[label, value] : labels)
        json[nameOf(label).toStdString()] = value;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::map<MetricLabel, std::string> labelsOf(std::string_view text)
{
    std::map<MetricLabel, std::string> labels;
    const auto json = parseJson(text);
    if (!json || !json->is_object())
        return labels;
    for (const auto &[name, value] : json->items()) {
        const auto label = metricLabelNamed(QString::fromStdString(name));
        if (label && value.is_string())
            labels[*label] = value.get<std::string>();
    }
    return labels;
}

Result<MetricSeriesTable> MetricSeriesTable::create(sqlite3 *database, const QString &path)
{
    MetricSeriesTable table;
    const std::pair<Statement *, std::string_view> statements[] {
        {&table.m_find,
            "SELECT id FROM metric_series WHERE instrument = ?1 AND service = ?2 AND unit = ?3 AND kind = ?4 AND labels = ?5"
            " AND capped = ?6"},
        {&table.m_insert,
            "INSERT INTO metric_series (instrument, service, unit, kind, labels, capped, first, last)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id"},
        {&table.m_count, "SELECT count(*) FROM metric_series"},
        {&table.m_widen, "UPDATE metric_series SET first = min(first, ?2), last = max(last, ?3) WHERE id = ?1"}};
    for (const auto &[statement, sql] : statements) {
        auto prepared = Statement::prepare(database, path, sql);
        if (!prepared)
            return failureOf(prepared);
        *statement = std::move(*prepared);
    }
    return table;
}

Result<std::int64_t> MetricSeriesTable::idOf(const MetricKey &key)
{
    if (const auto known = m_ids.find(key); known != m_ids.end())
        return known->second;
    const auto id = findOrAdd(key);
    // Keys are the sender's: those that are counted elsewhere are not remembered without end.
    if (m_ids.size() > 4 * kMostMetricSeries)
        m_ids.clear();
    if (id)
        m_ids.emplace(key, *id);
    return id;
}

Result<std::int64_t> MetricSeriesTable::findOrAdd(const MetricKey &key)
{
    const auto known = find(key);
    if (!known)
        return failureOf(known);
    if (*known)
        return **known;
    const auto count = size();
    if (!count)
        return failureOf(count);
    if (*count < kMostMetricSeries)
        return add(key);
    MetricKey capped {key.service, key.instrument, key.unit, key.kind, {}, true};
    if (*count >= 2 * kMostMetricSeries)
        capped = {kCappedName, kCappedName, {}, key.kind, {}, true};
    const auto shared = find(capped);
    if (!shared)
        return failureOf(shared);
    return *shared ? Result<std::int64_t>(**shared) : add(capped);
}

Result<std::optional<std::int64_t>> MetricSeriesTable::find(const MetricKey &key)
{
    const auto labels = labelsText(key.labels);
    bindKey(m_find, key, labels);
    const auto row = m_find.step();
    if (!row)
        return failureOf(row);
    const auto id = *row ? std::optional(m_find.integer(0)) : std::nullopt;
    m_find.reset();
    return id;
}

Result<std::int64_t> MetricSeriesTable::add(const MetricKey &key)
{
    const auto labels = labelsText(key.labels);
    bindKey(m_insert, key, labels);
    m_insert.bind(7, kNever);
    m_insert.bind(8, -kNever);
    const auto row = m_insert.step();
    if (!row)
        return failureOf(row);
    const auto id = m_insert.integer(0);
    m_insert.reset();
    return id;
}

Result<std::size_t> MetricSeriesTable::size()
{
    const auto row = m_count.step();
    if (!row)
        return failureOf(row);
    const auto count = static_cast<std::size_t>(m_count.integer(0));
    m_count.reset();
    return count;
}

void MetricSeriesTable::note(std::int64_t series, Instant time)
{
    const auto [at, isNew] = m_noted.try_emplace(series, time, time);
    if (!isNew)
        at->second = {std::min(at->second.first, time), std::max(at->second.second, time)};
}

Result<void> MetricSeriesTable::flush()
{
    for (const auto &[series, range] : m_noted) {
        m_widen.bind(1, series);
        m_widen.bind(2, microsOf(range.first));
        m_widen.bind(3, microsOf(range.second));
        if (auto done = m_widen.run(); !done)
            return done;
    }
    m_noted.clear();
    return {};
}

void MetricSeriesTable::forget()
{
    m_ids.clear();
    m_noted.clear();
}

} // namespace demarc::telemetry
