// SPDX-License-Identifier: GPL-3.0-or-later
// What a rule of the matrix has found: a meaning with its place, without words.
#pragma once

#include "domain/ownership/matrix.h"

#include <vector>

namespace demarc {

// The rules of the matrix by the codes of its rule book; the order is the order of weight among equals.
enum class Rule { R1, R2, R3, R4, R13, R14, P1, P2, P3 };

// Errors allow drafts and block the approval of a baseline; warnings accept a waiver.
enum class Level { Error, Warning, Hint };

enum class FindingKind {
    SharedByAll,       // R1: several parties do the work, nobody answers for it
    NobodyAnswers,     // R1: no A
    SeveralAnswer,     // R2: more than one A
    NobodyDoes,        // R3: no R
    RowEmpty,          // R4
    UnknownText,       // R13: text that is no letter
    LetterNotInPreset, // R13: e.g. S in a RACI matrix
    LettersContradict, // R14: e.g. C with I
    ReservedOutside,   // P1: a decision that must stay Internal is answered for elsewhere
    SplitDiffers,      // P2: derived split is not the declared one
    BoundaryMissing,   // P3: shared without boundary text or hand-off trigger
};

struct Finding {
    Rule rule = Rule::R1;
    Level level = Level::Error;
    FindingKind kind = FindingKind::RowEmpty;
    // Where: an area, an activity (a row), or an activity and a role (a cell). The area is always filled in.
    AreaId area = {};
    ActivityId activity = {}; // null: the area as a whole
    RoleId role = {};         // null: the row as a whole
    // What, as far as the kind needs it.
    std::vector<RoleId> roles = {}; // who holds the letters concerned, or could take the missing one; best first
    Letters letters = {};           // LetterNotInPreset, LettersContradict: what is there
    Letters keep = {};              // LettersContradict: what should stay
    QString text = {};              // UnknownText
    Party party = Party::Internal;  // SplitDiffers: whose split; ReservedOutside: who holds it
    Split declared = Split::None;   // SplitDiffers
    Split derived = Split::None;    // SplitDiffers
    Reserved reserved = Reserved::No;
    bool needsBoundary = false; // BoundaryMissing
    bool needsTrigger = false;  // BoundaryMissing

    bool operator==(const Finding &) const = default;
};

} // namespace demarc
