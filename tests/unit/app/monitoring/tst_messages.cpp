// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitoring/messages.h"

#include "support/testmain.h"

using namespace demarc;
using namespace demarc::app;

class TestMessages : public test::Test {
    Q_OBJECT

    // "role kind name: text", one after the other, the lines of a text with a bar between.
    static QStringList told(const Conversation &conversation)
    {
        static const QStringList kinds {
            QString(), QStringLiteral(" thinks"), QStringLiteral(" calls"), QStringLiteral(" result"), QStringLiteral(" raw")};
        QStringList lines;
        for (const auto &message : conversation.messages) {
            auto text = message.text;
            lines << message.role + kinds[static_cast<int>(message.kind)]
                    + (message.name.isEmpty() ? QString() : u' ' + message.name) + QStringLiteral(": ")
                    + text.replace(u'\n', u'|');
        }
        return lines;
    }

private Q_SLOTS:
    void readsTheMessagesOfEveryClient_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("messages");
        const auto row = [](const char *name, const char *text, std::initializer_list<const char *> messages) {
            QStringList expected;
            for (const auto *message : messages)
                expected << QString::fromUtf8(message);
            QTest::newRow(name) << QByteArray(text) << expected;
        };
        row("plain text", "Summarise.\nBe kind.", {"user: Summarise.|Be kind."});
        row("a quoted text", "\"Summarise.\"", {"user: Summarise."});
        row("OpenTelemetry", R"([{"role":"system","parts":[{"type":"text","content":"Be kind."}]},
            {"role":"assistant","parts":[{"type":"reasoning","content":"Hm."},
                {"type":"tool_call","id":"1","name":"photos","arguments":{"flat":12}}]},
            {"role":"tool","parts":[{"type":"tool_call_response","id":"1","response":"three"}]}])",
            {"system: Be kind.", "assistant thinks: Hm.", "assistant calls photos: {|  \"flat\": 12|}", "tool result: three"});
        row("OpenAI", R"([{"role":"system","content":"Be kind."},
            {"role":"user","content":[{"type":"text","text":"Look"},{"type":"image_url","image_url":{"url":"u"}}]},
            {"role":"assistant","content":null,"tool_calls":[{"id":"1","type":"function",
                "function":{"name":"photos","arguments":"[12]"}}]},
            {"role":"tool","tool_call_id":"1","content":"three"}])",
            {"system: Be kind.", "user: Look",
                "user raw: {|  \"image_url\": {|    \"url\": \"u\"|  },|  \"type\": \"image_url\"|}",
                "assistant calls photos: [|  12|]", "tool result: three"});
        row("OpenAI, the request", R"({"model":"gpt-4o","messages":[{"role":"user","content":"Look"}]})", {"user: Look"});
        row("OpenAI, the response", R"({"id":"1","choices":[{"index":0,"message":{"role":"assistant","content":"Mould."}}]})",
            {"assistant: Mould."});
        row("OpenAI, responses", R"({"output":[{"type":"reasoning","summary":[{"type":"summary_text","text":"Hm."}]},
            {"type":"function_call","name":"photos","arguments":"{}"},
            {"type":"message","role":"assistant","content":[{"type":"output_text","text":"Mould."}]}]})",
            {"user thinks: Hm.", "user calls photos: {}", "assistant: Mould."});
        row("Anthropic", R"({"system":"Be kind.","messages":[
            {"role":"assistant","content":[{"type":"thinking","thinking":"Hm."},{"type":"tool_use","name":"photos","input":{}}]},
            {"role":"user","content":[{"type":"tool_result","content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}]}]})",
            {"system: Be kind.", "assistant thinks: Hm.", "assistant calls photos: {}", "user result: a|b"});
        row("AI SDK", R"([{"role":"user","content":[{"type":"text","text":"Look"}]},
            {"role":"assistant","content":[{"type":"tool-call","toolCallId":"1","toolName":"photos","input":{}}]},
            {"role":"tool","content":[{"type":"tool-result","toolName":"photos","output":{"type":"text","value":"three"}}]}])",
            {"user: Look", "assistant calls photos: {}", "tool result photos: three"});
        row("parts as text", "[{\"role\":\"user\",\"content\":\"[{\\\"type\\\":\\\"text\\\",\\\"text\\\":\\\"Look\\\"}]\"}]",
            {"user: Look"});
        row("Gemini", R"({"contents":[{"role":"user","parts":[{"text":"Look"}]},
            {"role":"model","parts":[{"functionCall":{"name":"photos","args":{}}}]}]})",
            {"user: Look", "assistant calls photos: {}"});
        row("something else", R"({"question":"Why?"})", {"user raw: {|  \"question\": \"Why?\"|}"});
        row("a list of something else", "[1,2]", {"user raw: [|  1,|  2|]"});
        row("JSON that was cut", "[{\"role\":\"user", {"user raw: [{\"role\":\"user"});
        row("an empty answer", R"([{"role":"assistant","content":""}])", {"assistant: "});
        row("members of the wrong kind", R"([{"role":7,"content":{"a":1},"tool_calls":"x","message":3}])",
            {"user raw: {|  \"a\": 1|}"});
        row("markup", R"([{"role":"<b>","content":"<img src=x>"}])", {"<b>: <img src=x>"});
        row("nothing", " ", {});
        row("an empty list", "[]", {"user raw: []"});
    }
    void readsTheMessagesOfEveryClient()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, messages);
        const auto conversation =
            conversationIn({text.constData(), static_cast<std::size_t>(text.size())}, QStringLiteral("user"));
        QCOMPARE(told(conversation), messages);
        QVERIFY(!conversation.isCut);
    }

    void aLongConversationIsCutAndSaysSo()
    {
        std::string text = "[";
        for (std::size_t i = 0; i <= kMostMessages; ++i)
            text += i == 0 ? R"({"role":"user","content":"a"})" : R"(,{"role":"user","content":"a"})";
        const auto conversation = conversationIn(text + "]", QStringLiteral("user"));
        QCOMPARE(conversation.messages.size(), kMostMessages);
        QVERIFY(conversation.isCut);
    }

    void deepNestingDoesNotGrowTheText()
    {
        const auto deep = std::string(60, '[') + std::string(60, ']');
        std::string text = R"({"a":[)" + deep;
        for (int i = 0; i < 100; ++i)
            text += "," + deep;
        const auto conversation = conversationIn(text + "]}", QStringLiteral("user"));
        QCOMPARE(conversation.messages.size(), std::size_t {1});
        QVERIFY(conversation.messages.front().text.size() <= static_cast<qsizetype>(4 * (text.size() + 2) + 1024));
        // deeper than anybody's messages: shown as it came
        const auto deeper = std::string(5000, '[') + std::string(5000, ']');
        QCOMPARE(conversationIn(deeper, {}).messages.front().text, QString::fromStdString(deeper));
    }

    void bothSidesKeepTheirRoles()
    {
        const auto messages = messagesOf({{}, "Why?", "So.", 12, true});
        QCOMPARE(told(messages.input), QStringList {QStringLiteral("user: Why?")});
        QCOMPARE(told(messages.output), QStringList {QStringLiteral("assistant: So.")});
        QVERIFY(messages.content.isRedacted);
    }
};

DEMARC_TEST_MAIN(TestMessages)
#include "tst_messages.moc"
