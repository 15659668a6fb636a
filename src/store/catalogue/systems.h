// SPDX-License-Identifier: GPL-3.0-or-later
// The stored register of AI systems.
#pragma once

#include "domain/systems/system.h"
#include "store/sql/connection.h"

namespace demarc::store {

// Every system with its services, by name.
Result<std::vector<AiSystem>> systems(sql::Connection &connection);

// One system. Errors: NotFound.
Result<AiSystem> system(sql::Connection &connection, const SystemId &id);

// Stores a system and its services as given; `system.version` is the version it had when read, 0 for a new one. A
// service that belonged to another system moves here. Returns the new version. Errors: Conflict (changed since, or the
// name is taken).
Result<std::int64_t> putSystem(sql::Connection &connection, const AiSystem &system);

// Removes a system if it still has that version; its services become unregistered. Errors: Conflict.
Result<void> removeSystem(sql::Connection &connection, const SystemId &id, std::int64_t version);

} // namespace demarc::store
