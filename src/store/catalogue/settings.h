// SPDX-License-Identifier: GPL-3.0-or-later
// Named values of the workspace itself: its name, currency, zone, the limits of the built-in detection.
#pragma once

#include "store/sql/connection.h"

namespace demarc::store {

struct Setting {
    QString value;
    std::int64_t version = 0; // row version; 0 where the setting is not stored
};

// The stored setting, or version 0 with an empty value.
Result<Setting> setting(sql::Connection &connection, const QString &key);

// Stores a value if the row still has `expectedVersion` (0: it must not exist) and returns the new version.
// Errors: Conflict.
Result<std::int64_t> setSetting(
    sql::Connection &connection, const QString &key, const QString &value, std::int64_t expectedVersion);

} // namespace demarc::store
