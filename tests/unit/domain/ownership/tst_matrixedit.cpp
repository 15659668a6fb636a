// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ownership/matrixedit.h"
#include "support/matrices.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace demarc;
using demarc::test::matrixOf;
using demarc::test::matrixParts;

namespace {

const ActivityId kRow0 {QStringLiteral("row0")};
const ActivityId kRow1 {QStringLiteral("row1")};
const RoleId kInt1 {QStringLiteral("int1")};
const AreaId kArea {QStringLiteral("area")};

Matrix twoRows() { return matrixOf({QStringLiteral("A R C - I"), QStringLiteral("- - AR - -")}); }

Matrix after(Matrix matrix, const MatrixEdit &edit)
{
    applyEdit(matrix, edit);
    return matrix;
}

// Any edit a person could make, by a number.
MatrixEdit someEdit(const Matrix &matrix, QRandomGenerator &random)
{
    const auto pick = [&](std::size_t count) { return static_cast<std::size_t>(random.bounded(static_cast<int>(count))); };
    if (matrix.activities().empty() || matrix.roles().empty() || matrix.areas().empty())
        return edit::addArea(matrix, QStringLiteral("New"));
    const auto &activity = matrix.activities()[pick(matrix.activities().size())];
    const auto &role = matrix.roles()[pick(matrix.roles().size())];
    const auto &area = matrix.areas()[pick(matrix.areas().size())];
    const int steps = random.bounded(2) == 0 ? 1 : -1;
    switch (random.bounded(10)) {
    case 0:
        return edit::addArea(matrix, QStringLiteral("New"), area.id);
    case 1:
        return edit::addActivity(matrix, area.id, QStringLiteral("Do it"));
    case 2:
        return edit::addRole(matrix, QStringLiteral("Role"), Party::Partner);
    case 3:
        return edit::remove(matrix, activity.id);
    case 4:
        return random.bounded(4) == 0 ? edit::remove(matrix, role.id) : MatrixEdit {};
    case 5:
        return random.bounded(4) == 0 ? edit::remove(matrix, area.id) : MatrixEdit {};
    case 6:
        return edit::move(matrix, activity.id, steps);
    case 7:
        return edit::move(matrix, role.id, steps);
    case 8:
        return edit::move(matrix, area.id, steps);
    default:
        return edit::setCell(matrix, activity.id, role.id, parseCell(QStringLiteral("RC")));
    }
}

} // namespace

class TestMatrixEdit : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void setsACell()
    {
        const auto matrix = after(twoRows(), edit::setCell(twoRows(), kRow1, kInt1, parseCell(u"C")));
        QCOMPARE(matrix.cell(1, 0).letters, Letters(Letter::Consulted));
    }

    void leavesOutCellsThatAlreadyAreSo() { QVERIFY(edit::setCell(twoRows(), kRow0, kInt1, parseCell(u"A")).isEmpty()); }

    void removesARowWithItsCells()
    {
        const auto edit = edit::remove(twoRows(), kRow0);
        QCOMPARE(edit.cells.size(), std::size_t {4});
        const auto matrix = after(twoRows(), edit);
        QCOMPARE(matrix.activities().size(), std::size_t {1});
        QCOMPARE(after(matrix, edit.reversed()), twoRows());
    }

    void removesAnAreaWithEverythingBelow()
    {
        auto parts = matrixParts({QStringLiteral("A R - - -"), QStringLiteral("- - AR - -")});
        parts.areas.push_back({.id = {QStringLiteral("sub")}, .parent = kArea, .name = QStringLiteral("Sub")});
        parts.activities[1].area = {QStringLiteral("sub")};
        const Matrix matrix(parts);
        const auto edit = edit::remove(matrix, kArea);
        QVERIFY(after(matrix, edit).areas().empty());
        QVERIFY(after(matrix, edit).activities().empty());
        QCOMPARE(after(after(matrix, edit), edit.reversed()), matrix);
    }

    void givesNewActivitiesKeysOfTheirOwn()
    {
        auto matrix = twoRows();
        applyEdit(matrix, edit::addActivity(matrix, kArea, QStringLiteral("Review the wording!")));
        applyEdit(matrix, edit::addActivity(matrix, kArea, QStringLiteral("Review the wording")));
        QCOMPARE(matrix.activities()[2].key, QStringLiteral("row0.review-the-wording"));
        QCOMPARE(matrix.activities()[3].key, QStringLiteral("row0.review-the-wording-2"));
    }

    void movesARowOneUp()
    {
        const auto edit = edit::move(twoRows(), kRow1, -1);
        const auto matrix = after(twoRows(), edit);
        QCOMPARE(matrix.activities()[0].key, QStringLiteral("row1"));
        QCOMPARE(matrix.cell(0, 2).toString(), QStringLiteral("AR"));
    }

    void movesARowBeyondItsAreaIntoTheNext()
    {
        auto parts = matrixParts({QStringLiteral("A R - - -"), QStringLiteral("- - AR - -")});
        parts.areas.push_back({.id = {QStringLiteral("next")}, .position = 1, .name = QStringLiteral("Next")});
        const Matrix matrix(parts);
        const auto moved = after(matrix, edit::move(matrix, kRow1, 1));
        QCOMPARE(moved.activities()[1].area.value, QStringLiteral("next"));
        QVERIFY(edit::move(moved, kRow1, 1).isEmpty());
    }

    void movesOnlyWithinTheParty()
    {
        QVERIFY(edit::move(twoRows(), kInt1, -1).isEmpty());
        const auto matrix = after(twoRows(), edit::move(twoRows(), kInt1, 1));
        QCOMPARE(matrix.roles()[1].name, QStringLiteral("int1"));
    }

    void everyEditReversedIsItsUndo()
    {
        QRandomGenerator random(20261123);
        for (int round = 0; round < 40; ++round) {
            std::vector<std::pair<Matrix, MatrixEdit>> done;
            auto matrix = twoRows();
            for (int step = 0; step < 25; ++step) {
                const auto edit = someEdit(matrix, random);
                done.emplace_back(matrix, edit);
                applyEdit(matrix, edit);
            }
            for (auto entry = done.rbegin(); entry != done.rend(); ++entry) {
                applyEdit(matrix, entry->second.reversed());
                QVERIFY(matrix == entry->first);
            }
        }
    }
};

DEMARC_TEST_MAIN(TestMatrixEdit)
#include "tst_matrixedit.moc"
