// SPDX-License-Identifier: GPL-3.0-or-later
// demarcctl incidents … and alerts …
#include "demarcctl/commands.h"

#include "app/alerts/detector.h"
#include "app/incidents/json.h"
#include "app/incidents/queries.h"
#include "app/incidents/words.h"
#include "domain/incidents/keys.h"
#include "store/catalogue/alertrules.h"

#include <QCoreApplication>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Incidents)
};

namespace words = app::words;

int listIncidents(Session &session, const QCommandLineParser &parser, const QStringList &)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    auto board = (*workspace)->query(app::incidentBoard).result();
    if (!board)
        return session.fail(board.error());
    if (parser.isSet(QStringLiteral("open")))
        std::erase_if(board->incidents, [](const Incident &incident) { return !isOpen(incident.stage()); });
    if (session.isJson()) {
        Json incidents = Json::array();
        for (const auto &incident : board->incidents)
            incidents.push_back(app::toJson(incident));
        session.print({{"incidents", incidents}});
        return kOk;
    }
    for (const auto &incident : board->incidents) {
        session.out() << numberText(incident.number).leftJustified(9) << words::of(incident.severity) << "  "
                      << words::of(incident.stage()).leftJustified(14) << incident.system.leftJustified(24) << incident.title
                      << '\n';
    }
    return kOk;
}

QString seconds(const std::optional<Duration> &value)
{
    return value ? Text::tr("%1 min").arg(QLocale::c().toString(static_cast<double>(value->count()) / 60e6, 'f', 1))
                 : Text::tr("not enough");
}

int incidentMetrics(Session &session, const QCommandLineParser &, const QStringList &)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto board = (*workspace)->query(app::incidentBoard).result();
    if (!board)
        return session.fail(board.error());
    const auto metrics = metricsOf(board->incidents, session.clock().now());
    if (session.isJson()) {
        session.print(app::toJson(metrics));
        return kOk;
    }
    const auto line = [&](const QString &name, const DurationSummary &summary) {
        session.out()
            << name.leftJustified(26)
            << Text::tr("median %1, 9 of 10 within %2, n %3").arg(seconds(summary.median), seconds(summary.p90)).arg(summary.n)
            << '\n';
    };
    line(Text::tr("To detect"), metrics.toDetect);
    line(Text::tr("To acknowledge"), metrics.toAcknowledge);
    line(Text::tr("To mitigate"), metrics.toMitigate);
    line(Text::tr("To resolve"), metrics.toResolve);
    line(Text::tr("To resolve, from report"), metrics.toResolveFromDeclared);
    return kOk;
}

int listRules(Session &session, const QCommandLineParser &, const QStringList &)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto rules = (*workspace)->query([](sql::Connection &c) { return store::alertRules(c); }).result();
    if (!rules)
        return session.fail(rules.error());
    const auto currency = (*workspace)->query(app::workspaceCurrency).result();
    if (!currency)
        return session.fail(currency.error());
    if (session.isJson()) {
        Json list = Json::array();
        for (const auto &rule : *rules)
            list.push_back(app::toJson(rule));
        session.print({{"rules", list}});
        return kOk;
    }
    for (const auto &rule : *rules) {
        session.out()
            << words::of(rule.severity) << "  "
            << (rule.system.isEmpty() ? Text::tr("every system") : rule.system).leftJustified(24)
            << Text::tr("%1 above %2").arg(words::of(rule.metric), words::figure(rule.metric, rule.limit.toString(), *currency))
            << (rule.enabled ? QString() : Text::tr(" (switched off)")) << '\n';
    }
    return kOk;
}

Json toJson(const app::AlertOutcome &outcome)
{
    Json json = app::toJson(outcome.reading.evidence);
    json["system"] = outcome.reading.system.toStdString();
    json["verdict"] = keyOf(outcome.reading.verdict).toStdString();
    json["incident"] = outcome.incident > 0 ? Json(numberText(outcome.incident).toStdString()) : Json();
    json["opened"] = outcome.step == AlertStep::Open;
    json["reopened"] = outcome.step == AlertStep::Reopen;
    return json;
}

// Exit 1 where a rule fires: a script can act on it.
int evaluateRules(Session &session, const QCommandLineParser &parser, const QStringList &)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto outcomes = app::evaluateAlerts(**workspace, app::panelsOf(**workspace), !parser.isSet(QStringLiteral("dry-run")));
    if (!outcomes)
        return session.fail(outcomes.error());
    const bool fires = std::any_of(outcomes->begin(), outcomes->end(),
        [](const app::AlertOutcome &outcome) { return outcome.reading.verdict == Verdict::Fires; });
    if (session.isJson()) {
        Json list = Json::array();
        for (const auto &outcome : *outcomes)
            list.push_back(toJson(outcome));
        session.print({{"alerts", list}});
        return fires ? kFindings : kOk;
    }
    for (const auto &outcome : *outcomes) {
        session.out() << words::of(outcome.rule.metric).leftJustified(16) << outcome.reading.system.leftJustified(24)
                      << words::of(outcome.reading.verdict)
                      << (outcome.incident > 0 ? u' ' + numberText(outcome.incident) : QString()) << '\n';
    }
    return fires ? kFindings : kOk;
}

} // namespace

std::vector<CommandSpec> incidentCommands()
{
    const QCommandLineOption open(QStringLiteral("open"), Text::tr("Only incidents from Triage to Monitoring."));
    const QCommandLineOption dryRun(QStringLiteral("dry-run"), Text::tr("Only says what the rules read; opens nothing."));
    return {
        {{QStringLiteral("incidents"), QStringLiteral("list")}, Text::tr("Lists incidents, the newest first."), {}, {open},
            listIncidents},
        {{QStringLiteral("incidents"), QStringLiteral("metrics")}, Text::tr("Says how long incidents took."), {}, {},
            incidentMetrics},
        {{QStringLiteral("alerts"), QStringLiteral("list")}, Text::tr("Lists the alert rules."), {}, {}, listRules},
        {{QStringLiteral("alerts"), QStringLiteral("evaluate")},
            Text::tr("Evaluates every alert rule now, opens incidents, and exits with 1 where one fires."), {}, {dryRun},
            evaluateRules},
    };
}

} // namespace demarc::ctl
