// SPDX-License-Identifier: GPL-3.0-or-later
// Imports any CSV of calls: which column is which field is said by a mapping, what all rows share by constants.
//
// A row's identity is its content and how many identical rows came before it in the file, so that importing a file
// twice changes nothing and two equal rows in one file stay two calls; where span_id is mapped, that identifies it.
#pragma once

#include "base/result.h"
#include "domain/telemetry/call.h"
#include "ingest/importers/callfields.h"

#include <QIODevice>
#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace demarc::ingest {

// field = text: of a mapping the text names a column ("latency" or, with a unit, "latency:ms"), of a constant it is
// the value.
struct CsvAssignment {
    CellTarget target;
    QString text;
};

// Reads "start=TIMESTAMP,duration=latency:ms"; a text with commas stands in double quotes ("" is one of them). Errors:
// InvalidInput (a field that does not exist, twice the same field, no "=").
Result<std::vector<CsvAssignment>> parseAssignments(const QString &list);

struct CallsCsvOptions {
    std::vector<CsvAssignment> columns;   // must give start
    std::vector<CsvAssignment> constants; // for every row where the column gives nothing
    std::optional<char> separator;        // empty: guessed
    bool dryRun = false;                  // reads everything, keeps nothing
    std::size_t batchSize = 2048;
    std::size_t maxReported = 100; // unreadable lines reported with their reason
};

struct UnreadableLine {
    std::int64_t line = 0; // 1 is the first line of the file
    QString reason;
};

struct CallsCsvReport {
    std::int64_t rows = 0;       // read, without the header
    std::int64_t calls = 0;      // of these, handed to the sink (or that would have been)
    std::int64_t unreadable = 0; // the others
    std::vector<UnreadableLine> firstUnreadable;
    std::optional<Instant> from; // of the calls: the first start and the last
    std::optional<Instant> to;
    std::vector<Call> sample; // the first few calls, to show what the mapping makes of the file
};

using CallBatchSink = std::function<Result<void>(std::vector<Call> &&)>;
// Bytes read and their total (0: not known); false cancels.
using ImportProgress = std::function<bool(std::int64_t done, std::int64_t total)>;

// Errors: InvalidInput (not a CSV file, a column that is not there, a constant that cannot be read), Storage (cannot be
// read), Cancelled, or what the sink says. What the sink took before an error stays; importing again completes it.
Result<CallsCsvReport> importCallsCsv(
    QIODevice &device, const CallsCsvOptions &options, const CallBatchSink &sink, const ImportProgress &progress = {});
Result<CallsCsvReport> importCallsCsv(
    const QString &path, const CallsCsvOptions &options, const CallBatchSink &sink, const ImportProgress &progress = {});

} // namespace demarc::ingest
