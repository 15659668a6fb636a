// SPDX-License-Identifier: GPL-3.0-or-later
// A call as a row of table `calls`: the one place that knows its columns.
#pragma once

#include "domain/telemetry/traceresolution.h"
#include "store/telemetry/nametable.h"
#include "store/telemetry/statement.h"

namespace demarc::telemetry {

// The key of `span_index`: 40 bits of the trace and 8 of the span, as a signed number of 48 bits (which SQLite keeps in six
// bytes), the same on all machines. The spans of a trace lie together; others may lie among them, so a hit is verified.
std::int64_t hashOf(const SpanKey &key);
// The first and last hash that spans of this trace can have.
std::int64_t firstHashOf(const SpanKey &key);
inline std::int64_t lastHashOf(const SpanKey &key) { return firstHashOf(key) + 255; }

using KeyBytes = std::array<char, 24>;
KeyBytes keyBytes(const SpanKey &key);
SpanKey keyOf(std::string_view bytes); // all zero where these are not 24 bytes

// Parameters 1…22 of a statement that writes these columns in this order; 23 is the row id.
inline constexpr const char *kInsertCall =
    "INSERT INTO calls (span_key, parent_span, series, start, duration, time_to_first, input_tokens, output_tokens,"
    " cache_read_tokens, cache_write_tokens, reasoning_tokens, cost, cost_source, reported_cost, status, counts, error_type,"
    " model_requested, name, user, session, details, id)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)";
inline constexpr const char *kUpdateCall =
    "UPDATE calls SET span_key = ?1, parent_span = ?2, series = ?3, start = ?4, duration = ?5, time_to_first = ?6,"
    " input_tokens = ?7, output_tokens = ?8, cache_read_tokens = ?9, cache_write_tokens = ?10, reasoning_tokens = ?11,"
    " cost = ?12, cost_source = ?13, reported_cost = ?14, status = ?15, counts = ?16, error_type = ?17,"
    " model_requested = ?18, name = ?19, user = ?20, session = ?21, details = ?22 WHERE id = ?23";

// What a row refers to.
struct CallRefs {
    std::int64_t series = 0;
    std::optional<std::int64_t> modelRequested; // empty: as served
    std::optional<std::int64_t> name;
    std::optional<std::int64_t> user;
    std::optional<std::int64_t> session;
    std::optional<std::int64_t> ownService;
};

// A stored call, completed; its own self is asSent(call, inherited).
struct CallRow {
    std::int64_t id = 0;
    std::int64_t series = 0;
    bool counts = true;
    Call call; // series and scores are for the reader to fill in
    Inherited inherited;
    std::int64_t ownService = 0; // names.id; 0: none
};

// The bytes behind a bound row; they must outlive the step.
struct CallBytes {
    KeyBytes key {};
    std::string details;
};
void bindCall(Statement &statement, const CallRow &row, const CallRefs &refs, CallBytes &bytes);

// What every SELECT of whole calls lists, and what readCall() then finds from column 0 on.
inline constexpr const char *kCallColumns =
    "id, series, counts, span_key, parent_span, start, duration, time_to_first, input_tokens, output_tokens,"
    " cache_read_tokens, cache_write_tokens, reasoning_tokens, cost, cost_source, reported_cost, status, error_type,"
    " (SELECT names.name FROM names WHERE names.id = model_requested), (SELECT names.name FROM names WHERE names.id = "
    "calls.name),"
    " (SELECT subjects.name FROM subjects WHERE subjects.id = user), (SELECT subjects.name FROM subjects WHERE subjects.id = "
    "session),"
    " details";

// `call.modelRequested` stays empty where it is as served; see setSeries().
CallRow readCall(const Statement &row);

// Fills in what a row leaves to its series.
void setSeries(CallRow &row, const SeriesKey &series);

} // namespace demarc::telemetry
