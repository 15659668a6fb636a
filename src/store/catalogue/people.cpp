// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/people.h"

#include "domain/incidents/keys.h"

#include <QCoreApplication>

namespace demarc::store {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::store::People)
};

Result<void> exactlyOne(const Result<std::int64_t> &changed, const Person &person)
{
    if (!changed)
        return failureOf(changed);
    if (*changed != 1)
        return failure(ErrorKind::Conflict,
            Text::tr("%1 was changed by somebody else meanwhile. Look at it again before you change it.").arg(person.name));
    return {};
}

} // namespace

Result<std::vector<Person>> people(sql::Connection &connection)
{
    const auto rows = connection.query(u"SELECT id, name, party, active, version FROM person ORDER BY name, id");
    if (!rows)
        return failureOf(rows);
    std::vector<Person> found;
    found.reserve(rows->size());
    for (const auto &row : *rows)
        found.push_back({{row.text(0)}, row.text(1), fromKey<Party>(row.text(2)).value_or(Party::Internal), row.integer(3) != 0,
            row.integer(4)});
    return found;
}

Result<void> insertPerson(sql::Connection &connection, const Person &person)
{
    return exactlyOne(connection.run(u"INSERT INTO person (id, name, party, active) VALUES ($1, $2, $3, $4)",
                          {person.id.value, person.name, keyOf(person.party), std::int64_t {person.active}}),
        person);
}

Result<std::int64_t> updatePerson(sql::Connection &connection, const Person &person)
{
    const auto updated = exactlyOne(
        connection.run(
            u"UPDATE person SET name = $2, party = $3, active = $4, version = version + 1 WHERE id = $1 AND version = $5",
            {person.id.value, person.name, keyOf(person.party), std::int64_t {person.active}, person.version}),
        person);
    if (!updated)
        return failureOf(updated);
    return person.version + 1;
}

Result<void> removePerson(sql::Connection &connection, const Person &person)
{
    return exactlyOne(
        connection.run(u"DELETE FROM person WHERE id = $1 AND version = $2", {person.id.value, person.version}), person);
}

} // namespace demarc::store
