// SPDX-License-Identifier: GPL-3.0-or-later
// Who answers for what, looked up once: an immutable extract of one state of the matrix for owner chips everywhere.
#pragma once

#include "domain/ownership/matrix.h"
#include "domain/ownership/owner.h"

namespace demarc {

class OwnerBook {
public:
    OwnerBook() = default; // of an empty matrix: everything is owned by nobody
    // `people` are the people behind the roles; a role without a known, active person resolves without a name.
    OwnerBook(const Matrix &matrix, const std::vector<Person> &people);

    // Who answers for the activity with this stable key (see activitykey). Held by the one role with A; Shared where
    // roles do the work but none, or more than one, answers; Nobody where there is no such row or no A and R in it.
    Owner ownerOf(const QString &activityKey) const;
    std::int64_t matrixVersion() const { return m_version; }

private:
    QHash<QString, Owner> m_owners;
    std::int64_t m_version = 0;
};

} // namespace demarc
