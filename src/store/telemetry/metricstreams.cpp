// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/metricstreams.h"

#include "analytics/varint.h"

#include <QCoreApplication>

#include <bit>

namespace demarc::telemetry {

namespace {

using namespace std::chrono_literals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::telemetry::MetricStreams)
};

constexpr char kVersion = 1;
constexpr std::int64_t kGiveWayAtOnce = 1000;
constexpr Duration kSameExport = 1s; // points of one export may differ in time by less

std::int64_t hourOf(Instant now) { return microsOf(floorTo(now, 1h)) / Duration {1h}.count(); }

std::string_view bytesOf(const StreamId &id) { return {reinterpret_cast<const char *>(id.data()), id.size()}; }

void appendDouble(std::string &bytes, double value) { appendVarint(bytes, std::bit_cast<std::uint64_t>(value)); }

bool takeDouble(std::string_view &bytes, double &value)
{
    std::uint64_t bits = 0;
    const bool taken = takeVarint(bytes, bits);
    value = std::bit_cast<double>(bits);
    return taken;
}

void appendTo(std::string &bytes, const MetricState &state)
{
    bytes.push_back(kVersion);
    appendSigned(bytes, state.count);
    appendVarint(bytes, state.sumPico ? 1 : 0);
    appendSigned(bytes, state.sumPico.value_or(0));
    appendVarint(bytes, state.buckets.size());
    for (const auto &bucket : state.buckets) {
        appendDouble(bytes, bucket.lower);
        appendDouble(bytes, bucket.upper);
        appendSigned(bytes, bucket.count);
    }
}

bool read(std::string_view bytes, MetricState &state)
{
    if (bytes.empty() || bytes.front() != kVersion)
        return false;
    bytes.remove_prefix(1);
    std::uint64_t hasSum = 0;
    std::uint64_t buckets = 0;
    Int128 sum = 0;
    if (!takeSigned(bytes, state.count) || !takeVarint(bytes, hasSum) || !takeSigned(bytes, sum) || !takeVarint(bytes, buckets))
        return false;
    if (hasSum != 0)
        state.sumPico = sum;
    for (std::uint64_t i = 0; i < buckets; ++i) {
        auto &bucket = state.buckets.emplace_back();
        if (!takeDouble(bytes, bucket.lower) || !takeDouble(bytes, bucket.upper) || !takeSigned(bytes, bucket.count))
            return false;
    }
    return bytes.empty();
}

} // namespace

Result<MetricStreams> MetricStreams::create(sqlite3 *database, const QString &path)
{
    MetricStreams streams;
    streams.m_path = path;
    const std::pair<Statement *, std::string_view> statements[] {
        {&streams.m_find, "SELECT time, state FROM metric_streams WHERE stream = ?1 AND start = ?2"},
        {&streams.m_put,
            "INSERT INTO metric_streams (stream, start, process, since, time, seen, state)"
            " VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6)"
            " ON CONFLICT DO UPDATE SET time = excluded.time, seen = excluded.seen, state = excluded.state"},
        {&streams.m_before, "SELECT 1 FROM metric_streams WHERE stream = ?1 AND time <= ?2 LIMIT 1"},
        {&streams.m_process, "SELECT 1 FROM metric_streams WHERE process = ?1 AND start = ?2 AND since <= ?3 LIMIT 1"},
        {&streams.m_count, "SELECT count(*) FROM metric_streams"},
        {&streams.m_makeRoom,
            "DELETE FROM metric_streams WHERE (stream, start) IN"
            " (SELECT stream, start FROM metric_streams WHERE seen < ?1 ORDER BY seen LIMIT ?2)"}};
    for (const auto &[statement, sql] : statements) {
        auto prepared = Statement::prepare(database, path, sql);
        if (!prepared)
            return failureOf(prepared);
        *statement = std::move(*prepared);
    }
    return streams;
}

Result<PointTaken> MetricStreams::take(const MetricPoint &point, Instant now)
{
    const auto start = point.isCumulative ? point.start : Instant {};
    const auto before = stateOf(point, start);
    if (!before)
        return failureOf(before);
    bool watched = false;
    if (*before) {
        if (point.time <= (*before)->time)
            return PointTaken {PointIs::Repeated};
    } else {
        const auto room = hasRoom(now);
        if (!room)
            return failureOf(room);
        if (!*room)
            return PointTaken {PointIs::TooMany};
        ++*m_size;
        const auto known = point.isCumulative ? isWatched(point) : Result<bool>(false);
        if (!known)
            return failureOf(known);
        watched = *known;
    }
    auto change = changeOf(point, *before ? &**before : nullptr, watched);
    if (const auto stored = put(point, start, now); !stored)
        return failureOf(stored);
    if (!change)
        return PointTaken {PointIs::Baseline};
    return PointTaken {PointIs::New, std::move(*change)};
}

Result<std::optional<MetricState>> MetricStreams::stateOf(const MetricPoint &point, Instant start)
{
    m_find.bindBlob(1, bytesOf(point.stream));
    m_find.bind(2, microsOf(start));
    const auto row = m_find.step();
    if (!row)
        return failureOf(row);
    if (!*row)
        return std::nullopt;
    MetricState state {instantOf(m_find.integer(0))};
    const bool sound = read(m_find.blob(1), state);
    m_find.reset();
    if (!sound)
        return failure(ErrorKind::Storage,
            Text::tr("%1 is damaged: what is remembered of a metric cannot be read. Restore it from a backup.").arg(m_path));
    return state;
}

Result<bool> MetricStreams::isWatched(const MetricPoint &point)
{
    m_before.bindBlob(1, bytesOf(point.stream));
    m_before.bind(2, microsOf(point.start));
    const auto seen = m_before.step();
    if (!seen)
        return failureOf(seen);
    m_before.reset();
    if (*seen)
        return true;
    m_process.bind(1, point.process);
    m_process.bind(2, microsOf(point.start));
    m_process.bind(3, microsOf(point.time - kSameExport));
    const auto known = m_process.step();
    m_process.reset();
    return known;
}

Result<bool> MetricStreams::hasRoom(Instant now)
{
    auto count = size();
    if (count && *count >= kMostMetricStreams) {
        m_makeRoom.bind(1, hourOf(now) - 1);
        m_makeRoom.bind(2, kGiveWayAtOnce);
        if (const auto done = m_makeRoom.run(); !done)
            return failureOf(done);
        m_size.reset();
        count = size();
    }
    return count.map([](std::int64_t streams) { return streams < kMostMetricStreams; });
}

Result<std::int64_t> MetricStreams::size()
{
    if (!m_size) {
        const auto row = m_count.step();
        if (!row)
            return failureOf(row);
        m_size = m_count.integer(0);
        m_count.reset();
    }
    return *m_size;
}

Result<void> MetricStreams::put(const MetricPoint &point, Instant start, Instant now)
{
    m_bytes.clear();
    appendTo(m_bytes, stateAfter(point));
    m_put.bindBlob(1, bytesOf(point.stream));
    m_put.bind(2, microsOf(start));
    m_put.bind(3, point.process);
    m_put.bind(4, microsOf(point.time));
    m_put.bind(5, hourOf(now));
    m_put.bindBlob(6, m_bytes);
    return m_put.run();
}

} // namespace demarc::telemetry
