// SPDX-License-Identifier: GPL-3.0-or-later
#include "demarcctl/commands.h"

#include "app/alerts/detector.h"
#include "app/telemetry/collector.h"
#include "app/workspace/starter.h"
#include "demarcctl/grpclisteners.h"
#include "demarcctl/interruption.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <unistd.h>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Collect)
};

// Where to pass on what comes, and with which headers; a file keeps keys out of the list of processes.
Result<std::optional<app::ForwardTarget>> readTarget(const QCommandLineParser &parser, const ingest::ReceiverOptions &listeners)
{
    const app::ForwardChoice choice {parser.value(QStringLiteral("forward")), parser.value(QStringLiteral("forward-headers"))};
    if (choice.url.isEmpty())
        return std::nullopt;
    const auto target = app::readForwardTarget(choice);
    if (!target)
        return failureOf(target);
    if (app::leadsTo(target->url, listeners.address, listeners.port)
        || (listeners.tls && app::leadsTo(target->url, listeners.tls->address, listeners.tls->port))) {
        return failure(ErrorKind::InvalidInput,
            Text::tr("%1 is where this collector listens itself: pass on to somewhere else.").arg(target->url.toString()));
    }
    return std::optional(*target);
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

// Errors: Unavailable where another process passes on elsewhere what this workspace is sent.
Result<void> passOn(app::Collector &collector, const std::optional<app::ForwardTarget> &target)
{
    if (!target)
        return {};
    collector.passOnTo(*target);
    const auto status = *collector.forwarding();
    return status.turn == app::ForwardStatus::Turn::Taken ? failure(ErrorKind::Unavailable, status.lastProblem) : Result<void>();
}

void sayForwarding(Session &session, const app::Collector &collector, const app::ForwardTarget &target)
{
    const bool isOurs = collector.forwarding()->turn == app::ForwardStatus::Turn::Ours;
    session.out() << (isOurs ? Text::tr("All of it is passed on to %1.")
                             : Text::tr("All of it is passed on to %1, by another Demarc."))
                         .arg(target.url.toString())
                  << Qt::endl;
    if (!target.headersFile.isEmpty() && app::mayOthersRead(target.headersFile)) {
        session.out()
            << Text::tr("Other users of this machine can read %1. If there are keys in it: chmod 600").arg(target.headersFile)
            << Qt::endl;
    }
}

int collect(Session &session, const QCommandLineParser &parser, const QStringList &)
{
    auto options = readListeners(parser);
    if (!options)
        return session.usage(options.error().message);
    const auto target = readTarget(parser, *options);
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
    if (const auto passedOn = passOn(collector, *target); !passedOn)
        return session.fail(passedOn.error());
    if (const auto started = collector.start(); !started)
        return session.fail(started.error());
    if (const auto listening = neededGrpc(parser, collector); !listening)
        return session.fail(listening.error());
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
        sayForwarding(session, collector, **target);
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
