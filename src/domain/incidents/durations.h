// SPDX-License-Identifier: GPL-3.0-or-later
// How long things took. A missing figure is never zero, and only recorded figures are counted.
#pragma once

#include "domain/incidents/incident.h"

#include <cstddef>
#include <optional>
#include <span>

namespace demarc {

enum class MeasureState {
    Recorded,
    Pending,       // the later (or the earlier) instant may still come
    NotApplicable, // the stage was skipped, or the incident ended without it
    Invalid,       // the end lies before the start: somebody must correct an instant
};

struct Measure {
    MeasureState state = MeasureState::Pending;
    Duration value {}; // meaningful only when Recorded
    bool operator==(const Measure &) const = default;
};

struct IncidentDurations {
    Measure toDetect;              // detected − impact started
    Measure toAcknowledge;         // acknowledged − detected
    Measure toMitigate;            // mitigated − impact started
    Measure toResolve;             // resolved − impact started
    Measure toResolveFromDeclared; // resolved − declared
};

IncidentDurations durationsOf(const Incident &incident);

// Summary of the recorded figures among `measures`. Median and 90th percentile interpolate linearly between
// order statistics (Hyndman & Fan 1996, type 7); means are not offered, they mislead on skewed data. Empty
// where n is 0.
struct DurationSummary {
    std::size_t n = 0;
    std::optional<Duration> median;
    std::optional<Duration> p90;
};
DurationSummary summarise(std::span<const Measure> measures);

// Time with each holder until `now` (or the end), resolved stretches left out.
struct HeldTimes {
    Duration nobody {};
    Duration internal {};
    Duration partner {};
    Duration provider {};
    Duration total() const { return nobody + internal + partner + provider; }
    bool operator==(const HeldTimes &) const = default;
};
HeldTimes heldTimes(std::span<const HeldFrom> held, Instant now);

// Figures over many incidents; dismissed and merged ones are left out.
struct IncidentMetrics {
    std::size_t incidents = 0;
    std::size_t open = 0;
    DurationSummary toDetect;
    DurationSummary toAcknowledge;
    DurationSummary toMitigate;
    DurationSummary toResolve;
    DurationSummary toResolveFromDeclared;
    std::size_t reopened = 0;          // incidents reopened at least once
    std::size_t detectedByMonitor = 0; // before any person noticed
    std::size_t invalid = 0;           // figures left out because their end lies before their start
    std::size_t actionsDue = 0;        // actions whose due date has passed
    std::size_t actionsOnTime = 0;     // of those, done by then
    HeldTimes held;
};
IncidentMetrics metricsOf(std::span<const Incident> incidents, Instant now);

} // namespace demarc
