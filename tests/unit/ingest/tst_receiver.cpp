// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/receiver.h"

#include "support/compress.h"
#include "support/otlpbytes.h"
#include "support/rawclient.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace demarc;
using namespace demarc::ingest;
using namespace demarc::test;
using namespace std::chrono_literals;

namespace {

constexpr auto kProtobuf = "application/x-protobuf";
constexpr auto kJson = "application/json";

std::string chatSpan(char id = 1)
{
    return spanHead(kTraceId, std::string(7, 'x') + id) + times(1'700'000'000'000'000'000, 1'700'000'001'000'000'000)
        + spanAttribute("gen_ai.operation.name", textValue("chat")) + spanAttribute("gen_ai.request.model", textValue("gpt-4o"));
}

const std::string kJsonChat =
    R"({"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0102030405060708090a0b0c0d0e0f10",)"
    R"("spanId":"a1a2a3a4a5a6a7a8","startTimeUnixNano":"1700000000000000000","endTimeUnixNano":"1700000001000000000",)"
    R"("attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}}]}]}]}]})";

// A sink that keeps what it gets and answers as told.
class Sink {
public:
    CallSink function()
    {
        return [this](std::vector<Call> calls, std::function<void(Result<void>)> done) {
            std::unique_lock lock(m_mutex);
            m_calls.insert(m_calls.end(), calls.begin(), calls.end());
            if (m_holding) {
                m_held.push_back(std::move(done));
                m_changed.notify_all();
                return;
            }
            const auto answer = m_answer;
            lock.unlock();
            done(answer);
        };
    }
    void answerWith(Result<void> answer) { m_answer = std::move(answer); }
    void hold() { m_holding = true; }
    // Waits until a request is with the sink and takes its `done`.
    std::function<void(Result<void>)> held()
    {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait_for(lock, 10s, [this] { return !m_held.empty(); }))
            return {};
        auto done = std::move(m_held.front());
        m_held.erase(m_held.begin());
        return done;
    }
    std::size_t count()
    {
        const std::lock_guard lock(m_mutex);
        return m_calls.size();
    }
    Call first()
    {
        const std::lock_guard lock(m_mutex);
        return m_calls.at(0);
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Call> m_calls;
    std::vector<std::function<void(Result<void>)>> m_held;
    Result<void> m_answer;
    bool m_holding = false;
};

struct Fixture {
    explicit Fixture(ReceiverOptions options = {}) : receiver(sink.function(), clock, any(options))
    {
        const auto started = receiver.start();
        if (!started)
            throw std::runtime_error(started.error().message.toStdString());
        port = receiver.status().port;
    }
    static ReceiverOptions any(ReceiverOptions options)
    {
        options.port = 0;
        return options;
    }
    RawResponse exchange(const std::string &bytes)
    {
        RawClient client(port);
        client.send(bytes);
        return client.receive();
    }

