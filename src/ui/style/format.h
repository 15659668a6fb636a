// SPDX-License-Identifier: GPL-3.0-or-later
// Figures and times as people read them, in the user's locale and zone: one spelling for every page, chart
// and table. Every function takes the locale last (default: the application's), so that tests can name one.
#pragma once

#include "analytics/axisticks.h"
#include "base/instant.h"
#include "base/money.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <cstdint>
#include <optional>

namespace demarc::ui {

// What a figure measures; it decides how the figure is written.
enum class Unit {
    Currency, // whole units of the workspace currency
    Seconds,
    Share, // 0…1, shown in per cent
    Count,
};

namespace format {

// What stands where there is no data: an en dash, never a zero.
QString noData();

// "$6,210" from 1,000 up, "$47.61" from 1 up, two significant digits below ("$0.0043"); "$0" only for exactly
// nothing. `currency` is an ISO 4217 code; one without a symbol of its own in the locale is written as the
// code.
QString money(double amount, const QString &currency, const QLocale &locale = {});
QString money(Money amount, const QString &currency, const QLocale &locale = {});
// Every digit that is known: "$47.608895".
QString moneyExact(Money amount, const QString &currency, const QLocale &locale = {});
// A number that is written already, with its currency where the locale puts it: "$2.50", "2,50 $".
QString withCurrency(const QString &number, const QString &currency, const QLocale &locale = {});
// "$", "€", or the code itself.
QString currencySymbol(const QString &currency, const QLocale &locale = {});

// "850 ms", "2.4 s", "3 min 20 s", "2 h 05 min", "3 d 4 h".
QString duration(double seconds, const QLocale &locale = {});
QString duration(Duration duration, const QLocale &locale = {});

// How long something has stood, calm enough to be read from afar: "now", "12 min", "3 h", "2 d". One part, never more
// than has passed.
QString age(Duration age, const QLocale &locale = {});

// 0…1 as "91.8 %"; two digits below 1 % so that a small share is not shown as none.
QString share(double fraction, const QLocale &locale = {});

// Grouped: "312,408". Compact: "999", "4.2 k", "1.3 M", "2.1 G".
QString count(std::int64_t number, const QLocale &locale = {});
QString compactCount(double number, const QLocale &locale = {});

// A figure of a unit as a tile or a hover box shows it. `currency` is used for Unit::Currency only.
QString value(double value, Unit unit, const QString &currency, const QLocale &locale = {});
// A tick of an axis: as many decimals as tell ticks `step` (> 0) apart from each other.
QString axisValue(double value, double step, Unit unit, const QString &currency, const QLocale &locale = {});
// The change from `before` to `now`, signed: shares in points ("+1.1 pt"), seconds as seconds, the rest in
// per cent. Empty where it cannot be said (no data before, or a percentage of nothing).
QString change(std::optional<double> now, std::optional<double> before, Unit unit, const QLocale &locale = {});

// "Mon 23 Nov, 14:20"; the year where it is not that of `now`.
QString dateTime(Instant at, const QTimeZone &zone, Instant now, const QLocale &locale = {});
// "23 Nov"; the year where it is not that of `now`.
QString day(Instant at, const QTimeZone &zone, Instant now, const QLocale &locale = {});
// "14:20" or "14:20:05".
QString time(Instant at, const QTimeZone &zone, bool withSeconds = false, const QLocale &locale = {});
// "Mon 23 Nov, 14:00–15:00"; both days where it spans several.
QString dateTimeRange(Instant from, Instant to, const QTimeZone &zone, Instant now, const QLocale &locale = {});
// "just now", "3 min ago", "2 h ago", "5 d ago", "in 12 min"; beyond 30 days the date.
QString relativeTime(Instant at, Instant now, const QTimeZone &zone, const QLocale &locale = {});

// A tick of a time axis: "14:20", "Mon 16", "16 Nov", "Nov", "2026". A midnight among hours shows its day, a January
// among months its year.
QString timeTick(Instant at, analytics::TickUnit unit, const QTimeZone &zone, const QLocale &locale = {});

} // namespace format
} // namespace demarc::ui
