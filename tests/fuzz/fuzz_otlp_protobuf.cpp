// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialects/metricpoints.h"
#include "ingest/dialects/normaliser.h"
#include "ingest/otlp/logevents.h"
#include "ingest/otlp/metricdecoder.h"

#include "fuzzcheck.h"

using namespace demarc;
using namespace demarc::ingest;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Normaliser normaliser;
    std::string body(reinterpret_cast<const char *>(data), size);
    std::int64_t seen = 0;
    const auto decoded = decodeTraces(Encoding::Protobuf, body, [&](const Span &span) {
        ++seen;
        TelemetryBatch one;
        normaliser.addTo(one, span);
        fuzz::require(one.calls.size() + one.spans.size() <= 1);
        fuzz::requireSane(one);
    });
    fuzz::require(!decoded || decoded->spans == seen);
    fuzz::require(decoded || !decoded.error().message.isEmpty());
    std::string copy(reinterpret_cast<const char *>(data), size);
    static const RecentSpans recent;
    TelemetryBatch batch;
    std::int64_t records = 0;
    const auto logs = decodeLogs(Encoding::Protobuf, copy, [&](const Span &record) {
        ++records;
        addLogEvent(batch, record, normaliser, recent);
    });
    fuzz::require(!logs || logs->records == records);
    fuzz::requireSane(batch);
    std::string third(reinterpret_cast<const char *>(data), size);
    const auto metrics = decodeMetrics(Encoding::Protobuf, third, [](const DataPoint &point) {
        if (const auto read = metricPointOf(point); read.point)
            fuzz::requireSane(*read.point);
    });
    fuzz::require(metrics || !metrics.error().message.isEmpty());
    return 0;
}
