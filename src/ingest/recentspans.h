// SPDX-License-Identifier: GPL-3.0-or-later
// Remembers which spans came lately. Some SDKs tell of a call twice, by its span and by a log record with the same ids; the
// span knows more (when it began), so where both come the span is kept. And some judgements name a span by its id alone,
// without its trace.
#pragma once

#include "domain/telemetry/trace.h"
#include "ingest/ids.h"

#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace demarc::ingest {

// Safe to use from several threads. Bounded: the oldest are forgotten.
class RecentSpans {
public:
    explicit RecentSpans(std::size_t capacity = 65'536) : m_capacity(capacity) { }

    void add(const TelemetryBatch &batch);
    // Whether the span came, and as a call.
    bool isCall(const SpanKey &key) const;
    std::optional<TraceId> traceOf(const SpanId &span) const;

private:
    struct Known {
        TraceId trace;
        bool isCall;
    };
    struct Hash {
        std::size_t operator()(const SpanId &id) const;
    };
    void add(const SpanKey &key, bool isCall);

    mutable std::mutex m_mutex;
    std::size_t m_capacity;
    std::size_t m_next = 0;
    std::vector<SpanId> m_order; // a ring once it is full
    std::unordered_map<SpanId, Known, Hash> m_known;
};

} // namespace demarc::ingest
