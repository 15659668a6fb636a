// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/pseudolocale.h"

#include <QRegularExpression>

namespace demarc::test {

namespace {

QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("aceginosuyzACEGINOSUYZ");
    static const QString marked = QStringLiteral("åçéĝîñöšüýžÅÇÉĜÎÑÖŠÜÝŽ");
    const auto at = plain.indexOf(letter);
    return at < 0 ? letter : marked.at(at);
}

} // namespace

QString PseudoLocale::translate(const char *context, const char *sourceText, const char *, int) const
{
    if (context[0] == 'Q' && context[1] >= 'A' && context[1] <= 'Z')
        return {};
    return pseudo(QString::fromUtf8(sourceText));
}

QString PseudoLocale::pseudo(const QString &text)
{
    if (text.isEmpty())
        return text;
    static const QRegularExpression kept(QStringLiteral("%L?(?:\\d{1,2}|n)|<[^<>]*>|&[a-z]+;"));
    QString result(QChar(0x27e6));
    qsizetype at = 0;
    const auto spell = [&](qsizetype end) {
        for (; at < end; ++at)
            result += accented(text.at(at));
    };
    for (auto matches = kept.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        spell(match.capturedStart());
        result += match.captured();
        at = match.capturedEnd();
    }
    spell(text.size());
    return result + QString((text.size() + 2) / 3, QChar(0xb7)) + QChar(0x27e7);
}

} // namespace demarc::test
