// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/spanrow.h"

#include <cstring>

namespace demarc::telemetry {

void bindSpan(Statement &statement, std::int64_t id, const TraceSpan &span, const SpanRefs &refs, KeyBytes &key)
{
    key = keyBytes(span.key);
    statement.bindBlob(1, {key.data(), key.size()});
    if (span.parentSpanId == SpanId {})
        statement.bindNull(2);
    else
        statement.bindBlob(2, {reinterpret_cast<const char *>(span.parentSpanId.data()), span.parentSpanId.size()});
    statement.bind(3, static_cast<std::int64_t>(span.kind));
    statement.bind(4, microsOf(span.start));
    statement.bind(5, span.duration ? std::optional {std::int64_t {span.duration->count()}} : std::nullopt);
    statement.bind(6, static_cast<std::int64_t>(span.status));
    statement.bind(7, refs.name);
    statement.bind(8, refs.useCase);
    statement.bind(9, refs.environment);
    statement.bind(10, refs.user);
    statement.bind(11, refs.session);
    statement.bind(12, id);
}

TraceSpan readSpan(const Statement &row)
{
    TraceSpan span;
    span.key = keyOf(row.blob(0));
    if (const auto parent = row.blob(1); parent.size() == 8)
        std::memcpy(span.parentSpanId.data(), parent.data(), 8);
    span.kind = static_cast<SpanKind>(row.integer(2));
    span.start = instantOf(row.integer(3));
    if (const auto duration = row.optionalInteger(4))
        span.duration = Duration {*duration};
    span.status = static_cast<CallStatus>(row.integer(5));
    span.name = row.text(6);
    span.context.useCase = row.text(7);
    span.context.environment = row.text(8);
    span.context.user = row.text(9);
    span.context.session = row.text(10);
    return span;
}

} // namespace demarc::telemetry
