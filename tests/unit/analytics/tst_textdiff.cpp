// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/textdiff.h"
#include "support/testmain.h"

using namespace demarc::analytics;

namespace {

// One letter a row: = same, ~ changed, - removed, + added.
QString shape(const TextDiff &diff)
{
    QString letters;
    for (const auto &row : diff.rows)
        letters += u"=~-+"[static_cast<int>(row.kind)];
    return letters;
}

} // namespace

class TestTextDiff : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void laysLinesSideBySide_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("rows");
        QTest::newRow("equal") << QStringLiteral("a\nb\n") << QStringLiteral("a\nb\n") << QStringLiteral("==");
        QTest::newRow("an edited line stands beside itself")
            << QStringLiteral("keep\nWrite a short report\n") << QStringLiteral("keep\nWrite a long report\n")
            << QStringLiteral("=~");
        QTest::newRow("an edited line after a new one")
            << QStringLiteral("List every defect you can see\n")
            << QStringLiteral("Answer in German\nList every defect that you see\n") << QStringLiteral("+~");
        QTest::newRow("a rewritten line still stands beside its successor")
            << QStringLiteral("alpha\n") << QStringLiteral("omega\n") << QStringLiteral("~");
        QTest::newRow("more lines than before")
            << QStringLiteral("alpha\n") << QStringLiteral("omega\npsi\n") << QStringLiteral("~+");
        QTest::newRow("only removed") << QStringLiteral("a\nb\nc\n") << QStringLiteral("a\nc\n") << QStringLiteral("=-=");
    }
    void laysLinesSideBySide()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto diff = diffText(before, after);
        QTEST(shape(diff), "rows");
        qsizetype nextBefore = 0;
        qsizetype nextAfter = 0;
        for (const auto &row : diff.rows) {
            if (row.before >= 0)
                QCOMPARE(row.before, nextBefore++);
            if (row.after >= 0)
                QCOMPARE(row.after, nextAfter++);
        }
        QCOMPARE(nextBefore, diff.lines.before.count());
        QCOMPARE(nextAfter, diff.lines.after.count());
    }

    void sumsUpWhatChanged()
    {
        const auto diff = diffText(QStringLiteral("Write in plain English. Be concise.\nKeep this.\nDrop this line now.\n"),
            QStringLiteral("Write in plain English. Use at most 120 words.\nKeep this.\n"));
        QCOMPARE(diff.summary.linesChanged, qsizetype {1});
        QCOMPARE(diff.summary.linesRemoved, qsizetype {1});
        QCOMPARE(diff.summary.linesAdded, qsizetype {0});
        QCOMPARE(diff.summary.wordsRemoved, qsizetype {2 + 4});
        QCOMPARE(diff.summary.wordsAdded, qsizetype {5});
    }

    void saysWhichLinesOnlyMoved()
    {
        const auto diff = diffText(QStringLiteral("Never mention tenants by name.\nfirst\nsecond\nthird\n"),
            QStringLiteral("first\nsecond\nthird\nNever mention tenants by name.\n"));
        QCOMPARE(shape(diff), QStringLiteral("-===+"));
        QCOMPARE(diff.summary.linesMoved, qsizetype {1});
        QVERIFY(diff.rows.front().moved);
        QVERIFY(diff.rows.back().moved);
    }

    void tellsRenamedPlaceholdersFromNewOnes()
    {
        std::vector<TextDiff> diffs;
        diffs.push_back(diffText(QStringLiteral("Report: {{report}}\nPhotos: {{photos}}\nOld: {{legacy}} goes away\n"),
            QStringLiteral("Report: {{report}}\nPhotos: {{photo_captions}}\n")));
        diffs.push_back(diffText(QString(), QStringLiteral("In {{language}}\n")));
        const auto changes = placeholderChanges(diffs);
        QCOMPARE(changes.renamed.size(), std::size_t {1});
        QCOMPARE(changes.renamed.front().first, QStringLiteral("photos"));
        QCOMPARE(changes.renamed.front().second, QStringLiteral("photo_captions"));
        QCOMPARE(changes.removed, QStringList {QStringLiteral("legacy")});
        QCOMPARE(changes.added, QStringList {QStringLiteral("language")});
    }

    void aPlaceholderThatMovedToAnotherTextIsNoChange()
    {
        std::vector<TextDiff> diffs;
        diffs.push_back(diffText(QStringLiteral("{{a}}\n"), QStringLiteral("\n")));
        diffs.push_back(diffText(QStringLiteral("\n"), QStringLiteral("{{a}}\n")));
        QVERIFY(placeholderChanges(diffs).isEmpty());
    }
};

DEMARC_TEST_MAIN(TestTextDiff)
#include "tst_textdiff.moc"
