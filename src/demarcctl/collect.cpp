// SPDX-License-Identifier: GPL-3.0-or-later
#include "demarcctl/commands.h"

#include "app/alerts/detector.h"
#include "app/prompts/promptserver.h"
#include "app/telemetry/collector.h"
#include "app/workspace/starter.h"
#include "demarcctl/interruption.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <unistd.h>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Collect)
};

int collect(Session &session, const QCommandLineParser &parser, const QStringList &)
{
    const auto given = parser.value(QStringLiteral("http"));
    const auto options = app::receiverOptions(given.isEmpty() ? QStringLiteral("127.0.0.1:4318") : given);
    if (!options)
        return session.usage(options.error().message);
    const int signals = terminationSignals();
    const auto workspace = session.workspace(app::OpenMode::CreateOrOpen);
    if (!workspace)
        return session.fail(workspace.error());
    app::Collector collector((*workspace)->telemetry(), session.clock(), *options, app::promptSource(**workspace));
    if (const auto started = collector.start(); !started)
        return session.fail(started.error());
    app::Detector detector(**workspace, app::panelsOf(**workspace));
    detector.start(app::kDetectionPeriod);
    session.out() << Text::tr("Collecting on http://%1:%2 into %3. Stop with Ctrl+C.")
                         .arg(QString::fromStdString(options->address))
                         .arg(collector.status().port)
                         .arg((*workspace)->location().displayName())
                  << Qt::endl;
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
    return {
        {{QStringLiteral("collect")}, Text::tr("Receives calls over OTLP/HTTP until it is stopped."), {}, {http}, collect},
    };
}

} // namespace demarc::ctl
