// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incidents/commands.h"
#include "app/incidents/queries.h"
#include "app/workspace/workspace.h"
#include "domain/incidents/keys.h"
#include "store/catalogue/audit.h"
#include "support/catalogues.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::app;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = instantOf(1'800'000'000'000'000);

// An open workspace with a clock that stands still and somebody of the partner acting.
struct Desk {
    explicit Desk(const test::FreshCatalogue &catalogue)
    {
        opened = workspace.open({catalogue.where()}, OpenMode::CreateOrOpen).result().has_value();
        workspace.setActor({{QStringLiteral("p1")}, QStringLiteral("Pat"), Party::Partner});
    }
    Result<Applied> run(const CommandPtr &command) { return workspace.execute(command).result(); }
    IncidentDetail detail(std::int64_t number = 1)
    {
        return workspace.query([number](sql::Connection &c) { return incidentDetail(c, number); }).result().value();
    }
    Incident incident(std::int64_t number = 1) { return detail(number).incident; }
    Incident report(const char *title = "Hallucinated mould")
    {
        NewIncident report;
        report.title = QString::fromLatin1(title);
        report.system = QStringLiteral("Inspection reports");
        report.severity = Severity::Sev2;
        report.type = IncidentType::Hallucination;
        run(reportIncident(report)).value();
        return workspace.query(incidentBoard).result()->incidents.front();
    }
    Result<Applied> move(Stage to, const MoveRequest &request = {})
    {
        auto full = request;
        full.to = to;
        const auto now = incident();
        return run(moveIncident(now.id, now.version, full));
    }

    ManualClock clock {kStart};
    Workspace workspace {clock};
    bool opened = false;
};

} // namespace

