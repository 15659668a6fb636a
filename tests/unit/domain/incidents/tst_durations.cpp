// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incidents/deadlines.h"
#include "domain/incidents/durations.h"

#include "support/testmain.h"

using namespace demarc;
using namespace std::chrono_literals;

namespace {

const Instant kNoon = *parseInstant(u"2026-11-20T12:00:00Z"); // a Friday

Incident incidentAt(Stage stage)
{
    Incident incident;
    incident.impactStartedAt = kNoon;
    incident.detectedAt = kNoon + 17min;
    incident.declaredAt = kNoon + 20min;
    incident.progress.stage = stage;
    return incident;
}

Measure recorded(Duration value) { return {MeasureState::Recorded, value}; }

} // namespace

class DurationsTest : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void measuresFollowTheirDefinitions();
    void whatMayStillComeIsPending();
    void skippedStagesDoNotApply();
    void withoutAnImpactStartNothingIsGuessed();
    void anEndBeforeItsStartIsInvalid();
    void onlyRecordedFiguresAreSummarised();
    void metricsLeaveOutDismissedAndMerged();
    void heldTimeEndsWithTheIncident();
    void deadlinesFollowTheSeverity_data();
    void deadlinesFollowTheSeverity();
    void weekendsAreNoBusinessDays();
    void atRiskFromFourFifthsOn();
};

void DurationsTest::measuresFollowTheirDefinitions()
{
    auto incident = incidentAt(Stage::Closed);
    incident.progress.acknowledgedAt = kNoon + 21min;
    incident.progress.mitigatedAt = kNoon + 40min;
    incident.progress.resolvedAt = kNoon + 60min;
    const auto durations = durationsOf(incident);
    QVERIFY(durations.toDetect == recorded(17min));
    QVERIFY(durations.toAcknowledge == recorded(4min));
    QVERIFY(durations.toMitigate == recorded(40min));
    QVERIFY(durations.toResolve == recorded(60min));
    QVERIFY(durations.toResolveFromDeclared == recorded(40min));
}

void DurationsTest::whatMayStillComeIsPending()
{
    const auto durations = durationsOf(incidentAt(Stage::Triage));
    QVERIFY(durations.toAcknowledge.state == MeasureState::Pending);
    QVERIFY(durations.toMitigate.state == MeasureState::Pending);
    QVERIFY(durations.toResolve.state == MeasureState::Pending);
}

void DurationsTest::skippedStagesDoNotApply()
{
    auto incident = incidentAt(Stage::Resolved);
    incident.progress.resolvedAt = kNoon + 60min;
    const auto durations = durationsOf(incident);
    QVERIFY(durations.toAcknowledge.state == MeasureState::NotApplicable);
    QVERIFY(durations.toMitigate.state == MeasureState::NotApplicable);
    QVERIFY(durations.toResolve == recorded(60min));
    QVERIFY(durationsOf(incidentAt(Stage::Dismissed)).toResolve.state == MeasureState::NotApplicable);
}

void DurationsTest::withoutAnImpactStartNothingIsGuessed()
{
    auto incident = incidentAt(Stage::Resolved);
    incident.impactStartedAt.reset();
    incident.progress.resolvedAt = kNoon + 60min;
    QVERIFY(durationsOf(incident).toDetect.state == MeasureState::Pending); // somebody may still fill it in
    QVERIFY(durationsOf(incident).toResolve.state == MeasureState::Pending);
    QVERIFY(durationsOf(incident).toResolveFromDeclared == recorded(40min));
    incident.progress.stage = Stage::Closed;
    QVERIFY(durationsOf(incident).toDetect.state == MeasureState::NotApplicable);
}

void DurationsTest::anEndBeforeItsStartIsInvalid()
{
    auto incident = incidentAt(Stage::Resolved);
    incident.impactStartedAt = kNoon + 2h;
    incident.progress.resolvedAt = kNoon + 60min;
    QVERIFY(durationsOf(incident).toDetect.state == MeasureState::Invalid);
    QVERIFY(durationsOf(incident).toResolve.state == MeasureState::Invalid);
}

void DurationsTest::onlyRecordedFiguresAreSummarised()
{
    std::vector<Measure> measures {{MeasureState::Pending, {}}, {MeasureState::Invalid, {}}, {MeasureState::NotApplicable, {}}};
    QCOMPARE(summarise(measures).n, std::size_t {0});
    QVERIFY(!summarise(measures).median && !summarise(measures).p90);

    for (int minutes : {40, 10, 30, 20}) // sorted 10 20 30 40
        measures.push_back(recorded(std::chrono::minutes {minutes}));
    const auto summary = summarise(measures);
    QCOMPARE(summary.n, std::size_t {4});
    QVERIFY(summary.median == 25min); // half way between the second and the third
    QVERIFY(summary.p90 == 37min);    // position 2.7: 30 + 0.7 × 10
}

