// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/groupcommit.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <thread>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::GroupCommit)
};

// Commits that follow on one another would keep every other program from writing to the file: behind a long one there is a
// pause in which one that asks every millisecond (sql::waitForLocks) has its turn.
constexpr std::chrono::milliseconds kLongCommit {50};
constexpr std::chrono::milliseconds kTurn {2};

// A commit's worth each; what is one trace stays close together.
std::vector<TelemetryBatch> piecesOf(TelemetryBatch batch)
{
    if (batch.size() <= GroupCommit::kMostPerCommit) {
        std::vector<TelemetryBatch> whole;
        whole.push_back(std::move(batch));
        return whole;
    }
    std::vector<TelemetryBatch> pieces(1);
    const auto deal = [&pieces](auto &from, auto TelemetryBatch::*to) {
        for (auto &one : from) {
            if (pieces.back().size() >= GroupCommit::kMostPerCommit)
                pieces.emplace_back();
            (pieces.back().*to).push_back(std::move(one));
        }
    };
    deal(batch.spans, &TelemetryBatch::spans);
    deal(batch.calls, &TelemetryBatch::calls);
    deal(batch.scores, &TelemetryBatch::scores);
    deal(batch.outgoing, &TelemetryBatch::outgoing);
    deal(batch.contents, &TelemetryBatch::contents);
    deal(batch.metrics, &TelemetryBatch::metrics);
    return pieces;
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

std::size_t GroupCommit::Submission::waiting() const
{
    return std::accumulate(pieces.begin() + static_cast<std::ptrdiff_t>(stored), pieces.end(), std::size_t {0},
        [](std::size_t sum, const TelemetryBatch &piece) { return sum + piece.size(); });
}

void GroupCommit::submit(TelemetryBatch batch, Done done)
{
    auto submission = std::make_shared<Submission>();
    submission->pieces = piecesOf(std::move(batch));
    submission->done = std::move(done);
    bool accepted = true;
    {
        const std::lock_guard lock(m_mutex);
        const auto size = submission->waiting();
        accepted = m_queue.empty() || m_waiting + size <= kMostWaiting;
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

std::size_t GroupCommit::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting;
}

void GroupCommit::run(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void GroupCommit::loop()
{
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty() || !m_tasks.empty(); });
            if (m_queue.empty() && m_tasks.empty())
                return;
        }
        if (auto parts = nextParts(); !parts.empty()) {
            const auto begun = std::chrono::steady_clock::now();
            const auto stored = store(parts);
            const auto took = std::chrono::steady_clock::now() - begun;
            answer(parts, stored);
            const auto isNew = [](const Part &part) {
                return part.report.inserted + part.report.updated + part.report.corrected + part.report.metrics > 0;
            };
            if (stored && m_committed && std::any_of(parts.begin(), parts.end(), isNew))
                m_committed();
            if (took >= kLongCommit)
                std::this_thread::sleep_for(kTurn);
        }
        runTask();
        m_writer->tidy(); // nobody waits for this
    }
}

void GroupCommit::runTask()
{
    Task task;
    bool stopping = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_tasks.empty())
            return;
        task = std::move(m_tasks.front());
        m_tasks.pop_front();
        stopping = m_stopping;
    }
    const bool again = task(stopping ? nullptr : m_writer.get());
    if (!stopping && m_committed)
        m_committed();
    if (again && !stopping)
        run(std::move(task));
}

// What the next commit holds.
GroupCommit::Parts GroupCommit::nextParts()
{
    const std::lock_guard lock(m_mutex);
    Parts parts;
    std::size_t room = kMostPerCommit;
    while (!m_queue.empty()) {
        const auto &first = m_queue.front();
        for (auto piece = first->stored; piece < first->pieces.size(); ++piece) {
            const auto size = first->pieces[piece].size();
            if (size > room && !parts.empty())
                return parts; // the rest stays in front
            parts.push_back({first, piece, {}});
            room -= std::min(size, room); // one long message may be more than a commit's worth: it goes alone
        }
        m_queue.pop_front();
    }
    return parts;
}

Result<void> GroupCommit::store(Parts &parts)
{
    if (const auto begun = m_writer->begin(); !begun)
        return begun;
    for (auto &part : parts) {
        const auto report = m_writer->add(part.submission->pieces[part.piece]);
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
        for (auto &[submission, piece, report] : parts) {
            if (stored) {
                m_waiting -= submission->pieces[piece].size();
                submission->pieces[piece] = {};
                ++submission->stored;
                submission->report += report;
            } else if (finished.empty() || finished.back() != submission) {
                m_waiting -= submission->waiting();
                if (!m_queue.empty() && m_queue.front() == submission)
                    m_queue.pop_front();
            } else {
                continue; // another piece of the submission that failed
            }
            if (!stored || submission->stored == submission->pieces.size())
                finished.push_back(submission);
        }
    }
    for (const auto &submission : finished)
        submission->done(stored ? Report {submission->report} : Report {failureOf(stored)});
}

} // namespace demarc::app
