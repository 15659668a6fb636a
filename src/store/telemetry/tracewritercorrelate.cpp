// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to a trace although it comes from elsewhere: judgements, and imported rows of calls that came live.
#include "store/telemetry/tracenodes.h"

#include <algorithm>

namespace demarc::telemetry {

namespace {

constexpr TraceId kNoTrace {};
constexpr std::chrono::minutes kSameStart {1}; // clocks of a gateway and of its clients differ

bool isSameCount(const std::optional<std::int64_t> &a, const std::optional<std::int64_t> &b) { return !a || !b || *a == *b; }

// Whether both tell of one request. The response id alone is no proof: test endpoints give every answer the same.
bool isSameRequest(const Call &a, const Call &b)
{
    return a.responseId == b.responseId && std::chrono::abs(a.start - b.start) <= kSameStart
        && isSameCount(a.inputTokens, b.inputTokens) && isSameCount(a.outputTokens, b.outputTokens);
}

} // namespace

TraceWriter::Group &TraceWriter::groupOf(Groups &groups, const SpanKey &key, Instant start)
{
    const auto [at, isNew] = groups.try_emplace(key.traceId);
    at->second.start = isNew ? start : std::min(at->second.start, start);
    return at->second;
}

// Judgements that name a span alone get the trace of that span; those that know less wait under a key of their own.
Result<std::vector<TraceScore>> TraceWriter::withTargets(std::vector<TraceScore> scores)
{
    std::map<SpanId, std::optional<TraceId>> wanted;
    for (const auto &score : scores) {
        if (score.target.traceId == kNoTrace && score.target.spanId != SpanId {})
            wanted.emplace(score.target.spanId, std::nullopt);
    }
    if (!wanted.empty()) {
        if (const auto found = m_tables->responses().findTraces(wanted); !found)
            return failureOf(found);
    }
    for (auto &score : scores) {
        if (score.target.traceId != kNoTrace)
            continue;
        if (score.target.spanId == SpanId {}) {
            score.target = keyOfResponse(score.responseId);
        } else if (const auto trace = wanted[score.target.spanId]) {
            score.target.traceId = *trace;
        } else {
            score.target = keyOfSpanAlone(score.target.spanId);
            m_hasSpanScores = true;
            if (const auto noted = m_tables->setNumber("span_scores", 1); !noted)
                return failureOf(noted);
        }
    }
    return scores;
}

// Keeps scores, and notes the traces that they say something new about.
Result<void> TraceWriter::putScores(const std::vector<TraceScore> &scores, Groups &groups)
{
    const auto known = withTargets(scores);
    if (!known)
        return failureOf(known);
    for (const auto &score : *known) {
        const auto put = m_tables->put(score);
        if (!put)
            return failureOf(put);
        if (put->changed)
            groupOf(groups, score.target, Instant::max()).scores.push_back(score);
        if (put->moved)
            groupOf(groups, *put->moved, Instant::max());
        if (!m_hasScores) {
            if (const auto noted = m_tables->setNumber("trace_scores", 1); !noted)
                return noted;
            m_hasScores = true;
        }
        if (!put->changed || score.responseId.empty())
            continue;
        const auto calls = m_tables->responses().callsOf(score.responseId);
        if (!calls)
            return failureOf(calls);
        for (const auto id : *calls) {
            const auto call = m_tables->call(id);
            if (!call)
                return failureOf(call);
            if (!*call || (*call)->row.call.responseId != score.responseId)
                continue;
            auto found = score;
            found.target = (*call)->row.call.key;
            groupOf(groups, found.target, Instant::max()).scores.push_back(std::move(found));
        }
    }
    return {};
}

// The scores of a trace, and those that waited for its calls and spans.
Result<void> TraceWriter::findScores(const SpanKey &trace, Trace &known)
{
    if (!m_hasScores)
        return {};
    const auto add = [&](const SpanKey &under, const std::optional<SpanKey> &target) -> Result<void> {
        auto scores = m_tables->scoresOf(under);
        if (!scores)
            return failureOf(scores);
        for (auto &score : *scores) {
            if (target)
                score.target = *target;
            known.scores.push_back(std::move(score));
        }
        return {};
    };
    if (auto added = add(trace, {}); !added)
        return added;
    for (const auto &node : known.nodes) {
        const auto &key = node.call ? node.call->key : node.span.key;
        if (node.call && !node.call->responseId.empty()) {
            if (auto added = add(keyOfResponse(node.call->responseId), key); !added)
                return added;
        }
        if (m_hasSpanScores) {
            if (auto added = add(keyOfSpanAlone(key.spanId), key); !added)
                return added;
        }
    }
    return {};
}

Result<bool> TraceWriter::isImported(std::int64_t call)
{
    m_rangeOf.bind(1, call);
    const auto found = m_rangeOf.step();
    if (!found)
        return failureOf(found);
    const bool isWithin = *found && m_rangeOf.integer(0) > call;
    m_rangeOf.reset();
    return isWithin;
}

// Whether an imported row, of a gateway's log or an export, tells of a request that came live. Then only what the live
// call does not know is taken from it.
Result<bool> TraceWriter::isToldLive(const Call &imported, AppendReport &report)
{
    if (imported.responseId.empty())
        return false;
    const auto calls = m_tables->responses().callsOf(imported.responseId);
    if (!calls)
        return failureOf(calls);
    for (const auto id : *calls) {
        const auto stored = m_tables->call(id);
        if (!stored)
            return failureOf(stored);
        if (!*stored || !(*stored)->row.counts || (*stored)->row.call.key == imported.key
            || !isSameRequest((*stored)->row.call, imported))
            continue;
        const auto other = isImported(id);
        if (!other)
            return failureOf(other);
        if (*other)
            continue;
        if (const auto completed = complete(**stored, imported, report); !completed)
            return failureOf(completed);
        ++report.duplicates;
        return true;
    }
    return false;
}

Result<void> TraceWriter::complete(const StoredCall &stored, const Call &told, AppendReport &report)
{
    const auto before = asSent(stored.row.call, stored.row.inherited);
    auto now = before;
    addMissing(now, told);
    if (now == before)
        return {};
    Group group;
    group.calls.push_back(&now);
    const auto written = storeTrace(now.key, group);
    if (!written)
        return failureOf(written);
    report.corrected += written->updated;
    return {};
}

} // namespace demarc::telemetry
