// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ownership/rules.h"

#include <algorithm>
#include <array>

namespace demarc {

namespace {

// One row, looked at once.
struct RowView {
    std::vector<std::size_t> accountable; // roles by index
    std::vector<std::size_t> responsible;
    PerParty<Letters> party;
    bool isEmpty = true;
};

RowView viewOf(const Matrix &matrix, std::size_t activity)
{
    RowView row;
    for (std::size_t r = 0; r < matrix.roles().size(); ++r) {
        const auto &cell = matrix.cell(activity, r);
        if (cell.isEmpty())
            continue;
        row.isEmpty = false;
        auto &letters = row.party[matrix.roles()[r].party];
        letters = letters.with(cell.letters);
        if (cell.letters.has(Letter::Accountable))
            row.accountable.push_back(r);
        if (cell.letters.has(Letter::Responsible))
            row.responsible.push_back(r);
    }
    return row;
}

class Checker {
public:
    explicit Checker(const Matrix &matrix) : m_matrix(matrix) { }

    std::vector<Finding> run()
    {
        for (std::size_t a = 0; a < m_matrix.activities().size(); ++a)
            checkRow(a);
        for (std::size_t a = 0; a < m_matrix.areas().size(); ++a) {
            const auto &area = m_matrix.areas()[a];
            if (area.declared != DeclaredSplit {})
                checkSplit(area.id, {}, area.declared, splitOfArea(m_matrix, a));
        }
        std::stable_sort(
            m_findings.begin(), m_findings.end(), [](const Finding &a, const Finding &b) { return a.level < b.level; });
        return std::move(m_findings);
    }

private:
    void checkRow(std::size_t activity)
    {
        const auto row = viewOf(m_matrix, activity);
        checkHolders(activity, row);
        if (!row.isEmpty)
            checkCells(activity);
        checkReserved(activity, row);
        const auto &declared = m_matrix.activities()[activity].declared;
        if (declared != DeclaredSplit {})
            checkSplit(m_matrix.activities()[activity].area, m_matrix.activities()[activity].id, declared,
                splitOfActivity(m_matrix, activity));
        if (!row.accountable.empty())
            checkBoundary(activity, row);
    }

    void checkHolders(std::size_t activity, const RowView &row)
    {
        if (row.isEmpty) {
            addRow(activity, Rule::R4, FindingKind::RowEmpty).roles = likelyOwners(activity, {});
            return;
        }
        if (row.accountable.empty()) {
            const auto doing = std::count_if(
                kParties.begin(), kParties.end(), [&](Party party) { return row.party[party].has(Letter::Responsible); });
            const auto kind = doing > 1 ? FindingKind::SharedByAll : FindingKind::NobodyAnswers;
            addRow(activity, Rule::R1, kind).roles = likelyOwners(activity, row.responsible);
        } else if (row.accountable.size() > 1) {
            addRow(activity, Rule::R2, FindingKind::SeveralAnswer).roles = idsOf(row.accountable);
        }
        if (row.responsible.empty())
            addRow(activity, Rule::R3, FindingKind::NobodyDoes).roles = idsOf(row.accountable);
    }

    // Who could take the missing A, best first: the party that was declared to own the area, then who holds most A's
    // in it, then who already does the work. Reserved decisions only go to Internal.
    std::vector<RoleId> likelyOwners(std::size_t activity, const std::vector<std::size_t> &responsible) const
    {
        const auto &row = m_matrix.activities()[activity];
        const auto area = *m_matrix.indexOf(row.area);
        const auto &declared = m_matrix.areas()[area].declared;
        const auto &span = m_matrix.span(area);
        struct Candidate {
            std::array<std::size_t, 3> weight; // declared, A's held in the area, does the work
            RoleId role;
        };
        std::vector<Candidate> candidates;
        for (std::size_t r = 0; r < m_matrix.roles().size(); ++r) {
            const auto &role = m_matrix.roles()[r];
            if (row.reserved != Reserved::No && role.party != Party::Internal)
                continue;
            std::size_t held = 0;
            for (auto a = span.first; a < span.last; ++a)
                held += m_matrix.cell(a, r).letters.has(Letter::Accountable) ? 1 : 0;
            const auto works = std::find(responsible.begin(), responsible.end(), r) != responsible.end();
            const auto owns = declared[role.party] == Split::Own;
            if (held > 0 || works)
                candidates.push_back({{owns ? 1U : 0U, held, works ? 1U : 0U}, role.id});
        }
        std::stable_sort(
            candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) { return a.weight > b.weight; });
        std::vector<RoleId> ids;
        for (const auto &candidate : candidates)
            ids.push_back(candidate.role);
        return ids;
    }

