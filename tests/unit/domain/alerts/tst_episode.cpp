// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alerts/episode.h"

#include "support/testmain.h"

using namespace demarc;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = instantOf(1'800'000'000'000'000);

Incident incidentAt(Stage stage, Duration endedAgo)
{
    Incident incident;
    incident.progress.stage = stage;
    if (stage >= Stage::Resolved && !isTerminal(stage))
        incident.progress.resolvedAt = kNow - endedAgo;
    if (stage >= Stage::Closed)
        incident.progress.closedAt = kNow - endedAgo;
    return incident;
}

} // namespace

class EpisodeTest : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void aReadingAsksForOneStep_data();
    void aReadingAsksForOneStep();
    void oldCallsAreNoEvidenceAfterTheResolution();
};

void EpisodeTest::aReadingAsksForOneStep_data()
{
    QTest::addColumn<bool>("wasFiring");
    QTest::addColumn<int>("stage"); // -1: no incident yet
    QTest::addColumn<int>("minutesSinceEnd");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("step");
    const auto row = [](const char *name, bool firing, int stage, int minutes, Verdict verdict, AlertStep step) {
        QTest::newRow(name) << firing << stage << minutes << static_cast<int>(verdict) << static_cast<int>(step);
    };
    const auto at = [](Stage stage) { return static_cast<int>(stage); };
    row("first time", false, -1, 0, Verdict::Fires, AlertStep::Open);
    row("goes on firing", true, at(Stage::Triage), 0, Verdict::Fires, AlertStep::Nothing);
    row("fires again while open", false, at(Stage::Investigating), 0, Verdict::Fires, AlertStep::Note);
    row("fires again while being monitored", false, at(Stage::Monitoring), 0, Verdict::Fires, AlertStep::Note);
    row("soon after the resolution", false, at(Stage::Resolved), 15, Verdict::Fires, AlertStep::Reopen);
    row("goes on firing after the resolution", true, at(Stage::Resolved), 3, Verdict::Fires, AlertStep::Reopen);
    row("long after the resolution", false, at(Stage::Resolved), 16, Verdict::Fires, AlertStep::Open);
    row("soon after the resolution, closed", false, at(Stage::Closed), 5, Verdict::Fires, AlertStep::Reopen);
    row("a false positive goes on", true, at(Stage::Dismissed), 60, Verdict::Fires, AlertStep::Nothing);
    row("a false positive comes anew", false, at(Stage::Dismissed), 1, Verdict::Fires, AlertStep::Open);
    row("quiet again", true, at(Stage::Triage), 0, Verdict::Quiet, AlertStep::Settle);
    row("still quiet", false, at(Stage::Triage), 0, Verdict::Quiet, AlertStep::Nothing);
    row("no data is no all-clear", true, at(Stage::Triage), 0, Verdict::NoData, AlertStep::Nothing);
    row("too few calls are no all-clear", true, at(Stage::Triage), 0, Verdict::TooFewSamples, AlertStep::Nothing);
    row("no data is no alarm", false, -1, 0, Verdict::NoData, AlertStep::Nothing);
}

void EpisodeTest::aReadingAsksForOneStep()
{
    QFETCH(bool, wasFiring);
    QFETCH(int, stage);
    QFETCH(int, minutesSinceEnd);
    QFETCH(int, verdict);
    QFETCH(int, step);
    std::optional<Incident> newest;
    if (stage >= 0)
        newest = incidentAt(static_cast<Stage>(stage), std::chrono::minutes {minutesSinceEnd});
    QCOMPARE(static_cast<int>(nextStep(wasFiring, newest, static_cast<Verdict>(verdict), kNow)), step);
}

void EpisodeTest::oldCallsAreNoEvidenceAfterTheResolution()
{
    QVERIFY(!evidenceSince({}));
    QVERIFY(!evidenceSince(incidentAt(Stage::Triage, 5min)));
    QVERIFY(evidenceSince(incidentAt(Stage::InReview, 5min)) == kNow - 5min);
    QVERIFY(evidenceSince(incidentAt(Stage::Dismissed, 4min)) == kNow - 4min);
}

DEMARC_TEST_MAIN(EpisodeTest)
#include "tst_episode.moc"
