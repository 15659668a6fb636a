// SPDX-License-Identifier: GPL-3.0-or-later
// The one command that changes the matrix: any edit, undone by its reverse.
#pragma once

#include "app/workspace/command.h"
#include "domain/ownership/matrixedit.h"

namespace demarc::app {

// `text` is what the undo menu says: tr("Set A for Ops lead"). Errors of applying it: Conflict (somebody was first;
// the sentence has both values), InvalidInput (a name is empty), Denied (a decision reserved to Internal, by another
// party).
CommandPtr changeMatrix(MatrixEdit edit, const QString &text);

// Fills an empty matrix from a built-in template ("founding"). Errors: NotFound, at once; Conflict on applying it
// where the matrix is not empty any more.
Result<CommandPtr> applyTemplate(const QString &name);

// An edit that adds everything of `matrix` to an empty one.
MatrixEdit addingAll(const Matrix &matrix);

} // namespace demarc::app
