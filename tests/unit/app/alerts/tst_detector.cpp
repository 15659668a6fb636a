// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/commands.h"
#include "app/alerts/detector.h"
#include "app/incidents/commands.h"
#include "app/incidents/queries.h"
#include "store/catalogue/alertrules.h"
#include "support/catalogues.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace demarc;
using namespace demarc::app;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = instantOf(1'800'000'000'000'000); // on a whole minute

// A workspace whose latency panel says what the test sets; the other rules see no calls.
struct Plant {
    // `isNew`: with rules for p95 latency above 12 s, cost above 20 an hour and an error share above 10 %.
    explicit Plant(const test::FreshCatalogue &catalogue, bool isNew = true)
    {
        opened = workspace.open({catalogue.where()}, OpenMode::CreateOrOpen).result().has_value();
        workspace.setActor({{}, QStringLiteral("Ida"), Party::Internal});
        if (!isNew)
            return;
        addRule(AlertMetric::LatencyP95, "12");
        addRule(AlertMetric::CostPerHour, "20");
        addRule(AlertMetric::ErrorShare, "0.1");
    }

    void addRule(AlertMetric metric, const char *limit)
    {
        AlertRule rule;
        rule.id = AlertRuleId::create();
        rule.metric = metric;
        rule.limit = *Decimal::parse(limit);
        rule.minimumSamples = 30;
        opened = opened && workspace.execute(saveAlertRule(rule)).result().has_value();
    }

    Result<Panel> panel(const PanelQuery &query)
    {
        queries.push_back(query);
        Panel panel;
        panel.from = *query.from;
        panel.to = *query.to;
        panel.step = *query.step;
        if (query.metric == Metric::Latency && seconds)
            panel.groups.push_back({"Damage triage", PanelValue {*seconds}, {}, {}, samples});
        return panel;
    }

    // The steps other than Nothing that one evaluation took.
    std::vector<AlertStep> evaluate()
    {
        const auto outcomes = evaluateAlerts(workspace, [this](const PanelQuery &query) { return panel(query); });
        std::vector<AlertStep> steps;
        for (const auto &outcome : outcomes.value()) {
            if (outcome.step != AlertStep::Nothing)
                steps.push_back(outcome.step);
        }
        return steps;
    }

    IncidentDetail detail(std::int64_t number)
    {
        return workspace.query([number](sql::Connection &c) { return incidentDetail(c, number); }).result().value();
    }
    std::size_t count() { return workspace.query(incidentBoard).result()->incidents.size(); }
    void move(std::int64_t number, Stage to)
    {
        MoveRequest request;
        request.to = to;
        request.reason = QStringLiteral("because");
        request.fill.mitigation = QStringLiteral("Switched back");
        const auto incident = detail(number).incident;
        QVERIFY(workspace.execute(moveIncident(incident.id, incident.version, request)).result().has_value());
    }

    ManualClock clock {kStart};
    Workspace workspace {clock};
    std::optional<double> seconds;
    std::int64_t samples = 200;
    std::vector<PanelQuery> queries;
    bool opened = false;
};

using Steps = std::vector<AlertStep>;

} // namespace

