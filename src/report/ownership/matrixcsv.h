// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix as a file for spreadsheets.
#pragma once

#include "base/result.h"
#include "domain/ownership/matrix.h"

namespace demarc::report {

// A header and one line an activity, in display order: area (with its parents, "Operations / Models"), activity, key,
// the letters of each role, the derived split of each party, boundary and hand-off trigger.
QString matrixCsv(const Matrix &matrix);

// Writes it to `path` whole or not at all; an existing file is replaced. Errors: InvalidInput for a suffix other than
// .csv, Storage.
Result<void> writeMatrix(const Matrix &matrix, const QString &path);

} // namespace demarc::report
