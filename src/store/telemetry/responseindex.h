// SPDX-License-Identifier: GPL-3.0-or-later
// Finds calls by what others know of them where that is not their trace: the provider's response id, or a span id alone.
#pragma once

#include "domain/telemetry/traceresolution.h"
#include "store/telemetry/statement.h"

#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace demarc::telemetry {

// Where judgements wait that name a call by its response id, or a span by its id alone, until it comes: keys that no span
// has. Stable over versions and machines.
SpanKey keyOfResponse(std::string_view responseId);
SpanKey keyOfSpanAlone(const SpanId &span);

class ResponseIndex {
public:
    static Result<ResponseIndex> create(sqlite3 *database, const QString &path);

    // Calls without a response id are passed over. Adding one twice does nothing.
    Result<void> add(std::int64_t call, std::string_view responseId);
    Result<void> remove(std::int64_t call, std::string_view responseId);
    // Ids of calls that may have it, up to `most` and the newest first: a hit is for the caller to verify. Test endpoints give
    // every answer the same id.
    Result<std::vector<std::int64_t>> callsOf(std::string_view responseId, int most = 1000);

    // Fills in the traces of those span ids that are among the newest 200,000 calls and as many other spans.
    Result<void> findTraces(std::map<SpanId, std::optional<TraceId>> &wanted);

private:
    Statement m_add, m_remove, m_find;
    Statement m_recentCalls, m_recentSpans;
};

} // namespace demarc::telemetry
