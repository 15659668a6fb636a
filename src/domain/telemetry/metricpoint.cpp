// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/telemetry/metricpoint.h"

#include <cmath>

namespace demarc {

std::optional<Int128> picoUnits(double value)
{
    constexpr double kLargest = 1e19;
    if (!(std::abs(value) <= kLargest))
        return {};
    // Whole numbers exactly; doubles beyond 2^53 are whole.
    const auto whole = std::trunc(value);
    return static_cast<Int128>(whole) * Money::kPicoPerUnit + static_cast<Int128>(std::round((value - whole) * 1e12));
}

} // namespace demarc
