// SPDX-License-Identifier: GPL-3.0-or-later
// The AI systems of the workspace, and the service names their calls arrive under.
#pragma once

#include "base/ids.h"
#include "domain/telemetry/content.h"

#include <map>
#include <string>
#include <vector>

namespace demarc {

using SystemId = Id<struct SystemTag>;

// A registered AI system.
struct AiSystem {
    SystemId id;
    QString name;
    QString purpose;               // what it does, in a sentence
    std::vector<QString> services; // service names that are mapped to it, sorted
    std::int64_t version = 0;      // row version
    ContentRule content = {};      // what is kept of the messages of its calls
    bool operator==(const AiSystem &) const = default;
};

// Which system each service name belongs to, as panels want it (PanelQuery::systemOfService).
inline std::map<std::string, std::string> systemsByService(const std::vector<AiSystem> &systems)
{
    std::map<std::string, std::string> names;
    for (const auto &system : systems) {
        for (const auto &service : system.services)
            names.emplace(service.toStdString(), system.name.toStdString());
    }
    return names;
}

// What is kept of the messages of each service.
inline ContentPolicy contentPolicyOf(const std::vector<AiSystem> &systems)
{
    ContentPolicy policy;
    for (const auto &system : systems) {
        for (const auto &service : system.services)
            policy.set(service.toStdString(), system.content);
    }
    return policy;
}

} // namespace demarc
