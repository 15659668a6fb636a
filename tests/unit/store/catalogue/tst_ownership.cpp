// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/ownership.h"

#include "store/catalogue/catalogue.h"
#include "store/catalogue/people.h"
#include "support/catalogues.h"
#include "support/matrices.h"
#include "support/testmain.h"

using namespace demarc;

namespace {

const ActivityId kRow0 {QStringLiteral("row0")};
const ActivityId kRow1 {QStringLiteral("row1")};
const RoleId kInt1 {QStringLiteral("int1")};
const store::Editor kEditor {QStringLiteral("Ada"), instantOf(1'800'000'000'000'000)};

// Every field differs from its default, so that a forgotten column shows.
Matrix fullMatrix()
{
    auto parts = demarc::test::matrixParts({QStringLiteral("A R C - I"), QStringLiteral("- X AR S -")}, Preset::Rasci);
    parts.areas[0].declared[Party::Internal] = Split::None;
    parts.areas[0].declared[Party::Provider] = Split::Support;
    parts.areas[0].finalAccountable = {QStringLiteral("p1")};
    parts.areas[0].position = 3;
    parts.areas.push_back(
        {.id = {QStringLiteral("sub")}, .parent = {QStringLiteral("area")}, .position = 4, .name = QStringLiteral("Sub “area”")});
    parts.activities[1].area = {QStringLiteral("sub")};
    parts.activities[1].reserved = Reserved::RiskTolerance;
    parts.activities[1].declared[Party::Partner] = Split::Own;
    parts.activities[1].boundary = QStringLiteral("here");
    parts.activities[1].trigger = QStringLiteral("then");
    parts.roles[2].person = {QStringLiteral("p1")};
    return Matrix(std::move(parts));
}

MatrixEdit adding(const Matrix &matrix)
{
    MatrixEdit edit;
    edit.preset = {Preset::Raci, matrix.preset()};
    for (const auto &area : matrix.areas())
        edit.areas.push_back({std::nullopt, area});
    for (const auto &activity : matrix.activities())
        edit.activities.push_back({std::nullopt, activity});
    for (const auto &role : matrix.roles())
        edit.roles.push_back({std::nullopt, role});
    for (const auto &cell : matrix.parts().cells)
        edit.cells.push_back({cell.activity, cell.role, {}, cell.value});
    return edit;
}

std::unique_ptr<sql::Connection> filled(const QString &where)
{
    auto connection = std::move(store::openCatalogue(where, true).value());
    const Person person {.id = {QStringLiteral("p1")}, .name = QStringLiteral("Pat"), .party = Party::Partner};
    if (!store::insertPerson(*connection, person) || !store::storeEdit(*connection, adding(fullMatrix()), kEditor))
        qFatal("the catalogue could not be filled");
    return connection;
}

} // namespace

class TestOwnershipStore : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheWholeMatrix_data() { demarc::test::addEngineRows(); }
    void keepsTheWholeMatrix()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = filled(catalogue.where());
        const auto matrix = store::loadMatrix(*connection);
        QVERIFY(matrix.has_value());
        QVERIFY(*matrix == fullMatrix());
        QCOMPARE(matrix->version(), qint64 {1});
        const auto reserved = store::reservedActivities(*connection);
        QVERIFY(*reserved == std::vector {kRow1});
    }

