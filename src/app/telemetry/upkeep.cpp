// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/upkeep.h"

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

Result<void> record(Workspace &workspace, const QString &text, AuditEntry entry)
{
    const auto recorded = workspace.execute(std::make_shared<RecordAct>(text, std::move(entry))).result();
    return recorded ? Result<void>() : failureOf(recorded);
}

Json moneyOf(Int128 pico) { return Money {pico}.toString().toStdString(); }

} // namespace

Result<Telemetry::Repriced> repriceCalls(Workspace &workspace, RepriceScope scope, const QString &reason)
{
    const auto job = workspace.jobs().start(Text::tr("Pricing calls"), true);
    const auto priced =
        workspace.telemetry().reprice(scope == RepriceScope::Unpriced, [&job] { return job->isCancelled(); }).result();
    if (!priced)
        return priced;
    const Json after {{"calls", priced->calls}, {"changed", priced->changed}, {"before", moneyOf(priced->beforePico)},
        {"after", moneyOf(priced->afterPico)}};
    const auto text =
        scope == RepriceScope::Unpriced ? Text::tr("Price calls that had no price") : Text::tr("Price all calls anew");
    const auto recorded = record(workspace, text,
        {QStringLiteral("calls.reprice"), QStringLiteral("calls"),
            scope == RepriceScope::Unpriced ? QStringLiteral("unpriced") : QStringLiteral("all"), {}, after, reason});
    return recorded ? priced : failureOf(recorded);
}

Result<ImportSeen> removeImport(Workspace &workspace, std::int64_t import, const QString &reason)
{
    const auto imports = workspace.telemetry().imports().result();
    if (!imports)
        return failureOf(imports);
    const auto found =
        std::find_if(imports->begin(), imports->end(), [import](const ImportSeen &seen) { return seen.id == import; });
    if (found == imports->end())
        return failure(ErrorKind::NotFound, Text::tr("There is no import %1. List them with \"imports list\".").arg(import));
    const Json before {{"file", found->name}, {"kind", found->kind}, {"calls", found->calls},
        {"imported", toIso(found->imported).toStdString()}};
    const auto recorded = record(workspace, Text::tr("Take out an import"),
        {QStringLiteral("calls.remove-import"), QStringLiteral("import"), QString::number(import), before, {}, reason});
    if (!recorded)
        return failureOf(recorded);
    const auto removed = workspace.telemetry().removeImport(import).result();
    return removed ? Result<ImportSeen>(*found) : failureOf(removed);
}

Result<void> eraseUser(Workspace &workspace, const QString &user, const QString &reason)
{
    const auto hash = QString::fromLatin1(QCryptographicHash::hash(user.toUtf8(), QCryptographicHash::Sha256).toHex());
    const auto recorded = record(workspace, Text::tr("Erase a person"),
        {QStringLiteral("calls.erase-user"), QStringLiteral("user"), QStringLiteral("sha256:") + hash, {},
            Json {{"erased", true}}, reason});
    if (!recorded)
        return recorded;
    return workspace.telemetry().eraseUser(user.toStdString()).result();
}

} // namespace demarc::app
