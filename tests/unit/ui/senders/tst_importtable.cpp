// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ui/senders/importtable.h"

#include <QApplication>

using namespace demarc;
using namespace demarc::ui;
using namespace std::chrono_literals;

class TestImportTable : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAnImportWasInWords()
    {
        const auto now = *parseInstant(u"2026-11-23T12:00:00Z");
        ImportTable table;
        table.setRows({{{1, "<b>a</b>.csv", "litellm-spendlogs", now - 3min, 12'345, false}, now, QTimeZone::utc()},
            {{2, "b", "no-such-kind", now - 5min, 1, true}, now, QTimeZone::utc()}});
        QCOMPARE(cells(table, 0),
            (QStringList {QStringLiteral("<b>a</b>.csv"), QStringLiteral("LiteLLM spend logs"), QStringLiteral("3 min ago"),
                QStringLiteral("12,345")}));
        QCOMPARE(cells(table, 1)[1], QStringLiteral("no-such-kind"));
        QVERIFY(cells(table, 1)[3].contains(QStringLiteral("expired")));
    }

    void sortsByWhenAndHowManyNotByWords()
    {
        const auto now = *parseInstant(u"2026-11-23T12:00:00Z");
        ImportTable table;
        table.setRows({{{1, "a", "calls-csv", now - 3min, 9, false}, now, QTimeZone::utc()},
            {{2, "b", "calls-csv", now - 20min, 10, false}, now, QTimeZone::utc()}});
        const auto sort = [&](int row, int column) { return table.data(table.index(row, column), SortRole).toLongLong(); };
        QVERIFY(sort(0, 2) > sort(1, 2));
        QVERIFY(sort(0, 3) < sort(1, 3));
    }

private:
    static QStringList cells(const ImportTable &table, int row)
    {
        QStringList texts;
        for (int column = 0; column < table.columnCount(); ++column)
            texts.append(table.data(table.index(row, column), Qt::DisplayRole).toString());
        return texts;
    }
};

DEMARC_WIDGET_TEST_MAIN(TestImportTable)
#include "tst_importtable.moc"
