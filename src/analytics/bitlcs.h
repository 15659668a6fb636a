// SPDX-License-Identifier: GPL-3.0-or-later
// Where a longest common subsequence crosses the middle: lengths by bit-parallel rows (Crochemore et al., "A fast and
// practical bit-vector algorithm for the longest common subsequence problem", 2001), split as Hirschberg did (1975).
#pragma once

#include "analytics/middlesnake.h"

#include <cstdint>
#include <span>
#include <vector>

namespace demarc::analytics {

class BitLcs {
public:
    // Both sequences outlive this; symbols are below `symbolCount`. Costs nothing until the first split().
    BitLcs(const std::vector<std::uint32_t> &before, const std::vector<std::uint32_t> &after, std::uint32_t symbolCount);

    // About how many words split() will touch; at most width × (height / 64 + 1).
    double cost(const Box &box);

    // A point on some longest common subsequence path through `box` (neither side empty), at half its width, or half
    // its height where it is one wide.
    Point split(const Box &box);

private:
    enum class Direction { Forward, Backward };
    struct Word { // 64 places of the box, and those where a symbol is
        std::size_t index;
        std::uint64_t bits;
    };
    struct WordRange {
        std::size_t first = 0;
        std::size_t last = 0;
        std::uint64_t pass = 0; // of lengths() it was made in
    };
    void index();
    std::span<const qsizetype> placesWithin(std::uint32_t symbol, const Box &box) const;
    std::span<const Word> wordsOf(std::uint32_t symbol, const Box &box, Direction direction);
    std::vector<qsizetype> lengths(const Box &box, qsizetype fromX, qsizetype toX, Direction direction);
    void addRow(std::span<const Word> words);

    const std::vector<std::uint32_t> &m_before;
    const std::vector<std::uint32_t> &m_after;
    std::uint32_t m_symbolCount;
    std::vector<std::size_t> m_firstPlace; // per symbol: where its places start in m_places
    std::vector<qsizetype> m_places;       // of each symbol in `after`, ascending
    std::vector<WordRange> m_ranges;       // per symbol: its words in m_words, made on first use in a pass
    std::vector<Word> m_words;
    std::uint64_t m_pass = 0;
    std::vector<std::uint64_t> m_row; // a zero bit at j: one more in common with the first j + 1
};

} // namespace demarc::analytics
