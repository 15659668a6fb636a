// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/telemetryreader.h"

#include "store/telemetry/callscan.h"
#include "store/telemetry/cursor.h"
#include "store/telemetry/metricreader.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <algorithm>

namespace demarc::telemetry {

namespace {

constexpr std::int64_t kMostBuckets = 100'000;
constexpr std::int64_t kNoQuality = -1; // an id that no name has

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::telemetry::TelemetryReader)
};

Result<void> checkQuery(const PanelQuery &query)
{
    if (query.step && (query.step->count() <= 0 || *query.step % std::chrono::minutes {1} != Duration::zero()))
        return failure(ErrorKind::InvalidInput, Text::tr("The step must be a whole number of minutes, at least one."));
    if (query.from && query.to && *query.from > *query.to)
        return failure(ErrorKind::InvalidInput, Text::tr("The range ends before it begins. Swap its ends."));
    return {};
}

// The start of the first bucket: on a boundary of the roll-ups, so that no row of them straddles two buckets, and
// where the step was ours to choose on a multiple of it.
Instant anchorOf(Instant from, Duration step, bool chosen)
{
    const Duration day = widthOf(RollupLevel::Day);
    return floorTo(from, chosen ? std::min(step, day) : widthOf(coarsestFor(step)));
}

} // namespace

Result<std::unique_ptr<TelemetryReader>> TelemetryReader::open(const QString &path)
{
    auto database = openTelemetryFile(path, Access::Read);
    if (!database)
        return failureOf(database);
    std::unique_ptr<TelemetryReader> reader(new TelemetryReader(std::move(*database), path));
    if (const auto sized = execute(reader->m_database.get(), path, "PRAGMA cache_size = -65536"); !sized)
        return failureOf(sized);
    return reader;
}

TelemetryReader::TelemetryReader(sql::SqliteHandle database, QString path)
    : m_database(std::move(database)), m_path(std::move(path))
{
}

void TelemetryReader::interrupt()
{
    m_stop = true;
    sqlite3_interrupt(m_database.get());
}

template <typename Read>
auto TelemetryReader::inSnapshot(Read &&read) -> std::invoke_result_t<Read>
{
    m_stop = false;
    if (const auto begun = execute(m_database.get(), m_path, "BEGIN"); !begun)
        return failureOf(begun);
    auto answer = read();
    if (!sqlite3_get_autocommit(m_database.get()))
        sqlite3_exec(m_database.get(), "COMMIT", nullptr, nullptr, nullptr);
    return answer;
}

template <typename OnRow>
Result<void> TelemetryReader::forEach(std::string_view sql, std::initializer_list<std::int64_t> values, OnRow &&onRow)
{
    return forEachRow(m_database.get(), m_path, m_stop, sql, values, std::forward<OnRow>(onRow));
}

Result<Panel> TelemetryReader::panel(const PanelQuery &query)
{
    if (const auto sound = checkQuery(query); !sound)
        return failureOf(sound);
    return inSnapshot([&] { return buildPanel(query); });
}

Result<CallPage> TelemetryReader::calls(const CallQuery &query)
{
    return inSnapshot([&] { return readCalls(query); });
}

Result<TraceView> TelemetryReader::trace(const SpanKey &key)
{
    return inSnapshot([&] { return readTrace(key); });
}

Result<std::optional<OutboxEntry>> TelemetryReader::nextInOutbox(std::int64_t after)
{
    return inSnapshot([&] { return telemetry::nextInOutbox(m_database.get(), m_path, after); });
}

Result<std::optional<CallContent>> TelemetryReader::content(const SpanKey &key, Instant now)
{
    return inSnapshot([&] { return contentOf(m_database.get(), m_path, key, now); });
}

Result<std::vector<SourceSeen>> TelemetryReader::sources(Instant now)
{
    return inSnapshot([&] { return telemetry::sources(m_database.get(), m_path, now); });
}

Result<Losses> TelemetryReader::losses()
{
    return inSnapshot([this] { return telemetry::losses(m_database.get(), m_path); });
}

