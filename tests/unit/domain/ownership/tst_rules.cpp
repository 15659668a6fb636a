// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ownership/rules.h"

#include "domain/ownership/keys.h"
#include "support/matrices.h"
#include "support/testmain.h"

using namespace demarc;
using demarc::test::matrixOf;
using demarc::test::matrixParts;

namespace {

// "R1 row0", "R13 row0/int1", "P2 area": rule and place, in the order found.
QStringList describe(const Matrix &matrix)
{
    QStringList lines;
    for (const auto &finding : checkMatrix(matrix)) {
        auto place = finding.activity.isNull() ? finding.area.value : finding.activity.value;
        if (!finding.role.isNull())
            place += u'/' + finding.role.value;
        lines.append(
            codeOf(finding.rule) + u' ' + place + (finding.level == Level::Warning ? QStringLiteral(" warning") : QString()));
    }
    return lines;
}

QStringList split(const char *text) { return QString::fromLatin1(text).split(u',', Qt::SkipEmptyParts); }

Matrix oneRow(const char *cells, void (*change)(Activity &) = nullptr, Preset preset = Preset::Raci)
{
    auto parts = matrixParts({QString::fromLatin1(cells)}, preset);
    if (change)
        change(parts.activities[0]);
    return Matrix(std::move(parts));
}

} // namespace

