// SPDX-License-Identifier: GPL-3.0-or-later
// A trace as an agent of the invented property company leaves it: retrieval, a tool, a gateway within its client, an error.
#pragma once

#include "domain/telemetry/trace.h"

#include <algorithm>

namespace demarc::test {

class CallTrace {
public:
    explicit CallTrace(Instant start) : m_start(start)
    {
        addSpan(1, 0, SpanKind::Agent, "inspect flat 12", 0, 5200);
        addSpan(2, 1, SpanKind::Retrieval, "earlier reports", 40, 260);
        addCall(3, 1, "gpt-4o", 340, 1900, 420).name = "chat gpt-4o";
        batch.calls.back().cacheReadTokens = 1024;
        addSpan(4, 1, SpanKind::Tool, "photo metadata", 2300, 380);
        addCall(5, 1, "gpt-4o-mini", 2700, 900, 150).name = "client of the gateway";
        addCall(6, 5, "gpt-4o-mini", 2760, 800, 120);
        addSpan(7, 1, SpanKind::Guardrail, "no tenant names", 3640, 90);
        auto &failed = addCall(8, 1, "gpt-4o", 3760, 1300, 0);
        failed.status = CallStatus::Error;
        failed.errorType = "rate_limit_exceeded";
        failed.timeToFirstToken.reset();
        failed.outputTokens = 0;
        addSpan(9, 1, SpanKind::Evaluator, "grounded in photos", 5080, 110);
    }

    TelemetryBatch batch;

    Call &call(std::uint8_t span)
    {
        return *std::find_if(batch.calls.begin(), batch.calls.end(), [&](const Call &one) { return one.key.spanId[7] == span; });
    }
    static SpanKey key(std::uint8_t span)
    {
        SpanKey key;
        for (std::size_t i = 0; i < key.traceId.size(); ++i)
            key.traceId[i] = static_cast<std::uint8_t>(0x4b + 7 * i);
        key.spanId[7] = span;
        return key;
    }

private:
    void addSpan(std::uint8_t span, std::uint8_t parent, SpanKind kind, const char *name, int afterMillis, int millis)
    {
        TraceSpan one;
        one.key = key(span);
        if (parent != 0)
            one.parentSpanId = key(parent).spanId;
        one.kind = kind;
        one.name = name;
        one.start = m_start + std::chrono::milliseconds {afterMillis};
        one.duration = std::chrono::milliseconds {millis};
        batch.spans.push_back(one);
    }
    Call &addCall(std::uint8_t span, std::uint8_t parent, const char *model, int afterMillis, int millis, int firstTokenMillis)
    {
        Call one;
        one.key = key(span);
        one.parentSpanId = key(parent).spanId;
        one.series = {"inspection-api", model, "openai", "report-summary", "1", "production", Operation::Chat};
        one.modelRequested = model;
        one.start = m_start + std::chrono::milliseconds {afterMillis};
        one.duration = std::chrono::milliseconds {millis};
        one.timeToFirstToken = std::chrono::milliseconds {firstTokenMillis};
        one.inputTokens = 2819;
        one.outputTokens = 469;
        one.user = "user-50";
        one.session = "session-47519";
        one.responseId = "chatcmpl-9f2c1d";
        batch.calls.push_back(one);
        return batch.calls.back();
    }

    Instant m_start;
};

} // namespace demarc::test
