// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/tracewriter.h"

#include "store/telemetry/tracenodes.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace demarc::telemetry {

namespace {

// What pricing looks at.
bool samePrice(const Call &a, const Call &b)
{
    const auto view = [](const Call &call) {
        return std::tie(call.series.model, call.series.provider, call.modelRequested, call.start, call.inputTokens,
            call.outputTokens, call.cacheReadTokens, call.cacheWriteTokens, call.reasoningTokens, call.cacheWriteHourTokens,
            call.audioInputTokens, call.audioOutputTokens, call.images, call.serviceTier, call.reportedCostPico);
    };
    return view(a) == view(b);
}

// As the store keeps it: scores that are no numbers are left out, a model that was asked for without saying so is the one
// that served.
Call normalised(const Call &call)
{
    Call kept = call;
    std::erase_if(kept.scores, [](const Score &score) { return !std::isfinite(score.value); });
    if (kept.modelRequested.empty())
        kept.modelRequested = kept.series.model;
    return kept;
}

void keepKnownTokens(Call &call, const Call &before)
{
    for (const auto count : {&Call::inputTokens, &Call::outputTokens}) {
        if (!(call.*count))
            call.*count = before.*count;
    }
    for (const auto count : {&Call::cacheReadTokens, &Call::cacheWriteTokens, &Call::reasoningTokens, &Call::cacheWriteHourTokens,
             &Call::audioInputTokens, &Call::audioOutputTokens, &Call::images}) {
        if (call.*count == 0)
            call.*count = before.*count;
    }
}

// What a record leaves out of a call stays as it is known.
void keepKnown(Call &call, const Call &before)
{
    if (call.isPartial) {
        keepKnownTokens(call, before);
        addMissing(call, before);
        if (!call.duration && !before.duration && call.start > before.start)
            call.duration = call.start - before.start; // it told when the call ended
        call.start = std::min(call.start, before.start);
    }
    if (!call.duration)
        call.duration = before.duration;
    if (!call.timeToFirstToken)
        call.timeToFirstToken = before.timeToFirstToken;
    if (call.name.empty())
        call.name = before.name;
}

} // namespace

AppendReport &AppendReport::operator+=(const AppendReport &more)
{
    inserted += more.inserted;
    updated += more.updated;
    duplicates += more.duplicates;
    corrected += more.corrected;
    tooLate += more.tooLate;
    metrics += more.metrics;
    return *this;
}

Result<std::unique_ptr<TraceWriter>> TraceWriter::create(sqlite3 *database, const QString &path)
{
    auto tables = TelemetryTables::create(database, path);
    if (!tables)
        return failureOf(tables);
    std::unique_ptr<TraceWriter> writer(new TraceWriter(std::move(*tables)));
    auto deltas = RollupDeltas::create(database, path);
    if (!deltas)
        return failureOf(deltas);
    writer->m_deltas.emplace(std::move(*deltas));
    auto zones = ZoneWriter::create(database, path);
    if (!zones)
        return failureOf(zones);
    writer->m_zones.emplace(std::move(*zones));
    for (const auto &[statement, sql] :
        {std::pair {&writer->m_arrival, "INSERT OR REPLACE INTO arrivals (first_call, first_span, arrived) VALUES (?1, ?2, ?3)"},
            {&writer->m_extendRange, "UPDATE import_ranges SET end_call = ?3 WHERE import = ?1 AND end_call = ?2"},
            {&writer->m_addRange,
                "INSERT OR IGNORE INTO import_ranges (import, first_call, end_call) SELECT ?1, ?2, ?3"
                " WHERE NOT EXISTS (SELECT 1 FROM import_ranges WHERE import = ?1 AND end_call = ?3)"},
            {&writer->m_expiredKey, "SELECT 1 FROM expired_keys WHERE span_key = ?1"},
            {&writer->m_rangeOf, "SELECT end_call FROM import_ranges WHERE first_call <= ?1 ORDER BY first_call DESC LIMIT 1"}}) {
        auto prepared = Statement::prepare(database, path, sql);
        if (!prepared)
            return failureOf(prepared);
        *statement = std::move(*prepared);
    }
    return writer;
}

