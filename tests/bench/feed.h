// SPDX-License-Identifier: GPL-3.0-or-later
// The calls that benches measure with: three systems, three models, two versions of a prompt, in order of time, the same
// for every run.
#pragma once

#include "domain/telemetry/call.h"

#include <vector>

namespace demarc::bench {

// `count` calls spread evenly over `span` from `from`.
std::vector<Call> feed(std::int64_t count, Instant from, Duration span);

inline constexpr Instant kFeedStart = instantOf(1'793'491'200'000'000); // 2026-11-01T00:00:00Z

} // namespace demarc::bench
