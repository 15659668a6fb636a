// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawrows.h"
#include "store/telemetry/statement.h"

#include <QFileInfo>

#include <algorithm>
#include <map>

namespace demarc::bench {

namespace {

using telemetry::execute;
using telemetry::Statement;

constexpr std::int32_t kApplicationId = 0x62656e63;

class SqliteRows final : public RawRows {
public:
    SqliteRows(sql::SqliteHandle database, QString path) : m_database(std::move(database)), m_path(std::move(path)) { }

    Result<void> open()
    {
        for (const auto *sql : {"PRAGMA journal_mode = WAL", "PRAGMA cache_size = -65536", "PRAGMA synchronous = OFF",
                 "CREATE TABLE IF NOT EXISTS calls (start INTEGER, service TEXT, model TEXT, prompt TEXT, duration INTEGER, ttft "
                 "INTEGER,"
                 " tokens INTEGER, cost INTEGER, failed INTEGER)"}) {
            if (auto done = execute(m_database.get(), m_path, sql); !done)
                return done;
        }
        auto insert =
            Statement::prepare(m_database.get(), m_path, "INSERT INTO calls VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
        if (!insert)
            return failureOf(insert);
        m_insert = std::move(*insert);
        return {};
    }

    const char *name() const override { return "sqlite"; }

    Result<void> add(const std::vector<Call> &calls) override
    {
        auto done = execute(m_database.get(), m_path, "BEGIN");
        for (const auto &call : calls) {
            m_insert.bind(1, microsOf(call.start));
            m_insert.bindText(2, call.series.service);
            m_insert.bindText(3, call.series.model);
            m_insert.bindText(4, call.series.promptName);
            m_insert.bind(5, std::int64_t {call.duration->count()});
            m_insert.bind(
                6, call.timeToFirstToken ? std::optional {std::int64_t {call.timeToFirstToken->count()}} : std::nullopt);
            m_insert.bind(7, *call.inputTokens + *call.outputTokens);
            m_insert.bind(8, call.costPico);
            m_insert.bind(9, static_cast<std::int64_t>(call.status));
            if (done)
                done = m_insert.run();
        }
        return done ? execute(m_database.get(), m_path, "COMMIT") : done;
    }

    Result<void> finish() override
    {
        return execute(m_database.get(), m_path, "CREATE INDEX IF NOT EXISTS calls_by_start ON calls (start)");
    }

    // SQL that groups counts and sums; for quantiles, durations fetched and selected from.
    Result<double> answer(const PanelQuery &query) override
    {
        const bool quantile = query.metric == Metric::Latency || query.metric == Metric::TimeToFirst;
        const std::string what = query.metric == Metric::Latency ? ", duration"
            : quantile                                           ? ", ttft"
                                                                 : ", count(*), sum(cost), sum(failed), sum(tokens)";
        const std::string tail = quantile ? std::string(" AND ") + what.substr(2) + " IS NOT NULL" : " GROUP BY 1, 2";
        const auto sql = "SELECT " + columnOf(query.groupBy) + ", (start - ?1) / ?3" + what
            + " FROM calls WHERE start >= ?1 AND start < ?2" + tail;
        auto statement = Statement::prepare(m_database.get(), m_path, sql);
        if (!statement)
            return failureOf(statement);
        statement->bind(1, microsOf(*query.from));
        statement->bind(2, microsOf(*query.to));
        statement->bind(3, std::int64_t {query.step->count()});
        return quantile ? quantiles(*statement, query) : sums(*statement, query);
    }

private:
    static std::string columnOf(std::optional<Dimension> dimension)
    {
        return !dimension                     ? "''"
            : *dimension == Dimension::Model  ? "model"
            : *dimension == Dimension::System ? "service"
                                              : "prompt";
    }

    static int columnOf(Metric metric)
    {
        switch (metric) {
        case Metric::Cost:
            return 3;
        case Metric::Errors:
            return 4;
        case Metric::Tokens:
            return 5;
        default:
            return 2;
        }
    }

    static Result<double> sums(Statement &statement, const PanelQuery &query)
    {
        double total = 0;
        std::map<std::pair<std::string, std::int64_t>, std::int64_t> points;
        for (;;) {
            const auto row = statement.step();
            if (!row)
                return failureOf(row);
            if (!*row)
                return total;
            const auto value = statement.integer(columnOf(query.metric));
            points[{std::string(statement.text(0)), statement.integer(1)}] = value;
            total += static_cast<double>(value) / (query.metric == Metric::Cost ? 1e12 : 1);
        }
    }

    static Result<double> quantiles(Statement &statement, const PanelQuery &query)
    {
        std::map<std::pair<std::string, std::int64_t>, std::vector<std::int64_t>> values;
        std::vector<std::int64_t> all;
        for (;;) {
            const auto row = statement.step();
            if (!row)
                return failureOf(row);
            if (!*row)
                break;
            values[{std::string(statement.text(0)), statement.integer(1)}].push_back(statement.integer(2));
            all.push_back(statement.integer(2));
        }
        for (auto &[place, durations] : values)
            select(durations, query.quantile);
        return static_cast<double>(select(all, query.quantile)) / 1e6;
    }

    static std::int64_t select(std::vector<std::int64_t> &values, double quantile)
    {
        if (values.empty())
            return 0;
        const auto at = values.begin() + static_cast<std::ptrdiff_t>(quantile * static_cast<double>(values.size() - 1));
        std::nth_element(values.begin(), at, values.end());
        return *at;
    }

    sql::SqliteHandle m_database;
    QString m_path;
    Statement m_insert;
};

} // namespace

Result<std::unique_ptr<RawRows>> openSqliteRows(const QString &path)
{
    auto database = sql::openSqlite(path, {.create = true, .applicationId = kApplicationId});
    if (!database)
        return failureOf(database);
    auto rows = std::make_unique<SqliteRows>(std::move(*database), path);
    if (const auto opened = rows->open(); !opened)
        return failureOf(opened);
    return rows;
}

} // namespace demarc::bench
