// SPDX-License-Identifier: GPL-3.0-or-later
// Where the bars of a trace lie: the time of the whole trace over the width of a column. Plain arithmetic, no widgets.
#pragma once

#include "app/monitoring/tracetree.h"

#include <QRectF>

namespace demarc::ui {

struct WaterfallBar {
    QRectF rect;                // at least kThinnest wide
    bool isMoment = false;      // its length was not sent: a mark at its start
    std::optional<double> tick; // x of the first token
};

inline constexpr double kThinnestBar = 2;

// The place of something that starts at `start` on the axis of `extent` over `room`.
double placeOf(Instant at, const app::TraceExtent &extent, const QRectF &room);
// The bar stays within `room`; a first token after the end lies at the end.
WaterfallBar barOf(Instant start, const std::optional<Duration> &duration, const std::optional<Duration> &firstToken,
    const app::TraceExtent &extent, const QRectF &room);

} // namespace demarc::ui
