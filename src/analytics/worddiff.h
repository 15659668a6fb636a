// SPDX-License-Identifier: GPL-3.0-or-later
// What changed within a line: words, punctuation marks and {{placeholders}} are the units, never parts of a word.
// Words are found as Unicode says (UAX #29), so accents, emoji and scripts without blanks are kept whole.
#pragma once

#include <QStringView>

#include <cstdint>
#include <utility>
#include <vector>

namespace demarc::analytics {

struct Span {
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const Span &) const = default;
};

enum class TokenKind { Word, Space, Mark, Placeholder };

struct Token {
    TokenKind kind = TokenKind::Word;
    Span span;
};

std::vector<Token> tokensOf(QStringView line);

struct WordDiff {
    std::vector<Span> removed; // within the line before, in order, not touching
    std::vector<Span> added;   // within the line after
    int wordsRemoved = 0;      // words and placeholders
    int wordsAdded = 0;
};

// The smallest diff of the tokens, then made readable: changes with only blanks or marks between them become one, and
// where one placeholder replaces another only the names are marked.
WordDiff diffWords(QStringView before, QStringView after);

class Interner;

// The words and marks of a line without their order, ready to be compared with many others. All bags that are compared
// share one interner, and the line outlives it.
class TokenBag {
public:
    TokenBag(QStringView line, Interner &numbers);
    bool isEmpty() const { return m_tokens.empty(); }

private:
    friend double similarity(const TokenBag &before, const TokenBag &after);
    std::vector<std::pair<std::uint32_t, qsizetype>> m_tokens; // number and length, sorted
    qsizetype m_characters = 0;
};

// How alike two lines are, 0…1: the share of their characters in tokens they have in common, blanks aside, a placeholder
// counting as four
// (Sørensen–Dice over the bags of tokens). Two empty bags are alike.
double similarity(const TokenBag &before, const TokenBag &after);

} // namespace demarc::analytics
