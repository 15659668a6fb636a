// SPDX-License-Identifier: GPL-3.0-or-later
// Where an axis puts its marks: round values, and round moments of a calendar.
#pragma once

#include "base/instant.h"

#include <QTimeZone>

#include <vector>

namespace demarc::analytics {

struct ValueTicks {
    double step = 1;        // 1, 2 or 5 × a power of ten
    int decimals = 0;       // digits after the point that tell neighbouring ticks apart
    std::vector<double> at; // multiples of step, rising; the first ≤ low, the last ≥ high
};

// About `count` (≥ 2) ticks that enclose [low, high]; never more than 2 × count. `smallestStep` > 0 keeps the
// ticks of things that cannot be halved (calls) whole. An empty or non-finite range becomes [low, low + 1].
ValueTicks valueTicks(double low, double high, int count, double smallestStep = 0);

enum class TickUnit { Second, Minute, Hour, Day, Week, Month, Year };

struct TimeTicks {
    TickUnit unit = TickUnit::Hour;
    int every = 1;           // units between ticks; they lie on multiples within the next larger unit
    std::vector<Instant> at; // within [from, to], rising
};

// The finest calendar step that gives at most `count` (≥ 1) ticks. Ticks lie on round local times of `zone`:
// a day is a calendar day even when it has 23 or 25 hours, a local time that does not exist that day is
// skipped and one that exists twice gets one tick. Weeks begin on `firstDayOfWeek`.
TimeTicks timeTicks(Instant from, Instant to, int count, const QTimeZone &zone, Qt::DayOfWeek firstDayOfWeek = Qt::Monday);

} // namespace demarc::analytics
