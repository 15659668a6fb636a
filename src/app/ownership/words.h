// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix in a business owner's words, the same in the console, on the command line and in exports.
#pragma once

#include "domain/ownership/finding.h"

namespace demarc::app {

QString partyWord(Party party); // "Internal"
QString splitWord(Split split); // "Own", "Shared", "Support", "–"

struct FindingWords {
    QString place;   // "prompts.release", "prompts.release / Ops lead", or an area's name
    QString title;   // "Shared by both, owned by nobody"
    QString message; // what is wrong, with names
    QString advice;  // what to do
};

// `matrix` is the one that was checked.
FindingWords wordsOf(const Finding &finding, const Matrix &matrix);

} // namespace demarc::app