    void checkCells(std::size_t activity)
    {
        const auto allowed = lettersOf(m_matrix.preset());
        for (std::size_t r = 0; r < m_matrix.roles().size(); ++r) {
            const auto &cell = m_matrix.cell(activity, r);
            if (cell.isEmpty())
                continue;
            if (!cell.unread.isEmpty()) {
                addCell(activity, r, Rule::R13, FindingKind::UnknownText).text = cell.unread;
            } else if (const auto foreign = cell.letters.without(allowed); !foreign.isEmpty()) {
                addCell(activity, r, Rule::R13, FindingKind::LetterNotInPreset).letters = foreign;
            } else if (const auto keep = withoutContradiction(cell.letters); keep != cell.letters) {
                auto &finding = addCell(activity, r, Rule::R14, FindingKind::LettersContradict);
                finding.level = Level::Warning;
                finding.letters = cell.letters;
                finding.keep = keep;
            }
        }
    }

    // R14: C+I (keep C); A+C, A+I, R+I.
    static Letters withoutContradiction(Letters letters)
    {
        if (letters.has(Letter::Accountable))
            letters = letters.without(Letter::Consulted | Letter::Informed);
        if (letters.hasAny(Letter::Responsible | Letter::Consulted))
            letters = letters.without(Letter::Informed);
        return letters;
    }

    void checkReserved(std::size_t activity, const RowView &row)
    {
        const auto reserved = m_matrix.activities()[activity].reserved;
        if (reserved == Reserved::No)
            return;
        for (const auto r : row.accountable) {
            if (m_matrix.roles()[r].party == Party::Internal)
                continue;
            auto &finding = addCell(activity, r, Rule::P1, FindingKind::ReservedOutside);
            finding.party = m_matrix.roles()[r].party;
            finding.reserved = reserved;
        }
    }

    void checkSplit(const AreaId &area, const ActivityId &activity, const DeclaredSplit &declared, const DerivedSplit &derived)
    {
        for (const auto party : kParties) {
            if (!declared[party] || *declared[party] == derived[party])
                continue;
            Finding finding {.rule = Rule::P2, .kind = FindingKind::SplitDiffers, .area = area, .activity = activity};
            finding.party = party;
            finding.declared = *declared[party];
            finding.derived = derived[party];
            m_findings.push_back(std::move(finding));
        }
    }

    void checkBoundary(std::size_t activity, const RowView &row)
    {
        const auto isShared = std::any_of(kParties.begin(), kParties.end(),
            [&](Party party) { return row.party[party].has(Letter::Responsible) && !row.party[party].has(Letter::Accountable); });
        if (!isShared)
            return;
        const auto needsBoundary = m_matrix.activities()[activity].boundary.trimmed().isEmpty();
        const auto needsTrigger = m_matrix.activities()[activity].trigger.trimmed().isEmpty();
        if (!needsBoundary && !needsTrigger)
            return;
        auto &finding = addRow(activity, Rule::P3, FindingKind::BoundaryMissing);
        finding.roles = idsOf(row.responsible);
        finding.needsBoundary = needsBoundary;
        finding.needsTrigger = needsTrigger;
    }

    Finding &addRow(std::size_t activity, Rule rule, FindingKind kind)
    {
        const auto &row = m_matrix.activities()[activity];
        return m_findings.emplace_back(Finding {.rule = rule, .kind = kind, .area = row.area, .activity = row.id});
    }

    Finding &addCell(std::size_t activity, std::size_t role, Rule rule, FindingKind kind)
    {
        auto &finding = addRow(activity, rule, kind);
        finding.role = m_matrix.roles()[role].id;
        return finding;
    }

    std::vector<RoleId> idsOf(const std::vector<std::size_t> &roles) const
    {
        std::vector<RoleId> ids;
        for (const auto r : roles)
            ids.push_back(m_matrix.roles()[r].id);
        return ids;
    }

    const Matrix &m_matrix;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> checkMatrix(const Matrix &matrix) { return Checker(matrix).run(); }

} // namespace demarc
