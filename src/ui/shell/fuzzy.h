// SPDX-License-Identifier: GPL-3.0-or-later
// How well a few typed letters name a thing.
#pragma once

#include <QStringView>

#include <optional>
#include <vector>

namespace demarc::ui {

struct FuzzyMatch {
    int score = 0;                 // higher is better
    std::vector<qsizetype> places; // which characters of the text matched, rising
};

// All letters of `pattern` in their order somewhere in `text`, whatever their case; empty where they are not. Starts of
// words and letters in a row count more, skipped letters less. An empty pattern matches anything with score 0.
std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text);

} // namespace demarc::ui
