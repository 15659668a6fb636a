// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/senders/senders.h"

#include "store/catalogue/senders.h"
#include "store/catalogue/systems.h"

#include <QCoreApplication>

#include <algorithm>

namespace demarc::app {

namespace {

constexpr qsizetype kKeyEnd = 4;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Senders)
};

Json orNull(const std::optional<std::int64_t> &value) { return value ? Json(*value) : Json(); }

// Neither the key nor its hash: the audit trail is read by many.
Json toJson(const Sender &sender)
{
    return {{"id", sender.id.value.toStdString()}, {"name", sender.name.toStdString()},
        {"system", sender.system.value.toStdString()}, {"key_end", sender.keyEnd.toStdString()},
        {"spans_per_minute", orNull(sender.limits.spansPerMinute)}, {"request_bytes", orNull(sender.limits.requestBytes)},
        {"withdrawn", sender.revoked.has_value()}};
}

Result<void> check(sql::Connection &connection, const Sender &sender)
{
    if (sender.name.trimmed().isEmpty())
        return failure(ErrorKind::InvalidInput, Text::tr("A sender needs a name. Type one and try again."));
    for (const auto &limit : {sender.limits.spansPerMinute, sender.limits.requestBytes}) {
        if (limit && *limit < 1)
            return failure(ErrorKind::InvalidInput, Text::tr("A limit is at least 1. Leave it empty for none."));
    }
    if (sender.system.isNull())
        return {};
    const auto system = store::system(connection, sender.system);
    return system ? Result<void>() : failureOf(system);
}

Result<Sender> stored(sql::Connection &connection, const SenderId &id)
{
    const auto all = store::senders(connection);
    if (!all)
        return failureOf(all);
    const auto found = std::find_if(all->begin(), all->end(), [&](const Sender &sender) { return sender.id == id; });
    if (found == all->end())
        return failure(ErrorKind::NotFound, Text::tr("There is no such sender. Reload to see who there is."));
    return *found;
}

Applied applied(const QString &action, const SenderId &id, Json before, Json after, CommandPtr inverse)
{
    return {{action, QStringLiteral("sender"), id.value, std::move(before), std::move(after), {}}, std::move(inverse),
        Topic::Senders};
}

} // namespace

NewSender newSender(QString name, SystemId system, SenderLimits limits, Instant now)
{
    NewSender made {{SenderId::create(), std::move(name), std::move(system), {}, {}, limits, now, {}, 0}, makeSenderKey()};
    made.sender.keyHash = hashOfSenderKey(made.key.toStdString());
    made.sender.keyEnd = made.key.right(kKeyEnd);
    return made;
}

QString AddSender::text() const { return Text::tr("Let \"%1\" send").arg(m_sender.name); }

Result<Applied> AddSender::apply(sql::Connection &connection, const CommandContext &) const
{
    if (const auto fine = check(connection, m_sender); !fine)
        return failureOf(fine);
    if (const auto inserted = store::insertSender(connection, m_sender); !inserted)
        return failureOf(inserted);
    return applied(QStringLiteral("senders.add"), m_sender.id, {}, toJson(m_sender), nullptr);
}

QString ChangeSender::text() const { return Text::tr("Change the sender \"%1\"").arg(m_sender.name); }

Result<Applied> ChangeSender::apply(sql::Connection &connection, const CommandContext &) const
{
    const auto before = stored(connection, m_sender.id);
    if (!before)
        return failureOf(before);
    if (const auto fine = check(connection, m_sender); !fine)
        return failureOf(fine);
    if (before->revoked)
        return failure(
            ErrorKind::Conflict, Text::tr("The key of \"%1\" has been withdrawn. Make a new sender instead.").arg(before->name));
    const auto version = store::updateSender(connection, m_sender);
    if (!version)
        return failureOf(version);
    auto back = *before;
    back.version = *version;
    return applied(QStringLiteral("senders.change"), m_sender.id, toJson(*before), toJson(m_sender),
        std::make_shared<ChangeSender>(std::move(back)));
}

QString RevokeSender::text() const { return Text::tr("Withdraw the key of \"%1\"").arg(m_sender.name); }

Result<Applied> RevokeSender::apply(sql::Connection &connection, const CommandContext &context) const
{
    auto sender = stored(connection, m_sender.id);
    if (!sender)
        return failureOf(sender);
    if (sender->revoked)
        return failure(ErrorKind::Conflict, Text::tr("The key of \"%1\" has been withdrawn already.").arg(sender->name));
    const auto before = toJson(*sender);
    sender->revoked = context.now;
    if (const auto version = store::updateSender(connection, *sender); !version)
        return failureOf(version);
    return applied(QStringLiteral("senders.revoke"), sender->id, before, toJson(*sender), nullptr);
}

QFuture<Result<std::vector<Sender>>> senders(Workspace &workspace)
{
    return workspace.query([](sql::Connection &connection) { return store::senders(connection); });
}

} // namespace demarc::app
