// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ownership/changematrix.h"
#include "app/ownership/ownerdirectory.h"
#include "app/people/personcommand.h"
#include "app/workspace/workspace.h"
#include "domain/ownership/rules.h"
#include "store/catalogue/audit.h"
#include "support/catalogues.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace demarc;

namespace {

const Instant kNow = instantOf(1'800'000'000'000'000);

// An open workspace whose matrix is the founding template.
struct Open {
    ManualClock clock {kNow};
    app::Workspace workspace {clock};

    explicit Open(const QString &where)
    {
        if (!workspace.open({where}, app::OpenMode::CreateOrOpen).result())
            qFatal("the workspace could not be opened");
        workspace.execute(app::applyTemplate(QStringLiteral("founding")).value()).result().value();
    }
    Matrix matrix() { return workspace.query(app::loadOwnership).result().value().matrix; }
};

MatrixEdit setting(const Matrix &matrix, const QString &key, const QString &role, QStringView letters)
{
    const auto found = std::find_if(matrix.roles().begin(), matrix.roles().end(), [&](const Role &r) { return r.name == role; });
    return edit::setCell(matrix, matrix.activities()[*matrix.indexOfKey(key)].id, found->id, parseCell(letters));
}

const QString kRelease = QStringLiteral("prompts.release");
const QString kProductOwner = QStringLiteral("Product owner");

} // namespace

class TestChangeMatrix : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheTemplateOnce_data() { demarc::test::addEngineRows(); }
    void beginsWithTheTemplateOnce()
    {
        DEMARC_FETCH_CATALOGUE();
        Open open(catalogue.where());
        QCOMPARE(open.matrix().areas().size(), std::size_t {9});
        QVERIFY(checkMatrix(open.matrix()).empty());
        const auto again = open.workspace.execute(app::applyTemplate(QStringLiteral("founding")).value()).result();
        QCOMPARE(again.error().kind, ErrorKind::Conflict);
        QCOMPARE(app::applyTemplate(QStringLiteral("none")).error().kind, ErrorKind::NotFound);
    }

    void undoesTheTemplate_data() { demarc::test::addEngineRows(); }
    void undoesTheTemplate()
    {
        DEMARC_FETCH_CATALOGUE();
        ManualClock clock(kNow);
        app::Workspace workspace(clock);
        QVERIFY(workspace.open({catalogue.where()}, app::OpenMode::CreateOrOpen).result().has_value());
        const auto applied = workspace.execute(app::applyTemplate(QStringLiteral("founding")).value()).result().value();
        const auto undone = workspace.execute(applied.inverse).result();
        QVERIFY2(undone.has_value(), undone ? "" : qPrintable(undone.error().message));
        QVERIFY(workspace.query(app::loadOwnership).result()->matrix.isEmpty());
        QVERIFY(workspace.execute(undone->inverse).result().has_value());
        QCOMPARE(workspace.query(app::loadOwnership).result()->matrix.areas().size(), std::size_t {9});
    }

    void recordsWhatWasThereAndWhatIs_data() { demarc::test::addEngineRows(); }
    void recordsWhatWasThereAndWhatIs()
    {
        DEMARC_FETCH_CATALOGUE();
        Open open(catalogue.where());
        open.workspace.setActor({{QStringLiteral("p")}, QStringLiteral("Ada"), Party::Internal});
        const auto edit = setting(open.matrix(), kRelease, kProductOwner, u"R");
        QVERIFY(open.workspace.execute(app::changeMatrix(edit, QStringLiteral("Set R"))).result().has_value());
        const auto trail =
            open.workspace.query([](sql::Connection &connection) { return store::auditTrail(connection, 1); }).result();
        const auto &record = trail->at(0);
        QCOMPARE(record.actorName, QStringLiteral("Ada"));
        QCOMPARE(record.action, QStringLiteral("ownership.set-cells"));
        QCOMPARE(record.entityId, edit.cells[0].activity.value);
        QVERIFY(record.before->contains(QStringLiteral("\"letters\":\"A\"")));
        QVERIFY(record.after->contains(QStringLiteral("\"letters\":\"R\"")));
    }

