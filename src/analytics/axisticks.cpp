// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/axisticks.h"

#include <QDateTime>

#include <array>
#include <cmath>
#include <limits>

namespace demarc::analytics {

namespace {

using std::chrono::seconds;

struct Step {
    TickUnit unit;
    int every;
    std::int64_t shortest; // seconds between two ticks at the least, for skipping steps that are too fine
};

constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kDay = 24 * kHour;

constexpr std::array kSteps = {
    Step {TickUnit::Second, 1, 1},
    Step {TickUnit::Second, 5, 5},
    Step {TickUnit::Second, 15, 15},
    Step {TickUnit::Second, 30, 30},
    Step {TickUnit::Minute, 1, 60},
    Step {TickUnit::Minute, 5, 300},
    Step {TickUnit::Minute, 10, 600},
    Step {TickUnit::Minute, 15, 900},
    Step {TickUnit::Minute, 30, 1800},
    Step {TickUnit::Hour, 1, kHour},
    Step {TickUnit::Hour, 2, 2 * kHour},
    Step {TickUnit::Hour, 3, 3 * kHour},
    Step {TickUnit::Hour, 4, 4 * kHour},
    Step {TickUnit::Hour, 6, 6 * kHour},
    Step {TickUnit::Hour, 12, 12 * kHour},
    Step {TickUnit::Day, 1, kDay},
    Step {TickUnit::Day, 2, 2 * kDay},
    Step {TickUnit::Week, 1, 7 * kDay},
    Step {TickUnit::Week, 2, 14 * kDay},
    Step {TickUnit::Month, 1, 28 * kDay},
    Step {TickUnit::Month, 2, 59 * kDay},
    Step {TickUnit::Month, 3, 89 * kDay},
    Step {TickUnit::Month, 6, 181 * kDay},
    Step {TickUnit::Year, 1, 365 * kDay},
    Step {TickUnit::Year, 2, 2 * 365 * kDay},
    Step {TickUnit::Year, 5, 5 * 365 * kDay},
    Step {TickUnit::Year, 10, 10 * 365 * kDay},
    Step {TickUnit::Year, 100, 100 * 365 * kDay},
};

QDateTime local(Instant instant, const QTimeZone &zone)
{
    const auto millis = std::chrono::floor<std::chrono::milliseconds>(instant).time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(millis, zone);
}

Instant instantFrom(const QDateTime &moment) { return Instant {std::chrono::milliseconds {moment.toMSecsSinceEpoch()}}; }

// The local midnight (or, where midnight is skipped, first moment) of a date.
Instant dayStart(QDate date, const QTimeZone &zone) { return instantFrom(date.startOfDay(zone)); }

QDate firstDateOf(QDate date, const Step &step, Qt::DayOfWeek firstDayOfWeek)
{
    switch (step.unit) {
    case TickUnit::Week: {
        const int past = (date.dayOfWeek() - firstDayOfWeek + 7) % 7;
        const auto week = date.addDays(-past);
        // Every second week on fixed weeks of the calendar, so that ticks do not jump while the range moves.
        const auto number = week.toJulianDay() / 7;
        return week.addDays(-7 * (number % step.every));
    }
    case TickUnit::Month:
        return {date.year(), (date.month() - 1) / step.every * step.every + 1, 1};
    case TickUnit::Year:
        return {date.year() / step.every * step.every, 1, 1};
    default:
        return date.addDays(-((date.day() - 1) % step.every));
    }
}

QDate nextDateOf(QDate date, const Step &step)
{
    switch (step.unit) {
    case TickUnit::Week:
        return date.addDays(7 * step.every);
    case TickUnit::Month:
        return date.addMonths(step.every);
    case TickUnit::Year:
        return date.addYears(step.every);
    default: {
        // Days restart on the first of a month; a tick on the 31st just before it would crowd it.
        const auto next = date.addDays(step.every);
        const QDate newMonth(next.year(), next.month(), 1);
        const bool crossed = next.month() != date.month();
        return crossed && step.every > 1 ? newMonth : next;
    }
    }
}

std::vector<Instant> dateTicks(Instant from, Instant to, const Step &step, const QTimeZone &zone, Qt::DayOfWeek firstDayOfWeek)
{
    std::vector<Instant> ticks;
    auto date = firstDateOf(local(from, zone).date(), step, firstDayOfWeek);
    for (auto at = dayStart(date, zone); at <= to; at = dayStart(date, zone)) {
        if (at >= from)
            ticks.push_back(at);
        date = nextDateOf(date, step);
        if (!date.isValid())
            break;
    }
    return ticks;
}

// Steps below a day: walked in absolute time, kept where the local clock shows a multiple. That skips a local
// time that does not exist; one that exists twice is kept once. Zones with offsets of 30 or 45 minutes come
// out right as well.
std::vector<Instant> clockTicks(Instant from, Instant to, const Step &step, const QTimeZone &zone)
{
    const auto wanted = step.shortest;
    const auto grain = std::min<std::int64_t>(wanted, 900);
    std::vector<Instant> ticks;
    std::int64_t shown = std::numeric_limits<std::int64_t>::min(); // the local clock at the last tick
    for (auto at = floorTo(from, seconds {grain}); at <= to; at += seconds {grain}) {
        const auto moment = local(at, zone);
        const auto secondOfDay = moment.time().msecsSinceStartOfDay() / 1000;
        if (at < from || secondOfDay % wanted != 0)
            continue;
        const std::int64_t clock = moment.date().toJulianDay() * kDay + secondOfDay;
        if (clock > shown)
            ticks.push_back(at);
        shown = std::max(shown, clock);
    }
    return ticks;
}

int decimalsOf(double step) { return step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step) - 1e-9)); }

} // namespace

ValueTicks valueTicks(double low, double high, int count, double smallestStep)
{
    if (!std::isfinite(low))
        low = 0;
    if (!std::isfinite(high) || high <= low)
        high = low + 1;
    const double raw = std::max((high - low) / std::max(count - 1, 1), smallestStep);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    // The round step nearest in ratio: the bounds are the geometric means of its neighbours.
    const double ratio = raw / power;
    const double factor = ratio < std::sqrt(2.0) ? 1 : ratio < std::sqrt(10.0) ? 2 : ratio < std::sqrt(50.0) ? 5 : 10;

    ValueTicks ticks;
    ticks.step = std::max(factor * power, smallestStep);
    ticks.decimals = decimalsOf(ticks.step);
    const double first = std::floor(low / ticks.step + 1e-9);
    const double last = std::ceil(high / ticks.step - 1e-9);
    for (double index = first; index <= last; ++index)
        ticks.at.push_back(index * ticks.step);
    return ticks;
}

TimeTicks timeTicks(Instant from, Instant to, int count, const QTimeZone &zone, Qt::DayOfWeek firstDayOfWeek)
{
    const auto span = std::chrono::duration_cast<seconds>(to - from).count();
    const auto most = static_cast<std::size_t>(std::max(count, 1));
    for (const auto &step : kSteps) {
        if (span / step.shortest > static_cast<std::int64_t>(most) + 1)
            continue;
        auto ticks = step.shortest < kDay ? clockTicks(from, to, step, zone) : dateTicks(from, to, step, zone, firstDayOfWeek);
        if (ticks.size() <= most)
            return {step.unit, step.every, std::move(ticks)};
    }
    return {TickUnit::Year, 100, {}};
}

} // namespace demarc::analytics
