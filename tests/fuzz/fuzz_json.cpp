// SPDX-License-Identifier: GPL-3.0-or-later
// Guarded JSON: whatever comes in is either refused, or read into a value whose canonical text reads back the same.
#include "base/json.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto exact = demarc::parseExactJson(text, {.maxBytes = 1 << 16, .maxDepth = 64});
    const auto value = demarc::parseJson(text, {.maxBytes = 1 << 16, .maxDepth = 64});
    if (value.has_value() != exact.has_value())
        std::abort(); // both readers take the same texts
    if (!value)
        return 0;
    const auto again = demarc::parseJson(demarc::canonicalJson(*value));
    if (!again || *again != *value)
        std::abort();
    return 0;
}
