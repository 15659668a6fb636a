// SPDX-License-Identifier: GPL-3.0-or-later
// demarcctl: the use-cases of Demarc without a window.
#include "app/words/words.h"
#include "demarcctl/commands.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("demarc")); // shares settings and data folders with the console
    QCoreApplication::setApplicationVersion(QStringLiteral(DEMARC_VERSION));
    demarc::installWords(application);
    using namespace demarc::ctl;
    std::vector<CommandSpec> commands;
    for (const auto &feature : {databaseCommands, collectCommands, importCommands, ownershipCommands, telemetryCommands,
             metricCommands, modelCommands, promptCommands, incidentCommands, senderCommands, upkeepCommands}) {
        for (auto &command : feature())
            commands.push_back(std::move(command));
    }
    QTextStream out(stdout);
    QTextStream err(stderr);
    Session session(out, err);
    return runCommandLine(application.arguments(), commands, session);
}
