// SPDX-License-Identifier: GPL-3.0-or-later
// What the sessions of a receiver share. Internal to the receiver.
#pragma once

#include "ingest/gate.h"
#include "ingest/receiver.h"
#include "ingest/routes.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ssl/context.hpp>

#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>

namespace demarc::ingest {

class HttpSession;

// The counters of ReceiverStatus, guarded.
struct ReceiverCounters {
    mutable std::mutex mutex;
    ReceiverStatus status;

    template <typename Change>
    void change(Change change)
    {
        const std::lock_guard lock(mutex);
        change(status);
    }
};

// Closed when the receiver stops, so that a late answer of the sink finds no network to post to. Outlives it.
struct AnswerGate {
    std::mutex mutex;
    bool open = true;
};

// The living sessions. They end by themselves; whoever stops the server waits for that.
class SessionRegistry {
public:
    void add(const std::shared_ptr<HttpSession> &session);
    void remove(const HttpSession *session);
    std::size_t size() const;
    std::vector<std::shared_ptr<HttpSession>> all() const;
    bool waitUntilEmpty(std::chrono::milliseconds atMost);

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<const HttpSession *, std::weak_ptr<HttpSession>> m_sessions;
};

struct ServerContext {
    const ReceiverOptions &options;
    const TelemetrySink &sink;
    const Clock &clock;
    ReceiverCounters &counters;
    Gate &senders;
    Intake intake {};
    std::shared_ptr<AnswerGate> gate = std::make_shared<AnswerGate>();
    SessionRegistry sessions = {};
    std::atomic<int> encryptedSessions = 0; // of `sessions`
    std::atomic<std::size_t> bytesInFlight = 0;
    std::atomic<bool> stopping = false;
};

} // namespace demarc::ingest
