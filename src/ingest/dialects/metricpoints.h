// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the decoded point of an OTLP metric into the one that is kept.
#pragma once

#include "domain/telemetry/metricpoint.h"
#include "ingest/otlp/datapoint.h"

#include <optional>

namespace demarc::ingest {

struct ReadPoint {
    std::optional<MetricPoint> point; // empty: it says itself that it has no value, or it is damaged
    bool isDamaged = false;
    bool lostSum = false; // its sum is no number and left out; count and buckets are kept
};

// Of an up-down counter's running total a gauge is made; a summary's count and sum are running totals, its quantiles are not
// kept. Damaged is what has malformed attributes, no name, no time, no finite value within ±10^19, a count that is none (see countOrNone()), buckets
// that do not fit their bounds, a counter below zero, or no word on whether it is a change or a total.
// Of the attributes those are kept that have few values (see MetricLabel), by whichever name clients send them; all of them
// make the stream.
ReadPoint metricPointOf(const DataPoint &point);

} // namespace demarc::ingest
