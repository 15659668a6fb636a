// SPDX-License-Identifier: GPL-3.0-or-later
// Moves the write-ahead log into the database now and then, in one process only.
//
// SQLite before 3.51.3 can corrupt a file when two connections reset the log at the same instant ("WAL-reset
// bug", https://sqlite.org/releaselog/3_51_3.html), so automatic checkpoints are off and whoever holds the
// lock on FILE-checkpoint does them. The lock goes with the process, however it ends.
#pragma once

#include <QString>

struct sqlite3;

namespace demarc::telemetry {

class Checkpointer {
public:
    // `database` is an open writing connection that outlives this.
    Checkpointer(sqlite3 *database, QString path);
    // Leaves the last checkpoint, on closing the connection, to the holder of the lock.
    ~Checkpointer();
    Checkpointer(const Checkpointer &) = delete;
    Checkpointer &operator=(const Checkpointer &) = delete;

    // Copies the log into the database when it has grown. Never waits for readers; a failure is no loss, the
    // log stays.
    void runIfDue();
    // Copies all of it and empties the log, waiting for readers. Nothing where another process does the copying.
    void empty();

private:
    bool holdsLock();

    sqlite3 *m_database;
    QString m_path;
    int m_lock = -1;    // file descriptor
    int m_logPages = 0; // set by the hook at each commit
};

} // namespace demarc::telemetry
