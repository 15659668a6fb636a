// SPDX-License-Identifier: GPL-3.0-or-later
// A language nobody speaks: every word of ours accented, a third longer and in brackets, so that a test sees which
// words were not translated and what has no room for a longer language.
#pragma once

#include <QTranslator>

namespace demarc::test {

class PseudoLocale : public QTranslator {
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    // Our contexts only; Qt's own words ("QPlatformTheme", …) stay as they are.
    QString translate(const char *context, const char *sourceText, const char *disambiguation, int n) const override;

    // "Save %1" becomes "⟦Šåvé %1···⟧". Place markers (%1, %L2, %n), tags, entities and mnemonics survive.
    static QString pseudo(const QString &text);
    // Does this text come from pseudo(), in whole or in part?
    static bool isTranslated(const QString &text) { return text.contains(QChar(0x27e6)); }
};

} // namespace demarc::test