class TestDetector : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void opensOneIncidentWithItsEvidence_data() { demarc::test::addEngineRows(); }
    void opensOneIncidentWithItsEvidence()
    {
        DEMARC_FETCH_CATALOGUE();
        Plant plant(catalogue);
        QVERIFY(plant.opened);
        QVERIFY(plant.evaluate().empty()); // no calls: no incident
        plant.seconds = 12.0;
        QVERIFY(plant.evaluate().empty()); // at the limit
        plant.seconds = 13.9;
        plant.samples = 29;
        QVERIFY(plant.evaluate().empty()); // too few
        plant.samples = 30;
        QVERIFY(plant.evaluate() == Steps {AlertStep::Open});
        plant.clock.advance(1min);
        QVERIFY(plant.evaluate().empty()); // the same episode

        const auto detail = plant.detail(1);
        QCOMPARE(detail.incident.system, QStringLiteral("Damage triage"));
        QVERIFY(detail.incident.source == DetectionSource::Monitor && detail.incident.type == IncidentType::DegradedPerformance);
        QVERIFY(!detail.incident.impactStartedAt);
        QCOMPARE(detail.timeline.size(), std::size_t {1});
        const auto &alert = detail.timeline.front();
        QCOMPARE(alert.author, QStringLiteral("Demarc"));
        QCOMPARE(alert.evidence->measured, QStringLiteral("13.9"));
        QCOMPARE(alert.evidence->limit, QStringLiteral("12"));
        QCOMPARE(alert.evidence->samples, qint64 {30});
        QVERIFY(alert.evidence->to == kStart + 1min && alert.evidence->from == kStart - 14min);
        QCOMPARE(alert.link,
            QStringLiteral("demarc:panel/Damage%20triage@latency%2C2027-01-15T07%3A46%3A00Z%2C2027-01-15T08%3A01%3A00Z"));
    }

    void oneOpenIncidentTakesAllEpisodes_data() { demarc::test::addEngineRows(); }
    void oneOpenIncidentTakesAllEpisodes()
    {
        DEMARC_FETCH_CATALOGUE();
        Plant plant(catalogue);
        plant.seconds = 13.0;
        QVERIFY(plant.evaluate() == Steps {AlertStep::Open});
        plant.seconds = 2.0;
        QVERIFY(plant.evaluate() == Steps {AlertStep::Settle});
        QVERIFY(plant.evaluate().empty());
        QVERIFY(plant.detail(1).incident.stage() == Stage::Triage); // suggests, never forces
        plant.seconds = 14.0;
        QVERIFY(plant.evaluate() == Steps {AlertStep::Note});
        QCOMPARE(plant.detail(1).timeline.size(), std::size_t {3});
        QCOMPARE(plant.count(), std::size_t {1});
    }

    void firingAgainSoonReopens_data() { demarc::test::addEngineRows(); }
    void firingAgainSoonReopens()
    {
        DEMARC_FETCH_CATALOGUE();
        Plant plant(catalogue);
        plant.seconds = 13.0;
        plant.evaluate();
        plant.move(1, Stage::Resolved);
        plant.clock.advance(15min);
        plant.queries.clear();
        QVERIFY(plant.evaluate() == Steps {AlertStep::Reopen});
        const auto fresh = std::find_if(plant.queries.begin(), plant.queries.end(), [](const PanelQuery &query) {
            return query.metric == Metric::Latency && *query.from >= kStart + 1min; // only calls after the resolution
        });
        QVERIFY(fresh != plant.queries.end());
        const auto incident = plant.detail(1).incident;
        QVERIFY(incident.stage() == Stage::Investigating);
        QCOMPARE(incident.progress.reopenCount, 1);
        plant.move(1, Stage::Resolved);
        plant.clock.advance(16min);
        QVERIFY(plant.evaluate() == Steps {AlertStep::Open});
        QCOMPARE(plant.count(), std::size_t {2});
    }

    void aFalsePositiveStaysSilentUntilItWasQuiet_data() { demarc::test::addEngineRows(); }
    void aFalsePositiveStaysSilentUntilItWasQuiet()
    {
        DEMARC_FETCH_CATALOGUE();
        Plant plant(catalogue);
        plant.seconds = 13.0;
        plant.evaluate();
        plant.move(1, Stage::Dismissed);
        plant.clock.advance(2h);
        QVERIFY(plant.evaluate().empty());
        plant.seconds = 1.0;
        QVERIFY(plant.evaluate() == Steps {AlertStep::Settle});
        plant.seconds = 13.0;
        QVERIFY(plant.evaluate() == Steps {AlertStep::Open});
    }

    void twoConsolesOpenOne_data() { demarc::test::addEngineRows(); }
    void twoConsolesOpenOne()
    {
        DEMARC_FETCH_CATALOGUE();
        Plant mine(catalogue);
        Plant theirs(catalogue, false);
        const auto rule = mine.workspace.query([](sql::Connection &c) { return store::alertRules(c); }).result()->at(2);
        AlertReading reading {QStringLiteral("Damage triage"), Verdict::Fires,
            {rule.id, rule.metric, QStringLiteral("13"), QStringLiteral("12"), kStart - 15min, kStart, 50}};
        const auto command = applyAlert(rule, reading, AlertStep::Open);
        QVERIFY(mine.workspace.execute(command).result().has_value());
        QCOMPARE(theirs.workspace.execute(command).result().error().kind, ErrorKind::Conflict);
        QCOMPARE(mine.count(), std::size_t {1});
    }

    void aDisabledRuleIsNotAsked_data() { demarc::test::addEngineRows(); }
    void aDisabledRuleIsNotAsked()
    {
        DEMARC_FETCH_CATALOGUE();
        Plant plant(catalogue);
        const auto rules = plant.workspace.query([](sql::Connection &c) { return store::alertRules(c); }).result().value();
        for (auto rule : rules) {
            rule.enabled = false;
            const auto applied = plant.workspace.execute(saveAlertRule(rule)).result();
            QVERIFY(applied.has_value());
            if (rule.metric == AlertMetric::CostPerHour)
                QVERIFY(plant.workspace.execute(applied->inverse).result().has_value());
        }
        plant.evaluate();
        QCOMPARE(plant.queries.size(), std::size_t {1});
        QVERIFY(plant.queries.front().metric == Metric::Cost);
    }

    void runsByItselfAndStops()
    {
        const test::FreshCatalogue catalogue(QStringLiteral("sqlite"));
        Plant plant(catalogue);
        plant.seconds = 99.0;
        Detector detector(plant.workspace, [&plant](const PanelQuery &query) { return plant.panel(query); });
        QSignalSpy opened(&detector, &Detector::incidentOpened);
        detector.start(5ms);
        QTRY_COMPARE(opened.count(), 1);
        detector.stop();
        QCOMPARE(opened.front().front().toLongLong(), qint64 {1});
        QCOMPARE(plant.count(), std::size_t {1});
    }

    void saysOnceThatItCannotLook()
    {
        const test::FreshCatalogue catalogue(QStringLiteral("sqlite"));
        Plant plant(catalogue);
        std::atomic<int> asked = 0;
        Detector detector(plant.workspace, [&asked](const PanelQuery &) -> Result<Panel> {
            ++asked;
            return failure(ErrorKind::Unavailable, QStringLiteral("The calls cannot be read."));
        });
        QSignalSpy failed(&detector, &Detector::failed);
        detector.start(1ms);
        QTRY_VERIFY(asked > 3);
        detector.stop();
        QTRY_COMPARE(failed.count(), 1);
    }
};

DEMARC_TEST_MAIN(TestDetector)
#include "tst_detector.moc"
