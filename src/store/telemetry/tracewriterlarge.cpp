// SPDX-License-Identifier: GPL-3.0-or-later
// Large traces: what comes of them is decided in pieces, each with what is known around it. Exact where few spans lie around
// a span. Where many do:
//  - A call that did not count goes on not counting, and one that comes last does not count: calls lie below it.
//  - The calls below a call that is already known to have some below take nothing over from it.
//  - What the spans of a trace say for all of it is looked for above a call, and among the first roots of its trace.
//  - A score that came by itself stays with the call that it found when it came.
#include "store/telemetry/tracenodes.h"

#include <set>
#include <string>

namespace demarc::telemetry {

namespace {

constexpr std::size_t kPiece = 500; // spans
constexpr int kMostAbove = 256;
constexpr int kMostBelow = 1000; // a span of the piece
constexpr int kMostAround = 64;  // below any other
constexpr int kMostRoots = 16;
constexpr int kMostTellings = 16; // of one request

} // namespace

// Reads what is stored around some spans of a large trace.
class TraceWriter::Surroundings {
public:
    Surroundings(TraceWriter &writer, std::int64_t large, const SpanKey &trace, Trace &known)
        : m_writer(writer), m_tables(*writer.m_tables), m_number(large), m_trace(trace), m_known(known)
    {
    }

    // A span that is to be decided anew, whether it is stored or only comes now.
    Result<void> add(const SpanId &span, const SpanId &parent)
    {
        if (auto taken = takeSpan(span); !taken)
            return taken;
        if (auto climbed = climb(parent); !climbed)
            return climbed;
        return descend(span, kMostBelow);
    }

    // What may have told of the same request.
    Result<void> addTellings(const std::string &responseId)
    {
        if (responseId.empty())
            return {};
        const auto calls = m_tables.responses().callsOf(responseId, kMostTellings);
        if (!calls)
            return failureOf(calls);
        for (const auto call : *calls) {
            if (auto taken = take(call); !taken)
                return taken;
        }
        return {};
    }

    // What a score may be about.
    Result<void> addTarget(const SpanId &span)
    {
        if (span != SpanId {})
            return add(span, {});
        const auto newest = m_tables.large().newestCall(m_number);
        if (!newest)
            return failureOf(newest);
        return *newest ? take((*newest)->node) : Result<void>();
    }

    Result<void> take(std::int64_t node)
    {
        const auto before = m_known.nodes.size();
        if (!m_taken.insert(node).second)
            return {};
        if (auto loaded = m_writer.loadNode(m_trace, node, m_known); !loaded)
            return loaded;
        return m_known.nodes.size() == before ? Result<void>() : climb(m_known.nodes.back().parent());
    }

    // Goes on around what was read.
    Result<void> complete()
    {
        std::vector<SpanId> spans;
        for (const auto &node : m_known.nodes)
            spans.push_back(node.key().spanId);
        for (const auto &span : spans) {
            if (auto read = descend(span, kMostAround); !read)
                return read;
        }
        std::set<std::string> responses; // of calls that do not count: one that tells of the same request may
        for (const auto &node : m_known.nodes) {
            if (node.stored && !node.stored->row.counts)
                responses.insert(node.stored->row.call.responseId);
        }
        for (const auto &response : responses) {
            if (auto read = addTellings(response); !read)
                return read;
        }
        const auto roots = m_tables.large().below(m_number, {}, kMostRoots);
        if (!roots)
            return failureOf(roots);
        for (const auto &root : *roots) {
            if (auto taken = take(root.node); !taken)
                return taken;
        }
        return {};
    }

    // Notes which calls, with those that came in the meantime, have others below them that were not read.
    void noteCallsBelow()
    {
        std::set<SpanId> open; // more lies below than was read
        for (const auto &node : m_known.nodes) {
            if (m_whole.contains(node.key().spanId))
                continue;
            open.insert(node.key().spanId);
            for (auto *above = m_known.find(node.parent()); above; above = m_known.find(above->parent())) {
                if (!open.insert(above->key().spanId).second)
                    break;
            }
        }
        // With so much below it, a call that comes only now is taken to be around others.
        for (auto &node : m_known.nodes)
            node.callsBelow = open.contains(node.key().spanId) && !(node.stored && node.stored->row.counts);
    }

private:
    Result<void> takeSpan(const SpanId &span)
    {
        const auto linked = m_tables.large().span(m_number, span);
        if (!linked)
            return failureOf(linked);
        return *linked ? take((*linked)->node) : Result<void>();
    }

    Result<void> climb(SpanId parent)
    {
        for (int level = 0; level < kMostAbove && parent != SpanId {} && !m_known.find(parent); ++level) {
            const auto above = m_tables.large().span(m_number, parent);
            if (!above)
                return failureOf(above);
            if (!*above)
                return {};
            m_taken.insert((*above)->node);
            if (auto loaded = m_writer.loadNode(m_trace, (*above)->node, m_known); !loaded)
                return loaded;
            parent = (*above)->parent;
        }
        return {};
    }

