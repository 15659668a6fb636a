// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of who sends: kept beside the calls, so that whoever looks at them sees it, whichever process receives.
#pragma once

#include "domain/senders/sourceactivity.h"
#include "store/telemetry/telemetrytables.h"

namespace demarc::telemetry {

// Names are the senders' own: beyond these the least recent give way.
inline constexpr int kMostSources = 2000;
inline constexpr int kMostProblems = 20;     // of a source, and as many remarks
inline constexpr int kMostInstruments = 256; // of a source; further ones are not counted

class SourceWriter {
public:
    static Result<SourceWriter> create(sqlite3 *database, const QString &path);
    // Adds to what is known. Within an open write transaction.
    Result<void> note(const std::vector<SourceActivity> &activities, Instant now);

private:
    Result<void> note(const SourceActivity &activity);
    Result<std::int64_t> put(const SourceActivity &activity);
    Result<void> putProblems(std::int64_t source, const std::vector<SourceProblem> &problems, bool taken);
    Result<void> prune(Instant now);
    Result<void> runWith(Statement &statement, std::initializer_list<std::int64_t> values);

    Statement m_put, m_putMinute, m_putProblem, m_putInstrument;
    Statement m_pruneMinutes, m_pruneProblems, m_pruneSources, m_dropProblems, m_dropInstruments;
};

// Calls, points and series that could not be kept as they came, since the file was made.
struct Losses {
    std::int64_t tooLate = 0;       // calls that started before what has expired
    std::int64_t cappedSeries = 0;  // series counted under kCappedName
    std::int64_t cappedMetrics = 0; // series of metrics that stand for all that would be too many
    std::int64_t lostPoints = 0;    // points of metrics that came while too many others counted
};

// The last seen first.
Result<std::vector<SourceSeen>> sources(sqlite3 *database, const QString &path, Instant now);
Result<Losses> losses(sqlite3 *database, const QString &path);

} // namespace demarc::telemetry