class TestRules : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsWrongInARow_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QStringList>("findings");
        const auto row = [](const char *name, const char *cells, const char *findings) {
            QTest::newRow(name) << QString::fromLatin1(cells) << split(findings);
        };
        row("one A, one R", "A R C I -", "");
        row("AR counts as both", "AR - C I -", "");
        row("R1: no A", "R C - - -", "R1 row0");
        row("R1: R of both parties and no A, and no P3 beside it", "R - R - -", "R1 row0");
        row("R2: two A", "A R A - -", "R2 row0");
        row("R2: three A", "AR A A - -", "R2 row0");
        row("R3: no R", "A C - - -", "R3 row0");
        row("R1 and R3: only asked", "C I - - -", "R1 row0,R3 row0");
        row("R4 replaces R1 and R3", "- - - - -", "R4 row0");
        row("R13: unknown letter", "A R X - -", "R13 row0/part1");
        row("R13: an unreadable cell is no empty row", "X - - - -", "R1 row0,R3 row0,R13 row0/int1");
        row("R13: S in RACI", "A R S - -", "R13 row0/part1");
        row("R13 is more specific than R14", "A R SCI - -", "R13 row0/part1");
        row("R14: C with I", "A R CI - -", "R14 row0/part1 warning");
        row("R14: A with C", "AC R - - -", "R14 row0/int1 warning");
        row("R14: A with I", "AI R - - -", "R14 row0/int1 warning");
        row("R14: R with I", "A RI - - -", "R14 row0/int2 warning");
        row("R with C is no contradiction", "A RC - - -", "");
        row("R14 once a cell", "ARCI - - - -", "R14 row0/int1 warning");
        row("P3: R of the partner beside the A of the business", "A - R - -", "P3 row0");
        row("P3: the provider shares too", "AR - - - R", "P3 row0");
        row("C of the partner shares nothing", "AR - C - -", "");
    }
    void findsWhatIsWrongInARow()
    {
        QFETCH(QString, row);
        QFETCH(QStringList, findings);
        QCOMPARE(describe(matrixOf({row})), findings);
    }

    void allowsSupportWhereTheMatrixIsRasci() { QCOMPARE(describe(oneRow("A R S - -", nullptr, Preset::Rasci)), {}); }

    void saysWhichLettersToKeep_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("keep");
        QTest::newRow("C+I keeps C") << QStringLiteral("CI") << QStringLiteral("C");
        QTest::newRow("A+C keeps A") << QStringLiteral("AC") << QStringLiteral("A");
        QTest::newRow("R+I keeps R") << QStringLiteral("RI") << QStringLiteral("R");
        QTest::newRow("R+C+I keeps R and C") << QStringLiteral("RCI") << QStringLiteral("RC");
        QTest::newRow("all four keep AR") << QStringLiteral("ARCI") << QStringLiteral("AR");
    }
    void saysWhichLettersToKeep()
    {
        QFETCH(QString, cell);
        QFETCH(QString, keep);
        for (const auto &finding : checkMatrix(matrixOf({cell + QStringLiteral(" - - - -")}))) {
            if (finding.rule == Rule::R14)
                QCOMPARE(finding.keep.toString(), keep);
        }
    }

    void tellsSharedByBothFromForgotten()
    {
        QCOMPARE(checkMatrix(matrixOf({QStringLiteral("R - R - -")}))[0].kind, FindingKind::SharedByAll);
        QCOMPARE(checkMatrix(matrixOf({QStringLiteral("R R - - -")}))[0].kind, FindingKind::NobodyAnswers);
    }

    void proposesWhoAnswersForTheRestOfTheArea()
    {
        const auto findings = checkMatrix(matrixOf({QStringLiteral("- R R - -"), QStringLiteral("- - A R -")}));
        QCOMPARE(findings[0].rule, Rule::R1);
        const std::vector<RoleId> expected {{QStringLiteral("part1")}, {QStringLiteral("int2")}};
        QVERIFY(findings[0].roles == expected);
    }

    void keepsReservedDecisionsInternal_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QStringList>("findings");
        QTest::newRow("internal A") << QStringLiteral("AR - C - -") << QStringList();
        QTest::newRow("partner A") << QStringLiteral("C - AR - -") << split("P1 row0/part1");
        QTest::newRow("provider A") << QStringLiteral("C - - - AR") << split("P1 row0/prov");
        QTest::newRow("both A") << QStringLiteral("AR - A - -") << split("R2 row0,P1 row0/part1");
        QTest::newRow("two outside") << QStringLiteral("R - A - A") << split("R2 row0,P1 row0/part1,P1 row0/prov,P3 row0");
    }
    void keepsReservedDecisionsInternal()
    {
        QFETCH(QString, row);
        QFETCH(QStringList, findings);
        for (const auto reserved :
            {Reserved::BusinessContext, Reserved::DecisionCriteria, Reserved::RiskTolerance, Reserved::FinalAccountability}) {
            auto parts = matrixParts({row});
            parts.activities[0].reserved = reserved;
            QCOMPARE(describe(Matrix(parts)), findings);
        }
    }

    void comparesTheDeclaredSplitOfAnArea()
    {
        auto parts = matrixParts({QStringLiteral("C - AR - -")});
        parts.areas[0].declared[Party::Internal] = Split::Support;
        parts.areas[0].declared[Party::Partner] = Split::Own;
        QCOMPARE(describe(Matrix(parts)), {});
        parts.areas[0].declared[Party::Internal] = Split::Own;
        parts.areas[0].declared[Party::Provider] = Split::Shared;
        const auto findings = checkMatrix(Matrix(parts));
        QCOMPARE(findings.size(), std::size_t {2});
        QCOMPARE(findings[0].rule, Rule::P2);
        QCOMPARE(findings[0].party, Party::Internal);
        QCOMPARE(findings[0].declared, Split::Own);
        QCOMPARE(findings[0].derived, Split::Support);
        QVERIFY(findings[0].activity.isNull());
        QCOMPARE(findings[1].party, Party::Provider);
        QCOMPARE(findings[1].derived, Split::None);
    }

    void comparesTheDeclaredSplitOfAnActivity()
    {
        const auto matrix = oneRow("A R C - -", [](Activity &activity) { activity.declared[Party::Partner] = Split::Own; });
        QCOMPARE(describe(matrix), split("P2 row0"));
    }

    void asksForBoundaryAndTriggerOfWhatIsShared_data()
    {
        QTest::addColumn<QString>("boundary");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<int>("findings");
        QTest::newRow("both there") << QStringLiteral("here") << QStringLiteral("then") << 0;
        QTest::newRow("no trigger") << QStringLiteral("here") << QString() << 1;
        QTest::newRow("no boundary") << QString() << QStringLiteral("then") << 1;
        QTest::newRow("blanks only") << QStringLiteral("  ") << QStringLiteral("\n") << 1;
    }
    void asksForBoundaryAndTriggerOfWhatIsShared()
    {
        QFETCH(QString, boundary);
        QFETCH(QString, trigger);
        QFETCH(int, findings);
        auto parts = matrixParts({QStringLiteral("A - R - -")});
        parts.activities[0].boundary = boundary;
        parts.activities[0].trigger = trigger;
        const auto found = checkMatrix(Matrix(parts));
        QCOMPARE(static_cast<int>(found.size()), findings);
        if (!found.empty()) {
            QCOMPARE(found[0].needsBoundary, boundary.trimmed().isEmpty());
            QCOMPARE(found[0].needsTrigger, trigger.trimmed().isEmpty());
        }
    }

    void putsErrorsBeforeWarnings()
    {
        QCOMPARE(describe(matrixOf({QStringLiteral("AC R - - -"), QStringLiteral("- - - - -")})),
            split("R4 row1,R14 row0/int1 warning"));
    }
};

DEMARC_TEST_MAIN(TestRules)
#include "tst_rules.moc"
