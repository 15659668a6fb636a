// SPDX-License-Identifier: GPL-3.0-or-later
// What happens in the demo workspace, relative to the moment it is made. Calls and catalogue tell the same story.
#pragma once

#include "base/instant.h"

#include <array>

namespace demarc::app {

inline constexpr int kDemoDays = 100;

struct DemoStory {
    Instant now {};   // the demo is made; history ends here, the live feed goes on from here
    Instant today {}; // UTC midnight before that

    static DemoStory at(Instant now) { return {now, floorTo(now, std::chrono::hours {24})}; }

    // `days` before today, at a time of the day.
    constexpr Instant day(int days, int hour, int minute = 0) const
    {
        return today - std::chrono::hours {24 * days} + std::chrono::hours {hour} + std::chrono::minutes {minute};
    }

    Instant begin() const { return now - std::chrono::hours {24 * kDemoDays}; }

    // Version 11 of report-summary asks for longer reports and breaks their JSON.
    Instant promptBreaks() const { return day(16, 9, 30); }
    Instant promptRolledBack() const { return day(16, 16, 40); }
    // Tenant answers are switched to a larger model for a trial and cost rises.
    Instant modelSwitched() const { return day(5, 8); }
    Instant modelSwitchedBack() const { return day(4, 15, 30); }
    // The provider of damage triage is slow for an afternoon.
    Instant providerSlow() const { return day(9, 13, 10); }
    Instant providerWell() const { return day(9, 17, 25); }
    // A report claims mould that no photo shows.
    Instant hallucinated() const { return day(25, 11, 5); }
    // A service that nobody registered begins to send.
    Instant pilotStarts() const { return day(3, 9); }
};

// When each version of report-summary went into production, version 1 first.
inline constexpr std::array kReportVersionDays {100, 92, 83, 75, 66, 58, 49, 41, 35, 30};

} // namespace demarc::app
