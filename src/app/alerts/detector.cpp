// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/detector.h"

#include "app/alerts/commands.h"
#include "app/incidents/queries.h"
#include "app/telemetry/telemetry.h"
#include "store/catalogue/alertrules.h"
#include "store/catalogue/incidents.h"
#include "store/catalogue/systems.h"

namespace demarc::app {

namespace {

// What is known of one rule on one system.
struct Known {
    bool wasFiring = false;
    std::optional<Incident> newest;
};

Result<Known> known(sql::Connection &connection, const AlertRuleId &rule, const QString &system)
{
    const auto state = store::alertState(connection, rule, system);
    if (!state)
        return failureOf(state);
    auto newest = newestIncidentOfRule(connection, rule, system);
    if (!newest)
        return failureOf(newest);
    return Known {*state && (*state)->firing, std::move(*newest)};
}

Actor self() { return {{}, QStringLiteral("Demarc"), Party::Internal}; }

class Evaluation {
public:
    Evaluation(Workspace &workspace, const PanelSource &panels, bool act)
        : m_workspace(workspace), m_panels(panels), m_act(act), m_now(workspace.clock().now())
    {
    }

    Result<std::vector<AlertOutcome>> run()
    {
        const auto rules = m_workspace.query([](sql::Connection &c) { return store::alertRules(c); }).result();
        if (!rules)
            return failureOf(rules);
        std::vector<AlertOutcome> outcomes;
        for (const auto &rule : *rules) {
            if (!rule.enabled)
                continue;
            const auto asked = queryOf(rule, m_now);
            const auto panel = m_panels(asked);
            if (!panel)
                return failureOf(panel);
            for (const auto &reading : judgeAll(rule, asked, *panel)) {
                auto outcome = follow(rule, reading);
                if (!outcome)
                    return failureOf(outcome);
                outcomes.push_back(std::move(*outcome));
            }
        }
        return outcomes;
    }

private:
    Result<AlertOutcome> follow(const AlertRule &rule, AlertReading reading)
    {
        const auto before = m_workspace.query([&](sql::Connection &c) { return known(c, rule.id, reading.system); }).result();
        if (!before)
            return failureOf(before);
        if (reading.verdict == Verdict::Fires) {
            auto fresh = freshReading(rule, reading, evidenceSince(before->newest));
            if (!fresh)
                return failureOf(fresh);
            reading = std::move(*fresh);
        }
        AlertOutcome outcome {rule, reading, nextStep(before->wasFiring, before->newest, reading.verdict, m_now),
            before->newest ? before->newest->number : 0};
        return m_act && outcome.step != AlertStep::Nothing ? act(std::move(outcome)) : outcome;
    }

    // The reading without the calls from before the resolution, where those lie in the window.
    Result<AlertReading> freshReading(const AlertRule &rule, const AlertReading &reading, std::optional<Instant> since)
    {
        if (!since || *since < reading.evidence.from)
            return reading;
        const auto asked = queryOf(rule, m_now, since);
        const auto panel = m_panels(asked);
        if (!panel)
            return failureOf(panel);
        auto narrow = rule;
        narrow.system = reading.system;
        return judgeAll(narrow, asked, *panel).front();
    }

    Result<AlertOutcome> act(AlertOutcome outcome)
    {
        const auto applied = m_workspace.execute(applyAlert(outcome.rule, outcome.reading, outcome.step), self()).result();
        if (!applied && applied.error().kind == ErrorKind::Conflict) {
            outcome.step = AlertStep::Nothing;
            return outcome;
        }
        if (!applied)
            return failureOf(applied);
        if (outcome.step == AlertStep::Open) {
            const auto opened =
                m_workspace.query([&](sql::Connection &c) { return store::incident(c, IncidentId {applied->audit.entityId}); })
                    .result();
            if (!opened)
                return failureOf(opened);
            outcome.incident = opened->number;
        }
        return outcome;
    }

    Workspace &m_workspace;
    const PanelSource &m_panels;
    bool m_act;
    Instant m_now;
};

} // namespace

PanelSource panelsOf(Workspace &workspace)
{
    return [&workspace](const PanelQuery &asked) -> Result<Panel> {
        const auto registered = workspace.query([](sql::Connection &c) { return store::systems(c); }).result();
        if (!registered)
            return failureOf(registered);
        auto query = asked;
        query.systemOfService = systemsByService(*registered);
        return workspace.telemetry().panel(query).result();
    };
}

Result<std::vector<AlertOutcome>> evaluateAlerts(Workspace &workspace, const PanelSource &panels, bool act)
{
    return Evaluation(workspace, panels, act).run();
}

Detector::Detector(Workspace &workspace, PanelSource panels, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_panels(std::move(panels))
{
}

Detector::~Detector() { stop(); }

void Detector::start(std::chrono::milliseconds period)
{
    {
        const std::lock_guard lock(m_mutex);
        m_period = period;
        m_stopping = false;
    }
    if (!m_thread.joinable())
        m_thread = std::thread([this] { loop(); });
}

void Detector::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void Detector::loop()
{
    for (;;) {
        evaluate();
        std::unique_lock lock(m_mutex);
        if (m_wake.wait_for(lock, m_period, [this] { return m_stopping; }))
            return;
    }
}

void Detector::evaluate()
{
    const auto outcomes = evaluateAlerts(m_workspace, m_panels);
    if (!outcomes) {
        if (outcomes.error().message != m_lastFailure)
            Q_EMIT failed(outcomes.error().message);
        m_lastFailure = outcomes.error().message;
        return;
    }
    m_lastFailure.clear();
    for (const auto &outcome : *outcomes) {
        if (outcome.step == AlertStep::Open)
            Q_EMIT incidentOpened(outcome.incident, outcome.reading.system);
    }
}

} // namespace demarc::app