    void keepsReservedRowsFromThePartner_data() { demarc::test::addEngineRows(); }
    void keepsReservedRowsFromThePartner()
    {
        DEMARC_FETCH_CATALOGUE();
        Open open(catalogue.where());
        open.workspace.setActor({{QStringLiteral("p")}, QStringLiteral("Pat"), Party::Partner});
        const auto reserved = setting(open.matrix(), QStringLiteral("goals.risk"), kProductOwner, u"C");
        QCOMPARE(open.workspace.execute(app::changeMatrix(reserved, {})).result().error().kind, ErrorKind::Denied);
        auto renamed = open.matrix().activities()[*open.matrix().indexOfKey(QStringLiteral("goals.risk"))];
        renamed.reserved = Reserved::No;
        QCOMPARE(open.workspace.execute(app::changeMatrix(edit::change(open.matrix(), renamed), {})).result().error().kind,
            ErrorKind::Denied);
        const auto free = setting(open.matrix(), kRelease, kProductOwner, u"C");
        QVERIFY(open.workspace.execute(app::changeMatrix(free, {})).result().has_value());
    }

    void refusesNamelessRows_data() { demarc::test::addEngineRows(); }
    void refusesNamelessRows()
    {
        DEMARC_FETCH_CATALOGUE();
        Open open(catalogue.where());
        const auto edit = edit::addRole(open.matrix(), QStringLiteral(" "), Party::Partner);
        QCOMPARE(open.workspace.execute(app::changeMatrix(edit, {})).result().error().kind, ErrorKind::InvalidInput);
        QCOMPARE(open.workspace.execute(app::changeMatrix({}, {})).result().error().kind, ErrorKind::InvalidInput);
    }

    void tellsEveryPageWhoOwnsWhat_data() { demarc::test::addEngineRows(); }
    void tellsEveryPageWhoOwnsWhat()
    {
        DEMARC_FETCH_CATALOGUE();
        Open open(catalogue.where());
        auto &owners = app::OwnerDirectory::of(open.workspace);
        QCOMPARE(&app::OwnerDirectory::of(open.workspace), &owners);
        QTRY_VERIFY(owners.isLoaded());
        QCOMPARE(owners.ownerOf(activitykey::kPrompt).roleName, kProductOwner);

        const Person ada {.id = {QStringLiteral("ada")}, .name = QStringLiteral("Ada")};
        open.workspace.execute(app::changePerson(std::nullopt, ada)).result().value();
        auto role = open.matrix().roles()[0];
        role.person = ada.id;
        open.workspace.execute(app::changeMatrix(edit::change(open.matrix(), role), {})).result().value();
        QTRY_COMPARE(owners.ownerOf(activitykey::kPrompt).personName, QStringLiteral("Ada"));

        open.workspace.execute(app::changeMatrix(setting(open.matrix(), kRelease, kProductOwner, u""), {})).result().value();
        QTRY_COMPARE(owners.ownerOf(activitykey::kPrompt).holding, Holding::Nobody); // only the partner works on it
    }

    void undoesAChainOfChangesToAPerson_data() { demarc::test::addEngineRows(); }
    void undoesAChainOfChangesToAPerson()
    {
        DEMARC_FETCH_CATALOGUE();
        Open open(catalogue.where());
        const auto run = [&](const app::CommandPtr &command) { return open.workspace.execute(command).result().value().inverse; };
        const Person ada {.id = {QStringLiteral("ada")}, .name = QStringLiteral("Ada")};
        auto renamed = ada;
        renamed.name = QStringLiteral("Ada L.");
        auto left = renamed;
        left.active = false;
        const std::vector inverses {
            run(app::changePerson({}, ada)), run(app::changePerson(ada, renamed)), run(app::changePerson(renamed, left))};
        for (auto inverse = inverses.rbegin(); inverse != inverses.rend(); ++inverse)
            run(*inverse);
        QVERIFY(open.workspace.query(app::loadOwnership).result()->people.empty());
        QCOMPARE(open.workspace.execute(app::changePerson(renamed, left)).result().error().kind, ErrorKind::Conflict);
    }
};

DEMARC_TEST_MAIN(TestChangeMatrix)
#include "tst_changematrix.moc"
