// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/words.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

namespace demarc {

namespace {

// The translator belongs to the program, which drops it at its end.
bool install(QCoreApplication &program, const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, QStringLiteral("_"), folder))
        return false;
    translator->setParent(&program);
    return program.installTranslator(translator.release());
}

}

QString installWords(QCoreApplication &program, const QLocale &locale)
{
    // The C locale has no currency and odd formats; people who set none read American English best.
    QLocale::setDefault(locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale);
    const QString ours = QStringLiteral("demarc");
    const QString folder = QStringLiteral(":/translations");
    install(program, QLocale(QLocale::English), ours, folder);
    const bool english = locale.language() == QLocale::English;
    if (english || !install(program, locale, ours, folder))
        return QStringLiteral("en");
    install(program, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return QLocale::languageToCode(locale.language());
}

}
