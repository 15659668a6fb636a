// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed.h"

#include <array>
#include <cmath>
#include <cstring>
#include <random>

namespace demarc::bench {

namespace {

struct Source {
    const char *service;
    const char *model;
    const char *prompt;
    std::array<std::int64_t, 2> picoPerToken; // input, output
};

constexpr std::array kSources {
    Source {"inspection-report", "gpt-4o", "report-summary", {2'500'000, 10'000'000}},
    Source {"inspection-report", "gpt-4o-mini", "damage-triage", {150'000, 600'000}},
    Source {"tenant-chat", "gpt-4o-mini", "answer", {150'000, 600'000}},
    Source {"tenant-chat", "claude-sonnet-4", "answer", {3'000'000, 15'000'000}},
    Source {"lease-search", "text-embedding-3-small", "", {20'000, 0}},
};

class Random {
public:
    std::uint64_t bits() { return m_engine(); }
    std::int64_t below(std::int64_t limit) { return static_cast<std::int64_t>(m_engine() % static_cast<std::uint64_t>(limit)); }
    std::int64_t logNormal(double median, double spread) { return std::llround(median * std::exp(spread * m_normal(m_engine))); }

private:
    std::mt19937_64 m_engine {20261123};
    std::normal_distribution<double> m_normal;
};

Call makeCall(Random &random, Instant start)
{
    const auto &source = kSources[static_cast<std::size_t>(random.below(std::ssize(kSources)))];
    Call call;
    const std::array<std::uint64_t, 3> id {random.bits(), random.bits(), random.bits() | 1};
    std::memcpy(call.key.traceId.data(), id.data(), 16);
    std::memcpy(call.key.spanId.data(), id.data() + 2, 8);
    call.series.service = source.service;
    call.series.model = call.modelRequested = source.model;
    call.series.provider = "openai";
    call.series.promptName = source.prompt;
    if (*source.prompt)
        call.series.promptVersion = random.below(2) ? "12" : "11";
    call.series.environment = "production";
    call.series.operation = source.picoPerToken[1] ? Operation::Chat : Operation::Embeddings;
    call.start = start;
    call.duration = Duration {random.logNormal(1.2e6, 0.6)};
    if (source.picoPerToken[1])
        call.timeToFirstToken = Duration {random.logNormal(3e5, 0.5)};
    call.inputTokens = random.logNormal(900, 0.8);
    call.outputTokens = source.picoPerToken[1] ? random.logNormal(250, 0.7) : 0;
    call.costPico = *call.inputTokens * source.picoPerToken[0] + *call.outputTokens * source.picoPerToken[1];
    call.costSource = CostSource::Estimated;
    if (random.below(100) == 0) {
        call.status = CallStatus::Error;
        call.errorType = "timeout";
    }
    call.user = "user-" + std::to_string(random.below(200));
    call.session = "session-" + std::to_string(random.below(5000));
    return call;
}

} // namespace

std::vector<Call> feed(std::int64_t count, Instant from, Duration span)
{
    Random random;
    std::vector<Call> calls;
    calls.reserve(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i)
        calls.push_back(makeCall(random,
            from
                + Duration {static_cast<std::int64_t>(
                    static_cast<double>(span.count()) * (static_cast<double>(i) / static_cast<double>(count)))}));
    return calls;
}

} // namespace demarc::bench
