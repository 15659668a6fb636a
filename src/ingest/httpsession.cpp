// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/httpsession.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace demarc::ingest {

namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;
namespace net = boost::asio;

constexpr std::size_t kReadBytes = 64 * 1024;
constexpr std::size_t kMaxDiscardedBytes = 4 * 1024 * 1024;
constexpr std::size_t kMaxInstruments = 256;
constexpr beast::string_view kForwarded(kForwardedHeader.data(), kForwardedHeader.size());
constexpr auto kWriteTimeout = std::chrono::seconds {10};
constexpr auto kLingerTimeout = std::chrono::seconds {2};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Receiver)
};

// Names of metrics are the sender's, so there may be any number of them.
void addPoints(std::map<std::string, std::int64_t> &to, const std::string &name, std::int64_t points)
{
    if (to.size() < kMaxInstruments || to.contains(name))
        to[name] += points;
}

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

} // namespace

HttpSession::HttpSession(net::ip::tcp::socket socket, net::ssl::context *tls, ServerContext &context)
    : m_context(context), m_wire(std::move(socket), tls), m_sinkTimer(m_wire.get_executor()),
      m_buffer(context.options.maxHeaderBytes + kReadBytes)
{
    ErrorCode gone;
    const auto peer = m_wire.tcp().socket().remote_endpoint(gone).address();
    m_peer = peer.to_string();
    m_isLocal = !gone && peer.is_loopback() && !context.options.requireKeys;
    m_context.encryptedSessions += tls ? 1 : 0;
    m_context.counters.change([](ReceiverStatus &status) { ++status.connections; });
}

HttpSession::~HttpSession()
{
    releaseBody();
    m_context.counters.change([](ReceiverStatus &status) { --status.connections; });
    m_context.encryptedSessions -= m_wire.isEncrypted() ? 1 : 0;
    m_context.sessions.remove(this); // last: whoever waits for that may end the context
}

void HttpSession::start()
{
    ErrorCode ignored;
    m_wire.tcp().socket().set_option(net::ip::tcp::no_delay(true), ignored);
    m_buffer.reserve(kReadBytes);
    net::dispatch(m_wire.get_executor(), [self = shared_from_this()] {
        if (!self->m_wire.isEncrypted())
            return self->waitForRequest();
        self->m_wire.tcp().expires_after(self->m_context.options.headerTimeout);
        self->m_wire.async_handshake([self](ErrorCode error) {
            if (!error)
                self->waitForRequest(); // else: it does not speak TLS, or not ours
        });
    });
}

// A connection that ends well says so, lest the other side takes the end for an attack.
void HttpSession::close()
{
    if (!m_wire.isEncrypted())
        return m_wire.tcp().close();
    m_wire.tcp().expires_after(kLingerTimeout);
    m_wire.async_shutdown([self = shared_from_this()](ErrorCode) { self->m_wire.tcp().close(); });
}

void HttpSession::turnAway()
{
    net::dispatch(m_wire.get_executor(), [self = shared_from_this()] {
        if (self->m_wire.isEncrypted())
            return self->m_wire.tcp().close();
        self->refuse(503, Text::tr("Too many connections are open. Send again in a moment."), 1);
    });
}

void HttpSession::finishWhenIdle()
{
    net::post(m_wire.get_executor(), [self = shared_from_this()] {
        self->m_close = true;
        if (self->m_idle)
            self->m_wire.tcp().close();
    });
}

void HttpSession::waitForRequest()
{
    m_head = {};
    m_export = {};
    m_admission.reset();
    m_outcome = {};
    m_maxBody = m_context.options.maxBodyBytes;
    m_parser.emplace();
    m_parser->header_limit(static_cast<std::uint32_t>(m_context.options.maxHeaderBytes));
    m_parser->body_limit(m_context.options.maxBodyBytes);
    ++m_request;
    if (m_buffer.size() > 0) // a client that does not wait for answers
        return readHead();
    m_idle = true;
    m_wire.tcp().expires_after(m_context.options.idleTimeout);
    m_wire.async_read_some(m_buffer.prepare(kReadBytes), [self = shared_from_this()](ErrorCode error, std::size_t n) {
        self->m_buffer.commit(n);
        if (!error)
            self->readHead(); // else: closed by the sender, or idle for too long
    });
}

void HttpSession::readHead()
{
    m_idle = false;
    m_wire.tcp().expires_after(m_context.options.headerTimeout);
    http::async_read_header(
        m_wire, m_buffer, *m_parser, [self = shared_from_this()](ErrorCode error, std::size_t) { self->onHead(error); });
}

