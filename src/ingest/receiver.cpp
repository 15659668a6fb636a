// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/receiver.h"

#include "ingest/httpsession.h"
#include "ingest/listening.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <thread>

namespace demarc::ingest {

namespace {

namespace net = boost::asio;
using net::ip::tcp;
using ErrorCode = boost::system::error_code;

constexpr auto kAcceptPause = std::chrono::milliseconds {100};
constexpr auto kActivityPeriod = std::chrono::seconds {1};
constexpr int kMaxTurnedAway = 64; // connections over the limit that are told so before they are closed

} // namespace

std::string withMark(std::string_view marks, std::string_view mark)
{
    return std::string(marks).append(marks.empty() ? "" : ", ").append(mark);
}

void SessionRegistry::add(const std::shared_ptr<HttpSession> &session)
{
    const std::lock_guard lock(m_mutex);
    m_sessions.emplace(session.get(), session);
}

void SessionRegistry::remove(const HttpSession *session)
{
    const std::lock_guard lock(m_mutex);
    m_sessions.erase(session);
    m_changed.notify_all();
}

std::size_t SessionRegistry::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_sessions.size();
}

std::vector<std::shared_ptr<HttpSession>> SessionRegistry::all() const
{
    std::vector<std::shared_ptr<HttpSession>> sessions;
    const std::lock_guard lock(m_mutex);
    for (const auto &[key, weak] : m_sessions) {
        if (auto session = weak.lock())
            sessions.push_back(std::move(session));
    }
    return sessions;
}

bool SessionRegistry::waitUntilEmpty(std::chrono::milliseconds atMost)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, atMost, [this] { return m_sessions.empty(); });
}

// One run of the receiver, from start to stop.
class Receiver::Core {
public:
    explicit Core(Receiver &owner) : m_context {owner.m_options, owner.m_sink, owner.m_clock, *owner.m_counters, *owner.m_gate}
    {
        m_context.intake.prompts = owner.m_prompts;
    }
    ~Core() { stop(); }

    Result<void> start();
    void stop();
    std::uint16_t port() const { return m_plain.port; }
    std::uint16_t tlsPort() const { return m_encrypted.port; }

private:
    struct Listener {
        explicit Listener(net::io_context &io) : acceptor(io), pause(io) { }
        tcp::acceptor acceptor;
        net::steady_timer pause;
        net::ssl::context *tls = nullptr;
        std::uint16_t port = 0;
    };
    Result<void> listen(Listener &listener, const std::string &address, std::uint16_t port);
    void accept(Listener &listener);
    void onAccepted(tcp::socket socket, net::ssl::context *tls);
    void tellActivity();

    ServerContext m_context; // outlives the sessions, which the io context's handlers hold
    net::ssl::context m_tls {net::ssl::context::tls_server};
    net::io_context m_io;
    Listener m_plain {m_io};
    Listener m_encrypted {m_io};
    net::steady_timer m_tick {m_io};
    std::vector<std::thread> m_threads;
};

