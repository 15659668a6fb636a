// SPDX-License-Identifier: GPL-3.0-or-later
// A thread that runs one piece of work after another, so that a database connection has exactly one owner and the ui
// thread never waits.
#pragma once

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>

namespace demarc::app {

class WorkThread {
public:
    WorkThread();
    // Finishes what is queued, then stops.
    ~WorkThread();
    WorkThread(const WorkThread &) = delete;
    WorkThread &operator=(const WorkThread &) = delete;

    // Queues `work` and returns its future value. Continue with `.then(context, ...)` on the ui thread.
    template <typename Work>
    auto run(Work &&work) -> QFuture<std::invoke_result_t<Work>>
    {
        using Value = std::invoke_result_t<Work>;
        auto promise = std::make_shared<QPromise<Value>>();
        auto future = promise->future();
        promise->start();
        post([promise, work = std::forward<Work>(work)]() mutable {
            if constexpr (std::is_void_v<Value>)
                work();
            else
                promise->addResult(work());
            promise->finish();
        });
        return future;
    }

    // Queues `work` without a future.
    void post(std::function<void()> work);

private:
    void loop();

    std::mutex m_mutex; // guards m_queue and m_stopping
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace demarc::app
