// SPDX-License-Identifier: GPL-3.0-or-later
// One question about a metric over time, and its answer; and which metrics there are.
#pragma once

#include "domain/telemetry/metricpoint.h"
#include "domain/telemetry/panel.h"

#include <set>

namespace demarc {

enum class MetricFigure {
    Sum,      // of what was counted, or of all values
    Rate,     // that, a second
    Mean,     // of values, or of levels
    Quantile, // of a histogram's values
    Count,    // of values
    Last,     // level
    Min,
    Max,
};

// What a kind is asked for unless it is said: sums, means of all others.
MetricFigure usualFigure(MetricKind kind);
// Not every figure can be told of every kind.
bool hasFigure(MetricKind kind, MetricFigure figure);

// A metric of a service.
struct InstrumentSeen {
    std::string service;
    std::string instrument;
    std::string unit;
    MetricKind kind = MetricKind::Sum;
    std::set<MetricLabel> labels; // that it was sent with
    std::int64_t series = 0;      // combinations of their values
    Instant first {};             // the oldest point, and the newest
    Instant last {};
};

struct MetricQuery {
    std::string instrument;
    std::optional<std::string> service; // empty: all of them together
    std::optional<MetricFigure> figure; // empty: usualFigure()
    double quantile = 0.95;
    std::optional<MetricLabel> groupBy;
    bool groupByMain = false;     // by the label that tells most, if the metric has any: kMainLabels
    std::optional<Instant> from;  // inclusive; empty: the first point
    std::optional<Instant> to;    // exclusive; empty: just after the last point
    std::optional<Duration> step; // a whole number of minutes; empty: chosen so that about `points` buckets result
    int points = 300;
};

// Of these the first that has several values.
inline constexpr std::array kMainLabels {MetricLabel::TokenType, MetricLabel::Model, MetricLabel::Engine, MetricLabel::StatusCode,
    MetricLabel::FinishReason, MetricLabel::ErrorType, MetricLabel::Operation, MetricLabel::Provider};

// The values are in `unit` (a second, for a rate). A point lies in the bucket of its time. Minutes are kept for a week: a
// question about earlier ones is answered in whole hours.
struct MetricPanel {
    std::string instrument;
    std::string unit;
    MetricKind kind = MetricKind::Sum;
    MetricFigure figure = MetricFigure::Sum;
    std::optional<MetricLabel> groupBy;
    std::int64_t leftOut = 0; // series of the same name that are of another kind or unit
    Panel panel;              // but for its `metric`; a figure that is whole is an integer. `samples` are values, else points
};

} // namespace demarc
