// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialects/normaliser.h"

#include "support/otlpbytes.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::ingest;
using namespace demarc::test;

namespace {

using Pairs = std::vector<std::pair<std::string_view, std::string_view>>;

std::optional<CallContent> contentOf(const Pairs &pairs, ContentMode mode, const char *service = "shop",
    std::vector<SpanEvent> events = {}, const Attributes &more = {})
{
    static const Normaliser normaliser;
    ContentPolicy policy;
    policy.set(service, {mode, 14});
    Attributes resource {{"service.name", std::string_view("shop")}};
    Span span;
    span.traceId[0] = 1;
    span.spanId[0] = 2;
    span.startNanos = 1'795'600'000'000'000'000;
    span.endNanos = span.startNanos + 1'000'000'000;
    span.resource = &resource;
    span.attributes = {{"gen_ai.operation.name", std::string_view("chat")}, {"gen_ai.request.model", std::string_view("gpt-4o")}};
    for (const auto &[key, value] : pairs)
        span.attributes.push_back({key, value});
    span.attributes.insert(span.attributes.end(), more.begin(), more.end());
    span.events = std::move(events);
    TelemetryBatch batch;
    normaliser.addTo(batch, span, &policy);
    return batch.contents.empty() ? std::nullopt : std::optional(batch.contents.front());
}

} // namespace

