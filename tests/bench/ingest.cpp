// SPDX-License-Identifier: GPL-3.0-or-later
// ingest.calls: calls a second from OTLP protobuf batches of 512 over several connections to durable answers, over one
// thread's prepared inserts of the same rows into the product's own table and indexes, synchronous=FULL, 8,192 rows a
// commit. A rate. The batches are encoded beforehand; senders, receiver and store share one process.
// ingest.one-trace: the store's rate for 100,000 calls that lie below one root, over that for as many in traces of their own.
#include "app/telemetry/telemetry.h"
#include "bench.h"
#include "connect/otlpsender.h"
#include "feed.h"
#include "ingest/receiver.h"
#include "store/telemetry/callrow.h"
#include "store/telemetry/telemetrywriter.h"

#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <map>
#include <thread>

namespace demarc::bench {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kBatch = 512;
constexpr std::size_t kCommit = 8192;
constexpr std::size_t kConnections = 24; // enough batches under way to fill a commit

Result<double> insertRows(const std::vector<Call> &calls, const QString &path)
{
    const auto database = telemetry::openTelemetryFile(path, telemetry::Access::Write);
    if (!database)
        return failureOf(database);
    auto *handle = database->get();
    // The same memory and the same checkpoints as the product, to be fair.
    telemetry::Checkpointer checkpointer(handle, path);
    auto insert = telemetry::Statement::prepare(handle, path, telemetry::kInsertCall);
    auto link = telemetry::Statement::prepare(handle, path, "INSERT INTO span_index (hash, node) VALUES (?1, ?2)");
    if (!insert || !link)
        return failureOf(insert ? link : insert);
    std::map<SeriesKey, std::int64_t> series;
    std::map<std::string, std::int64_t> subjects;
    std::int64_t id = 0;
    Result<void> done = telemetry::execute(handle, path, "PRAGMA cache_size = -131072");
    const auto millis = millisOf([&] {
        for (std::size_t at = 0; done && at < calls.size(); at += kCommit) {
            done = telemetry::execute(handle, path, "BEGIN IMMEDIATE");
            for (const auto &call : std::span(calls).subspan(at, std::min(kCommit, calls.size() - at))) {
                const telemetry::CallRow row {++id, 0, true, call, {}, 0};
                telemetry::CallRefs refs;
                refs.series = series.try_emplace(call.series, std::ssize(series)).first->second;
                refs.user = subjects.try_emplace(call.user, std::ssize(subjects)).first->second;
                telemetry::CallBytes bytes;
                telemetry::bindCall(*insert, row, refs, bytes);
                link->bind(1, telemetry::hashOf(call.key));
                link->bind(2, id);
                if (done)
                    done = insert->run();
                if (done)
                    done = link->run();
            }
            if (done)
                done = telemetry::execute(handle, path, "COMMIT");
            checkpointer.runIfDue();
        }
    });
    if (!done)
        return failureOf(done);
    return static_cast<double>(calls.size()) / millis * 1000;
}

std::vector<std::string> encoded(const std::vector<Call> &calls)
{
    std::vector<std::string> bodies;
    for (std::size_t at = 0; at < calls.size(); at += kBatch)
        bodies.push_back(connect::encodeTraces(std::span(calls).subspan(at, std::min(kBatch, calls.size() - at))));
    return bodies;
}

// Sends every body over `kConnections` connections; the first error, if any.
Result<void> sendAll(const std::vector<std::string> &bodies, std::uint16_t port)
{
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    Result<void> outcome;
    {
        std::vector<std::jthread> senders;
        for (std::size_t i = 0; i < kConnections; ++i) {
            senders.emplace_back([&] {
                connect::OtlpTarget target;
                target.port = port;
                connect::OtlpSender sender(target);
                for (auto at = next++; at < bodies.size(); at = next++) {
                    if (const auto sent = sender.sendEncoded(bodies[at]); !sent) {
                        const std::lock_guard lock(mutex);
                        outcome = failureOf(sent);
                        return;
                    }
                }
            });
        }
    }
    return outcome;
}

Result<double> receiveCalls(const std::vector<std::string> &bodies, std::int64_t calls, const QString &path)
{
    const SystemClock clock;
    auto opened = app::Telemetry::open(path, clock);
    if (!opened)
        return failureOf(opened);
    auto &telemetry = **opened;
    ingest::ReceiverOptions options;
    options.port = 0;
    const auto sink = [&telemetry](TelemetryBatch received, std::function<void(Result<void>)> done) {
        telemetry.submit(std::move(received),
            [done = std::move(done)](const auto &report) { done(report ? Result<void>() : Result<void>(failureOf(report))); });
    };
    ingest::Receiver receiver(sink, clock, options);
    if (const auto started = receiver.start(); !started)
        return failureOf(started);
    Result<void> sent;
    const auto millis = millisOf([&] { sent = sendAll(bodies, receiver.status().port); });
    receiver.stop();
    if (!sent)
        return failureOf(sent);
    const auto panel = telemetry.panel({}).result();
    if (!panel || !panel->total || std::get<std::int64_t>(*panel->total) != calls)
        return failure(ErrorKind::Internal, QStringLiteral("Not every call that was answered is there."));
    return static_cast<double>(calls) / millis * 1000;
}

Result<double> storeCalls(const std::vector<Call> &calls)
{
    const QTemporaryDir folder;
    const SystemClock clock;
    auto writer = telemetry::TelemetryWriter::open(folder.filePath(QStringLiteral("trace.demarc-calls")), clock);
    if (!writer)
        return failureOf(writer);
    Result<void> done;
    const auto millis = millisOf([&] {
        for (std::size_t at = 0; done && at < calls.size(); at += kBatch) {
            const auto stored = (*writer)->append(std::span(calls).subspan(at, std::min(kBatch, calls.size() - at)));
            if (!stored)
                done = failureOf(stored);
        }
    });
    if (!done)
        return failureOf(done);
    return static_cast<double>(calls.size()) / millis * 1000;
}

Result<Figure> oneTrace(int repeats)
{
    auto calls = feed(100'000, kFeedStart, 24h);
    std::vector<double> own;
    std::vector<double> floor;
    for (int i = 0; i < repeats; ++i) {
        const auto apart = storeCalls(calls);
        auto together = calls;
        for (auto &call : together) {
            call.key.traceId = calls.front().key.traceId;
            call.parentSpanId = {0xff, 0xff};
        }
        const auto rate = apart ? storeCalls(together) : apart;
        if (!rate)
            return failureOf(rate);
        own.push_back(*rate);
        floor.push_back(*apart);
    }
    return Figure {"ingest.one-trace", median(own), "calls/s", median(floor)};
}

Result<Figures> run(const Options &options)
{
    const int repeats = options.repeats ? options.repeats : 3;
    const auto count = options.calls ? options.calls : 1'000'000;
    const auto calls = feed(count, kFeedStart, 24h);
    const auto bodies = encoded(calls);
    std::vector<double> own;
    std::vector<double> floor;
    for (int i = 0; i < repeats; ++i) {
        const QTemporaryDir folder;
        const auto rate = receiveCalls(bodies, count, folder.filePath(QStringLiteral("own.demarc-calls")));
        const auto least = rate ? insertRows(calls, folder.filePath(QStringLiteral("floor.demarc-calls"))) : rate;
        if (!least)
            return failureOf(least);
        own.push_back(*rate);
        floor.push_back(*least);
    }
    const auto large = oneTrace(repeats);
    if (!large)
        return failureOf(large);
    return Figures {{"ingest.calls", median(own), "calls/s", median(floor)}, *large};
}

const Registration kIngest("ingest", run);

} // namespace

} // namespace demarc::bench
