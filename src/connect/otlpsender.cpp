// SPDX-License-Identifier: GPL-3.0-or-later
#include "connect/otlpsender.h"

#include "otlp/otlp.pb.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <QCoreApplication>

#include <atomic>
#include <charconv>

namespace demarc::connect {

namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;
namespace net = boost::asio;
using net::ip::tcp;
using ErrorCode = boost::system::error_code;
using Response = http::response<http::string_body>;
using std::chrono::milliseconds;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::connect::OtlpSender)
};

bool isRetryable(http::status status)
{
    return status == http::status::too_many_requests || status == http::status::bad_gateway
        || status == http::status::service_unavailable || status == http::status::gateway_timeout;
}

// Retry-After in seconds; a date or nothing: a second.
milliseconds retryAfter(const Response &response)
{
    const auto text = response[http::field::retry_after];
    int seconds = 1;
    std::from_chars(text.data(), text.data() + text.size(), seconds);
    return std::chrono::seconds {std::max(0, seconds)};
}

Result<SendReport> reportOf(const Response &response)
{
    if (response.result() == http::status::ok) {
        otlp::ExportResponse body;
        if (!body.ParseFromString(response.body()))
            return failure(ErrorKind::InvalidInput, Text::tr("The receiver's answer is not OTLP. Check the address."));
        return SendReport {body.partial_success().rejected(), QString::fromUtf8(body.partial_success().error_message())};
    }
    otlp::RpcStatus body;
    const bool readable = body.ParseFromString(response.body());
    return failure(ErrorKind::InvalidInput,
        Text::tr("The receiver refused the calls with HTTP status %1.").arg(response.result_int()),
        readable ? QString::fromUtf8(body.message()) : QString());
}

} // namespace

class OtlpSender::Connection {
public:
    explicit Connection(OtlpTarget target) : m_target(std::move(target)) { }

    Result<SendReport> send(const std::string &body);
    void cancel()
    {
        m_cancelled = true;
        net::post(m_io, [this] {
            m_stream.close();
            m_timer.cancel();
        });
    }

private:
    // Runs one asynchronous operation to its end, which the stream's timeout or cancel() bring about at the
    // latest.
    template <typename Start>
    ErrorCode await(Start start)
    {
        ErrorCode result;
        bool done = false;
        start([&](ErrorCode error, auto &&...) {
            result = error;
            done = true;
        });
        m_io.restart();
        while (!done)
            m_io.run_one();
        return result;
    }
    ErrorCode connect();
    ErrorCode exchange(const std::string &body, Response &response);
    void pause(milliseconds delay);

    OtlpTarget m_target;
    std::atomic<bool> m_cancelled = false;
    net::io_context m_io;
    beast::tcp_stream m_stream {m_io};
    net::steady_timer m_timer {m_io};
    beast::flat_buffer m_buffer;
};

ErrorCode OtlpSender::Connection::connect()
{
    ErrorCode error;
    tcp::resolver resolver(m_io);
    const auto endpoints = resolver.resolve(m_target.host, std::to_string(m_target.port), error);
    if (error)
        return error;
    m_buffer.clear();
    m_stream.expires_after(m_target.timeout);
    error = await([&](auto handler) {
        m_stream.async_connect(endpoints, [handler](ErrorCode result, const tcp::endpoint &) mutable { handler(result); });
    });
    ErrorCode ignored;
    m_stream.socket().set_option(tcp::no_delay(true), ignored);
    return error;
}

ErrorCode OtlpSender::Connection::exchange(const std::string &body, Response &response)
{
    if (!m_stream.socket().is_open()) {
        if (const auto error = connect())
            return error;
    }
    http::request<http::span_body<const char>> request {http::verb::post, m_target.path, 11};
    request.set(http::field::host, m_target.host);
    request.set(http::field::user_agent, m_target.program);
    request.set(http::field::content_type, "application/x-protobuf");
    request.body() = {body.data(), body.size()};
    request.prepare_payload();
    m_stream.expires_after(m_target.timeout);
    auto error = await([&](auto handler) { http::async_write(m_stream, request, handler); });
    if (!error)
        error = await([&](auto handler) { http::async_read(m_stream, m_buffer, response, handler); });
    if (error || !response.keep_alive())
        m_stream.close();
    return error;
}

void OtlpSender::Connection::pause(milliseconds delay)
{
    if (m_cancelled)
        return;
    m_timer.expires_after(std::min(delay, m_target.maxDelay));
    await([&](auto handler) { m_timer.async_wait(handler); });
}

Result<SendReport> OtlpSender::Connection::send(const std::string &body)
{
    QString cause;
    for (int attempt = 1; attempt <= std::max(1, m_target.attempts) && !m_cancelled; ++attempt) {
        Response response;
        const auto error = exchange(body, response);
        if (!error && !isRetryable(response.result()))
            return reportOf(response);
        cause = error ? QString::fromStdString(error.message()) : QString::fromLatin1("HTTP %1").arg(response.result_int());
        if (attempt < m_target.attempts) // a connection the receiver closed while idle is reopened at once
            pause(error ? milliseconds {attempt == 1 ? 0 : 500} : retryAfter(response));
    }
    if (m_cancelled)
        return failure(ErrorKind::Cancelled, Text::tr("Sending calls was cancelled."));
    return failure(ErrorKind::Unavailable,
        Text::tr("Calls cannot be sent to %1 port %2: nobody takes them there. Start the collector or check "
                 "the address.")
            .arg(QString::fromStdString(m_target.host))
            .arg(m_target.port),
        cause);
}

OtlpSender::OtlpSender(OtlpTarget target) : m_connection(std::make_unique<Connection>(std::move(target))) { }

OtlpSender::~OtlpSender() = default;

Result<SendReport> OtlpSender::send(std::span<const Call> calls) { return sendEncoded(encodeTraces(calls)); }

Result<SendReport> OtlpSender::sendEncoded(const std::string &body) { return m_connection->send(body); }

void OtlpSender::cancel() { m_connection->cancel(); }

} // namespace demarc::connect
