// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/upkeep.h"

#include "app/incidents/queries.h"
#include "app/telemetry/importstaging.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Upkeep)
};

// Changes nothing of the catalogue but its audit trail.
class RecordAct final : public Command {
public:
    RecordAct(QString text, AuditEntry entry) : m_text(std::move(text)), m_entry(std::move(entry)) { }
    QString text() const override { return m_text; }
    Result<Applied> apply(sql::Connection &, const CommandContext &) const override
    {
        return Applied {m_entry, nullptr, Topic::Calls};
    }

private:
    QString m_text;
    AuditEntry m_entry;
};

// An act under way: its job, shared by the thread that does it and the one that stores.
class Act {
public:
    Act(Workspace &workspace, const QString &title, bool canBeCancelled)
        : m_workspace(workspace), m_job(workspace.jobs().start(title, canBeCancelled))
    {
    }

    Workspace &workspace() const { return m_workspace; }
    bool isStopped() const { return m_stopped; }
    // Cancelled while others were under way: nothing is done at all.
    bool isCancelled() const { return m_job->isCancelled(); }
    Telemetry::GoesOn goesOn()
    {
        return [this](double fraction) {
            m_job->setProgress(fraction);
            m_stopped = m_job->isCancelled();
            return !m_stopped;
        };
    }
    Result<void> record(const QString &text, AuditEntry entry) const
    {
        const auto recorded = m_workspace.execute(std::make_shared<RecordAct>(text, std::move(entry))).result();
        return recorded ? Result<void>() : failureOf(recorded);
    }

private:
    Workspace &m_workspace;
    std::unique_ptr<Job> m_job;
    bool m_stopped = false;
};

tl::unexpected<Error> nothingDone() { return failure(ErrorKind::Cancelled, Text::tr("It was cancelled. Nothing was changed.")); }

Json moneyOf(Money money) { return money.toString().toStdString(); }

Result<Repricing> reprice(Act &act, RepriceScope scope, const QString &reason)
{
    if (act.isCancelled())
        return nothingDone();
    const bool onlyUnpriced = scope == RepriceScope::Unpriced;
    const auto currency = act.workspace().query(workspaceCurrency).result();
    if (!currency)
        return failureOf(currency);
    Telemetry::Repriced soFar;
    const auto goesOn = [&soFar, step = act.goesOn()](double fraction, const Telemetry::Repriced &report) {
        soFar = report;
        return step(fraction);
    };
    const auto priced = act.workspace().telemetry().reprice(onlyUnpriced, goesOn).result();
    if (!priced && soFar.changed == 0)
        return failureOf(priced);
    const Repricing done {priced ? *priced : soFar, *currency, priced && !act.isStopped()};
    const auto code = currency->toStdString();
    const Json before {{"cost", moneyOf(done.before())}, {"currency", code}};
    const Json after {{"cost", moneyOf(done.after())}, {"currency", code}, {"calls", done.calls.calls},
        {"changed", done.calls.changed}, {"complete", done.isComplete}};
    const auto recorded = act.record(onlyUnpriced ? Text::tr("Price calls that had no price") : Text::tr("Price all calls anew"),
        {QStringLiteral("calls.reprice"), QStringLiteral("calls"),
            onlyUnpriced ? QStringLiteral("unpriced") : QStringLiteral("all"), before, after, reason});
    if (!priced)
        return failureOf(priced);
    return recorded ? Result<Repricing>(done) : failureOf(recorded);
}

Result<ImportRemoval> remove(Act &act, std::int64_t import, const QString &reason)
{
    if (act.isCancelled())
        return nothingDone();
    const auto imports = act.workspace().telemetry().imports().result();
    if (!imports)
        return failureOf(imports);
    const auto found =
        std::find_if(imports->begin(), imports->end(), [import](const ImportSeen &seen) { return seen.id == import; });
    if (found == imports->end())
        return failure(ErrorKind::NotFound, Text::tr("There is no import %1 (any more).").arg(import));
    if (found->hasExpired) {
        return failure(ErrorKind::InvalidInput,
            Text::tr("The calls of this import have expired. What they add up to stays and cannot be taken out any more."));
    }
    const Json before {{"file", found->name}, {"kind", found->kind}, {"calls", found->calls},
        {"imported", toIso(found->imported).toStdString()}};
    const auto recorded = act.record(Text::tr("Take out an import"),
        {QStringLiteral("calls.remove-import"), QStringLiteral("import"), QString::number(import), before, {}, reason});
    if (!recorded)
        return failureOf(recorded);
    const auto removed = act.workspace().telemetry().removeImport(import, act.goesOn()).result();
    return removed ? Result<ImportRemoval>({*found, !act.isStopped()}) : failureOf(removed);
}

Result<UserErasure> erase(Act &act, const QString &user, const QString &reason)
{
    auto &workspace = act.workspace();
    const auto calls = callsOfUser(workspace, user).result();
    if (!calls)
        return failureOf(calls);
    const auto hash = QString::fromLatin1(QCryptographicHash::hash(user.toUtf8(), QCryptographicHash::Sha256).toHex());
    const auto recorded = act.record(Text::tr("Erase a person"),
        {QStringLiteral("calls.erase-user"), QStringLiteral("user"), QStringLiteral("sha256:") + hash, Json {{"calls", *calls}},
            Json {{"calls", 0}, {"erased", true}}, reason});
    if (!recorded)
        return failureOf(recorded);
    ImportStaging::removeLeft(workspace.location().telemetryPath());
    const auto erased = workspace.telemetry().eraseUser(user.toStdString(), act.goesOn()).result();
    if (!erased)
        return failureOf(erased);
    const auto outbox = workspace.telemetry().outbox().result();
    return outbox ? Result<UserErasure>({*calls, outbox->waiting}) : failureOf(outbox);
}

} // namespace

QFuture<Result<Repricing>> repriceCalls(Workspace &workspace, RepriceScope scope, const QString &reason)
{
    return workspace.inBackground([act = std::make_shared<Act>(workspace, Text::tr("Pricing calls"), true), scope, reason] {
        return reprice(*act, scope, reason);
    });
}

QFuture<Result<ImportRemoval>> removeImport(Workspace &workspace, std::int64_t import, const QString &reason)
{
    return workspace.inBackground([act = std::make_shared<Act>(workspace, Text::tr("Taking out an import"), true), import,
                                      reason] { return remove(*act, import, reason); });
}

QFuture<Result<std::int64_t>> callsOfUser(Workspace &workspace, const QString &user, ReadSlot *slot)
{
    PanelQuery query;
    query.filter.anyOf[Dimension::User] = {user.toStdString()};
    return workspace.telemetry().panel(query, slot).then([](const Result<Panel> &panel) {
        return panel.map([](const Panel &found) { return found.samples; });
    });
}

QFuture<Result<UserErasure>> eraseUser(Workspace &workspace, const QString &user, const QString &reason)
{
    return workspace.inBackground([act = std::make_shared<Act>(workspace, Text::tr("Erasing a person"), false), user, reason] {
        return erase(*act, user, reason);
    });
}

} // namespace demarc::app
