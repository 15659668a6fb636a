// SPDX-License-Identifier: GPL-3.0-or-later
// What a roll-up row of a metric holds: the totals of any number of its points, added up exactly in any order.
#pragma once

#include "analytics/quantilesketch.h"
#include "domain/telemetry/metricchange.h"

namespace demarc::telemetry {

// Sketches count whole numbers: thousand-millionths of the unit, for what is never large single ones of it (bytes, nanoseconds).
// Beyond 9.2·10^9 (9.2·10^18) units a value is counted as that.
double sketchUnits(const std::string &unit);

struct MetricTotals {
    std::int64_t points = 0;
    std::int64_t count = 0;  // of values, for histograms and summaries
    std::int64_t summed = 0; // of these (else of points), those whose sum is known
    Int128 sumPico = 0;
    Int128 minPico = 0; // this and the next three: of gauges
    Int128 maxPico = 0;
    Int128 lastPico = 0;
    Instant lastAt {};
    QuantileSketch values; // of histograms: see sketchUnits()

    void add(const MetricPoint &point, const MetricChange &change);
    void merge(const MetricTotals &other);
    bool isEmpty() const { return points == 0; }
    bool operator==(const MetricTotals &) const = default;

    // Appends format version 1.
    void appendTo(std::string &bytes) const;
    // Adds totals that appendTo() wrote; without `withValues` all but the sketch. False where the bytes are not such totals
    // (or of a later version); this one is then of no use.
    bool mergeFrom(std::string_view bytes, bool withValues = true);
};

} // namespace demarc::telemetry
