// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of alert rules, and what an alert does to incidents.
#pragma once

#include "app/workspace/command.h"
#include "domain/alerts/episode.h"

namespace demarc::app {

// Stores a rule: a new one where rule.version is 0, else the one with that version. Errors also: InvalidInput.
CommandPtr saveAlertRule(const AlertRule &rule);
CommandPtr removeAlertRule(const AlertRule &rule);

// Carries out what `reading` of `rule` asks for. `expected` is the step that nextStep() gave when it was read; where
// another console was faster it fails with Conflict and nothing is done twice.
CommandPtr applyAlert(const AlertRule &rule, const AlertReading &reading, AlertStep expected);

} // namespace demarc::app
