// SPDX-License-Identifier: GPL-3.0-or-later
// The thread that stores telemetry. Whatever arrives while a commit runs shares the next one, so that a durable answer
// costs a fraction of a disk flush when there is much to do and one flush when there is little.
#pragma once

#include "store/telemetry/telemetrywriter.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace demarc::app {

class GroupCommit {
public:
    using Report = Result<telemetry::AppendReport>;
    using Done = std::function<void(const Report &)>;

    // Calls, spans and scores together.
    static constexpr std::size_t kMostPerCommit = 8192;
    static constexpr std::size_t kMostWaiting = 65'536;

    // `committed` is called on the writing thread after every commit that stored something new.
    GroupCommit(std::unique_ptr<telemetry::TelemetryWriter> writer, std::function<void()> committed);
    // Stores what is waiting, then stops.
    ~GroupCommit();
    GroupCommit(const GroupCommit &) = delete;
    GroupCommit &operator=(const GroupCommit &) = delete;

    // Queues `batch`. `done` is called once: on the writing thread when they are durable or cannot be stored, or at once
    // on this thread with Unavailable when too many wait. More than one commit's worth is stored in several, and an error
    // then says that some may be stored; sending all again is harmless. From any thread.
    void submit(TelemetryBatch batch, Done done);
    std::size_t waiting() const;

    // Runs `task` on the writing thread between two commits, and again for as long as it answers true, letting commits
    // through in between. It is called with null instead where this stops before. From any thread.
    using Task = std::function<bool(telemetry::TelemetryWriter *)>;
    void run(Task task);

private:
    struct Submission {
        std::vector<TelemetryBatch> pieces; // each fits a commit
        Done done;
        std::size_t stored = 0; // how many of `pieces` are durable
        telemetry::AppendReport report;
        std::size_t waiting() const;
    };
    // A piece of a submission that goes into one commit.
    struct Part {
        std::shared_ptr<Submission> submission;
        std::size_t piece = 0;
        telemetry::AppendReport report;
    };
    using Parts = std::vector<Part>;

    void loop();
    void runTask();
    Parts nextParts();
    Result<void> store(Parts &parts);
    void answer(Parts &parts, const Result<void> &stored);

    std::unique_ptr<telemetry::TelemetryWriter> m_writer; // on m_thread only
    std::function<void()> m_committed;
    mutable std::mutex m_mutex; // guards the members below
    std::condition_variable m_wake;
    std::deque<std::shared_ptr<Submission>> m_queue;
    std::deque<Task> m_tasks;
    std::size_t m_waiting = 0; // calls, spans and scores not yet durable
    bool m_stopping = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace demarc::app
