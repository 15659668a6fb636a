// SPDX-License-Identifier: GPL-3.0-or-later
// The thread that reads calls, and how a view says that only its latest question matters.
#pragma once

#include "app/workspace/workthread.h"
#include "store/telemetry/telemetryreader.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace demarc::app {

// Held by a view, one for each figure it shows. A question asked with a slot makes earlier ones asked with it stale:
// they are skipped, or stopped where they run, and answer Cancelled. Destroying the slot makes all of them stale.
class ReadSlot {
public:
    ReadSlot() : m_latest(std::make_shared<std::atomic<std::uint64_t>>(0)) { }
    ~ReadSlot() { m_latest->fetch_add(1); }
    ReadSlot(const ReadSlot &) = delete;
    ReadSlot &operator=(const ReadSlot &) = delete;

private:
    friend class ReadThread;
    std::shared_ptr<std::atomic<std::uint64_t>> m_latest;
};

class ReadThread {
public:
    explicit ReadThread(std::unique_ptr<telemetry::TelemetryReader> reader) : m_reader(std::move(reader)) { }
    // Stops what runs and answers everything waiting with Cancelled.
    ~ReadThread();
    ReadThread(const ReadThread &) = delete;
    ReadThread &operator=(const ReadThread &) = delete;

    // Runs Result<T> read(telemetry::TelemetryReader &) on the thread. `slot` may be null: never stale.
    template <typename Read>
    auto run(ReadSlot *slot, Read read) -> QFuture<std::invoke_result_t<Read, telemetry::TelemetryReader &>>
    {
        using Answer = std::invoke_result_t<Read, telemetry::TelemetryReader &>;
        return m_thread.run([this, ticket = ticketFor(slot), read = std::move(read)]() -> Answer {
            if (!start(ticket))
                return telemetry::stopped();
            Answer answer = read(*m_reader);
            finish();
            if (ticket.isStale())
                return telemetry::stopped();
            return answer;
        });
    }

private:
    struct Ticket {
        std::shared_ptr<std::atomic<std::uint64_t>> latest; // null: never stale
        std::uint64_t number = 0;
        bool isStale() const { return latest && latest->load() != number; }
    };
    Ticket ticketFor(ReadSlot *slot);
    bool start(const Ticket &ticket);
    void finish();

    std::unique_ptr<telemetry::TelemetryReader> m_reader; // on m_thread only, but for interrupt()
    std::mutex m_mutex;                                   // guards the members below: only the read they name is ever interrupted
    std::shared_ptr<std::atomic<std::uint64_t>> m_runningSlot;
    bool m_running = false;
    bool m_closing = false;
    WorkThread m_thread; // last: it uses all of the above
};

} // namespace demarc::app
