// SPDX-License-Identifier: GPL-3.0-or-later
// What the receiver gives to be passed on: the request as it came, without our keys, and never in circles.
#include "receiverfixture.h"

using namespace demarc;
using namespace demarc::ingest;
using namespace demarc::test;
using namespace demarc::test::receiver;

namespace {

// A receiver that passes on, and what it gave to be passed on.
struct ForwardFixture {
    explicit ForwardFixture(const std::string &mark = "aaaa", bool passOn = true)
    {
        ReceiverOptions options;
        options.port = 0;
        options.passOn = passOn;
        options.mark = mark;
        const auto sink = [this](TelemetryBatch batch, std::function<void(Result<void>)> done) {
            outgoing.insert(outgoing.end(), batch.outgoing.begin(), batch.outgoing.end());
            done({});
        };
        receiver.emplace(sink, clock, options);
        if (!receiver->start())
            throw std::runtime_error("cannot listen");
    }
    RawResponse exchange(const std::string &headers)
    {
        RawClient client(receiver->status().port);
        client.send(post("/v1/traces?a=b", kProtobuf, request({chatSpan()}), headers));
        return client.receive();
    }

    std::vector<ForwardedRequest> outgoing;
    ManualClock clock {instantOf(1'800'000'000'000'000)};
    std::optional<Receiver> receiver;
};

using Headers = std::multimap<std::string, std::string>;

Headers headersOf(const ForwardedRequest &request)
{
    Headers headers(request.headers.begin(), request.headers.end());
    headers.erase("Content-Type");
    return headers;
}

} // namespace

class TestReceiverForward : public Test {
    Q_OBJECT

private Q_SLOTS:
    void whatGoesOnIsWhatCame()
    {
        ForwardFixture fixture;
        QCOMPARE(fixture.exchange("X-Tenant: shop\r\nAuthorization: Bearer theirs\r\n").status, 200);
        QCOMPARE(fixture.outgoing.size(), std::size_t {1});
        const auto &passed = fixture.outgoing[0];
        QCOMPARE(passed.path, std::string("/v1/traces?a=b"));
        QCOMPARE(passed.body, request({chatSpan()}));
        const Headers expected {{"X-Tenant", "shop"}, {"Authorization", "Bearer theirs"}, {"x-demarc-forwarded", "aaaa"}};
        QVERIFY(headersOf(passed) == expected);
    }

    void keysOfOursStayHere_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("bearer") << QByteArray("Authorization: Bearer dmc_claims");
        QTest::newRow("bare") << QByteArray("authorization: dmc_claims");
        QTest::newRow("as password") << QByteArray("Authorization: Basic cGstbGYteDpkbWNfY2xhaW1z"); // pk-lf-x:dmc_claims
        QTest::newRow("as user") << QByteArray("Authorization: basic ZG1jX2NsYWltczo=");             // dmc_claims:
        QTest::newRow("x-api-key") << QByteArray("X-API-Key: dmc_claims");
        QTest::newRow("where a client repeats it") << QByteArray("x-langfuse-public-key: dmc_claims");
    }
    // Known or not: one that was withdrawn, or comes before the senders are read, is nobody else's either.
    void keysOfOursStayHere()
    {
        QFETCH(QByteArray, header);
        ForwardFixture fixture;
        QCOMPARE(fixture.exchange(header.toStdString() + "\r\nX-Other-Key: theirs\r\n").status, 200);
        const Headers expected {{"X-Other-Key", "theirs"}, {"x-demarc-forwarded", "aaaa"}};
        QVERIFY(headersOf(fixture.outgoing.at(0)) == expected);
    }

    void whatAnotherOnePassedOnGoesOn()
    {
        ForwardFixture fixture;
        QCOMPARE(fixture.exchange("X-Demarc-Forwarded: bbbb\r\n").status, 200);
        const Headers expected {{"x-demarc-forwarded", "bbbb, aaaa"}};
        QVERIFY(headersOf(fixture.outgoing.at(0)) == expected);
    }

    void whatHasBeenHereIsRefused_data()
    {
        QTest::addColumn<bool>("passOn");
        QTest::newRow("where it is passed on") << true;
        QTest::newRow("where it is not") << false;
    }
    void whatHasBeenHereIsRefused()
    {
        QFETCH(bool, passOn);
        ForwardFixture fixture("aaaa", passOn);
        const auto answer = fixture.exchange("X-Demarc-Forwarded: aaaa, bbbb\r\n");
        QCOMPARE(answer.status, 508);
        QVERIFY(answer.body.find("leads back") != std::string::npos);
        QVERIFY(fixture.outgoing.empty());
        QCOMPARE(fixture.receiver->status().calls, std::int64_t {0});
    }
};

DEMARC_TEST_MAIN(TestReceiverForward)
#include "tst_receiverforward.moc"
