// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ownership/ownerbook.h"

#include <set>

namespace demarc {

namespace {

Owner ownerOfRow(const Matrix &matrix, std::size_t activity, const QHash<PersonId, Person> &people)
{
    Owner owner {.activityKey = matrix.activities()[activity].key, .matrixVersion = matrix.version()};
    const Role *holder = nullptr;
    int accountable = 0;
    std::set<Party> working;
    for (std::size_t r = 0; r < matrix.roles().size(); ++r) {
        const auto letters = matrix.cell(activity, r).letters;
        if (letters.has(Letter::Responsible))
            working.insert(matrix.roles()[r].party);
        if (letters.has(Letter::Accountable)) {
            holder = &matrix.roles()[r];
            ++accountable;
        }
    }
    if (accountable == 1) {
        const auto person = people.value(holder->person);
        owner.holding = Holding::Held;
        owner.roleName = holder->name;
        owner.party = holder->party;
        owner.personName = person.active ? person.name : QString();
    } else if (accountable > 1 || working.size() > 1) {
        owner.holding = Holding::Shared;
    }
    return owner;
}

} // namespace

OwnerBook::OwnerBook(const Matrix &matrix, const std::vector<Person> &people) : m_version(matrix.version())
{
    QHash<PersonId, Person> byId;
    for (const auto &person : people)
        byId.insert(person.id, person);
    for (std::size_t a = 0; a < matrix.activities().size(); ++a)
        m_owners.insert(matrix.activities()[a].key, ownerOfRow(matrix, a, byId));
}

Owner OwnerBook::ownerOf(const QString &activityKey) const
{
    const auto found = m_owners.constFind(activityKey);
    if (found != m_owners.cend())
        return *found;
    return Owner {.activityKey = activityKey, .matrixVersion = m_version};
}

} // namespace demarc