RequestHead HttpSession::requestHead() const
{
    const auto &message = m_parser->get();
    return {view(message.method_string()), view(message.target()), view(message[http::field::content_type]),
        view(message[http::field::content_encoding])};
}

Encoding HttpSession::errorEncoding() const { return m_parser ? encodingOf(requestHead().contentType) : Encoding::Json; }

void HttpSession::onHead(ErrorCode error)
{
    if (error)
        return onReadError(error);
    auto head = examine(requestHead());
    if (!admit(head ? head->endpoint : nullptr))
        return;
    if (!head)
        return answer(std::move(head.error()), true);
    m_head = std::move(*head);
    if (!limitBody())
        return;
    const auto expect = m_parser->get()[http::field::expect];
    if (expect.empty() || m_parser->is_done())
        return readBody();
    if (!beast::iequals(expect, "100-continue"))
        return refuse(417, Text::tr("The only expectation that can be met is 100-continue."));
    sendContinue();
}

Credentials HttpSession::credentials() const
{
    const auto &message = m_parser->get();
    const auto keyed = message.find("x-api-key");
    const auto apiKey = keyed != message.end() ? keyed->value() : message["api_key"];
    const auto sdk = message["x-langfuse-sdk-name"];
    return {m_isLocal, m_peer, view(message[http::field::authorization]), view(apiKey),
        view(sdk.empty() ? message[http::field::user_agent] : sdk)};
}

bool HttpSession::admit(const Endpoint *endpoint)
{
    if (endpoint && endpoint->isOpen)
        return true;
    auto admission = m_context.senders.admit(credentials());
    if (admission) {
        m_admission = std::move(*admission);
        return true;
    }
    const auto &refusal = admission.error();
    const auto word = endpoint ? endpoint->refuse : ingest::refusal;
    answer(word(errorEncoding(), refusal.status, refusal.message, refusal.retryAfterSeconds), true);
    return false;
}

bool HttpSession::limitBody()
{
    if (!m_admission || m_admission->maxBytes == 0)
        return true;
    m_maxBody = std::min(m_maxBody, static_cast<std::size_t>(m_admission->maxBytes));
    const auto length = m_parser->content_length();
    if (length && *length > m_maxBody) {
        onReadError(http::error::body_limit);
        return false;
    }
    m_parser->body_limit(m_maxBody);
    return true;
}

void HttpSession::sendContinue()
{
    m_response = {http::status::continue_, 11};
    http::async_write(m_wire, m_response, [self = shared_from_this()](ErrorCode error, std::size_t) {
        if (!error)
            self->readBody();
    });
}

void HttpSession::readBody()
{
    m_wire.tcp().expires_after(m_context.options.bodyTimeout);
    onBody({});
}

void HttpSession::onBody(ErrorCode error)
{
    if (error)
        return onReadError(error);
    if (!accountBody())
        return refuse(503, Text::tr("Too much data is coming in at once. Send again in a moment."), 1);
    if (m_parser->is_done())
        return handle();
    http::async_read_some(
        m_wire, m_buffer, *m_parser, [self = shared_from_this()](ErrorCode result, std::size_t) { self->onBody(result); });
}

bool HttpSession::accountBody()
{
    const auto size = m_parser->get().body().size();
    const auto before = m_context.bytesInFlight.fetch_add(size - m_accounted);
    const auto total = before + (size - m_accounted);
    m_accounted = size;
    return total <= m_context.options.maxBytesInFlight;
}

void HttpSession::releaseBody()
{
    m_context.bytesInFlight.fetch_sub(m_accounted);
    m_accounted = 0;
    if (m_parser)
        std::string().swap(m_parser->get().body());
}

void HttpSession::onReadError(ErrorCode error)
{
    if (error == http::error::body_limit) {
        return refuse(413, Text::tr("The body has more than %L1 bytes. Send smaller batches.").arg(m_maxBody));
    }
    if (error == http::error::header_limit || error == http::error::buffer_overflow) {
        return refuse(431, Text::tr("The head of the request has more than %L1 bytes.").arg(m_context.options.maxHeaderBytes));
    }
    if (error == beast::error::timeout) { // the stream is closed already
        m_context.counters.change([](ReceiverStatus &status) { ++status.timedOut; });
        return;
    }
    const bool http = error.category() == http::make_error_code(http::error::bad_method).category();
    if (http && error != http::error::end_of_stream && error != http::error::partial_message)
        return refuse(400, Text::tr("This is not an HTTP request that can be read."));
    // Otherwise the sender is gone in the middle of its request: nothing of it is kept, nobody is there to
    // answer.
}

