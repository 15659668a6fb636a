// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prompts/promptcomparison.h"

#include "app/prompts/messagepairs.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::app;

namespace {

// "s:text u:text" as messages; the letter is the first of the role.
std::vector<PromptMessage> messages(const QString &text)
{
    std::vector<PromptMessage> list;
    for (const auto &part : text.split(u'|', Qt::SkipEmptyParts)) {
        const auto role = part.startsWith(u's') ? QStringLiteral("system")
            : part.startsWith(u'u')             ? QStringLiteral("user")
                                                : QStringLiteral("assistant");
        list.push_back({role, part.mid(2)});
    }
    return list;
}

QString pairsText(const std::vector<MessagePair> &pairs)
{
    QStringList parts;
    for (const auto &pair : pairs)
        parts << QStringLiteral("%1-%2").arg(pair.before).arg(pair.after);
    return parts.join(u' ');
}

} // namespace

class TestPromptComparison : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void pairsMessagesInOrder_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("pairs");
        QTest::newRow("edited") << QStringLiteral("s:be brief|u:report") << QStringLiteral("s:be exact|u:report x")
                                << QStringLiteral("0-0 1-1");
        QTest::newRow("an example came in between")
            << QStringLiteral("s:be brief|u:the report") << QStringLiteral("s:be brief|u:some example|a:its answer|u:the report")
            << QStringLiteral("0-0 -1-1 -1-2 1-3");
        QTest::newRow("the system message went")
            << QStringLiteral("s:be brief|u:report") << QStringLiteral("u:report") << QStringLiteral("0--1 1-0");
        QTest::newRow("only the role changed")
            << QStringLiteral("s:the very same text") << QStringLiteral("u:the very same text") << QStringLiteral("0-0");
        QTest::newRow("another role, another text")
            << QStringLiteral("s:alpha") << QStringLiteral("u:omega") << QStringLiteral("0--1 -1-0");
        QTest::newRow("a rewritten message still pairs")
            << QStringLiteral("u:alpha") << QStringLiteral("u:omega") << QStringLiteral("0-0");
        QTest::newRow("nothing") << QString() << QString() << QString();
    }
    void pairsMessagesInOrder()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(pairsText(pairMessages(messages(before), messages(after))), "pairs");
    }

    void comparesTextParametersAndVariables()
    {
        const PromptContent before {PromptKind::Chat, messages(QStringLiteral("s:Be brief.\nNo names.\n|u:{{photos}}\n")),
            Json {{"temperature", 0.4}, {"model", "gpt-4o"}, {"stop", "x"}}};
        const PromptContent after {PromptKind::Chat, messages(QStringLiteral("s:Be exact.\nNo names.\n|u:{{captions}}\n")),
            Json {{"temperature", 0.2}, {"model", "gpt-4o"}, {"max_tokens", 300}}};
        const auto comparison = compareContents(before, after);
        QCOMPARE(comparison.sections.size(), std::size_t {2});
        QCOMPARE(comparison.sections[1].firstLineBefore, qsizetype {2});
        QCOMPARE(comparison.summary.linesChanged, qsizetype {2});
        QCOMPARE(comparison.minimalChangedLines, qsizetype {4});
        QVERIFY(!comparison.messagesChanged);
        const std::vector<ParameterChange> expected {{QStringLiteral("max_tokens"), {}, QStringLiteral("300")},
            {QStringLiteral("stop"), QStringLiteral("x"), {}},
            {QStringLiteral("temperature"), QStringLiteral("0.4"), QStringLiteral("0.2")}};
        QVERIFY(comparison.parameters == expected);
        QCOMPARE(comparison.variables.renamed.size(), std::size_t {1});
        QVERIFY(!comparison.isEmpty());
        QVERIFY(compareContents(before, before).isEmpty());
    }

    void aMessageOfOneSideOnlyIsAllNew()
    {
        const auto comparison = compareContents({PromptKind::Chat, messages(QStringLiteral("u:ask")), Json::object()},
            {PromptKind::Chat, messages(QStringLiteral("s:Be brief.\nNo names.|u:ask")), Json::object()});
        QCOMPARE(comparison.sections.size(), std::size_t {2});
        QVERIFY(!comparison.sections.front().inBefore);
        QVERIFY(comparison.messagesChanged);
        QCOMPARE(comparison.summary.linesAdded, qsizetype {2});
    }
};

DEMARC_TEST_MAIN(TestPromptComparison)
#include "tst_promptcomparison.moc"
