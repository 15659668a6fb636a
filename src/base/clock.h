// SPDX-License-Identifier: GPL-3.0-or-later
// The time is injected everywhere, so that a test or the demo decides what "now" is.
#pragma once

#include "base/instant.h"

#include <atomic>

namespace demarc {

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0; // safe to call from any thread
};

class SystemClock final : public Clock {
public:
    Instant now() const override { return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now()); }
};

// Stands still until moved.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Instant start) : m_micros(microsOf(start)) { }
    Instant now() const override { return instantOf(m_micros.load()); }
    void advance(Duration by) { m_micros.fetch_add(by.count()); }
    void set(Instant to) { m_micros.store(microsOf(to)); }

private:
    std::atomic<std::int64_t> m_micros;
};

} // namespace demarc
