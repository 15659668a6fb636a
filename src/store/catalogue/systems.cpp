// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/systems.h"

#include <QCoreApplication>

namespace demarc::store {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::store::Systems)
};

tl::unexpected<Error> changedSince()
{
    return failure(ErrorKind::Conflict, Text::tr("Someone else changed this system meanwhile. Reload to see their change."));
}

Result<void> putServices(sql::Connection &connection, const AiSystem &system)
{
    if (const auto cleared = connection.run(u"DELETE FROM system_service WHERE system_id = $1", {system.id.value}); !cleared)
        return failureOf(cleared);
    for (const auto &service : system.services) {
        const auto put = connection.run(
            u"INSERT INTO system_service (service, system_id) VALUES ($1, $2) ON CONFLICT (service) DO UPDATE SET system_id = $2",
            {service, system.id.value});
        if (!put)
            return failureOf(put);
    }
    return {};
}

} // namespace

Result<std::vector<AiSystem>> systems(sql::Connection &connection)
{
    const auto rows =
        connection.query(u"SELECT s.id, s.name, s.purpose, s.version, m.service, s.content_mode, s.content_days FROM system s"
                         u" LEFT JOIN system_service m ON m.system_id = s.id ORDER BY s.name, s.id, m.service");
    if (!rows)
        return failureOf(rows);
    std::vector<AiSystem> systems;
    for (const auto &row : *rows) {
        const SystemId id {row.text(0)};
        if (systems.empty() || systems.back().id != id)
            systems.push_back({id, row.text(1), row.text(2), {}, row.integer(3),
                {contentModeOf(row.text(5)).value_or(ContentMode::None), static_cast<int>(row.integer(6))}});
        if (!row.isNull(4))
            systems.back().services.push_back(row.text(4));
    }
    return systems;
}

Result<AiSystem> system(sql::Connection &connection, const SystemId &id)
{
    const auto all = systems(connection);
    if (!all)
        return failureOf(all);
    const auto found = std::find_if(all->begin(), all->end(), [&](const AiSystem &s) { return s.id == id; });
    if (found == all->end())
        return failure(ErrorKind::NotFound, Text::tr("This system is no longer registered. Reload to see what is."));
    return *found;
}

Result<std::int64_t> putSystem(sql::Connection &connection, const AiSystem &system)
{
    const auto taken = connection.query(u"SELECT 1 FROM system WHERE name = $1 AND id <> $2", {system.name, system.id.value});
    if (!taken)
        return failureOf(taken);
    if (!taken->empty())
        return failure(ErrorKind::Conflict,
            Text::tr("There is already a system named \"%1\". Choose another name, or merge the two.").arg(system.name));
    const auto mode = keyOf(system.content.mode);
    const auto days = std::int64_t {system.content.days};
    const auto changed = system.version == 0
        ? connection.run(u"INSERT INTO system (id, name, purpose, content_mode, content_days) VALUES ($1, $2, $3, $4, $5)"
                         u" ON CONFLICT (id) DO NOTHING",
            {system.id.value, system.name, system.purpose, mode, days})
        : connection.run(u"UPDATE system SET name = $2, purpose = $3, content_mode = $5, content_days = $6, version = version + 1"
                         u" WHERE id = $1 AND version = $4",
            {system.id.value, system.name, system.purpose, system.version, mode, days});
    if (!changed)
        return failureOf(changed);
    if (*changed == 0)
        return changedSince();
    if (const auto put = putServices(connection, system); !put)
        return failureOf(put);
    return system.version + 1;
}

Result<void> removeSystem(sql::Connection &connection, const SystemId &id, std::int64_t version)
{
    const auto services = connection.run(u"DELETE FROM system_service WHERE system_id = $1", {id.value});
    if (!services)
        return failureOf(services);
    const auto removed = connection.run(u"DELETE FROM system WHERE id = $1 AND version = $2", {id.value, version});
    if (!removed)
        return failureOf(removed);
    if (*removed == 0)
        return changedSince();
    return {};
}

} // namespace demarc::store
