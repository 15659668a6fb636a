// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incidents/keys.h"
#include "domain/incidents/transitions.h"

#include "support/testmain.h"

using namespace demarc;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = instantOf(1'800'000'000'000'000);
constexpr auto kLast = static_cast<int>(Stage::Merged);

// An incident that lacks nothing: every stage is open to it.
Incident complete(Stage stage)
{
    Incident incident;
    incident.id = {QStringLiteral("a")};
    incident.severity = Severity::Sev1;
    incident.detectedAt = incident.declaredAt = kStart;
    incident.mitigation = QStringLiteral("Rolled back");
    incident.causeCategory = CauseCategory::PromptChange;
    incident.actions = {{{QStringLiteral("p")}, ActionKind::Prevent, QStringLiteral("Test it"), {}, {}, {}, 1}};
    incident.progress.stage = stage;
    incident.progress.reviewedAt = kStart + 1h;
    incident.progress.held = {{kStart, Holder::Nobody}};
    return incident;
}

Move completeMove(Stage to)
{
    Move move {to, kStart + 10min};
    move.reason = QStringLiteral("It came back");
    move.mergeTarget = {QStringLiteral("b")};
    return move;
}

QString key(const Moved &moved)
{
    return moved ? QStringLiteral("ok") : QString::number(static_cast<int>(moved.error().front()));
}

} // namespace

class TransitionsTest : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void everyPairOfStages_data();
    void everyPairOfStages();
    void aStageDemands_data();
    void aStageDemands();
    void everythingMissingIsSaidAtOnce();
    void skippedStampsStayEmpty();
    void aStageStampsItsInstant();
    void reopeningStartsANewCycle();
    void theTakerLeadsWhereNobodyDoes();
    void aMergedIncidentNamesItsTarget();
    void theTimeOfAResolvedIncidentIsHeldByNobodyElse();
    void columnsHoldTheirStages();
};

void TransitionsTest::everyPairOfStages_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("answer");
    const auto problem = [](MoveProblem p) { return QString::number(static_cast<int>(p)); };
    for (int from = 0; from <= kLast; ++from) {
        for (int to = 0; to <= kLast; ++to) {
            const auto stage = static_cast<Stage>(from);
            const auto target = static_cast<Stage>(to);
            auto answer = QStringLiteral("ok");
            if (from == to)
                answer = problem(MoveProblem::SameStage);
            else if (stage == Stage::Dismissed || stage == Stage::Merged)
                answer = problem(MoveProblem::Finished);
            else if (target == Stage::Dismissed || target == Stage::Merged)
                answer = stage == Stage::Closed ? problem(MoveProblem::AlreadyClosed) : answer;
            else if (to < from && target != Stage::Investigating)
                answer = problem(MoveProblem::BackwardNotReopen);
            else if (to < from && stage == Stage::Mitigated)
                answer = problem(MoveProblem::NotReopenable);
            const auto name = keyOf(stage) + QStringLiteral(" to ") + keyOf(target);
            QTest::newRow(qPrintable(name)) << from << to << answer;
        }
    }
}

void TransitionsTest::everyPairOfStages()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QString, answer);
    QCOMPARE(key(moved(complete(static_cast<Stage>(from)), completeMove(static_cast<Stage>(to)))), answer);
}

void TransitionsTest::aStageDemands_data()
{
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("without");
    QTest::addColumn<int>("severity");
    QTest::addColumn<QString>("answer");
    const auto row = [](Stage to, const char *without, int severity, std::optional<MoveProblem> problem) {
        const auto answer = problem ? QString::number(static_cast<int>(*problem)) : QStringLiteral("ok");
        QTest::addRow("%s of sev%d without %s", qPrintable(keyOf(to)), severity, without)
            << static_cast<int>(to) << QString::fromLatin1(without) << severity << answer;
    };
    row(Stage::Monitoring, "mitigation", 1, {});
    row(Stage::Resolved, "mitigation", 4, MoveProblem::MitigationMissing);
    row(Stage::InReview, "mitigation", 1, MoveProblem::MitigationMissing);
    row(Stage::Closed, "mitigation", 1, MoveProblem::MitigationMissing);
    row(Stage::Resolved, "cause", 1, {});
    row(Stage::InReview, "cause", 1, {});
    row(Stage::Closed, "cause", 1, MoveProblem::CauseMissing);
    row(Stage::Closed, "prevention", 4, MoveProblem::PreventionMissing);
    row(Stage::Closed, "only a process action", 4, MoveProblem::PreventionMissing);
    row(Stage::Closed, "prevention but waived", 4, {});
    row(Stage::Closed, "review", 1, MoveProblem::ReviewMissing);
    row(Stage::Closed, "review", 2, MoveProblem::ReviewMissing);
    row(Stage::Closed, "review", 3, {});
    row(Stage::Closed, "review", 4, {});
}

