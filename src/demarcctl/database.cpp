// SPDX-License-Identifier: GPL-3.0-or-later
#include "demarcctl/commands.h"

#include "app/demo/demo.h"
#include "store/catalogue/catalogue.h"

#include <QCoreApplication>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Database)
};

// Makes the demo and waits until its history is stored.
Result<void> makeDemo(app::Workspace &workspace)
{
    const auto story = app::prepareDemo(workspace).result();
    if (!story)
        return failureOf(story);
    const auto filled = app::fillDemo(workspace, *story);
    if (!filled)
        return failureOf(filled);
    return {};
}

int init(Session &session, const QCommandLineParser &parser, const QStringList &)
{
    const auto workspace = session.workspace(app::OpenMode::CreateOrOpen, parser.value(QStringLiteral("template")));
    if (!workspace)
        return session.fail(workspace.error());
    if (parser.isSet(QStringLiteral("demo"))) {
        if (const auto made = makeDemo(**workspace); !made)
            return session.fail(made.error());
    }
    const auto name = (*workspace)->location().displayName();
    if (session.isJson())
        session.print({{"workspace", name.toStdString()}, {"schema", store::catalogueSchemaNumber()}});
    else
        session.out() << Text::tr("The workspace \"%1\" is ready.").arg(name) << '\n';
    return kOk;
}

int migrate(Session &session, const QCommandLineParser &, const QStringList &)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    if (session.isJson())
        session.print({{"schema", store::catalogueSchemaNumber()}});
    else
        session.out() << Text::tr("The workspace has schema %1, the newest.").arg(store::catalogueSchemaNumber()) << '\n';
    return kOk;
}

int check(Session &session, const QCommandLineParser &, const QStringList &)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto catalogue =
        (*workspace)->query([](sql::Connection &connection) { return store::checkCatalogue(connection); }).result();
    if (!catalogue)
        return session.fail(catalogue.error());
    const auto calls = (*workspace)->telemetry().check().result();
    if (!calls)
        return session.fail(calls.error());
    auto problems = *catalogue;
    for (const auto &problem : calls->problems)
        problems << problem;
    if (session.isJson()) {
        Json list = Json::array();
        for (const auto &problem : problems)
            list.push_back(problem.toStdString());
        session.print({{"ok", problems.isEmpty()}, {"calls", calls->calls}, {"problems", list}});
    } else {
        for (const auto &problem : problems)
            session.out() << problem << '\n';
        if (problems.isEmpty())
            session.out()
                << Text::tr("The workspace is sound: %L1 calls, every roll-up equals the calls it was made of.").arg(calls->calls)
                << '\n';
    }
    return problems.isEmpty() ? kOk : kFindings;
}

} // namespace

std::vector<CommandSpec> databaseCommands()
{
    const QCommandLineOption demo(QStringLiteral("demo"));
    const QCommandLineOption templateName(QStringLiteral("template"), {}, QStringLiteral("NAME"));
    return {
        {{QStringLiteral("init")}, Text::tr("Makes the workspace, or brings an older one up to date."), {}, {demo, templateName},
            init},
        {{QStringLiteral("db"), QStringLiteral("migrate")}, Text::tr("Brings an older workspace up to date, after a backup."), {},
            {}, migrate},
        {{QStringLiteral("db"), QStringLiteral("check")},
            Text::tr("Checks that nothing stored is damaged and every roll-up is right."), {}, {}, check},
    };
}

} // namespace demarc::ctl
