// SPDX-License-Identifier: GPL-3.0-or-later
// What other machines meet: TLS, keys and limits.
#include "receiverfixture.h"

#include "support/certificate.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::ingest;
using namespace demarc::test;
using namespace demarc::test::receiver;

namespace {

namespace net = boost::asio;
namespace http = boost::beast::http;

// A client that trusts exactly one certificate.
class TlsClient {
public:
    TlsClient(std::uint16_t port, const QString &trusted) : m_tls(net::ssl::context::tls_client), m_stream(m_io, m_tls)
    {
        m_tls.load_verify_file(trusted.toStdString());
        m_stream.set_verify_mode(net::ssl::verify_peer);
        m_stream.set_verify_callback(net::ssl::host_name_verification("127.0.0.1"));
        m_stream.next_layer().connect({net::ip::make_address("127.0.0.1"), port});
        m_stream.handshake(net::ssl::stream_base::client);
    }
    http::response<http::string_body> exchange(const std::string &request)
    {
        net::write(m_stream, net::buffer(request));
        http::response<http::string_body> response;
        http::read(m_stream, m_buffer, response);
        return response;
    }
    // The other side says goodbye before it closes.
    bool endsWell()
    {
        boost::system::error_code error;
        char byte = 0;
        net::read(m_stream, net::buffer(&byte, 1), error);
        return error == net::error::eof;
    }

private:
    net::io_context m_io;
    net::ssl::context m_tls;
    net::ssl::stream<net::ip::tcp::socket> m_stream;
    boost::beast::flat_buffer m_buffer;
};

} // namespace

