// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/collector.h"

#include "app/prompts/promptserver.h"
#include "app/senders/senderdirectory.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QSysInfo>
#include <QUrl>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Collector)
};

// The same for every collector of the workspace, so that none takes in what another one passed on.
std::string markOf(const Workspace &workspace)
{
    const auto path = workspace.location().telemetryPath();
    const auto name = QFileInfo(path).absoluteFilePath().toUtf8() + '\n' + QSysInfo::machineUniqueId();
    return QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(16).toStdString();
}

template <typename Options>
Options marked(Options options, const Workspace &workspace)
{
    options.mark = markOf(workspace);
    return options;
}

std::shared_ptr<ingest::Gate> gateOf(Workspace &workspace)
{
    auto &directory = SenderDirectory::of(workspace);
    return std::make_shared<ingest::Gate>(
        workspace.clock(), directory.source(), [&workspace, &directory](std::vector<SourceActivity> activities) {
            directory.mapServices(activities);
            workspace.telemetry().noteSources(std::move(activities));
        });
}

void add(ingest::ReceiverStatus &to, const ingest::ReceiverStatus &status)
{
    to.connections += status.connections;
    to.requests += status.requests;
    to.acceptedSpans += status.acceptedSpans;
    to.calls += status.calls;
    to.scores += status.scores;
    to.rejectedSpans += status.rejectedSpans;
    to.otherRecords += status.otherRecords;
    to.refusedRequests += status.refusedRequests;
    to.deferredRequests += status.deferredRequests;
    to.timedOut += status.timedOut;
    to.lastSeen = std::max(to.lastSeen, status.lastSeen);
    if (to.lastProblem.isEmpty())
        to.lastProblem = status.lastProblem;
    for (const auto &[instrument, points] : status.metricPoints)
        to.metricPoints[instrument] += points;
}

struct Place {
    std::string address;
    std::uint16_t port = 0;
};

Result<Place> placeOf(const QString &address)
{
    const QUrl url(QStringLiteral("http://") + address);
    if (!url.isValid() || url.host().isEmpty() || url.port() < 0 || url.port() > 65535) {
        return failure(ErrorKind::InvalidInput,
            Text::tr("\"%1\" is not an address to listen on. Write it like 127.0.0.1:4318.").arg(address));
    }
    return Place {url.host().toStdString(), static_cast<std::uint16_t>(url.port())};
}

} // namespace

Collector::Collector(Workspace &workspace, ingest::ReceiverOptions options, std::optional<ingest::GrpcOptions> grpc)
    : m_workspace(workspace), m_gate(gateOf(workspace)),
      m_receiver(sink(), workspace.clock(), marked(std::move(options), workspace), promptSource(workspace), m_gate)
{
    if (grpc)
        m_grpc.emplace(sink(), workspace.clock(), marked(std::move(*grpc), workspace), m_gate);
}

ingest::TelemetrySink Collector::sink()
{
    return [this](TelemetryBatch batch, std::function<void(Result<void>)> done) {
        if (m_forwarding && !m_forwarding->takesRequests())
            batch.outgoing.clear();
        m_workspace.telemetry().submit(std::move(batch),
            [done = std::move(done)](const Result<AppendReport> &report) { done(report ? Result<void>() : failureOf(report)); });
    };
}

void Collector::passOnTo(ForwardTarget target)
{
    m_forwarding = std::make_unique<Forwarding>(m_workspace.telemetry(), std::move(target));
}

Result<void> Collector::start()
{
    if (auto started = m_receiver.start(); !started) {
        m_forwarding.reset();
        return started;
    }
    if (m_grpc)
        m_grpcStarted = m_grpc->start();
    return {};
}

void Collector::stop()
{
    if (m_grpc)
        m_grpc->stop();
    m_receiver.stop();
    if (m_forwarding)
        m_forwarding->stop();
}

ingest::ReceiverStatus Collector::status() const
{
    auto status = m_receiver.status();
    if (m_grpc)
        add(status, m_grpc->status());
    return status;
}

Result<ingest::ReceiverStatus> Collector::grpc() const
{
    if (!m_grpc)
        return ingest::ReceiverStatus {};
    return m_grpcStarted.map([this] { return m_grpc->status(); });
}

std::optional<ForwardStatus> Collector::forwarding() const
{
    return m_forwarding ? std::optional(m_forwarding->status()) : std::nullopt;
}

QString defaultAddress()
{
    const ingest::ReceiverOptions options;
    return QStringLiteral("%1:%2").arg(QString::fromStdString(options.address)).arg(options.port);
}

Result<ingest::ReceiverOptions> receiverOptions(const QString &address)
{
    return placeOf(address).map([](const Place &place) {
        ingest::ReceiverOptions options;
        options.address = place.address;
        options.port = place.port;
        return options;
    });
}

Result<ingest::GrpcOptions> grpcOptions(const QString &address)
{
    return placeOf(address).map([](const Place &place) {
        ingest::GrpcOptions options;
        options.address = place.address;
        options.port = place.port;
        return options;
    });
}

std::optional<ingest::GrpcOptions> grpcBeside(const ingest::ReceiverOptions &http)
{
    if (!ingest::hasGrpc())
        return {};
    ingest::GrpcOptions options;
    options.address = http.address;
    options.port = http.port > 1 ? static_cast<std::uint16_t>(http.port - 1) : std::uint16_t {0};
    options.requireKeys = http.requireKeys;
    options.passOn = http.passOn;
    return options;
}

} // namespace demarc::app
