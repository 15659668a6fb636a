// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to be passed on to another backend: they are queued in the transaction that stores what they brought, so that an
// answered request is neither lost nor passed on without being stored.
#pragma once

#include "domain/telemetry/trace.h"
#include "store/telemetry/telemetrytables.h"

#include <optional>

namespace demarc::telemetry {

// More than this waits for no backend: the oldest requests then make room for new ones, and are counted.
inline constexpr std::int64_t kMostOutboxBytes = std::int64_t {2} << 30;

struct OutboxStatus {
    std::int64_t waiting = 0; // requests
    std::int64_t bytes = 0;
    std::int64_t dropped = 0; // for want of room, ever
    bool isEmpty() const { return waiting == 0 && dropped == 0; }
    // What comes pushes out what waits, or is about to.
    bool isFull() const { return bytes > kMostOutboxBytes / 100 * 99; }
};

class OutboxWriter {
public:
    static Result<OutboxWriter> create(sqlite3 *database, const QString &path, TelemetryTables &tables);
    // Within an open write transaction.
    Result<void> put(const ForwardedRequest &request);
    Result<void> removeUpTo(std::int64_t id);

private:
    Result<void> removeWith(Statement &statement);
    Result<void> addToNumber(const char *key, std::int64_t more);

    TelemetryTables *m_tables = nullptr;
    Statement m_insert, m_remove, m_removeOldest;
};

// The oldest request with an id above `after`.
struct OutboxEntry {
    std::int64_t id = 0;
    ForwardedRequest request;
};
Result<std::optional<OutboxEntry>> nextInOutbox(sqlite3 *database, const QString &path, std::int64_t after);
Result<OutboxStatus> outboxStatus(sqlite3 *database, const QString &path);

} // namespace demarc::telemetry
