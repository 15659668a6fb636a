// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/langfuse/observations.h"

#include "ingest/jsonspan.h"

#include <algorithm>
#include <functional>

namespace demarc::ingest::langfuse {

namespace {

constexpr std::size_t kMaxEvents = 32; // of one observation; SDKs send two or three

// Whether the event came before; else it is known from now on.
bool isKnown(std::vector<std::size_t> &events, const std::string &event)
{
    const auto hash = std::hash<std::string> {}(event);
    if (std::find(events.begin(), events.end(), hash) != events.end())
        return true;
    if (events.size() == kMaxEvents)
        events.erase(events.begin());
    events.push_back(hash);
    return false;
}

} // namespace

Json Observations::merge(const SpanKey &key, const Json &piece, const std::string &event)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_byKey.find(key);
    if (known == m_byKey.end()) {
        m_recent.push_front({key, Json::object(), {}});
        m_byKey.emplace(key, m_recent.begin());
    } else {
        m_recent.splice(m_recent.begin(), m_recent, known->second);
    }
    auto &whole = m_recent.front().whole;
    if (!event.empty() && isKnown(m_recent.front().events, event + piece.dump()))
        return whole;
    for (const auto &[name, value] : piece.items()) {
        if (!value.is_null())
            whole[name] = value;
    }
    if (m_recent.size() > m_capacity) {
        m_byKey.erase(m_recent.back().key);
        m_recent.pop_back();
    }
    return whole;
}

std::string Observations::textOf(const SpanKey &key, const char *member)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_byKey.find(key);
    return known == m_byKey.end() ? std::string() : textMember(known->second->whole, member);
}

} // namespace demarc::ingest::langfuse
