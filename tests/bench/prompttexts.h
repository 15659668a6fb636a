// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of texts that the bench "diff" compares.
#pragma once

#include <QString>

#include <vector>

namespace demarc::bench {

struct TextPair {
    QString before;
    QString after;
};

// Lines of prose, placeholders, lists and blank lines, the same for every run.
TextPair shortPrompt();     // 40 lines, four of them edited
TextPair longPrompt();      // 2,000 lines, every twentieth edited, removed or new
TextPair hugePrompt();      // 20,000 lines, a dozen changes
TextPair rewrittenPrompt(); // 2,000 lines of which none stayed but the blank ones

// Every pair of consecutive versions of the real prompt files in ../shared/data; empty where they are not there.
std::vector<TextPair> promptHistories();

} // namespace demarc::bench
