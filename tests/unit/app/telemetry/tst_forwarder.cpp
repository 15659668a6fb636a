// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/forwarder.h"
#include "support/calls.h"
#include "support/testmain.h"

#include <QTemporaryDir>

#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <thread>

using namespace demarc;
using namespace std::chrono_literals;
namespace net = boost::asio;
namespace http = boost::beast::http;
using net::ip::tcp;

namespace {

// A backend that keeps what it is sent and answers as told, 200 once there is nothing more to say.
class Backend {
public:
    Backend() : m_acceptor(m_context, {net::ip::make_address("127.0.0.1"), 0}), m_thread([this] { serve(); }) { }
    ~Backend()
    {
        m_stopping = true;
        net::io_context context;
        boost::system::error_code ignored;
        tcp::socket(context).connect(m_acceptor.local_endpoint(), ignored); // wakes the thread
        m_thread.join();
    }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1/base/").arg(m_acceptor.local_endpoint().port()); }
    void answerWith(std::vector<http::status> answers)
    {
        const std::lock_guard lock(m_mutex);
        m_answers = std::move(answers);
    }
    std::vector<http::request<http::string_body>> requests() const
    {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }
    int count() const { return static_cast<int>(requests().size()); }

private:
    void serve()
    {
        while (!m_stopping) {
            tcp::socket socket(m_context);
            m_acceptor.accept(socket);
            boost::beast::flat_buffer buffer;
            boost::system::error_code error;
            http::request<http::string_body> request;
            http::read(socket, buffer, request, error);
            if (error)
                continue;
            http::response<http::empty_body> response {take(std::move(request)), 11};
            response.keep_alive(false);
            response.prepare_payload();
            http::write(socket, response, error);
        }
    }
    http::status take(http::request<http::string_body> request)
    {
        const std::lock_guard lock(m_mutex);
        m_requests.push_back(std::move(request));
        const auto status = m_answers.empty() ? http::status::ok : m_answers.front();
        if (!m_answers.empty())
            m_answers.erase(m_answers.begin());
        return status;
    }

    net::io_context m_context;
    tcp::acceptor m_acceptor;
    mutable std::mutex m_mutex; // guards the next two
    std::vector<http::status> m_answers;
    std::vector<http::request<http::string_body>> m_requests;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace

class TestForwarder : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_telemetry.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_telemetry = app::Telemetry::open(m_folder->filePath(QStringLiteral("w.demarc-calls")), m_clock).value();
    }

    void whatIsSentIsPassedOnUnchangedAndInOrder()
    {
        Backend backend;
        submit("first");
        submit(QByteArray("\x1f\x8b\0binary", 9));
        app::Forwarder forwarder(*m_telemetry, app::forwardTarget(backend.url(), {QStringLiteral("X-Key: theirs")}).value());
        QTRY_COMPARE(backend.count(), 2);
        const auto requests = backend.requests();
        QVERIFY(requests[0].target() == "/base/v1/traces?a=b");
        QVERIFY(requests[0]["Content-Type"] == "application/x-protobuf");
        QVERIFY(requests[0]["X-Key"] == "theirs");
        QCOMPARE(requests[0].body(), std::string("first"));
        QCOMPARE(requests[1].body(), std::string("\x1f\x8b\0binary", 9));
        QTRY_COMPARE(m_telemetry->outbox().result().value().waiting, std::int64_t {0});
        QCOMPARE(m_telemetry->outbox().result().value().bytes, std::int64_t {0});
        submit("later");
        QTRY_COMPARE(backend.count(), 3);
    }

    void aBackendThatIsAwayGetsItLater()
    {
        Backend backend;
        backend.answerWith({http::status::service_unavailable, http::status::too_many_requests});
        submit("one");
        app::Forwarder forwarder(*m_telemetry, app::forwardTarget(backend.url(), {}).value());
        forwarder.setFirstPause(1ms);
        QTRY_COMPARE(backend.count(), 3);
        QTRY_COMPARE(forwarder.status().passedOn, std::int64_t {1});
        QVERIFY(forwarder.status().lastProblem.isEmpty());
    }

    void whatTheBackendRefusesIsNotSentForEver()
    {
        Backend backend;
        backend.answerWith({http::status::unauthorized});
        submit("one");
        submit("two");
        app::Forwarder forwarder(*m_telemetry, app::forwardTarget(backend.url(), {}).value());
        QTRY_COMPARE(forwarder.status().passedOn, std::int64_t {1});
        QCOMPARE(forwarder.status().refused, std::int64_t {1});
    }

    void whatWaitsOutlivesTheProgram()
    {
        submit("one");
        m_telemetry.reset();
        m_telemetry = app::Telemetry::open(m_folder->filePath(QStringLiteral("w.demarc-calls")), m_clock).value();
        Backend backend;
        app::Forwarder forwarder(*m_telemetry, app::forwardTarget(backend.url(), {}).value());
        QTRY_COMPARE(backend.count(), 1);
    }

    void addressesThatAreNoneAreRefused()
    {
        QVERIFY(!app::forwardTarget(QStringLiteral("example.org"), {}));
        QVERIFY(!app::forwardTarget(QStringLiteral("file:///etc/passwd"), {}));
        QVERIFY(!app::forwardTarget(QStringLiteral("https://example.org"), {QStringLiteral("no colon")}));
        QVERIFY(
            app::forwardTarget(QStringLiteral("https://example.org"), {QStringLiteral("Authorization: Bearer x")}).has_value());
    }

private:
    void submit(const QByteArray &body)
    {
        TelemetryBatch batch;
        batch.outgoing.push_back({"/v1/traces?a=b", {{"Content-Type", "application/x-protobuf"}}, body.toStdString()});
        QVERIFY(m_telemetry->submit(std::move(batch)).result().has_value());
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Telemetry> m_telemetry;
};

DEMARC_TEST_MAIN(TestForwarder)
#include "tst_forwarder.moc"
