// SPDX-License-Identifier: GPL-3.0-or-later
#include "demarcctl/commands.h"

#include "app/incidents/queries.h"
#include "app/systems/systemlist.h"
#include "app/systems/systems.h"
#include "app/telemetry/paneljson.h"
#include "base/numbers.h"
#include "base/plural.h"
#include "demarcctl/calls.h"
#include "demarcctl/rangeoptions.h"
#include "report/telemetry/callfile.h"

#include <QCoreApplication>

namespace demarc::ctl {

namespace {

constexpr int kExportPage = 10'000;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Telemetry)
};

// "model=gpt-4o,system=Reports": values of the same name are alternatives.
Result<CallFilter> readFilter(const QString &text)
{
    CallFilter filter;
    const auto conditions = text.split(u',', Qt::SkipEmptyParts);
    for (const auto &condition : conditions) {
        const auto equals = condition.indexOf(u'=');
        const auto dimension = app::dimensionNamed(condition.left(equals).trimmed());
        if (equals < 0 || !dimension) {
            return failure(ErrorKind::InvalidInput,
                Text::tr("\"%1\" is not a condition. Write NAME=VALUE with one of model, system, prompt, environment, operation, "
                         "user.")
                    .arg(condition));
        }
        filter.anyOf[*dimension].push_back(condition.mid(equals + 1).toStdString());
    }
    return filter;
}

// Reads --where, --from and --to of a panel or of calls.
template <typename Query>
Result<void> readSelection(const QCommandLineParser &parser, Query &query)
{
    auto filter = readFilter(value(parser, u"where"));
    if (!filter)
        return failureOf(filter);
    query.filter = std::move(*filter);
    return readRange(parser, query.from, query.to);
}

// Filters name systems; calls know services.
void namesToServices(CallFilter &filter, const std::vector<AiSystem> &registered)
{
    const auto found = filter.anyOf.find(Dimension::System);
    if (found == filter.anyOf.end())
        return;
    std::vector<std::string> services;
    for (const auto &name : found->second) {
        const auto system =
            std::find_if(registered.begin(), registered.end(), [&](const AiSystem &s) { return s.name.toStdString() == name; });
        if (system == registered.end()) {
            services.push_back(name);
            continue;
        }
        for (const auto &service : system->services)
            services.push_back(service.toStdString());
        if (system->services.empty()) // no condition would mean every call
            services.push_back(name);
    }
    found->second = std::move(services);
}

Result<PanelQuery> readQuery(const QCommandLineParser &parser)
{
    PanelQuery query;
    const auto metricName = value(parser, u"metric");
    const auto metric = app::metricNamed(metricName);
    if (!metric) {
        return failure(ErrorKind::InvalidInput,
            Text::tr("Say which metric: --metric cost, calls, errors, error-share, latency, ttft, tokens or quality."));
    }
    query.metric = *metric;
    if (const auto read = readQuantile(parser, query.quantile); !read)
        return failureOf(read);
    if (const auto text = value(parser, u"group-by"); !text.isEmpty()) {
        query.groupBy = app::dimensionNamed(text);
        if (!query.groupBy)
            return failure(ErrorKind::InvalidInput, Text::tr("Group by model, system, prompt, environment, operation or user."));
    }
    if (const auto read = readStep(parser, query.step); !read)
        return failureOf(read);
    if (const auto read = readSelection(parser, query); !read)
        return failureOf(read);
    return query;
}

int panel(Session &session, const QCommandLineParser &parser, const QStringList &)
{
    auto query = readQuery(parser);
    if (!query)
        return session.usage(query.error().message);
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto registered = app::systems(**workspace).result();
    if (!registered)
        return session.fail(registered.error());
    query->systemOfService = systemsByService(*registered);
    namesToServices(query->filter, *registered);
    const auto answer = (*workspace)->telemetry().panel(*query).result();
    if (!answer)
        return session.fail(answer.error());
    const auto setting = (*workspace)->query(app::workspaceCurrency).result();
    if (!setting)
        return session.fail(setting.error());
    const auto currency = setting->toStdString();
    if (session.isJson()) {
        session.print(app::toJson(*answer, query->groupBy, currency));
        return kOk;
    }
    const auto text = [](const std::optional<PanelValue> &figure) {
        const auto json = app::toJson(figure);
        return json.is_null()  ? Text::tr("no data")
            : json.is_string() ? QString::fromStdString(json.get<std::string>())
                               : QString::fromStdString(json.dump());
    };
    const auto unit = answer->total ? QLatin1Char(' ') + QString::fromStdString(app::unitOf(query->metric, currency)) : QString();
    session.out() << app::nameOf(query->metric) << ": " << text(answer->total) << unit << '\n';
    if (query->groupBy) {
        for (const auto &group : answer->groups)
            session.out() << "  " << QString::fromStdString(group.key) << ": " << text(group.total) << '\n';
    }
    return kOk;
}

int calls(Session &session, const QCommandLineParser &parser, const QStringList &)
{
    CallQuery query;
    if (const auto read = readSelection(parser, query); !read)
        return session.usage(read.error().message);
    if (const auto text = value(parser, u"limit"); !text.isEmpty()) {
        const auto limit = wholeNumber(text.toStdString());
        if (!limit || *limit < 1 || *limit > 1'000'000)
            return session.usage(Text::tr("A limit is a whole number from 1 to 1,000,000."));
        query.limit = static_cast<int>(*limit);
    }
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto registered = app::systems(**workspace).result();
    if (!registered)
        return session.fail(registered.error());
    namesToServices(query.filter, *registered);
    const auto page = (*workspace)->telemetry().calls(query).result();
    if (!page)
        return session.fail(page.error());
    if (session.isJson()) {
        Json list = Json::array();
        for (const auto &call : page->calls)
            list.push_back(callJson(call));
        session.print({{"calls", std::move(list)}});
        return kOk;
    }
    for (const auto &call : page->calls) {
        session.out() << toIso(call.start) << "  " << QString::fromStdString(call.series.service) << "  "
                      << QString::fromStdString(call.series.model) << "  "
                      << (call.costPico ? Money {*call.costPico}.toString() : Text::tr("unpriced")) << '\n';
    }
    return kOk;
}

// Page after page, so that a million calls do not fill the memory.
Result<void> writeCalls(app::Workspace &workspace, CallQuery query, report::CallFile &file)
{
    query.limit = kExportPage;
    do {
        const auto page = workspace.telemetry().calls(query).result();
        if (!page)
            return failureOf(page);
        file.add(page->calls);
        query.before = page->next;
    } while (query.before);
    return file.finish();
}

int exportCalls(Session &session, const QCommandLineParser &parser, const QStringList &positionals)
{
    CallQuery query;
    if (const auto read = readSelection(parser, query); !read)
        return session.usage(read.error().message);
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto registered = app::systems(**workspace).result();
    const auto currency = (*workspace)->query(app::workspaceCurrency).result();
    if (!registered || !currency)
        return session.fail(registered ? currency.error() : registered.error());
    namesToServices(query.filter, *registered);
    const auto file = report::CallFile::create(positionals.front(), *currency);
    if (!file)
        return session.usage(file.error().message);
    if (const auto written = writeCalls(**workspace, std::move(query), **file); !written)
        return session.fail(written.error());
    if (session.isJson())
        session.print({{"file", positionals.front().toStdString()}, {"calls", (*file)->count()}});
    else
        session.out() << Text::tr("%L1 calls written to %2.").arg((*file)->count()).arg(positionals.front()) << '\n';
    return kOk;
}

int systemList(Session &session, const QCommandLineParser &, const QStringList &)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto rows = app::systemRows(**workspace).result();
    if (!rows)
        return session.fail(rows.error());
    Json list = Json::array();
    for (const auto &row : *rows) {
        auto system = app::toJson(row.system);
        system["registered"] = row.registered;
        system["calls"] = row.calls;
        system["last_seen"] = row.lastSeen ? Json(toIso(*row.lastSeen).toStdString()) : Json();
        list.push_back(std::move(system));
        if (!session.isJson()) {
            session.out() << row.system.name.leftJustified(32) << ' ' << Text::tr("%n call(s)", nullptr, plural(row.calls))
                          << (row.registered ? QString() : QStringLiteral("  ") + Text::tr("unregistered")) << '\n';
        }
    }
    if (session.isJson())
        session.print({{"systems", std::move(list)}});
    return kOk;
}

