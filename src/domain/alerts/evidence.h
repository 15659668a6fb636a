// SPDX-License-Identifier: GPL-3.0-or-later
// What an alert rule measured when it fired: enough to check it later, word for word, without the rule.
#pragma once

#include "base/ids.h"
#include "base/instant.h"

#include <QString>

#include <cstdint>

namespace demarc {

using AlertRuleId = Id<struct AlertRuleTag>;

enum class AlertMetric : std::uint8_t {
    CostPerHour, // workspace currency an hour
    LatencyP95,  // seconds
    ErrorShare,  // 0…1
};

struct Evidence {
    AlertRuleId rule;
    AlertMetric metric = AlertMetric::LatencyP95;
    QString measured; // decimal text in the unit of the metric; money exactly
    QString limit;    // the same
    Instant from {};  // the window, end exclusive
    Instant to {};
    std::int64_t samples = 0; // calls the figure rests on
    bool operator==(const Evidence &) const = default;
};

} // namespace demarc
