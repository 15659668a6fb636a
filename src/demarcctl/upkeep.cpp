// SPDX-License-Identifier: GPL-3.0-or-later
#include "demarcctl/commands.h"

#include "app/telemetry/upkeep.h"
#include "demarcctl/interruption.h"

#include <QCoreApplication>

#include <unistd.h>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Upkeep)
};

QString reasonOf(const QCommandLineParser &parser) { return parser.value(QStringLiteral("reason")); }

Json toJson(const ImportSeen &import)
{
    return {{"id", import.id}, {"file", import.name}, {"kind", import.kind}, {"imported", toIso(import.imported).toStdString()},
        {"calls", import.calls}, {"expired", import.hasExpired}};
}

// Waits for a job of the workspace, which Ctrl+C cancels. Must be made before anything else starts a thread.
class Wait {
public:
    explicit Wait(const Session &session)
        : m_signals(terminationSignals()), m_showsProgress(!session.isJson() && isatty(STDERR_FILENO))
    {
    }
    template <typename T>
    T operator()(app::Workspace &workspace, const QFuture<T> &future) const
    {
        const Interruption interruption(workspace, m_signals, m_showsProgress);
        return future.result();
    }

private:
    int m_signals;
    bool m_showsProgress;
};

int listImports(Session &session, const QCommandLineParser &, const QStringList &)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto imports = (*workspace)->telemetry().imports().result();
    if (!imports)
        return session.fail(imports.error());
    if (session.isJson()) {
        Json list = Json::array();
        for (const auto &import : *imports)
            list.push_back(toJson(import));
        session.print({{"imports", std::move(list)}});
        return kOk;
    }
    if (imports->empty())
        session.out() << Text::tr("Nothing was imported yet.") << '\n';
    for (const auto &import : *imports)
        session.out() << Text::tr("%1: %L2 calls from %3 (%4), %5")
                             .arg(import.id)
                             .arg(import.calls)
                             .arg(
                                 QString::fromStdString(import.name), QString::fromStdString(import.kind), toIso(import.imported))
                      << '\n';
    return kOk;
}

int removeImport(Session &session, const QCommandLineParser &parser, const QStringList &positionals)
{
    bool isNumber = false;
    const auto id = positionals.front().toLongLong(&isNumber);
    if (!isNumber)
        return session.usage(Text::tr("Name the import by its number. List them with \"imports list\"."));
    const Wait wait(session);
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto removed = wait(**workspace, app::removeImport(**workspace, id, reasonOf(parser)));
    if (!removed)
        return session.fail(removed.error());
    if (!removed->isComplete) {
        return session.fail({ErrorKind::Cancelled,
            Text::tr("It was cancelled. Some of the calls are still there; doing it again takes them out, too."), {}});
    }
    if (session.isJson())
        session.print({{"removed", toJson(removed->import)}});
    else
        session.out() << Text::tr("The %L1 calls that %2 brought are taken out again.")
                             .arg(removed->import.calls)
                             .arg(QString::fromStdString(removed->import.name))
                      << '\n';
    return kOk;
}

int eraseUser(Session &session, const QCommandLineParser &parser, const QStringList &positionals)
{
    const Wait wait(session);
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto erased = wait(**workspace, app::eraseUser(**workspace, positionals.front(), reasonOf(parser)));
    if (!erased)
        return session.fail(erased.error());
    if (session.isJson()) {
        session.print({{"erased", true}, {"calls", erased->calls}, {"waiting_to_be_forwarded", erased->waiting}});
        return kOk;
    }
    session.out() << Text::tr("This user is no longer named anywhere; %L1 calls did. Every total stays.").arg(erased->calls)
                  << '\n';
    if (erased->waiting > 0)
        session.out() << Text::tr("%L1 requests still wait to be passed on, just as they came.").arg(erased->waiting) << '\n';
    return kOk;
}

int reprice(Session &session, const QCommandLineParser &parser, const QStringList &)
{
    const Wait wait(session);
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto scope = parser.isSet(QStringLiteral("all")) ? app::RepriceScope::All : app::RepriceScope::Unpriced;
    const auto priced = wait(**workspace, app::repriceCalls(**workspace, scope, reasonOf(parser)));
    if (!priced)
        return session.fail(priced.error());
    if (!priced->isComplete) {
        return session.fail({ErrorKind::Cancelled,
            Text::tr("Pricing was cancelled. %L1 calls have another cost now and keep it.").arg(priced->calls.changed), {}});
    }
    const auto before = priced->before().toString();
    const auto after = priced->after().toString();
    if (session.isJson())
        session.print({{"calls", priced->calls.calls}, {"changed", priced->calls.changed}, {"before", before.toStdString()},
            {"after", after.toStdString()}, {"currency", priced->currency.toStdString()}});
    else
        session.out() << Text::tr("%L1 of %L2 calls have another cost now: together %3 before, %4 after.")
                             .arg(priced->calls.changed)
                             .arg(priced->calls.calls)
                             .arg(before, after)
                      << '\n';
    return kOk;
}

} // namespace

std::vector<CommandSpec> upkeepCommands()
{
    const QCommandLineOption reason(QStringLiteral("reason"), {}, QStringLiteral("TEXT"));
    const QCommandLineOption all(QStringLiteral("all"));
    return {
        {{QStringLiteral("imports"), QStringLiteral("list")}, Text::tr("Lists what was imported."), {}, {}, listImports},
        {{QStringLiteral("imports"), QStringLiteral("remove")}, Text::tr("Takes out the calls that an import brought."),
            {QStringLiteral("NUMBER")}, {reason}, removeImport},
        {{QStringLiteral("users"), QStringLiteral("erase")}, Text::tr("Takes a user's id off everything stored; totals stay."),
            {QStringLiteral("USER")}, {reason}, eraseUser},
        {{QStringLiteral("models"), QStringLiteral("reprice")}, Text::tr("Prices calls anew: those without a price, or --all."),
            {}, {all, reason}, reprice},
    };
}

} // namespace demarc::ctl
