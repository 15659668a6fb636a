// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ownership/words.h"

#include <QCoreApplication>

namespace demarc::app {

namespace {

class Writer {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::FindingWords)

public:
    Writer(const Finding &finding, const Matrix &matrix) : m_finding(finding), m_matrix(matrix)
    {
        if (const auto area = matrix.indexOf(finding.area))
            m_area = matrix.areas()[*area].name;
        if (const auto activity = matrix.indexOf(finding.activity))
            m_activity = &matrix.activities()[*activity];
        m_name = m_activity ? m_activity->name : m_area;
        m_role = roleName(finding.role);
    }

    FindingWords write() const
    {
        auto words = writeKind();
        words.place = m_activity ? m_activity->key : m_area;
        if (!m_role.isEmpty())
            words.place += QStringLiteral(" / ") + m_role;
        return words;
    }

private:
    FindingWords writeKind() const
    {
        switch (m_finding.kind) {
        case FindingKind::SharedByAll:
        case FindingKind::NobodyAnswers:
        case FindingKind::SeveralAnswer:
        case FindingKind::NobodyDoes:
        case FindingKind::RowEmpty:
            return writeHolders();
        case FindingKind::UnknownText:
        case FindingKind::LetterNotInPreset:
        case FindingKind::LettersContradict:
            return writeCell();
        case FindingKind::ReservedOutside:
            return writeReserved();
        case FindingKind::SplitDiffers:
            return writeSplit();
        case FindingKind::BoundaryMissing:
            return writeBoundary();
        }
        return {};
    }

    FindingWords writeHolders() const
    {
        switch (m_finding.kind) {
        case FindingKind::SharedByAll:
            return {{}, tr("Shared by both, owned by nobody"),
                tr("“%1”: %2 do the work, no one is accountable.").arg(m_name, list(partiesAtWork())), makeAccountable()};
        case FindingKind::NobodyAnswers:
            return {{}, tr("Nobody answers for it"), tr("“%1”: no role is accountable (A).").arg(m_name), makeAccountable()};
        case FindingKind::SeveralAnswer:
            return {{}, tr("Several answer for it"),
                tr("“%1”: %2 are all accountable, so nobody knows who decides.").arg(m_name, list(roleNames())),
                tr("Keep one A; give the others R or C.")};
        case FindingKind::NobodyDoes:
            return {{}, tr("Nobody does the work"), tr("“%1”: no role is responsible (R).").arg(m_name),
                tr("Give R to the role that does it; AR where the accountable role does it alone.")};
        default:
            return {{}, tr("Nobody does or answers for it"), tr("“%1” has no letters at all.").arg(m_name),
                tr("Say who answers for it (A) and who does it (R), or remove the row.")};
        }
    }

    QString makeAccountable() const
    {
        if (m_finding.roles.empty())
            return tr("Make one role accountable.");
        return tr("Make one role accountable, for example %1.").arg(roleName(m_finding.roles.front()));
    }

    FindingWords writeCell() const
    {
        switch (m_finding.kind) {
        case FindingKind::UnknownText:
            return {{}, tr("Cannot be read"),
                tr("“%1”, %2: “%3” is no letter of the matrix.").arg(m_name, m_role, m_finding.text),
                tr("Type the letters instead, or clear the cell.")};
        case FindingKind::LetterNotInPreset:
            return {{}, tr("Letter not in use here"),
                tr("“%1”, %2: this matrix uses R, A, C and I, not %3.").arg(m_name, m_role, m_finding.letters.toString()),
                tr("Replace it, or switch the matrix to RASCI.")};
        default:
            return {{}, tr("Letters that contradict each other"),
                tr("“%1”, %2: %3 in one cell; the stronger letter includes the weaker.")
                    .arg(m_name, m_role, m_finding.letters.toString()),
                tr("Keep %1.").arg(m_finding.keep.toString())};
        }
    }

    FindingWords writeReserved() const
    {
        return {{}, tr("A decision of the business is given away"),
            tr("“%1”: %2 (%3) is accountable, but %4 stays with the internal team.")
                .arg(m_name, m_role, partyWord(m_finding.party), reservedWord(m_finding.reserved)),
            tr("Make a role of the internal team accountable.")};
    }

    static QString reservedWord(Reserved reserved)
    {
        switch (reserved) {
        case Reserved::BusinessContext:
            return tr("business context");
        case Reserved::DecisionCriteria:
            return tr("setting decision criteria");
        case Reserved::RiskTolerance:
            return tr("risk tolerance");
        case Reserved::FinalAccountability:
            return tr("final accountability");
        case Reserved::No:
            break;
        }
        return {};
    }

    FindingWords writeSplit() const
    {
        const auto party = partyWord(m_finding.party);
        return {{}, tr("Not what was agreed"),
            tr("“%1”: %2 was declared “%3”, the letters say “%4”.")
                .arg(m_name, party, splitWord(m_finding.declared), splitWord(m_finding.derived)),
            tr("Change the letters, or agree on the new split and declare it.")};
    }

    FindingWords writeBoundary() const
    {
        const auto parties = list(partiesAtWork());
        QString advice = tr("Write down where one part ends and the other begins, and what hands the work over.");
        if (!m_finding.needsBoundary)
            advice = tr("Write down what hands the work over.");
        else if (!m_finding.needsTrigger)
            advice = tr("Write down where one part ends and the other begins.");
        return {{}, tr("Shared without a boundary"),
            tr("“%1” is worked on by %2 without a written boundary.").arg(m_name, parties), advice};
    }

    QStringList partiesAtWork() const
    {
        QStringList words;
        const auto row = m_matrix.indexOf(m_finding.activity);
        for (const auto party : kParties) {
            if (row && partyLetters(m_matrix, *row, party).hasAny(Letter::Responsible | Letter::Accountable))
                words.append(partyWord(party));
        }
        return words;
    }

    QStringList roleNames() const
    {
        QStringList names;
        for (const auto &role : m_finding.roles)
            names.append(roleName(role));
        return names;
    }

    QString roleName(const RoleId &id) const
    {
        const auto role = m_matrix.indexOf(id);
        return role ? m_matrix.roles()[*role].name : QString();
    }

    // Not QLocale::createSeparatedList(), which follows the formats' locale and not that of the words.
    static QString list(const QStringList &names)
    {
        if (names.size() < 2)
            return names.join(QString());
        return tr("%1 and %2", "a list: all but the last, the last")
            .arg(names.first(names.size() - 1).join(tr(", ", "between the items of a list")), names.last());
    }

    const Finding &m_finding;
    const Matrix &m_matrix;
    QString m_area;
    const Activity *m_activity = nullptr;
    QString m_name;
    QString m_role;
};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::OwnershipWords)
};

} // namespace

QString partyWord(Party party)
{
    switch (party) {
    case Party::Internal:
        return Text::tr("Internal");
    case Party::Partner:
        return Text::tr("Partner");
    case Party::Provider:
        return Text::tr("Provider");
    }
    return {};
}

QString splitWord(Split split)
{
    switch (split) {
    case Split::Own:
        return Text::tr("Own");
    case Split::Shared:
        return Text::tr("Shared");
    case Split::Support:
        return Text::tr("Support");
    case Split::None:
        return QStringLiteral("–");
    }
    return {};
}

FindingWords wordsOf(const Finding &finding, const Matrix &matrix) { return Writer(finding, matrix).write(); }

} // namespace demarc::app
