// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prompts/promptqueries.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::app;

class TestPromptQueries : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void aPageBeginsWithThePromptChangedLast_data()
    {
        QTest::addColumn<QList<int>>("changedAt"); // minutes, of prompts a, b, c
        QTest::addColumn<QString>("name");
        QTest::newRow("the newest in the middle") << QList<int> {1, 9, 3} << "b";
        QTest::newRow("at the same time the first by name") << QList<int> {5, 5, 2} << "a";
        QTest::newRow("one alone") << QList<int> {7} << "a";
    }
    void aPageBeginsWithThePromptChangedLast()
    {
        QFETCH(QList<int>, changedAt);
        std::vector<PromptListItem> items;
        for (int i = 0; i < changedAt.size(); ++i) {
            PromptListItem item;
            item.prompt.name = QString(QChar(u'a' + i));
            item.changedAt = Instant(std::chrono::minutes {changedAt[i]});
            items.push_back(item);
        }
        QVERIFY(changedLast(items));
        QTEST(changedLast(items)->prompt.name, "name");
    }

    void withoutPromptsThereIsNone() { QVERIFY(!changedLast({})); }
};

DEMARC_TEST_MAIN(TestPromptQueries)
#include "tst_promptqueries.moc"
