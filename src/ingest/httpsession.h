// SPDX-License-Identifier: GPL-3.0-or-later
// One connection of a sender: reads requests one after the other, answers each. Internal to the receiver.
#pragma once

#include "ingest/httpserver.h"
#include "ingest/wire.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <memory>
#include <optional>

namespace demarc::ingest {

// All members run on the strand of the session's socket, except where said.
class HttpSession : public std::enable_shared_from_this<HttpSession> {
public:
    // `tls` as for Wire.
    HttpSession(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context *tls, ServerContext &context);
    ~HttpSession();

    void start();
    void turnAway();       // too many connections: 503, then close
    void finishWhenIdle(); // from any thread: close now if between requests, else after the answer

private:
    using ErrorCode = boost::system::error_code;

    void waitForRequest();
    void readHead();
    void onHead(ErrorCode error);
    bool admit(const Endpoint *endpoint); // false: answered already
    Credentials credentials() const;
    bool limitBody(); // likewise
    void sendContinue();
    void readBody();
    void onBody(ErrorCode error);
    void handle();
    void handToSink(Export done);
    bool hasBeenHere() const;
    std::optional<ForwardedRequest> toPassOn() const;
    void waitForAnswer();
    void startTimer();
    void onReplied(std::uint64_t request, Answer reply);
    void onSinkTimeout(std::uint64_t request);
    void onDurable(std::uint64_t request, const Result<void> &result);
    void refuse(int status, const QString &message, int retryAfterSeconds = 0);
    void onReadError(ErrorCode error);
    void answer(Answer answer, bool close);
    void noteAnswer(const Answer &answer);
    void close();
    void onAnswered(ErrorCode error);
    void linger();
    bool accountBody(); // false: over the budget of all connections
    void releaseBody();
    RequestHead requestHead() const;
    Encoding errorEncoding() const;

    ServerContext &m_context;
    Wire m_wire;
    std::string m_peer;
    bool m_isLocal = false;
    boost::asio::steady_timer m_sinkTimer;
    boost::beast::flat_buffer m_buffer;
    std::optional<boost::beast::http::request_parser<boost::beast::http::string_body>> m_parser;
    boost::beast::http::response<boost::beast::http::string_body> m_response;
    ExportHead m_head;
    Export m_export;
    std::optional<Admission> m_admission;
    Outcome m_outcome;
    std::size_t m_maxBody = 0;
    std::uint64_t m_request = 0; // moves on when a request is settled, so that a late answer of the sink finds none
    std::size_t m_accounted = 0; // bytes of the body in the common budget
    std::size_t m_discarded = 0;
    bool m_idle = true;
    bool m_close = false;
};

} // namespace demarc::ingest
