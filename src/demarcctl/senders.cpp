// SPDX-License-Identifier: GPL-3.0-or-later
#include "demarcctl/commands.h"

#include "app/senders/senders.h"
#include "app/senders/sourcelist.h"
#include "app/systems/systems.h"
#include "base/plural.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Senders)
};

Json orNull(const std::optional<std::int64_t> &value) { return value ? Json(*value) : Json(); }

QString nameOf(const SystemId &id, const std::vector<AiSystem> &systems)
{
    const auto found = std::find_if(systems.begin(), systems.end(), [&](const AiSystem &system) { return system.id == id; });
    return found == systems.end() ? QString() : found->name;
}

Json toJson(const Sender &sender, const std::vector<AiSystem> &systems)
{
    return {{"id", sender.id.value.toStdString()}, {"name", sender.name.toStdString()},
        {"system", sender.system.isNull() ? Json() : Json(nameOf(sender.system, systems).toStdString())},
        {"key_end", sender.keyEnd.toStdString()}, {"spans_per_minute", orNull(sender.limits.spansPerMinute)},
        {"request_bytes", orNull(sender.limits.requestBytes)}, {"made", toIso(sender.made).toStdString()},
        {"withdrawn", sender.revoked ? Json(toIso(*sender.revoked).toStdString()) : Json()}};
}

int listSenders(Session &session, const QCommandLineParser &, const QStringList &)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto senders = app::senders(**workspace).result();
    const auto systems = app::systems(**workspace).result();
    if (!senders || !systems)
        return session.fail(senders ? systems.error() : senders.error());
    if (session.isJson()) {
        Json list = Json::array();
        for (const auto &sender : *senders)
            list.push_back(toJson(sender, *systems));
        session.print({{"senders", std::move(list)}});
        return kOk;
    }
    if (senders->empty())
        session.out() << Text::tr("Nobody has a key. From this machine calls are taken without one.") << '\n';
    for (const auto &sender : *senders) {
        const auto system = sender.system.isNull() ? Text::tr("every system") : nameOf(sender.system, *systems);
        const auto state =
            sender.revoked ? Text::tr("withdrawn %1").arg(toIso(*sender.revoked)) : Text::tr("made %1").arg(toIso(sender.made));
        session.out() << Text::tr("%1: for %2, key …%3, %4").arg(sender.name, system, sender.keyEnd, state) << '\n';
    }
    return kOk;
}

// The limit an option gives; empty: none. Errors: InvalidInput.
Result<std::optional<std::int64_t>> limitOf(const QCommandLineParser &parser, const QString &option)
{
    const auto text = parser.value(option);
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const auto limit = text.toLongLong(&isNumber);
    if (!isNumber || limit < 1)
        return failure(ErrorKind::InvalidInput, Text::tr("--%1 takes a whole number above 0, not \"%2\".").arg(option, text));
    return limit;
}

int addSender(Session &session, const QCommandLineParser &parser, const QStringList &positionals)
{
    const auto rate = limitOf(parser, QStringLiteral("spans-per-minute"));
    const auto size = limitOf(parser, QStringLiteral("request-bytes"));
    if (!rate || !size)
        return session.usage(rate ? size.error().message : rate.error().message);
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto systems = app::systems(**workspace).result();
    if (!systems)
        return session.fail(systems.error());
    SystemId system;
    if (const auto name = parser.value(QStringLiteral("system")); !name.isEmpty()) {
        const auto found = std::find_if(systems->begin(), systems->end(), [&](const AiSystem &s) { return s.name == name; });
        if (found == systems->end())
            return session.usage(Text::tr("No system is registered as \"%1\". List them with \"systems list\".").arg(name));
        system = found->id;
    }
    const auto made = app::newSender(positionals.front(), system, {*rate, *size}, session.clock().now());
    const auto added = (*workspace)->execute(std::make_shared<app::AddSender>(made.sender)).result();
    if (!added)
        return session.fail(added.error());
    if (session.isJson()) {
        auto json = toJson(made.sender, *systems);
        json["key"] = made.key.toStdString();
        session.print(json);
    } else {
        session.out() << Text::tr("The key of %1, which is told only now:").arg(made.sender.name) << "\n\n    " << made.key
                      << "\n\n"
                      << Text::tr("It goes into the header \"Authorization: Bearer KEY\" of what is sent.") << '\n';
    }
    return kOk;
}

