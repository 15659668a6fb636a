// SPDX-License-Identifier: GPL-3.0-or-later
#include "demarcctl/commands.h"

#include "app/alerts/detector.h"
#include "app/telemetry/collector.h"
#include "app/telemetry/forwarder.h"
#include "app/workspace/starter.h"
#include "demarcctl/grpclisteners.h"
#include "demarcctl/interruption.h"

#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>

#include <unistd.h>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Collect)
};

// Where to pass on what comes, and with which headers; a file keeps keys out of the list of processes.
Result<std::optional<app::ForwardTarget>> readTarget(const QCommandLineParser &parser)
{
    const auto url = parser.value(QStringLiteral("forward"));
    if (url.isEmpty())
        return std::nullopt;
    QStringList headers;
    if (const auto name = parser.value(QStringLiteral("forward-headers")); !name.isEmpty()) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::NotFound, Text::tr("%1 cannot be read: %2").arg(name, file.errorString()));
        headers = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }
    return app::forwardTarget(url, headers).map([](app::ForwardTarget target) { return std::optional(std::move(target)); });
}

// What is listened to, as the options say it. Errors: InvalidInput.
Result<ingest::ReceiverOptions> readListeners(const QCommandLineParser &parser)
{
    const auto given = parser.value(QStringLiteral("http"));
    auto options = app::receiverOptions(given.isEmpty() ? app::defaultAddress() : given);
    if (!options)
        return options;
    options->requireKeys = parser.isSet(QStringLiteral("require-keys"));
    const auto https = parser.value(QStringLiteral("https"));
    const auto certificate = parser.value(QStringLiteral("tls-cert"));
    const auto key = parser.value(QStringLiteral("tls-key"));
    if (https.isEmpty() && (parser.isSet(QStringLiteral("grpcs")) || (certificate.isEmpty() && key.isEmpty())))
        return options;
    if (https.isEmpty() || certificate.isEmpty() || key.isEmpty())
        return failure(ErrorKind::InvalidInput,
            Text::tr("To listen for other machines give --https ADDRESS:PORT, --tls-cert FILE and --tls-key FILE together."));
    const auto address = app::receiverOptions(https);
    if (!address)
        return address;
    options->tls = {address->address, address->port, certificate.toStdString(), key.toStdString()};
    return options;
}

int collect(Session &session, const QCommandLineParser &parser, const QStringList &)
{
    auto options = readListeners(parser);
    if (!options)
        return session.usage(options.error().message);
    const auto target = readTarget(parser);
    if (!target)
        return session.usage(target.error().message);
    options->passOn = target->has_value();
    const auto grpc = readGrpc(parser, *options);
    if (!grpc)
        return session.usage(grpc.error().message);
    const int signals = terminationSignals();
    const auto workspace = session.workspace(app::OpenMode::CreateOrOpen);
    if (!workspace)
        return session.fail(workspace.error());
    app::Collector collector(**workspace, *options, *grpc);
    if (const auto started = collector.start(); !started)
        return session.fail(started.error());
    if (const auto listening = neededGrpc(parser, collector); !listening)
        return session.fail(listening.error());
    std::optional<app::Forwarder> forwarder;
    if (*target)
        forwarder.emplace((*workspace)->telemetry(), **target);
    app::Detector detector(**workspace, app::panelsOf(**workspace));
    detector.start(app::kDetectionPeriod);
    session.out() << Text::tr("Collecting on http://%1:%2 into %3. Stop with Ctrl+C.")
                         .arg(QString::fromStdString(options->address))
                         .arg(collector.status().port)
                         .arg((*workspace)->location().displayName())
                  << Qt::endl;
    if (options->tls) {
        session.out() << Text::tr("Other machines may send to https://%1:%2, with a key: see \"senders add\".")
                             .arg(QString::fromStdString(options->tls->address))
                             .arg(collector.status().tlsPort)
                      << Qt::endl;
    }
    if (*grpc)
        sayGrpc(session, collector, **grpc);
    if (*target)
        session.out() << Text::tr("All of it is passed on to %1.").arg((*target)->url.toString(QUrl::RemoveUserInfo)) << Qt::endl;
    QSocketNotifier ended(signals, QSocketNotifier::Read);
    QObject::connect(&ended, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    detector.stop();
    collector.stop();
    const auto status = collector.status();
    session.out() << Text::tr("Stopped after %L1 calls from %L2 spans.").arg(status.calls).arg(status.acceptedSpans) << '\n';
    close(signals);
    return kOk;
}

} // namespace

std::vector<CommandSpec> collectCommands()
{
    const QCommandLineOption http(QStringLiteral("http"), {}, QStringLiteral("ADDRESS:PORT"));
    const QCommandLineOption https(QStringLiteral("https"), {}, QStringLiteral("ADDRESS:PORT"));
    const QCommandLineOption certificate(QStringLiteral("tls-cert"), {}, QStringLiteral("FILE"));
    const QCommandLineOption key(QStringLiteral("tls-key"), {}, QStringLiteral("FILE"));
    const QCommandLineOption requireKeys(QStringLiteral("require-keys"));
    const QCommandLineOption grpc(QStringLiteral("grpc"), {}, QStringLiteral("ADDRESS:PORT"));
    const QCommandLineOption grpcs(QStringLiteral("grpcs"), {}, QStringLiteral("ADDRESS:PORT"));
    const QCommandLineOption forward(QStringLiteral("forward"), {}, QStringLiteral("URL"));
    const QCommandLineOption headers(QStringLiteral("forward-headers"), {}, QStringLiteral("FILE"));
    return {
        {{QStringLiteral("collect")}, Text::tr("Receives calls over OTLP, HTTP and gRPC, until it is stopped."), {},
            {http, https, certificate, key, requireKeys, grpc, grpcs, forward, headers}, collect},
    };
}

} // namespace demarc::ctl
