// SPDX-License-Identifier: GPL-3.0-or-later
// The one registry of running jobs: it feeds the status bar and lets the user cancel.
#pragma once

#include <QObject>
#include <QString>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace demarc::app {

struct JobState {
    std::uint64_t id = 0;
    QString title;                  // "Importing calls from trace.csv", already translated
    std::optional<double> progress; // 0…1; empty: unknown
    bool cancellable = false;
};

class JobRegistry;

// A running job; it leaves the registry when destroyed. Lives on whichever thread does the work.
class Job {
public:
    ~Job();
    Job(const Job &) = delete;
    Job &operator=(const Job &) = delete;
    void setProgress(double fraction);
    // True once the user asked to stop: return ErrorKind::Cancelled and leave nothing half done.
    bool isCancelled() const { return m_cancelled->load(std::memory_order_relaxed); }

private:
    friend class JobRegistry;
    Job(JobRegistry &registry, std::uint64_t id, std::shared_ptr<std::atomic<bool>> cancelled)
        : m_registry(registry), m_id(id), m_cancelled(std::move(cancelled))
    {
    }
    JobRegistry &m_registry;
    std::uint64_t m_id;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

// Thread-safe. Outlives every job it started.
class JobRegistry : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    std::unique_ptr<Job> start(const QString &title, bool cancellable);
    void cancel(std::uint64_t id);
    void cancelAll(); // those that can be
    std::vector<JobState> running() const;

Q_SIGNALS:
    // A job started, moved or ended. Emitted on the job's thread; a receiver asks running() at its own pace.
    void changed();

private:
    friend class Job;
    struct Entry {
        JobState state;
        std::shared_ptr<std::atomic<bool>> cancelled;
    };
    void setProgress(std::uint64_t id, double fraction);
    void finish(std::uint64_t id);

    mutable std::mutex m_mutex; // guards the members below
    std::vector<Entry> m_entries;
    std::uint64_t m_lastId = 0;
};

} // namespace demarc::app
