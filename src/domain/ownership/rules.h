// SPDX-License-Identifier: GPL-3.0-or-later
// The live rules of the matrix: R1–R4, R13, R14 and P1–P3.
//
// The most specific finding of a place is the one reported: an empty row is R4 and neither R1 nor R3; a cell has one
// finding at most of R13 and R14; a row that nobody answers for is R1 and not P3, because a boundary between owners
// needs an owner first.
#pragma once

#include "domain/ownership/finding.h"

namespace demarc {

// Every finding, errors first, then by place in display order. One pass over the cells: below a millisecond for a
// thousand rows and sixty roles, so callers check the whole matrix after each edit.
std::vector<Finding> checkMatrix(const Matrix &matrix);

} // namespace demarc
