// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/telemetry.h"

#include <QCoreApplication>
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
    std::unique_ptr<Telemetry> telemetry(new Telemetry(path, clock));
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

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Telemetry)
};

tl::unexpected<Error> closing() { return failure(ErrorKind::Cancelled, Text::tr("The workspace was closed meanwhile.")); }

Result<AppendReport> importAll(
    TelemetryWriter &writer, const std::string &name, const std::string &kind, const Telemetry::NextBatch &next)
{
    if (const auto begun = writer.begin(); !begun)
        return failureOf(begun);
    const auto undone = [&writer](const auto &error) {
        writer.rollback();
        return failureOf(error);
    };
    const auto import = writer.beginImport(name, kind);
    if (!import)
        return undone(import);
    AppendReport sum;
    for (;;) {
        auto batch = next();
        if (!batch)
            return undone(batch);
        if (!*batch)
            break;
        (*batch)->import = *import;
        const auto report = writer.add(**batch);
        if (!report)
            return undone(report);
        sum += *report;
    }
    if (const auto ended = writer.endImport(*import, sum.inserted); !ended)
        return undone(ended);
    if (const auto committed = writer.commit(); !committed)
        return failureOf(committed);
    return sum;
}

} // namespace

QFuture<Result<AppendReport>> Telemetry::import(std::string name, std::string kind, NextBatch next)
{
    auto promise = std::make_shared<QPromise<Result<AppendReport>>>();
    auto future = promise->future();
    promise->start();
    m_commit->run([promise, name = std::move(name), kind = std::move(kind), next = std::move(next)](TelemetryWriter *writer) {
        promise->addResult(writer ? importAll(*writer, name, kind, next) : closing());
        promise->finish();
        return false;
    });
    return future;
}

template <typename Value>
QFuture<Result<Value>> Telemetry::inSteps(std::function<Result<bool>(TelemetryWriter &)> step, std::shared_ptr<Value> value)
{
    auto promise = std::make_shared<QPromise<Result<Value>>>();
    auto future = promise->future();
    promise->start();
    m_commit->run([promise, step = std::move(step), value](TelemetryWriter *writer) {
        const Result<bool> more = writer ? step(*writer) : closing();
        if (more && *more)
            return true;
        promise->addResult(more ? Result<Value>(*value) : Result<Value>(failureOf(more)));
        promise->finish();
        return false;
    });
    return future;
}

QFuture<Result<void>> Telemetry::inSteps(std::function<Result<bool>(TelemetryWriter &)> step)
{
    return inSteps(std::move(step), std::make_shared<bool>(true)).then([](const Result<bool> &done) {
        return done ? Result<void>() : Result<void>(failureOf(done));
    });
}

QFuture<Result<void>> Telemetry::removeImport(std::int64_t import, GoesOn goesOn)
{
    return inSteps([import, goesOn = std::move(goesOn), progress = telemetry::Progress()](TelemetryWriter &writer) mutable {
        const auto more = writer.removeImport(import, progress);
        return more && *more && goesOn ? Result<bool>(goesOn(progress.fraction())) : more;
    });
}

QFuture<Result<Telemetry::Repriced>> Telemetry::reprice(bool onlyUnpriced, RepriceGoesOn goesOn)
{
    const auto report = std::make_shared<Repriced>();
    return inSteps(
        [=, goesOn = std::move(goesOn), progress = telemetry::Progress()](TelemetryWriter &writer) mutable {
            const auto more = writer.reprice(onlyUnpriced, progress, *report);
            return more && *more && goesOn ? Result<bool>(goesOn(progress.fraction(), *report)) : more;
        },
        report);
}

QFuture<Result<void>> Telemetry::eraseUser(std::string user, GoesOn goesOn)
{
    return inSteps([goesOn = std::move(goesOn), erasure = telemetry::Erasure(std::move(user))](TelemetryWriter &writer) mutable {
        const auto more = writer.erase(erasure);
        return more && *more && goesOn ? Result<bool>(goesOn(erasure.fraction())) : more;
    });
}

QFuture<Result<void>> Telemetry::noteSources(std::vector<SourceActivity> activities)
{
    return inSteps([this, activities = std::move(activities)](TelemetryWriter &writer) {
        const auto noted = writer.noteSources(activities);
        Q_EMIT appended();
        return noted.map([] { return false; });
    });
}

QFuture<Result<std::vector<SourceSeen>>> Telemetry::sources(ReadSlot *slot)
{
    return m_reads->run(slot, [now = m_clock.now()](TelemetryReader &reader) { return reader.sources(now); });
}

QFuture<Result<telemetry::Losses>> Telemetry::losses(ReadSlot *slot)
{
    return m_reads->run(slot, [](TelemetryReader &reader) { return reader.losses(); });
}

QFuture<Result<std::optional<telemetry::OutboxEntry>>> Telemetry::nextInOutbox(std::int64_t after)
{
    return m_reads->run(nullptr, [after](TelemetryReader &reader) { return reader.nextInOutbox(after); });
}

QFuture<Result<telemetry::OutboxStatus>> Telemetry::outbox()
{
    return m_reads->run(nullptr, [](TelemetryReader &reader) { return reader.outbox(); });
}

QFuture<Result<void>> Telemetry::removeFromOutbox(std::int64_t id)
{
    return inSteps([id](TelemetryWriter &writer) { return writer.removeFromOutbox(id).map([] { return false; }); });
}

QFuture<Result<void>> Telemetry::retain(telemetry::RetentionPolicy policy)
{
    return inSteps([policy](TelemetryWriter &writer) { return writer.retain(policy); });
}

QFuture<Result<Panel>> Telemetry::panel(PanelQuery query, ReadSlot *slot)
{
    return m_reads->run(slot, [query = std::move(query)](TelemetryReader &reader) { return reader.panel(query); });
}

QFuture<Result<std::vector<InstrumentSeen>>> Telemetry::instruments(ReadSlot *slot)
{
    return m_reads->run(slot, [](TelemetryReader &reader) { return reader.instruments(); });
}

QFuture<Result<MetricPanel>> Telemetry::metricPanel(MetricQuery query, ReadSlot *slot)
{
    return m_reads->run(slot, [query = std::move(query)](TelemetryReader &reader) { return reader.metricPanel(query); });
}

QFuture<Result<CallPage>> Telemetry::calls(CallQuery query, ReadSlot *slot)
{
    return m_reads->run(slot, [query = std::move(query)](TelemetryReader &reader) { return reader.calls(query); });
}

QFuture<Result<TraceView>> Telemetry::trace(const SpanKey &key, ReadSlot *slot)
{
    return m_reads->run(slot, [key](TelemetryReader &reader) { return reader.trace(key); });
}

QFuture<Result<std::optional<CallContent>>> Telemetry::content(const SpanKey &key, ReadSlot *slot)
{
    return m_reads->run(slot, [key, now = m_clock.now()](TelemetryReader &reader) { return reader.content(key, now); });
}

QFuture<Result<std::vector<ImportSeen>>> Telemetry::imports(ReadSlot *slot)
{
    return m_reads->run(slot, [](TelemetryReader &reader) { return reader.imports(); });
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