    Sink sink;
    ManualClock clock {instantOf(1'800'000'000'000'000)};
    Receiver receiver;
    std::uint16_t port = 0;
};

// google.rpc.Status: message is field 2; code is field 1 and below 128.
std::string statusMessage(const std::string &body, int code)
{
    const auto head = number(1, static_cast<std::uint64_t>(code));
    if (!body.starts_with(head) || body.size() < head.size() + 2 || body[head.size()] != 0x12)
        return {};
    const auto at = head.size() + 1;
    const bool longer = static_cast<unsigned char>(body[at]) >= 0x80;
    return body.substr(at + (longer ? 2 : 1));
}

QJsonObject json(const std::string &body) { return QJsonDocument::fromJson(QByteArray::fromStdString(body)).object(); }

std::string chunked(const std::string &body)
{
    std::string bytes;
    for (std::size_t at = 0; at < body.size(); at += 7) {
        const auto part = body.substr(at, 7);
        bytes += std::string(1, static_cast<char>('0' + part.size())) + "\r\n" + part + "\r\n";
    }
    return bytes + "0\r\n\r\n";
}

} // namespace

class TestReceiver : public Test {
    Q_OBJECT

private Q_SLOTS:
    void takesSpansInEveryForm_data();
    void takesSpansInEveryForm();
    void servesThePathsClientsUse_data();
    void servesThePathsClientsUse();
    void keepsTheConnection();
    void answersPipelinedRequestsInOrder();
    void invitesTheBodyWhenAsked();
    void closesWhenTheClientSaysSo();
    void tellsWhatItDidNotTake();
    void saysThatLogsAndMetricsAreNotKept();
    void refusesInTheEncodingOfTheRequest_data();
    void refusesInTheEncodingOfTheRequest();
    void refusesABodyThatIsTooLarge();
    void refusesABomb();
    void refusesHeadsThatAreTooLargeOrNotHttp();
    void answersOnlyWhenTheCallsAreDurable();
    void defersWhenTheSinkIsBusy_data();
    void defersWhenTheSinkIsBusy();
    void defersWhenTheSinkDoesNotAnswer();
    void cutsOffSlowSenders_data();
    void cutsOffSlowSenders();
    void boundsTheNumberOfConnections();
    void boundsTheBytesInFlight();
    void keepsNothingOfACutOffRequest();
    void saysWhenThePortIsTaken();
    void saysWhenTheAddressIsNotOurs();
    void stopsWithAnswersUnderWay();
    void startsAgainOnTheSamePort();
    void countsWhatItDoes();
    void ignoresASinkThatAnswersAfterTheEnd();
};

void TestReceiver::takesSpansInEveryForm_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("answerType");
    const auto row = [](const char *name, const std::string &request, const char *type) {
        QTest::newRow(name) << QByteArray::fromStdString(request) << QByteArray(type);
    };
    const auto body = request({chatSpan()});
    const auto gzip = "Content-Encoding: gzip\r\n";
    row("protobuf", post("/v1/traces", kProtobuf, body), kProtobuf);
    row("json", post("/v1/traces", kJson, kJsonChat), kJson);
    row("json with charset", post("/v1/traces", "Application/JSON; charset=utf-8", kJsonChat), kJson);
    row("protobuf gzip", post("/v1/traces", kProtobuf, compress(body, 31), gzip), kProtobuf);
    row("json gzip", post("/v1/traces", kJson, compress(kJsonChat, 31), gzip), kJson);
    row("protobuf deflate", post("/v1/traces", kProtobuf, compress(body, 15), "Content-Encoding: deflate\r\n"), kProtobuf);
    const std::string head = "POST /v1/traces HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n";
    row("protobuf chunked", head + "Content-Type: application/x-protobuf\r\n\r\n" + chunked(body), kProtobuf);
    row("json gzip chunked", head + "Content-Type: application/json\r\n" + gzip + "\r\n" + chunked(compress(kJsonChat, 31)),
        kJson);
    row("HTTP 1.0",
        "POST /v1/traces HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(kJsonChat.size())
            + "\r\n\r\n" + kJsonChat,
        kJson);
}

void TestReceiver::takesSpansInEveryForm()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, answerType);
    Fixture fixture;
    const auto response = fixture.exchange(request.toStdString());
    QCOMPARE(response.status, 200);
    QCOMPARE(response.header("content-type"), answerType.toStdString());
    QCOMPARE(response.body, answerType == kJson ? "{}" : ""); // an empty response message
    QCOMPARE(fixture.sink.count(), 1u);
    QCOMPARE(fixture.sink.first().duration->count(), 1'000'000);
}

void TestReceiver::servesThePathsClientsUse_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("the one of the specification") << QByteArray("/v1/traces") << 200;
    QTest::newRow("with a slash") << QByteArray("/v1/traces/") << 200;
    QTest::newRow("with a query") << QByteArray("/v1/traces?project=x") << 200;
    QTest::newRow("the endpoint used verbatim") << QByteArray("/") << 200;
    QTest::newRow("langfuse base") << QByteArray("/api/public/otel") << 200;
    QTest::newRow("langfuse") << QByteArray("/api/public/otel/v1/traces") << 200;
    QTest::newRow("another") << QByteArray("/v1/trace") << 404;
    QTest::newRow("profiles") << QByteArray("/v1development/profiles") << 404;
}

void TestReceiver::servesThePathsClientsUse()
{
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    Fixture fixture;
    QCOMPARE(fixture.exchange(post(path.toStdString(), kProtobuf, request({chatSpan()}))).status, status);
    QCOMPARE(fixture.sink.count(), status == 200 ? 1u : 0u);
}

