// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/telemetry/traceresolution.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <map>
#include <tuple>
#include <unordered_map>

namespace demarc {

namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kMostScores = 64;
const std::string kDefaultEnvironment = SeriesKey {}.environment;

std::uint64_t numberOf(const SpanId &id)
{
    std::uint64_t number = 0;
    for (const auto byte : id)
        number = number << 8 | byte;
    return number;
}

void copyTokens(const Call &from, Call &to)
{
    to.inputTokens = from.inputTokens;
    to.outputTokens = from.outputTokens;
    to.cacheReadTokens = from.cacheReadTokens;
    to.cacheWriteTokens = from.cacheWriteTokens;
    to.reasoningTokens = from.reasoningTokens;
    to.cacheWriteHourTokens = from.cacheWriteHourTokens;
    to.audioInputTokens = from.audioInputTokens;
    to.audioOutputTokens = from.audioOutputTokens;
    to.images = from.images;
    to.serviceTier = from.serviceTier;
}

// The spans of a trace as a forest.
class Forest {
public:
    explicit Forest(std::span<const TraceNode> nodes) : m_nodes(nodes), m_parents(nodes.size(), kNone)
    {
        m_places.reserve(nodes.size());
        for (std::size_t i = 0; i < nodes.size(); ++i)
            m_places.emplace(numberOf(nodes[i].spanId), i);
        for (std::size_t i = 0; i < nodes.size(); ++i)
            m_parents[i] = find(nodes[i].parentSpanId);
        cutCircles();
    }

    std::size_t find(const SpanId &id) const
    {
        const auto found = m_places.find(numberOf(id));
        return found == m_places.end() ? kNone : found->second;
    }

    // Calls `visit` with each ancestor, the nearest first, until it returns false.
    template <typename Visit>
    void climb(std::size_t node, Visit &&visit) const
    {
        for (auto above = m_parents[node]; above != kNone; above = m_parents[above]) {
            if (!visit(above))
                return;
        }
    }

private:
    // In a circle every span is below every other; its smallest id becomes a root.
    void cutCircles()
    {
        std::vector<std::size_t> round(m_nodes.size(), kNone);
        for (std::size_t start = 0; start < m_nodes.size(); ++start) {
            auto at = start;
            while (at != kNone && round[at] == kNone) {
                round[at] = start;
                at = m_parents[at];
            }
            if (at != kNone && round[at] == start)
                m_parents[smallestInCircle(at)] = kNone;
        }
    }

    std::size_t smallestInCircle(std::size_t first) const
    {
        auto smallest = first;
        for (auto at = m_parents[first]; at != first; at = m_parents[at]) {
            if (m_nodes[at].spanId < m_nodes[smallest].spanId)
                smallest = at;
        }
        return smallest;
    }

    std::span<const TraceNode> m_nodes;
    std::vector<std::size_t> m_parents;
    std::unordered_map<std::uint64_t, std::size_t> m_places;
};

const Score *find(const std::vector<Score> &scores, const std::string &name)
{
    const auto found = std::find_if(scores.begin(), scores.end(), [&](const Score &score) { return score.name == name; });
    return found == scores.end() ? nullptr : &*found;
}

bool overlap(const Call &a, const Call &b)
{
    const auto end = [](const Call &call) { return call.start + call.duration.value_or(Duration::zero()); };
    return a.start <= end(b) && b.start <= end(a);
}

class Resolution {
public:
    explicit Resolution(std::span<const TraceNode> nodes) : m_nodes(nodes), m_forest(nodes), m_counts(nodes.size(), false) { }

    std::vector<ResolvedCall> run(std::span<const TraceScore> scores)
    {
        decideWhatCounts();
        dropToldTwice();
        findLoneCallsBelow();
        findCommonContext();
        std::vector<ResolvedCall> resolved;
        m_places.assign(m_nodes.size(), kNone);
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            if (!m_nodes[i].call)
                continue;
            m_places[i] = resolved.size();
            resolved.push_back(complete(i));
        }
        for (const auto &score : scores)
            place(score, resolved);
        return resolved;
    }

private:
    const Call *callAt(std::size_t node) const { return m_nodes[node].call; }

