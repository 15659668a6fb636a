// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systems/systemlist.h"

#include "app/systems/systems.h"

namespace demarc::app {

namespace {

void count(SystemRow &row, const ServiceSeen &seen)
{
    row.firstSeen = row.firstSeen ? std::min(*row.firstSeen, seen.firstSeen) : seen.firstSeen;
    row.lastSeen = row.lastSeen ? std::max(*row.lastSeen, seen.lastSeen) : seen.lastSeen;
    row.calls += seen.calls;
}

} // namespace

std::vector<SystemRow> joinSystems(const std::vector<AiSystem> &registered, const std::vector<ServiceSeen> &seen)
{
    std::vector<SystemRow> rows;
    std::map<QString, std::size_t> rowOfService;
    for (const auto &system : registered) {
        for (const auto &service : system.services)
            rowOfService.emplace(service, rows.size());
        rows.push_back({system, true, {}, {}, 0});
    }
    std::vector<SystemRow> unregistered;
    for (const auto &service : seen) {
        const auto name = QString::fromStdString(service.service);
        if (const auto found = rowOfService.find(name); found != rowOfService.end()) {
            count(rows[found->second], service);
        } else {
            unregistered.push_back({{{}, name, {}, {name}, 0}, false, {}, {}, 0});
            count(unregistered.back(), service);
        }
    }
    std::stable_sort(
        unregistered.begin(), unregistered.end(), [](const SystemRow &a, const SystemRow &b) { return a.calls > b.calls; });
    rows.insert(rows.end(), unregistered.begin(), unregistered.end());
    return rows;
}

QFuture<Result<std::vector<SystemRow>>> systemRows(Workspace &workspace)
{
    using Rows = Result<std::vector<SystemRow>>;
    return systems(workspace)
        .then([&workspace](const Result<std::vector<AiSystem>> &registered) {
            if (!registered)
                return QtFuture::makeReadyFuture<Rows>(failureOf(registered));
            return workspace.telemetry().services().then(
                [registered = *registered](const Result<std::vector<ServiceSeen>> &seen) -> Rows {
                    if (!seen)
                        return failureOf(seen);
                    return joinSystems(registered, *seen);
                });
        })
        .unwrap();
}

} // namespace demarc::app
