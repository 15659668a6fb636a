// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a program in the language of a person.
#pragma once

#include <QLocale>

class QCoreApplication;

namespace demarc {

// Installs our words and Qt's own in the locale's language, falling back to English; English too has words of its
// own, its plurals. Formats of numbers and dates follow the locale as well. Returns the language of our words ("de",
// or "en" where the locale's language is not translated). Call once, before the first word is shown.
QString installWords(QCoreApplication &program, const QLocale &locale = QLocale::system());

}
