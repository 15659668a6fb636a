// SPDX-License-Identifier: GPL-3.0-or-later
// What Python's str() writes: whatever comes in is either refused, or read into a value that JSON can say.
#include "ingest/dialects/pythonliteral.h"

#include "fuzzcheck.h"

using namespace demarc;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const JsonLimits limits {1 << 16, 32, 1000};
    const auto value = ingest::parsePythonLiteral(text, limits);
    if (!value)
        return 0;
    const auto again = parseExactJson(value->dump(), limits); // would throw where it holds no UTF-8
    fuzz::require(again && *again == *value);
    return 0;
}
