// SPDX-License-Identifier: GPL-3.0-or-later
// Which series and calls meet the conditions of a query, and what group each belongs to.
#pragma once

#include "domain/telemetry/panel.h"

#include <map>
#include <string_view>

namespace demarc::telemetry {

using SeriesTable = std::map<std::int64_t, SeriesKey>; // by id

std::string_view operationName(Operation operation);
// "name@version", "name" where there is no version, empty where there is no prompt.
std::string promptLabel(const SeriesKey &key);

// Roll-ups do not know users: a query that does asks the calls themselves.
bool needsCalls(const CallFilter &filter, std::optional<Dimension> groupBy);

// Conditions on everything but the user.
bool meets(const SeriesKey &key, const CallFilter &filter);
bool meetsUser(std::string_view user, const CallFilter &filter);

// The group of a series by any dimension but the user; empty text for none.
std::string groupOf(
    const SeriesKey &key, std::optional<Dimension> dimension, const std::map<std::string, std::string> &systemOfService);

} // namespace demarc::telemetry