void TestReceiver::keepsTheConnection()
{
    Fixture fixture;
    RawClient client(fixture.port);
    for (char i = 1; i <= 3; ++i) {
        client.send(post("/v1/traces", kProtobuf, request({chatSpan(i)})));
        QCOMPARE(client.receive().status, 200);
    }
    client.send(post("/v1/traces", kProtobuf, "damaged")); // a bad body does not cost the connection
    QCOMPARE(client.receive().status, 400);
    client.send(post("/v1/traces", kProtobuf, ""));
    QCOMPARE(client.receive().status, 200);
    QCOMPARE(fixture.sink.count(), 3u);
    QCOMPARE(fixture.receiver.status().connections, 1);
}

void TestReceiver::answersPipelinedRequestsInOrder()
{
    Fixture fixture;
    RawClient client(fixture.port);
    client.send(post("/v1/traces", kProtobuf, request({chatSpan(1)})) + post("/v1/traces", kJson, "{") // damaged
        + post("/v1/traces", kJson, kJsonChat));
    QCOMPARE(client.receive().status, 200);
    QCOMPARE(client.receive().status, 400);
    QCOMPARE(client.receive().status, 200);
    QCOMPARE(fixture.sink.count(), 2u);
}

void TestReceiver::invitesTheBodyWhenAsked()
{
    Fixture fixture;
    RawClient client(fixture.port);
    const auto body = request({chatSpan()});
    const auto whole = post("/v1/traces", kProtobuf, body, "Expect: 100-continue\r\n");
    client.send(std::string_view(whole).substr(0, whole.size() - body.size()));
    QCOMPARE(client.receive().status, 100);
    client.send(body);
    QCOMPARE(client.receive().status, 200);
    // Refused before the body is sent at all.
    RawClient other(fixture.port);
    other.send("POST /v1/traces HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n"
               "Expect: 100-continue\r\n\r\n");
    QCOMPARE(other.receive().status, 415);
}

void TestReceiver::closesWhenTheClientSaysSo()
{
    Fixture fixture;
    RawClient client(fixture.port);
    client.send(post("/v1/traces", kProtobuf, "", "Connection: close\r\n"));
    const auto response = client.receive();
    QCOMPARE(response.status, 200);
    QCOMPARE(response.header("connection"), "close");
    QVERIFY(client.closedByPeer());
}

void TestReceiver::tellsWhatItDidNotTake()
{
    Fixture fixture;
    const auto body = request({chatSpan(), block(5, "no ids"), spanHead("short")});
    const auto response = fixture.exchange(post("/v1/traces", kProtobuf, body));
    QCOMPARE(response.status, 200);
    // ExportTraceServiceResponse.partial_success(1) { rejected_spans(1) = 2, error_message(2) }
    QVERIFY(response.body.starts_with('\x0a'));
    QVERIFY(response.body.find(number(1, 2) + "\x12") != std::string::npos);
    QCOMPARE(fixture.sink.count(), 1u);

    const auto inJson = json(
        fixture.exchange(post("/v1/traces", kJson, R"({"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"x"}]}]}]})")).body);
    const auto partial = inJson.value(QLatin1String("partialSuccess")).toObject();
    QCOMPARE(partial.value(QLatin1String("rejectedSpans")).toString(), QStringLiteral("1"));
    QVERIFY(!partial.value(QLatin1String("errorMessage")).toString().isEmpty());
    QCOMPARE(fixture.receiver.status().rejectedSpans, 3);
}

void TestReceiver::saysThatLogsAndMetricsAreNotKept()
{
    Fixture fixture;
    const auto response =
        fixture.exchange(post("/v1/logs", kJson, R"({"resourceLogs":[{"scopeLogs":[{"logRecords":[{},{}]}]}]})"));
    QCOMPARE(response.status, 200);
    QCOMPARE(json(response.body)
                 .value(QLatin1String("partialSuccess"))
                 .toObject()
                 .value(QLatin1String("rejectedLogRecords"))
                 .toString(),
        QStringLiteral("2"));
    const auto empty = fixture.exchange(post("/v1/metrics", kProtobuf, ""));
    QCOMPARE(empty.status, 200);
    QCOMPARE(empty.body, "");
    QCOMPARE(fixture.receiver.status().otherRecords, 2);
    QCOMPARE(fixture.sink.count(), 0u);
}