Result<void> TraceWriter::begin(Instant now)
{
    std::int64_t firstMinute = 0;
    std::int64_t scores = 0;
    std::int64_t spanScores = 0;
    std::int64_t expired = 0;
    std::int64_t large = 0;
    for (const auto &[key, value] : {std::pair {"next_call", &m_nextCall}, {"next_span", &m_nextSpan},
             {"arrived_minute", &m_arrivedMinute}, {"first_minute", &firstMinute}, {"trace_scores", &scores},
             {"span_scores", &spanScores}, {"expired_before", &expired}, {"large_traces", &large}}) {
        const auto number = m_tables->number(key);
        if (!number)
            return failureOf(number);
        *value = *number;
    }
    m_deltas->keepMinutesFrom(firstMinute);
    m_tables->setHasLargeTraces(large != 0);
    m_hasScores = scores != 0;
    m_hasSpanScores = spanScores != 0;
    m_expiredBefore = expired == 0 ? Instant::min() : instantOf(expired);
    if (minuteOf(now) == m_arrivedMinute)
        return {};
    m_arrivedMinute = minuteOf(now);
    m_arrival.bind(1, m_nextCall);
    m_arrival.bind(2, m_nextSpan);
    m_arrival.bind(3, microsOf(instantOfMinute(m_arrivedMinute)));
    if (auto noted = m_arrival.run(); !noted)
        return noted;
    return m_tables->setNumber("arrived_minute", m_arrivedMinute);
}

Result<void> TraceWriter::flush()
{
    if (auto flushed = m_deltas->flush(); !flushed)
        return flushed;
    if (auto flushed = m_zones->flush(); !flushed)
        return flushed;
    if (auto kept = m_tables->setNumber("next_call", m_nextCall); !kept)
        return kept;
    return m_tables->setNumber("next_span", m_nextSpan);
}

void TraceWriter::forget()
{
    m_deltas->clear();
    m_zones->clear();
    m_tables->forget();
}

// Traces are stored in the order they started, so that ids follow the start as closely as they can.
Result<AppendReport> TraceWriter::store(const TelemetryBatch &batch)
{
    Groups groups;
    groups.reserve(batch.size());
    AppendReport report;
    for (const auto &call : batch.calls) {
        const auto late = isTooLate(call, batch.import);
        if (!late)
            return failureOf(late);
        const auto known = batch.import && !*late ? isToldLive(call, report) : Result<bool>(false);
        if (!known)
            return failureOf(known);
        if (*late)
            ++(batch.import ? report.duplicates : report.tooLate);
        else if (!*known)
            groupOf(groups, call.key, call.start).calls.push_back(&call);
    }
    for (const auto &span : batch.spans)
        groupOf(groups, span.key, span.start).spans.push_back(&span);
    if (const auto put = putScores(batch.scores, groups); !put)
        return failureOf(put);
    std::vector<const std::pair<const TraceId, Group> *> ordered;
    ordered.reserve(groups.size());
    for (const auto &group : groups)
        ordered.push_back(&group);
    std::sort(ordered.begin(), ordered.end(),
        [](const auto *a, const auto *b) { return std::tie(a->second.start, a->first) < std::tie(b->second.start, b->first); });
    const auto firstCall = m_nextCall;
    for (const auto *group : ordered) {
        const auto stored = storeTrace({group->first, {}}, group->second);
        if (!stored)
            return failureOf(stored);
        report += *stored;
    }
    if (const auto noted = noteImport(batch.import, firstCall); !noted)
        return failureOf(noted);
    return report;
}

Result<AppendReport> TraceWriter::storeTrace(const SpanKey &trace, const Group &group)
{
    const auto large = m_tables->largeTrace(trace.traceId);
    if (!large)
        return failureOf(large);
    if (*large != 0)
        return storeLarge(*large, trace, group);
    const auto ids = m_tables->nodesOf(trace);
    if (!ids)
        return failureOf(ids);
    if (ids->size() + group.calls.size() + group.spans.size() > kMostSpansReadWhole) {
        const auto enlarged = enlarge(trace, *ids);
        return enlarged ? storeLarge(*enlarged, trace, group) : failureOf(enlarged);
    }
    AppendReport report;
    if (ids->empty() && group.calls.size() == 1 && group.spans.empty() && !m_hasScores) {
        if (const auto inserted = insertAlone(*group.calls.front()); !inserted)
            return failureOf(inserted);
        report.inserted = 1;
        return report;
    }
    auto known = load(trace, *ids);
    if (!known)
        return failureOf(known);
    merge(*known, group);
    if (const auto found = findScores(trace, *known); !found)
        return failureOf(found);
    if (const auto settled = settle(*known, report); !settled)
        return failureOf(settled);
    return report;
}

