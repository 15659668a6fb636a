// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo.h"

#include "app/demo/democalls.h"
#include "app/demo/democontent.h"
#include "app/demo/demometrics.h"
#include "app/demo/demosources.h"
#include "app/senders/senders.h"
#include "app/workspace/starter.h"
#include "connect/otlpsender.h"
#include "store/catalogue/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace demarc::app {

namespace {

using namespace std::chrono_literals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Demo)
};

constexpr Duration kDay = 24h;
constexpr auto kFeedInterval = 1s;

Result<std::optional<Instant>> madeAt(sql::Connection &connection)
{
    const auto setting = store::setting(connection, QString::fromUtf16(kDemoSetting));
    if (!setting)
        return failureOf(setting);
    return setting->version > 0 ? std::optional {instantOf(setting->value.toLongLong())} : std::nullopt;
}

// Waits for the calls to be durable. Blocks.
Result<void> keep(Telemetry &telemetry, std::vector<Call> calls, std::vector<MetricPoint> metrics)
{
    if (calls.empty())
        return {};
    TelemetryBatch batch {std::move(calls), {}, {}};
    batch.metrics = std::move(metrics);
    auto stored = telemetry.submit(std::move(batch)).result();
    if (!stored)
        return failureOf(stored);
    return {};
}

// Who sent the calls that are being stored.
class DemoSources {
public:
    // Blocks.
    DemoSources(Workspace &workspace, const DemoStory &story, Instant end) : m_workspace(workspace), m_end(end)
    {
        m_senders = senders(workspace).result().value_or(std::vector<Sender>());
        m_known = workspace.telemetry().sources().result().value_or(std::vector<SourceSeen>());
        m_refusals = demoRefusals(story, m_senders, m_known);
    }
    // Blocks.
    Result<void> note(std::span<const Call> calls)
    {
        auto activity = demoActivity(calls, m_senders, m_known, m_end);
        std::move(m_refusals.begin(), m_refusals.end(), std::back_inserter(activity));
        m_refusals.clear();
        return activity.empty() ? Result<void>() : m_workspace.telemetry().noteSources(std::move(activity)).result();
    }

private:
    Workspace &m_workspace;
    Instant m_end;
    std::vector<Sender> m_senders;
    std::vector<SourceSeen> m_known;
    std::vector<SourceActivity> m_refusals;
};

Result<std::int64_t> fill(Workspace &workspace, const DemoStory &story, const std::atomic<bool> &stop)
{
    const auto end = std::max(story.now, floorTo(workspace.clock().now(), 1min));
    const auto job = workspace.jobs().start(Text::tr("Filling the demo workspace"), true);
    std::int64_t stored = 0;
    DemoSources sources(workspace, story, end);
    for (auto to = end; to > story.begin(); to -= kDay) {
        if (stop || job->isCancelled())
            return failure(ErrorKind::Cancelled, Text::tr("Filling the demo was cancelled; the older days are missing."));
        auto calls = demoCalls(story, std::max(story.begin(), to - kDay), to);
        stored += static_cast<std::int64_t>(calls.size());
        if (const auto noted = sources.note(calls); !noted)
            return failureOf(noted);
        auto metrics = to == end ? demoMetrics(calls) : std::vector<MetricPoint>(); // what was kept before is not kept again
        if (const auto kept = keep(workspace.telemetry(), std::move(calls), std::move(metrics)); !kept)
            return failureOf(kept);
        job->setProgress(static_cast<double>((end - to).count()) / static_cast<double>((end - story.begin()).count()));
    }
    return stored;
}

} // namespace

WorkspaceLocation demoLocation()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    folder.mkpath(QStringLiteral("."));
    return {folder.filePath(QStringLiteral("Property inspections (demo).demarc"))};
}

QFuture<Result<DemoStory>> prepareDemo(Workspace &workspace)
{
    const auto now = floorTo(workspace.clock().now(), 1min);
    return startWorkspace(workspace)
        .then([&workspace](const Result<void> &started) {
            if (!started)
                return QtFuture::makeReadyFuture<Result<std::optional<Instant>>>(failureOf(started));
            return workspace.query(madeAt);
        })
        .unwrap()
        .then([&workspace, now](const Result<std::optional<Instant>> &made) {
            if (!made || *made) {
                return QtFuture::makeReadyFuture<Result<DemoStory>>(
                    made ? Result<DemoStory>(DemoStory::at(**made)) : Result<DemoStory>(failureOf(made)));
            }
            const auto story = DemoStory::at(now);
            return workspace.execute(makeDemo(story)).then([story](const Result<Applied> &applied) -> Result<DemoStory> {
                if (!applied)
                    return failureOf(applied);
                return story;
            });
        })
        .unwrap();
}

Result<std::int64_t> fillDemo(Workspace &workspace, const DemoStory &story)
{
    const std::atomic<bool> never = false;
    return fill(workspace, story, never);
}

DemoFiller::DemoFiller(Workspace &workspace, const DemoStory &story, std::function<void(Result<std::int64_t>)> done)
    : m_thread([this, &workspace, story, done = std::move(done)] { done(fill(workspace, story, m_stop)); })
{
}

DemoFiller::~DemoFiller()
{
    m_stop = true;
    m_thread.join();
}

DemoFeed::DemoFeed(const DemoStory &story, const Clock &clock, std::uint16_t port)
    : m_story(story), m_clock(clock), m_port(port), m_sentUntil(floorTo(clock.now(), 1min)), m_thread([this] { loop(); })
{
}

DemoFeed::~DemoFeed()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void DemoFeed::loop()
{
    std::map<std::string, connect::OtlpSender> senders; // by service: each is a program of its own
    for (;;) {
        std::unique_lock lock(m_mutex);
        if (m_wake.wait_for(lock, kFeedInterval, [this] { return m_stopping; }))
            return;
        lock.unlock();
        const auto now = m_clock.now();
        std::map<std::string, std::vector<Call>> calls;
        for (auto &call : demoCalls(m_story, m_sentUntil, now))
            calls[call.series.service].push_back(std::move(call));
        const auto isSent = [&](const auto &ofService) {
            const auto &[service, list] = ofService;
            const auto target = connect::OtlpTarget {.port = m_port, .attempts = 1, .program = demoProgram(service)};
            return senders.try_emplace(service, target).first->second.send(list).has_value();
        };
        // What a stopped collector misses is sent once it is back: the calls of a minute are always the same.
        if (std::all_of(calls.begin(), calls.end(), isSent))
            m_sentUntil = now;
    }
}

} // namespace demarc::app
