// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ownership/letters.h"
#include "support/testmain.h"

using namespace demarc;

class TestLetters : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void readsCellsAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("letters");
        QTest::addColumn<QString>("unread");
        const auto row = [](const char *typed, const char *letters, const char *unread = "") {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(letters) << QString::fromUtf8(unread);
        };
        row("", "");
        row("A", "A");
        row("a", "A");
        row("AR", "AR");
        row("RA", "AR");
        row("ra", "AR");
        row("A/R", "AR");
        row("R, A", "AR");
        row(" r ;\u00a0a ", "AR");
        row("R+A", "AR");
        row("(C)", "C");
        row("C*", "C");
        row("R R", "R");
        row("SCI", "SCI");
        row("Accountable / Responsible", "AR");
        row("consulted", "C");
        row("-", "");
        row("\u2014", "");
        row("n/a", "");
        row("N/A", "");
        row("X", "", "X");
        row("A X", "A", "X");
        row("A (Maria)", "A", "Maria");
        row("Maria Ray", "", "Maria Ray");
        row("Ira", "", "Ira"); // a name, though each of its letters is one of RACI
        row("ARSCIA", "", "ARSCIA");
        row("V", "", "V");
    }
    void readsCellsAsPeopleWriteThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, letters);
        QFETCH(QString, unread);
        const auto cell = parseCell(typed);
        QCOMPARE(cell.letters.toString(), letters);
        QCOMPARE(cell.unread, unread);
    }

    void readsBackWhatItWrites()
    {
        for (const auto &typed : {u"AR", u"C", u"A Maria", u"X", u""}) {
            const auto cell = parseCell(typed);
            QCOMPARE(parseCell(cell.toString()), cell);
        }
    }

    void allowsSupportInRasciOnly()
    {
        QVERIFY(!lettersOf(Preset::Raci).has(Letter::Support));
        QVERIFY(lettersOf(Preset::Rasci).has(Letter::Support));
    }
};

DEMARC_TEST_MAIN(TestLetters)
#include "tst_letters.moc"
