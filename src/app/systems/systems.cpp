// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systems/systems.h"

#include "app/workspace/rowversion.h"
#include "store/catalogue/systems.h"

#include <QCoreApplication>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Systems)
};

const auto kEntityKind = QStringLiteral("system");

// Puts a set of systems back as they were: `removed` ones again, `kept` ones with their former contents, `added` ones
// away. One command that is the inverse of putting and of merging, and of itself.
class RestoreSystems final : public Command {
public:
    RestoreSystems(QString text, std::vector<AiSystem> put, std::vector<AiSystem> remove, std::vector<AiSystem> left)
        : m_text(std::move(text)), m_put(std::move(put)), m_remove(std::move(remove)), m_left(std::move(left))
    {
    }
    QString text() const override { return m_text; }
    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override;

private:
    // The version to demand of a system that is put or removed; 0 to make it again.
    std::int64_t versionOf(const std::vector<AiSystem> &now, const SystemId &id) const;

    QString m_text;
    std::vector<AiSystem> m_put;
    std::vector<AiSystem> m_remove;
    std::vector<AiSystem> m_left; // all systems as the change left them
};

Json toJson(const std::vector<AiSystem> &systems)
{
    Json list = Json::array();
    for (const auto &system : systems)
        list.push_back(app::toJson(system));
    return list;
}

const AiSystem *find(const std::vector<AiSystem> &systems, const SystemId &id)
{
    const auto found = std::find_if(systems.begin(), systems.end(), [&](const AiSystem &s) { return s.id == id; });
    return found == systems.end() ? nullptr : &*found;
}

// What must be put and removed to get from `now` back to `before`, for the systems that differ.
CommandPtr inverseOf(const QString &text, const std::vector<AiSystem> &before, const std::vector<AiSystem> &now)
{
    std::vector<AiSystem> put;
    std::vector<AiSystem> remove;
    for (const auto &old : before) {
        const auto *current = find(now, old.id);
        if (current && current->version == old.version && current->services == old.services)
            continue;
        put.push_back(old);
    }
    for (const auto &current : now) {
        if (!find(before, current.id))
            remove.push_back(current);
    }
    return std::make_shared<RestoreSystems>(text, std::move(put), std::move(remove), now);
}

// Runs `change` and describes it: the register before and after, and the way back.
template <typename Change>
Result<Applied> changeRegister(
    sql::Connection &connection, const QString &text, const QString &action, const QString &id, Change &&change)
{
    const auto before = store::systems(connection);
    if (!before)
        return failureOf(before);
    if (const Result<void> changed = change(); !changed)
        return failureOf(changed);
    const auto now = store::systems(connection);
    if (!now)
        return failureOf(now);
    const auto differing = [](const std::vector<AiSystem> &all, const std::vector<AiSystem> &others) {
        std::vector<AiSystem> differ;
        std::copy_if(all.begin(), all.end(), std::back_inserter(differ), [&](const AiSystem &system) {
            const auto *other = find(others, system.id);
            return !other || other->version != system.version || other->services != system.services;
        });
        return toJson(differ);
    };
    return Applied {{action, kEntityKind, id, differing(*before, *now), differing(*now, *before), {}},
        inverseOf(text, *before, *now), Topic::Systems};
}

Result<void> putOne(sql::Connection &connection, const AiSystem &system)
{
    if (const auto put = store::putSystem(connection, system); !put)
        return failureOf(put);
    return {};
}

std::int64_t RestoreSystems::versionOf(const std::vector<AiSystem> &now, const SystemId &id) const
{
    const auto *left = find(m_left, id);
    if (!left)
        return 0;
    const auto *current = find(now, id);
    return current ? versionToDemand(*current, *left) : left->version;
}

Result<Applied> RestoreSystems::apply(sql::Connection &connection, const CommandContext &) const
{
    const auto id = m_put.empty() ? (m_remove.empty() ? QString() : m_remove.front().id.value) : m_put.front().id.value;
    const auto now = store::systems(connection);
    if (!now)
        return failureOf(now);
    return changeRegister(connection, m_text, QStringLiteral("systems.restore"), id, [&]() -> Result<void> {
        for (const auto &system : m_remove) {
            if (auto removed = store::removeSystem(connection, system.id, versionOf(*now, system.id)); !removed)
                return removed;
        }
        for (auto system : m_put) {
            system.version = versionOf(*now, system.id);
            if (auto put = putOne(connection, system); !put)
                return put;
        }
        return {};
    });
}

} // namespace

Json toJson(const AiSystem &system)
{
    Json services = Json::array();
    for (const auto &service : system.services)
        services.push_back(service.toStdString());
    return {{"id", system.id.value.toStdString()}, {"name", system.name.toStdString()}, {"purpose", system.purpose.toStdString()},
        {"services", services}, {"content", keyOf(system.content.mode).toStdString()}, {"content_days", system.content.days},
        {"version", system.version}};
}

QString PutSystem::text() const
{
    return m_system.version == 0 ? Text::tr("Register \"%1\"").arg(m_system.name) : Text::tr("Change \"%1\"").arg(m_system.name);
}

Result<Applied> PutSystem::apply(sql::Connection &connection, const CommandContext &) const
{
    if (m_system.name.trimmed().isEmpty())
        return failure(ErrorKind::InvalidInput, Text::tr("A system needs a name. Type one and try again."));
    if (m_system.content.days < 1 || m_system.content.days > kMostContentDays)
        return failure(ErrorKind::InvalidInput,
            Text::tr("Messages are kept for 1 to %1 days. Choose a number between.").arg(kMostContentDays));
    const auto action = m_system.version == 0 ? QStringLiteral("systems.register") : QStringLiteral("systems.change");
    return changeRegister(connection, text(), action, m_system.id.value, [&] { return putOne(connection, m_system); });
}

QString MergeSystems::text() const { return Text::tr("Merge \"%1\" into \"%2\"").arg(m_from.name, m_into.name); }

Result<Applied> MergeSystems::apply(sql::Connection &connection, const CommandContext &) const
{
    if (m_from.id == m_into.id)
        return failure(ErrorKind::InvalidInput, Text::tr("A system cannot be merged into itself. Choose another one."));
    return changeRegister(connection, text(), QStringLiteral("systems.merge"), m_into.id.value, [&]() -> Result<void> {
        auto merged = m_into;
        merged.services.insert(merged.services.end(), m_from.services.begin(), m_from.services.end());
        std::sort(merged.services.begin(), merged.services.end());
        if (auto removed = store::removeSystem(connection, m_from.id, m_from.version); !removed)
            return removed;
        return putOne(connection, merged);
    });
}

QFuture<Result<std::vector<AiSystem>>> systems(Workspace &workspace)
{
    return workspace.query([](sql::Connection &connection) { return store::systems(connection); });
}

} // namespace demarc::app
