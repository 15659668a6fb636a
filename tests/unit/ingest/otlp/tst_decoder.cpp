// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/otlp/decoder.h"

#include "support/otlpbytes.h"
#include "support/testmain.h"

#include <cmath>

using namespace demarc;
using namespace demarc::ingest;
using namespace demarc::test;

namespace {

struct Seen {
    int spans = 0;
    int rejected = 0;
    bool failed = false;
};

Seen decode(
    Encoding encoding, std::string body, const SpanVisitor &visit = [](const Span &) {})
{
    const auto decoded = decodeTraces(encoding, body, visit);
    if (!decoded)
        return {0, 0, true};
    return {static_cast<int>(decoded->spans), static_cast<int>(decoded->rejected)};
}

template <typename T>
T value(const Span &span, std::string_view key)
{
    for (const auto &attribute : span.attributes) {
        if (attribute.key == key)
            return std::get<T>(attribute.value);
    }
    throw std::runtime_error("no such attribute");
}

std::string jsonRequest(const std::string &span)
{
    return R"({"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},)"
           R"("scopeSpans":[{"scope":{"name":"s"},"spans":[)"
        + span + "]}]}]}";
}

const std::string kJsonIds = R"("traceId":"0102030405060708090A0b0c0d0e0f10","spanId":"A1a2a3a4a5a6a7a8")";

} // namespace

class TestDecoder : public Test {
    Q_OBJECT

private Q_SLOTS:
    void readsASpanInProtobuf();
    void readsASpanInJson();
    void readsTheResourceWhereverItStands();
    void rejectsSpansWithoutProperIds_data();
    void rejectsSpansWithoutProperIds();
    void rejectsLogRecordsSentAsSpans();
    void skipsWhatItDoesNotKnow();
    void refusesDamagedProtobuf();
    void refusesMalformedJson_data();
    void refusesMalformedJson();
    void rejectsOnlyWhatHasMalformedAttributes_data();
    void rejectsOnlyWhatHasMalformedAttributes();
    void acceptsTheWaysJsonWritesNumbers_data();
    void acceptsTheWaysJsonWritesNumbers();
    void survivesTextCutInsideAnEmoji();
    void takesInvalidUtf8InProtobuf();
    void growsNoMemoryFromTinyMessages();
    void readsLogRecords_data();
    void readsLogRecords();
    void refusesDamagedLogs();
};

