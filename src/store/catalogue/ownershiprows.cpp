// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/ownershiprows.h"

#include "domain/incidents/keys.h"
#include "domain/ownership/keys.h"

namespace demarc::store::ownershiprows {

namespace {

template <typename Tag>
sql::Value valueOf(const Id<Tag> &id)
{
    return id.isNull() ? sql::Value {} : sql::Value {id.value};
}

sql::Value valueOf(const std::optional<Split> &split) { return split ? sql::Value {keyOf(*split)} : sql::Value {}; }

// The three declared columns from `column` on.
DeclaredSplit declaredOf(const sql::Row &row, std::size_t column)
{
    DeclaredSplit declared;
    for (const auto party : kParties)
        declared[party] = splitFromKey(row.text(column++));
    return declared;
}

sql::Values valuesOf(const Area &area)
{
    return {area.id.value, valueOf(area.parent), area.position, area.name, valueOf(area.declared[Party::Internal]),
        valueOf(area.declared[Party::Partner]), valueOf(area.declared[Party::Provider]), valueOf(area.finalAccountable)};
}

sql::Values valuesOf(const Activity &activity)
{
    return {activity.id.value, activity.area.value, activity.position, activity.key, activity.name, keyOf(activity.reserved),
        valueOf(activity.declared[Party::Internal]), valueOf(activity.declared[Party::Partner]),
        valueOf(activity.declared[Party::Provider]), activity.boundary, activity.trigger};
}

sql::Values valuesOf(const Role &role)
{
    return {role.id.value, role.position, role.name, keyOf(role.party), valueOf(role.person)};
}

// Removes the cells that `sql` names, then the row itself.
Result<std::int64_t> removeWithCells(sql::Connection &connection, QStringView cells, QStringView row, const QString &id)
{
    const auto cleared = connection.run(cells, {id});
    return cleared ? connection.run(row, {id}) : cleared;
}

} // namespace

QStringView selectAll(const Area *)
{
    return u"SELECT id, parent_id, position, name, declared_internal, declared_partner, declared_provider, final_accountable"
           u" FROM area WHERE ($1 = '' OR id = $1)";
}

QStringView selectAll(const Activity *)
{
    return u"SELECT id, area_id, position, key, name, reserved, declared_internal, declared_partner, declared_provider, boundary,"
           u" hand_off FROM activity WHERE ($1 = '' OR id = $1)";
}

QStringView selectAll(const Role *)
{
    return u"SELECT id, position, name, party, person_id FROM role WHERE ($1 = '' OR id = $1)";
}

Area rowOf(const sql::Row &row, const Area *)
{
    return {{row.text(0)}, {row.text(1)}, row.integer(2), row.text(3), declaredOf(row, 4), {row.text(7)}};
}

Activity rowOf(const sql::Row &row, const Activity *)
{
    return {{row.text(0)}, {row.text(1)}, row.integer(2), row.text(3), row.text(4),
        reservedFromKey(row.text(5)).value_or(Reserved::No), declaredOf(row, 6), row.text(9), row.text(10)};
}

Role rowOf(const sql::Row &row, const Role *)
{
    return {{row.text(0)}, row.integer(1), row.text(2), fromKey<Party>(row.text(3)).value_or(Party::Internal), {row.text(4)}};
}

Result<std::int64_t> insert(sql::Connection &connection, const Area &area)
{
    return connection.run(u"INSERT INTO area (id, parent_id, position, name, declared_internal, declared_partner,"
                          u" declared_provider, final_accountable) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        valuesOf(area));
}

Result<std::int64_t> insert(sql::Connection &connection, const Activity &activity)
{
    return connection.run(
        u"INSERT INTO activity (id, area_id, position, key, name, reserved, declared_internal, declared_partner,"
        u" declared_provider, boundary, hand_off) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        valuesOf(activity));
}

Result<std::int64_t> insert(sql::Connection &connection, const Role &role)
{
    return connection.run(u"INSERT INTO role (id, position, name, party, person_id) VALUES ($1, $2, $3, $4, $5)", valuesOf(role));
}

Result<std::int64_t> update(sql::Connection &connection, const Area &area)
{
    return connection.run(u"UPDATE area SET parent_id = $2, position = $3, name = $4, declared_internal = $5,"
                          u" declared_partner = $6, declared_provider = $7, final_accountable = $8, version = version + 1"
                          u" WHERE id = $1",
        valuesOf(area));
}

Result<std::int64_t> update(sql::Connection &connection, const Activity &activity)
{
    return connection.run(u"UPDATE activity SET area_id = $2, position = $3, key = $4, name = $5, reserved = $6,"
                          u" declared_internal = $7, declared_partner = $8, declared_provider = $9, boundary = $10,"
                          u" hand_off = $11, version = version + 1 WHERE id = $1",
        valuesOf(activity));
}

Result<std::int64_t> update(sql::Connection &connection, const Role &role)
{
    return connection.run(
        u"UPDATE role SET position = $2, name = $3, party = $4, person_id = $5, version = version + 1 WHERE id = $1",
        valuesOf(role));
}

Result<std::int64_t> remove(sql::Connection &connection, const Area &area)
{
    return connection.run(u"DELETE FROM area WHERE id = $1", {area.id.value});
}

Result<std::int64_t> remove(sql::Connection &connection, const Activity &activity)
{
    return removeWithCells(connection, u"DELETE FROM cell WHERE activity_id = $1 AND letters = '' AND unread = ''",
        u"DELETE FROM activity WHERE id = $1", activity.id.value);
}

Result<std::int64_t> remove(sql::Connection &connection, const Role &role)
{
    return removeWithCells(connection, u"DELETE FROM cell WHERE role_id = $1 AND letters = '' AND unread = ''",
        u"DELETE FROM role WHERE id = $1", role.id.value);
}

} // namespace demarc::store::ownershiprows
