// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ownership/fixes.h"

namespace demarc {

namespace {

constexpr std::size_t kMostOffers = 2; // of roles for the same letter; the rest is in a menu

CellValue lettersAt(const Matrix &matrix, const ActivityId &activity, const RoleId &role)
{
    const auto a = matrix.indexOf(activity);
    const auto r = matrix.indexOf(role);
    return a && r ? matrix.cell(*a, *r) : CellValue {};
}

MatrixEdit setLetters(const Matrix &matrix, const Finding &finding, const RoleId &role, Letters letters)
{
    return edit::setCell(matrix, finding.activity, role, {letters, {}});
}

template <typename Make>
std::vector<Fix> forRoles(const Finding &finding, FixKind kind, Make make)
{
    std::vector<Fix> fixes;
    for (const auto &role : finding.roles) {
        if (fixes.size() == kMostOffers)
            break;
        fixes.push_back({.kind = kind, .role = role, .edit = make(role)});
    }
    return fixes;
}

// The first internal roles that already have a part in the row, to take a reserved decision back.
std::vector<Fix> takeBack(const Finding &finding, const Matrix &matrix)
{
    const auto activity = matrix.indexOf(finding.activity);
    std::vector<Fix> fixes;
    for (std::size_t r = 0; activity && r < matrix.roles().size() && fixes.empty(); ++r) {
        const auto &role = matrix.roles()[r];
        if (role.party == Party::Internal && !matrix.cell(*activity, r).letters.isEmpty())
            fixes.push_back(
                {.kind = FixKind::MakeAccountable, .role = role.id, .edit = makeAccountable(matrix, finding.activity, role.id)});
    }
    return fixes;
}

Fix declareDerived(const Finding &finding, const Matrix &matrix)
{
    Fix fix {.kind = FixKind::DeclareDerived};
    if (const auto activity = matrix.indexOf(finding.activity)) {
        auto after = matrix.activities()[*activity];
        after.declared[finding.party] = finding.derived;
        fix.edit = edit::change(matrix, after);
    } else if (const auto area = matrix.indexOf(finding.area)) {
        auto after = matrix.areas()[*area];
        after.declared[finding.party] = finding.derived;
        fix.edit = edit::change(matrix, after);
    }
    return fix;
}

} // namespace

MatrixEdit makeAccountable(const Matrix &matrix, const ActivityId &activity, const RoleId &role)
{
    const auto row = matrix.indexOf(activity);
    if (!row)
        return {};
    std::vector<Cell> cells;
    bool someoneWorks = false;
    for (std::size_t r = 0; r < matrix.roles().size(); ++r) {
        const auto &id = matrix.roles()[r].id;
        const auto letters = matrix.cell(*row, r).letters;
        if (letters.has(Letter::Responsible))
            someoneWorks = true;
        if (id != role && letters.has(Letter::Accountable)) {
            cells.push_back({activity, id, {letters.without(Letter::Accountable).with(Letter::Responsible), {}}});
            someoneWorks = true;
        }
    }
    auto letters =
        lettersAt(matrix, activity, role).letters.without(Letter::Consulted | Letter::Informed).with(Letter::Accountable);
    if (!someoneWorks)
        letters = letters.with(Letter::Responsible);
    cells.push_back({activity, role, {letters, {}}});
    return edit::setCells(matrix, cells);
}

std::vector<Fix> fixesOf(const Finding &finding, const Matrix &matrix)
{
    const auto letters = [&](const RoleId &role) { return lettersAt(matrix, finding.activity, role).letters; };
    switch (finding.kind) {
    case FindingKind::SharedByAll:
    case FindingKind::NobodyAnswers:
    case FindingKind::RowEmpty:
        return forRoles(finding, FixKind::MakeAccountable,
            [&](const RoleId &role) { return makeAccountable(matrix, finding.activity, role); });
    case FindingKind::SeveralAnswer:
        return forRoles(finding, FixKind::KeepAccountable,
            [&](const RoleId &role) { return makeAccountable(matrix, finding.activity, role); });
    case FindingKind::NobodyDoes:
        return forRoles(finding, FixKind::DoAndAnswer,
            [&](const RoleId &role) { return setLetters(matrix, finding, role, letters(role).with(Letter::Responsible)); });
    case FindingKind::UnknownText:
        return {{.kind = FixKind::ClearCell, .edit = setLetters(matrix, finding, finding.role, letters(finding.role))}};
    case FindingKind::LetterNotInPreset:
        return {{.kind = FixKind::UseRasci, .edit = edit::setPreset(matrix, Preset::Rasci)}};
    case FindingKind::LettersContradict:
        return {{.kind = FixKind::KeepLetters,
            .letters = finding.keep,
            .edit = setLetters(matrix, finding, finding.role, finding.keep)}};
    case FindingKind::ReservedOutside:
        return takeBack(finding, matrix);
    case FindingKind::SplitDiffers:
        return {declareDerived(finding, matrix)};
    case FindingKind::BoundaryMissing:
        return {};
    }
    return {};
}

} // namespace demarc
