// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/collector.h"

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

} // namespace

Collector::Collector(Telemetry &telemetry, const Clock &clock, ingest::ReceiverOptions options, ingest::PromptSource prompts)
    : m_receiver(sinkInto(telemetry), clock, std::move(options), std::move(prompts))
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