Result<void> TraceWriter::insertAlone(const Call &call)
{
    StoredCall stored;
    stored.row.id = newCallId();
    stored.row.call = normalised(call);
    stored.row.call.isPartial = false;
    settleAlone(stored.row.call, stored.row.inherited);
    price(stored.row.call, nullptr);
    if (auto written = m_tables->write(stored, true); !written)
        return written;
    count(stored, 1);
    m_zones->note(stored.row.id, stored.row.call.start);
    return {};
}

Result<TraceWriter::Trace> TraceWriter::load(const SpanKey &trace, const std::vector<std::int64_t> &ids)
{
    Trace known;
    for (const auto id : ids) {
        if (const auto loaded = loadNode(trace, id, known); !loaded)
            return failureOf(loaded);
    }
    return known;
}

// What is of another trace with the same hash is passed over.
Result<void> TraceWriter::loadNode(const SpanKey &trace, std::int64_t id, Trace &known)
{
    if (id > 0) {
        auto stored = m_tables->call(id);
        if (!stored)
            return failureOf(stored);
        if (!*stored || (*stored)->row.call.key.traceId != trace.traceId)
            return {};
        auto &node = known.at((*stored)->row.call.key);
        node.id = id;
        node.call = asSent((*stored)->row.call, (*stored)->row.inherited);
        node.stored = std::move(*stored);
    } else {
        auto span = m_tables->span(-id);
        if (!span)
            return failureOf(span);
        if (!*span || (*span)->key.traceId != trace.traceId)
            return {};
        auto &node = known.at((*span)->key);
        node.spanId = -id;
        node.span = std::move(**span);
    }
    return {};
}

void TraceWriter::merge(Trace &trace, const Group &group)
{
    for (const auto *span : group.spans) {
        auto &node = trace.at(span->key);
        if (node.call)
            continue; // it is known to be a call
        node.spanChanged = node.spanChanged || node.spanId == 0 || node.span != *span;
        node.span = *span;
    }
    for (const auto *call : group.calls) {
        auto &node = trace.at(call->key);
        auto now = normalised(*call);
        if (node.call)
            keepKnown(now, *node.call);
        now.isPartial = false;
        node.call = std::move(now);
        ++node.given;
    }
}

Result<void> TraceWriter::settle(Trace &trace, AppendReport &report)
{
    std::vector<TraceNode> nodes;
    nodes.reserve(trace.nodes.size());
    for (const auto &node : trace.nodes) {
        if (node.call)
            nodes.push_back(
                {node.call->key.spanId, node.call->parentSpanId, node.call->start, &*node.call, nullptr, node.callsBelow});
        else
            nodes.push_back({node.span.key.spanId, node.span.parentSpanId, node.span.start, nullptr, &node.span.context});
    }
    for (const auto &resolved : resolveTrace(nodes, trace.scores)) {
        if (auto written = writeCall(trace.nodes[resolved.node], resolved, report); !written)
            return written;
    }
    for (auto &node : trace.nodes) {
        if (auto written = writeSpan(node); !written)
            return written;
    }
    return {};
}

Result<void> TraceWriter::writeCall(Node &node, const ResolvedCall &resolved, AppendReport &report)
{
    StoredCall now {{node.id, 0, resolved.counts, resolved.call, resolved.inherited, 0}, {}};
    const bool isNew = !node.stored;
    if (!isNew && now.row.call.series != node.stored->row.call.series) {
        const auto series = m_tables->seriesId(now.row.call.series);
        if (!series)
            return failureOf(series);
        if (*series == node.stored->row.series) // stored under a capped name
            now.row.call.series = node.stored->row.call.series;
    }
    price(now.row.call, isNew ? nullptr : &*node.stored);
    const bool changed = isNew || now.row.counts != node.stored->row.counts || now.row.call != node.stored->row.call
        || now.row.inherited != node.stored->row.inherited;
    report.inserted += isNew ? 1 : 0;
    report.updated += !isNew && changed && node.given > 0 ? 1 : 0;
    report.corrected += !isNew && changed && node.given == 0 ? 1 : 0;
    report.duplicates += node.given - (node.given > 0 && (isNew || changed) ? 1 : 0);
    if (!changed)
        return {};
    if (isNew)
        now.row.id = newCallId();
    if (auto written = m_tables->write(now, isNew); !written)
        return written;
    if (!isNew)
        count(*node.stored, -1);
    count(now, 1);
    m_zones->note(now.row.id, now.row.call.start);
    return {};
}

