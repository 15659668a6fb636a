// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/words.h"

#include "support/testmain.h"

#include <QCoreApplication>
#include <QFile>

using namespace demarc;

class TestWords : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysPluralsInEnglish();
    void speaksTheLanguageOfTheLocale();
    void fallsBackToEnglish();

private:
    static QString minutesAgo(int minutes)
    {
        return QCoreApplication::translate("demarc::ui::Format", "%n min ago", nullptr, minutes);
    }
    static QString calls(int number)
    {
        return QCoreApplication::translate("demarc::ui::CallsPanel", "%n call(s)", nullptr, number);
    }
    static QString pricesChanged(int rows)
    {
        return QCoreApplication::translate("demarc::ctl::Models", "%n price(s) added or changed", nullptr, rows);
    }
};

void TestWords::initTestCase()
{
    if (!QFile::exists(QStringLiteral(":/translations/demarc_en.qm")))
        QSKIP("This build carries no words: the core is built without Qt's translation tools.");
}

void TestWords::saysPluralsInEnglish()
{
    QCOMPARE(installWords(*qApp, QLocale(QLocale::English)), QStringLiteral("en"));
    QCOMPARE(pricesChanged(1), QStringLiteral("1 price added or changed"));
    QCOMPARE(pricesChanged(2), QStringLiteral("2 prices added or changed"));
    QCOMPARE(calls(1), QStringLiteral("1 call"));
    QCOMPARE(calls(136), QStringLiteral("136 calls"));
}

void TestWords::fallsBackToEnglish()
{
    QCOMPARE(installWords(*qApp, QLocale(QLocale::Icelandic)), QStringLiteral("en"));
    QCOMPARE(installWords(*qApp, QLocale::c()), QStringLiteral("en"));
}

void TestWords::speaksTheLanguageOfTheLocale()
{
    QCOMPARE(installWords(*qApp, QLocale(QLocale::German, QLocale::Austria)), QStringLiteral("de"));
    QCOMPARE(minutesAgo(3), QStringLiteral("vor 3 min"));
    QCOMPARE(calls(1), QStringLiteral("1 Aufruf"));
    QCOMPARE(calls(136), QStringLiteral("136 Aufrufe"));
}

DEMARC_TEST_MAIN(TestWords)
#include "tst_words.moc"
