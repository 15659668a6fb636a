// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a person off everything stored, a little at a time: the id and the sessions of their calls and spans, and what was
// asked and answered in these calls. Rows and totals stay. Calls that arrive meanwhile are gone through as well.
#pragma once

#include "store/telemetry/telemetrytables.h"

#include <initializer_list>
#include <set>

namespace demarc::telemetry {

class Erasure {
public:
    // `user` as senders send it.
    explicit Erasure(std::string user) : m_user(std::move(user)) { }

    // One piece of work within an open write transaction, some milliseconds at most. False: there is nothing more to do. Stopped
    // half-way, another erasure of the same person completes it.
    Result<bool> step(sqlite3 *database, const QString &path, TelemetryTables &tables);
    double fraction() const; // 0…1

private:
    Result<bool> find();
    Result<void> gather();
    Result<void> forget();
    Result<void> forgetNames();
    // Runs each with ?1 and ?2 bound to this step's range of ids, ?3 to the person and ?4 to a JSON list of the sessions, as far
    // as it has them; adds the first column of what it answers.
    Result<void> runAll(std::initializer_list<const char *> statements, std::set<std::int64_t> *answers = nullptr);

    std::string m_user;
    sqlite3 *m_database = nullptr;
    QString m_path;
    std::int64_t m_id = 0;             // subjects.id, as are the next two; 0: not found yet
    std::set<std::int64_t> m_sessions; // of the person
    std::set<std::int64_t> m_needed;   // names among them that somebody else has
    bool m_gathered = false;           // first the sessions are gathered, then all of it goes
    std::int64_t m_next = 0;           // calls and spans from this id on are still to be gone through
    std::int64_t m_until = 0;          // this step, to here
    std::int64_t m_last = 0;
};

} // namespace demarc::telemetry
