// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitoring/waterfallgeometry.h"

#include <algorithm>

namespace demarc::ui {

double placeOf(Instant at, const app::TraceExtent &extent, const QRectF &room)
{
    // In floating point: clocks may be centuries apart.
    const auto since = static_cast<double>(microsOf(at)) - static_cast<double>(microsOf(extent.from));
    const auto length = static_cast<double>(microsOf(extent.to)) - static_cast<double>(microsOf(extent.from));
    return room.left() + std::clamp(since / std::max(length, 1.0), 0.0, 1.0) * room.width();
}

WaterfallBar barOf(Instant start, const std::optional<Duration> &duration, const std::optional<Duration> &firstToken,
    const app::TraceExtent &extent, const QRectF &room)
{
    const auto after = [&](Duration time) { return start + std::min(time, Instant::max() - std::max(start, Instant {})); };
    WaterfallBar bar;
    bar.isMoment = !duration;
    const double begin = placeOf(start, extent, room);
    const double end = placeOf(after(duration.value_or(Duration {})), extent, room);
    const double width = std::max(end - begin, kThinnestBar);
    bar.rect = QRectF(std::min(begin, room.right() - width), room.top(), width, room.height());
    if (firstToken && duration)
        bar.tick = std::min(placeOf(after(*firstToken), extent, room), bar.rect.right());
    return bar;
}

} // namespace demarc::ui
