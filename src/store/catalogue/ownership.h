// SPDX-License-Identifier: GPL-3.0-or-later
// The ownership matrix in the catalogue.
#pragma once

#include "base/instant.h"
#include "domain/ownership/matrixedit.h"
#include "store/sql/connection.h"

namespace demarc::store {

// The whole matrix as it stands (the draft).
Result<Matrix> loadMatrix(sql::Connection &connection);

// The activities whose decision is reserved to Internal (rule P1).
Result<std::vector<ActivityId>> reservedActivities(sql::Connection &connection);

// Who changed something, kept with each cell.
struct Editor {
    QString name;
    Instant now {};
};

// Applies an edit within the open write transaction and returns the matrix's new version. Every row and cell touched
// gets its next version. What the edit says was there must still be there: otherwise it is a lost race, and the
// Conflict names both values and who was first. (Values rather than version numbers decide, so that a chain of
// undos, each of which raises the version, goes through.)
Result<std::int64_t> storeEdit(sql::Connection &connection, const MatrixEdit &edit, const Editor &editor);

} // namespace demarc::store
