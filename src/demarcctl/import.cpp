// SPDX-License-Identifier: GPL-3.0-or-later
#include "demarcctl/commands.h"

#include "app/models/bills.h"
#include "app/telemetry/importcalls.h"
#include "app/telemetry/importpostgres.h"
#include "base/plural.h"
#include "demarcctl/interruption.h"
#include "ingest/importers/billcsv.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

#include <unistd.h>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Import)
};

Json toJson(const app::CallsImport &import, bool dryRun)
{
    const auto &file = import.file;
    Json unreadable = Json::array();
    for (const auto &line : file.firstUnreadable)
        unreadable.push_back({{"line", line.line}, {"reason", line.reason.toStdString()}});
    const auto instant = [](const std::optional<Instant> &at) { return at ? Json(toIso(*at).toStdString()) : Json(); };
    return {{"dry_run", dryRun}, {"kind", file.kind.toStdString()}, {"rows", file.rows}, {"calls", file.calls},
        {"spans", file.spans}, {"scores", file.scores}, {"skipped", file.skipped}, {"new", import.stored.inserted},
        {"changed", import.stored.updated}, {"present", import.stored.duplicates}, {"resumed", import.resumed},
        {"input_tokens", file.inputTokens}, {"output_tokens", file.outputTokens}, {"cost", import.cost.toString().toStdString()},
        {"unpriced", import.unpriced}, {"unreadable", file.unreadable}, {"unreadable_lines", unreadable},
        {"from", instant(file.from)}, {"to", instant(file.to)}};
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
    out << Text::tr("Read as %1.").arg(file.kind) << '\n';
    if (file.spans + file.scores + file.skipped > 0) {
        out << Text::tr("Beside them: %L1 other steps of traces, %L2 scores, %L3 rows that are neither.")
                   .arg(file.spans)
                   .arg(file.scores)
                   .arg(file.skipped)
            << '\n';
    }
    if (file.from && file.to)
        out << Text::tr("They start from %1 to %2.").arg(toIso(*file.from), toIso(*file.to)) << '\n';
    if (file.calls > 0)
        out << Text::tr("By the price list they cost %1 %2; %Ln call(s) have no price.", nullptr, plural(import.unpriced))
                   .arg(import.cost.toString(), import.currency)
            << '\n';
    if (file.unreadable > 0)
        out << Text::tr("%L1 rows could not be read and were left out:").arg(file.unreadable) << '\n';
    for (const auto &line : file.firstUnreadable)
        out << "  " << Text::tr("line %L1: %2").arg(line.line).arg(line.reason) << '\n';
}

// A provider's totals are kept as a bill, to be compared with the calls: as calls they would count everything twice.
int importTotals(Session &session, const QString &path, const QString &kind, bool dryRun)
{
    const auto bill = ingest::readBills({path});
    if (!bill)
        return session.fail(bill.error());
    const auto workspace = session.workspace(app::OpenMode::CreateOrOpen);
    if (!workspace)
        return session.fail(workspace.error());
    const auto name = QFileInfo(path).fileName();
    const auto there = (*workspace)->query([&bill](sql::Connection &c) { return app::keptBill(c, *bill); }).result();
    if (!there)
        return session.fail(there.error());
    const bool isNew = !*there;
    if (isNew && !dryRun) {
        if (const auto kept = (*workspace)->execute(app::importBill(name, *bill)).result(); !kept)
            return session.fail(kept.error());
    }
    const auto [first, last] =
        std::minmax_element(bill->begin(), bill->end(), [](const BillLine &a, const BillLine &b) { return a.day < b.day; });
    const auto from = toIso(Instant {first->day});
    const auto to = toIso(Instant {last->day + std::chrono::days {1}});
    const auto lines = static_cast<std::int64_t>(bill->size());
    if (session.isJson()) {
        session.print({{"dry_run", dryRun}, {"kind", kind.toStdString()}, {"bill", (isNew ? name : **there).toStdString()},
            {"rows", lines}, {"calls", 0}, {"new", isNew ? lines : 0}, {"present", isNew ? 0 : lines},
            {"from", from.toStdString()}, {"to", to.toStdString()}});
        return kOk;
    }
    auto &out = session.out();
    if (!isNew)
        out << Text::tr("This bill is there already, as %1.").arg(**there) << '\n';
    else if (dryRun)
        out << Text::tr("Dry run: a bill of %L1 lines, from %2 to %3. Nothing was stored.").arg(lines).arg(from, to) << '\n';
    else
        out << Text::tr("The bill %1 is kept: %L2 lines, from %3 to %4.").arg(name).arg(lines).arg(from, to) << '\n';
    out << Text::tr("What it says and what was recorded: \"models reconcile\".") << '\n';
    return kOk;
}

