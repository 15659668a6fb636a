// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of the demo workspace: a property-inspection company's three AI systems, with daily and weekly rhythm.
//
// Every minute's calls are a function of the story and the minute alone, so any part of the history can be made in any
// order, twice the same.
#pragma once

#include "app/demo/demostory.h"
#include "domain/telemetry/call.h"

#include <vector>

namespace demarc::app {

// Service names the demo's calls arrive under.
namespace demoservice {
inline constexpr auto kReports = "inspection-reports";
inline constexpr auto kTriage = "damage-triage";
inline constexpr auto kTenants = "tenant-answers";
inline constexpr auto kPilot = "voice-notes-pilot"; // registered by nobody
} // namespace demoservice

// All calls that start in [from, to), by start. Whole minutes; unpriced.
std::vector<Call> demoCalls(const DemoStory &story, Instant from, Instant to);

// The production version of report-summary at an instant.
int demoReportVersion(const DemoStory &story, Instant at);

} // namespace demarc::app
