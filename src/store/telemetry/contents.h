// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of calls, kept apart from the calls so that those stay small, and go earlier.
#pragma once

#include "domain/telemetry/content.h"
#include "store/telemetry/statement.h"

#include <optional>

namespace demarc::telemetry {

class ContentWriter {
public:
    static Result<ContentWriter> create(sqlite3 *database, const QString &path);
    // Within an open write transaction. What was kept for the call gives way; a later part without input or output leaves
    // the earlier one's.
    Result<void> put(const CallContent &content, Instant now);
    // Lets go of what has been kept long enough, a few at a time. False: there is none.
    Result<bool> removeExpired(Instant now);

private:
    Statement m_put, m_removeExpired;
};

// Empty: nothing is kept for this call (any more). Errors: Storage.
Result<std::optional<CallContent>> contentOf(sqlite3 *database, const QString &path, const SpanKey &key, Instant now);

} // namespace demarc::telemetry
