// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/inflate.h"

#include "fuzzcheck.h"

using namespace demarc;
using namespace demarc::ingest;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::size_t kLimit = 100'000;
    const auto inflated = inflateBody({reinterpret_cast<const char *>(data), size}, kLimit);
    fuzz::require(!inflated || inflated->size() <= kLimit);
    return 0;
}
