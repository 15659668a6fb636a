// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ownership/clipboardgrid.h"

#include "support/testmain.h"

using namespace demarc;

class TestClipboardGrid : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatSpreadsheetsCopy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<QStringList>>("cells");
        const auto s = [](const char *text) { return QString::fromLatin1(text); };
        QTest::newRow("one cell") << s("AR") << QList<QStringList> {{s("AR")}};
        QTest::newRow("two by two") << s("A/R\tC\n\tR, A\n") << QList<QStringList> {{s("A/R"), s("C")}, {s(""), s("R, A")}};
        QTest::newRow("Windows line ends") << s("A\r\nR\r\n") << QList<QStringList> {{s("A")}, {s("R")}};
        QTest::newRow("a line end within a cell") << s("\"A\nR\"\tC") << QList<QStringList> {{s("A\nR"), s("C")}};
        QTest::newRow("quotes within quotes") << s("\"say \"\"A\"\"\"") << QList<QStringList> {{s("say \"A\"")}};
        QTest::newRow("an empty line between") << s("A\n\nR") << QList<QStringList> {{s("A")}, {s("")}, {s("R")}};
        QTest::newRow("nothing") << s("") << QList<QStringList> {};
    }
    void readsWhatSpreadsheetsCopy()
    {
        QFETCH(QString, text);
        QFETCH(QList<QStringList>, cells);
        QCOMPARE(ui::parseClipboardGrid(text), cells);
    }

    void readsBackWhatItWrites()
    {
        const QList<QStringList> lines {
            {QStringLiteral("A\tR"), QStringLiteral("\"q\"")}, {QString(), QStringLiteral("two\nlines")}};
        QCOMPARE(ui::parseClipboardGrid(ui::clipboardGrid(lines)), lines);
    }
};

DEMARC_TEST_MAIN(TestClipboardGrid)
#include "tst_clipboardgrid.moc"
