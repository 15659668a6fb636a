// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace demarc::bench {

namespace {

struct Model {
    const char *name;
    const char *provider;
    std::array<std::int64_t, 2> picoPerToken; // input, output
};

constexpr std::array kModels {
    Model {"gpt-4o", "openai", {2'500'000, 10'000'000}},
    Model {"gpt-4o-mini", "openai", {150'000, 600'000}},
    Model {"claude-sonnet-4", "anthropic", {3'000'000, 15'000'000}},
    Model {"mistral-small", "mistral_ai", {100'000, 300'000}},
    Model {"text-embedding-3-small", "openai", {20'000, 0}},
};

constexpr std::array kSystems {"inspection-report", "tenant-chat", "lease-search", "damage-triage", "invoice-check",
    "viewing-planner", "energy-advice", "complaint-desk", "contract-review", "works-council"};

} // namespace

Feed::Feed(std::int64_t count, Instant from, Duration span) : m_count(count), m_from(from), m_span(span)
{
    for (std::size_t series = 0; series + 1 < m_weights.size(); ++series)
        m_weights[series + 1] = m_weights[series] + 1000 - series * 800 / 49; // 1000 … 200
}

std::vector<Call> Feed::next(std::size_t most)
{
    std::vector<Call> calls;
    const auto left = static_cast<std::size_t>(m_count - m_made);
    calls.reserve(std::min(most, left));
    for (std::size_t i = 0; i < std::min(most, left); ++i, ++m_made) {
        const auto part = static_cast<double>(m_made) / static_cast<double>(m_count);
        calls.push_back(makeCall(m_from + Duration {static_cast<std::int64_t>(static_cast<double>(m_span.count()) * part)}));
    }
    return calls;
}

std::int64_t Feed::logNormal(double median, double spread)
{
    return std::llround(median * std::exp(spread * m_normal(m_engine)));
}

Call Feed::makeCall(Instant start)
{
    const auto at = std::upper_bound(m_weights.begin(), m_weights.end(), below(m_weights.back()));
    const auto series = static_cast<std::size_t>(at - m_weights.begin()) - 1;
    const auto &model = kModels[series % kModels.size()];
    Call call;
    const std::array<std::uint64_t, 4> id {m_engine(), m_engine(), m_engine() | 1, m_engine() | 1};
    std::memcpy(call.key.traceId.data(), id.data(), 16);
    std::memcpy(call.key.spanId.data(), id.data() + 2, 8);
    if (below(2))
        std::memcpy(call.parentSpanId.data(), id.data() + 3, 8);
    call.series.service = kSystems[series / kModels.size()];
    call.series.model = call.modelRequested = model.name;
    call.series.provider = model.provider;
    const bool chat = model.picoPerToken[1] != 0;
    if (chat) {
        call.series.promptName = call.series.service;
        call.series.promptVersion = "12";
    }
    call.series.environment = "production";
    call.series.operation = chat ? Operation::Chat : Operation::Embeddings;
    call.name = chat ? "chat" : "embeddings";
    call.start = start;
    call.duration = Duration {logNormal(1.2e6, 0.6)};
    if (chat)
        call.timeToFirstToken = Duration {logNormal(3e5, 0.5)};
    call.inputTokens = logNormal(900, 0.8);
    call.outputTokens = chat ? logNormal(250, 0.7) : 0;
    call.costPico = *call.inputTokens * model.picoPerToken[0] + *call.outputTokens * model.picoPerToken[1];
    call.costSource = CostSource::Estimated;
    if (below(100) == 0) {
        call.status = CallStatus::Error;
        call.errorType = "timeout";
    }
    call.user = "user-" + std::to_string(below(2000));
    call.session = "session-" + std::to_string(m_made / 80 * 10 + static_cast<std::int64_t>(below(10)));
    return call;
}

std::vector<Call> feed(std::int64_t count, Instant from, Duration span)
{
    return Feed(count, from, span).next(static_cast<std::size_t>(count));
}

} // namespace demarc::bench
