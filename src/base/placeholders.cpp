// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/placeholders.h"

namespace demarc {

namespace {

constexpr qsizetype kLongest = 128;

bool isNameStart(QChar c) { return c.isLetter() || c == u'_'; }
bool isNamePart(QChar c) { return c.isLetterOrNumber() || c.isMark() || c == u'_' || c == u'-' || c == u'.'; }
bool isBlank(QChar c) { return c == u' ' || c == u'\t'; }

} // namespace

std::optional<Placeholder> placeholderAt(QStringView text, qsizetype at)
{
    const auto end = std::min(text.size(), at + kLongest);
    if (at < 0 || at + 5 > end || text[at] != u'{' || text[at + 1] != u'{')
        return {};
    auto i = at + 2;
    while (i < end && isBlank(text[i]))
        ++i;
    const auto nameStart = i;
    if (i >= end || !isNameStart(text[i]))
        return {};
    while (i < end && isNamePart(text[i]))
        ++i;
    const auto nameEnd = i;
    while (i < end && isBlank(text[i]))
        ++i;
    if (i + 1 >= end || text[i] != u'}' || text[i + 1] != u'}')
        return {};
    return Placeholder {at, i + 2 - at, nameStart, nameEnd - nameStart};
}

std::vector<Placeholder> placeholdersIn(QStringView text)
{
    std::vector<Placeholder> found;
    for (auto at = text.indexOf(u"{{"); at >= 0; at = text.indexOf(u"{{", at)) {
        if (const auto placeholder = placeholderAt(text, at)) {
            found.push_back(*placeholder);
            at += placeholder->length;
        } else {
            ++at;
        }
    }
    return found;
}

QStringList placeholderNames(QStringView text)
{
    QStringList names;
    for (const auto &placeholder : placeholdersIn(text)) {
        const auto name = text.mid(placeholder.nameStart, placeholder.nameLength).toString();
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

} // namespace demarc
