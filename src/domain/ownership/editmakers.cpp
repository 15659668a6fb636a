// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ownership/matrixedit.h"

#include <algorithm>

namespace demarc::edit {

namespace {

// New things go after the last with a gap, so that moving between two rarely touches a third.
constexpr std::int64_t kGap = 1024;

template <typename T>
Change<T> added(T item)
{
    return {std::nullopt, std::move(item)};
}

template <typename T>
Change<T> removed(T item)
{
    return {std::move(item), std::nullopt};
}

template <typename T, typename Belongs>
std::int64_t positionAfterLast(const std::vector<T> &items, Belongs belongs)
{
    std::int64_t last = 0;
    for (const auto &item : items) {
        if (belongs(item))
            last = std::max(last, item.position);
    }
    return last + kGap;
}

QString slug(const QString &name)
{
    QString text;
    for (const auto character : name.toCaseFolded()) {
        if (character.isLetterOrNumber())
            text += character;
        else if (!text.isEmpty() && !text.endsWith(u'-'))
            text += u'-';
    }
    while (text.endsWith(u'-'))
        text.chop(1);
    return text.isEmpty() ? QStringLiteral("activity") : text;
}

// "prompts.review-wording": the area's word as its other activities have it, then the activity's; made unique.
QString keyFor(const Matrix &matrix, std::size_t area, const QString &name)
{
    const auto &span = matrix.span(area);
    auto word = slug(matrix.areas()[area].name);
    if (span.first < span.last)
        word = matrix.activities()[span.first].key.section(u'.', 0, 0);
    const auto base = word + u'.' + slug(name);
    auto key = base;
    for (int number = 2; matrix.indexOfKey(key); ++number)
        key = base + u'-' + QString::number(number);
    return key;
}

void removeCellsOfRow(const Matrix &matrix, std::size_t activity, MatrixEdit &edit)
{
    for (std::size_t r = 0; r < matrix.roles().size(); ++r) {
        if (!matrix.cell(activity, r).isEmpty())
            edit.cells.push_back({matrix.activities()[activity].id, matrix.roles()[r].id, matrix.cell(activity, r), {}});
    }
}

// Puts `siblings` (in order) in the order after item `from` went `steps` along, and returns those whose position
// changed for it.
template <typename T>
std::vector<Change<T>> moved(std::vector<T> siblings, std::size_t from, int steps)
{
    const auto target = static_cast<std::int64_t>(from) + steps;
    if (target < 0 || target >= static_cast<std::int64_t>(siblings.size()) || steps == 0)
        return {};
    const auto original = siblings;
    const auto to = static_cast<std::ptrdiff_t>(target);
    const auto at = siblings.begin() + static_cast<std::ptrdiff_t>(from);
    if (steps > 0)
        std::rotate(at, at + 1, siblings.begin() + to + 1);
    else
        std::rotate(siblings.begin() + to, at, at + 1);

    const auto index = static_cast<std::size_t>(target);
    const auto low = index == 0 ? siblings[1].position - 2 * kGap : siblings[index - 1].position;
    const auto high = index + 1 == siblings.size() ? low + 2 * kGap : siblings[index + 1].position;
    if (high - low >= 2) {
        auto after = siblings[index];
        after.position = low + (high - low) / 2;
        return {{original[from], after}};
    }
    std::vector<Change<T>> changes; // no room left between them: number all anew
    for (std::size_t i = 0; i < siblings.size(); ++i) {
        const auto before =
            std::find_if(original.begin(), original.end(), [&](const T &item) { return item.id == siblings[i].id; });
        siblings[i].position = static_cast<std::int64_t>(i + 1) * kGap;
        changes.push_back({*before, siblings[i]});
    }
    return changes;
}

template <typename T, typename Belongs>
std::pair<std::vector<T>, std::size_t> siblingsOf(const std::vector<T> &items, std::size_t index, Belongs belongs)
{
    std::vector<T> siblings;
    std::size_t at = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i == index)
            at = siblings.size();
        if (belongs(items[i]))
            siblings.push_back(items[i]);
    }
    return {std::move(siblings), at};
}

// An activity at the edge of its area goes to the near end of the area beyond.
MatrixEdit moveToNeighbour(const Matrix &matrix, std::size_t index, bool down)
{
    const auto &activity = matrix.activities()[index];
    const auto area = *matrix.indexOf(activity.area);
    if (down ? area + 1 >= matrix.areas().size() : area == 0)
        return {};
    auto after = activity;
    after.area = matrix.areas()[down ? area + 1 : area - 1].id;
    std::int64_t first = 2 * kGap;
    for (const auto &other : matrix.activities()) {
        if (other.area == after.area)
            first = std::min(first, other.position);
    }
    after.position = down
        ? first - kGap
        : positionAfterLast(matrix.activities(), [&](const Activity &other) { return other.area == after.area; });
    MatrixEdit edit;
    edit.activities.push_back({activity, after});
    return edit;
}

template <typename T>
std::optional<Change<T>> changeOf(const Matrix &matrix, const std::vector<T> &items, const T &after)
{
    const auto index = matrix.indexOf(after.id);
    if (!index || items[*index] == after)
        return {};
    return Change<T> {items[*index], after};
}

} // namespace

MatrixEdit setCell(const Matrix &matrix, const ActivityId &activity, const RoleId &role, const CellValue &value)
{
    return setCells(matrix, {{activity, role, value}});
}

