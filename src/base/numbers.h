// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people type them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace demarc {

// A whole number in plain or scientific notation: "250000", "1e6", "2.5e3". Empty for anything else, such as "1.5".
std::optional<std::int64_t> wholeNumber(std::string_view text);

} // namespace demarc
