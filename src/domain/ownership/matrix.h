// SPDX-License-Identifier: GPL-3.0-or-later
// The ownership matrix: activities in areas (rows) × roles of parties (columns), letters in the cells.
//
// A matrix is a value, always in display order: areas depth first, an area's own activities before those of its
// sub-areas, roles by party. Rows and columns are addressed by their index in that order, kept things by their id.
#pragma once

#include "base/ids.h"
#include "domain/ownership/letters.h"
#include "domain/ownership/split.h"

#include <QHash>

#include <cstdint>
#include <vector>

namespace demarc {

using AreaId = Id<struct AreaTag>;
using ActivityId = Id<struct ActivityTag>;
using RoleId = Id<struct RoleTag>;

// The decisions that stay with the business, whatever the matrix says elsewhere (rule P1).
enum class Reserved { No, BusinessContext, DecisionCriteria, RiskTolerance, FinalAccountability };

struct Area {
    AreaId id = {};
    AreaId parent = {};        // null for a top area
    std::int64_t position = 0; // among its siblings
    QString name = {};
    DeclaredSplit declared = {};
    PersonId finalAccountable = {}; // the Internal person beyond the letters; null until named

    bool operator==(const Area &) const = default;
};

struct Activity {
    ActivityId id = {};
    AreaId area = {};
    std::int64_t position = 0; // within its area
    QString key = {};          // stable, unique: "prompts.release"
    QString name = {};         // "Release a prompt"
    Reserved reserved = Reserved::No;
    DeclaredSplit declared = {};
    QString boundary = {}; // where one party's part ends and the other's begins
    QString trigger = {};  // what hands the work over

    bool operator==(const Activity &) const = default;
};

struct Role {
    RoleId id = {};
    std::int64_t position = 0; // within its party
    QString name = {};
    Party party = Party::Internal;
    PersonId person = {}; // null until named

    bool operator==(const Role &) const = default;
};

struct Cell {
    ActivityId activity = {};
    RoleId role = {};
    CellValue value = {};

    bool operator==(const Cell &) const = default;
};

// A matrix taken apart, in any order; empty cells may be left out.
struct MatrixParts {
    Preset preset = Preset::Raci;
    std::int64_t version = 0; // rises with every change
    std::vector<Area> areas;
    std::vector<Activity> activities;
    std::vector<Role> roles;
    std::vector<Cell> cells;
};

class Matrix {
public:
    // Where an area's rows are: its own and its sub-areas' activities are [first, last).
    struct Span {
        int depth = 0;
        std::size_t first = 0;
        std::size_t last = 0;
    };

    Matrix() = default;
    // Puts parts in order. What hangs on nothing (an activity of no area, a cell of no row) is left out.
    explicit Matrix(MatrixParts parts);

    Preset preset() const { return m_preset; }
    std::int64_t version() const { return m_version; }
    const std::vector<Area> &areas() const { return m_areas; }
    const std::vector<Activity> &activities() const { return m_activities; }
    const std::vector<Role> &roles() const { return m_roles; }
    bool isEmpty() const { return m_areas.empty() && m_roles.empty(); }

    const Span &span(std::size_t area) const { return m_spans.at(area); }
    const CellValue &cell(std::size_t activity, std::size_t role) const { return m_cells[activity * m_roles.size() + role]; }

    std::optional<std::size_t> indexOf(const AreaId &id) const { return find(m_areaIndex, id); }
    std::optional<std::size_t> indexOf(const ActivityId &id) const { return find(m_activityIndex, id); }
    std::optional<std::size_t> indexOf(const RoleId &id) const { return find(m_roleIndex, id); }
    std::optional<std::size_t> indexOfKey(const QString &activityKey) const { return find(m_keyIndex, activityKey); }

    // Every non-empty cell is in `cells`. Matrix(m.parts()) equals m.
    MatrixParts parts() const;

    // Changes one cell in place.
    void setCell(std::size_t activity, std::size_t role, const CellValue &value)
    {
        m_cells[activity * m_roles.size() + role] = value;
    }
    void setVersion(std::int64_t version) { m_version = version; }

    bool operator==(const Matrix &other) const;

private:
    template <typename Key>
    static std::optional<std::size_t> find(const QHash<Key, std::size_t> &index, const Key &key)
    {
        const auto found = index.constFind(key);
        return found == index.cend() ? std::nullopt : std::optional {*found};
    }
    void placeAreas(std::vector<Area> areas, std::vector<Activity> activities);
    void placeCells(const std::vector<Cell> &cells);

    Preset m_preset = Preset::Raci;
    std::int64_t m_version = 0;
    std::vector<Area> m_areas;
    std::vector<Span> m_spans; // one per area
    std::vector<Activity> m_activities;
    std::vector<Role> m_roles;
    std::vector<CellValue> m_cells; // row by row
    QHash<AreaId, std::size_t> m_areaIndex;
    QHash<ActivityId, std::size_t> m_activityIndex;
    QHash<RoleId, std::size_t> m_roleIndex;
    QHash<QString, std::size_t> m_keyIndex;
};

// The letters that the roles of a party hold together in a row.
Letters partyLetters(const Matrix &matrix, std::size_t activity, Party party);

// How much of an activity each party holds (rule P2): Own = holds A; Shared = R without A; Support = C or S only;
// None = I or nothing.
DerivedSplit splitOfActivity(const Matrix &matrix, std::size_t activity);

// How much of an area, with its sub-areas, each party holds (rule P2): Own = holds A on more of its activities than
// any other party; Shared = fewer or tied A, or any R; Support = C or S only; None otherwise.
DerivedSplit splitOfArea(const Matrix &matrix, std::size_t area);

} // namespace demarc
