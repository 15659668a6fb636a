// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/alertrules.h"
#include "store/catalogue/catalogue.h"
#include "store/catalogue/incidents.h"
#include "support/catalogues.h"
#include "support/testmain.h"

using namespace demarc;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = instantOf(1'800'000'000'000'000);

// Every field differs from its default, so that a forgotten column shows.
Incident fullIncident(const char *id)
{
    Incident incident;
    incident.id = {QString::fromLatin1(id)};
    incident.title = QStringLiteral("Answers slower — “agreed” 3 s");
    incident.system = QStringLiteral("Damage triage");
    incident.severity = Severity::Sev2;
    incident.type = IncidentType::DegradedPerformance;
    incident.source = DetectionSource::Monitor;
    incident.impactStartedAt = kStart - 5min;
    incident.detectedAt = kStart - 1min;
    incident.declaredAt = kStart;
    incident.progress = {Stage::Investigating, kStart + 1min, kStart + 2min, kStart + 3min, kStart + 4min, kStart + 5min,
        kStart + 6min, 2, Lead {{QStringLiteral("p1")}, QStringLiteral("Pat"), Party::Partner}, {},
        {{kStart, Holder::Nobody}, {kStart + 1min, Holder::Partner}}};
    incident.accountable = {Holding::Held, QStringLiteral("incidents.respond"), QStringLiteral("Ops lead"), QStringLiteral("Pat"),
        Party::Partner, false, 13};
    incident.trigger = QStringLiteral("Model switch");
    incident.causeCategory = CauseCategory::ModelChange;
    incident.cause = QStringLiteral("No load test");
    incident.mitigation = QStringLiteral("Switched back");
    incident.preventionWaiver = QStringLiteral("none needed");
    incident.alertRule = {QStringLiteral("r1")};
    return incident;
}

} // namespace

