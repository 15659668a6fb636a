// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/otlp/span.h"

namespace demarc::ingest {

void Span::clear()
{
    attributes.clear(); // keeps its memory for the next span
    events.clear();
    traceId = {};
    spanId = {};
    parentSpanId = {};
    name = {};
    kind = 0;
    startNanos = endNanos = 0;
    status = SpanStatusCode::Unset;
    statusMessage = {};
    resource = nullptr;
}

} // namespace demarc::ingest