Result<void> Receiver::Core::listen(Listener &listener, const std::string &address, std::uint16_t port)
{
    ErrorCode error;
    const tcp::endpoint endpoint(net::ip::make_address(address, error), port);
    if (!error) {
        if (auto may = mayReach(endpoint.address(), listener.tls ? Reach::Everywhere : Reach::Loopback); !may)
            return may;
    }
    auto &acceptor = listener.acceptor;
    if (!error)
        acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(net::socket_base::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(net::socket_base::max_listen_connections, error);
    if (error)
        return cannotListen(address, port, error);
    listener.port = acceptor.local_endpoint(error).port();
    accept(listener);
    return {};
}

Result<void> Receiver::Core::start()
{
    const auto &options = m_context.options;
    if (options.tls) {
        m_encrypted.tls = &m_tls;
        if (auto read = useCertificate(m_tls, *options.tls); !read)
            return read;
        if (auto listening = listen(m_encrypted, options.tls->address, options.tls->port); !listening)
            return listening;
    }
    if (auto listening = listen(m_plain, options.address, options.port); !listening)
        return listening;
    tellActivity();
    for (int i = 0; i < std::max(1, options.threads); ++i)
        m_threads.emplace_back([this] { m_io.run(); });
    return {};
}

void Receiver::Core::tellActivity()
{
    m_tick.expires_after(kActivityPeriod);
    m_tick.async_wait([this](ErrorCode ended) {
        if (ended || m_context.stopping)
            return;
        m_context.senders.flush();
        tellActivity();
    });
}

void Receiver::Core::accept(Listener &listener)
{
    listener.acceptor.async_accept(net::make_strand(m_io), [this, &listener](ErrorCode error, tcp::socket socket) {
        if (error == net::error::operation_aborted || m_context.stopping)
            return;
        if (!error)
            onAccepted(std::move(socket), listener.tls);
        if (!error || error == net::error::connection_aborted)
            return accept(listener);
        // Out of descriptors or memory: the connection stays in the queue, and asking again at once would only burn time.
        listener.pause.expires_after(kAcceptPause);
        listener.pause.async_wait([this, &listener](ErrorCode ended) {
            if (!ended && !m_context.stopping)
                accept(listener);
        });
    });
}

void Receiver::Core::onAccepted(tcp::socket socket, net::ssl::context *tls)
{
    // Counted apart, so that strangers cannot keep this machine's own senders out.
    const int encrypted = m_context.encryptedSessions;
    const int open = tls ? encrypted : static_cast<int>(m_context.sessions.size()) - encrypted;
    if (open >= m_context.options.maxConnections + kMaxTurnedAway)
        return; // closes it
    const auto session = std::make_shared<HttpSession>(std::move(socket), tls, m_context);
    m_context.sessions.add(session);
    if (open >= m_context.options.maxConnections)
        session->turnAway();
    else
        session->start();
}

void Receiver::Core::stop()
{
    if (m_threads.empty())
        return;
    m_context.stopping = true;
    net::post(m_io, [this] {
        ErrorCode ignored;
        m_plain.acceptor.close(ignored);
        m_encrypted.acceptor.close(ignored);
        m_tick.cancel();
    });
    for (const auto &session : m_context.sessions.all())
        session->finishWhenIdle();
    m_context.sessions.waitUntilEmpty(m_context.options.stopGrace);
    {
        const std::lock_guard lock(m_context.gate->mutex);
        m_context.gate->open = false;
    }
    m_io.stop();
    for (auto &thread : m_threads)
        thread.join();
    m_threads.clear();
    m_context.senders.flush();
}

Receiver::Receiver(
    TelemetrySink sink, const Clock &clock, ReceiverOptions options, PromptSource prompts, std::shared_ptr<Gate> gate)
    : m_sink(std::move(sink)), m_clock(clock), m_options(std::move(options)), m_prompts(std::move(prompts)),
      m_gate(gate ? std::move(gate) : std::make_shared<Gate>(clock)), m_counters(std::make_unique<ReceiverCounters>())
{
}

Receiver::~Receiver() { stop(); }

Result<void> Receiver::start()
{
    if (m_core)
        return {};
    auto core = std::make_unique<Core>(*this);
    if (auto started = core->start(); !started)
        return started;
    m_core = std::move(core);
    m_counters->change([&](ReceiverStatus &status) {
        status.running = true;
        status.port = m_core->port();
        status.tlsPort = m_core->tlsPort();
    });
    return {};
}

void Receiver::stop()
{
    if (!m_core)
        return;
    m_core->stop();
    m_core.reset();
    m_counters->change([](ReceiverStatus &status) {
        status.running = false;
        status.port = 0;
        status.tlsPort = 0;
    });
}

ReceiverStatus Receiver::status() const
{
    const std::lock_guard lock(m_counters->mutex);
    return m_counters->status;
}

} // namespace demarc::ingest
