// SPDX-License-Identifier: GPL-3.0-or-later
// Adding, changing and removing people.
#pragma once

#include "app/workspace/command.h"

#include <optional>

namespace demarc::app {

// Adds (no `before`), changes or removes (no `after`) a person. Errors: Conflict when they were changed since `before`
// was read or are named somewhere, InvalidInput for an empty name.
CommandPtr changePerson(const std::optional<Person> &before, const std::optional<Person> &after);

} // namespace demarc::app
