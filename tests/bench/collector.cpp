// SPDX-License-Identifier: GPL-3.0-or-later
// collector.memory: the most memory that `demarcctl collect` held (resident, MB) while `--calls` calls came as fast as it
// took them, over 150 MB. collector.calls: how many a second that was, over the calls that one thread makes and encodes,
// which is what the senders can do at most. Fails where a call that was answered is not there, or a roll-up is not its calls.
#include "bench.h"
#include "connect/otlpsender.h"
#include "feed.h"
#include "support/demarcctl.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <atomic>
#include <mutex>
#include <thread>

namespace demarc::bench {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kBatch = 512;
constexpr int kSenders = 8;
constexpr double kMemoryBar = 150; // MB

// Makes, encodes and sends all calls of a feed, each sender what it takes next. A stalled disk may keep an answer for long.
Result<void> sendAll(Feed &feed, std::uint16_t port)
{
    std::mutex mutex;
    Result<void> outcome;
    std::vector<std::jthread> senders;
    for (int i = 0; i < kSenders; ++i) {
        senders.emplace_back([&] {
            connect::OtlpSender sender({.port = port, .attempts = 1000});
            for (;;) {
                std::vector<Call> calls;
                {
                    const std::lock_guard lock(mutex);
                    if (outcome)
                        calls = feed.next(kBatch);
                }
                if (calls.empty())
                    return;
                if (const auto sent = sender.send(calls); !sent) {
                    const std::lock_guard lock(mutex);
                    outcome = failureOf(sent);
                }
            }
        });
    }
    for (auto &sender : senders)
        sender.join();
    return outcome;
}

// What one thread can make and encode, in calls a second.
double encodeRate(std::int64_t count)
{
    Feed feed(count, kFeedStart, 24h);
    const auto millis = millisOf([&] {
        for (auto calls = feed.next(kBatch); !calls.empty(); calls = feed.next(kBatch))
            connect::encodeTraces(calls);
    });
    return static_cast<double>(count) / millis * 1000;
}

Result<void> checkAll(const QString &bin, const QString &where, std::int64_t count)
{
    const auto checked = test::runCtl(bin,
        {QStringLiteral("--db"), where, QStringLiteral("--json"), QStringLiteral("panel"), QStringLiteral("--metric"),
            QStringLiteral("calls")});
    const auto said = checked.json();
    if (checked.exitCode != 0 || !said.contains("total") || said["total"] != count)
        return failure(ErrorKind::Internal, QStringLiteral("Not every call that was answered is there."),
            QString::fromUtf8(checked.out + checked.err));
    return {};
}

Result<Figures> run(const Options &options)
{
    const auto count = options.calls ? options.calls : 1'000'000;
    const auto bin = QCoreApplication::applicationDirPath();
    const QTemporaryDir folder;
    const auto where = options.keep.isEmpty() ? folder.filePath(QStringLiteral("load.demarc")) : options.keep;
    const auto least = encodeRate(std::min<std::int64_t>(count, 500'000));
    test::CollectorProcess collector(bin, where);
    if (!collector.port())
        return failure(ErrorKind::Internal, QStringLiteral("The collector did not start."));
    Feed feed(count, kFeedStart, 24h);
    Result<void> sent;
    const auto millis = millisOf([&] { sent = sendAll(feed, collector.port()); });
    const auto peak = collector.peakMegabytes();
    const auto code = collector.stop();
    if (!sent)
        return failureOf(sent);
    if (code != 0)
        return failure(ErrorKind::Internal, QStringLiteral("The collector ended with %1.").arg(code));
    if (const auto checked = checkAll(bin, where, count); !checked)
        return failureOf(checked);
    return Figures {{"collector.memory", peak, "MB", kMemoryBar},
        {"collector.calls", static_cast<double>(count) / millis * 1000, "calls/s", least}};
}

const Registration kCollector("collector", run);

} // namespace

} // namespace demarc::bench
