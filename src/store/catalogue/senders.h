// SPDX-License-Identifier: GPL-3.0-or-later
// The stored senders; their keys are not among what is stored.
#pragma once

#include "domain/senders/sender.h"
#include "store/sql/connection.h"

#include <vector>

namespace demarc::store {

// By name, withdrawn ones too.
Result<std::vector<Sender>> senders(sql::Connection &connection);

// Errors: Conflict (the name is taken).
Result<void> insertSender(sql::Connection &connection, const Sender &sender);

// Stores name, system, limits and whether it is withdrawn, if the row still has `sender.version`; key and making stay.
// Returns the new version. Errors: Conflict (changed since, or the name is taken).
Result<std::int64_t> updateSender(sql::Connection &connection, const Sender &sender);

} // namespace demarc::store
