// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/telemetry.h"

#include <QPromise>

namespace demarc::app {

using telemetry::TelemetryReader;
using telemetry::TelemetryWriter;

Result<std::unique_ptr<Telemetry>> Telemetry::open(const QString &path, const Clock &clock)
{
    auto writer = TelemetryWriter::open(path, clock);
    if (!writer)
        return failureOf(writer);
    auto reader = TelemetryReader::open(path);
    if (!reader)
        return failureOf(reader);
    auto watcher = TelemetryReader::open(path);
    if (!watcher)
        return failureOf(watcher);
    std::unique_ptr<Telemetry> telemetry(new Telemetry);
    const auto tell = [self = telemetry.get()] { Q_EMIT self->appended(); };
    (*writer)->setPricer([self = telemetry.get()](Call &call) { self->price(call); });
    telemetry->m_reads = std::make_unique<ReadThread>(std::move(*reader));
    telemetry->m_commit = std::make_unique<GroupCommit>(std::move(*writer), tell);
    telemetry->m_watch = std::make_unique<DataWatch>(std::move(*watcher), tell);
    return telemetry;
}

Telemetry::~Telemetry()
{
    // The readers go first: whoever closes the file last, the writer, may tidy it.
    m_watch.reset();
    m_reads.reset();
    m_commit.reset();
}

void Telemetry::setPricer(Pricer pricer)
{
    auto shared = pricer ? std::make_shared<const Pricer>(std::move(pricer)) : nullptr;
    const std::lock_guard lock(m_pricerMutex);
    m_pricer = std::move(shared);
}

void Telemetry::price(Call &call) const
{
    std::shared_ptr<const Pricer> pricer;
    {
        const std::lock_guard lock(m_pricerMutex);
        pricer = m_pricer;
    }
    if (pricer)
        (*pricer)(call);
}

void Telemetry::submit(TelemetryBatch batch, GroupCommit::Done done) { m_commit->submit(std::move(batch), std::move(done)); }

QFuture<Result<AppendReport>> Telemetry::submit(std::vector<Call> calls)
{
    return submit(TelemetryBatch {std::move(calls), {}, {}});
}

QFuture<Result<AppendReport>> Telemetry::submit(TelemetryBatch batch)
{
    auto promise = std::make_shared<QPromise<Result<AppendReport>>>();
    auto future = promise->future();
    promise->start();
    submit(std::move(batch), [promise](const Result<AppendReport> &report) {
        promise->addResult(report);
        promise->finish();
    });
    return future;
}

QFuture<Result<Panel>> Telemetry::panel(PanelQuery query, ReadSlot *slot)
{
    return m_reads->run(slot, [query = std::move(query)](TelemetryReader &reader) { return reader.panel(query); });
}

QFuture<Result<CallPage>> Telemetry::calls(CallQuery query, ReadSlot *slot)
{
    return m_reads->run(slot, [query = std::move(query)](TelemetryReader &reader) { return reader.calls(query); });
}

QFuture<Result<std::vector<ServiceSeen>>> Telemetry::services(ReadSlot *slot)
{
    return m_reads->run(slot, [](TelemetryReader &reader) { return reader.services(); });
}

QFuture<Result<std::vector<SeriesKey>>> Telemetry::series(ReadSlot *slot)
{
    return m_reads->run(slot, [](TelemetryReader &reader) { return reader.series(); });
}

QFuture<Result<std::vector<std::string>>> Telemetry::qualities(ReadSlot *slot)
{
    return m_reads->run(slot, [](TelemetryReader &reader) { return reader.qualities(); });
}

QFuture<Result<std::optional<StoredRange>>> Telemetry::storedRange(ReadSlot *slot)
{
    return m_reads->run(slot, [](TelemetryReader &reader) { return reader.storedRange(); });
}

QFuture<Result<CheckReport>> Telemetry::check(ReadSlot *slot)
{
    return m_reads->run(slot, [](TelemetryReader &reader) { return reader.check(); });
}

} // namespace demarc::app
