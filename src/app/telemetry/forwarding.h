// SPDX-License-Identifier: GPL-3.0-or-later
// A forwarder on a thread of its own: what it sends may be large, and no window waits for it.
#pragma once

#include "app/telemetry/forwarder.h"

#include <QThread>

#include <atomic>
#include <mutex>

namespace demarc::app {

class Forwarding {
public:
    // `telemetry` outlives it. Whose turn it is is known at once.
    Forwarding(Telemetry &telemetry, ForwardTarget target);
    ~Forwarding(); // stops
    Forwarding(const Forwarding &) = delete;
    Forwarding &operator=(const Forwarding &) = delete;

    // Lets what is under way come to its answer, a few seconds at most; not on the ui thread. Twice is fine.
    void stop();

    // From any thread:
    ForwardStatus status() const;
    bool takesRequests() const { return m_takes; } // what is received now belongs into the outbox

private:
    void keep(const ForwardStatus &status);

    mutable std::mutex m_mutex;
    ForwardStatus m_status; // guarded by m_mutex
    std::atomic<bool> m_takes = true;
    Forwarder *m_forwarder; // on m_thread, and gone with it
    QThread m_thread;
};

} // namespace demarc::app
