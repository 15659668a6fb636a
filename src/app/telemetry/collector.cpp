// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/collector.h"

#include "app/prompts/promptserver.h"
#include "app/senders/senderdirectory.h"

#include <QCoreApplication>
#include <QUrl>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Collector)
};

ingest::TelemetrySink sinkInto(Telemetry &telemetry)
{
    return [&telemetry](TelemetryBatch batch, std::function<void(Result<void>)> done) {
        telemetry.submit(std::move(batch),
            [done = std::move(done)](const Result<AppendReport> &report) { done(report ? Result<void>() : failureOf(report)); });
    };
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

} // namespace

Collector::Collector(Workspace &workspace, ingest::ReceiverOptions options)
    : m_receiver(
        sinkInto(workspace.telemetry()), workspace.clock(), std::move(options), promptSource(workspace), gateOf(workspace))
{
}

QString defaultAddress()
{
    const ingest::ReceiverOptions options;
    return QStringLiteral("%1:%2").arg(QString::fromStdString(options.address)).arg(options.port);
}

Result<ingest::ReceiverOptions> receiverOptions(const QString &address)
{
    const QUrl url(QStringLiteral("http://") + address);
    if (!url.isValid() || url.host().isEmpty() || url.port() < 0 || url.port() > 65535) {
        return failure(ErrorKind::InvalidInput,
            Text::tr("\"%1\" is not an address to listen on. Write it like 127.0.0.1:4318.").arg(address));
    }
    ingest::ReceiverOptions options;
    options.address = url.host().toStdString();
    options.port = static_cast<std::uint16_t>(url.port());
    return options;
}

} // namespace demarc::app
