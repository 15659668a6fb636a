// SPDX-License-Identifier: GPL-3.0-or-later
// A span that is no call as a row of table `spans`: the one place that knows its columns.
#pragma once

#include "domain/telemetry/trace.h"
#include "store/telemetry/callrow.h"

namespace demarc::telemetry {

inline constexpr const char *kReplaceSpan =
    "INSERT OR REPLACE INTO spans (span_key, parent_span, kind, start, duration, status, name, use_case, environment, user,"
    " session, id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";

// What every SELECT of whole spans lists, and what readSpan() then finds from column 0 on.
inline constexpr const char *kSpanColumns =
    "span_key, parent_span, kind, start, duration, status, (SELECT names.name FROM names WHERE names.id = spans.name),"
    " (SELECT names.name FROM names WHERE names.id = use_case), (SELECT names.name FROM names WHERE names.id = environment),"
    " (SELECT subjects.name FROM subjects WHERE subjects.id = user), (SELECT subjects.name FROM subjects WHERE subjects.id = "
    "session)";

struct SpanRefs {
    std::optional<std::int64_t> name;
    std::optional<std::int64_t> useCase;
    std::optional<std::int64_t> environment;
    std::optional<std::int64_t> user;
    std::optional<std::int64_t> session;
};

// `key` and `span` must outlive the step.
void bindSpan(Statement &statement, std::int64_t id, const TraceSpan &span, const SpanRefs &refs, KeyBytes &key);
TraceSpan readSpan(const Statement &row);

} // namespace demarc::telemetry