void TestDecoder::readsASpanInProtobuf()
{
    const auto event = block(11, fixed64(1, 5'000) + block(2, "done") + block(3, keyValue("k", textValue("v"))));
    const auto span = spanHead() + block(4, "\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8") + block(5, "chat gpt-4o") + number(6, 3)
        + times(1'000, 9'000) + spanAttribute("t", textValue("text")) + spanAttribute("b", boolValue(true))
        + spanAttribute("i", intValue(-7)) + spanAttribute("d", doubleValue(0.5))
        + spanAttribute("l", listValue({textValue("stop"), intValue(1), textValue("error")})) + event
        + block(15, block(2, "went wrong") + number(3, 2));
    const auto seen = decode(Encoding::Protobuf, request({span}), [](const Span &s) {
        QCOMPARE(s.traceId[0], 0x01);
        QCOMPARE(s.traceId[15], 0x10);
        QCOMPARE(s.spanId[7], 0xa8);
        QCOMPARE(s.parentSpanId[0], 0xb1);
        QCOMPARE(s.name, "chat gpt-4o");
        QCOMPARE(s.kind, 3);
        QCOMPARE(s.startNanos, 1'000u);
        QCOMPARE(s.endNanos, 9'000u);
        QCOMPARE(value<std::string_view>(s, "t"), "text");
        QCOMPARE(value<bool>(s, "b"), true);
        QCOMPARE(value<std::int64_t>(s, "i"), -7);
        QCOMPARE(value<double>(s, "d"), 0.5);
        const auto list = value<std::vector<std::string_view>>(s, "l");
        QCOMPARE(list.size(), 2u); // text items only
        QCOMPARE(list[1], "error");
        QCOMPARE(s.events.size(), 1u);
        QCOMPARE(s.events[0].timeNanos, 5'000u);
        QCOMPARE(s.events[0].name, "done");
        QCOMPARE(s.events[0].attributes.size(), 1u);
        QCOMPARE(s.status, SpanStatusCode::Error);
        QCOMPARE(s.statusMessage, "went wrong");
        QCOMPARE(s.resource->size(), 1u);
        QCOMPARE((*s.resource)[0].key, "service.name");
    });
    QCOMPARE(seen.spans, 1);
}

void TestDecoder::readsASpanInJson()
{
    const auto span = "{" + kJsonIds
        + R"(,"parentSpanId":"b1b2b3b4b5b6b7b8","name":"chat","kind":3,)"
          R"("startTimeUnixNano":"1700000000123456789","endTimeUnixNano":1700000001000000000,"attributes":[)"
          R"({"key":"t","value":{"stringValue":"text"}},{"key":"b","value":{"boolValue":false}},)"
          R"({"key":"i","value":{"intValue":"42"}},{"key":"d","value":{"doubleValue":2}},)"
          R"({"key":"n","value":{"doubleValue":null}},{"key":"e","value":{}},)"
          R"({"key":"l","value":{"arrayValue":{"values":[{"stringValue":"stop"}]}}},{"key":"x","value":null}],)"
          R"("events":[{"timeUnixNano":"1700000000500000000","name":"done","attributes":[]}],)"
          R"("status":{"code":2,"message":"no"},"somethingNew":{"a":[1,2]}})";
    const auto seen = decode(Encoding::Json, jsonRequest(span), [](const Span &s) {
        QCOMPARE(s.traceId[9], 0x0a);
        QCOMPARE(s.spanId[0], 0xa1);
        QCOMPARE(s.parentSpanId[7], 0xb8);
        QCOMPARE(s.startNanos, 1'700'000'000'123'456'789u);
        QCOMPARE(s.endNanos, 1'700'000'001'000'000'000u);
        QCOMPARE(value<std::string_view>(s, "t"), "text");
        QCOMPARE(value<bool>(s, "b"), false);
        QCOMPARE(value<std::int64_t>(s, "i"), 42);
        QCOMPARE(value<double>(s, "d"), 2.0);
        value<std::monostate>(s, "n");
        value<std::monostate>(s, "e");
        value<std::monostate>(s, "x");
        QCOMPARE(value<std::vector<std::string_view>>(s, "l").at(0), "stop");
        QCOMPARE(s.events.at(0).name, "done");
        QCOMPARE(s.status, SpanStatusCode::Error);
        QCOMPARE((*s.resource)[0].key, "service.name");
    });
    QCOMPARE(seen.spans, 1);
}

void TestDecoder::readsTheResourceWhereverItStands()
{
    const auto scope = block(2, block(2, spanHead()));
    const auto resource = block(1, block(1, keyValue("service.name", textValue("late"))));
    const auto seen = decode(Encoding::Protobuf, block(1, scope + resource), [](const Span &s) {
        QCOMPARE(s.resource->size(), 1u);
        QCOMPARE(std::get<std::string_view>((*s.resource)[0].value), "late");
    });
    QCOMPARE(seen.spans, 1);
}

void TestDecoder::rejectsSpansWithoutProperIds_data()
{
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QByteArray>("body");
    const auto protobuf = [](const char *name, const std::string &span) {
        QTest::newRow(name) << int(Encoding::Protobuf) << QByteArray::fromStdString(request({span}));
    };
    protobuf("no ids", block(5, "x"));
    protobuf("short trace id", spanHead(kTraceId.substr(1)));
    protobuf("long span id", spanHead(kTraceId, kSpanId + "x"));
    protobuf("zero trace id", spanHead(std::string(16, '\0')));
    protobuf("zero span id", spanHead(kTraceId, std::string(8, '\0')));
    const auto json = [](const char *name, const std::string &span) {
        QTest::newRow(name) << int(Encoding::Json) << QByteArray::fromStdString(jsonRequest(span));
    };
    json("json without ids", R"({"name":"x"})");
    json("json ids in base64", R"({"traceId":"AQIDBAUGBwgJCgsMDQ4PEA==","spanId":"oaKjpKWmp6g="})");
    json("json not hex", R"({"traceId":"0102030405060708090a0b0c0d0e0fzz","spanId":"a1a2a3a4a5a6a7a8"})");
    json("json zero", R"({"traceId":"00000000000000000000000000000000","spanId":"a1a2a3a4a5a6a7a8"})");
}

void TestDecoder::rejectsSpansWithoutProperIds()
{
    QFETCH(int, encoding);
    QFETCH(QByteArray, body);
    const auto seen = decode(Encoding(encoding), body.toStdString());
    QCOMPARE(seen.spans, 0);
    QCOMPARE(seen.rejected, 1);
}

void TestDecoder::rejectsLogRecordsSentAsSpans()
{
    // LogRecord: time 1 fixed64, body 5 AnyValue, trace_id 9 bytes, span_id 10 bytes. As a Span, 9 is an
    // attribute.
    const auto log = fixed64(1, 7) + number(2, 9) + block(5, textValue("hello")) + block(9, kTraceId) + block(10, kSpanId);
    const auto seen = decode(Encoding::Protobuf, request({log, spanHead()}));
    QCOMPARE(seen.spans, 1);
    QCOMPARE(seen.rejected, 1);
}

void TestDecoder::skipsWhatItDoesNotKnow()
{
    const auto unknown = number(1000, 5) + fixed64(1001, 1) + tag(1002, 5) + "abcd" + block(1003, "zzz") + tag(1004, 3)
        + number(1, 1) + tag(1004, 4); // a group
    const auto link = block(13, spanHead());
    const auto seen = decode(Encoding::Protobuf, request({unknown + spanHead() + link + unknown}) + unknown);
    QCOMPARE(seen.spans, 1);
    // A kind of value that is yet to come, beside one that is known.
    const auto newer = spanAttribute("a", textValue("b") + number(8, 5) + block(9, "zzz"));
    decode(
        Encoding::Protobuf, request({spanHead() + newer}), [](const Span &s) { QCOMPARE(value<std::string_view>(s, "a"), "b"); });
    // A known number with another wire type is unknown, too.
    QCOMPARE(decode(Encoding::Protobuf, request({number(9, 1) + number(5, 1) + spanHead()})).spans, 1);
}

void TestDecoder::refusesDamagedProtobuf()
{
    const auto whole = request({spanHead() + spanAttribute("a", textValue("b")) + times(1, 2)});
    QCOMPARE(decode(Encoding::Protobuf, whole).spans, 1);
    for (std::size_t size = 1; size < whole.size(); ++size)
        QVERIFY2(decode(Encoding::Protobuf, whole.substr(0, size)).failed, qPrintable(QString::number(size)));
    QCOMPARE(decode(Encoding::Protobuf, {}).failed, false); // an empty request is a request
    QVERIFY(decode(Encoding::Protobuf, "hello world, this is text").failed);
    QVERIFY(decode(Encoding::Protobuf, std::string(20, '\xff')).failed); // an endless varint
    QVERIFY(decode(Encoding::Protobuf, number(0, 1)).failed);            // field zero does not exist
    QVERIFY(decode(Encoding::Protobuf, tag(1, 2) + varint(0xffffffff)).failed);
    std::string groups; // groups in groups
    for (int i = 0; i < 100'000; ++i)
        groups += tag(7, 3);
    QVERIFY(decode(Encoding::Protobuf, groups).failed);
}

void TestDecoder::refusesMalformedJson_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("not json") << QByteArray("resourceSpans=1");
    QTest::newRow("cut off") << QByteArray("{\"resourceSpans\":[{");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a number") << QByteArray("3");
    QTest::newRow("resourceSpans is an object") << QByteArray("{\"resourceSpans\":{}}");
    QTest::newRow("spans are numbers") << QByteArray("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[1]}]}]}");
    QTest::newRow("deep") << QByteArray("{\"resourceSpans\":") + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
    QTest::newRow("invalid UTF-8") << QByteArray("{\"resourceSpans\":\"\xff\xfe\"}");
}

void TestDecoder::refusesMalformedJson()
{
    QFETCH(QByteArray, body);
    auto text = body.toStdString();
    const auto decoded = decodeJson(text, [](const Span &) {});
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!decoded.error().message.isEmpty());
}

void TestDecoder::rejectsOnlyWhatHasMalformedAttributes_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("attributes as object") << QByteArray(R"("attributes":{"a":"b"})");
    QTest::newRow("plain value") << QByteArray(R"("attributes":[{"key":"a","value":"b"}])");
    QTest::newRow("plain pair") << QByteArray(R"("attributes":["a"])");
    QTest::newRow("of an event") << QByteArray(R"("events":[{"name":"e","attributes":{"a":"b"}}])");
    QTest::newRow("events as object") << QByteArray(R"("events":{})");
}

void TestDecoder::rejectsOnlyWhatHasMalformedAttributes()
{
    QFETCH(QByteArray, members);
    auto body = jsonRequest("{" + kJsonIds + "," + members.toStdString() + "},{" + kJsonIds + "}");
    const auto decoded = decodeJson(body, [](const Span &) {});
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->spans, 1);
    QCOMPARE(decoded->malformed, 1);
    QCOMPARE(decoded->rejected, 0);
    std::string resource = R"({"resourceSpans":[{"resource":{"attributes":{"service.name":"shop"}},"scopeSpans":[{"spans":[{)"
        + kJsonIds + R"(}]}]},{"scopeSpans":[{"spans":[{)" + kJsonIds + "}]}]}]}";
    const auto ofResource = decodeJson(resource, [](const Span &) {});
    QCOMPARE(ofResource->spans, 1);
    QCOMPARE(ofResource->malformed, 1);
}

void TestDecoder::acceptsTheWaysJsonWritesNumbers_data()
{
    QTest::addColumn<QByteArray>("wrapped");
    QTest::addColumn<double>("expected"); // NaN: no value
    const double none = std::nan("");
    QTest::newRow("int as text") << QByteArray(R"({"intValue":"12"})") << 12.0;
    QTest::newRow("int as number") << QByteArray(R"({"intValue":12})") << 12.0;
    QTest::newRow("int as whole double") << QByteArray(R"({"intValue":12.0})") << 12.0;
    QTest::newRow("negative int") << QByteArray(R"({"intValue":"-12"})") << -12.0;
    QTest::newRow("int above 2^63") << QByteArray(R"({"intValue":9223372036854775808})") << none;
    QTest::newRow("int as words") << QByteArray(R"({"intValue":"twelve"})") << none;
    QTest::newRow("fraction as int") << QByteArray(R"({"intValue":1.5})") << none;
    QTest::newRow("double as int") << QByteArray(R"({"doubleValue":3})") << 3.0;
    QTest::newRow("double as text") << QByteArray(R"({"doubleValue":"0.25"})") << 0.25;
    QTest::newRow("NaN from JavaScript") << QByteArray(R"({"doubleValue":null})") << none;
}

void TestDecoder::acceptsTheWaysJsonWritesNumbers()
{
    QFETCH(QByteArray, wrapped);
    QFETCH(double, expected);
    const auto body = jsonRequest("{" + kJsonIds + R"(,"attributes":[{"key":"n","value":)" + wrapped.toStdString() + "}]}");
    const auto seen = decode(Encoding::Json, body, [&](const Span &s) {
        const auto &sent = s.attributes.at(0).value;
        if (std::isnan(expected))
            QVERIFY(std::holds_alternative<std::monostate>(sent));
        else if (const auto *integer = std::get_if<std::int64_t>(&sent))
            QCOMPARE(double(*integer), expected);
        else
            QCOMPARE(std::get<double>(sent), expected);
    });
    QCOMPARE(seen.spans, 1);
}

void TestDecoder::survivesTextCutInsideAnEmoji()
{
    const auto body = jsonRequest("{" + kJsonIds + R"(,"name":"ok \ud83d\ude00 \\ud83d cut \ud83d","attributes":[]})");
    const auto seen =
        decode(Encoding::Json, body, [](const Span &s) { QCOMPARE(s.name, "ok \xf0\x9f\x98\x80 \\ud83d cut \xef\xbf\xbd"); });
    QCOMPARE(seen.spans, 1);
}

void TestDecoder::takesInvalidUtf8InProtobuf()
{
    const auto seen = decode(Encoding::Protobuf, request({spanHead() + spanAttribute("a", textValue("\xff\xfe"))}));
    QCOMPARE(seen.spans, 1); // one broken log line in a prompt must not lose the batch
}

void TestDecoder::growsNoMemoryFromTinyMessages()
{
    // A million empty attributes of two bytes: only so many are looked at.
    std::string span = spanHead();
    for (int i = 0; i < 1'000'000; ++i)
        span += block(9, {});
    const auto seen =
        decode(Encoding::Protobuf, request({span}), [](const Span &s) { QCOMPARE(s.attributes.size(), kMaxAttributes); });
    QCOMPARE(seen.spans, 1);
}

namespace {

struct SeenRecord {
    std::string name;
    std::uint64_t time = 0;
    bool hasIds = false;
    std::size_t attributes = 0;
    std::size_t ofResource = 0;
};

std::vector<SeenRecord> records(Encoding encoding, std::string body)
{
    std::vector<SeenRecord> seen;
    const auto count = decodeLogs(encoding, body, [&](const Span &record) {
        seen.push_back({std::string(record.name), record.endNanos, record.spanId[0] != 0 && record.traceId[0] != 0,
            record.attributes.size(), record.resource->size()});
    });
    return count && count->records == std::int64_t(seen.size()) ? seen : throw std::runtime_error("cannot be decoded");
}

} // namespace

void TestDecoder::readsLogRecords_data()
{
    QTest::addColumn<bool>("inJson");
    QTest::addColumn<QByteArray>("body");
    const auto service = block(1, block(1, keyValue("service.name", textValue("shop"))));
    const auto named = fixed64(1, 7) + fixed64(11, 9) + block(9, kTraceId) + block(10, kSpanId) + block(12, "event.a")
        + block(6, keyValue("k", textValue("v")));
    const auto older = fixed64(11, 9) + block(6, keyValue("event.name", textValue("event.b"))) + block(9, "short");
    QTest::newRow("protobuf") << false
                              << QByteArray::fromStdString(block(1, block(2, block(2, named) + block(2, older)) + service));
    QTest::newRow("json") << true << QByteArray(R"({"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":
        {"stringValue":"shop"}}]},"scopeLogs":[{"logRecords":[{"timeUnixNano":"7","observedTimeUnixNano":"9","traceId":
        "0102030405060708090a0b0c0d0e0f10","spanId":"A1A2A3A4A5A6A7A8","eventName":"event.a","body":{"stringValue":"x"},
        "attributes":[{"key":"k","value":{"stringValue":"v"}}]},{"observedTimeUnixNano":9,"traceId":"01",
        "attributes":[{"key":"event.name","value":{"stringValue":"event.b"}}]}]}]}]})");
}