void TestReceiver::refusesInTheEncodingOfTheRequest_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("inJson");
    const auto row = [](const char *name, const std::string &request, int status, int code, bool inJson) {
        QTest::newRow(name) << QByteArray::fromStdString(request) << status << code << inJson;
    };
    row("damaged protobuf", post("/v1/traces", kProtobuf, "damaged"), 400, 3, false);
    row("damaged json", post("/v1/traces", kJson, "{"), 400, 3, true);
    row("damaged gzip", post("/v1/traces", kJson, "{}", "Content-Encoding: gzip\r\n"), 400, 3, true);
    row("another content type", post("/v1/traces", "text/plain", "x"), 415, 3, true);
    row("no content type", post("/v1/traces", "", "x"), 415, 3, true);
    row("another content encoding", post("/v1/traces", kProtobuf, "x", "Content-Encoding: br\r\n"), 415, 3, false);
    row("another path", post("/nowhere", kProtobuf, ""), 404, 5, false);
    row("another method", "GET /v1/traces HTTP/1.1\r\nHost: x\r\n\r\n", 405, 12, true);
    row("another expectation", post("/v1/traces", kJson, "{}", "Expect: wonders\r\n"), 417, 3, true);
}

void TestReceiver::refusesInTheEncodingOfTheRequest()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QFETCH(int, code);
    QFETCH(bool, inJson);
    Fixture fixture;
    const auto response = fixture.exchange(request.toStdString());
    QCOMPARE(response.status, status);
    QCOMPARE(response.header("content-type"), std::string(inJson ? kJson : kProtobuf));
    QCOMPARE(response.header("allow"), std::string(status == 405 ? "POST" : ""));
    if (inJson) {
        QCOMPARE(json(response.body).value(QLatin1String("code")).toInt(), code);
        QVERIFY(!json(response.body).value(QLatin1String("message")).toString().isEmpty());
    } else {
        QVERIFY(!statusMessage(response.body, code).empty());
    }
    QCOMPARE(fixture.sink.count(), 0u);
    QCOMPARE(fixture.receiver.status().refusedRequests, 1);
    QVERIFY(!fixture.receiver.status().lastProblem.isEmpty());
}