int registerSystem(Session &session, const QCommandLineParser &parser, const QStringList &positionals)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    AiSystem system {SystemId::create(), positionals.front(), parser.value(QStringLiteral("purpose")), {}, 0};
    const auto services = parser.value(QStringLiteral("services"));
    for (const auto &service : services.isEmpty() ? QStringList {system.name} : services.split(u',', Qt::SkipEmptyParts))
        system.services.push_back(service.trimmed());
    std::sort(system.services.begin(), system.services.end());
    if (const auto put = (*workspace)->execute(std::make_shared<app::PutSystem>(system)).result(); !put)
        return session.fail(put.error());
    system.version = 1;
    if (session.isJson())
        session.print(app::toJson(system));
    else
        session.out() << Text::tr("%1 is registered.").arg(system.name) << '\n';
    return kOk;
}

int systemContent(Session &session, const QCommandLineParser &parser, const QStringList &positionals)
{
    const auto mode = contentModeOf(positionals.at(1));
    if (!mode)
        return session.usage(Text::tr("Messages are kept as none, redacted or full, not \"%1\".").arg(positionals.at(1)));
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto registered = app::systems(**workspace).result();
    if (!registered)
        return session.fail(registered.error());
    const auto found = std::find_if(
        registered->begin(), registered->end(), [&](const AiSystem &system) { return system.name == positionals.front(); });
    if (found == registered->end())
        return session.usage(
            Text::tr("No system is registered as \"%1\". Register it with \"systems register\".").arg(positionals.front()));
    auto system = *found;
    system.content.mode = *mode;
    if (const auto text = parser.value(QStringLiteral("days")); !text.isEmpty()) {
        const auto days = wholeNumber(text.toStdString());
        if (!days || *days < 1 || *days > kMostContentDays)
            return session.usage(Text::tr("--days takes a whole number from 1 to %1.").arg(kMostContentDays));
        system.content.days = static_cast<int>(*days);
    }
    if (const auto put = (*workspace)->execute(std::make_shared<app::PutSystem>(system)).result(); !put)
        return session.fail(put.error());
    if (session.isJson())
        session.print(app::toJson(system));
    else if (*mode == ContentMode::None)
        session.out()
            << Text::tr("From now on no messages of %1 are kept; those that are there go when their time is up.").arg(system.name)
            << '\n';
    else
        session.out() << Text::tr("From now on messages of %1 are kept %2, for %n day(s).", nullptr, system.content.days)
                             .arg(system.name, *mode == ContentMode::Full ? Text::tr("in full") : Text::tr("redacted"))
                      << '\n';
    return kOk;
}

} // namespace

