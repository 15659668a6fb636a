// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/grpcreceiver.h"

#include "ingest/grpc/grpccall.h"
#include "ingest/listening.h"

#include <grpcpp/resource_quota.h>
#include <grpcpp/security/server_credentials.h>
#include <grpcpp/server.h>
#include <grpcpp/server_builder.h>

#include <grpc/support/log.h>

#include <QCoreApplication>
#include <QFile>

namespace demarc::ingest {

namespace {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

constexpr int kMaxStreamsOfConnection = 100;
constexpr milliseconds kIdleConnection = 5min;
constexpr milliseconds kHandshake = 10s;
constexpr milliseconds kKeepAlive = 60s;        // asks a silent sender whether it is there
constexpr milliseconds kKeepAliveAnswer = 20s;  // or it is gone
constexpr milliseconds kLeastPingInterval = 5s; // of senders that ask us

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::GrpcReceiver)
};

// Every call of every method, so that unknown ones are answered in a sentence.
class Service : public grpc::CallbackGenericService {
public:
    explicit Service(std::shared_ptr<GrpcContext> context) : m_context(std::move(context)) { }
    grpc::ServerGenericBidiReactor *CreateReactor(grpc::GenericCallbackServerContext *call) override
    {
        return new GrpcCall(m_context, *call);
    }

private:
    const std::shared_ptr<GrpcContext> m_context;
};

// grpc++ writes to standard error what start() and the status say in sentences.
void silenceLibrary()
{
    static const bool once = [] {
        if (!qEnvironmentVariableIsSet("GRPC_VERBOSITY"))
            gpr_set_log_function([](gpr_log_func_args *) {});
        return true;
    }();
    Q_UNUSED(once)
}

std::string addressOf(const std::string &host, std::uint16_t port)
{
    const bool isV6 = host.find(':') != std::string::npos;
    return (isV6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

Result<std::string> contentOf(const std::string &name)
{
    QFile file(QString::fromStdString(name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::InvalidInput, Text::tr("%1 cannot be read: %2").arg(file.fileName(), file.errorString()));
    return file.readAll().toStdString();
}

Result<std::shared_ptr<grpc::ServerCredentials>> credentialsOf(const TlsListener &tls)
{
    auto certificate = contentOf(tls.certificateFile);
    if (!certificate)
        return failureOf(certificate);
    auto key = contentOf(tls.keyFile);
    if (!key)
        return failureOf(key);
    grpc::SslServerCredentialsOptions options;
    options.pem_key_cert_pairs.push_back({std::move(*key), std::move(*certificate)});
    return grpc::SslServerCredentials(options);
}

int wireInt(milliseconds time) { return static_cast<int>(time.count()); }

} // namespace

class GrpcReceiver::Core {
public:
    explicit Core(std::shared_ptr<GrpcContext> context) : m_context(std::move(context)) { }
    ~Core() { stop(); }

    Result<void> start();
    void stop();
    ReceiverStatus status() const;

private:
    Result<void> check() const;
    Result<void> addPorts(grpc::ServerBuilder &builder);
    void setLimits(grpc::ServerBuilder &builder) const;

    const std::shared_ptr<GrpcContext> m_context;
    std::unique_ptr<Service> m_service; // outlives the server
    std::unique_ptr<grpc::Server> m_server;
    int m_port = 0;
    int m_tlsPort = 0;
};

// Finds what can be said in a sentence: grpc++ only says that it does not listen.
Result<void> GrpcReceiver::Core::check() const
{
    const auto &options = m_context->options;
    if (options.tls) {
        boost::asio::ssl::context tls(boost::asio::ssl::context::tls_server);
        if (auto usable = useCertificate(tls, *options.tls); !usable)
            return usable;
        if (auto free = canListen(options.tls->address, options.tls->port, Reach::Everywhere); !free)
            return free;
    }
    return options.address.empty() ? Result<void>() : canListen(options.address, options.port, Reach::Loopback);
}

Result<void> GrpcReceiver::Core::addPorts(grpc::ServerBuilder &builder)
{
    const auto &options = m_context->options;
    if (options.tls) {
        const auto credentials = credentialsOf(*options.tls);
        if (!credentials)
            return failureOf(credentials);
        builder.AddListeningPort(addressOf(options.tls->address, options.tls->port), *credentials, &m_tlsPort);
    }
    if (!options.address.empty())
        builder.AddListeningPort(addressOf(options.address, options.port), grpc::InsecureServerCredentials(), &m_port);
    return {};
}

void GrpcReceiver::Core::setLimits(grpc::ServerBuilder &builder) const
{
    const auto &options = m_context->options;
    grpc::ResourceQuota quota("demarc"); // breaks requests off for good; reached only if all are as large as may be
    quota.Resize(2 * static_cast<std::size_t>(options.maxReading) * options.maxBodyBytes);
    builder.SetResourceQuota(quota);
    builder.SetMaxReceiveMessageSize(static_cast<int>(options.maxBodyBytes));
    builder.AddChannelArgument(GRPC_ARG_ENABLE_PER_MESSAGE_DECOMPRESSION, 0); // inflated here, with a bound
    builder.AddChannelArgument(GRPC_ARG_ALLOW_REUSEPORT, 0);                  // a taken port is an error
    builder.AddChannelArgument(GRPC_ARG_MAX_CONCURRENT_STREAMS, kMaxStreamsOfConnection);
    builder.AddChannelArgument(GRPC_ARG_MAX_METADATA_SIZE, options.maxHeaderBytes);
    builder.AddChannelArgument(GRPC_ARG_MAX_CONNECTION_IDLE_MS, wireInt(kIdleConnection));
    builder.AddChannelArgument(GRPC_ARG_SERVER_HANDSHAKE_TIMEOUT_MS, wireInt(kHandshake));
    builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_TIME_MS, wireInt(kKeepAlive));
    builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_TIMEOUT_MS, wireInt(kKeepAliveAnswer));
    builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_PERMIT_WITHOUT_CALLS, 1);
    builder.AddChannelArgument(GRPC_ARG_HTTP2_MIN_RECV_PING_INTERVAL_WITHOUT_DATA_MS, wireInt(kLeastPingInterval));
}

