// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/langfuse/observations.h"

namespace demarc::ingest::langfuse {

Json Observations::merge(const SpanKey &key, const Json &piece)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_byKey.find(key);
    if (known == m_byKey.end()) {
        m_recent.push_front({key, Json::object()});
        m_byKey.emplace(key, m_recent.begin());
    } else {
        m_recent.splice(m_recent.begin(), m_recent, known->second);
    }
    auto &whole = m_recent.front().whole;
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

} // namespace demarc::ingest::langfuse