void HttpSession::handle()
{
    m_wire.tcp().expires_never();
    if (hasBeenHere())
        return refuse(508, Text::tr("This request was passed on from here: the address it was passed on to leads back."));
    auto original = toPassOn();
    auto body = std::move(m_parser->get().body());
    m_outcome.bytes = static_cast<std::int64_t>(body.size());
    const auto scope = m_admission ? m_admission->scope() : SenderScope();
    auto decoded =
        take(m_head, std::move(body), std::min(m_maxBody, m_context.options.maxInflatedBytes), scope, m_context.intake);
    releaseBody();
    if (!decoded)
        return answer(std::move(decoded.error()), false);
    if (m_admission) {
        if (const auto screened = m_context.senders.screen(*m_admission, decoded->batch); !screened)
            return answer(m_head.endpoint->refuse(m_head.encoding, screened.error().status, screened.error().message, 0), false);
    }
    if (original)
        decoded->batch.outgoing.push_back(std::move(*original));
    handToSink(std::move(*decoded));
}

bool HttpSession::hasBeenHere() const
{
    const auto &mark = m_context.options.mark;
    return !mark.empty() && view(m_parser->get()[kForwarded]).find(mark) != std::string_view::npos;
}

// The request as it came, but for what concerns only this connection.
std::optional<ForwardedRequest> HttpSession::toPassOn() const
{
    const auto &request = m_parser->get();
    if (!m_context.options.passOn || request.method() != http::verb::post)
        return {};
    constexpr std::array kOfConnection {http::field::host, http::field::connection, http::field::keep_alive, http::field::te,
        http::field::transfer_encoding, http::field::content_length, http::field::expect, http::field::upgrade,
        http::field::trailer};
    const auto text = [](auto view) { return std::string(view.data(), view.size()); };
    ForwardedRequest original {text(request.target()), {}, request.body()};
    for (const auto &field : request) {
        if (carriesSenderKey(view(field.value())) || beast::iequals(field.name_string(), kForwarded))
            continue;
        if (std::find(kOfConnection.begin(), kOfConnection.end(), field.name()) == kOfConnection.end())
            original.headers.emplace_back(text(field.name_string()), text(field.value()));
    }
    if (const auto &mark = m_context.options.mark; !mark.empty())
        original.headers.emplace_back(kForwardedHeader, withMark(view(request[kForwarded]), mark));
    return original;
}

void HttpSession::handToSink(Export done)
{
    m_outcome.remarks = remarksOn(done, m_context.clock.now());
    auto batch = std::exchange(done.batch, {});
    const auto calls = static_cast<std::int64_t>(batch.calls.size());
    const auto scores = static_cast<std::int64_t>(batch.scores.size());
    m_export = std::move(done);
    m_outcome.scores = scores;
    for (const auto &call : batch.calls)
        ++m_outcome.calls[call.series.service];
    m_outcome.metricPoints = countsOf(batch.metrics);
    m_context.counters.change([&](ReceiverStatus &status) {
        status.rejectedSpans += m_export.rejected;
        status.otherRecords += m_export.notKept;
    });
    if (m_export.answerLater)
        return waitForAnswer();
    if (batch.size() == 0)
        return onDurable(m_request, {});
    startTimer();
    m_context.sink(std::move(batch),
        [weak = weak_from_this(), gate = m_context.gate, request = m_request, calls, scores](Result<void> result) {
            const std::lock_guard lock(gate->mutex);
            const auto self = gate->open ? weak.lock() : nullptr;
            if (!self)
                return;
            net::post(self->m_wire.get_executor(), [self, request, calls, scores, result = std::move(result)] {
                if (result) {
                    self->m_context.counters.change([&](ReceiverStatus &status) {
                        status.calls += calls;
                        status.scores += scores;
                    });
                }
                self->onDurable(request, result);
            });
        });
}

void HttpSession::startTimer()
{
    m_sinkTimer.expires_after(m_context.options.answerTimeout);
    m_sinkTimer.async_wait([self = shared_from_this(), request = m_request](ErrorCode error) {
        if (!error)
            self->onSinkTimeout(request);
    });
}

void HttpSession::waitForAnswer()
{
    startTimer();
    const auto later = std::exchange(m_export.answerLater, {});
    later([weak = weak_from_this(), gate = m_context.gate, request = m_request](Answer reply) {
        const std::lock_guard lock(gate->mutex);
        const auto self = gate->open ? weak.lock() : nullptr;
        if (!self)
            return;
        net::post(self->m_wire.get_executor(),
            [self, request, reply = std::move(reply)]() mutable { self->onReplied(request, std::move(reply)); });
    });
}

