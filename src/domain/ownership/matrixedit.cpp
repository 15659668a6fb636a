// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ownership/matrixedit.h"

#include <algorithm>

namespace demarc {

namespace {

template <typename T>
std::vector<Change<T>> reversedChanges(const std::vector<Change<T>> &changes)
{
    std::vector<Change<T>> reversed;
    reversed.reserve(changes.size());
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        reversed.push_back({change->after, change->before});
    return reversed;
}

template <typename T>
void applyChanges(std::vector<T> &items, const std::vector<Change<T>> &changes)
{
    for (const auto &change : changes) {
        const auto &id = change.before ? change.before->id : change.after->id;
        const auto found = std::find_if(items.begin(), items.end(), [&](const T &item) { return item.id == id; });
        if (change.after && found != items.end())
            *found = *change.after;
        else if (change.after)
            items.push_back(*change.after);
        else if (found != items.end())
            items.erase(found);
    }
}

// Cells of rows or columns that the same edit removed are gone already.
void applyCells(Matrix &matrix, const std::vector<CellChange> &cells)
{
    for (const auto &change : cells) {
        const auto activity = matrix.indexOf(change.activity);
        const auto role = matrix.indexOf(change.role);
        if (activity && role)
            matrix.setCell(*activity, *role, change.after);
    }
}

} // namespace

MatrixEdit MatrixEdit::reversed() const
{
    MatrixEdit edit;
    if (preset)
        edit.preset = {preset->second, preset->first};
    edit.areas = reversedChanges(areas);
    edit.activities = reversedChanges(activities);
    edit.roles = reversedChanges(roles);
    for (auto change = cells.rbegin(); change != cells.rend(); ++change)
        edit.cells.push_back({change->activity, change->role, change->after, change->before});
    return edit;
}

void applyEdit(Matrix &matrix, const MatrixEdit &edit)
{
    if (edit.preset || !edit.areas.empty() || !edit.activities.empty() || !edit.roles.empty()) {
        auto parts = matrix.parts();
        if (edit.preset)
            parts.preset = edit.preset->second;
        applyChanges(parts.areas, edit.areas);
        applyChanges(parts.activities, edit.activities);
        applyChanges(parts.roles, edit.roles);
        matrix = Matrix(std::move(parts));
    }
    applyCells(matrix, edit.cells);
}

} // namespace demarc
