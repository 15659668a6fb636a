// SPDX-License-Identifier: GPL-3.0-or-later
// An open workspace: the composition root of the use-cases. The console and demarcctl both hold exactly one.
//
// The catalogue connection lives on a thread of its own, telemetry writing and reading on theirs. Everything here
// answers with a future; the console continues with `.then(this, …)`, demarcctl waits with `.result()`.
#pragma once

#include "app/telemetry/telemetry.h"
#include "app/workspace/command.h"
#include "app/workspace/jobs.h"
#include "app/workspace/workthread.h"
#include "base/clock.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <memory>

namespace demarc::app {

// Where a workspace is kept: a file path or a postgresql:// URI (shown without its password).
struct WorkspaceLocation {
    QString where;
    bool isPostgres() const;
    QString displayName() const;
    // The telemetry file beside a local catalogue: NAME.demarc → NAME.demarc-calls. On PostgreSQL a local file in the
    // user's data folder.
    QString telemetryPath() const;
};

enum class OpenMode {
    CreateOrOpen, // creates what is missing, migrates what is older (after a backup)
    ExistingOnly, // fails with NotFound where nothing is
};

class Workspace : public QObject {
    Q_OBJECT

public:
    // `clock` outlives the workspace.
    explicit Workspace(const Clock &clock);
    ~Workspace() override;

    // Opens catalogue and telemetry. Errors: NotFound, Storage (foreign, newer, corrupt, read-only directory),
    // Unavailable (locked, server not reachable).
    QFuture<Result<void>> open(const WorkspaceLocation &location, OpenMode mode);

    const WorkspaceLocation &location() const { return m_location; }
    const Clock &clock() const { return m_clock; }
    JobRegistry &jobs() { return m_jobs; }
    // The calls of the workspace. Only after open() succeeded.
    Telemetry &telemetry() { return *m_telemetry; }

    // The acting person; until one is chosen, a nameless Internal person.
    Actor actor() const;
    void setActor(const Actor &actor);

    // Runs `read` in a read transaction on the catalogue thread: Result<T> read(sql::Connection &).
    template <typename Read>
    auto query(Read &&read) -> QFuture<std::invoke_result_t<Read, sql::Connection &>>
    {
        using Answer = std::invoke_result_t<Read, sql::Connection &>;
        return m_catalogueThread.run([this, read = std::forward<Read>(read)]() mutable -> Answer {
            if (!m_connection)
                return notOpen();
            auto transaction = sql::Transaction::begin(*m_connection, sql::Transaction::Mode::Read);
            if (!transaction)
                return failureOf(transaction);
            return read(*m_connection);
        });
    }

    // Applies a command with its audit record in one transaction; retries a lost serialisation race a few times.
    // On success the change feed tells which topics moved.
    QFuture<Result<Applied>> execute(CommandPtr command) { return execute(std::move(command), actor()); }
    // The same for acts that are not the acting person's: the built-in detection signs as "Demarc".
    QFuture<Result<Applied>> execute(CommandPtr command, const Actor &actor);

    // Runs `work`, a use-case that waits for answers of the others, on a thread for such; one after the other. Closing the
    // workspace cancels what can be, and waits.
    template <typename Work>
    auto inBackground(Work &&work)
    {
        return m_backgroundThread.run(std::forward<Work>(work));
    }

Q_SIGNALS:
    // Something stored has changed, here or in another process (noticed within a second). Emitted on this object's
    // thread, coalesced to at most four times a second for calls.
    void changed(demarc::app::Topics topics);

private:
    static tl::unexpected<Error> notOpen();
    Result<Applied> apply(const Command &command, const CommandContext &context);
    void publish(Topics topics);
    void announceCalls();
    void lookForForeignChanges();
    Result<void> usePrices();

    const Clock &m_clock;
    WorkspaceLocation m_location;
    JobRegistry m_jobs;
    mutable std::mutex m_actorMutex;
    Actor m_actor; // guarded by m_actorMutex
    QTimer m_foreignChangesTimer;
    QTimer m_retentionTimer;
    QTimer m_callsTimer; // coalesces what the change feed says of calls
    std::unique_ptr<Telemetry> m_telemetry;
    // Used on m_catalogueThread only:
    std::unique_ptr<sql::Connection> m_connection;
    std::int64_t m_lastAuditSequence = 0; // the newest change that the change feed has told of
    WorkThread m_catalogueThread;         // last members: they stop before what they use goes
    WorkThread m_backgroundThread;
};

} // namespace demarc::app