Result<std::vector<InstrumentSeen>> TelemetryReader::instruments()
{
    return inSnapshot([this] { return telemetry::instruments(m_database.get(), m_path, m_stop); });
}

Result<MetricPanel> TelemetryReader::metricPanel(const MetricQuery &query)
{
    return inSnapshot([&] { return telemetry::metricPanel(m_database.get(), m_path, m_stop, query); });
}

Result<OutboxStatus> TelemetryReader::outbox()
{
    return inSnapshot([this] { return outboxStatus(m_database.get(), m_path); });
}

Result<std::vector<ImportSeen>> TelemetryReader::imports()
{
    return inSnapshot([this]() -> Result<std::vector<ImportSeen>> {
        std::vector<ImportSeen> seen;
        // Ids are in order of arrival, and the calls of an import arrive together.
        const auto read = forEach("SELECT id, name, kind, imported, calls, NOT EXISTS (SELECT 1 FROM import_ranges"
                                  " WHERE import = imports.id AND end_call > (SELECT min(id) FROM calls))"
                                  " FROM imports ORDER BY id DESC",
            {}, [&](const Statement &row) {
                seen.push_back({row.integer(0), std::string(row.text(1)), std::string(row.text(2)), instantOf(row.integer(3)),
                    row.integer(4), row.integer(5) != 0});
            });
        return read.map([&] { return std::move(seen); });
    });
}

Result<std::vector<ServiceSeen>> TelemetryReader::services()
{
    return inSnapshot([this] { return readServices(); });
}

Result<std::optional<StoredRange>> TelemetryReader::storedRange()
{
    return inSnapshot([this] { return readRange(); });
}

Result<CheckReport> TelemetryReader::check()
{
    return inSnapshot([this] { return checkTelemetry(m_database.get(), m_path, m_stop); });
}

Result<std::int64_t> TelemetryReader::dataVersion()
{
    std::int64_t version = 0;
    m_stop = false;
    const auto read = forEach("PRAGMA data_version", {}, [&](const Statement &row) { version = row.integer(0); });
    return read.map([version] { return version; });
}

Result<std::vector<SeriesKey>> TelemetryReader::series()
{
    return inSnapshot([this]() -> Result<std::vector<SeriesKey>> {
        const auto table = readSeries();
        if (!table)
            return failureOf(table);
        std::vector<SeriesKey> keys;
        for (const auto &[id, key] : *table)
            keys.push_back(key);
        return keys;
    });
}

Result<std::vector<std::string>> TelemetryReader::qualities()
{
    return inSnapshot([this]() -> Result<std::vector<std::string>> {
        std::vector<std::string> names;
        const auto read = forEach(
            "SELECT name FROM qualities ORDER BY name", {}, [&](const Statement &row) { names.emplace_back(row.text(0)); });
        return read.map([&] { return std::move(names); });
    });
}

Result<SeriesTable> TelemetryReader::readSeries()
{
    SeriesTable table;
    const auto read =
        forEach("SELECT id, service, model, provider, prompt_name, prompt_version, environment, operation FROM series", {},
            [&](const Statement &row) {
                auto &key = table[row.integer(0)];
                key.service = row.text(1);
                key.model = row.text(2);
                key.provider = row.text(3);
                key.promptName = row.text(4);
                key.promptVersion = row.text(5);
                key.environment = row.text(6);
                key.operation = static_cast<Operation>(row.integer(7));
            });
    return read.map([&] { return std::move(table); });
}

Result<std::optional<std::int64_t>> TelemetryReader::qualityId(const std::string &name)
{
    if (name.empty())
        return std::nullopt;
    std::optional<std::int64_t> id = kNoQuality;
    const auto read = forEach("SELECT id, name FROM qualities", {}, [&](const Statement &row) {
        if (row.text(1) == name)
            id = row.integer(0);
    });
    return read.map([&] { return id; });
}