    void decideWhatCounts()
    {
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            m_counts[i] = callAt(i) && !m_nodes[i].callsBelow;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            if (!callAt(i))
                continue;
            m_forest.climb(i, [this](std::size_t above) {
                m_counts[above] = false;
                return true;
            });
        }
    }

    void dropToldTwice()
    {
        std::map<std::string_view, std::vector<std::size_t>> byResponse;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            if (m_counts[i] && !callAt(i)->responseId.empty())
                byResponse[callAt(i)->responseId].push_back(i);
        }
        for (auto &[id, told] : byResponse) {
            std::sort(told.begin(), told.end(), [this](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
            std::vector<std::size_t> kept;
            for (const auto node : told) {
                const auto again = std::find_if(
                    kept.begin(), kept.end(), [&](std::size_t first) { return overlap(*callAt(first), *callAt(node)); });
                m_counts[node] = again == kept.end();
                if (m_counts[node])
                    kept.push_back(node);
                else
                    m_tellings.emplace(*again, node);
            }
        }
    }

    std::tuple<bool, Instant, SpanId> rank(std::size_t node) const
    {
        const auto &call = *callAt(node);
        return {!call.inputTokens && !call.outputTokens, call.start, m_nodes[node].spanId};
    }

    // For each call around calls: the one below that counts, where there is just one.
    void findLoneCallsBelow()
    {
        m_below.assign(m_nodes.size(), 0);
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            if (m_nodes[i].callsBelow)
                m_below[i] += 2; // it may be one: which one is not known
            if (m_counts[i])
                m_forest.climb(i, [this](std::size_t above) {
                    ++m_below[above];
                    return true;
                });
        }
    }

    TraceContext contextOf(std::size_t node) const
    {
        if (const auto *call = callAt(node)) {
            const auto &environment = call->series.environment;
            return {call->useCase, call->user, call->session, environment == kDefaultEnvironment ? std::string() : environment};
        }
        return m_nodes[node].context ? *m_nodes[node].context : TraceContext {};
    }

    void findCommonContext()
    {
        std::vector<std::size_t> byTime(m_nodes.size());
        for (std::size_t i = 0; i < byTime.size(); ++i)
            byTime[i] = i;
        std::sort(byTime.begin(), byTime.end(), [this](std::size_t a, std::size_t b) {
            return std::tie(m_nodes[a].start, m_nodes[a].spanId) < std::tie(m_nodes[b].start, m_nodes[b].spanId);
        });
        for (const auto node : byTime)
            addMissing(m_common, contextOf(node));
    }

    static void addMissing(TraceContext &context, const TraceContext &more)
    {
        for (const auto field :
            {&TraceContext::useCase, &TraceContext::user, &TraceContext::session, &TraceContext::environment}) {
            if ((context.*field).empty())
                context.*field = more.*field;
        }
    }

    ResolvedCall complete(std::size_t node) const
    {
        ResolvedCall resolved {node, m_counts[node], *callAt(node), {}};
        auto context = contextOf(node);
        const auto own = context;
        const auto [first, last] = m_tellings.equal_range(node);
        for (auto telling = first; telling != last; ++telling)
            fill(resolved, *callAt(telling->second));
        m_forest.climb(node, [&](std::size_t above) {
            addMissing(context, contextOf(above));
            if (m_counts[node] && callAt(above) && m_below[above] == 1)
                fill(resolved, *callAt(above));
            return true;
        });
        addMissing(context, m_common);
        inherit(resolved, own, context);
        return resolved;
    }

    static void inherit(ResolvedCall &resolved, const TraceContext &own, const TraceContext &context)
    {
        auto &[node, counts, call, inherited] = resolved;
        if (!context.useCase.empty()) {
            inherited.useCase = own.useCase.empty();
            inherited.ownUseCase = !inherited.useCase;
            inherited.ownService = std::exchange(call.series.service, context.useCase);
        }
        call.useCase.clear();
        inherited.user = own.user.empty() && !context.user.empty();
        call.user = context.user;
        inherited.session = own.session.empty() && !context.session.empty();
        call.session = context.session;
        inherited.environment = own.environment.empty() && !context.environment.empty();
        if (inherited.environment)
            call.series.environment = context.environment;
    }

    // Takes from the call around it what `resolved` lacks.
    static void fill(ResolvedCall &resolved, const Call &outer)
    {
        auto &[node, counts, call, inherited] = resolved;
        if (call.series.promptName.empty() && !outer.series.promptName.empty()) {
            call.series.promptName = outer.series.promptName;
            call.series.promptVersion = outer.series.promptVersion;
            inherited.prompt = true;
        }
        if (!call.inputTokens && !call.outputTokens && (outer.inputTokens || outer.outputTokens)) {
            copyTokens(outer, call);
            inherited.tokens = true;
        }
        if (!call.timeToFirstToken && outer.timeToFirstToken) {
            call.timeToFirstToken = outer.timeToFirstToken;
            inherited.timeToFirstToken = true;
        }
        if (!call.reportedCostPico && outer.reportedCostPico) {
            call.reportedCostPico = outer.reportedCostPico;
            inherited.reportedCost = true;
        }
        for (const auto &score : outer.scores) {
            if (call.scores.size() < kMostScores && !find(call.scores, score.name)) {
                inherited.scores |= std::uint64_t {1} << call.scores.size();
                call.scores.push_back(score);
            }
        }
    }

    void place(const TraceScore &score, std::vector<ResolvedCall> &resolved) const
    {
        const bool wholeTrace = score.target.spanId == SpanId {};
        const auto target = wholeTrace ? kNone : m_forest.find(score.target.spanId);
        if (!wholeTrace && target == kNone)
            return; // its span has not come yet
        const auto node = target != kNone && m_counts[target] ? target : countedFor(target);
        if (node == kNone)
            return;
        auto &[place, counts, call, inherited] = resolved[m_places[node]];
        auto same = std::find_if(
            call.scores.begin(), call.scores.end(), [&](const Score &other) { return other.name == score.score.name; });
        if (same == call.scores.end()) {
            if (call.scores.size() == kMostScores)
                return;
            same = call.scores.insert(same, score.score);
        }
        same->value = score.score.value;
        inherited.scores |= std::uint64_t {1} << (same - call.scores.begin());
    }

    // What counts in place of a call that was told twice, else the last call below a span.
    std::size_t countedFor(std::size_t target) const
    {
        const auto telling =
            std::find_if(m_tellings.begin(), m_tellings.end(), [target](const auto &pair) { return pair.second == target; });
        return target != kNone && telling != m_tellings.end() ? telling->first : lastBelow(target);
    }

    // The last call that counts below a span, or of the trace where that is none.
    std::size_t lastBelow(std::size_t target) const
    {
        auto last = kNone;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            if (!m_counts[i])
                continue;
            bool below = target == kNone;
            m_forest.climb(i, [&](std::size_t above) { return !(below = below || above == target); });
            if (below
                && (last == kNone
                    || std::tie(m_nodes[last].start, m_nodes[last].spanId) < std::tie(m_nodes[i].start, m_nodes[i].spanId)))
                last = i;
        }
        return last;
    }

    std::span<const TraceNode> m_nodes;
    Forest m_forest;
    std::vector<bool> m_counts;
    std::multimap<std::size_t, std::size_t> m_tellings; // of what counts: what told of the same request and does not
    std::vector<std::size_t> m_below;                   // how many calls that count lie below a node
    std::vector<std::size_t> m_places;                  // of a node in the answer
    TraceContext m_common;
};

} // namespace

