// SPDX-License-Identifier: GPL-3.0-or-later
// What the receiver takes, answers and refuses.
#include "receiverfixture.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace demarc;
using namespace demarc::ingest;
using namespace demarc::test;
using namespace demarc::test::receiver;
using namespace std::chrono_literals;

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
    void tellsOfSpansWithoutTimesAndOfLogs();
    void remarksOnWhatIsOddAndTakesIt();
    void takesLogsAndCountsWhatItDoesNotKeep();
    void takesMetricsAndRemarksOnWhatIsLeftOut();
    void answersEveryApiInItsOwnWay();
    void servesPromptsThatComeLater();
    void waitsWhereDescriptorsRunOut();
    void refusesInTheEncodingOfTheRequest_data();
    void refusesInTheEncodingOfTheRequest();
    void refusesABodyThatIsTooLarge();
    void refusesABomb();
    void refusesHeadsThatAreTooLargeOrNotHttp();
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

void TestReceiver::tellsOfSpansWithoutTimesAndOfLogs()
{
    Fixture fixture;
    const auto timeless = request({chatSpan(), spanHead(kTraceId, "timeless")});
    const auto answer = fixture.exchange(post("/v1/traces", kProtobuf, timeless));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.find(number(1, 1) + "\x12") != std::string::npos); // rejected_spans(1) = 1, error_message(2)
    QVERIFY(answer.body.find("neither a start nor an end") != std::string::npos);
    QCOMPARE(fixture.sink.count(), 1u);

    const auto inJson = json(fixture
                                 .exchange(post("/v1/traces", kJson, R"({"resourceLogs":[{"scopeLogs":[{"logRecords":[
        {"timeUnixNano":"1700000000000000000"},{"attributes":{"k":"v"}}]}]}]})"))
                                 .body);
    const auto partial = inJson.value(QLatin1String("partialSuccess")).toObject();
    QCOMPARE(partial.value(QLatin1String("rejectedSpans")).toString(), QStringLiteral("2"));
    QVERIFY(partial.value(QLatin1String("errorMessage")).toString().contains(QLatin1String("/v1/logs")));
    QCOMPARE(fixture.receiver.status().rejectedSpans, 3);

    const auto byHand = R"({"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0102030405060708090a0b0c0d0e0f10",
        "spanId":"a1a2a3a4a5a6a7a8","startTimeUnixNano":"1700000000000000000","attributes":{"a":"b"}}]}]}]})";
    const auto malformed = json(fixture.exchange(post("/v1/traces", kJson, byHand)).body).value(QLatin1String("partialSuccess"));
    QVERIFY(malformed.toObject().value(QLatin1String("errorMessage")).toString().contains(QLatin1String("attributes")));
}

void TestReceiver::remarksOnWhatIsOddAndTakesIt()
{
    ManualClock clock {instantOf(1'700'000'000'000'000)};
    std::vector<SourceActivity> told;
    Sink sink;
    {
        Receiver receiver(sink.function(), clock, Fixture::any({}), {},
            std::make_shared<Gate>(clock, SenderSource {}, [&](std::vector<SourceActivity> more) { told = std::move(more); }));
        QVERIFY(receiver.start().has_value());
        const auto chat = spanAttribute("gen_ai.operation.name", textValue("chat"));
        const auto span = [&](char id, std::uint64_t start, std::uint64_t end, const std::string &more) {
            return spanHead(kTraceId, std::string(7, 'x') + id) + times(start, end) + chat + more;
        };
        constexpr std::uint64_t kNow = 1'700'000'000'000'000'000;
        constexpr std::uint64_t kSecond = 1'000'000'000;
        RawClient client(receiver.status().port);
        client.send(post("/v1/traces", kProtobuf,
            request({span('1', kNow, kNow - kSecond, {}), span('2', kNow + 600 * kSecond, kNow + 601 * kSecond, {}),
                span('3', kNow, kNow + kSecond, spanAttribute("gen_ai.usage.input_tokens", textValue("-5"))),
                span('4', kNow + 200 * kSecond, kNow + 201 * kSecond, {})}))); // clocks may differ a little
        QCOMPARE(client.receive().status, 200);
    }
    QCOMPARE(sink.count(), 4u);
    QCOMPARE(told.size(), std::size_t {1});
    QVERIFY(told[0].problems.empty());
    QCOMPARE(told[0].remarks.size(), std::size_t {3});
    for (const auto &remark : told[0].remarks)
        QCOMPARE(remark.times, std::int64_t {1});
}

void TestReceiver::takesLogsAndCountsWhatItDoesNotKeep()
{
    Fixture fixture;
    const auto response = fixture.exchange(post("/v1/logs", kJson, R"({"resourceLogs":[{"scopeLogs":[{"logRecords":[{},
        {"timeUnixNano":"1700000000000000000","eventName":"gen_ai.client.inference.operation.details","attributes":
        [{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}}]}]}]}]})"));
    QCOMPARE(response.status, 200);
    QCOMPARE(response.body, "{}"); // nothing was rejected
    QCOMPARE(fixture.sink.count(), 1u);
    QCOMPARE(fixture.receiver.status().otherRecords, 1);
    QCOMPARE(fixture.exchange(post("/v1/logs", kProtobuf, "damaged")).status, 400);
}

