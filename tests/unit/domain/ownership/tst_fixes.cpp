// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ownership/fixes.h"

#include "domain/ownership/rules.h"
#include "support/matrices.h"
#include "support/testmain.h"

using namespace demarc;
using demarc::test::matrixParts;

namespace {

QString rowText(const Matrix &matrix, std::size_t row)
{
    QStringList cells;
    for (std::size_t r = 0; r < matrix.roles().size(); ++r) {
        const auto text = matrix.cell(row, r).toString();
        cells.append(text.isEmpty() ? QStringLiteral("-") : text);
    }
    return cells.join(u' ');
}

} // namespace

class TestFixes : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void setsTheRowRight_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<Rule>("rule");
        QTest::addColumn<QString>("fixed"); // by the first fix offered
        const auto row = [](const char *name, const char *before, Rule rule, const char *after) {
            QTest::newRow(name) << QString::fromLatin1(before) << rule << QString::fromLatin1(after);
        };
        row("shared by both: the role that does it also answers", "R - R - -", Rule::R1, "AR - R - -");
        row("two A: the first stays, the other keeps the work", "A R A - -", Rule::R2, "A R R - -");
        row("nobody does it: who answers does", "A C - - -", Rule::R3, "AR C - - -");
        row("unreadable text goes, letters stay", "A,Maria R - - -", Rule::R13, "A R - - -");
        row("C and I keep C", "A R CI - -", Rule::R14, "A R C - -");
    }
    void setsTheRowRight()
    {
        QFETCH(QString, row);
        QFETCH(Rule, rule);
        QFETCH(QString, fixed);
        auto matrix = demarc::test::matrixOf({row});
        const auto findings = checkMatrix(matrix);
        const auto finding = std::find_if(findings.begin(), findings.end(), [&](const Finding &f) { return f.rule == rule; });
        QVERIFY(finding != findings.end());
        applyEdit(matrix, fixesOf(*finding, matrix).front().edit);
        QCOMPARE(rowText(matrix, 0), fixed);
    }

    void fillsAnEmptyRowWithWhoOwnsTheArea()
    {
        auto matrix = demarc::test::matrixOf({QStringLiteral("- - - - -"), QStringLiteral("- - A R -")});
        const auto fixes = fixesOf(checkMatrix(matrix).front(), matrix);
        applyEdit(matrix, fixes.front().edit);
        QCOMPARE(rowText(matrix, 0), QStringLiteral("- - AR - -"));
    }

    void takesAReservedDecisionBack()
    {
        auto parts = matrixParts({QStringLiteral("- C AR - -")});
        parts.activities[0].reserved = Reserved::RiskTolerance;
        Matrix matrix(parts);
        applyEdit(matrix, fixesOf(checkMatrix(matrix).front(), matrix).front().edit);
        QCOMPARE(rowText(matrix, 0), QStringLiteral("- A R - -"));
    }

    void declaresWhatTheLettersSay()
    {
        auto parts = matrixParts({QStringLiteral("C - AR - -")});
        parts.areas[0].declared[Party::Partner] = Split::Shared;
        Matrix matrix(parts);
        applyEdit(matrix, fixesOf(checkMatrix(matrix).front(), matrix).front().edit);
        QVERIFY(checkMatrix(matrix).empty());
        QCOMPARE(matrix.areas()[0].declared[Party::Partner], std::optional(Split::Own));
    }

    void switchesToRasciForSupport()
    {
        auto matrix = demarc::test::matrixOf({QStringLiteral("A R S - -")});
        applyEdit(matrix, fixesOf(checkMatrix(matrix).front(), matrix).front().edit);
        QVERIFY(checkMatrix(matrix).empty());
    }
};

DEMARC_TEST_MAIN(TestFixes)
#include "tst_fixes.moc"
