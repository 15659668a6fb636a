// SPDX-License-Identifier: GPL-3.0-or-later
// Notices calls that another process stored, by asking SQLite four times a second whether the file changed.
#pragma once

#include "store/telemetry/telemetryreader.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace demarc::app {

class DataWatch {
public:
    // `changed` is called on a thread of its own after any connection committed, this process' too, once this returned.
    DataWatch(std::unique_ptr<telemetry::TelemetryReader> reader, std::function<void()> changed);
    ~DataWatch();
    DataWatch(const DataWatch &) = delete;
    DataWatch &operator=(const DataWatch &) = delete;

private:
    void loop();

    std::unique_ptr<telemetry::TelemetryReader> m_reader;
    std::function<void()> m_changed;
    std::int64_t m_seen; // version of the file's data
    std::mutex m_mutex;  // guards m_stopping
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace demarc::app