void TestReceiver::takesMetricsAndRemarksOnWhatIsLeftOut()
{
    Fixture fixture;
    const auto response = fixture.exchange(post("/v1/metrics", kJson,
        R"({"resourceMetrics":[{"scopeMetrics":[{"metrics":[{"name":"m","gauge":{"dataPoints":[
        {"timeUnixNano":"1700000000000000000","asInt":"4"},{"timeUnixNano":"1700000000000000000","asDouble":"NaN"},
        {"timeUnixNano":"1700000000000000000","flags":1}]}}]}]}]})"));
    QCOMPARE(response.status, 200);
    QCOMPARE(response.body, "{}"); // nothing that sending again could mend
    const auto empty = fixture.exchange(post("/v1/metrics", kProtobuf, ""));
    QCOMPARE(empty.status, 200);
    QCOMPARE(empty.body, "");
    QCOMPARE(fixture.receiver.status().otherRecords, 2); // the damaged one, and the one that says it has no value
    QCOMPARE(fixture.receiver.status().metricPoints, (std::map<std::string, std::int64_t> {{"m", 1}}));
    QCOMPARE(fixture.sink.count(), 0u); // of calls
    QCOMPARE(fixture.exchange(post("/v1/metrics", kProtobuf, "damaged")).status, 400);
}

void TestReceiver::answersEveryApiInItsOwnWay()
{
    Fixture fixture;
    RawClient client(fixture.port);
    const auto ask = [&](const std::string &bytes) {
        client.send(bytes);
        return client.receive();
    };
    const auto health = ask("GET /api/public/health HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(health.status, 200);
    QCOMPARE(json(health.body).value(QLatin1String("status")).toString(), QStringLiteral("OK"));
    const auto gzip = "Content-Encoding: gzip\r\nAuthorization: Basic cGs6c2s=\r\n";
    const auto events =
        R"({"batch":[{"id":"e","type":"generation-create","timestamp":"2026-01-01T00:00:00Z","body":{"id":"g"}}]})";
    const auto taken = ask(post("/api/public/ingestion", kJson, compress(events, 31), gzip));
    QCOMPARE(taken.status, 207);
    QCOMPARE(fixture.sink.count(), 1u);
    const auto lost = fixture.exchange("GET /api/public/v2/prompts/a%2Fb HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(lost.status, 404);
    QCOMPARE(json(lost.body).value(QLatin1String("error")).toString(), QStringLiteral("LangfuseNotFoundError"));
    fixture.sink.answerWith(failure(ErrorKind::Storage, QStringLiteral("The disk is full.")));
    const auto deferred = fixture.exchange(post("/api/public/ingestion", kJson, events));
    QCOMPARE(deferred.status, 503);
    QCOMPARE(json(deferred.body).value(QLatin1String("message")).toString(), QStringLiteral("The disk is full."));
    QVERIFY(!deferred.header("retry-after").empty());
}

void TestReceiver::servesPromptsThatComeLater()
{
    std::thread other;
    ReceiverOptions options;
    options.answerTimeout = 200ms;
    Fixture fixture(options, [&](const PromptAsked &asked, std::function<void(Result<ServedPrompt>)> found) {
        if (asked.name == "greet") // the other one is never answered
            other = std::thread([found = std::move(found)] { found(ServedPrompt {"greet", 3, "Hello {{name}}."}); });
    });
    const auto get = [](const std::string &name) {
        return "GET /api/public/v2/prompts/" + name + " HTTP/1.1\r\nHost: x\r\n\r\n";
    };
    const auto response = fixture.exchange(get("greet"));
    other.join();
    QCOMPARE(response.status, 200);
    QCOMPARE(json(response.body).value(QLatin1String("prompt")).toString(), QStringLiteral("Hello {{name}}."));
    QCOMPARE(fixture.exchange(get("slow")).status, 503);
}

void TestReceiver::waitsWhereDescriptorsRunOut()
{
    Fixture fixture;
    const auto processorTime = [] {
        rusage usage {};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_utime.tv_sec * 1000 + usage.ru_utime.tv_usec / 1000 + usage.ru_stime.tv_sec * 1000
            + usage.ru_stime.tv_usec / 1000;
    };
    const int client = socket(AF_INET, SOCK_STREAM, 0);
    rlimit before {};
    getrlimit(RLIMIT_NOFILE, &before);
    rlimit none = before;
    none.rlim_cur = 1; // no new descriptor; those that are open go on
    setrlimit(RLIMIT_NOFILE, &none);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(fixture.port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool connected = ::connect(client, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    const std::string request = "GET /api/public/health HTTP/1.0\r\n\r\n";
    const bool sent = ::send(client, request.data(), request.size(), 0) == ssize_t(request.size());
    const auto start = processorTime();
    pollfd answer {client, POLLIN, 0};
    const bool early = poll(&answer, 1, 400) > 0; // not an answer to wait for
    const auto spent = processorTime() - start;
    setrlimit(RLIMIT_NOFILE, &before);
    const bool answered = poll(&answer, 1, 10'000) > 0;
    ::close(client);
    QVERIFY(connected && sent);
    QVERIFY(!early);
    QVERIFY2(spent < 200, qPrintable(QString::number(spent)));
    QVERIFY(answered); // once there are descriptors again
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
    const auto large = std::string("POST /v1/traces HTTP/1.1\r\nX: ").append(20'000, 'x').append("\r\n\r\n");
    QCOMPARE(fixture.exchange(large).status, 431);
    QCOMPARE(fixture.exchange("\x16\x03\x01\x02 hello\r\n\r\n").status, 400); // a TLS greeting, for one
    QCOMPARE(fixture.exchange("POST /v1/traces HTTP/1.1\r\nContent-Length: many\r\n\r\n").status, 400);
}

DEMARC_TEST_MAIN(TestReceiver)
#include "tst_receiver.moc"