void TransitionsTest::aStageDemands()
{
    QFETCH(int, to);
    QFETCH(QString, without);
    QFETCH(int, severity);
    QFETCH(QString, answer);
    auto incident = complete(Stage::Acknowledged);
    incident.severity = static_cast<Severity>(severity);
    if (without == QStringLiteral("mitigation"))
        incident.mitigation = QStringLiteral("  ");
    if (without == QStringLiteral("cause"))
        incident.causeCategory.reset();
    if (without.startsWith(QStringLiteral("prevention")))
        incident.actions.clear();
    if (without == QStringLiteral("only a process action"))
        incident.actions.front().kind = ActionKind::Process;
    if (without == QStringLiteral("prevention but waived"))
        incident.preventionWaiver = QStringLiteral("A provider fault, theirs to prevent");
    if (without == QStringLiteral("review"))
        incident.progress.reviewedAt.reset();
    QCOMPARE(key(moved(incident, completeMove(static_cast<Stage>(to)))), answer);
}

void TransitionsTest::everythingMissingIsSaidAtOnce()
{
    Incident bare;
    bare.severity = Severity::Sev2;
    const auto answer = moved(bare, {Stage::Closed, kStart});
    QVERIFY(!answer);
    const std::vector<MoveProblem> all {
        MoveProblem::MitigationMissing, MoveProblem::CauseMissing, MoveProblem::PreventionMissing, MoveProblem::ReviewMissing};
    QVERIFY(answer.error() == all);
}

void TransitionsTest::skippedStampsStayEmpty()
{
    const auto progress = moved(complete(Stage::Triage), completeMove(Stage::Resolved));
    QVERIFY(progress);
    QVERIFY(!progress->acknowledgedAt);
    QVERIFY(!progress->mitigatedAt);
    QVERIFY(progress->resolvedAt == kStart + 10min);
}

void TransitionsTest::aStageStampsItsInstant()
{
    auto incident = complete(Stage::Triage);
    incident.progress = moved(incident, {Stage::Acknowledged, kStart + 1min}).value();
    incident.progress = moved(incident, {Stage::Mitigated, kStart + 2min}).value();
    incident.progress = moved(incident, {Stage::Resolved, kStart + 3min}).value();
    incident.progress = moved(incident, {Stage::Closed, kStart + 4min}).value();
    QVERIFY(incident.progress.acknowledgedAt == kStart + 1min);
    QVERIFY(incident.progress.mitigatedAt == kStart + 2min);
    QVERIFY(incident.progress.resolvedAt == kStart + 3min);
    QVERIFY(incident.progress.closedAt == kStart + 4min);
}

void TransitionsTest::reopeningStartsANewCycle()
{
    auto incident = complete(Stage::Closed);
    incident.progress.acknowledgedAt = kStart + 1min;
    incident.progress.mitigatedAt = incident.progress.resolvedAt = incident.progress.closedAt = kStart + 2min;
    incident.progress.reopenCount = 1;
    auto silent = completeMove(Stage::Investigating);
    silent.reason = QStringLiteral(" ");
    QCOMPARE(key(moved(incident, silent)), QString::number(static_cast<int>(MoveProblem::ReasonMissing)));

    const auto progress = moved(incident, completeMove(Stage::Investigating));
    QVERIFY(progress);
    QCOMPARE(progress->reopenCount, 2);
    QVERIFY(progress->reopenedAt == kStart + 10min);
    QVERIFY(progress->acknowledgedAt == kStart + 1min);
    QVERIFY(!progress->mitigatedAt && !progress->resolvedAt && !progress->reviewedAt && !progress->closedAt);
}

