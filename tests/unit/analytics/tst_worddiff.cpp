// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/interner.h"
#include "analytics/worddiff.h"
#include "support/testmain.h"

using namespace demarc::analytics;

namespace {

// The line with what the spans cover in brackets.
QString marked(const QString &line, const std::vector<Span> &spans)
{
    auto text = line;
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
        text.insert(span->start + span->length, u']');
        text.insert(span->start, u'[');
    }
    return text;
}

} // namespace

class TestWordDiff : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void marksWholeWords_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("removed");
        QTest::addColumn<QString>("added");
        QTest::newRow("one word") << QStringLiteral("List every defect.") << QStringLiteral("List each defect.")
                                  << QStringLiteral("List [every] defect.") << QStringLiteral("List [each] defect.");
        QTest::newRow("changes with only blanks between become one")
            << QStringLiteral("In English. Be brief now") << QStringLiteral("In English. Use few words")
            << QStringLiteral("In English. [Be brief now]") << QStringLiteral("In English. [Use few words]");
        QTest::newRow("a placeholder's name")
            << QStringLiteral("Photos: {{photos}}") << QStringLiteral("Photos: {{photo_captions}}")
            << QStringLiteral("Photos: {{[photos]}}") << QStringLiteral("Photos: {{[photo_captions]}}");
        QTest::newRow("a placeholder is one token") << QStringLiteral("{{ a.b }} end") << QStringLiteral("end")
                                                    << QStringLiteral("[{{ a.b }} ]end") << QStringLiteral("end");
        QTest::newRow("punctuation") << QStringLiteral("Yes, please") << QStringLiteral("Yes please")
                                     << QStringLiteral("Yes[,] please") << QStringLiteral("Yes please");
        QTest::newRow("accents stay whole") << QStringLiteral("un résumé e\u0301crit") << QStringLiteral("un resume e\u0301crit")
                                            << QStringLiteral("un [résumé] e\u0301crit")
                                            << QStringLiteral("un [resume] e\u0301crit");
        QTest::newRow("joined emoji stay whole")
            << QStringLiteral("ok 👩‍👩‍👧 go") << QStringLiteral("ok 👨‍👩‍👦 go")
            << QStringLiteral("ok [👩‍👩‍👧] go") << QStringLiteral("ok [👨‍👩‍👦] go");
        QTest::newRow("ideographs one by one")
            << QStringLiteral("写报告") << QStringLiteral("写摘要") << QStringLiteral("写[报告]") << QStringLiteral("写[摘要]");
        QTest::newRow("numbers with a point") << QStringLiteral("at 0.4 now") << QStringLiteral("at 0.2 now")
                                              << QStringLiteral("at [0.4] now") << QStringLiteral("at [0.2] now");
        QTest::newRow("blanks at the end") << QStringLiteral("end  ") << QStringLiteral("end") << QStringLiteral("end[  ]")
                                           << QStringLiteral("end");
    }
    void marksWholeWords()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto diff = diffWords(before, after);
        QTEST(marked(before, diff.removed), "removed");
        QTEST(marked(after, diff.added), "added");
    }

    void countsWordsNotMarks()
    {
        const auto diff = diffWords(u"Write in plain English. Be concise.", u"Write in plain English. Use at most 120 words.");
        QCOMPARE(diff.wordsRemoved, 2);
        QCOMPARE(diff.wordsAdded, 5);
    }

    void likenessIsBetweenNothingAndAll()
    {
        Interner numbers;
        const auto bag = [&](QStringView line) { return TokenBag(line, numbers); };
        QCOMPARE(similarity(bag(u"same words here"), bag(u"here same words")), 1.0);
        QCOMPARE(similarity(bag(u"same"), bag(u"other")), 0.0);
        QCOMPARE(similarity(bag(u"   "), bag(u"")), 1.0);
        QCOMPARE(similarity(bag(u"abcd efgh"), bag(u"abcd ijkl")), 0.5); // 4 of 8 characters on both sides
        // "Photos" and ":" of 11 on both sides
        QCOMPARE(similarity(bag(u"Photos: {{photos}}"), bag(u"Photos: {{photo_captions}}")), 14.0 / 22);
    }
};

DEMARC_TEST_MAIN(TestWordDiff)
#include "tst_worddiff.moc"