Result<void> GrpcReceiver::Core::start()
{
    if (m_server)
        return {};
    silenceLibrary();
    if (auto checked = check(); !checked)
        return checked;
    grpc::ServerBuilder builder;
    if (auto added = addPorts(builder); !added)
        return added;
    setLimits(builder);
    m_service = std::make_unique<Service>(m_context);
    builder.RegisterCallbackGenericService(m_service.get());
    m_server = builder.BuildAndStart();
    if (!m_server) {
        if (auto checked = check(); !checked) // somebody else was faster
            return checked;
        return failure(ErrorKind::Unavailable, Text::tr("Calls cannot be received over gRPC: the library did not start."));
    }
    m_context->change([&](ReceiverStatus &status) {
        status.running = true;
        status.port = static_cast<std::uint16_t>(m_port);
        status.tlsPort = static_cast<std::uint16_t>(m_tlsPort);
    });
    return {};
}

void GrpcReceiver::Core::stop()
{
    if (!m_server)
        return;
    m_server->Shutdown(std::chrono::system_clock::now() + m_context->options.stopGrace); // then breaks off what is under way
    m_server.reset();
    m_service.reset();
    m_context->change([](ReceiverStatus &status) {
        status.running = false;
        status.port = 0;
        status.tlsPort = 0;
    });
}

ReceiverStatus GrpcReceiver::Core::status() const
{
    const std::lock_guard lock(m_context->mutex);
    auto status = m_context->status;
    status.connections = m_context->underWay;
    return status;
}

bool hasGrpc() { return true; }

GrpcReceiver::GrpcReceiver(TelemetrySink sink, const Clock &clock, GrpcOptions options, std::shared_ptr<Gate> gate)
{
    if (!gate)
        gate = std::make_shared<Gate>(clock);
    m_core = std::make_unique<Core>(std::make_shared<GrpcContext>(std::move(options), std::move(sink), clock, std::move(gate)));
}

GrpcReceiver::~GrpcReceiver() = default;

Result<void> GrpcReceiver::start() { return m_core->start(); }

void GrpcReceiver::stop() { m_core->stop(); }

ReceiverStatus GrpcReceiver::status() const { return m_core->status(); }

} // namespace demarc::ingest
