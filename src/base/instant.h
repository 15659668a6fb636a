// SPDX-License-Identifier: GPL-3.0-or-later
// Instants are UTC microseconds; the user's zone is applied only when shown.
#pragma once

#include <QString>
#include <QStringView>

#include <chrono>
#include <cstdint>
#include <optional>

namespace demarc {

using Duration = std::chrono::microseconds;
using Instant = std::chrono::sys_time<Duration>;

// Microseconds since 1970-01-01T00:00:00Z.
constexpr std::int64_t microsOf(Instant instant) { return instant.time_since_epoch().count(); }
constexpr Instant instantOf(std::int64_t micros) { return Instant {Duration {micros}}; }

// The start of the UTC-aligned bucket of `width` (> 0) that holds `instant`; also right before 1970.
constexpr Instant floorTo(Instant instant, Duration width)
{
    const auto micros = microsOf(instant);
    auto rest = micros % width.count();
    if (rest < 0)
        rest += width.count();
    return instantOf(micros - rest);
}

// RFC 3339 in UTC with as many fraction digits as needed (0, 3 or 6): "2026-11-23T10:00:00Z".
QString toIso(Instant instant);

// Parses a date ("2026-11-23", meaning its UTC midnight) or an instant in RFC 3339 or with a space for the
// 'T'; a missing zone means UTC; up to nine fraction digits, cut to microseconds. Years 1 to 9999.
std::optional<Instant> parseInstant(QStringView text);

} // namespace demarc
