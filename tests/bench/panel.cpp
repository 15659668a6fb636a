// SPDX-License-Identifier: GPL-3.0-or-later
// panel.*: the product's panel over its roll-ups, over the same aggregation on raw rows. Milliseconds; a cost.
//
// The floor is written as one would without roll-ups: SQL that groups counts and sums, and for quantiles the durations
// fetched and selected from. Both answers must agree, or the bench fails.
#include "bench.h"
#include "feed.h"
#include "store/telemetry/rollup.h"
#include "store/telemetry/telemetryreader.h"
#include "store/telemetry/telemetrywriter.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

namespace demarc::bench {

namespace {

using namespace std::chrono_literals;
using telemetry::TelemetryReader;
using telemetry::TelemetryWriter;

constexpr auto kSpan = 90 * 24h;

struct Question {
    const char *name;
    PanelQuery query;
};

std::vector<Question> questions()
{
    const auto ask = [](Metric metric, std::optional<Dimension> by, Duration last, Duration step) {
        PanelQuery query;
        query.metric = metric;
        query.groupBy = by;
        query.to = kFeedStart + kSpan;
        query.from = *query.to - last;
        query.step = step;
        return query;
    };
    return {
        {"panel.cost-quarter", ask(Metric::Cost, Dimension::Model, kSpan, 12h)},
        {"panel.latency-quarter", ask(Metric::Latency, Dimension::System, kSpan, 12h)},
        {"panel.errors-week", ask(Metric::Errors, Dimension::Prompt, 7 * 24h, 1h)},
        {"panel.latency-day", ask(Metric::Latency, std::nullopt, 24h, 5min)},
        {"panel.calls-hour", ask(Metric::Calls, Dimension::System, 1h, 1min)},
    };
}

Result<void> fill(const QString &path, std::int64_t count)
{
    const SystemClock clock;
    auto writer = TelemetryWriter::open(path, clock);
    if (!writer)
        return failureOf(writer);
    const auto calls = feed(count, kFeedStart, kSpan);
    constexpr std::size_t kBatch = 8192;
    for (std::size_t at = 0; at < calls.size(); at += kBatch) {
        const auto stored = (*writer)->append(std::span(calls).subspan(at, std::min(kBatch, calls.size() - at)));
        if (!stored)
            return failureOf(stored);
    }
    return {};
}

// The same question asked of table `calls`.
class RawRows {
public:
    static Result<RawRows> open(const QString &path)
    {
        auto database = telemetry::openTelemetryFile(path, telemetry::Access::Read);
        if (!database)
            return failureOf(database);
        const auto sized = telemetry::execute(database->get(), path, "PRAGMA cache_size = -65536");
        if (!sized)
            return failureOf(sized);
        return RawRows(std::move(*database), path);
    }

    // Totals by group and bucket, of which the sum over everything is compared.
    Result<double> answer(const PanelQuery &query)
    {
        const bool quantile = query.metric == Metric::Latency;
        const std::string group = columnOf(query.groupBy);
        const std::string what = quantile ? ", duration" : ", count(*), sum(cost), sum(status)";
        const std::string tail = quantile ? " AND duration IS NOT NULL" : " GROUP BY 1, 2";
        const auto sql = "SELECT " + group + ", (start - ?1) / ?3" + what
            + " FROM calls JOIN series ON series.id = calls.series WHERE start >= ?1 AND start < ?2" + tail;
        auto statement = telemetry::Statement::prepare(m_database.get(), m_path, sql);
        if (!statement)
            return failureOf(statement);
        statement->bind(1, microsOf(*query.from));
        statement->bind(2, microsOf(*query.to));
        statement->bind(3, std::int64_t {query.step->count()});
        return quantile ? quantiles(*statement, query) : sums(*statement, query);
    }

private:
    RawRows(sql::SqliteHandle database, QString path) : m_database(std::move(database)), m_path(std::move(path)) { }

    static std::string columnOf(std::optional<Dimension> dimension)
    {
        if (!dimension)
            return "''";
        switch (*dimension) {
        case Dimension::Model:
            return "model";
        case Dimension::System:
            return "service";
        case Dimension::Prompt:
            return "prompt_name || '@' || prompt_version";
        default:
            return "environment";
        }
    }

    static Result<double> sums(telemetry::Statement &statement, const PanelQuery &query)
    {
        double total = 0;
        std::map<std::pair<std::string, std::int64_t>, std::int64_t> points;
        for (;;) {
            const auto row = statement.step();
            if (!row)
                return failureOf(row);
            if (!*row)
                return total;
            const auto value = statement.integer(query.metric == Metric::Cost ? 3 : query.metric == Metric::Errors ? 4 : 2);
            points[{std::string(statement.text(0)), statement.integer(1)}] = value;
            total += static_cast<double>(value) / (query.metric == Metric::Cost ? 1e12 : 1);
        }
    }

    static Result<double> quantiles(telemetry::Statement &statement, const PanelQuery &query)
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
};

Result<Figure> measure(const Question &question, TelemetryReader &reader, RawRows &raw, int repeats)
{
    std::vector<double> own;
    std::vector<double> floor;
    for (int i = 0; i < repeats; ++i) {
        Result<Panel> panel;
        Result<double> expected = 0.0;
        own.push_back(millisOf([&] { panel = reader.panel(question.query); }));
        floor.push_back(millisOf([&] { expected = raw.answer(question.query); }));
        if (!panel || !expected)
            return failureOf(panel ? Result<void>(failureOf(expected)) : Result<void>(failureOf(panel)));
        const double total = panel->total ? toDouble(*panel->total) : 0;
        const double allowed = question.query.metric == Metric::Latency ? 0.0101 : 1e-9;
        if (std::abs(total - *expected) > allowed * *expected)
            return failure(ErrorKind::Internal, QStringLiteral("The panel and the raw rows disagree."),
                QStringLiteral("%1: %2 and %3").arg(QLatin1String(question.name)).arg(total).arg(*expected));
    }
    return Figure {question.name, median(own), "ms", median(floor)};
}

Result<Figures> run(const Options &options)
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("bench.demarc-calls"));
    if (const auto filled = fill(path, options.calls ? options.calls : 1'000'000); !filled)
        return failureOf(filled);
    auto reader = TelemetryReader::open(path);
    if (!reader)
        return failureOf(reader);
    auto raw = RawRows::open(path);
    if (!raw)
        return failureOf(raw);
    Figures figures;
    for (const auto &question : questions()) {
        const auto figure = measure(question, **reader, *raw, options.repeats ? options.repeats : 7);
        if (!figure)
            return failureOf(figure);
        figures.push_back(*figure);
    }
    return figures;
}

const Registration kPanel("panel", run);

} // namespace

} // namespace demarc::bench
