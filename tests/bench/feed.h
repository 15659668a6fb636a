// SPDX-License-Identifier: GPL-3.0-or-later
// The calls that benches measure with, in order of time, the same for every run: ten systems with five models each make 50
// series, the busiest of which sends five times as many calls as the quietest. Durations, times to first token and tokens
// are log-normal; one call in a hundred fails; 2,000 users hold sessions of about eight calls; half of the calls have a
// parent that is no call and is not sent.
#pragma once

#include "domain/telemetry/call.h"

#include <array>
#include <random>
#include <vector>

namespace demarc::bench {

inline constexpr Instant kFeedStart = instantOf(1'793'491'200'000'000); // 2026-11-01T00:00:00Z

class Feed {
public:
    // `count` calls spread evenly over `span` from `from`.
    Feed(std::int64_t count, Instant from, Duration span);
    // The next calls, at most `most`; none at the end.
    std::vector<Call> next(std::size_t most);

private:
    Call makeCall(Instant start);
    std::uint64_t below(std::uint64_t limit) { return m_engine() % limit; }
    std::int64_t logNormal(double median, double spread);

    std::int64_t m_count;
    Instant m_from;
    Duration m_span;
    std::int64_t m_made = 0;
    std::mt19937_64 m_engine {20261123};
    std::normal_distribution<double> m_normal;
    std::array<std::uint64_t, 51> m_weights {}; // running sums
};

// All of a feed at once.
std::vector<Call> feed(std::int64_t count, Instant from, Duration span);

} // namespace demarc::bench