void TestDecoder::readsLogRecords()
{
    QFETCH(bool, inJson);
    QFETCH(QByteArray, body);
    const auto seen = records(inJson ? Encoding::Json : Encoding::Protobuf, body.toStdString());
    QCOMPARE(seen.size(), 2u);
    QCOMPARE(seen[0].name, "event.a");
    QCOMPARE(seen[0].time, 7u);
    QVERIFY(seen[0].hasIds);
    QCOMPARE(seen[0].attributes, 1u);
    QCOMPARE(seen[0].ofResource, 1u);  // wherever in the message the resource stands
    QCOMPARE(seen[1].name, "event.b"); // by the older attribute
    QCOMPARE(seen[1].time, 9u);        // only observed
    QVERIFY(!seen[1].hasIds);
}

void TestDecoder::refusesDamagedLogs()
{
    const auto logs = block(1, block(2, block(2, fixed64(1, 7))));
    for (auto body : {logs.substr(0, logs.size() - 1), std::string("damaged")})
        QVERIFY(!decodeLogs(Encoding::Protobuf, body, [](const Span &) {}));
    for (std::string body : {"{", R"({"resourceLogs":[{"scopeLogs":[{"logRecords":[7]}]}]})"})
        QVERIFY(!decodeLogs(Encoding::Json, body, [](const Span &) {}));
    std::string body = R"({"resourceLogs":[{"scopeLogs":[{"logRecords":[{"attributes":{"k":"v"}},{}]}]},
        {"resource":{"attributes":{}},"scopeLogs":[{"logRecords":[{}]}]}]})";
    const auto decoded = decodeLogs(Encoding::Json, body, [](const Span &) {});
    QCOMPARE(decoded->records, 1);
    QCOMPARE(decoded->malformed, 2);
}

DEMARC_TEST_MAIN(TestDecoder)
#include "tst_decoder.moc"
