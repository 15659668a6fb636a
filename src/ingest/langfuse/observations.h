// SPDX-License-Identifier: GPL-3.0-or-later
// What was said lately of traces and observations. Langfuse's older API tells of one in pieces: what began now, how it
// ended later, perhaps in another request.
#pragma once

#include "base/json.h"
#include "domain/telemetry/call.h"

#include <list>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace demarc::ingest::langfuse {

// Safe to use from several threads. Bounded: the least recently told are forgotten; a piece that comes later than that
// stands for itself.
class Observations {
public:
    explicit Observations(std::size_t capacity = 20'000) : m_capacity(capacity) { }

    // Puts the members of `piece` (an object) that are not null over what is known of `key` and returns the whole. A
    // trace as such has a span id that is all zero. The same piece with the same id of its event is not taken again (an empty
    // id is none): sent once more, as SDKs do that missed the answer, it would be put over what came since.
    Json merge(const SpanKey &key, const Json &piece, const std::string &event);
    // The text of a member of what is known; empty where there is none.
    std::string textOf(const SpanKey &key, const char *member);

private:
    struct Known {
        SpanKey key;
        Json whole;
        std::vector<std::size_t> events; // hashes of their ids and pieces, the latest last
    };
    std::mutex m_mutex;
    std::size_t m_capacity;
    std::list<Known> m_recent; // the latest first
    std::map<SpanKey, std::list<Known>::iterator> m_byKey;
};

} // namespace demarc::ingest::langfuse
