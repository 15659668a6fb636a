// SPDX-License-Identifier: GPL-3.0-or-later
// How the receiver behaves under pressure: busy sinks, slow senders, limits, stopping.
#include "receiverfixture.h"

using namespace demarc;
using namespace demarc::ingest;
using namespace demarc::test;
using namespace demarc::test::receiver;
using namespace std::chrono_literals;

class TestReceiverLoad : public Test {
    Q_OBJECT

private Q_SLOTS:
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

void TestReceiverLoad::answersOnlyWhenTheCallsAreDurable()
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

void TestReceiverLoad::defersWhenTheSinkIsBusy_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("over capacity") << int(ErrorKind::Unavailable) << 503;
    QTest::newRow("disk full") << int(ErrorKind::Storage) << 503;
    QTest::newRow("broken promise") << int(ErrorKind::Internal) << 503;
    QTest::newRow("never acceptable") << int(ErrorKind::InvalidInput) << 400;
}

void TestReceiverLoad::defersWhenTheSinkIsBusy()
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

void TestReceiverLoad::defersWhenTheSinkDoesNotAnswer()
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

void TestReceiverLoad::cutsOffSlowSenders_data()
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

void TestReceiverLoad::cutsOffSlowSenders()
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

void TestReceiverLoad::boundsTheNumberOfConnections()
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

void TestReceiverLoad::boundsTheBytesInFlight()
{
    ReceiverOptions options;
    options.maxBytesInFlight = 100'000;
    Fixture fixture(options);
    const auto head = [](int length) {
        std::string text("POST /v1/traces HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: ");
        return text.append(std::to_string(length)).append("\r\n\r\n");
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

void TestReceiverLoad::keepsNothingOfACutOffRequest()
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

void TestReceiverLoad::saysWhenThePortIsTaken()
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

void TestReceiverLoad::saysWhenTheAddressIsNotOurs()
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

void TestReceiverLoad::stopsWithAnswersUnderWay()
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

void TestReceiverLoad::startsAgainOnTheSamePort()
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

void TestReceiverLoad::countsWhatItDoes()
{
    Fixture fixture;
    QVERIFY(!fixture.receiver.status().lastSeen);
    fixture.exchange(post("/v1/traces", kProtobuf,
        request({chatSpan(1), chatSpan(2), spanHead() + times(1'795'600'000'000'000'000, 1'795'600'001'000'000'000)})));
    const auto status = fixture.receiver.status();
    QVERIFY(status.running);
    QCOMPARE(status.requests, 1);
    QCOMPARE(status.acceptedSpans, 3);
    QCOMPARE(status.calls, 2); // the third is a span like any other
    QCOMPARE(microsOf(status.lastSeen.value()), 1'800'000'000'000'000);
    QCOMPARE(status.refusedRequests, 0);
}

void TestReceiverLoad::ignoresASinkThatAnswersAfterTheEnd()
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

DEMARC_TEST_MAIN(TestReceiverLoad)
#include "tst_receiverload.moc"
