// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/worddiff.h"

#include "analytics/interner.h"
#include "analytics/sequencediff.h"
#include "base/placeholders.h"

#include <QTextBoundaryFinder>

namespace demarc::analytics {

namespace {

constexpr qsizetype kPlaceholderWeight = 4;

TokenKind kindOf(QStringView text)
{
    if (text.trimmed().isEmpty())
        return TokenKind::Space;
    for (const auto c : text) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            return TokenKind::Word;
    }
    return TokenKind::Mark;
}

void appendWords(QStringView line, qsizetype from, qsizetype to, std::vector<Token> &tokens)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, line.data() + from, to - from);
    qsizetype start = 0;
    for (auto end = finder.toNextBoundary(); end > start; end = finder.toNextBoundary()) {
        const Span span {from + start, end - start};
        tokens.push_back({kindOf(line.mid(span.start, span.length)), span});
        start = end;
    }
}

QStringView textOf(QStringView line, const Token &token) { return line.mid(token.span.start, token.span.length); }

std::vector<std::uint32_t> intern(QStringView line, const std::vector<Token> &tokens, Interner &numbers)
{
    std::vector<std::uint32_t> symbols;
    symbols.reserve(tokens.size());
    for (const auto &token : tokens)
        symbols.push_back(numbers.numberOf(textOf(line, token)));
    return symbols;
}

bool hasWord(const std::vector<Token> &tokens, qsizetype from, qsizetype to)
{
    return std::any_of(tokens.begin() + from, tokens.begin() + to,
        [](const Token &token) { return token.kind == TokenKind::Word || token.kind == TokenKind::Placeholder; });
}

// Joins changes that nothing but blanks and marks lies between, when both say something on the whole.
std::vector<Hunk> joined(const std::vector<Hunk> &hunks, const std::vector<Token> &before)
{
    std::vector<Hunk> result;
    for (const auto &hunk : hunks) {
        if (!result.empty()) {
            auto &last = result.back();
            const auto lastEnd = last.beforeStart + last.beforeCount;
            if (!hasWord(before, lastEnd, hunk.beforeStart)) {
                last.beforeCount = hunk.beforeStart + hunk.beforeCount - last.beforeStart;
                last.afterCount = hunk.afterStart + hunk.afterCount - last.afterStart;
                continue;
            }
        }
        result.push_back(hunk);
    }
    return result;
}

Span spanOf(const std::vector<Token> &tokens, qsizetype start, qsizetype count)
{
    const auto &first = tokens[start].span;
    const auto &last = tokens[start + count - 1].span;
    return {first.start, last.start + last.length - first.start};
}

Span nameOf(QStringView line, const Token &token)
{
    const auto placeholder = placeholderAt(line, token.span.start);
    return placeholder ? Span {placeholder->nameStart, placeholder->nameLength} : token.span;
}

int countWords(const std::vector<Token> &tokens, qsizetype start, qsizetype count)
{
    return static_cast<int>(std::count_if(tokens.begin() + start, tokens.begin() + start + count,
        [](const Token &token) { return token.kind == TokenKind::Word || token.kind == TokenKind::Placeholder; }));
}

} // namespace

std::vector<Token> tokensOf(QStringView line)
{
    std::vector<Token> tokens;
    qsizetype plain = 0;
    for (const auto &placeholder : placeholdersIn(line)) {
        appendWords(line, plain, placeholder.start, tokens);
        tokens.push_back({TokenKind::Placeholder, {placeholder.start, placeholder.length}});
        plain = placeholder.start + placeholder.length;
    }
    appendWords(line, plain, line.size(), tokens);
    return tokens;
}

WordDiff diffWords(QStringView before, QStringView after)
{
    const auto b = tokensOf(before);
    const auto a = tokensOf(after);
    Interner numbers;
    const auto symbolsBefore = intern(before, b, numbers);
    const auto symbolsAfter = intern(after, a, numbers);
    WordDiff diff;
    for (const auto &hunk : joined(diffSequences(symbolsBefore, symbolsAfter).hunks, b)) {
        diff.wordsRemoved += countWords(b, hunk.beforeStart, hunk.beforeCount);
        diff.wordsAdded += countWords(a, hunk.afterStart, hunk.afterCount);
        if (hunk.beforeCount == 1 && hunk.afterCount == 1 && b[hunk.beforeStart].kind == TokenKind::Placeholder
            && a[hunk.afterStart].kind == TokenKind::Placeholder) {
            diff.removed.push_back(nameOf(before, b[hunk.beforeStart]));
            diff.added.push_back(nameOf(after, a[hunk.afterStart]));
            continue;
        }
        if (hunk.beforeCount > 0)
            diff.removed.push_back(spanOf(b, hunk.beforeStart, hunk.beforeCount));
        if (hunk.afterCount > 0)
            diff.added.push_back(spanOf(a, hunk.afterStart, hunk.afterCount));
    }
    return diff;
}

TokenBag::TokenBag(QStringView line, Interner &numbers)
{
    for (const auto &token : tokensOf(line)) {
        if (token.kind == TokenKind::Space)
            continue;
        // A placeholder weighs like a word, however long its name: renaming it leaves the line what it was.
        const auto weight = token.kind == TokenKind::Placeholder ? kPlaceholderWeight : token.span.length;
        m_tokens.push_back({numbers.numberOf(textOf(line, token)), weight});
        m_characters += weight;
    }
    std::sort(m_tokens.begin(), m_tokens.end());
}

double similarity(const TokenBag &before, const TokenBag &after)
{
    const auto total = before.m_characters + after.m_characters;
    if (total == 0)
        return 1;
    qsizetype shared = 0;
    auto b = before.m_tokens.begin();
    auto a = after.m_tokens.begin();
    while (b != before.m_tokens.end() && a != after.m_tokens.end()) {
        if (b->first == a->first) {
            shared += b->second;
            ++b, ++a;
        } else if (b->first < a->first) {
            ++b;
        } else {
            ++a;
        }
    }
    return 2.0 * static_cast<double>(shared) / static_cast<double>(total);
}

} // namespace demarc::analytics
