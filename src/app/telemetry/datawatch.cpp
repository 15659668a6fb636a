// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/datawatch.h"

namespace demarc::app {

DataWatch::DataWatch(std::unique_ptr<telemetry::TelemetryReader> reader, std::function<void()> changed)
    : m_reader(std::move(reader)), m_changed(std::move(changed)), m_seen(m_reader->dataVersion().value_or(0)),
      m_thread([this] { loop(); })
{
}

DataWatch::~DataWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void DataWatch::loop()
{
    constexpr std::chrono::milliseconds kBetween {250};
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, kBetween, [this] { return m_stopping; })) {
        lock.unlock();
        // A failure (the file is locked for a moment) tells nothing; the next look will.
        const auto now = m_reader->dataVersion();
        if (now && *now != m_seen) {
            m_seen = *now;
            m_changed();
        }
        lock.lock();
    }
}

} // namespace demarc::app
