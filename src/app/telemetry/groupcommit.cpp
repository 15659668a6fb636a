// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/groupcommit.h"

#include <QCoreApplication>

#include <algorithm>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::GroupCommit)
};

void addTo(telemetry::AppendReport &sum, const telemetry::AppendReport &more)
{
    sum.inserted += more.inserted;
    sum.updated += more.updated;
    sum.duplicates += more.duplicates;
}

} // namespace

GroupCommit::GroupCommit(std::unique_ptr<telemetry::TelemetryWriter> writer, std::function<void()> committed)
    : m_writer(std::move(writer)), m_committed(std::move(committed)), m_thread([this] { loop(); })
{
}

GroupCommit::~GroupCommit()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void GroupCommit::submit(std::vector<Call> calls, Done done)
{
    auto submission = std::make_shared<Submission>();
    submission->calls = std::move(calls);
    submission->done = std::move(done);
    bool accepted = true;
    {
        const std::lock_guard lock(m_mutex);
        const auto size = submission->calls.size();
        accepted = m_queue.empty() || m_waiting + size <= kMostCallsWaiting;
        if (accepted) {
            m_waiting += size;
            m_queue.push_back(submission);
        }
    }
    if (accepted)
        m_wake.notify_one();
    else
        submission->done(
            failure(ErrorKind::Unavailable, Text::tr("More calls arrive than can be stored. Send these again in a moment.")));
}

std::size_t GroupCommit::waitingCalls() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting;
}

void GroupCommit::loop()
{
    for (auto parts = nextParts(); !parts.empty(); parts = nextParts()) {
        const auto stored = store(parts);
        answer(parts, stored);
        const auto isNew = [](const Part &part) { return part.report.inserted + part.report.updated > 0; };
        if (stored && m_committed && std::any_of(parts.begin(), parts.end(), isNew))
            m_committed();
        m_writer->tidy(); // nobody waits for this
    }
}

// What the next commit holds; nothing once everything is stored and the thread is to stop.
GroupCommit::Parts GroupCommit::nextParts()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
    Parts parts;
    std::size_t room = kMostCallsPerCommit;
    while (!m_queue.empty()) {
        const auto &first = m_queue.front();
        const auto left = first->calls.size() - first->stored;
        const auto count = std::min(left, room);
        if (count == 0 && left > 0)
            break;
        parts.push_back({first, count, {}});
        room -= count;
        if (count < left)
            break; // the rest stays in front
        m_queue.pop_front();
    }
    return parts;
}

Result<void> GroupCommit::store(Parts &parts)
{
    if (const auto begun = m_writer->begin(); !begun)
        return begun;
    for (auto &part : parts) {
        const auto calls = std::span<const Call>(part.submission->calls).subspan(part.submission->stored, part.count);
        const auto report = m_writer->add(calls);
        if (!report)
            return failureOf(report);
        part.report = *report;
    }
    return m_writer->commit();
}

void GroupCommit::answer(Parts &parts, const Result<void> &stored)
{
    std::vector<std::shared_ptr<Submission>> finished;
    {
        const std::lock_guard lock(m_mutex);
        for (auto &[submission, count, report] : parts) {
            const auto left = submission->calls.size() - submission->stored;
            m_waiting -= stored ? count : left;
            submission->stored += stored ? count : 0;
            if (stored)
                addTo(submission->report, report);
            else if (!m_queue.empty() && m_queue.front() == submission)
                m_queue.pop_front();
            if (!stored || submission->stored == submission->calls.size())
                finished.push_back(submission);
        }
    }
    for (const auto &submission : finished)
        submission->done(stored ? Report {submission->report} : Report {failureOf(stored)});
}

} // namespace demarc::app
