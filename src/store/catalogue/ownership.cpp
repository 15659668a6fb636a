// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/ownership.h"

#include "domain/ownership/keys.h"
#include "store/catalogue/ownershiprows.h"

#include <QCoreApplication>

namespace demarc::store {

namespace {

using namespace ownershiprows;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::store::Ownership)
};

// All rows of a kind, or the one with `id`.
template <typename T>
Result<std::vector<T>> read(sql::Connection &connection, const QString &id = {})
{
    const T *kind = nullptr;
    const auto rows = connection.query(selectAll(kind), {id.isNull() ? QStringLiteral("") : id});
    if (!rows)
        return failureOf(rows);
    std::vector<T> found;
    found.reserve(rows->size());
    for (const auto &row : *rows)
        found.push_back(rowOf(row, kind));
    return found;
}

CellValue cellOf(const sql::Row &row, std::size_t letters)
{
    return {parseCell(row.text(letters)).letters, row.text(letters + 1)};
}

Result<void> readCells(sql::Connection &connection, std::vector<Cell> &cells)
{
    const auto rows =
        connection.query(u"SELECT activity_id, role_id, letters, unread FROM cell WHERE letters <> '' OR unread <> ''");
    if (!rows)
        return failureOf(rows);
    cells.reserve(rows->size());
    for (const auto &row : *rows)
        cells.push_back({{row.text(0)}, {row.text(1)}, cellOf(row, 2)});
    return {};
}

template <typename T>
tl::unexpected<Error> rowConflict(const T &row)
{
    return failure(ErrorKind::Conflict,
        Text::tr("“%1” was changed by somebody else meanwhile; your change was not saved. Look at it again before you change it.")
            .arg(row.name));
}

// Whether the row is stored just as `before` says (or is not there, where it says nothing).
template <typename T>
Result<void> demandUnchanged(sql::Connection &connection, const Change<T> &change)
{
    const auto &row = change.before ? *change.before : *change.after;
    const auto stored = read<T>(connection, row.id.value);
    if (!stored)
        return failureOf(stored);
    const auto isAsExpected = change.before ? !stored->empty() && stored->front() == *change.before : stored->empty();
    if (!isAsExpected)
        return rowConflict(row);
    return {};
}

Result<void> done(const Result<std::int64_t> &changed)
{
    if (!changed)
        return failureOf(changed);
    return {};
}

template <typename T>
Result<void> addAndChange(sql::Connection &connection, const std::vector<Change<T>> &changes)
{
    for (const auto &change : changes) {
        if (!change.after)
            continue;
        if (const auto unchanged = demandUnchanged(connection, change); !unchanged)
            return unchanged;
        const auto stored = done(change.before ? update(connection, *change.after) : insert(connection, *change.after));
        if (!stored)
            return stored;
    }
    return {};
}

// Rows go after their cells were emptied; a cell that somebody filled meanwhile keeps its row from going.
template <typename T>
Result<void> removeRows(sql::Connection &connection, const std::vector<Change<T>> &changes)
{
    for (const auto &change : changes) {
        if (change.after)
            continue;
        if (const auto unchanged = demandUnchanged(connection, change); !unchanged)
            return unchanged;
        const auto removed = done(remove(connection, *change.before));
        if (!removed)
            return removed.error().kind == ErrorKind::Conflict ? rowConflict(*change.before) : removed;
    }
    return {};
}

QString shown(const CellValue &value)
{
    return value.isEmpty() ? Text::tr("nothing", "an empty cell of the matrix") : value.toString();
}

tl::unexpected<Error> cellConflict(
    sql::Connection &connection, const CellChange &change, const CellValue &stored, const QString &by)
{
    const auto activity = read<Activity>(connection, change.activity.value);
    const auto role = read<Role>(connection, change.role.value);
    if (!activity || !role || activity->empty() || role->empty())
        return failure(ErrorKind::Conflict, Text::tr("The row or column was removed meanwhile; your change was not saved."));
    return failure(ErrorKind::Conflict,
        Text::tr("%1 set %2 for %3 in “%4” meanwhile; your %5 was not saved.")
            .arg(by.isEmpty() ? Text::tr("Somebody") : by, shown(stored), role->front().name, activity->front().name,
                shown(change.after)));
}

