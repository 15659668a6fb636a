// SPDX-License-Identifier: GPL-3.0-or-later
// Which removed line of a hunk stands beside which added one.
#pragma once

#include "analytics/linediff.h"

namespace demarc::analytics {

struct LinePair {
    qsizetype before = -1; // −1: none
    qsizetype after = -1;
    bool alike = false; // enough to be read as an edit, word by word
};

// Pairs alike lines in order so that their summed similarity is greatest (at least 0.4 each). What lies between pairs
// is laid side by side as far as it goes, not alike. A hunk of more than 40,000 possible pairs is paired in order only.
std::vector<LinePair> pairLines(const LineDiff &diff, const Hunk &hunk);

} // namespace demarc::analytics