int revokeSender(Session &session, const QCommandLineParser &, const QStringList &positionals)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto senders = app::senders(**workspace).result();
    if (!senders)
        return session.fail(senders.error());
    const auto found =
        std::find_if(senders->begin(), senders->end(), [&](const Sender &sender) { return sender.name == positionals.front(); });
    if (found == senders->end())
        return session.usage(Text::tr("No sender is named \"%1\". List them with \"senders list\".").arg(positionals.front()));
    if (const auto done = (*workspace)->execute(std::make_shared<app::RevokeSender>(*found)).result(); !done)
        return session.fail(done.error());
    if (session.isJson())
        session.print({{"withdrawn", found->name.toStdString()}});
    else
        session.out() << Text::tr("The key of %1 opens nothing any more.").arg(found->name) << '\n';
    return kOk;
}

Json toJson(const app::SourceRow &row)
{
    const auto &counts = row.seen.counts;
    Json problems = Json::array();
    for (const auto &problem : row.seen.problems)
        problems.push_back({{"reason", problem.reason}, {"times", problem.times}, {"last", toIso(problem.last).toStdString()}});
    Json remarks = Json::array();
    for (const auto &remark : row.seen.remarks)
        remarks.push_back({{"remark", remark.reason}, {"times", remark.times}, {"last", toIso(remark.last).toStdString()}});
    Json metrics = Json::object();
    for (const auto &[name, points] : row.seen.metricPoints)
        metrics[name] = points;
    return {{"sender", row.sender ? Json(row.sender->name.toStdString()) : Json()},
        {"known", row.sender.has_value() || row.seen.source.sender.empty()}, {"service", row.seen.source.service},
        {"system", row.system.isEmpty() ? Json() : Json(row.system.toStdString())}, {"client", row.seen.source.client},
        {"first", toIso(row.seen.first).toStdString()}, {"last", toIso(row.seen.last).toStdString()},
        {"calls_per_minute", row.callsPerMinute}, {"requests", counts.requests}, {"calls", counts.calls}, {"spans", counts.spans},
        {"scores", counts.scores}, {"not_kept", counts.notKept}, {"rejected", counts.rejected}, {"refused", counts.refused},
        {"deferred", counts.deferred}, {"bytes", counts.bytes}, {"problems", std::move(problems)},
        {"remarks", std::move(remarks)}, {"metrics", std::move(metrics)}};
}

QString lossesOf(const SourceCounts &counts)
{
    QStringList parts;
    if (counts.rejected > 0)
        parts << Text::tr("%Ln span(s) rejected", nullptr, plural(counts.rejected));
    if (counts.refused > 0)
        parts << Text::tr("%Ln request(s) refused", nullptr, plural(counts.refused));
    if (counts.deferred > 0)
        parts << Text::tr("%Ln request(s) put off", nullptr, plural(counts.deferred));
    return parts.join(QStringLiteral(", "));
}

QString senderOf(const app::SourceRow &row)
{
    if (row.sender)
        return row.sender->name;
    return row.seen.source.sender.empty() ? Text::tr("this machine, without a key") : Text::tr("no key that is known");
}

void sayOutbox(Session &session, const telemetry::OutboxStatus &outbox)
{
    if (outbox.waiting > 0) {
        session.out()
            << Text::tr("%Ln request(s) with %L1 bytes wait to be passed on.", nullptr, plural(outbox.waiting)).arg(outbox.bytes)
            << '\n';
    }
    if (outbox.dropped > 0) {
        session.out() << Text::tr(
            "%Ln request(s) were never passed on: they made room for newer ones.", nullptr, plural(outbox.dropped))
                      << '\n';
    }
}

