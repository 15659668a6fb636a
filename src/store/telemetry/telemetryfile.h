// SPDX-License-Identifier: GPL-3.0-or-later
// The file that holds calls, scores and roll-ups: NAME.demarc-calls, a SQLite database with a schema of its
// own.
#pragma once

#include "store/sql/sqliteconnection.h"

namespace demarc::telemetry {

constexpr std::int32_t kApplicationId = 0x444d4354; // "DMCT"

enum class Access {
    Write, // creates the file and brings its schema up to date
    Read,  // the file must be there with the current schema; never writes
};

// Opens a telemetry file. A file that may not be written opens for Write too where its schema is current: it
// can be read, and writing to it says that it is read-only. Errors: NotFound (Read only), Storage (foreign
// file or newer schema, both left untouched; cannot be opened or created), Unavailable (locked).
Result<sql::SqliteHandle> openTelemetryFile(const QString &path, Access access);

// The schema version this program reads and writes.
int currentSchema();

} // namespace demarc::telemetry