class TestIncidentCommands : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void aReportIsKeptWithItsFirstLine_data() { demarc::test::addEngineRows(); }
    void aReportIsKeptWithItsFirstLine()
    {
        DEMARC_FETCH_CATALOGUE();
        Desk desk(catalogue);
        QVERIFY(desk.opened);
        const auto incident = desk.report();
        QCOMPARE(incident.number, qint64 {1});
        QVERIFY(incident.stage() == Stage::Triage && !incident.impactStartedAt && incident.detectedAt == kStart);
        QCOMPARE(incident.accountable.activityKey, QStringLiteral("incidents.respond"));
        QCOMPARE(desk.detail().timeline.size(), std::size_t {1});
        QCOMPARE(desk.detail().timeline.front().author, QStringLiteral("Pat"));
        QCOMPARE(desk.workspace.query(openIncidentCount).result().value_or(0), qint64 {1});
        NewIncident nameless;
        nameless.title = QStringLiteral(" ");
        QCOMPARE(desk.run(reportIncident(nameless)).error().kind, ErrorKind::InvalidInput);
        nameless.title = QStringLiteral("x");
        nameless.impactStartedAt = kStart + 2min;
        QCOMPARE(desk.run(reportIncident(nameless)).error().kind, ErrorKind::InvalidInput);
    }

    void undoingAReportDismissesIt_data() { demarc::test::addEngineRows(); }
    void undoingAReportDismissesIt()
    {
        DEMARC_FETCH_CATALOGUE();
        Desk desk(catalogue);
        NewIncident report;
        report.title = QStringLiteral("Oops");
        const auto applied = desk.run(reportIncident(report)).value();
        const auto undone = desk.run(applied.inverse).value();
        QVERIFY(desk.incident().stage() == Stage::Dismissed);
        QVERIFY(desk.run(undone.inverse).has_value());
        QVERIFY(desk.incident().stage() == Stage::Triage);
        QCOMPARE(desk.report().number, qint64 {2});
    }

    void aStageMoveIsUndoneAndRedone_data() { demarc::test::addEngineRows(); }
    void aStageMoveIsUndoneAndRedone()
    {
        DEMARC_FETCH_CATALOGUE();
        Desk desk(catalogue);
        desk.report();
        desk.clock.advance(4min);
        const auto before = desk.incident().progress;
        const auto moved = desk.move(Stage::Acknowledged).value();
        const auto after = desk.incident().progress;
        QVERIFY(after.acknowledgedAt == kStart + 4min);
        QCOMPARE(after.lead->name, QStringLiteral("Pat"));

        const auto undone = desk.run(moved.inverse).value();
        QVERIFY(desk.incident().progress == before);
        QVERIFY(desk.run(undone.inverse).has_value());
        QVERIFY(desk.incident().progress == after);
        const auto timeline = desk.detail().timeline; // nothing of it is ever taken out
        QVERIFY(timeline.back().kind == TimelineKind::Undone);
        QCOMPARE(timeline.back().after, QStringLiteral("acknowledged"));
        QCOMPARE(
            desk.workspace.query([](sql::Connection &c) { return store::auditTrail(c, 9); }).result()->size(), std::size_t {4});
    }

    void movesAreUndoneOneAfterTheOtherAndRedone_data() { demarc::test::addEngineRows(); }
    void movesAreUndoneOneAfterTheOtherAndRedone()
    {
        DEMARC_FETCH_CATALOGUE();
        Desk desk(catalogue);
        desk.report();
        const auto triage = desk.incident().progress;
        const auto first = desk.move(Stage::Acknowledged).value();
        const auto acknowledged = desk.incident().progress;
        const auto second = desk.move(Stage::Investigating).value();
        const auto investigating = desk.incident().progress;

        const auto secondUndone = desk.run(second.inverse).value();
        const auto firstUndone = desk.run(first.inverse);
        QVERIFY2(firstUndone.has_value(), firstUndone ? "" : qPrintable(firstUndone.error().message));
        QVERIFY(desk.incident().progress == triage);
        QVERIFY(desk.run(firstUndone->inverse).has_value());
        QVERIFY(desk.incident().progress == acknowledged);
        QVERIFY(desk.run(secondUndone.inverse).has_value());
        QVERIFY(desk.incident().progress == investigating);
    }

    void undoAfterSomebodyElsesChangeIsAConflict_data() { demarc::test::addEngineRows(); }
    void undoAfterSomebodyElsesChangeIsAConflict()
    {
        DEMARC_FETCH_CATALOGUE();
        Desk desk(catalogue);
        const auto incident = desk.report();
        const auto moved = desk.move(Stage::Acknowledged).value();
        IncidentEdit edit;
        edit.severity = Severity::Sev1;
        QCOMPARE(desk.run(editIncident(incident.id, incident.version, edit)).error().kind, ErrorKind::Conflict);
        QVERIFY(desk.run(editIncident(incident.id, desk.incident().version, edit)).has_value());
        QCOMPARE(desk.run(moved.inverse).error().kind, ErrorKind::Conflict);
        QVERIFY(desk.incident().stage() == Stage::Acknowledged && desk.incident().severity == Severity::Sev1);
    }

    void aRefusedMoveIsFilledInAndDoneAtOnce_data() { demarc::test::addEngineRows(); }
    void aRefusedMoveIsFilledInAndDoneAtOnce()
    {
        DEMARC_FETCH_CATALOGUE();
        Desk desk(catalogue);
        desk.report();
        QCOMPARE(desk.move(Stage::Closed).error().kind, ErrorKind::InvalidInput);
        MoveRequest request;
        request.fill.mitigation = QStringLiteral("Rolled back");
        request.fill.causeCategory = std::optional(CauseCategory::PromptChange);
        request.reviewHeld = true;
        request.prevention =
            IncidentAction {IncidentActionId::create(), ActionKind::Prevent, QStringLiteral("Test it"), {}, {}, {}, 0};
        const auto closed = desk.move(Stage::Closed, request);
        QVERIFY(closed.has_value());
        QVERIFY(desk.incident().stage() == Stage::Closed);
        QCOMPARE(desk.incident().actions.size(), std::size_t {1});
        const auto reopened = desk.run(closed->inverse);
        QVERIFY(reopened.has_value());
        QVERIFY(desk.incident().actions.empty() && desk.incident().mitigation.isEmpty());
        QVERIFY(desk.run(reopened->inverse).has_value());
        QCOMPARE(desk.incident().actions.size(), std::size_t {1});
    }

    void aMergeIsToldToBoth_data() { demarc::test::addEngineRows(); }
    void aMergeIsToldToBoth()
    {
        DEMARC_FETCH_CATALOGUE();
        Desk desk(catalogue);
        desk.report();
        const auto target = desk.report("The same again");
        MoveRequest merge;
        merge.mergeTarget = {QStringLiteral("nowhere")};
        QCOMPARE(desk.move(Stage::Merged, merge).error().kind, ErrorKind::NotFound);
        merge.mergeTarget = target.id;
        QVERIFY(desk.move(Stage::Merged, merge).has_value());
        QCOMPARE(desk.detail(1).mergedIntoNumber, qint64 {2});
        QVERIFY(desk.detail(2).timeline.back().kind == TimelineKind::Absorbed);
        const auto back = desk.incident(2);
        merge.to = Stage::Merged;
        merge.mergeTarget = desk.incident(1).id;
        QCOMPARE(desk.run(moveIncident(back.id, back.version, merge)).error().kind, ErrorKind::InvalidInput);
    }

    void timeIsHeldByTheLeadsParty_data() { demarc::test::addEngineRows(); }
    void timeIsHeldByTheLeadsParty()
    {
        DEMARC_FETCH_CATALOGUE();
        Desk desk(catalogue);
        desk.report();
        desk.clock.advance(4min);
        QVERIFY(desk.move(Stage::Acknowledged).has_value());
        desk.clock.advance(24min);
        const auto incident = desk.incident();
        const Lead provider {{}, QStringLiteral("Model provider"), Party::Provider};
        QVERIFY(desk.run(assignLead(incident.id, incident.version, provider)).has_value());
        const std::vector<HeldFrom> held {
            {kStart, Holder::Nobody}, {kStart + 4min, Holder::Partner}, {kStart + 28min, Holder::Provider}};
        QVERIFY(desk.incident().progress.held == held);
        QCOMPARE(desk.detail().timeline.back().before, QStringLiteral("Pat"));
    }

    void actionsAreAddedDoneAndUndone_data() { demarc::test::addEngineRows(); }
    void actionsAreAddedDoneAndUndone()
    {
        DEMARC_FETCH_CATALOGUE();
        Desk desk(catalogue);
        const auto incident = desk.report();
        IncidentAction action {IncidentActionId::create(), ActionKind::Prevent, QStringLiteral("Load test"),
            QStringLiteral("Ida"), kStart + 24h, {}, 0};
        const auto added = desk.run(addAction(incident.id, action)).value();
        action = desk.incident().actions.front();
        action.doneAt = kStart + 1h;
        const auto done = desk.run(changeAction(incident.id, action)).value();
        QCOMPARE(desk.detail().timeline.back().after, QStringLiteral("done"));
        QCOMPARE(desk.run(added.inverse).error().kind, ErrorKind::Conflict); // done meanwhile
        QVERIFY(desk.run(done.inverse).has_value());
        QVERIFY(!desk.incident().actions.front().doneAt);
        const auto gone = desk.run(added.inverse); // it is again as it was added
        QVERIFY(gone.has_value());
        QVERIFY(desk.run(gone->inverse).has_value());
        QVERIFY(desk.run(removeAction(incident.id, desk.incident().actions.front())).has_value());
        QVERIFY(desk.incident().actions.empty());
    }

    void aNoteSentTwiceIsOneLineAndHasNoInverse_data() { demarc::test::addEngineRows(); }
    void aNoteSentTwiceIsOneLineAndHasNoInverse()
    {
        DEMARC_FETCH_CATALOGUE();
        Desk desk(catalogue);
        const auto incident = desk.report();
        const auto note = addNote(incident.id, QStringLiteral(" 212 calls over 5 s "), QStringLiteral("demarc:page/monitoring"));
        QVERIFY(!desk.run(note)->inverse);
        QVERIFY(!desk.run(note).has_value());
        QCOMPARE(desk.detail().timeline.size(), std::size_t {2});
        QCOMPARE(desk.detail().timeline.back().text, QStringLiteral("212 calls over 5 s"));
        QCOMPARE(desk.run(addNote(incident.id, QStringLiteral("\n"))).error().kind, ErrorKind::InvalidInput);
    }
};

DEMARC_TEST_MAIN(TestIncidentCommands)
#include "tst_commands.moc"
