// SPDX-License-Identifier: GPL-3.0-or-later
// What points of metrics are added up under, and how many such series there may be.
#pragma once

#include "domain/telemetry/metricpoint.h"
#include "store/telemetry/statement.h"

#include <QString>

#include <string>

namespace demarc::telemetry {

// More combinations than this are a mistake of the sender: further ones are added up by instrument, without their labels, and
// beyond twice as many all in one a kind, under kCappedName.
inline constexpr std::size_t kMostMetricSeries = 2000;

// As labels are stored and named on the command line: "model", "token_type"; null where there is no such label.
QString nameOf(MetricLabel label);
std::optional<MetricLabel> metricLabelNamed(QStringView name);

std::string labelsText(const std::map<MetricLabel, std::string> &labels);
std::map<MetricLabel, std::string> labelsOf(std::string_view text);

// Finds and adds series within an open write transaction.
class MetricSeriesTable {
public:
    static Result<MetricSeriesTable> create(sqlite3 *database, const QString &path);
    Result<std::int64_t> idOf(const MetricKey &key);
    // A point of that time was added.
    void note(std::int64_t series, Instant time);
    // Writes down what was noted.
    Result<void> flush();
    // After a rollback.
    void forget();

private:
    Result<std::int64_t> findOrAdd(const MetricKey &key);
    Result<std::optional<std::int64_t>> find(const MetricKey &key);
    Result<std::int64_t> add(const MetricKey &key);
    Result<std::size_t> size();

    Statement m_find, m_insert, m_count, m_widen;
    std::map<MetricKey, std::int64_t> m_ids;
    std::map<std::int64_t, std::pair<Instant, Instant>> m_noted;
};

} // namespace demarc::telemetry
