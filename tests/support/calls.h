// SPDX-License-Identifier: GPL-3.0-or-later
// Calls for tests: one with every field set, and random ones that repeat for the same seed.
#pragma once

#include "domain/telemetry/call.h"

#include <random>

namespace demarc::test {

inline constexpr Instant kMonday = instantOf(1'795'392'000'000'000); // 2026-11-23T00:00:00Z

inline SpanKey spanKey(std::uint64_t number)
{
    SpanKey key;
    for (std::size_t i = 0; i < 8; ++i) {
        key.spanId[i] = static_cast<std::uint8_t>(number >> (8 * i));
        key.traceId[i] = static_cast<std::uint8_t>(number >> (8 * i)); // each its own trace
    }
    key.traceId[15] = 1;
    return key;
}

inline Call fullCall(std::uint64_t number, Instant start)
{
    Call call;
    call.key = spanKey(number);
    call.parentSpanId = {1, 2, 3, 4, 5, 6, 7, 8};
    call.series = {"inspection", "gpt-4o", "openai", "report-summary", "12", "production", Operation::Chat};
    call.start = start;
    call.duration = std::chrono::milliseconds {1250};
    call.timeToFirstToken = std::chrono::milliseconds {310};
    call.inputTokens = 1200;
    call.outputTokens = 300;
    call.cacheReadTokens = 1000;
    call.cacheWriteTokens = 50;
    call.reasoningTokens = 20;
    call.costPico = 6'000'000'000;
    call.reportedCostPico = 6'100'000'000;
    call.costSource = CostSource::Estimated;
    call.status = CallStatus::Error;
    call.errorType = "timeout";
    call.modelRequested = "gpt-4o-latest";
    call.user = "user-1";
    call.session = "session-1";
    call.scores = {{"helpful", 0.75}, {"grounded", 0.1}};
    return call;
}

class RandomCalls {
public:
    explicit RandomCalls(unsigned seed) : m_random(seed) { }

    // A call of the number `number` within `span` after `from`; fields are present or absent at random.
    Call operator()(std::uint64_t number, Instant from, Duration span)
    {
        Call call;
        call.key = spanKey(number);
        call.series.service = pick({"inspection", "chat-desk", "triage"});
        call.series.model = pick({"gpt-4o", "gpt-4o-mini", "claude-sonnet"});
        call.series.provider = "openai";
        call.series.promptName = pick({"", "report-summary"});
        call.series.promptVersion = call.series.promptName.empty() ? "" : pick({"1", "2"});
        call.series.environment = pick({"default", "staging"});
        call.start = from + Duration {below(span.count())};
        if (below(10) != 0)
            call.duration = Duration {below(5'000'000)};
        if (below(2) == 0)
            call.timeToFirstToken = Duration {below(900'000)};
        if (below(10) != 0) {
            call.inputTokens = below(10'000);
            call.outputTokens = below(2'000);
        }
        if (below(4) != 0) {
            call.costPico = below(1'000'000'000'000);
            call.costSource = CostSource::Estimated;
        }
        if (below(20) == 0) {
            call.status = CallStatus::Error;
            call.errorType = "timeout";
        }
        call.user = pick({"", "ann", "ben"});
        if (below(3) == 0)
            call.scores.push_back({pick({"helpful", "grounded"}), static_cast<double>(below(1001)) / 1000});
        return call;
    }

    std::int64_t below(std::int64_t limit) { return static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(limit)); }

private:
    std::string pick(std::initializer_list<const char *> choices)
    {
        return choices.begin()[below(static_cast<std::int64_t>(choices.size()))];
    }

    std::mt19937_64 m_random;
};

} // namespace demarc::test
