// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fuzzy.h"

#include <limits>

namespace demarc::ui {

namespace {

constexpr int kStart = 8; // the first letter of the text
constexpr int kWordStart = 6;
constexpr int kRun = 5; // right after the letter before
constexpr int kLetter = 1;
constexpr int kNone = std::numeric_limits<int>::min() / 2;

bool startsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

int worth(QStringView text, qsizetype at) { return kLetter + (at == 0 ? kStart : startsWord(text, at) ? kWordStart : 0); }

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text)
{
    const auto rows = static_cast<std::size_t>(pattern.size());
    const auto columns = static_cast<std::size_t>(text.size());
    if (rows == 0)
        return FuzzyMatch {};
    if (rows > columns)
        return {};
    // best[i][j]: the best score of the first i+1 letters with letter i matched at place j.
    std::vector<std::vector<int>> best(rows, std::vector<int>(columns, kNone));
    std::vector<std::vector<qsizetype>> from(rows, std::vector<qsizetype>(columns, -1));
    for (std::size_t i = 0; i < rows; ++i) {
        int before = kNone; // the best of the row above at any place left of j - 1
        qsizetype beforeAt = -1;
        for (std::size_t j = i; j < columns; ++j) {
            if (i > 0 && j >= 2 && best[i - 1][j - 2] > before) {
                before = best[i - 1][j - 2];
                beforeAt = static_cast<qsizetype>(j) - 2;
            }
            if (pattern[static_cast<qsizetype>(i)].toCaseFolded() != text[static_cast<qsizetype>(j)].toCaseFolded())
                continue;
            const auto own = worth(text, static_cast<qsizetype>(j));
            if (i == 0) {
                best[i][j] = own;
                continue;
            }
            const auto run = best[i - 1][j - 1] > kNone ? best[i - 1][j - 1] + kRun : kNone;
            if (run == kNone && before == kNone)
                continue;
            best[i][j] = own + std::max(run, before);
            from[i][j] = run >= before ? static_cast<qsizetype>(j) - 1 : beforeAt;
        }
    }
    const auto end = std::max_element(best.back().begin(), best.back().end());
    if (*end == kNone)
        return {};
    FuzzyMatch match {*end * 4 - static_cast<int>(std::min<std::size_t>(columns, 80) / 4), {}};
    auto place = static_cast<qsizetype>(end - best.back().begin());
    for (auto i = rows; i-- > 0;) {
        match.places.insert(match.places.begin(), place);
        place = from[i][static_cast<std::size_t>(place)];
    }
    return match;
}

} // namespace demarc::ui