void DurationsTest::metricsLeaveOutDismissedAndMerged()
{
    std::vector<Incident> incidents {
        incidentAt(Stage::Closed), incidentAt(Stage::Dismissed), incidentAt(Stage::Merged), incidentAt(Stage::Triage)};
    incidents[0].source = DetectionSource::Monitor;
    incidents[0].progress.reopenCount = 2;
    incidents[0].actions = {{{}, ActionKind::Prevent, {}, {}, kNoon, kNoon - 1h, 1},
        {{}, ActionKind::Prevent, {}, {}, kNoon, {}, 1}, {{}, ActionKind::Prevent, {}, {}, kNoon + 48h, {}, 1}};
    const auto metrics = metricsOf(incidents, kNoon + 24h);
    QCOMPARE(metrics.incidents, std::size_t {2});
    QCOMPARE(metrics.open, std::size_t {1});
    QCOMPARE(metrics.reopened, std::size_t {1});
    QCOMPARE(metrics.detectedByMonitor, std::size_t {1});
    QCOMPARE(metrics.toDetect.n, std::size_t {2});
    QCOMPARE(metrics.actionsDue, std::size_t {2});
    QCOMPARE(metrics.actionsOnTime, std::size_t {1});
}

void DurationsTest::heldTimeEndsWithTheIncident()
{
    const std::vector<HeldFrom> held {{kNoon, Holder::Nobody}, {kNoon + 4min, Holder::Partner}, {kNoon + 28min, Holder::Provider},
        {kNoon + 38min, Holder::Ended}, {kNoon + 60min, Holder::Partner}};
    const auto times = heldTimes(held, kNoon + 61min);
    QVERIFY(times.nobody == 4min);
    QVERIFY(times.partner == 25min);
    QVERIFY(times.provider == 10min);
    QVERIFY(times.internal == 0min);
    QVERIFY(heldTimes(held, kNoon + 50min).total() > 38min - 1us); // a clock set back never counts below zero
}

void DurationsTest::deadlinesFollowTheSeverity_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<int>("severity");
    QTest::addColumn<qint64>("minutes"); // from declaration or resolution; -1: none
    const auto row = [](const char *name, Stage stage, int severity, std::chrono::minutes due) {
        QTest::newRow(name) << static_cast<int>(stage) << severity << qint64 {due.count()};
    };
    row("acknowledge sev1", Stage::Triage, 1, 15min);
    row("acknowledge sev2", Stage::Triage, 2, 30min);
    row("acknowledge sev3", Stage::Triage, 3, 4h);
    row("acknowledge sev4", Stage::Triage, 4, -1min);
    row("update sev1", Stage::Investigating, 1, 30min);
    row("update sev2", Stage::Acknowledged, 2, 2h);
    row("update sev3", Stage::Investigating, 3, -1min);
    row("mitigated", Stage::Mitigated, 1, -1min);
    row("review sev1", Stage::Resolved, 1, 72h);
    row("review sev2", Stage::InReview, 2, 7 * 24h); // Friday to Friday: five business days
    row("review sev3", Stage::Resolved, 3, -1min);
    row("closed", Stage::Closed, 1, -1min);
}

void DurationsTest::deadlinesFollowTheSeverity()
{
    QFETCH(int, stage);
    QFETCH(int, severity);
    QFETCH(qint64, minutes);
    auto incident = incidentAt(static_cast<Stage>(stage));
    incident.severity = static_cast<Severity>(severity);
    incident.detectedAt = incident.declaredAt = kNoon;
    incident.progress.resolvedAt = kNoon;
    const auto due = dueOf(incident, {}, QTimeZone::utc());
    QCOMPARE(due.has_value(), minutes >= 0);
    if (due)
        QCOMPARE(microsOf(due->at), microsOf(kNoon + std::chrono::minutes {minutes}));
}

void DurationsTest::weekendsAreNoBusinessDays()
{
    QCOMPARE(toIso(addBusinessDays(kNoon, 1, QTimeZone::utc())), QStringLiteral("2026-11-23T12:00:00Z"));
    QCOMPARE(toIso(addBusinessDays(kNoon + 24h, 1, QTimeZone::utc())), QStringLiteral("2026-11-23T12:00:00Z"));
    QCOMPARE(toIso(addBusinessDays(kNoon, 6, QTimeZone::utc())), QStringLiteral("2026-11-30T12:00:00Z"));
}

void DurationsTest::atRiskFromFourFifthsOn()
{
    const Due due {DueKind::Acknowledge, kNoon, kNoon + 10min};
    QVERIFY(urgencyOf(due, kNoon + 8min - 1us) == Urgency::Calm);
    QVERIFY(urgencyOf(due, kNoon + 8min) == Urgency::AtRisk);
    QVERIFY(urgencyOf(due, kNoon + 10min) == Urgency::Overdue);
}

DEMARC_TEST_MAIN(DurationsTest)
#include "tst_durations.moc"