void TransitionsTest::theTakerLeadsWhereNobodyDoes()
{
    auto incident = complete(Stage::Triage);
    auto move = completeMove(Stage::Acknowledged);
    move.taker = Lead {{}, QStringLiteral("Pat"), Party::Partner};
    incident.progress = moved(incident, move).value();
    QVERIFY(incident.progress.lead && incident.progress.lead->name == QStringLiteral("Pat"));
    const std::vector<HeldFrom> held {{kStart, Holder::Nobody}, {kStart + 10min, Holder::Partner}};
    QVERIFY(incident.progress.held == held);

    move.to = Stage::Investigating;
    move.taker->name = QStringLiteral("Ida");
    QCOMPARE(moved(incident, move)->lead->name, QStringLiteral("Pat"));
}

void TransitionsTest::aMergedIncidentNamesItsTarget()
{
    const auto incident = complete(Stage::Triage);
    QCOMPARE(moved(incident, completeMove(Stage::Merged))->mergedInto.value, QStringLiteral("b"));
    auto move = completeMove(Stage::Merged);
    move.mergeTarget = incident.id;
    QCOMPARE(key(moved(incident, move)), QString::number(static_cast<int>(MoveProblem::MergeIntoItself)));
    move.mergeTarget = {};
    QCOMPARE(key(moved(incident, move)), QString::number(static_cast<int>(MoveProblem::MergeTargetMissing)));
}

void TransitionsTest::theTimeOfAResolvedIncidentIsHeldByNobodyElse()
{
    auto incident = complete(Stage::Acknowledged);
    incident.progress = withLead(incident.progress, Lead {{}, QStringLiteral("Pat"), Party::Provider}, kStart + 1min);
    incident.progress = moved(incident, {Stage::Resolved, kStart + 5min}).value();
    incident.progress = withLead(incident.progress, Lead {{}, QStringLiteral("Ida"), Party::Internal}, kStart + 6min);
    auto reopen = completeMove(Stage::Investigating);
    reopen.at = kStart + 9min;
    incident.progress = moved(incident, reopen).value();
    const std::vector<HeldFrom> held {{kStart, Holder::Nobody}, {kStart + 1min, Holder::Provider}, {kStart + 5min, Holder::Ended},
        {kStart + 9min, Holder::Internal}};
    QVERIFY(incident.progress.held == held);
}

void TransitionsTest::columnsHoldTheirStages()
{
    QVERIFY(columnOf(Stage::Investigating) == BoardColumn::Active);
    QVERIFY(columnOf(Stage::Monitoring) == BoardColumn::Mitigated);
    QVERIFY(columnOf(Stage::Merged) == BoardColumn::Closed);
    QVERIFY(stageForColumn(BoardColumn::Active, Stage::Triage) == Stage::Acknowledged);
    QVERIFY(stageForColumn(BoardColumn::Active, Stage::Resolved) == Stage::Investigating);
    QVERIFY(stageForColumn(BoardColumn::Mitigated, Stage::Monitoring) == Stage::Monitoring);
    QVERIFY(stageForColumn(BoardColumn::Closed, Stage::InReview) == Stage::Closed);
    QVERIFY(parseIncidentNumber(u"inc-41") == 41);
    QVERIFY(parseIncidentNumber(u" 7 ") == 7);
    QVERIFY(!parseIncidentNumber(u"INC-") && !parseIncidentNumber(u"-7") && !parseIncidentNumber(u"INC-0")
        && !parseIncidentNumber(u""));
    for (int stage = 0; stage <= kLast; ++stage) // what is stored reads back
        QVERIFY(fromKey<Stage>(keyOf(static_cast<Stage>(stage))) == static_cast<Stage>(stage));
}

DEMARC_TEST_MAIN(TransitionsTest)
#include "tst_transitions.moc"
