// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in detection: asks the panels that the alert rules speak of and opens incidents by itself.
#pragma once

#include "app/workspace/workspace.h"
#include "domain/alerts/episode.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace demarc::app {

// Answers a panel query, waiting for it; called on the detector's thread only.
using PanelSource = std::function<Result<Panel>(const PanelQuery &)>;
// The panels of an open workspace, its registered systems mapped; `workspace` outlives the source.
PanelSource panelsOf(Workspace &workspace);

// How often the console and `demarcctl collect` evaluate.
inline constexpr std::chrono::seconds kDetectionPeriod {15};

struct AlertOutcome {
    AlertRule rule;
    AlertReading reading;
    AlertStep step = AlertStep::Nothing;
    std::int64_t incident = 0; // number of the incident it opened or spoke to; 0: none
};

// Evaluates every enabled rule once and acts on it as "Demarc". Waits for the catalogue and the panels: never call it
// on the ui thread. What another console did meanwhile is left alone (step Nothing). Without `act` it only reads.
Result<std::vector<AlertOutcome>> evaluateAlerts(Workspace &workspace, const PanelSource &panels, bool act = true);

// The newest incident a rule opened on a system, a merged one replaced by the one it went into.
Result<std::optional<Incident>> newestIncidentOfRule(sql::Connection &connection, const AlertRuleId &rule, const QString &system);

// The panel that shows what was measured: "demarc:panel/SYSTEM@latency,FROM,TO", percent-encoded.
QString evidenceLink(const AlertReading &reading);

// Runs evaluateAlerts() again and again on a thread of its own. Destroy it before the workspace.
class Detector : public QObject {
    Q_OBJECT

public:
    Detector(Workspace &workspace, PanelSource panels, QObject *parent = nullptr);
    ~Detector() override;
    // Evaluates at once, then every `period`. Starting a running detector only changes its period.
    void start(std::chrono::milliseconds period);
    void stop(); // returns once the running evaluation has ended

Q_SIGNALS:
    // Emitted on the detector's thread.
    void incidentOpened(qint64 number, const QString &system);
    void failed(const QString &message); // once per failure, not once per evaluation

private:
    void loop();
    void evaluate();

    Workspace &m_workspace;
    PanelSource m_panels;
    QString m_lastFailure; // used on the detector's thread only
    std::mutex m_mutex;    // guards m_period and m_stopping
    std::condition_variable m_wake;
    std::chrono::milliseconds m_period {};
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace demarc::app