// From the zones of calls; where those have expired, to the quarter of an hour.
Result<std::optional<StoredRange>> TelemetryReader::readRange()
{
    std::optional<StoredRange> range;
    const auto read =
        forEach("SELECT (SELECT min(start) FROM rollup WHERE level = 1), (SELECT max(start) FROM rollup WHERE level = 1),"
                " (SELECT min(first_start) FROM zones WHERE level = 1), (SELECT max(last_start) FROM zones WHERE level = 1)",
            {}, [&](const Statement &row) {
                const auto first = row.optionalInteger(0);
                const auto last = row.optionalInteger(1);
                if (!first || !last)
                    return;
                const auto quarter = widthOf(RollupLevel::QuarterHour);
                range = {instantOfMinute(*first), instantOfMinute(*last) + quarter - Duration {1}};
                const auto firstCall = instantOf(row.integer(2));
                if (row.optionalInteger(2) && floorTo(firstCall, quarter) == instantOfMinute(*first))
                    range->first = firstCall;
                const auto lastCall = instantOf(row.integer(3));
                if (row.optionalInteger(3) && floorTo(lastCall, quarter) == instantOfMinute(*last))
                    range->last = lastCall;
            });
    return read.map([&] { return range; });
}

Result<TelemetryReader::PanelRange> TelemetryReader::rangeOf(const PanelQuery &query)
{
    const auto stored = readRange();
    if (!stored)
        return failureOf(stored);
    const auto expired = number("expired_before");
    if (!expired)
        return failureOf(expired);
    const Duration quarter = widthOf(RollupLevel::QuarterHour);
    const auto first = *stored ? (*stored)->first : query.to.value_or(query.from.value_or(Instant {}));
    auto from = query.from.value_or(query.to ? std::min(first, *query.to) : first);
    auto to = query.to.value_or(*stored ? std::max((*stored)->last + Duration {1}, from) : from);
    // Where calls have expired nothing finer than quarters of an hour is left.
    const auto isGone = [&](Instant end) { return *expired != 0 && end < instantOf(*expired); };
    if (isGone(from))
        from = floorTo(from, quarter);
    if (isGone(to))
        to = ceilTo(to, quarter);
    const auto step = query.step.value_or(pleasantStep(to - from, query.points));
    const PanelFrame frame {anchorOf(from, step, !query.step), to, step};
    if ((to - frame.from) / step >= kMostBuckets)
        return failure(ErrorKind::InvalidInput, Text::tr("That is too many points. Choose a longer step or a shorter range."));
    // A missing end covers whole quarters of an hour, so that no call needs to be looked at.
    return PanelRange {frame, query.from ? from : floorTo(from, quarter), query.to ? to : ceilTo(to, quarter)};
}

Result<Panel> TelemetryReader::buildPanel(const PanelQuery &query)
{
    const auto range = rangeOf(query);
    if (!range)
        return failureOf(range);
    const auto table = readSeries();
    if (!table)
        return failureOf(table);
    const auto quality = qualityId(query.quality);
    if (!quality)
        return failureOf(quality);
    PanelBuilder builder(query, range->frame, *table, *quality);
    const bool fromCalls = needsCalls(query.filter, query.groupBy);
    const auto firstMinute = number("first_minute");
    if (!firstMinute)
        return failureOf(firstMinute);
    const auto slices = fromCalls
        ? std::vector {Slice {std::nullopt, range->readFrom, range->readTo}}
        : slicesOf(range->readFrom, range->readTo, coarsestFor(range->frame.step), instantOfMinute(*firstMinute));
    for (const auto &slice : slices) {
        const auto added = slice.level ? addRows(builder, slice) : addCalls(builder, slice, query.metric == Metric::Quality);
        if (!added)
            return failureOf(added);
    }
    return builder.finish();
}

Result<void> TelemetryReader::addRows(PanelBuilder &builder, const Slice &slice)
{
    bool sound = true;
    const auto *sql = builder.sketches() == Sketches::None
        ? "SELECT start, series, totals FROM rollup WHERE level = ?1 AND start >= ?2 AND start < ?3"
        : "SELECT start, series, sketches FROM rollup_sketches WHERE level = ?1 AND start >= ?2 AND start < ?3";
    auto read = forEach(
        sql, {static_cast<std::int64_t>(*slice.level), minuteOf(slice.from), minuteOf(slice.to)}, [&](const Statement &row) {
            const auto series = row.integer(1);
            if (builder.wantsSeries(series))
                sound = builder.addRow(instantOfMinute(row.integer(0)), series, row.blob(2));
            return sound;
        });
    if (!sound)
        return failure(
            ErrorKind::Storage, Text::tr("%1 is damaged: a stored total cannot be read. Restore it from a backup.").arg(m_path));
    return read;
}

