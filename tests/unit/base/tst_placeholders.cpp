// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/placeholders.h"
#include "support/testmain.h"

using namespace demarc;

class TestPlaceholders : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void findsNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("none") << QStringLiteral("plain {text}") << QStringList {};
        QTest::newRow("one") << QStringLiteral("Report: {{report_text}}") << QStringList {QStringLiteral("report_text")};
        QTest::newRow("blanks within") << QStringLiteral("{{ name }}") << QStringList {QStringLiteral("name")};
        QTest::newRow("a path") << QStringLiteral("{{user.first-name}}") << QStringList {QStringLiteral("user.first-name")};
        QTest::newRow("each once, in order")
            << QStringLiteral("{{b}} {{a}} {{b}}") << QStringList {QStringLiteral("b"), QStringLiteral("a")};
        QTest::newRow("a block tag is text") << QStringLiteral("{{#each x}}{{/each}}") << QStringList {};
        QTest::newRow("three braces") << QStringLiteral("{{{raw}}}") << QStringList {QStringLiteral("raw")};
        QTest::newRow("not closed") << QStringLiteral("{{name} and {{name") << QStringList {};
        QTest::newRow("letters of any script") << QStringLiteral("{{größe}}") << QStringList {QStringLiteral("größe")};
        QTest::newRow("too long to be a name") << QStringLiteral("{{%1}}").arg(QString(200, u'x')) << QStringList {};
    }
    void findsNames()
    {
        QFETCH(QString, text);
        QTEST(placeholderNames(text), "names");
    }

    void saysWhereTheyAre()
    {
        const auto found = placeholdersIn(u"a {{ b }} c");
        QCOMPARE(found.size(), std::size_t {1});
        QCOMPARE(found.front().start, qsizetype {2});
        QCOMPARE(found.front().length, qsizetype {7});
        QCOMPARE(found.front().nameStart, qsizetype {5});
        QCOMPARE(found.front().nameLength, qsizetype {1});
    }
};

DEMARC_TEST_MAIN(TestPlaceholders)
#include "tst_placeholders.moc"