int listSources(Session &session, const QCommandLineParser &, const QStringList &)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto list = app::sourceList(**workspace).result();
    if (!list)
        return session.fail(list.error());
    if (session.isJson()) {
        Json sources = Json::array();
        for (const auto &row : list->rows)
            sources.push_back(toJson(row));
        Json answer {{"sources", std::move(sources)}, {"too_late", list->tooLate}, {"capped_series", list->cappedSeries},
            {"capped_metrics", list->cappedMetrics}, {"lost_points", list->lostPoints}};
        if (const auto &outbox = list->outbox; !outbox.isEmpty())
            answer["forward"] = {{"waiting", outbox.waiting}, {"bytes", outbox.bytes}, {"dropped", outbox.dropped}};
        session.print(answer);
        return kOk;
    }
    if (list->rows.empty())
        session.out() << Text::tr("Nobody has sent anything yet. Start with \"collect\".") << '\n';
    for (const auto &row : list->rows) {
        const auto &counts = row.seen.counts;
        const auto service =
            row.seen.source.service.empty() ? Text::tr("no service") : QString::fromStdString(row.seen.source.service);
        session.out() << Text::tr("%1, %2, %3: %4, %L5 a minute, last %6")
                             .arg(service, senderOf(row), QString::fromStdString(row.seen.source.client))
                             .arg(Text::tr("%Ln call(s)", nullptr, plural(counts.calls)))
                             .arg(row.callsPerMinute)
                             .arg(toIso(row.seen.last))
                      << '\n';
        if (counts.rejected + counts.refused + counts.deferred > 0)
            session.out() << "    " << lossesOf(counts) << '\n';
        for (const auto &problem : row.seen.remarks)
            session.out()
                << "    "
                << Text::tr("%Ln time(s): %1", nullptr, plural(problem.times)).arg(QString::fromStdString(problem.reason))
                << '\n';
        for (const auto &problem : row.seen.problems)
            session.out()
                << "    "
                << Text::tr("%Ln time(s): %1", nullptr, plural(problem.times)).arg(QString::fromStdString(problem.reason))
                << '\n';
    }
    if (list->tooLate > 0)
        session.out() << Text::tr("%L1 calls came too late to be kept.").arg(list->tooLate) << '\n';
    if (list->cappedSeries > 0)
        session.out() << Text::tr("There are too many combinations of service, model and prompt: some are counted together.")
                      << '\n';
    sayOutbox(session, list->outbox);
    return kOk;
}

} // namespace

std::vector<CommandSpec> senderCommands()
{
    const QCommandLineOption system(QStringLiteral("system"), {}, QStringLiteral("NAME"));
    const QCommandLineOption rate(QStringLiteral("spans-per-minute"), {}, QStringLiteral("NUMBER"));
    const QCommandLineOption size(QStringLiteral("request-bytes"), {}, QStringLiteral("NUMBER"));
    const auto name = QStringLiteral("NAME");
    return {
        {{QStringLiteral("senders"), QStringLiteral("list")}, Text::tr("Lists who has a key to send calls with."), {}, {},
            listSenders},
        {{QStringLiteral("senders"), QStringLiteral("add")},
            Text::tr("Makes a key for a sender on another machine, and tells it once."), {name}, {system, rate, size}, addSender},
        {{QStringLiteral("senders"), QStringLiteral("revoke")}, Text::tr("Withdraws the key of a sender, for good."), {name}, {},
            revokeSender},
        {{QStringLiteral("sources")}, Text::tr("Tells who sends, how much, and what was not taken and why."), {}, {},
            listSources},
    };
}

} // namespace demarc::ctl
