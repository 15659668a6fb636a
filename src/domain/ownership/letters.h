// SPDX-License-Identifier: GPL-3.0-or-later
// The letters of one cell of the matrix, and how people write them.
#pragma once

#include <QString>
#include <QStringView>

#include <cstdint>
#include <optional>

namespace demarc {

// RACI, and RASCI's Support.
enum class Letter : std::uint8_t {
    Responsible = 1 << 0, // does the work
    Accountable = 1 << 1, // answers for it; one a row
    Support = 1 << 2,     // helps whoever does it
    Consulted = 1 << 3,   // asked before
    Informed = 1 << 4,    // told after
};

// Which letters a matrix uses.
enum class Preset { Raci, Rasci };

// A set of letters: one role may do the work and answer for it (AR).
class Letters {
public:
    constexpr Letters() = default;
    constexpr Letters(Letter letter) : m_bits(static_cast<std::uint8_t>(letter)) { }

    constexpr bool has(Letter letter) const { return (m_bits & static_cast<std::uint8_t>(letter)) != 0; }
    constexpr bool hasAny(Letters other) const { return (m_bits & other.m_bits) != 0; }
    constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr Letters with(Letters other) const { return ofBits(m_bits | other.m_bits); }
    constexpr Letters without(Letters other) const { return ofBits(m_bits & ~other.m_bits); }
    constexpr Letters toggled(Letter letter) const { return ofBits(m_bits ^ static_cast<int>(letter)); }
    constexpr bool operator==(const Letters &) const = default;
    friend constexpr Letters operator|(Letters a, Letters b) { return a.with(b); }

    // "AR", "C", "": accountable first, as the page shows it.
    QString toString() const;

private:
    static constexpr Letters ofBits(int bits)
    {
        Letters letters;
        letters.m_bits = static_cast<std::uint8_t>(bits);
        return letters;
    }
    std::uint8_t m_bits = 0;
};

constexpr Letters operator|(Letter a, Letter b) { return Letters(a) | Letters(b); }

// Which letters a preset allows.
constexpr Letters lettersOf(Preset preset)
{
    const auto raci = Letter::Responsible | Letter::Accountable | Letter::Consulted | Letter::Informed;
    return preset == Preset::Rasci ? raci.with(Letter::Support) : raci;
}

// The letter that a key stands for, in either case; empty for any other character.
std::optional<Letter> letterOf(QChar character);

// What a cell holds: its letters, and the text that could not be read as letters (kept, and reported by rule R13).
struct CellValue {
    Letters letters;
    QString unread;

    bool isEmpty() const { return letters.isEmpty() && unread.isEmpty(); }
    bool operator==(const CellValue &) const = default;
    // As copied to a spreadsheet: "AR", or "A Maria" with unread text.
    QString toString() const;
};

// Reads a cell as typed or pasted from a spreadsheet: "AR", "A/R", "R, A", "ra", "Accountable / Responsible",
// "A (Maria)". Dashes and "n/a" are empty. What is neither letter nor word of the field stays in `unread`.
CellValue parseCell(QStringView text);

} // namespace demarc
