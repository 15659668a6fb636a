// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ownership/letters.h"

#include <array>
#include <utility>

namespace demarc {

namespace {

constexpr std::array<std::pair<char16_t, Letter>, 5> kLetters {{
    {u'A', Letter::Accountable},
    {u'R', Letter::Responsible},
    {u'S', Letter::Support},
    {u'C', Letter::Consulted},
    {u'I', Letter::Informed},
}};

std::optional<Letter> letterOfWord(QStringView word)
{
    static constexpr std::array<std::pair<QStringView, Letter>, 12> kWords {{
        {u"accountable", Letter::Accountable},
        {u"responsible", Letter::Responsible},
        {u"support", Letter::Support},
        {u"supports", Letter::Support},
        {u"supporting", Letter::Support},
        {u"supportive", Letter::Support},
        {u"consulted", Letter::Consulted},
        {u"consult", Letter::Consulted},
        {u"consults", Letter::Consulted},
        {u"informed", Letter::Informed},
        {u"inform", Letter::Informed},
        {u"informs", Letter::Informed},
    }};
    for (const auto &[name, letter] : kWords) {
        if (word.compare(name, Qt::CaseInsensitive) == 0)
            return letter;
    }
    return {};
}

// "AR" and "ra" are letters; "Ira" is a name, and so is "caissa".
std::optional<Letters> lettersOfToken(QStringView token)
{
    if (token.size() > 5)
        return {};
    Letters letters;
    int upper = 0;
    for (const auto character : token) {
        const auto letter = letterOf(character);
        if (!letter || (letters.has(*letter) && token.size() > 2))
            return {};
        letters = letters.with(*letter);
        upper += character.isUpper() ? 1 : 0;
    }
    if (token.size() > 2 && upper != 0 && upper != token.size())
        return {};
    return letters;
}

bool isSeparator(QChar character) { return character.isSpace() || QStringView(u"/,;+&|()[]*\\").contains(character); }

bool meansNothing(QStringView token)
{
    for (const QStringView nothing : {u"-", u"–", u"—", u".", u"none", u"no"}) {
        if (token.compare(nothing, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

void readToken(QStringView token, CellValue &cell)
{
    if (token.isEmpty() || meansNothing(token))
        return;
    if (const auto word = letterOfWord(token)) {
        cell.letters = cell.letters.with(*word);
    } else if (const auto letters = lettersOfToken(token)) {
        cell.letters = cell.letters.with(*letters);
    } else {
        if (!cell.unread.isEmpty())
            cell.unread += u' ';
        cell.unread += token;
    }
}

} // namespace

QString Letters::toString() const
{
    QString text;
    for (const auto &[character, letter] : kLetters) {
        if (has(letter))
            text += QChar(character);
    }
    return text;
}

std::optional<Letter> letterOf(QChar character)
{
    const auto upper = character.toUpper();
    for (const auto &[name, letter] : kLetters) {
        if (upper == QChar(name))
            return letter;
    }
    return {};
}

QString CellValue::toString() const
{
    if (unread.isEmpty())
        return letters.toString();
    return letters.isEmpty() ? unread : letters.toString() + u' ' + unread;
}

CellValue parseCell(QStringView text)
{
    CellValue cell;
    if (text.trimmed().compare(u"n/a", Qt::CaseInsensitive) == 0)
        return cell;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i == text.size() || isSeparator(text[i])) {
            readToken(text.sliced(start, i - start), cell);
            start = i + 1;
        }
    }
    return cell;
}

} // namespace demarc
