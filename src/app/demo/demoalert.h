// SPDX-License-Identifier: GPL-3.0-or-later
// An alert rule of the demo story: it watches the demo's calls as the detector would have, and opens its incident at the
// minute in which they pass the limit, with the figures they have as evidence.
#pragma once

#include "app/demo/demoauthor.h"
#include "app/demo/demostory.h"
#include "domain/alerts/episode.h"

#include <optional>

namespace demarc::app {

struct RaisedAlert {
    IncidentId incident;
    Instant at {};
};

class DemoAlert {
public:
    // `rule` names the system that `service` sends calls of; it is stored by `keeper`. All outlive the alert.
    DemoAlert(DemoAuthor &author, const DemoStory &story, const Person &keeper, AlertRule rule, std::string service);

    // Opens the incident at the first minute of [from, to) that fires; empty where none does.
    std::optional<RaisedAlert> raise(Instant from, Instant to);
    // Says so in the incident at the first minute of [from, to) that is quiet; none may be.
    void settle(Instant from, Instant to);

private:
    std::optional<AlertReading> firstReading(Verdict verdict, Instant from, Instant to, Instant &at);
    void apply(const AlertReading &reading, AlertStep step, Instant at);

    DemoAuthor &m_author;
    const DemoStory &m_story;
    AlertRule m_rule;
    std::string m_service;
};

} // namespace demarc::app
