// SPDX-License-Identifier: GPL-3.0-or-later
// The edits that set a finding right, offered beside it: one click each.
#pragma once

#include "domain/ownership/finding.h"
#include "domain/ownership/matrixedit.h"

namespace demarc {

enum class FixKind {
    MakeAccountable, // `role` gets the A (and, of a reserved decision, takes it from outside)
    DoAndAnswer,     // `role`, which answers, also does the work: AR
    KeepAccountable, // `role` alone keeps the A
    ClearCell,
    UseRasci,
    KeepLetters,    // `letters` stay
    DeclareDerived, // what the letters say becomes the declared split
};

struct Fix {
    FixKind kind = FixKind::ClearCell;
    RoleId role = {};
    Letters letters = {};
    MatrixEdit edit = {};
};

// What could be done about a finding, most likely first. None for what needs words (rule P3).
std::vector<Fix> fixesOf(const Finding &finding, const Matrix &matrix);

// Gives `role` the A of an activity and takes it from every other role, which keeps the work (R) if it had it or, where
// nobody else does it, gets it.
MatrixEdit makeAccountable(const Matrix &matrix, const ActivityId &activity, const RoleId &role);

} // namespace demarc
