// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/linediff.h"
#include "support/testmain.h"

#include <random>

using namespace demarc::analytics;

class TestLineDiff : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void restoresTheNewTextByteForByte_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("changed");
        QTest::newRow("both empty") << QString() << QString() << 0;
        QTest::newRow("from nothing") << QString() << QStringLiteral("a\nb\n") << 2;
        QTest::newRow("to nothing") << QStringLiteral("a\nb") << QString() << 2;
        QTest::newRow("same") << QStringLiteral("a\nb\n") << QStringLiteral("a\nb\n") << 0;
        QTest::newRow("final newline gone") << QStringLiteral("a\nb\n") << QStringLiteral("a\nb") << 2;
        QTest::newRow("final newline came") << QStringLiteral("a") << QStringLiteral("a\n") << 2;
        QTest::newRow("CRLF to LF") << QStringLiteral("a\r\nb\r\n") << QStringLiteral("a\nb\r\n") << 2;
        QTest::newRow("lone CR is text") << QStringLiteral("a\rb\n") << QStringLiteral("a\rc\n") << 2;
        QTest::newRow("only blank lines") << QStringLiteral("\n\n\n") << QStringLiteral("\n\n\n\n\n") << 2;
        QTest::newRow("line in the middle") << QStringLiteral("a\nb\nc\n") << QStringLiteral("a\nx\ny\nc\n") << 3;
        QTest::newRow("beyond the BMP") << QStringLiteral("a 🏠\nb\n") << QStringLiteral("a 🏡\nb\n") << 2;
    }
    void restoresTheNewTextByteForByte()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(int, changed);
        const auto diff = diffLines(before, after);
        QCOMPARE(diff.changedLines(), qsizetype {changed});
        const auto restored = applyDiff(diff, before);
        QVERIFY(restored.has_value());
        QCOMPARE(*restored, after);
    }

    void refusesToApplyToAnotherText()
    {
        const auto diff = diffLines(QStringLiteral("a\nb\n"), QStringLiteral("a\nc\n"));
        QVERIFY(!applyDiff(diff, QStringLiteral("a\nx\n")).has_value());
        QVERIFY(!applyDiff(diff, QStringLiteral("a\n")).has_value());
    }

    void slidesHunksToWhereAPersonWouldCut_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("afterStart");
        QTest::newRow("a paragraph is inserted with the blank line that ends it")
            << QStringLiteral("One.\n\nThree.\n") << QStringLiteral("One.\n\nTwo.\n\nThree.\n") << 2;
        QTest::newRow("a block starts at its own head")
            << QStringLiteral("if a:\n  go\n  end\nif c:\n  go\n  end\n")
            << QStringLiteral("if a:\n  go\n  end\nif b:\n  go\n  end\nif c:\n  go\n  end\n") << 3;
        QTest::newRow("a repeated line is added last") << QStringLiteral("x\nx\n") << QStringLiteral("x\nx\nx\n") << 2;
    }
    void slidesHunksToWhereAPersonWouldCut()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(int, afterStart);
        const auto diff = diffLines(before, after);
        QCOMPARE(diff.hunks.size(), std::size_t {1});
        QCOMPARE(diff.hunks.front().afterStart, qsizetype {afterStart});
        QCOMPARE(*applyDiff(diff, before), after);
        const auto back = diffLines(after, before); // a removal slides alike
        QCOMPARE(back.hunks.front().beforeStart, qsizetype {afterStart});
    }

    void slidingKeepsTheMinimumOnRandomTexts()
    {
        std::mt19937 random(11);
        const std::vector<QString> lines {
            QStringLiteral("\n"), QStringLiteral("a\n"), QStringLiteral("  b\n"), QStringLiteral("c\n")};
        const auto make = [&] {
            QString text;
            for (auto count = random() % 30; count > 0; --count)
                text += lines[random() % lines.size()];
            return random() % 4 == 0 ? text.chopped(text.isEmpty() ? 0 : 1) : text;
        };
        for (int round = 0; round < 3000; ++round) {
            const auto before = make();
            const auto after = make();
            const auto diff = diffLines(before, after);
            QCOMPARE(*applyDiff(diff, before), after);
            QCOMPARE(diffLines(after, before).changedLines(), diff.changedLines());
            for (std::size_t i = 1; i < diff.hunks.size(); ++i)
                QVERIFY(diff.hunks[i - 1].beforeStart + diff.hunks[i - 1].beforeCount < diff.hunks[i].beforeStart);
        }
    }
};

DEMARC_TEST_MAIN(TestLineDiff)
#include "tst_linediff.moc"
