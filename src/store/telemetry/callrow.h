// SPDX-License-Identifier: GPL-3.0-or-later
// A call as a row of table `calls`: the one place that knows its columns.
#pragma once

#include "domain/telemetry/call.h"
#include "store/telemetry/statement.h"

namespace demarc::telemetry {

// Stable over versions and machines. Spans of one trace share the upper half, so that they lie together in
// the index.
std::int64_t hashOf(const SpanKey &key);

// Parameters 1…21 of a statement that writes these columns in this order; 22, the row id, is only in an
// UPDATE.
inline constexpr const char *kInsertCall = "INSERT INTO calls (key_hash, span_key, series, start, arrived, "
                                           "duration, time_to_first, input_tokens, output_tokens,"
                                           " cost, cost_source, status, cache_read_tokens, "
                                           "cache_write_tokens, reasoning_tokens, reported_cost, parent_span,"
                                           " error_type, model_requested, user, session)"
                                           " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
                                           "?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)";
inline constexpr const char *kUpdateCall =
    "UPDATE calls SET key_hash = ?1, span_key = ?2, series = ?3, start = ?4, arrived = ?5, duration = ?6,"
    " time_to_first = ?7, input_tokens = ?8, output_tokens = ?9, cost = ?10, cost_source = ?11, status = ?12,"
    " cache_read_tokens = ?13, cache_write_tokens = ?14, reasoning_tokens = ?15, reported_cost = ?16,"
    " parent_span = ?17, error_type = ?18, model_requested = ?19, user = ?20, session = ?21 WHERE id = ?22";

// Binds parameters 1…21. `call` and `key` (24 bytes, from keyBytes()) must outlive the step.
void bindCall(Statement &statement, const Call &call, std::string_view key, std::int64_t series, Instant arrived);
std::array<char, 24> keyBytes(const SpanKey &key);

// What every SELECT of whole calls lists, and what readCall() then finds from column 0 on: id, series,
// arrived and the rest. Series and scores are filled in by the caller.
inline constexpr const char *kCallColumns = "id, series, arrived, span_key, start, duration, time_to_first, "
                                            "input_tokens, output_tokens, cost, cost_source,"
                                            " status, cache_read_tokens, cache_write_tokens, "
                                            "reasoning_tokens, reported_cost, parent_span, error_type,"
                                            " model_requested, user, session";

struct CallRow {
    std::int64_t id = 0;
    std::int64_t series = 0;
    Instant arrived {};
    Call call;
};
CallRow readCall(const Statement &row);

} // namespace demarc::telemetry
