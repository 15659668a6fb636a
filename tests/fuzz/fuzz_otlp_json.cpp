// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialects/normaliser.h"
#include "ingest/otlp/decoder.h"

#include "fuzzcheck.h"

using namespace demarc;
using namespace demarc::ingest;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Normaliser normaliser;
    std::string body(reinterpret_cast<const char *>(data), size);
    std::int64_t seen = 0;
    const auto decoded = decodeTraces(Encoding::Json, body, [&](const Span &span) {
        ++seen;
        if (const auto call = normaliser.normalise(span))
            fuzz::requireSane(*call);
    });
    fuzz::require(!decoded || decoded->spans == seen);
    fuzz::require(decoded || !decoded.error().message.isEmpty());
    std::string copy(reinterpret_cast<const char *>(data), size);
    const auto logs = countRecords(OtherSignal::Logs, Encoding::Json, copy);
    const auto metrics = countRecords(OtherSignal::Metrics, Encoding::Json, copy);
    fuzz::require((!logs || *logs >= 0) && (!metrics || *metrics >= 0));
    return 0;
}