Result<void> storeCell(sql::Connection &connection, const CellChange &change, const Editor &editor)
{
    const auto rows = connection.query(u"SELECT letters, unread, changed_by FROM cell WHERE activity_id = $1 AND role_id = $2",
        {change.activity.value, change.role.value});
    if (!rows)
        return failureOf(rows);
    const auto stored = rows->empty() ? CellValue {} : cellOf(rows->front(), 0);
    if (stored != change.before)
        return cellConflict(connection, change, stored, rows->empty() ? QString() : rows->front().text(2));
    const sql::Values values {change.activity.value, change.role.value, change.after.letters.toString(), change.after.unread,
        editor.name, microsOf(editor.now)};
    if (!rows->empty())
        return done(connection.run(u"UPDATE cell SET letters = $3, unread = $4, changed_by = $5, changed_at = $6,"
                                   u" version = version + 1 WHERE activity_id = $1 AND role_id = $2",
            values));
    const auto inserted = connection.run(u"INSERT INTO cell (activity_id, role_id, letters, unread, changed_by, changed_at)"
                                         u" VALUES ($1, $2, $3, $4, $5, $6)",
        values);
    if (!inserted && inserted.error().kind == ErrorKind::Conflict) // its row or column is gone
        return failure(ErrorKind::Conflict, Text::tr("The row or column was removed meanwhile; your change was not saved."),
            inserted.error().cause);
    return done(inserted);
}

Result<void> storeCells(sql::Connection &connection, const MatrixEdit &edit, const Editor &editor)
{
    for (const auto &change : edit.cells) {
        if (const auto stored = storeCell(connection, change, editor); !stored)
            return stored;
    }
    return {};
}

Result<void> storePreset(sql::Connection &connection, const MatrixEdit &edit)
{
    if (!edit.preset)
        return {};
    const auto changed = connection.run(
        u"UPDATE matrix SET preset = $1 WHERE preset = $2", {keyOf(edit.preset->second), keyOf(edit.preset->first)});
    if (changed && *changed != 1)
        return failure(ErrorKind::Conflict, Text::tr("Somebody changed the letters of the matrix meanwhile."));
    return done(changed);
}

Result<std::int64_t> nextVersion(sql::Connection &connection)
{
    if (const auto raised = connection.run(u"UPDATE matrix SET version = version + 1"); !raised)
        return failureOf(raised);
    const auto rows = connection.query(u"SELECT version FROM matrix");
    if (!rows)
        return failureOf(rows);
    return rows->at(0).integer(0);
}

} // namespace

Result<Matrix> loadMatrix(sql::Connection &connection)
{
    const auto head = connection.query(u"SELECT preset, version FROM matrix");
    auto areas = read<Area>(connection);
    auto activities = read<Activity>(connection);
    auto roles = read<Role>(connection);
    if (!head)
        return failureOf(head);
    if (!areas)
        return failureOf(areas);
    if (!activities)
        return failureOf(activities);
    if (!roles)
        return failureOf(roles);
    MatrixParts parts {presetFromKey(head->at(0).text(0)).value_or(Preset::Raci), head->at(0).integer(1), std::move(*areas),
        std::move(*activities), std::move(*roles), {}};
    if (const auto cells = readCells(connection, parts.cells); !cells)
        return failureOf(cells);
    return Matrix(std::move(parts));
}

Result<std::vector<ActivityId>> reservedActivities(sql::Connection &connection)
{
    const auto rows = connection.query(u"SELECT id FROM activity WHERE reserved <> 'no'");
    if (!rows)
        return failureOf(rows);
    std::vector<ActivityId> ids;
    for (const auto &row : *rows)
        ids.push_back({row.text(0)});
    return ids;
}

Result<std::int64_t> storeEdit(sql::Connection &connection, const MatrixEdit &edit, const Editor &editor)
{
    auto stored = storePreset(connection, edit);
    if (stored)
        stored = addAndChange(connection, edit.areas);
    if (stored)
        stored = addAndChange(connection, edit.activities);
    if (stored)
        stored = addAndChange(connection, edit.roles);
    if (stored)
        stored = storeCells(connection, edit, editor);
    if (stored)
        stored = removeRows(connection, edit.activities);
    if (stored)
        stored = removeRows(connection, edit.roles);
    if (stored)
        stored = removeRows(connection, edit.areas);
    if (!stored)
        return failureOf(stored);
    return nextVersion(connection);
}

} // namespace demarc::store