void TestReceiver::refusesABodyThatIsTooLarge()
{
    ReceiverOptions options;
    options.maxBodyBytes = 1000;
    Fixture fixture(options);
    // Said in the head: refused before the body comes.
    const auto said = fixture.exchange("POST /v1/traces HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-protobuf\r\n"
                                       "Content-Length: 1001\r\n\r\n");
    QCOMPARE(said.status, 413);
    QCOMPARE(said.header("content-type"), kProtobuf);
    // Not said: refused when it gets too long. The sender may still be writing and must get to read the answer.
    RawClient client(fixture.port);
    client.send("POST /v1/traces HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
    client.send(chunked(std::string(100'000, 'x')));
    QCOMPARE(client.receive().status, 413);
    QCOMPARE(fixture.exchange(post("/v1/traces", kProtobuf, "")).status, 200);
}

void TestReceiver::refusesABomb()
{
    ReceiverOptions options;
    options.maxInflatedBytes = 1 << 20;
    Fixture fixture(options);
    const auto bomb = compress(std::string(8 << 20, '\0'), 31);
    const auto response = fixture.exchange(post("/v1/traces", kProtobuf, bomb, "Content-Encoding: gzip\r\n"));
    QCOMPARE(response.status, 413);
    QVERIFY(!statusMessage(response.body, 8).empty());
}

void TestReceiver::refusesHeadsThatAreTooLargeOrNotHttp()
{
    Fixture fixture;
    const auto large = "POST /v1/traces HTTP/1.1\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n";
    QCOMPARE(fixture.exchange(large).status, 431);
    QCOMPARE(fixture.exchange("\x16\x03\x01\x02 hello\r\n\r\n").status, 400); // a TLS greeting, for one
    QCOMPARE(fixture.exchange("POST /v1/traces HTTP/1.1\r\nContent-Length: many\r\n\r\n").status, 400);
}

void TestReceiver::answersOnlyWhenTheCallsAreDurable()
{
    Fixture fixture;
    fixture.sink.hold();
    RawClient client(fixture.port);
    client.send(post("/v1/traces", kProtobuf, request({chatSpan()})));
    const auto done = fixture.sink.held();
    QVERIFY(done);
    QCOMPARE(fixture.receiver.status().requests, 0); // nothing is answered yet
    QCOMPARE(fixture.receiver.status().calls, 0);
    std::thread([done] { done({}); }).join(); // from any thread
    QCOMPARE(client.receive().status, 200);
    done({}); // a second time by mistake: nobody listens
    client.send(post("/v1/traces", kProtobuf, ""));
    QCOMPARE(client.receive().status, 200);
}

void TestReceiver::defersWhenTheSinkIsBusy_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("over capacity") << int(ErrorKind::Unavailable) << 503;
    QTest::newRow("disk full") << int(ErrorKind::Storage) << 503;
    QTest::newRow("broken promise") << int(ErrorKind::Internal) << 503;
    QTest::newRow("never acceptable") << int(ErrorKind::InvalidInput) << 400;
}

void TestReceiver::defersWhenTheSinkIsBusy()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    Fixture fixture;
    fixture.sink.answerWith(failure(ErrorKind(kind), QStringLiteral("The disk is full.")));
    const auto response = fixture.exchange(post("/v1/traces", kJson, kJsonChat));
    QCOMPARE(response.status, status);
    QCOMPARE(response.header("retry-after").empty(), status != 503);
    if (ErrorKind(kind) == ErrorKind::Unavailable)
        QCOMPARE(response.header("retry-after"), "1");
    QCOMPARE(json(response.body).value(QLatin1String("message")).toString(), QStringLiteral("The disk is full."));
    QCOMPARE(fixture.receiver.status().calls, 0);
    QCOMPARE(fixture.receiver.status().lastProblem, QStringLiteral("The disk is full."));
}

void TestReceiver::defersWhenTheSinkDoesNotAnswer()
{
    ReceiverOptions options;
    options.answerTimeout = 50ms;
    Fixture fixture(options);
    fixture.sink.hold();
    const auto response = fixture.exchange(post("/v1/traces", kProtobuf, request({chatSpan()})));
    QCOMPARE(response.status, 503);
    QCOMPARE(response.header("retry-after"), "1");
    fixture.sink.held()({}); // too late, and harmless
}

void TestReceiver::cutsOffSlowSenders_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<qint64>("timedOut");
    QTest::newRow("nothing at all") << QByteArray() << qint64 {0}; // just an idle connection
    QTest::newRow("half a head") << QByteArray("POST /v1/traces HTTP/1.1\r\nX-Slow:") << qint64 {1};
    QTest::newRow("half a body") << QByteArray("POST /v1/traces HTTP/1.1\r\nContent-Type: application/json\r\n"
                                               "Content-Length: 100\r\n\r\n{")
                                 << qint64 {1};
    QTest::newRow("half a chunk") << QByteArray("POST /v1/traces HTTP/1.1\r\nContent-Type: application/json\r\n"
                                                "Transfer-Encoding: chunked\r\n\r\n5\r\n{")
                                  << qint64 {1};
}

void TestReceiver::cutsOffSlowSenders()
{
    QFETCH(QByteArray, beginning);
    QFETCH(qint64, timedOut);
    ReceiverOptions options;
    options.idleTimeout = options.headerTimeout = options.bodyTimeout = 50ms;
    Fixture fixture(options);
    RawClient client(fixture.port);
    client.send(beginning.toStdString());
    QVERIFY(client.closedByPeer());
    QTRY_COMPARE(fixture.receiver.status().connections, 0);
    QCOMPARE(fixture.receiver.status().timedOut, timedOut);
    QCOMPARE(fixture.sink.count(), 0u);
}

void TestReceiver::boundsTheNumberOfConnections()
{
    ReceiverOptions options;
    options.maxConnections = 2;
    Fixture fixture(options);
    RawClient one(fixture.port);
    RawClient two(fixture.port);
    QTRY_COMPARE(fixture.receiver.status().connections, 2);
    const auto response = fixture.exchange(post("/v1/traces", kProtobuf, ""));
    QCOMPARE(response.status, 503);
    QCOMPARE(response.header("retry-after"), "1");
    one.send(post("/v1/traces", kProtobuf, "")); // those inside go on
    QCOMPARE(one.receive().status, 200);
}

void TestReceiver::boundsTheBytesInFlight()
{
    ReceiverOptions options;
    options.maxBytesInFlight = 100'000;
    Fixture fixture(options);
    const auto head = [](int length) {
        return "POST /v1/traces HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(length)
            + "\r\n\r\n";
    };
    RawClient first(fixture.port);
    first.send(head(90'001) + std::string(90'000, ' ')); // still owes a byte
    QTRY_COMPARE(fixture.receiver.status().connections, 1);
    RawClient second(fixture.port);
    RawResponse response;
    for (int i = 0; i < 100 && response.status != 503; ++i) { // until the first one's bytes have all been read
        RawClient other(fixture.port);
        other.send(head(60'000) + std::string(60'000, ' '));
        response = other.receive();
    }
    QCOMPARE(response.status, 503);
    first.send(" ");
    QCOMPARE(first.receive().status, 400); // blanks are no JSON
    second.send(post("/v1/traces", kJson, kJsonChat));
    QCOMPARE(second.receive().status, 200);
}

void TestReceiver::keepsNothingOfACutOffRequest()
{
    Fixture fixture;
    {
        const auto whole = post("/v1/traces", kProtobuf, request({chatSpan(1), chatSpan(2)}));
        RawClient client(fixture.port);
        client.send(std::string_view(whole).substr(0, whole.size() - 3));
        client.endSending();
        QCOMPARE(client.receive().status, 0);
    }
    QTRY_COMPARE(fixture.receiver.status().connections, 0);
    QCOMPARE(fixture.sink.count(), 0u);
}

void TestReceiver::saysWhenThePortIsTaken()
{
    Fixture fixture;
    Sink sink;
    ReceiverOptions options;
    options.port = fixture.port;
    Receiver second(sink.function(), fixture.clock, options);
    const auto started = second.start();
    QVERIFY(!started);
    QCOMPARE(started.error().kind, ErrorKind::Unavailable);
    QVERIFY(started.error().message.contains(QString::number(fixture.port)));
    QVERIFY(!second.status().running);
}

void TestReceiver::saysWhenTheAddressIsNotOurs()
{
    Sink sink;
    const SystemClock clock;
    for (const char *address : {"somewhere", "203.0.113.7"}) {
        ReceiverOptions options;
        options.address = address;
        Receiver receiver(sink.function(), clock, options);
        const auto started = receiver.start();
        QVERIFY(!started);
        QCOMPARE(started.error().kind, ErrorKind::InvalidInput);
    }
}

void TestReceiver::stopsWithAnswersUnderWay()
{
    Fixture fixture;
    fixture.sink.hold();
    RawClient idle(fixture.port);
    RawClient client(fixture.port);
    client.send(post("/v1/traces", kProtobuf, request({chatSpan()})));
    const auto done = fixture.sink.held();
    QVERIFY(done);
    std::thread stopper([&] { fixture.receiver.stop(); });
    QVERIFY(idle.closedByPeer()); // stopping has begun
    done({});
    const auto response = client.receive();
    QCOMPARE(response.status, 200);
    QCOMPARE(response.header("connection"), "close");
    stopper.join();
    QVERIFY(!fixture.receiver.status().running);
    QCOMPARE(fixture.receiver.status().calls, 1);
    fixture.receiver.stop(); // twice is fine
}

void TestReceiver::startsAgainOnTheSamePort()
{
    Sink sink;
    const SystemClock clock;
    ReceiverOptions options;
    options.port = Fixture().port; // free again
    Receiver receiver(sink.function(), clock, options);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(receiver.start());
        QVERIFY(receiver.start()); // already
        RawClient client(options.port);
        client.send(post("/v1/traces", kProtobuf, request({chatSpan()})));
        QCOMPARE(client.receive().status, 200);
        receiver.stop();
    }
    QCOMPARE(sink.count(), 3u);
    QCOMPARE(receiver.status().calls, 3);
}

