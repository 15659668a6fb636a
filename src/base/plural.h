// SPDX-License-Identifier: GPL-3.0-or-later
// How many, for a sentence with a plural in it: what tr() takes as %n and %Ln is an int.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

namespace demarc {

// `count`, or the nearest that an int holds.
constexpr int plural(std::int64_t count)
{
    return static_cast<int>(std::clamp<std::int64_t>(count, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

} // namespace demarc