int importCalls(Session &session, const QString &kind, const QCommandLineParser &parser, const QStringList &positionals)
{
    ingest::ImportOptions options;
    options.kind = kind;
    options.trustUnits = parser.isSet(QStringLiteral("trust-units"));
    const bool dryRun = parser.isSet(QStringLiteral("dry-run"));
    auto columns = ingest::parseAssignments(parser.value(QStringLiteral("map")));
    if (!columns)
        return session.usage(columns.error().message);
    options.columns = std::move(*columns);
    auto constants = ingest::parseAssignments(parser.value(QStringLiteral("set")));
    if (!constants)
        return session.usage(constants.error().message);
    options.constants = std::move(*constants);
    if (!app::isPostgresUri(positionals.front())) {
        const auto found = ingest::kindOfFile(positionals.front(), kind);
        if (!found)
            return session.fail(found.error());
        if ((*found)->style == ingest::RowStyle::Totals)
            return importTotals(session, positionals.front(), QLatin1String((*found)->name), dryRun);
    }
    const int signals = terminationSignals();
    const auto workspace = session.workspace(app::OpenMode::CreateOrOpen);
    if (!workspace)
        return session.fail(workspace.error());
    const app::ImportRequest request {positionals.front(), options, dryRun, {}};
    const Interruption interruption(**workspace, signals, !session.isJson() && isatty(STDERR_FILENO));
    const auto import = app::importCalls(**workspace, request);
    if (!import)
        return session.fail(import.error());
    if (session.isJson())
        session.print(toJson(*import, dryRun));
    else
        printText(session.out(), *import, dryRun);
    return kOk;
}

} // namespace

std::vector<CommandSpec> importCommands()
{
    const QCommandLineOption map(QStringLiteral("map"), {}, QStringLiteral("FIELD=COLUMN,…"));
    const QCommandLineOption set(QStringLiteral("set"), {}, QStringLiteral("FIELD=VALUE,…"));
    const QCommandLineOption dryRun(QStringLiteral("dry-run"));
    const QCommandLineOption trustUnits(QStringLiteral("trust-units"));
    std::vector<CommandSpec> commands;
    const auto add = [&](const QString &kind, const QString &summary) {
        commands.push_back({{QStringLiteral("import"), kind}, summary, {QStringLiteral("FILE")}, {map, set, dryRun, trustUnits},
            [kind](Session &session, const QCommandLineParser &parser, const QStringList &positionals) {
                return importCalls(session, kind, parser, positionals);
            }});
    };
    add(QStringLiteral("auto"), Text::tr("Imports a file of any kind below, told by its content; again adds nothing twice."));
    add(QStringLiteral("calls-csv"), Text::tr("Imports any CSV of calls."));
    add(QStringLiteral("calls-jsonl"), Text::tr("Imports any JSON or JSONL of calls."));
    add(QStringLiteral("litellm-spendlogs"),
        Text::tr("Imports LiteLLM's spend logs: CSV, JSON, or its database as FILE postgresql://…."));
    add(QStringLiteral("litellm-payloads"), Text::tr("Imports what LiteLLM's generic_api callback wrote."));
    add(QStringLiteral("langfuse"), Text::tr("Imports observations, traces and scores exported from Langfuse, CSV or JSON."));
    add(QStringLiteral("openai-batch"), Text::tr("Imports the output file of an OpenAI batch."));
    add(QStringLiteral("openai-usage"), Text::tr("Keeps OpenAI's usage and cost pages as a bill, to compare with the calls."));
    add(QStringLiteral("otlp-json"), Text::tr("Imports traces that an OpenTelemetry collector wrote to a file."));
    return commands;
}

} // namespace demarc::ctl