void TestReceiver::countsWhatItDoes()
{
    Fixture fixture;
    QVERIFY(!fixture.receiver.status().lastSeen);
    fixture.exchange(post("/v1/traces", kProtobuf, request({chatSpan(1), chatSpan(2), spanHead()})));
    const auto status = fixture.receiver.status();
    QVERIFY(status.running);
    QCOMPARE(status.requests, 1);
    QCOMPARE(status.acceptedSpans, 3);
    QCOMPARE(status.calls, 2); // the third is a span like any other
    QCOMPARE(microsOf(status.lastSeen.value()), 1'800'000'000'000'000);
    QCOMPARE(status.refusedRequests, 0);
}

void TestReceiver::ignoresASinkThatAnswersAfterTheEnd()
{
    std::function<void(Result<void>)> done;
    {
        ReceiverOptions options;
        options.stopGrace = 20ms;
        Fixture fixture(options);
        fixture.sink.hold();
        RawClient client(fixture.port);
        client.send(post("/v1/traces", kProtobuf, request({chatSpan()})));
        done = fixture.sink.held();
        QVERIFY(done);
        fixture.receiver.stop();
        QCOMPARE(client.receive().status, 0);
    }
    done({});
}

DEMARC_TEST_MAIN(TestReceiver)
#include "tst_receiver.moc"
