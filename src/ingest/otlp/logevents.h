// SPDX-License-Identifier: GPL-3.0-or-later
// The GenAI events that come as log records (OpenTelemetry GenAI conventions, "events").
#pragma once

#include "ingest/dialects/normaliser.h"
#include "ingest/recentspans.h"

namespace demarc::ingest {

// Adds what a log record, decoded by decodeLogs(), says:
//  - gen_ai.client.inference.operation.details: a call with the record's trace and span id, unless that span brought it
//    itself already; it has no duration. A record that belongs to no span becomes a call of its own, the same again
//    where it is sent again.
//  - gen_ai.evaluation.result: a score of that span, else of that trace, else of the call with gen_ai.response.id.
// Returns false for any other record and for those that say nothing that can be kept; they change nothing. (The exception
// event is among these: the span it belongs to failed, and says so.)
bool addLogEvent(TelemetryBatch &batch, const Span &record, const Normaliser &normaliser, const RecentSpans &recent);

} // namespace demarc::ingest
