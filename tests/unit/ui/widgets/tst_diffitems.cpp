// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/diffitems.h"

#include "support/testmain.h"

using namespace demarc::ui;

namespace {

QString lines(int first, int last)
{
    QString text;
    for (int i = first; i <= last; ++i)
        text += QStringLiteral("line %1\n").arg(i);
    return text;
}

DiffContent content(const QString &before, const QString &after, const QString &title = {})
{
    DiffContent content;
    content.sections.push_back({title, title, 0, 0, demarc::analytics::diffText(before, after)});
    return content;
}

// H heading, F fold, = line of both sides, - only before, + only after.
QString shape(const std::vector<DiffItem> &items)
{
    QString letters;
    for (const auto &item : items) {
        letters += item.kind == DiffItem::Kind::Heading ? u'H'
            : item.kind == DiffItem::Kind::Fold         ? u'F'
                                                        : u"=-+"[static_cast<int>(item.shows)];
    }
    return letters;
}

} // namespace

class TestDiffItems : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void foldsWhatIsFarFromAChange_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("items");
        const auto tail = lines(2, 20);
        QTest::newRow("the rest after a change")
            << QStringLiteral("a\n") + tail << QStringLiteral("b\n") + tail << QStringLiteral("===F");
        QTest::newRow("both ends") << lines(1, 9) + QStringLiteral("a\n") + lines(11, 20)
                                   << lines(1, 9) + QStringLiteral("b\n") + lines(11, 20) << QStringLiteral("F=====F");
        QTest::newRow("three lines are not worth a fold")
            << QStringLiteral("a\n") + lines(1, 5) << QStringLiteral("b\n") + lines(1, 5) << QStringLiteral("======");
        QTest::newRow("nothing changed: all of it") << lines(1, 9) << lines(1, 9) << QStringLiteral("=========");
        QTest::newRow("nothing at all") << QString() << QString() << QString();
    }
    void foldsWhatIsFarFromAChange()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(shape(diffItems(content(before, after), DiffMode::SideBySide, {})), "items");
    }

    void unfoldsOnDemand()
    {
        const auto text = content(QStringLiteral("a\n") + lines(2, 20), QStringLiteral("b\n") + lines(2, 20));
        QCOMPARE(shape(diffItems(text, DiffMode::SideBySide, {{0, 3}})), QString(20, u'='));
    }

    void inlineShowsWhatWentBeforeWhatCame()
    {
        const auto text = content(QStringLiteral("one alpha\ntwo alpha\nsame\n"), QStringLiteral("one beta\ntwo beta\nsame\n"),
            QStringLiteral("System"));
        QCOMPARE(shape(diffItems(text, DiffMode::Inline, {})), QStringLiteral("H--++="));
        QCOMPARE(shape(diffItems(text, DiffMode::SideBySide, {})), QStringLiteral("H==="));
    }

    void findsTheChanges()
    {
        const auto text = content(QStringLiteral("a\n") + lines(2, 20) + QStringLiteral("y\n"),
            QStringLiteral("b\n") + lines(2, 20) + QStringLiteral("z\n"));
        const auto items = diffItems(text, DiffMode::SideBySide, {});
        QCOMPARE(shape(items), QStringLiteral("===F==="));
        QCOMPARE(changeStarts(text, items), (std::vector<int> {0, 6}));
    }

    void spellsOutLineEndsWhereOnlyTheyDiffer()
    {
        const auto text = content(QStringLiteral("a\r\n"), QStringLiteral("a"));
        const auto items = diffItems(text, DiffMode::SideBySide, {});
        QCOMPARE(shownLine(text, items.front(), DiffSide::Before).text, QStringLiteral("a␍␊"));
        QCOMPARE(shownLine(text, items.front(), DiffSide::After).text, QStringLiteral("a␃"));
        QCOMPARE(shownLine(text, items.front(), DiffSide::After).marks.size(), std::size_t {1});
    }

    void numbersLinesThroughSections()
    {
        auto text = content(QStringLiteral("x\n"), QStringLiteral("x\n"));
        text.sections.front().firstLineAfter = 19;
        const auto items = diffItems(text, DiffMode::SideBySide, {});
        QCOMPARE(shownLine(text, items.front(), DiffSide::Before).number, qsizetype {1});
        QCOMPARE(shownLine(text, items.front(), DiffSide::After).number, qsizetype {20});
    }

    void copiesTheStoredTextEvenOfFolds()
    {
        const auto before = QStringLiteral("a\n") + lines(2, 20);
        const auto after = QStringLiteral("b\r\n") + lines(2, 20);
        const auto text = content(before, after, QStringLiteral("System"));
        for (const auto mode : {DiffMode::SideBySide, DiffMode::Inline}) {
            const auto items = diffItems(text, mode, {});
            const auto last = static_cast<int>(items.size()) - 1;
            QCOMPARE(copiedText(text, items, DiffSide::Before, 0, last), before);
            QCOMPARE(copiedText(text, items, DiffSide::After, 0, last), after);
        }
    }
};

DEMARC_TEST_MAIN(TestDiffItems)
#include "tst_diffitems.moc"