MatrixEdit setCells(const Matrix &matrix, const std::vector<Cell> &cells)
{
    MatrixEdit edit;
    for (const auto &cell : cells) {
        const auto activity = matrix.indexOf(cell.activity);
        const auto role = matrix.indexOf(cell.role);
        if (activity && role && matrix.cell(*activity, *role) != cell.value)
            edit.cells.push_back({cell.activity, cell.role, matrix.cell(*activity, *role), cell.value});
    }
    return edit;
}

MatrixEdit change(const Matrix &matrix, const Area &after)
{
    MatrixEdit edit;
    if (auto change = changeOf(matrix, matrix.areas(), after))
        edit.areas.push_back(*change);
    return edit;
}

MatrixEdit change(const Matrix &matrix, const Activity &after)
{
    MatrixEdit edit;
    if (auto change = changeOf(matrix, matrix.activities(), after))
        edit.activities.push_back(*change);
    return edit;
}

MatrixEdit change(const Matrix &matrix, const Role &after)
{
    MatrixEdit edit;
    if (auto change = changeOf(matrix, matrix.roles(), after))
        edit.roles.push_back(*change);
    return edit;
}

MatrixEdit setPreset(const Matrix &matrix, Preset preset)
{
    MatrixEdit edit;
    if (preset != matrix.preset())
        edit.preset = {matrix.preset(), preset};
    return edit;
}

MatrixEdit addArea(const Matrix &matrix, const QString &name, const AreaId &parent)
{
    Area area {.id = AreaId::create(), .parent = parent, .name = name};
    area.position = positionAfterLast(matrix.areas(), [&](const Area &other) { return other.parent == parent; });
    MatrixEdit edit;
    edit.areas.push_back(added(std::move(area)));
    return edit;
}

MatrixEdit addActivity(const Matrix &matrix, const AreaId &area, const QString &name)
{
    const auto index = matrix.indexOf(area);
    if (!index)
        return {};
    Activity activity {.id = ActivityId::create(), .area = area, .key = keyFor(matrix, *index, name), .name = name};
    activity.position = positionAfterLast(matrix.activities(), [&](const Activity &other) { return other.area == area; });
    MatrixEdit edit;
    edit.activities.push_back(added(std::move(activity)));
    return edit;
}

MatrixEdit addRole(const Matrix &matrix, const QString &name, Party party)
{
    Role role {.id = RoleId::create(), .name = name, .party = party};
    role.position = positionAfterLast(matrix.roles(), [&](const Role &other) { return other.party == party; });
    MatrixEdit edit;
    edit.roles.push_back(added(std::move(role)));
    return edit;
}

MatrixEdit remove(const Matrix &matrix, const AreaId &area)
{
    MatrixEdit edit;
    const auto index = matrix.indexOf(area);
    if (!index)
        return edit;
    const auto &span = matrix.span(*index);
    for (auto a = span.first; a < span.last; ++a) {
        edit.activities.push_back(removed(matrix.activities()[a]));
        removeCellsOfRow(matrix, a, edit);
    }
    edit.areas.push_back(removed(matrix.areas()[*index]));
    for (auto below = *index + 1; below < matrix.areas().size() && matrix.span(below).depth > span.depth; ++below)
        edit.areas.push_back(removed(matrix.areas()[below]));
    std::reverse(edit.areas.begin(), edit.areas.end()); // children before their parents
    return edit;
}

MatrixEdit remove(const Matrix &matrix, const ActivityId &activity)
{
    MatrixEdit edit;
    if (const auto index = matrix.indexOf(activity)) {
        edit.activities.push_back(removed(matrix.activities()[*index]));
        removeCellsOfRow(matrix, *index, edit);
    }
    return edit;
}

MatrixEdit remove(const Matrix &matrix, const RoleId &role)
{
    MatrixEdit edit;
    const auto index = matrix.indexOf(role);
    if (!index)
        return edit;
    edit.roles.push_back(removed(matrix.roles()[*index]));
    for (std::size_t a = 0; a < matrix.activities().size(); ++a) {
        if (!matrix.cell(a, *index).isEmpty())
            edit.cells.push_back({matrix.activities()[a].id, role, matrix.cell(a, *index), {}});
    }
    return edit;
}

MatrixEdit move(const Matrix &matrix, const AreaId &area, int steps)
{
    MatrixEdit edit;
    if (const auto index = matrix.indexOf(area)) {
        const auto parent = matrix.areas()[*index].parent;
        auto [siblings, at] = siblingsOf(matrix.areas(), *index, [&](const Area &other) { return other.parent == parent; });
        edit.areas = moved(std::move(siblings), at, steps);
    }
    return edit;
}

MatrixEdit move(const Matrix &matrix, const ActivityId &activity, int steps)
{
    MatrixEdit edit;
    if (const auto index = matrix.indexOf(activity)) {
        const auto area = matrix.activities()[*index].area;
        auto [siblings, at] = siblingsOf(matrix.activities(), *index, [&](const Activity &other) { return other.area == area; });
        edit.activities = moved(std::move(siblings), at, steps);
        if (edit.isEmpty() && steps != 0)
            return moveToNeighbour(matrix, *index, steps > 0);
    }
    return edit;
}

MatrixEdit move(const Matrix &matrix, const RoleId &role, int steps)
{
    MatrixEdit edit;
    if (const auto index = matrix.indexOf(role)) {
        const auto party = matrix.roles()[*index].party;
        auto [siblings, at] = siblingsOf(matrix.roles(), *index, [&](const Role &other) { return other.party == party; });
        edit.roles = moved(std::move(siblings), at, steps);
    }
    return edit;
}

} // namespace demarc::edit