    // Reads up to `most` spans below `span`, those nearest to it first.
    Result<void> descend(const SpanId &span, int most)
    {
        std::vector<SpanId> open {span};
        for (std::size_t i = 0; i < open.size(); ++i) {
            if (m_whole.contains(open[i]))
                continue;
            const auto below = m_tables.large().below(m_number, open[i], most + 1);
            if (!below)
                return failureOf(below);
            if (std::ssize(*below) > most)
                return {};
            most -= static_cast<int>(below->size());
            for (const auto &child : *below) {
                if (auto taken = take(child.node); !taken)
                    return taken;
                open.push_back(child.span);
            }
            m_whole.insert(open[i]);
        }
        return {};
    }

    TraceWriter &m_writer;
    TelemetryTables &m_tables;
    std::int64_t m_number;
    const SpanKey &m_trace;
    Trace &m_known;
    std::set<std::int64_t> m_taken;
    std::set<SpanId> m_whole; // spans with all that lies directly below them
};

Result<std::int64_t> TraceWriter::enlarge(const SpanKey &trace, const std::vector<std::int64_t> &ids)
{
    const auto known = load(trace, ids);
    if (!known)
        return failureOf(known);
    std::vector<LinkedSpan> spans;
    for (const auto &node : known->nodes)
        spans.push_back({node.key().spanId, node.parent(), node.call ? node.id : -node.spanId});
    return m_tables->enlarge(trace.traceId, spans);
}

Result<AppendReport> TraceWriter::storeLarge(std::int64_t large, const SpanKey &trace, const Group &group)
{
    AppendReport report;
    Group piece;
    const auto store = [&] {
        const auto stored = storePiece(large, trace, piece, report);
        piece = {};
        return stored;
    };
    const auto add = [&](auto &to, const auto &from) -> Result<void> {
        for (const auto &one : from) {
            to.push_back(one);
            if (piece.spans.size() + piece.calls.size() + piece.scores.size() < kPiece)
                continue;
            if (auto stored = store(); !stored)
                return stored;
        }
        return {};
    };
    const auto stored = add(piece.spans, group.spans)
                            .and_then([&] { return add(piece.calls, group.calls); })
                            .and_then([&] { return add(piece.scores, group.scores); })
                            .and_then(store);
    return stored.map([&] { return report; });
}

Result<void> TraceWriter::storePiece(std::int64_t large, const SpanKey &trace, const Group &piece, AppendReport &report)
{
    Trace known;
    Surroundings around(*this, large, trace, known);
    for (const auto *span : piece.spans) {
        if (auto added = around.add(span->key.spanId, span->parentSpanId); !added)
            return added;
    }
    for (const auto *call : piece.calls) {
        if (auto added = around.add(call->key.spanId, call->parentSpanId); !added)
            return added;
        if (auto added = around.addTellings(call->responseId); !added)
            return added;
    }
    for (const auto &score : piece.scores) {
        if (auto added = around.addTarget(score.target.spanId); !added)
            return added;
    }
    if (auto completed = around.complete(); !completed)
        return completed;
    merge(known, piece);
    around.noteCallsBelow();
    if (auto found = findScoresOf(piece, known); !found)
        return found;
    return settle(known, report);
}

Result<TraceWriter::Trace> TraceWriter::loadAround(std::int64_t large, const SpanKey &trace, std::span<const std::int64_t> calls)
{
    Trace known;
    Surroundings around(*this, large, trace, known);
    for (const auto call : calls) {
        if (const auto taken = around.take(call); !taken)
            return failureOf(taken);
    }
    if (const auto completed = around.complete(); !completed)
        return failureOf(completed);
    around.noteCallsBelow();
    return known;
}

// The scores that calls have already, those that waited for the spans of `piece`, and those that come with it.
Result<void> TraceWriter::findScoresOf(const Group &piece, Trace &known)
{
    if (!m_hasScores)
        return {};
    for (const auto &node : known.nodes) {
        if (!node.stored)
            continue;
        const auto &[id, series, counts, call, inherited, ownService] = node.stored->row;
        for (std::size_t i = 0; i < call.scores.size(); ++i) {
            if (inherited.scores >> i & 1)
                known.scores.push_back({{}, call.key, {}, call.scores[i]});
        }
    }
    const auto addWaiting = [&](const SpanKey &under, const SpanKey &target) -> Result<void> {
        auto scores = m_tables->scoresOfSpan(under);
        if (!scores)
            return failureOf(scores);
        for (auto &score : *scores) {
            score.target = target;
            known.scores.push_back(std::move(score));
        }
        return {};
    };
    const auto addAll = [&](const SpanKey &key, const std::string &responseId) -> Result<void> {
        if (auto added = addWaiting(key, key); !added)
            return added;
        if (auto added = responseId.empty() ? Result<void>() : addWaiting(keyOfResponse(responseId), key); !added)
            return added;
        return m_hasSpanScores ? addWaiting(keyOfSpanAlone(key.spanId), key) : Result<void>();
    };
    for (const auto *span : piece.spans) {
        if (auto added = addAll(span->key, {}); !added)
            return added;
    }
    for (const auto *call : piece.calls) {
        if (auto added = addAll(call->key, call->responseId); !added)
            return added;
    }
    known.scores.insert(known.scores.end(), piece.scores.begin(), piece.scores.end());
    return {};
}

} // namespace demarc::telemetry
