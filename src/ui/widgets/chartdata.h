// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart shows: plain values, no drawing. All series share one grid of time buckets.
#pragma once

#include "base/instant.h"
#include "ui/shell/link.h"
#include "ui/style/format.h"
#include "ui/style/theme.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace demarc::ui {

struct ChartPoint {
    Instant at {};                       // start of the bucket
    std::optional<double> value;         // empty: no data in the bucket, drawn as a gap
    std::optional<std::int64_t> samples; // calls or scores the value rests on, where known
};

struct ChartSeries {
    QString key;                    // stable, for toggles and drilling; unique among the series of a role
    QString name;                   // shown as plain text
    std::vector<ChartPoint> points; // by rising time
    int look = 0;                   // colour, dash and marker shape; the same thing keeps its number on every chart
    bool isPrevious = false;        // an earlier period laid over this one; its points are already shifted in time
};

// The range a baseline expects.
struct ChartBand {
    struct Point {
        Instant at {}; // start of the bucket
        double low = 0;
        double high = 0;
    };
    QString name;
    int look = 0;
    std::vector<Point> points;
};

struct ChartThreshold {
    QString label; // "target 3.0 s"
    double value = 0;
    Tone tone = Tone::Bad;
};

enum class MarkerKind { Change, Incident };

// Something that happened: a prompt or model change, an incident.
struct ChartMarker {
    Instant at {};
    QString text; // short: "v12", "INC-41"
    MarkerKind kind = MarkerKind::Change;
    QString detail;           // a sentence for the tooltip and the table
    std::optional<Link> link; // opened when the tag is clicked
};

struct ChartData {
    QString title;    // for assistive technology and exported files
    QString subtitle; // "USD per hour, by model"
    Unit unit = Unit::Count;
    QString currency; // ISO 4217, for Unit::Currency
    Instant from {};
    Instant to {};                   // exclusive
    Duration step {1};               // width of a bucket, > 0
    std::optional<Instant> gridFrom; // start of the first bucket, which may lie before `from`; empty: `from`
    std::int64_t fewestSamples = 0;  // a point that rests on fewer is drawn faintly and stretches no axis
    std::vector<ChartSeries> series;
    double axisReaches = 0; // the value axis goes up to this at least, so that chance among small values is not a mountain
    QString previousName;   // what the laid-over period is called: "week before"
    std::vector<ChartBand> bands;
    std::vector<ChartThreshold> thresholds;
    std::vector<ChartMarker> markers;
    std::optional<Instant> unfinishedFrom; // buckets from here on are still filling
    QString emptyText;                     // said when no series has a value; default: "No calls in this range"
    QString note;                          // a hint below the chart: stale data, unpriced calls
    Tone noteTone = Tone::Neutral;
    Instant now {}; // decides whether dates need their year
};

// The legend's one switch for everything of the earlier period.
inline constexpr QStringView kPreviousKey = u"\u0001previous";

// True where a point has a value that rests on too few samples to be trusted.
bool isSparse(const ChartData &data, const ChartPoint &point);

// True where at least one series has a value.
bool hasFigures(const ChartData &data);

} // namespace demarc::ui