    void beginsEmpty_data() { demarc::test::addEngineRows(); }
    void beginsEmpty()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = std::move(store::openCatalogue(catalogue.where(), true).value());
        QVERIFY(store::loadMatrix(*connection)->isEmpty());
        QVERIFY(store::people(*connection)->empty());
    }

    void undoesAChainOfEdits_data() { demarc::test::addEngineRows(); }
    void undoesAChainOfEdits()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = filled(catalogue.where());
        auto matrix = fullMatrix();
        std::vector<MatrixEdit> done;
        const auto apply = [&](const MatrixEdit &edit) {
            QVERIFY(store::storeEdit(*connection, edit, kEditor).has_value());
            applyEdit(matrix, edit);
            done.push_back(edit);
        };
        apply(edit::setCell(matrix, kRow0, kInt1, parseCell(u"AR")));
        apply(edit::setCell(matrix, kRow0, kInt1, {}));
        apply(edit::addActivity(matrix, {QStringLiteral("sub")}, QStringLiteral("New one")));
        apply(edit::remove(matrix, kRow1));
        apply(edit::remove(matrix, kInt1));
        apply(edit::move(matrix, RoleId {QStringLiteral("part1")}, 1));
        apply(edit::remove(matrix, AreaId {QStringLiteral("area")}));
        QVERIFY(store::loadMatrix(*connection)->areas().empty());
        for (auto edit = done.rbegin(); edit != done.rend(); ++edit) {
            const auto undone = store::storeEdit(*connection, edit->reversed(), kEditor);
            QVERIFY2(undone.has_value(), undone ? "" : qPrintable(undone.error().message + undone.error().cause));
        }
        QVERIFY(*store::loadMatrix(*connection) == fullMatrix());
    }

    void tellsBothValuesOfALostRace_data() { demarc::test::addEngineRows(); }
    void tellsBothValuesOfALostRace()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = filled(catalogue.where());
        const auto mine = edit::setCell(fullMatrix(), kRow0, kInt1, parseCell(u"I"));
        const auto theirs = edit::setCell(fullMatrix(), kRow0, kInt1, parseCell(u"CR"));
        QVERIFY(store::storeEdit(*connection, theirs, {QStringLiteral("Bo"), kEditor.now}).has_value());
        const auto lost = store::storeEdit(*connection, mine, kEditor);
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, ErrorKind::Conflict);
        QCOMPARE(lost.error().message, QStringLiteral("Bo set RC for int1 in “row0” meanwhile; your I was not saved."));
    }

    void refusesToChangeARowThatMoved_data() { demarc::test::addEngineRows(); }
    void refusesToChangeARowThatMoved()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = filled(catalogue.where());
        auto renamed = fullMatrix().activities()[0];
        renamed.name = QStringLiteral("Mine");
        const auto mine = edit::change(fullMatrix(), renamed);
        renamed.name = QStringLiteral("Theirs");
        QVERIFY(store::storeEdit(*connection, edit::change(fullMatrix(), renamed), kEditor).has_value());
        QCOMPARE(store::storeEdit(*connection, mine, kEditor).error().kind, ErrorKind::Conflict);
        QCOMPARE(store::storeEdit(*connection, mine.reversed(), kEditor).error().kind, ErrorKind::Conflict);
    }

    void keepsARowThatSomebodyFilledMeanwhile_data() { demarc::test::addEngineRows(); }
    void keepsARowThatSomebodyFilledMeanwhile()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = filled(catalogue.where());
        const auto removal = edit::remove(fullMatrix(), kRow1);
        QVERIFY(store::storeEdit(*connection, edit::setCell(fullMatrix(), kRow1, kInt1, parseCell(u"C")), kEditor).has_value());
        const auto transaction = sql::Transaction::begin(*connection, sql::Transaction::Mode::Write);
        QCOMPARE(store::storeEdit(*connection, removal, kEditor).error().kind, ErrorKind::Conflict);
    }

    void raisesTheVersionOfACellEachTime_data() { demarc::test::addEngineRows(); }
    void raisesTheVersionOfACellEachTime()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = filled(catalogue.where());
        const auto edit = edit::setCell(fullMatrix(), kRow0, kInt1, {});
        QCOMPARE(store::storeEdit(*connection, edit, kEditor).value(), qint64 {2});
        QCOMPARE(store::storeEdit(*connection, edit.reversed(), kEditor).value(), qint64 {3});
        const auto rows = connection->query(u"SELECT version, letters FROM cell WHERE activity_id = 'row0' AND role_id = 'int1'");
        QCOMPARE(rows->at(0).integer(0), qint64 {3});
        QCOMPARE(rows->at(0).text(1), QStringLiteral("A"));
    }

    void keepsPeople_data() { demarc::test::addEngineRows(); }
    void keepsPeople()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = filled(catalogue.where());
        auto pat = store::people(*connection)->front();
        QCOMPARE(pat.name, QStringLiteral("Pat"));
        QCOMPARE(pat.party, Party::Partner);
        QCOMPARE(pat.version, qint64 {1});
        pat.active = false;
        QCOMPARE(store::updatePerson(*connection, pat).value(), qint64 {2});
        QCOMPARE(store::updatePerson(*connection, pat).error().kind, ErrorKind::Conflict);
        QVERIFY(!store::people(*connection)->front().active);
        pat.version = 2;
        QCOMPARE(store::removePerson(*connection, pat).error().kind, ErrorKind::Conflict); // a role names Pat
    }
};

DEMARC_TEST_MAIN(TestOwnershipStore)
#include "tst_ownership.moc"
