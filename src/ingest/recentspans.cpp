// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/recentspans.h"

#include <cstring>

namespace demarc::ingest {

std::size_t RecentSpans::Hash::operator()(const SpanId &id) const
{
    std::size_t hash = 0; // ids are random, so they are their own hash
    static_assert(sizeof hash <= sizeof id);
    std::memcpy(&hash, id.data(), sizeof hash);
    return hash;
}

void RecentSpans::add(const TelemetryBatch &batch)
{
    if (batch.calls.empty() && batch.spans.empty())
        return;
    const std::lock_guard lock(m_mutex);
    for (const auto &call : batch.calls)
        add(call.key, true);
    for (const auto &span : batch.spans)
        add(span.key, false);
}

void RecentSpans::add(const SpanKey &key, bool isCall)
{
    if (!m_known.insert_or_assign(key.spanId, Known {key.traceId, isCall}).second)
        return;
    if (m_order.size() < m_capacity) {
        m_order.push_back(key.spanId);
        return;
    }
    m_known.erase(m_order[m_next]);
    m_order[m_next] = key.spanId;
    m_next = (m_next + 1) % m_capacity;
}

bool RecentSpans::isCall(const SpanKey &key) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_known.find(key.spanId);
    return known != m_known.end() && known->second.isCall && known->second.trace == key.traceId;
}

std::optional<TraceId> RecentSpans::traceOf(const SpanId &span) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_known.find(span);
    return known == m_known.end() ? std::nullopt : std::optional(known->second.trace);
}

} // namespace demarc::ingest
