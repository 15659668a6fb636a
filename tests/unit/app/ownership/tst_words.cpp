// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ownership/words.h"
#include "domain/ownership/rules.h"
#include "support/matrices.h"
#include "support/testmain.h"

#include <set>

using namespace demarc;

class TestOwnershipWords : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrongWhereAndWhatToDo_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("message");
        QTest::newRow("shared by both") << QStringLiteral("R - R - -") << QStringLiteral("row0")
                                        << QStringLiteral("“row0”: Internal and Partner do the work, no one is accountable.");
        QTest::newRow("two A") << QStringLiteral("AR A - - -") << QStringLiteral("row0")
                               << QStringLiteral("“row0”: int1 and int2 are all accountable, so nobody knows who decides.");
        QTest::newRow("a cell") << QStringLiteral("A R Q - -") << QStringLiteral("row0 / part1")
                                << QStringLiteral("“row0”, part1: “Q” is no letter of the matrix.");
        QTest::newRow("no boundary") << QStringLiteral("A - R - -") << QStringLiteral("row0")
                                     << QStringLiteral("“row0” is worked on by Internal and Partner without a written boundary.");
    }
    void saysWhatIsWrongWhereAndWhatToDo()
    {
        QFETCH(QString, row);
        QFETCH(QString, place);
        QFETCH(QString, message);
        const auto matrix = demarc::test::matrixOf({row});
        const auto words = app::wordsOf(checkMatrix(matrix).front(), matrix);
        QCOMPARE(words.place, place);
        QCOMPARE(words.message, message);
        QVERIFY(!words.title.isEmpty() && !words.advice.isEmpty());
    }

    void hasWordsForEveryFinding()
    {
        auto parts = demarc::test::matrixParts({QStringLiteral("R - R - -"), QStringLiteral("C - - - -"),
            QStringLiteral("A A - - -"), QStringLiteral("- - - - -"), QStringLiteral("A R X S CI"), QStringLiteral("R - A - -")});
        parts.activities[5].reserved = Reserved::RiskTolerance;
        parts.areas[0].declared[Party::Provider] = Split::Own;
        const Matrix matrix(parts);
        std::set<FindingKind> kinds;
        for (const auto &finding : checkMatrix(matrix)) {
            kinds.insert(finding.kind);
            const auto words = app::wordsOf(finding, matrix);
            for (const auto &text : {words.place, words.title, words.message, words.advice})
                QVERIFY2(!text.isEmpty() && !text.contains(u'%'), qPrintable(text));
        }
        QCOMPARE(kinds.size(), std::size_t {11});
    }
};

DEMARC_TEST_MAIN(TestOwnershipWords)
#include "tst_words.moc"
