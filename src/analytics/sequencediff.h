// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest set of changes that turns one sequence into another: no heuristics, always the exact minimum of removed
// plus inserted elements, within a stated bound.
//
// What both ends share is cut off, elements that only one side has are set aside (they can never match). The rest is
// split by the middle snake of Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), in linear space. Where
// the two are so different that this would cost more, a bit-parallel LCS (Crochemore et al. 2001; Hyyrö 2004) finds the
// split in Hirschberg's manner, at most about length × length / 32 machine words in all: two shuffled texts of 20,000
// lines take a fraction of a second and are still exact.
#pragma once

#include <QtGlobal>

#include <cstdint>
#include <span>
#include <vector>

namespace demarc::analytics {

// A run of removed elements and the inserted ones in its place; at least one of the counts is above zero. Between two
// hunks both sequences are equal.
struct Hunk {
    qsizetype beforeStart = 0;
    qsizetype beforeCount = 0;
    qsizetype afterStart = 0;
    qsizetype afterCount = 0;
    bool operator==(const Hunk &) const = default;
};

struct SequenceDiff {
    std::vector<Hunk> hunks; // in order, never touching each other
    bool exact = true;       // false only past kExactArea, and then still a correct diff

    qsizetype size() const; // removed plus inserted elements
};

// Exactness is kept at least while (elements of one side) × (elements of the other), counted after the cuts above, is at
// most this: about 65,000 × 65,000; with few repeated elements far beyond it. Past that the longest steps found so far
// are taken, so the time stays bounded.
inline constexpr qint64 kExactArea = qint64 {1} << 32;

// Elements are small dense numbers, as an interner gives them (a table as long as the largest is made).
SequenceDiff diffSequences(
    std::span<const std::uint32_t> before, std::span<const std::uint32_t> after, qint64 exactArea = kExactArea);

} // namespace demarc::analytics
