// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/largetraces.h"

namespace demarc::telemetry {

namespace {

std::int64_t numberOf(const SpanId &id)
{
    std::uint64_t number = 0;
    for (const auto byte : id)
        number = number << 8 | byte;
    return static_cast<std::int64_t>(number);
}

SpanId idOf(std::int64_t number)
{
    SpanId id {};
    for (std::size_t i = 0; i < id.size(); ++i)
        id[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(number) >> (8 * (id.size() - 1 - i)));
    return id;
}

std::string_view bytesOf(const TraceId &trace) { return {reinterpret_cast<const char *>(trace.data()), trace.size()}; }

Result<std::int64_t> onlyNumber(Statement &statement)
{
    const auto found = statement.step();
    if (!found)
        return failureOf(found);
    const auto number = *found ? statement.integer(0) : 0;
    statement.reset();
    return number;
}

Result<void> readSpans(Statement &statement, std::vector<LinkedSpan> &spans)
{
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return failureOf(row);
        if (!*row)
            return {};
        spans.push_back({idOf(statement.integer(0)), idOf(statement.integer(1)), statement.integer(2)});
    }
}

Result<std::optional<LinkedSpan>> onlySpan(Statement &statement)
{
    std::vector<LinkedSpan> spans;
    const auto read = readSpans(statement, spans);
    return read.map([&] { return spans.empty() ? std::nullopt : std::optional(spans.front()); });
}

} // namespace

Result<LargeTraces> LargeTraces::create(sqlite3 *database, const QString &path)
{
    LargeTraces traces;
    const std::pair<Statement *, const char *> statements[] = {
        {&traces.m_find, "SELECT id FROM large_traces WHERE trace = ?1"},
        {&traces.m_add, "INSERT INTO large_traces (trace) VALUES (?1)"},
        {&traces.m_link, "INSERT OR REPLACE INTO large_trace_spans (trace, span, parent, node) VALUES (?1, ?2, ?3, ?4)"},
        {&traces.m_unlink, "DELETE FROM large_trace_spans WHERE trace = ?1 AND span = ?2 AND node = ?3"},
        {&traces.m_removeEmpty,
            "DELETE FROM large_traces WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM large_trace_spans WHERE trace = ?1)"},
        {&traces.m_span, "SELECT span, parent, node FROM large_trace_spans WHERE trace = ?1 AND span = ?2"},
        {&traces.m_below,
            "SELECT span, parent, node FROM large_trace_spans WHERE trace = ?1 AND parent = ?2 ORDER BY node LIMIT ?3"},
        {&traces.m_before,
            "SELECT span, parent, node FROM large_trace_spans WHERE trace = ?1 AND parent = ?2 AND node < ?3"
            " ORDER BY node DESC LIMIT ?4"},
        {&traces.m_after,
            "SELECT span, parent, node FROM large_trace_spans WHERE trace = ?1 AND parent = ?2 AND node >= ?3"
            " ORDER BY node LIMIT ?4"},
        {&traces.m_newestCall,
            "SELECT span, parent, node FROM large_trace_spans WHERE trace = ?1 AND node > 0 ORDER BY node DESC LIMIT 1"},
        {&traces.m_size, "SELECT count(*) FROM large_trace_spans WHERE trace = ?1"},
    };
    for (const auto &[statement, sql] : statements) {
        auto prepared = Statement::prepare(database, path, sql);
        if (!prepared)
            return failureOf(prepared);
        *statement = std::move(*prepared);
    }
    return traces;
}

Result<std::int64_t> LargeTraces::find(const TraceId &trace)
{
    m_find.bindBlob(1, bytesOf(trace));
    return onlyNumber(m_find);
}

Result<std::int64_t> LargeTraces::add(const TraceId &trace)
{
    m_add.bindBlob(1, bytesOf(trace));
    const auto added = m_add.run();
    return added ? find(trace) : failureOf(added);
}

Result<void> LargeTraces::link(std::int64_t trace, const LinkedSpan &span)
{
    m_link.bind(1, trace);
    m_link.bind(2, numberOf(span.span));
    m_link.bind(3, numberOf(span.parent));
    m_link.bind(4, span.node);
    return m_link.run();
}

Result<void> LargeTraces::unlink(const SpanKey &key, std::int64_t node)
{
    const auto trace = find(key.traceId);
    if (!trace)
        return failureOf(trace);
    if (*trace == 0)
        return {};
    m_unlink.bind(1, *trace);
    m_unlink.bind(2, numberOf(key.spanId));
    m_unlink.bind(3, node);
    if (auto removed = m_unlink.run(); !removed)
        return removed;
    m_removeEmpty.bind(1, *trace);
    return m_removeEmpty.run();
}

Result<std::optional<LinkedSpan>> LargeTraces::span(std::int64_t trace, const SpanId &span)
{
    m_span.bind(1, trace);
    m_span.bind(2, numberOf(span));
    return onlySpan(m_span);
}

Result<std::vector<LinkedSpan>> LargeTraces::below(std::int64_t trace, const SpanId &parent, int most)
{
    m_below.bind(1, trace);
    m_below.bind(2, numberOf(parent));
    m_below.bind(3, std::int64_t {most});
    std::vector<LinkedSpan> spans;
    const auto read = readSpans(m_below, spans);
    return read.map([&] { return std::move(spans); });
}

Result<std::vector<LinkedSpan>> LargeTraces::beside(std::int64_t trace, const LinkedSpan &span, int most)
{
    std::vector<LinkedSpan> spans;
    for (auto *statement : {&m_before, &m_after}) {
        statement->bind(1, trace);
        statement->bind(2, numberOf(span.parent));
        statement->bind(3, span.node);
        statement->bind(4, std::int64_t {most});
        if (const auto read = readSpans(*statement, spans); !read)
            return failureOf(read);
    }
    return spans;
}

Result<std::optional<LinkedSpan>> LargeTraces::newestCall(std::int64_t trace)
{
    m_newestCall.bind(1, trace);
    return onlySpan(m_newestCall);
}

Result<std::int64_t> LargeTraces::size(std::int64_t trace)
{
    m_size.bind(1, trace);
    return onlyNumber(m_size);
}

} // namespace demarc::telemetry