Result<void> TelemetryReader::addCalls(PanelBuilder &builder, const Slice &slice, bool withScores)
{
    auto scores = ScoreReader::create(m_database.get(), m_path);
    if (!scores)
        return failureOf(scores);
    Result<void> scored;
    const auto read = forEachCall(scan(), slice.from, slice.to, [&](const Statement &row) {
        const auto series = row.integer(1);
        if (!builder.wantsSeries(series))
            return true;
        auto call = readCall(row);
        std::vector<std::int64_t> qualities;
        if (withScores)
            scored = scores->read(call.id, call.call, qualities);
        builder.addCall(call.call, series, qualities);
        return scored.has_value();
    });
    return read ? scored : read;
}

Result<std::vector<ServiceSeen>> TelemetryReader::readServices()
{
    const auto table = readSeries();
    if (!table)
        return failureOf(table);
    struct Days {
        std::int64_t first = 0;
        std::int64_t last = 0;
        std::int64_t calls = 0;
    };
    std::map<std::string, Days> days;
    auto read = forEach("SELECT start, series, totals FROM rollup WHERE level = 3", {}, [&](const Statement &row) {
        const auto series = table->find(row.integer(1));
        Aggregate totals;
        if (series == table->end() || !totals.mergeFrom(row.blob(2)))
            return;
        auto &seen = days.try_emplace(series->second.service, Days {row.integer(0), 0, 0}).first->second;
        seen.last = row.integer(0);
        seen.calls += totals.calls;
    });
    if (!read)
        return failureOf(read);
    std::vector<ServiceSeen> services;
    for (const auto &[service, seen] : days) {
        const auto first = edgeOf(service, *table, seen.first, Edge::First);
        const auto last = edgeOf(service, *table, seen.last, Edge::Last);
        if (!first || !last)
            return failureOf(first ? last : first);
        services.push_back({service, *first, *last, seen.calls});
    }
    return services;
}

// When the first or last call of `service` on a day started; to the quarter of an hour where calls have expired.
Result<Instant> TelemetryReader::edgeOf(const std::string &service, const SeriesTable &series, std::int64_t day, Edge edge)
{
    const auto isOurs = [&](std::int64_t id) {
        const auto found = series.find(id);
        return found != series.end() && found->second.service == service;
    };
    const std::string order = edge == Edge::First ? " ORDER BY start" : " ORDER BY start DESC";
    auto minute = day;
    auto read = forEach("SELECT start, series FROM rollup WHERE level = 1 AND start >= ?1 AND start < ?2" + order,
        {day, day + minutesOf(RollupLevel::Day)}, [&](const Statement &row) {
            minute = row.integer(0);
            return !isOurs(row.integer(1));
        });
    if (!read)
        return failureOf(read);
    const auto quarter = instantOfMinute(minute);
    std::optional<Instant> found;
    read = forEachCall(scan(), quarter, quarter + widthOf(RollupLevel::QuarterHour), [&](const Statement &row) {
        const auto start = instantOf(row.integer(5));
        if (isOurs(row.integer(1)))
            found = edge == Edge::First ? std::min(found.value_or(start), start) : std::max(found.value_or(start), start);
        return true;
    });
    return read.map([&] { return found.value_or(quarter); });
}

// A number of the file as a whole.
Result<std::int64_t> TelemetryReader::number(std::string_view key)
{
    std::int64_t value = 0;
    const auto read = forEach("SELECT key, value FROM meta", {}, [&](const Statement &row) {
        if (row.text(0) == key)
            value = row.integer(1);
    });
    return read.map([&] { return value; });
}

} // namespace demarc::telemetry
