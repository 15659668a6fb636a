// SPDX-License-Identifier: GPL-3.0-or-later
// LiteLLM's spend logs straight from its PostgreSQL: table "LiteLLM_SpendLogs", read with a cursor in a transaction that may
// write nothing.
#pragma once

#include "ingest/importers/rowsource.h"

#include <QString>

#include <memory>

namespace demarc::app {

bool isPostgresUri(const QString &text);

// Errors: Unavailable (server not reachable, refused), NotFound (no such table there).
Result<std::unique_ptr<ingest::RowSource>> openSpendLogs(const QString &uri);

} // namespace demarc::app