class TestContents : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void readsTheMessagesOfEveryDialect_data()
    {
        QTest::addColumn<Pairs>("attributes");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("output");
        const auto row = [](const char *name, Pairs attributes, const char *input, const char *output) {
            QTest::newRow(name) << std::move(attributes) << QByteArray(input) << QByteArray(output);
        };
        row("OpenTelemetry",
            {{"gen_ai.input.messages", R"([{"role":"user"}])"}, {"gen_ai.output.messages", R"([{"role":"assistant"}])"}},
            R"([{"role":"user"}])", R"([{"role":"assistant"}])");
        row("with instructions",
            {{"gen_ai.system_instructions", R"([{"type":"text"}])"}, {"gen_ai.input.messages", R"([{"role":"user"}])"}},
            R"([{"parts":[{"type":"text"}],"role":"system"},{"role":"user"}])", "");
        row("with instructions as text", {{"gen_ai.system_instructions", "Be kind."}, {"gen_ai.input.messages", "[]"}},
            R"([{"content":"Be kind.","role":"system"}])", "");
        row("OpenInference",
            {{"llm.input_messages.1.message.content", "b"}, {"llm.input_messages.0.message.role", "user"},
                {"llm.input_messages.0.message.content", "a"}, {"llm.output_messages.0.message.content", "c"},
                {"input.value", "whole"}},
            R"([{"content":"a","role":"user"},{"content":"b"}])", R"([{"content":"c"}])");
        row("OpenInference, whole", {{"input.value", "in"}, {"output.value", "out"}}, "in", "out");
        row("OpenLLMetry before messages", {{"gen_ai.prompt.0.role", "user"}, {"gen_ai.prompt.0.content", "a"}},
            R"([{"content":"a","role":"user"}])", "");
        row("Langfuse", {{"langfuse.observation.input", "in"}, {"langfuse.observation.output", "out"}}, "in", "out");
        row("AI SDK", {{"ai.prompt.messages", "[1]"}, {"ai.response.text", "out"}}, "[1]", "out");
        // Messages are kept to show what was sent, and they are shown in a place of their own.
        row("text that turns", {{"gen_ai.prompt", "a\u202eb"}}, "a\u202eb", "");
        row("damaged text", {{"gen_ai.prompt", std::string_view("a\xff\0b", 4)}},
            "a\xEF\xBF\xBD"
            "b",
            "");
    }
    void readsTheMessagesOfEveryDialect()
    {
        QFETCH(Pairs, attributes);
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, output);
        const auto content = contentOf(attributes, ContentMode::Full);
        QVERIFY(content.has_value());
        QCOMPARE(QByteArray::fromStdString(content->input), input);
        QCOMPARE(QByteArray::fromStdString(content->output), output);
        QCOMPARE(content->days, 14);
        QVERIFY(!content->isRedacted);
    }

    void readsMessagesFromEvents()
    {
        const auto event = [](std::string_view name, std::string_view key, std::string_view text) {
            return SpanEvent {0, name, {{key, text}}};
        };
        const auto content = contentOf({}, ContentMode::Full, "shop",
            {event("gen_ai.system.message", "gen_ai.event.content", R"({"content":"Be kind."})"),
                event("gen_ai.user.message", "content", "hello"),
                event("gen_ai.assistant.message", "gen_ai.event.content", R"({"role":"assistant","tool_calls":[1]})"),
                event("gen_ai.tool.message", "content", "42"), event("gen_ai.user.message", "other", "x"),
                event("exception", "content", "y"),
                event("gen_ai.choice", "gen_ai.event.content", R"({"index":0,"message":{"content":"hi"}})")});
        QVERIFY(content.has_value());
        QCOMPARE(content->input,
            R"([{"content":"Be kind.","role":"system"},{"content":"hello","role":"user"},)"
            R"({"role":"assistant","tool_calls":[1]},{"content":"42","role":"tool"}])");
        QCOMPARE(content->output, R"([{"content":"hi","role":"assistant"}])");
        const auto older = contentOf({}, ContentMode::Full, "shop",
            {event("gen_ai.content.prompt", "gen_ai.prompt", "as it stands"),
                event("gen_ai.content.completion", "gen_ai.completion", "hi")});
        QCOMPARE(older->input, "as it stands");
        QCOMPARE(older->output, "hi");
        QVERIFY(!contentOf({}, ContentMode::None, "shop", {event("gen_ai.user.message", "content", "hello")}));
    }

    void readsMessagesThatAreNoText()
    {
        // [{"role": "user", "content": "hello"}] as OTLP writes lists and maps.
        const auto message =
            block(6, block(1, keyValue("role", textValue("user"))) + block(1, keyValue("content", textValue("hello"))));
        const auto list = listValue({message});
        const AttributeValue messages = SentStructure {list};
        const auto content = contentOf({}, ContentMode::Full, "shop",
            {SpanEvent {0, "gen_ai.choice", {{"message", SentStructure {message}}}}}, {{"gen_ai.input.messages", messages}});
        QCOMPARE(content->input, R"([{"content":"hello","role":"user"}])");
        QCOMPARE(content->output, R"([{"content":"hello","role":"user"}])");
    }

    void keepsNothingUnlessToldTo()
    {
        const Pairs attributes {{"gen_ai.prompt", "ann@example.org"}};
        QVERIFY(!contentOf(attributes, ContentMode::None));
        const auto redacted = contentOf(attributes, ContentMode::Redacted);
        QCOMPARE(QString::fromStdString(redacted->input), QStringLiteral("[email]"));
        QVERIFY(redacted->isRedacted);
        QVERIFY(!contentOf({}, ContentMode::Full)); // nothing came
    }

    void goesByWhatTheCallIsCountedUnder()
    {
        const Pairs attributes {{"gen_ai.prompt", "hello"}, {"gen_ai.agent.name", "planner"}};
        QVERIFY(!contentOf(attributes, ContentMode::Full)); // of "shop" all is kept, of "planner" nothing
        QVERIFY(contentOf(attributes, ContentMode::Full, "planner"));
    }

    void longTextIsCut()
    {
        const std::string text(2 * kMaxContentBytes, 'x');
        QCOMPARE(contentOf({{"gen_ai.prompt", text}}, ContentMode::Full)->input.size(), kMaxContentBytes);
    }
};

DEMARC_TEST_MAIN(TestContents)
#include "tst_contents.moc"
