// SPDX-License-Identifier: GPL-3.0-or-later
// A change of the matrix as a value: what was there and what shall be. The same value changes the page at once, is
// applied to the stored matrix, and reversed is its own undo.
#pragma once

#include "domain/ownership/matrix.h"

#include <utility>

namespace demarc {

// A row or column: added (no before), removed (no after) or changed (same id in both).
template <typename T>
struct Change {
    std::optional<T> before;
    std::optional<T> after;

    bool operator==(const Change &) const = default;
};

struct CellChange {
    ActivityId activity;
    RoleId role;
    CellValue before;
    CellValue after;

    bool operator==(const CellChange &) const = default;
};

struct MatrixEdit {
    std::optional<std::pair<Preset, Preset>> preset; // from, to
    std::vector<Change<Area>> areas;
    std::vector<Change<Activity>> activities;
    std::vector<Change<Role>> roles;
    std::vector<CellChange> cells;

    bool isEmpty() const { return !preset && areas.empty() && activities.empty() && roles.empty() && cells.empty(); }
    MatrixEdit reversed() const;
    bool operator==(const MatrixEdit &) const = default;
};

// Applies `edit`, which was made for this state of the matrix. Editing cells only costs nothing but those cells.
void applyEdit(Matrix &matrix, const MatrixEdit &edit);

// The makers of edits. Each looks up what is there now; an id that is not there gives an empty edit.
namespace edit {

// Sets one cell, or several to their own values; cells that already hold the value are left out.
MatrixEdit setCell(const Matrix &matrix, const ActivityId &activity, const RoleId &role, const CellValue &value);
MatrixEdit setCells(const Matrix &matrix, const std::vector<Cell> &cells);

// Changes name, party, person, boundary, declared split, …: the thing with that id becomes `after`.
MatrixEdit change(const Matrix &matrix, const Area &after);
MatrixEdit change(const Matrix &matrix, const Activity &after);
MatrixEdit change(const Matrix &matrix, const Role &after);
MatrixEdit setPreset(const Matrix &matrix, Preset preset);

// Adds at the end of its parent, area or party. An activity gets a key of its own made from its name.
MatrixEdit addArea(const Matrix &matrix, const QString &name, const AreaId &parent = {});
MatrixEdit addActivity(const Matrix &matrix, const AreaId &area, const QString &name);
MatrixEdit addRole(const Matrix &matrix, const QString &name, Party party);

// Removes with everything below: an area with its sub-areas and activities, a row or column with its cells.
MatrixEdit remove(const Matrix &matrix, const AreaId &area);
MatrixEdit remove(const Matrix &matrix, const ActivityId &activity);
MatrixEdit remove(const Matrix &matrix, const RoleId &role);

// Moves among its siblings by `steps` (-1: one up or left); an activity that leaves its area at either end goes to
// the neighbouring area.
MatrixEdit move(const Matrix &matrix, const AreaId &area, int steps);
MatrixEdit move(const Matrix &matrix, const ActivityId &activity, int steps);
MatrixEdit move(const Matrix &matrix, const RoleId &role, int steps);

} // namespace edit

} // namespace demarc
