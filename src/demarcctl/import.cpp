// SPDX-License-Identifier: GPL-3.0-or-later
#include "demarcctl/commands.h"

#include "app/telemetry/importcalls.h"

#include <QCoreApplication>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Import)
};

Json toJson(const app::CallsImport &import, bool dryRun)
{
    Json unreadable = Json::array();
    for (const auto &line : import.file.firstUnreadable)
        unreadable.push_back({{"line", line.line}, {"reason", line.reason.toStdString()}});
    const auto instant = [](const std::optional<Instant> &at) { return at ? Json(toIso(*at).toStdString()) : Json(); };
    return {{"dry_run", dryRun}, {"rows", import.file.rows}, {"calls", import.file.calls}, {"new", import.stored.inserted},
        {"changed", import.stored.updated}, {"present", import.stored.duplicates}, {"unreadable", import.file.unreadable},
        {"unreadable_lines", unreadable}, {"from", instant(import.file.from)}, {"to", instant(import.file.to)}};
}

void printText(QTextStream &out, const app::CallsImport &import, bool dryRun)
{
    const auto &file = import.file;
    if (dryRun)
        out << Text::tr("Dry run: %L1 of %L2 rows are calls. Nothing was stored.").arg(file.calls).arg(file.rows) << '\n';
    else
        out << Text::tr("%L1 calls from %L2 rows: %L3 new, %L4 were there already.")
                   .arg(file.calls)
                   .arg(file.rows)
                   .arg(import.stored.inserted)
                   .arg(import.stored.duplicates + import.stored.updated)
            << '\n';
    if (file.from && file.to)
        out << Text::tr("They start from %1 to %2.").arg(toIso(*file.from), toIso(*file.to)) << '\n';
    if (file.unreadable > 0)
        out << Text::tr("%L1 rows could not be read and were left out:").arg(file.unreadable) << '\n';
    for (const auto &line : file.firstUnreadable)
        out << "  " << Text::tr("line %L1: %2").arg(line.line).arg(line.reason) << '\n';
}

int importCalls(Session &session, const QCommandLineParser &parser, const QStringList &positionals)
{
    ingest::CallsCsvOptions options;
    options.dryRun = parser.isSet(QStringLiteral("dry-run"));
    auto columns = ingest::parseAssignments(parser.value(QStringLiteral("map")));
    if (!columns)
        return session.usage(columns.error().message);
    options.columns = std::move(*columns);
    auto constants = ingest::parseAssignments(parser.value(QStringLiteral("set")));
    if (!constants)
        return session.usage(constants.error().message);
    options.constants = std::move(*constants);
    const auto workspace = session.workspace(app::OpenMode::CreateOrOpen);
    if (!workspace)
        return session.fail(workspace.error());
    const auto import = app::importCallsCsv(**workspace, positionals.front(), options);
    if (!import)
        return session.fail(import.error());
    if (session.isJson())
        session.print(toJson(*import, options.dryRun));
    else
        printText(session.out(), *import, options.dryRun);
    return kOk;
}

} // namespace

std::vector<CommandSpec> importCommands()
{
    const QCommandLineOption map(QStringLiteral("map"), {}, QStringLiteral("FIELD=COLUMN,…"));
    const QCommandLineOption set(QStringLiteral("set"), {}, QStringLiteral("FIELD=VALUE,…"));
    const QCommandLineOption dryRun(QStringLiteral("dry-run"));
    return {
        {{QStringLiteral("import"), QStringLiteral("calls-csv")}, Text::tr("Imports any CSV of calls; again adds nothing twice."),
            {QStringLiteral("FILE")}, {map, set, dryRun}, importCalls},
    };
}

} // namespace demarc::ctl
