// SPDX-License-Identifier: GPL-3.0-or-later
// What was said lately of traces and observations. Langfuse's older API tells of one in pieces: what began now, how it
// ended later, perhaps in another request.
#pragma once

#include "base/json.h"
#include "domain/telemetry/call.h"

#include <list>
#include <map>
#include <mutex>

namespace demarc::ingest::langfuse {

// Safe to use from several threads. Bounded: the least recently told are forgotten; a piece that comes later than that
// stands for itself.
class Observations {
public:
    explicit Observations(std::size_t capacity = 20'000) : m_capacity(capacity) { }

    // Puts the members of `piece` (an object) that are not null over what is known of `key` and returns the whole. A
    // trace as such has a span id that is all zero.
    Json merge(const SpanKey &key, const Json &piece);

private:
    struct Known {
        SpanKey key;
        Json whole;
    };
    std::mutex m_mutex;
    std::size_t m_capacity;
    std::list<Known> m_recent; // the latest first
    std::map<SpanKey, std::list<Known>::iterator> m_byKey;
};

} // namespace demarc::ingest::langfuse
