// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/receiver.h"

#include "ingest/httpsession.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <QCoreApplication>

#include <thread>

namespace demarc::ingest {

namespace {

namespace net = boost::asio;
using net::ip::tcp;
using ErrorCode = boost::system::error_code;

constexpr auto kAcceptPause = std::chrono::milliseconds {100};
constexpr int kMaxTurnedAway = 64; // connections over the limit that are told so before they are closed

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Receiver)
};

tl::unexpected<Error> cannotListen(const ReceiverOptions &options, const ErrorCode &error)
{
    const auto cause = QString::fromStdString(error.message());
    const auto address = QString::fromStdString(options.address);
    if (error == net::error::address_in_use) {
        return failure(ErrorKind::Unavailable,
            Text::tr(
                "Port %1 on %2 is taken, probably by another Demarc or another OpenTelemetry collector. Stop that program or "
                "choose another port.")
                .arg(options.port)
                .arg(address),
            cause);
    }
    if (error == net::error::access_denied) {
        return failure(ErrorKind::Denied,
            Text::tr("This user may not listen on port %1. Choose a port above 1023.").arg(options.port), cause);
    }
    return failure(ErrorKind::InvalidInput,
        Text::tr("Calls cannot be received at %1 port %2. Give an address of this machine, such as 127.0.0.1.")
            .arg(address)
            .arg(options.port),
        cause);
}

} // namespace

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
    explicit Core(Receiver &owner) : m_context {owner.m_options, owner.m_sink, owner.m_clock, *owner.m_counters}
    {
        m_context.intake.prompts = owner.m_prompts;
    }
    ~Core() { stop(); }

    Result<void> start();
    void stop();
    std::uint16_t port() const { return m_port; }

private:
    void accept();
    void onAccepted(tcp::socket socket);

    ServerContext m_context; // outlives the sessions, which the io context's handlers hold
    net::io_context m_io;
    tcp::acceptor m_acceptor {m_io};
    net::steady_timer m_pause {m_io};
    std::vector<std::thread> m_threads;
    std::uint16_t m_port = 0;
};

Result<void> Receiver::Core::start()
{
    ErrorCode error;
    const auto &options = m_context.options;
    const tcp::endpoint endpoint(net::ip::make_address(options.address, error), options.port);
    if (!error)
        m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(net::socket_base::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(net::socket_base::max_listen_connections, error);
    if (error)
        return cannotListen(options, error);
    m_port = m_acceptor.local_endpoint(error).port();
    accept();
    for (int i = 0; i < std::max(1, options.threads); ++i)
        m_threads.emplace_back([this] { m_io.run(); });
    return {};
}

void Receiver::Core::accept()
{
    m_acceptor.async_accept(net::make_strand(m_io), [this](ErrorCode error, tcp::socket socket) {
        if (error == net::error::operation_aborted || m_context.stopping)
            return;
        if (!error)
            onAccepted(std::move(socket));
        if (!error || error == net::error::connection_aborted)
            return accept();
        // Out of descriptors or memory: the connection stays in the queue, and asking again at once would only burn time.
        m_pause.expires_after(kAcceptPause);
        m_pause.async_wait([this](ErrorCode ended) {
            if (!ended && !m_context.stopping)
                accept();
        });
    });
}

void Receiver::Core::onAccepted(tcp::socket socket)
{
    const auto open = static_cast<int>(m_context.sessions.size());
    if (open >= m_context.options.maxConnections + kMaxTurnedAway)
        return; // closes it
    const auto session = std::make_shared<HttpSession>(std::move(socket), m_context);
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
        m_acceptor.close(ignored);
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
}

Receiver::Receiver(TelemetrySink sink, const Clock &clock, ReceiverOptions options, PromptSource prompts)
    : m_sink(std::move(sink)), m_clock(clock), m_options(std::move(options)), m_prompts(std::move(prompts)),
      m_counters(std::make_unique<ReceiverCounters>())
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
    });
}

ReceiverStatus Receiver::status() const
{
    const std::lock_guard lock(m_counters->mutex);
    return m_counters->status;
}

} // namespace demarc::ingest
