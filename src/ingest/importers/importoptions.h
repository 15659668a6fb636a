// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about an import, and what came of it.
#pragma once

#include "base/json.h"
#include "domain/telemetry/trace.h"
#include "ingest/importers/callfields.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace demarc::ingest {

// field = text: of a mapping the text names a column or a path ("latency" or, with a unit, "latency:ms"), of a constant it
// is the value.
struct Assignment {
    CellTarget target;
    QString text;
    bool operator==(const Assignment &) const = default;
};

// Reads "start=TIMESTAMP,duration=latency:ms"; a text with commas stands in double quotes ("" is one of them). Errors:
// InvalidInput (a field that does not exist, twice the same field, no "=").
Result<std::vector<Assignment>> parseAssignments(const QString &list);

struct ImportOptions {
    QString kind = QStringLiteral("auto");
    std::vector<Assignment> columns;   // instead of what the kind, or the columns' names, say for these fields
    std::vector<CellField> ignored;    // that the kind would read
    std::vector<Assignment> constants; // for every row where the column gives nothing
    bool guess = true;                 // of generic kinds: fields that `columns` leaves out go by the columns' names
    bool trustUnits = false;           // leaves out the unit check
    std::optional<char> separator;     // of CSV; empty: guessed
    std::size_t batchSize = 2048;
    std::size_t maxReported = 100; // unreadable lines reported with their reason
};

struct UnreadableLine {
    std::int64_t line = 0; // 1 is the first line of the file
    QString reason;
};

struct ImportReport {
    QString kind;                // "langfuse"
    std::int64_t rows = 0;       // read, without a header
    std::int64_t calls = 0;      // of these
    std::int64_t spans = 0;      // steps of a trace that are no calls
    std::int64_t scores = 0;     // that come by themselves
    std::int64_t skipped = 0;    // what is neither, such as a comment
    std::int64_t unreadable = 0; // the others
    std::vector<UnreadableLine> firstUnreadable;
    std::optional<Instant> from; // of the calls: the first start and the last
    std::optional<Instant> to;
    std::int64_t inputTokens = 0;
    std::int64_t outputTokens = 0;
    Money reportedCost;       // the sum of what the file says
    std::vector<Call> sample; // the first few calls, to show what the mapping makes of the file
};

Json toJson(const ImportReport &report);
void restore(const Json &json, ImportReport &report); // all but the sample

} // namespace demarc::ingest