void HttpSession::onReplied(std::uint64_t request, Answer reply)
{
    if (request != m_request)
        return;
    ++m_request;
    m_sinkTimer.cancel();
    answer(std::move(reply), false);
}

void HttpSession::onSinkTimeout(std::uint64_t request)
{
    if (request != m_request)
        return;
    ++m_request; // whatever the sink still says comes too late; sending again changes nothing that was kept
    refuse(503, Text::tr("The database does not keep up. Send again in a moment."), 1);
}

void HttpSession::onDurable(std::uint64_t request, const Result<void> &result)
{
    if (request != m_request)
        return;
    ++m_request; // settled: a timeout that is already on its way finds that too
    m_sinkTimer.cancel();
    if (!result)
        return answer(sinkFailure(m_head, result.error()), false);
    m_context.counters.change([&](ReceiverStatus &status) {
        status.acceptedSpans += m_export.spans;
        for (const auto &[of, points] : m_outcome.metricPoints)
            addPoints(status.metricPoints, of.second, points);
        status.lastSeen = m_context.clock.now();
    });
    answer(std::move(m_export.answer), false);
}

void HttpSession::refuse(int status, const QString &message, int retryAfterSeconds)
{
    const auto word = m_head.endpoint ? m_head.endpoint->refuse : refusal;
    answer(word(errorEncoding(), status, message, retryAfterSeconds), true);
}

void HttpSession::answer(Answer answer, bool close)
{
    releaseBody();
    m_context.counters.change([&](ReceiverStatus &status) {
        ++status.requests;
        if (answer.status < 400)
            return;
        ++(answer.status == 503 ? status.deferredRequests : status.refusedRequests);
        status.lastProblem = answer.problem;
    });
    noteAnswer(answer);
    const bool known = m_parser && m_parser->is_header_done();
    m_close = m_close || close || !known || !m_parser->get().keep_alive() || m_context.stopping;
    m_response = {static_cast<http::status>(answer.status), known ? m_parser->get().version() : 11};
    m_response.set(http::field::content_type, contentTypeOf(answer.encoding));
    if (answer.retryAfterSeconds > 0)
        m_response.set(http::field::retry_after, std::to_string(answer.retryAfterSeconds));
    if (answer.status == 401)
        m_response.set(http::field::www_authenticate, "Bearer");
    if (!answer.allow.empty())
        m_response.set(http::field::allow, answer.allow);
    m_response.keep_alive(!m_close);
    const bool headOnly = known && m_parser->get().method() == http::verb::head;
    m_response.body() = headOnly ? std::string() : std::move(answer.body);
    m_response.prepare_payload();
    m_wire.tcp().expires_after(kWriteTimeout);
    http::async_write(m_wire, m_response, [self = shared_from_this()](ErrorCode error, std::size_t) { self->onAnswered(error); });
}

void HttpSession::noteAnswer(const Answer &answer)
{
    const auto admission = std::exchange(m_admission, {});
    if (!admission)
        return;
    m_outcome.status = answer.status;
    m_outcome.problem = answer.problem;
    m_outcome.spans = m_export.spans;
    m_outcome.rejected = m_export.rejected;
    m_outcome.notKept = m_export.notKept;
    if (answer.status >= 400) {
        m_outcome.calls.clear();
        m_outcome.metricPoints.clear();
    }
    m_context.senders.note(*admission, m_outcome);
}

void HttpSession::onAnswered(ErrorCode error)
{
    if (error)
        return;
    if (!m_close)
        return waitForRequest();
    if (m_parser && m_parser->is_done() && m_buffer.size() == 0)
        return close(); // all that was sent was read
    m_wire.tcp().expires_after(kLingerTimeout);
    if (m_wire.isEncrypted()) {
        return m_wire.async_shutdown([self = shared_from_this()](ErrorCode refused) {
            if (refused.category() == net::error::get_ssl_category()) // something still came after the goodbye
                self->linger();
            else
                self->m_wire.tcp().close();
        });
    }
    m_wire.tcp().socket().shutdown(net::ip::tcp::socket::shutdown_send, error);
    linger();
}

// Reads what the sender still sends, so that closing does not reset the connection before it has read the
// answer.
void HttpSession::linger()
{
    if (m_discarded > kMaxDiscardedBytes)
        return;
    m_buffer.clear();
    m_wire.tcp().async_read_some(m_buffer.prepare(kReadBytes), [self = shared_from_this()](ErrorCode error, std::size_t n) {
        self->m_discarded += n;
        if (!error)
            self->linger();
    });
}

} // namespace demarc::ingest
