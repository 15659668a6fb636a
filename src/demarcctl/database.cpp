// SPDX-License-Identifier: GPL-3.0-or-later
#include "demarcctl/commands.h"

#include "store/catalogue/catalogue.h"

#include <QCoreApplication>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Database)
};

int init(Session &session, const QCommandLineParser &, const QStringList &)
{
    const auto workspace = session.workspace(app::OpenMode::CreateOrOpen);
    if (!workspace)
        return session.fail(workspace.error());
    const auto name = (*workspace)->location().displayName();
    if (session.isJson())
        session.print({{"workspace", name.toStdString()}, {"schema", store::catalogueSchemaNumber()}});
    else
        session.out() << Text::tr("The workspace \"%1\" is ready.").arg(name) << '\n';
    return kOk;
}

} // namespace

std::vector<CommandSpec> databaseCommands()
{
    return {
        {{QStringLiteral("init")}, Text::tr("Makes the workspace, or brings an older one up to date."), {}, {}, init},
        {{QStringLiteral("db"), QStringLiteral("migrate")}, Text::tr("Brings an older workspace up to date, after a backup."), {},
            {}, init},
    };
}

} // namespace demarc::ctl