std::vector<ResolvedCall> resolveTrace(std::span<const TraceNode> nodes, std::span<const TraceScore> scores)
{
    return Resolution(nodes).run(scores);
}

void settleAlone(Call &call, Inherited &inherited)
{
    if (call.useCase.empty())
        return;
    inherited.ownUseCase = true;
    inherited.ownService = std::exchange(call.series.service, std::move(call.useCase));
    call.useCase.clear();
}

void addMissing(Call &call, const Call &other)
{
    const auto fill = [](std::string &text, const std::string &from) {
        if (text.empty())
            text = from;
    };
    if (call.series.promptName.empty()) {
        call.series.promptName = other.series.promptName;
        call.series.promptVersion = other.series.promptVersion;
    }
    if (!call.inputTokens && !call.outputTokens)
        copyTokens(other, call);
    if (call.status == CallStatus::Ok && call.errorType.empty()) {
        call.status = other.status;
        call.errorType = other.errorType;
    }
    if (call.series.environment == kDefaultEnvironment)
        call.series.environment = other.series.environment;
    if (call.parentSpanId == SpanId {})
        call.parentSpanId = other.parentSpanId;
    fill(call.series.service, other.series.service);
    fill(call.series.model, other.series.model);
    fill(call.series.provider, other.series.provider);
    fill(call.modelRequested, other.modelRequested);
    fill(call.useCase, other.useCase);
    fill(call.name, other.name);
    fill(call.user, other.user);
    fill(call.session, other.session);
    fill(call.responseId, other.responseId);
    if (!call.timeToFirstToken)
        call.timeToFirstToken = other.timeToFirstToken;
    if (!call.reportedCostPico)
        call.reportedCostPico = other.reportedCostPico;
    for (const auto &score : other.scores) {
        if (call.scores.size() < kMostScores && !find(call.scores, score.name))
            call.scores.push_back(score);
    }
}

Call asSent(Call call, const Inherited &inherited)
{
    if (inherited.ownUseCase)
        call.useCase = call.series.service;
    if (inherited.ownUseCase || inherited.useCase)
        call.series.service = inherited.ownService;
    if (inherited.user)
        call.user.clear();
    if (inherited.session)
        call.session.clear();
    if (inherited.environment)
        call.series.environment = kDefaultEnvironment;
    if (inherited.prompt) {
        call.series.promptName.clear();
        call.series.promptVersion.clear();
    }
    if (inherited.tokens)
        copyTokens(Call {}, call);
    if (inherited.timeToFirstToken)
        call.timeToFirstToken.reset();
    if (inherited.reportedCost)
        call.reportedCostPico.reset();
    std::vector<Score> own;
    for (std::size_t i = 0; i < call.scores.size(); ++i) {
        if (i >= kMostScores || !(inherited.scores >> i & 1))
            own.push_back(std::move(call.scores[i]));
    }
    call.scores = std::move(own);
    return call;
}

} // namespace demarc
