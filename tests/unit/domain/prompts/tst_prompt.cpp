// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/prompts/prompt.h"

#include "support/testmain.h"

using namespace demarc;

namespace {

PromptContent chat(std::vector<PromptMessage> messages)
{
    return {PromptKind::Chat, std::move(messages), Json {{"temperature", 0.4}}};
}

} // namespace

class TestPrompt : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromItsJson()
    {
        const auto content = chat({{QStringLiteral("system"), QStringLiteral("Be “exact”.\r\n")},
            {QStringLiteral("user"), QStringLiteral("{{report}} 🏠")}});
        QVERIFY(contentFromJson(toJson(content)) == content);
        const auto text = PromptContent::ofText(QStringLiteral("Hello\n"));
        QVERIFY(contentFromJson(toJson(text)) == text);
    }

    void refusesJsonOfAnotherShape_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"[]", "{}", R"({"kind":"poem","messages":[],"parameters":{}})",
                 R"({"kind":"text","messages":[{"role":1,"content":""}],"parameters":{}})",
                 R"({"kind":"text","messages":[],"parameters":[]})"})
            QTest::newRow(json) << QByteArray(json);
    }
    void refusesJsonOfAnotherShape()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!contentFromJson(*parseJson(json.toStdString())).has_value());
    }

    void hashesEqualContentsAlikeAndOthersNot()
    {
        const auto a = chat({{QStringLiteral("user"), QStringLiteral("x")}});
        auto b = a;
        QCOMPARE(a.hash(), b.hash());
        QCOMPARE(a.hash().size(), qsizetype {64});
        b.parameters["temperature"] = 0.2;
        QVERIFY(a.hash() != b.hash());
        QVERIFY(PromptContent::ofText(QStringLiteral("x")).hash() != a.hash());
    }

    void findsVariablesOverAllMessages()
    {
        const auto content = chat({{QStringLiteral("system"), QStringLiteral("In {{language}}.")},
            {QStringLiteral("user"), QStringLiteral("{{report}} {{language}}")}});
        QCOMPARE(content.variables(), (QStringList {QStringLiteral("language"), QStringLiteral("report")}));
    }

    void refusesBadNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << QStringLiteral("report-summary") << true;
        QTest::newRow("folders") << QStringLiteral("inspection/report") << true;
        QTest::newRow("empty") << QStringLiteral("  ") << false;
        QTest::newRow("version mark") << QStringLiteral("a@2") << false;
        QTest::newRow("line break") << QStringLiteral("a\nb") << false;
        QTest::newRow("direction override") << QStringLiteral("a\u202Eb") << false;
        QTest::newRow("too long") << QString(kLongestName + 1, u'x') << false;
    }
    void refusesBadNames()
    {
        QFETCH(QString, name);
        QFETCH(bool, good);
        QCOMPARE(!problemOfName(name).has_value(), good);
    }

    void refusesBadContents()
    {
        QCOMPARE(problemOf(PromptContent::ofText(QStringLiteral(" \n"))), PromptProblem::NoContent);
        QCOMPARE(problemOf(PromptContent {}), PromptProblem::NoContent);
        QCOMPARE(problemOf(chat({{{}, QStringLiteral("x")}})), PromptProblem::MissingRole);
        QCOMPARE(problemOf(PromptContent::ofText(QString(kLargestContent + 1, u'x'))), PromptProblem::TooLarge);
        QVERIFY(!problemOf(PromptContent::ofText(QStringLiteral("x"))).has_value());
        QVERIFY(!problemOfEnvironment(QStringLiteral("eu-west_1.prod")).has_value());
        QVERIFY(problemOfEnvironment(QStringLiteral("Prod")).has_value());
        QVERIFY(problemOfEnvironment({}).has_value());
    }
};

DEMARC_TEST_MAIN(TestPrompt)
#include "tst_prompt.moc"
