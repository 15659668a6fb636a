// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ownership/matrix.h"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace demarc {

namespace {

// Equal positions (two people inserting at once) fall back to the id, so that everybody sees the same order.
template <typename Item>
bool before(const Item &a, const Item &b)
{
    return std::tie(a.position, a.id.value) < std::tie(b.position, b.id.value);
}

template <typename Item>
void indexById(const std::vector<Item> &items, auto &index)
{
    for (std::size_t i = 0; i < items.size(); ++i)
        index.insert(items[i].id, i);
}

Split splitOf(Letters letters)
{
    if (letters.has(Letter::Accountable))
        return Split::Own;
    if (letters.has(Letter::Responsible))
        return Split::Shared;
    if (letters.hasAny(Letter::Consulted | Letter::Support))
        return Split::Support;
    return Split::None;
}

} // namespace

Matrix::Matrix(MatrixParts parts) : m_preset(parts.preset), m_version(parts.version), m_roles(std::move(parts.roles))
{
    std::sort(m_roles.begin(), m_roles.end(),
        [](const Role &a, const Role &b) { return a.party != b.party ? a.party < b.party : before(a, b); });
    placeAreas(std::move(parts.areas), std::move(parts.activities));
    indexById(m_areas, m_areaIndex);
    indexById(m_activities, m_activityIndex);
    indexById(m_roles, m_roleIndex);
    for (std::size_t i = 0; i < m_activities.size(); ++i)
        m_keyIndex.insert(m_activities[i].key, i);
    placeCells(parts.cells);
}

void Matrix::placeAreas(std::vector<Area> areas, std::vector<Activity> activities)
{
    std::sort(areas.begin(), areas.end(), before<Area>);
    std::sort(activities.begin(), activities.end(), before<Activity>);
    QHash<AreaId, bool> known;
    for (const auto &area : areas)
        known.insert(area.id, true);
    std::map<AreaId, std::vector<Area>> children;
    for (auto &area : areas) {
        auto parent = known.contains(area.parent) ? area.parent : AreaId {};
        children[parent].push_back(std::move(area));
    }
    std::map<AreaId, std::vector<Activity>> rows;
    for (auto &activity : activities) {
        auto area = activity.area;
        rows[area].push_back(std::move(activity));
    }

    const std::function<void(const AreaId &, int)> place = [&](const AreaId &parent, int depth) {
        for (auto &area : children[parent]) {
            const auto id = area.id;
            const auto index = m_areas.size();
            m_areas.push_back(std::move(area));
            m_spans.push_back({depth, m_activities.size(), 0});
            for (auto &activity : rows[id])
                m_activities.push_back(std::move(activity));
            place(id, depth + 1);
            m_spans[index].last = m_activities.size();
        }
    };
    place({}, 0);
}

void Matrix::placeCells(const std::vector<Cell> &cells)
{
    m_cells.resize(m_activities.size() * m_roles.size());
    for (const auto &cell : cells) {
        const auto activity = indexOf(cell.activity);
        const auto role = indexOf(cell.role);
        if (activity && role)
            setCell(*activity, *role, cell.value);
    }
}

MatrixParts Matrix::parts() const
{
    MatrixParts parts {m_preset, m_version, m_areas, m_activities, m_roles, {}};
    for (std::size_t a = 0; a < m_activities.size(); ++a) {
        for (std::size_t r = 0; r < m_roles.size(); ++r) {
            if (!cell(a, r).isEmpty())
                parts.cells.push_back({m_activities[a].id, m_roles[r].id, cell(a, r)});
        }
    }
    return parts;
}

bool Matrix::operator==(const Matrix &other) const
{
    return m_preset == other.m_preset && m_areas == other.m_areas && m_activities == other.m_activities
        && m_roles == other.m_roles && m_cells == other.m_cells;
}

Letters partyLetters(const Matrix &matrix, std::size_t activity, Party party)
{
    Letters letters;
    for (std::size_t r = 0; r < matrix.roles().size(); ++r) {
        if (matrix.roles()[r].party == party)
            letters = letters.with(matrix.cell(activity, r).letters);
    }
    return letters;
}

DerivedSplit splitOfActivity(const Matrix &matrix, std::size_t activity)
{
    DerivedSplit split;
    for (const auto party : kParties)
        split[party] = splitOf(partyLetters(matrix, activity, party));
    return split;
}

DerivedSplit splitOfArea(const Matrix &matrix, std::size_t area)
{
    PerParty<std::size_t> owned;
    PerParty<Letters> letters;
    const auto &span = matrix.span(area);
    for (auto activity = span.first; activity < span.last; ++activity) {
        for (const auto party : kParties) {
            const auto held = partyLetters(matrix, activity, party);
            letters[party] = letters[party].with(held);
            owned[party] += held.has(Letter::Accountable) ? 1 : 0;
        }
    }
    DerivedSplit split;
    for (const auto party : kParties) {
        const auto isMost = std::all_of(
            kParties.begin(), kParties.end(), [&](Party other) { return other == party || owned[party] > owned[other]; });
        split[party] = splitOf(letters[party]);
        if (split[party] == Split::Own && !isMost)
            split[party] = Split::Shared;
    }
    return split;
}

} // namespace demarc
