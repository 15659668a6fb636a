// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/jobs.h"

#include <algorithm>

namespace demarc::app {

Job::~Job() { m_registry.finish(m_id); }

void Job::setProgress(double fraction) { m_registry.setProgress(m_id, fraction); }

std::unique_ptr<Job> JobRegistry::start(const QString &title, bool cancellable)
{
    auto cancelled = std::make_shared<std::atomic<bool>>(false);
    std::uint64_t id = 0;
    {
        const std::lock_guard lock(m_mutex);
        id = ++m_lastId;
        m_entries.push_back({{id, title, {}, cancellable}, cancelled});
    }
    Q_EMIT changed();
    return std::unique_ptr<Job>(new Job(*this, id, std::move(cancelled)));
}

void JobRegistry::cancel(std::uint64_t id)
{
    const std::lock_guard lock(m_mutex);
    for (auto &entry : m_entries) {
        if (entry.state.id == id && entry.state.cancellable)
            entry.cancelled->store(true, std::memory_order_relaxed);
    }
}

void JobRegistry::cancelAll()
{
    for (const auto &job : running())
        cancel(job.id);
}

std::vector<JobState> JobRegistry::running() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<JobState> states;
    states.reserve(m_entries.size());
    for (const auto &entry : m_entries)
        states.push_back(entry.state);
    return states;
}

void JobRegistry::setProgress(std::uint64_t id, double fraction)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto entry = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &e) { return e.state.id == id; });
        if (entry == m_entries.end())
            return;
        entry->state.progress = std::clamp(fraction, 0.0, 1.0);
    }
    Q_EMIT changed();
}

void JobRegistry::finish(std::uint64_t id)
{
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_entries, [&](const Entry &e) { return e.state.id == id; });
    }
    Q_EMIT changed();
}

} // namespace demarc::app