class TestReceiverTls : public Test {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_certificate = m_folder.filePath(QStringLiteral("cert.pem"));
    QString m_key = m_folder.filePath(QStringLiteral("key.pem"));
    Sink m_sink;
    ManualClock m_clock {instantOf(1'800'000'000'000'000)};
    std::unique_ptr<Receiver> m_receiver;

    ReceiverOptions options() const
    {
        ReceiverOptions made;
        made.port = 0;
        made.tls = {"127.0.0.1", 0, m_certificate.toStdString(), m_key.toStdString()};
        made.requireKeys = true; // as if all of this came from another machine
        return made;
    }
    std::uint16_t port() const { return m_receiver->status().tlsPort; }
    int statusOf(const std::string &request) const
    {
        return static_cast<int>(TlsClient(port(), m_certificate).exchange(request).result_int());
    }
    static std::string chat(const std::string &headers, const std::string &body = request({chatSpan()}))
    {
        return post("/v1/traces", kProtobuf, body, headers);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(writeCertificate(m_certificate, m_key)); }
    void init()
    {
        Test::init();
        Sender ann;
        ann.id = SenderId::create();
        ann.name = QStringLiteral("ann");
        ann.system = {QStringLiteral("s1")};
        ann.keyHash = hashOfSenderKey("dmc_ann");
        ann.limits.requestBytes = 500;
        const AiSystem other {{QStringLiteral("s2")}, QStringLiteral("Chat"), {}, {QStringLiteral("chat")}, 1};
        const auto book = std::make_shared<const SenderBook>(std::vector {ann}, std::vector {other});
        m_receiver = std::make_unique<Receiver>(
            m_sink.function(), m_clock, options(), PromptSource {}, std::make_shared<Gate>(m_clock, [book] { return book; }));
        QVERIFY(m_receiver->start().has_value());
    }
    void cleanup() { m_receiver.reset(); }

    void takesCallsOfWhoHasAKey()
    {
        TlsClient client(port(), m_certificate);
        const auto before = m_sink.count();
        QCOMPARE(client.exchange(chat("Authorization: Bearer dmc_ann\r\n")).result_int(), 200u);
        QCOMPARE(client.exchange(chat("X-Api-Key: dmc_ann\r\n")).result_int(), 200u); // on the same connection
        QCOMPARE(m_sink.count() - before, 2u);
    }

    void turnsAwayWhoHasNone()
    {
        const auto before = m_sink.count();
        TlsClient client(port(), m_certificate);
        const auto answer = client.exchange(chat({}));
        QCOMPARE(answer.result_int(), 401u);
        QCOMPARE(std::string(answer[http::field::www_authenticate]), std::string("Bearer"));
        QCOMPARE(statusMessage(answer.body(), 16).empty(), false); // google.rpc.Code UNAUTHENTICATED
        QVERIFY(client.endsWell());
        QCOMPARE(statusOf(chat("Authorization: Bearer dmc_else\r\n")), 401);
        QCOMPARE(statusOf("GET /api/public/health HTTP/1.1\r\nHost: x\r\n\r\n"), 200); // open to everybody
        QCOMPARE(statusOf("GET /api/public/projects HTTP/1.1\r\nHost: x\r\n\r\n"), 401);
        QCOMPARE(statusOf(post("/nowhere", kJson, "{}")), 401); // what there is, is not told either
        QCOMPARE(m_sink.count(), before);
    }

    void holdsSendersToTheirLimits_data()
    {
        QTest::addColumn<bool>("isChunked");
        QTest::newRow("said before") << false;
        QTest::newRow("chunked") << true;
    }
    void holdsSendersToTheirLimits()
    {
        QFETCH(bool, isChunked);
        const auto key = std::string("Authorization: Bearer dmc_ann\r\n");
        const std::string body(501, 'x');
        const auto asChunks = "POST /v1/traces HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n" + key
            + "Content-Type: application/x-protobuf\r\n\r\n" + chunked(body);
        QCOMPARE(statusOf(isChunked ? asChunks : chat(key, body)), 413);
        const auto bomb = compress(std::string(100'000, '\0'), 31); // a hundred bytes of gzip
        QCOMPARE(statusOf(chat(key + "Content-Encoding: gzip\r\n", bomb)), 413);
    }

    void keepsASenderOutOfOtherSystems()
    {
        const auto before = m_sink.count();
        const auto body = request({chatSpan()}, "chat");
        QCOMPARE(statusOf(chat("Authorization: Bearer dmc_ann\r\n", body)), 403);
        QCOMPARE(m_sink.count(), before);
    }

    void whoDoesNotSpeakTlsIsLeftWithoutAnAnswer()
    {
        RawClient client(port());
        client.send(chat("Authorization: Bearer dmc_ann\r\n"));
        QCOMPARE(client.receive().status, 0);
    }

    void strangersDoNotKeepThisMachineOut()
    {
        auto narrow = options();
        narrow.maxConnections = 1;
        Receiver receiver(m_sink.function(), m_clock, narrow);
        QVERIFY(receiver.start().has_value());
        const TlsClient stranger(receiver.status().tlsPort, m_certificate);
        RawClient own(receiver.status().port);
        own.send("GET /api/public/health HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(own.receive().status, 200);
        RawClient another(receiver.status().port);
        another.send("GET /api/public/health HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(another.receive().status, 503);
    }

    void listensWithoutEncryptionOnThisMachineOnly()
    {
        auto open = options();
        open.address = "0.0.0.0";
        open.tls.reset();
        const auto started = Receiver(m_sink.function(), m_clock, open).start();
        QVERIFY(!started);
        QCOMPARE(started.error().kind, ErrorKind::InvalidInput);
        QVERIFY(started.error().message.contains(QLatin1String("TLS")));
    }

    void saysWhichFileIsOfNoUse_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("named");
        const auto other = m_folder.filePath(QStringLiteral("other"));
        QVERIFY(writeCertificate(other + QStringLiteral(".pem"), other + QStringLiteral(".key")));
        QTest::newRow("no certificate") << QStringLiteral("/nowhere.pem") << m_key << QStringLiteral("/nowhere.pem");
        QTest::newRow("a key for a certificate") << m_key << m_key << m_key;
        QTest::newRow("no key") << m_certificate << QStringLiteral("/nowhere.key") << QStringLiteral("/nowhere.key");
        QTest::newRow("the key of another") << m_certificate << other + QStringLiteral(".key") << other + QStringLiteral(".key");
    }
    void saysWhichFileIsOfNoUse()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, key);
        QFETCH(QString, named);
        auto wrong = options();
        wrong.tls->certificateFile = certificate.toStdString();
        wrong.tls->keyFile = key.toStdString();
        const auto started = Receiver(m_sink.function(), m_clock, wrong).start();
        QVERIFY(!started);
        QCOMPARE(started.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(started.error().message.contains(named), qPrintable(started.error().message));
    }
};

DEMARC_TEST_MAIN(TestReceiverTls)
#include "tst_receivertls.moc"