class TestIncidents : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryFieldOfAnIncident_data() { demarc::test::addEngineRows(); }
    void keepsEveryFieldOfAnIncident()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = std::move(store::openCatalogue(catalogue.where(), true).value());
        const auto stored = store::insertIncident(*connection, fullIncident("a"));
        QVERIFY(stored.has_value());
        QCOMPARE(stored->number, qint64 {1});
        auto read = store::incident(*connection, stored->id);
        QVERIFY(read == *stored);

        auto bare = *read;
        bare.progress = {};
        bare.impactStartedAt.reset();
        bare.causeCategory.reset();
        bare.title = QStringLiteral("Renamed");
        QCOMPARE(store::updateIncident(*connection, bare).value_or(0), qint64 {2});
        bare.version = 2;
        QVERIFY(store::incidentByNumber(*connection, 1) == bare);
        QCOMPARE(store::insertIncident(*connection, fullIncident("b"))->number, qint64 {2});
        QCOMPARE(store::incidents(*connection)->front().number, qint64 {2});
        QCOMPARE(store::openIncidentCount(*connection).value_or(-1), qint64 {2});
        QCOMPARE((*store::newestIncidentOfAlert(*connection, {QStringLiteral("r1")}, QStringLiteral("Damage triage")))->number,
            qint64 {2});
        QVERIFY(!store::newestIncidentOfAlert(*connection, {QStringLiteral("r1")}, QStringLiteral("Other"))->has_value());
    }

    void refusesAnOldVersion_data() { demarc::test::addEngineRows(); }
    void refusesAnOldVersion()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = std::move(store::openCatalogue(catalogue.where(), true).value());
        const auto stored = store::insertIncident(*connection, fullIncident("a")).value();
        QVERIFY(store::updateIncident(*connection, stored).has_value());
        QCOMPARE(store::updateIncident(*connection, stored).error().kind, ErrorKind::Conflict);
        QCOMPARE(store::incident(*connection, {QStringLiteral("zz")}).error().kind, ErrorKind::NotFound);
    }

    void keepsTheTimelineInOrderAndUnchanged_data() { demarc::test::addEngineRows(); }
    void keepsTheTimelineInOrderAndUnchanged()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = std::move(store::openCatalogue(catalogue.where(), true).value());
        const auto incident = store::insertIncident(*connection, fullIncident("a")).value();
        const TimelineEntry alert {{QStringLiteral("e1")}, kStart, QStringLiteral("Demarc"), TimelineKind::Alert, {}, {}, {},
            QStringLiteral("demarc:page/monitoring"),
            Evidence {{QStringLiteral("r1")}, AlertMetric::CostPerHour, QStringLiteral("12.5"), QStringLiteral("10"),
                kStart - 15min, kStart, 212}};
        const TimelineEntry move {{QStringLiteral("e0")}, kStart, QStringLiteral("Pat"), TimelineKind::StageMove,
            QStringLiteral("why"), QStringLiteral("triage"), QStringLiteral("mitigated"), {}, {}};
        QVERIFY(store::appendEntry(*connection, incident.id, alert).has_value());
        QVERIFY(store::appendEntry(*connection, incident.id, move).has_value());
        const auto entries = store::timeline(*connection, incident.id).value();
        QCOMPARE(entries.size(), std::size_t {2});
        QVERIFY(entries[0] == alert); // same instant: the order of writing decides
        QVERIFY(entries[1] == move);
        QVERIFY(store::newestEntryInstants(*connection)->at(incident.id) == kStart);
        QVERIFY(!connection->run(u"UPDATE incident_entry SET text = 'nothing happened'"));
        QVERIFY(!connection->run(u"DELETE FROM incident_entry"));
        QCOMPARE(store::timeline(*connection, incident.id)->size(), std::size_t {2});
    }

    void keepsActions_data() { demarc::test::addEngineRows(); }
    void keepsActions()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = std::move(store::openCatalogue(catalogue.where(), true).value());
        const auto incident = store::insertIncident(*connection, fullIncident("a")).value();
        IncidentAction action {
            {QStringLiteral("x")}, ActionKind::Prevent, QStringLiteral("Load test"), QStringLiteral("Ida"), kStart + 24h, {}, 1};
        QVERIFY(store::insertAction(*connection, incident.id, action).has_value());
        QVERIFY(store::incident(*connection, incident.id)->actions == std::vector {action});
        action.doneAt = kStart + 2h;
        QCOMPARE(store::updateAction(*connection, action).value_or(0), qint64 {2});
        QCOMPARE(store::updateAction(*connection, action).error().kind, ErrorKind::Conflict);
        QCOMPARE(store::removeAction(*connection, action.id, 1).error().kind, ErrorKind::Conflict);
        QVERIFY(store::removeAction(*connection, action.id, 2).has_value());
        QVERIFY(store::incident(*connection, incident.id)->actions.empty());
    }

    void keepsAlertRulesAndWhetherTheyFire_data() { demarc::test::addEngineRows(); }
    void keepsAlertRulesAndWhetherTheyFire()
    {
        DEMARC_FETCH_CATALOGUE();
        const auto connection = std::move(store::openCatalogue(catalogue.where(), true).value());
        AlertRule rule;
        rule.id = {QStringLiteral("r1")};
        rule.metric = AlertMetric::CostPerHour;
        rule.limit = *Decimal::parse("20");
        QVERIFY(store::insertAlertRule(*connection, rule).has_value());
        rule.version = 1;
        QVERIFY(store::alertRules(*connection) == std::vector {rule});

        rule.limit = *Decimal::parse("1.25");
        rule.system = QStringLiteral("Damage triage");
        rule.window = 30min;
        rule.minimumSamples = 7;
        rule.severity = Severity::Sev1;
        rule.enabled = false;
        rule.version = store::updateAlertRule(*connection, rule).value();
        QVERIFY(store::alertRule(*connection, rule.id) == rule);
        rule.version = 1;
        QCOMPARE(store::updateAlertRule(*connection, rule).error().kind, ErrorKind::Conflict);

        const auto incident = store::insertIncident(*connection, fullIncident("a")).value();
        QVERIFY(store::setAlertState(*connection, {rule.id, rule.system, true, kStart, incident.id}).has_value());
        QVERIFY(store::setAlertState(*connection, {rule.id, rule.system, false, kStart + 1min, {}}).has_value());
        const auto state = store::alertState(*connection, rule.id, rule.system).value();
        QVERIFY(state && !state->firing && state->since == kStart + 1min && state->incident.isNull());
        QVERIFY(store::removeAlertRule(*connection, rule.id, 2).has_value());
        QVERIFY(store::alertStates(*connection)->empty());
        QCOMPARE(store::alertRule(*connection, rule.id).error().kind, ErrorKind::NotFound);
    }
};

DEMARC_TEST_MAIN(TestIncidents)
#include "tst_incidents.moc"
