// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/senders/sourcelist.h"

#include "store/catalogue/senders.h"
#include "store/catalogue/systems.h"

#include <algorithm>
#include <numeric>

namespace demarc::app {

namespace {

constexpr std::ptrdiff_t kRateMinutes = 5;

// Over whole minutes: the one under way, the last, would make every figure rise and fall.
double rateOf(const std::vector<std::int64_t> &calls)
{
    if (std::ssize(calls) <= kRateMinutes)
        return 0;
    const auto end = calls.end() - 1;
    return static_cast<double>(std::accumulate(end - kRateMinutes, end, std::int64_t {0})) / static_cast<double>(kRateMinutes);
}

struct Register {
    std::vector<Sender> senders;
    std::vector<AiSystem> systems;
};

Result<Register> readRegister(sql::Connection &connection)
{
    auto senders = store::senders(connection);
    if (!senders)
        return failureOf(senders);
    auto systems = store::systems(connection);
    if (!systems)
        return failureOf(systems);
    return Register {std::move(*senders), std::move(*systems)};
}

struct Stored {
    std::vector<SourceSeen> sources;
    std::vector<ServiceSeen> services;
    telemetry::Losses losses;
    telemetry::OutboxStatus outbox;
};

SourceList listOf(Register known, Stored stored)
{
    const auto systemOf = systemsByService(known.systems);
    const auto isStored = [&stored](const std::string &service) {
        return std::any_of(
            stored.services.begin(), stored.services.end(), [&](const auto &seen) { return seen.service == service; });
    };
    SourceList list;
    for (auto &seen : stored.sources) {
        SourceRow row {std::move(seen), {}, {}, false, 0};
        row.callsPerMinute = rateOf(row.seen.callsByMinute);
        if (const auto system = systemOf.find(row.seen.source.service); system != systemOf.end())
            row.system = QString::fromStdString(system->second);
        else
            row.isNamedByCalls = row.seen.counts.calls > 0 && !isStored(row.seen.source.service);
        const auto sender = std::find_if(known.senders.begin(), known.senders.end(),
            [&](const Sender &s) { return s.id.value.toStdString() == row.seen.source.sender; });
        if (sender != known.senders.end())
            row.sender = *sender;
        list.rows.push_back(std::move(row));
    }
    list.senders = std::move(known.senders);
    list.systems = std::move(known.systems);
    list.tooLate = stored.losses.tooLate;
    list.cappedSeries = stored.losses.cappedSeries;
    list.cappedMetrics = stored.losses.cappedMetrics;
    list.lostPoints = stored.losses.lostPoints;
    list.outbox = stored.outbox;
    return list;
}

} // namespace

QFuture<Result<SourceList>> sourceList(Workspace &workspace)
{
    using Answer = Result<SourceList>;
    return workspace.query(readRegister)
        .then([&telemetry = workspace.telemetry()](const Result<Register> &known) -> QFuture<Answer> {
            if (!known)
                return QtFuture::makeReadyFuture<Answer>(failureOf(known));
            const auto sources = telemetry.sources();
            const auto services = telemetry.services();
            const auto losses = telemetry.losses();
            return telemetry.outbox().then(
                [known = *known, sources, services, losses](const Result<telemetry::OutboxStatus> &outbox) -> Answer {
                    const auto seen = sources.result(); // the reader answers in turn: all are there
                    const auto stored = services.result();
                    const auto lost = losses.result();
                    if (!seen)
                        return failureOf(seen);
                    if (!stored)
                        return failureOf(stored);
                    if (!lost)
                        return failureOf(lost);
                    if (!outbox)
                        return failureOf(outbox);
                    return listOf(known, {*seen, *stored, *lost, *outbox});
                });
        })
        .unwrap();
}

} // namespace demarc::app
