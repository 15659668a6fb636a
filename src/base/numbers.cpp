// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/numbers.h"

#include "base/money.h"

#include <limits>

namespace demarc {

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    const auto decimal = Decimal::parse(text);
    if (!decimal)
        return {};
    auto value = decimal->mantissa;
    for (int power = decimal->exponent; power < 0; ++power) {
        if (value % 10 != 0)
            return {};
        value /= 10;
    }
    for (int power = decimal->exponent; power > 0; --power) {
        if (__builtin_mul_overflow(value, Int128 {10}, &value))
            return {};
    }
    if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min())
        return {};
    return static_cast<std::int64_t>(value);
}

} // namespace demarc