std::vector<CommandSpec> telemetryCommands()
{
    const auto option = [](const char16_t *name, const char16_t *valueName) {
        return QCommandLineOption(QString::fromUtf16(name), {}, QString::fromUtf16(valueName));
    };
    return {
        {{QStringLiteral("panel")},
            Text::tr("A figure over time: cost, calls, errors, error-share, latency, ttft, tokens or quality."), {},
            {option(u"metric", u"METRIC"), option(u"quantile", u"Q"), option(u"group-by", u"DIMENSION"),
                option(u"where", u"NAME=VALUE,…"), option(u"from", u"WHEN"), option(u"to", u"WHEN"), option(u"step", u"STEP")},
            panel},
        {{QStringLiteral("calls")}, Text::tr("Calls, the newest first."), {},
            {option(u"where", u"NAME=VALUE,…"), option(u"from", u"WHEN"), option(u"to", u"WHEN"), option(u"limit", u"N")}, calls},
        {{QStringLiteral("export"), QStringLiteral("calls")},
            Text::tr("Writes calls to a file, CSV or JSON lines by its suffix."), {QStringLiteral("FILE")},
            {option(u"where", u"NAME=VALUE,…"), option(u"from", u"WHEN"), option(u"to", u"WHEN")}, exportCalls},
        {{QStringLiteral("calls"), QStringLiteral("show")},
            Text::tr("One call with its cost line by line, its scores, who answers for it, and its trace."),
            {QStringLiteral("TRACEID[-SPANID]")}, {}, showCall},
        {{QStringLiteral("systems"), QStringLiteral("list")}, Text::tr("AI systems, registered or only seen in calls."), {}, {},
            systemList},
        {{QStringLiteral("systems"), QStringLiteral("register")},
            Text::tr("Registers an AI system, with the services its calls come from; without any, a service of its own name."),
            {QStringLiteral("NAME")}, {option(u"services", u"SERVICE,…"), option(u"purpose", u"TEXT")}, registerSystem},
        {{QStringLiteral("systems"), QStringLiteral("content")},
            Text::tr("Says whether messages of a system's calls are kept: none, redacted or full."),
            {QStringLiteral("NAME"), QStringLiteral("MODE")}, {option(u"days", u"NUMBER")}, systemContent},
    };
}

} // namespace demarc::ctl