Result<void> TraceWriter::writeSpan(Node &node)
{
    if (node.call)
        return node.spanId == 0 ? Result<void>() : m_tables->removeSpan(node.spanId, node.call->key);
    if (!node.spanChanged)
        return {};
    const bool isNew = node.spanId == 0;
    return m_tables->write(isNew ? m_nextSpan++ : node.spanId, node.span, isNew);
}

// A call whose price has no reason to change keeps its cost, whatever prices were imported since.
void TraceWriter::price(Call &call, const StoredCall *before) const
{
    if (!m_pricer)
        return;
    if (before && samePrice(call, before->row.call)) {
        call.costPico = before->row.call.costPico;
        call.costSource = before->row.call.costSource;
    } else {
        m_pricer(call);
    }
}

void TraceWriter::count(const StoredCall &call, int sign)
{
    if (call.row.counts)
        m_deltas->add(call.row.call, call.row.series, call.qualities, sign);
}

// Live calls are known for as long as their rows; of imported ones the keys stay.
Result<bool> TraceWriter::isTooLate(const Call &call, std::int64_t import)
{
    if (call.start >= m_expiredBefore)
        return false;
    if (!import)
        return true;
    const auto key = keyBytes(call.key);
    m_expiredKey.bindBlob(1, {key.data(), key.size()});
    const auto known = m_expiredKey.step();
    m_expiredKey.reset();
    return known;
}

Result<void> TraceWriter::noteImport(std::int64_t import, std::int64_t firstCall)
{
    if (!import || firstCall == m_nextCall)
        return {};
    for (auto *statement : {&m_extendRange, &m_addRange}) {
        statement->bind(1, import);
        statement->bind(2, firstCall);
        statement->bind(3, m_nextCall);
        if (auto noted = statement->run(); !noted)
            return noted;
    }
    return {};
}

Result<void> TraceWriter::remove(std::span<const std::int64_t> calls)
{
    std::map<TraceId, std::vector<std::int64_t>> byTrace;
    for (const auto id : calls) {
        const auto stored = m_tables->call(id);
        if (!stored)
            return failureOf(stored);
        if (*stored)
            byTrace[(*stored)->row.call.key.traceId].push_back(id);
    }
    for (const auto &[traceId, ids] : byTrace) {
        const auto &gone = ids; // clang 14 lets no lambda capture a structured binding
        const SpanKey key {traceId, {}};
        const auto large = m_tables->largeTrace(traceId);
        const auto nodes = large && *large == 0 ? m_tables->nodesOf(key) : std::vector<std::int64_t>();
        if (!large || !nodes)
            return large ? failureOf(nodes) : failureOf(large);
        auto trace = *large == 0 ? load(key, *nodes) : loadAround(*large, key, gone);
        if (!trace)
            return failureOf(trace);
        for (const auto &node : trace->nodes) {
            if (!node.stored || std::find(gone.begin(), gone.end(), node.id) == gone.end())
                continue;
            if (auto removed = m_tables->removeCall(node.id, node.stored->row.call.key); !removed)
                return removed;
            count(*node.stored, -1);
        }
        std::erase_if(trace->nodes, [&](const Node &node) { return std::find(gone.begin(), gone.end(), node.id) != gone.end(); });
        if (auto found = *large == 0 ? findScores(key, *trace) : findScoresOf({}, *trace); !found)
            return found;
        AppendReport report;
        if (auto settled = settle(*trace, report); !settled)
            return settled;
    }
    return {};
}

Result<TraceWriter::Repriced> TraceWriter::reprice(std::span<const std::int64_t> calls, bool onlyUnpriced)
{
    Repriced report;
    for (const auto id : calls) {
        auto stored = m_tables->call(id);
        if (!stored)
            return failureOf(stored);
        if (!*stored)
            continue;
        auto now = **stored;
        auto &call = now.row.call;
        const auto before = std::pair {call.costPico, call.costSource};
        const bool keeps = onlyUnpriced && call.costSource == CostSource::Estimated;
        if (m_pricer && !keeps)
            m_pricer(call);
        ++report.calls;
        if (now.row.counts) {
            report.beforePico += before.first.value_or(0);
            report.afterPico += call.costPico.value_or(0);
        }
        if (before == std::pair {call.costPico, call.costSource})
            continue;
        ++report.changed;
        if (const auto written = m_tables->write(now, false); !written)
            return failureOf(written);
        count(**stored, -1);
        count(now, 1);
    }
    return report;
}

} // namespace demarc::telemetry
