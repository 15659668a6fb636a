// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ownership/matrix.h"
#include "support/matrices.h"
#include "support/testmain.h"

using namespace demarc;
using demarc::test::matrixOf;
using demarc::test::matrixParts;

namespace {

QString nameOf(Split split)
{
    static const QStringList names {
        QStringLiteral("none"), QStringLiteral("support"), QStringLiteral("shared"), QStringLiteral("own")};
    return names[static_cast<int>(split)];
}

QString describe(const DerivedSplit &split)
{
    return nameOf(split[Party::Internal]) + u' ' + nameOf(split[Party::Partner]) + u' ' + nameOf(split[Party::Provider]);
}

} // namespace

class TestMatrix : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void derivesTheSplitOfAnActivity_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("split"); // internal, partner, provider
        const auto row = [](const char *name, const char *cells, const char *split) {
            QTest::newRow(name) << QString::fromLatin1(cells) << QString::fromLatin1(split);
        };
        row("empty", "- - - - -", "none none none");
        row("A owns", "A - - - -", "own none none");
        row("AR owns", "- - AR - -", "none own none");
        row("A and R on two roles of one party", "A R - - -", "own none none");
        row("R without A shares", "A - R - -", "own shared none");
        row("R of both without any A", "R - R - -", "shared shared none");
        row("C supports", "A - C - -", "own support none");
        row("S supports", "A - S - -", "own support none");
        row("I is nothing", "I - A - I", "none own none");
        row("C and I of two roles support", "C I A - -", "support own none");
        row("two A of two parties both own", "A - A - -", "own own none");
        row("the provider too", "- - A - R", "none own shared");
    }
    void derivesTheSplitOfAnActivity()
    {
        QFETCH(QString, row);
        QFETCH(QString, split);
        QCOMPARE(describe(splitOfActivity(matrixOf({row}, Preset::Rasci), 0)), split);
    }

    void derivesTheSplitOfAnArea_data()
    {
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QString>("split");
        const auto row = [](const char *name, const QList<QByteArray> &cells, const char *split) {
            QStringList rows;
            for (const auto &line : cells)
                rows.append(QString::fromLatin1(line));
            QTest::newRow(name) << rows << QString::fromLatin1(split);
        };
        row("no activities", {}, "none none none");
        row("empty rows", {"- - - - -", "- - - - -"}, "none none none");
        row("the only A owns", {"A - C - -", "- - - - -"}, "own support none");
        row("more A than the other owns, fewer shares", {"A - R - -", "A - - - -", "- - A - -"}, "own shared none");
        row("a tie is shared by both", {"A - - - -", "- - A - -"}, "shared shared none");
        row("a tie of two for first among three", {"A - - - -", "- - A - -", "R - R - R"}, "shared shared shared");
        row("any R shares", {"R - A - -", "C - A - -"}, "shared own none");
        row("C or S only supports", {"C - A - -", "S - A - -", "I - A - -"}, "support own none");
        row("I only is nothing", {"I - A - -", "I - A - I"}, "none own none");
        row("R and no A anywhere", {"R - R - -"}, "shared shared none");
        row("two roles with A in one row count once", {"A A - - -", "- - A - -"}, "shared shared none");
        row("an A of a third party breaks no tie", {"A - - - -", "A - - - -", "- - A - -", "- - - - A"}, "own shared shared");
    }
    void derivesTheSplitOfAnArea()
    {
        QFETCH(QStringList, rows);
        QFETCH(QString, split);
        QCOMPARE(describe(splitOfArea(matrixOf(rows, Preset::Rasci), 0)), split);
    }

    void countsTheActivitiesOfSubAreas()
    {
        auto parts = matrixParts({QStringLiteral("A - - - -"), QStringLiteral("- - A - -"), QStringLiteral("- - A - -")});
        parts.areas.push_back({.id = {QStringLiteral("sub")}, .parent = {QStringLiteral("area")}, .name = QStringLiteral("Sub")});
        parts.activities[1].area = {QStringLiteral("sub")};
        parts.activities[2].area = {QStringLiteral("sub")};
        const Matrix matrix(parts);
        QCOMPARE(matrix.span(0).last, std::size_t {3});
        QCOMPARE(matrix.span(1).depth, 1);
        QCOMPARE(describe(splitOfArea(matrix, 0)), QStringLiteral("shared own none"));
        QCOMPARE(describe(splitOfArea(matrix, 1)), QStringLiteral("none own none"));
    }

    void isAlwaysInDisplayOrder()
    {
        auto parts = matrixParts({QStringLiteral("A - - - -"), QStringLiteral("- - - - R")});
        std::reverse(parts.roles.begin(), parts.roles.end());
        std::reverse(parts.activities.begin(), parts.activities.end());
        const Matrix matrix(parts);
        QCOMPARE(matrix.activities()[0].key, QStringLiteral("row0"));
        QCOMPARE(matrix.roles()[0].name, QStringLiteral("int1"));
        QCOMPARE(matrix.roles()[4].party, Party::Provider);
        QCOMPARE(matrix.cell(1, 4).letters, Letters(Letter::Responsible));
        QCOMPARE(Matrix(matrix.parts()), matrix);
    }

    void leavesOutWhatHangsOnNothing()
    {
        auto parts = matrixParts({QStringLiteral("A - - - -")});
        parts.activities.push_back(
            {.id = {QStringLiteral("stray")}, .area = {QStringLiteral("gone")}, .key = QStringLiteral("stray")});
        parts.cells.push_back({{QStringLiteral("stray")}, {QStringLiteral("int1")}, {Letter::Accountable, {}}});
        const Matrix matrix(parts);
        QCOMPARE(matrix.activities().size(), std::size_t {1});
        QVERIFY(!matrix.indexOfKey(QStringLiteral("stray")));
    }
};

DEMARC_TEST_MAIN(TestMatrix)
#include "tst_matrix.moc"
