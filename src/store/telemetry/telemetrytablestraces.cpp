// SPDX-License-Identifier: GPL-3.0-or-later
// TelemetryTables' index of spans, and the scores that came by themselves.
#include "store/telemetry/telemetrytables.h"

#include <sqlite3.h>

namespace demarc::telemetry {

Result<std::vector<std::int64_t>> TelemetryTables::nodesOf(const SpanKey &trace)
{
    std::vector<std::int64_t> nodes;
    m_scan.bind(1, firstHashOf(trace));
    m_scan.bind(2, lastHashOf(trace));
    for (;;) {
        const auto row = m_scan.step();
        if (!row)
            return failureOf(row);
        if (!*row)
            return nodes;
        nodes.push_back(m_scan.integer(0));
    }
}

void TelemetryTables::setHasLargeTraces(bool has)
{
    m_hasLarge = has;
    m_lastTrace.reset();
}

Result<std::int64_t> TelemetryTables::largeTrace(const TraceId &trace)
{
    if (!m_hasLarge)
        return 0;
    if (m_lastTrace && m_lastTrace->first == trace)
        return m_lastTrace->second;
    const auto number = m_large->find(trace);
    if (number)
        m_lastTrace.emplace(trace, *number);
    return number;
}

Result<std::int64_t> TelemetryTables::enlarge(const TraceId &trace, const std::vector<LinkedSpan> &spans)
{
    const auto number = m_large->add(trace);
    if (!number)
        return number;
    for (const auto &span : spans) {
        m_unlink.bind(1, hashOf({trace, span.span}));
        m_unlink.bind(2, span.node);
        if (const auto unlinked = m_unlink.run(); !unlinked)
            return failureOf(unlinked);
        if (const auto linked = m_large->link(*number, span); !linked)
            return failureOf(linked);
    }
    setHasLargeTraces(true);
    const auto noted = setNumber("large_traces", 1);
    return noted ? number : failureOf(noted);
}

// Of a row that was there before, only its parent may have changed.
Result<void> TelemetryTables::link(const SpanKey &key, const SpanId &parent, std::int64_t node, bool isNew)
{
    const auto large = largeTrace(key.traceId);
    if (!large)
        return failureOf(large);
    if (*large != 0)
        return m_large->link(*large, {key.spanId, parent, node});
    if (!isNew)
        return {};
    m_link.bind(1, hashOf(key));
    m_link.bind(2, node);
    return m_link.run();
}

Result<void> TelemetryTables::unlink(const SpanKey &key, std::int64_t node)
{
    m_unlink.bind(1, hashOf(key));
    m_unlink.bind(2, node);
    auto removed = m_unlink.run();
    if (!removed || sqlite3_changes(m_database) > 0)
        return removed;
    m_lastTrace.reset(); // it may have been the trace's last span
    return m_large->unlink(key, node);
}

Result<std::vector<TraceScore>> TelemetryTables::scoresOf(const SpanKey &trace)
{
    m_traceScores.bind(1, firstHashOf(trace));
    return scoresIn(m_traceScores, trace.traceId);
}

Result<std::vector<TraceScore>> TelemetryTables::scoresOfSpan(const SpanKey &span)
{
    const auto key = keyBytes(span);
    m_spanScores.bind(1, firstHashOf(span));
    m_spanScores.bindBlob(2, {key.data(), key.size()});
    return scoresIn(m_spanScores, span.traceId);
}

Result<std::vector<TraceScore>> TelemetryTables::scoresIn(Statement &statement, const TraceId &trace)
{
    std::vector<TraceScore> scores;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return failureOf(row);
        if (!*row)
            return scores;
        TraceScore score;
        score.id = statement.text(0);
        score.target = keyOf(statement.blob(1));
        score.score = {std::string(statement.text(2)), statement.real(3)};
        if (score.target.traceId == trace)
            scores.push_back(std::move(score));
    }
}

Result<TelemetryTables::ScorePut> TelemetryTables::put(const TraceScore &score)
{
    const auto quality = m_qualities->idOf(score.score.name);
    if (!quality)
        return failureOf(quality);
    const auto key = keyBytes(score.target);
    const std::string_view bytes(key.data(), key.size());
    auto &find = score.id.empty() ? m_sameScore : m_findScore;
    if (score.id.empty()) {
        find.bind(1, firstHashOf(score.target));
        find.bindBlob(2, bytes);
        find.bind(3, *quality);
    } else {
        find.bindText(1, score.id);
    }
    const auto found = find.step();
    if (!found)
        return failureOf(found);
    ScorePut put {true, {}};
    std::int64_t id = 0;
    if (*found) {
        id = find.integer(0);
        const auto before = keyOf(find.blob(1));
        put.changed = before != score.target || find.integer(2) != *quality || find.real(3) != score.score.value;
        if (before.traceId != score.target.traceId)
            put.moved = before;
        find.reset();
    }
    if (!put.changed)
        return put;
    auto &write = *found ? m_updateTraceScore : m_insertTraceScore;
    if (*found)
        write.bind(1, id);
    else
        write.bindTextOrNull(1, score.id);
    write.bind(2, firstHashOf(score.target));
    write.bindBlob(3, bytes);
    write.bind(4, *quality);
    write.bind(5, score.score.value);
    if (const auto written = write.run(); !written)
        return failureOf(written);
    return put;
}

} // namespace demarc::telemetry
