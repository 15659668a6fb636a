// SPDX-License-Identifier: GPL-3.0-or-later
// The register of AI systems: naming, mapping and merging what calls arrive under.
#pragma once

#include "app/workspace/workspace.h"
#include "domain/systems/system.h"

namespace demarc::app {

// Stores a system as given: a new one (version 0), a new name or purpose, other services. Undo restores what was there,
// also the services it took from other systems.
class PutSystem final : public Command {
public:
    explicit PutSystem(AiSystem system) : m_system(std::move(system)) { }
    QString text() const override;
    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override;

private:
    AiSystem m_system;
};

// Merges one system into another: its services move, it disappears.
class MergeSystems final : public Command {
public:
    MergeSystems(AiSystem from, AiSystem into) : m_from(std::move(from)), m_into(std::move(into)) { }
    QString text() const override;
    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override;

private:
    AiSystem m_from;
    AiSystem m_into;
};

QFuture<Result<std::vector<AiSystem>>> systems(Workspace &workspace);

Json toJson(const AiSystem &system); // as the audit trail keeps it

} // namespace demarc::app
