// SPDX-License-Identifier: GPL-3.0-or-later
// The people of the workspace. Functions that write belong inside a write transaction.
#pragma once

#include "domain/people/person.h"
#include "store/sql/connection.h"

namespace demarc::store {

// Everybody, by name; those who left too.
Result<std::vector<Person>> people(sql::Connection &connection);

// Stores a new person (version 1). Errors: Conflict when there is one with that id.
Result<void> insertPerson(sql::Connection &connection, const Person &person);
// Stores name, party and active if the row still has person.version; returns the new version. Errors: Conflict.
Result<std::int64_t> updatePerson(sql::Connection &connection, const Person &person);
// Removes a person that nothing names. Errors: Conflict for another version, or where something names them.
Result<void> removePerson(sql::Connection &connection, const Person &person);

} // namespace demarc::store
