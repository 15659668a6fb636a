// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace demarc::ui::format {

namespace {

struct Format {
    Q_DECLARE_TR_FUNCTIONS(demarc::ui::Format)
};

constexpr QChar kNoBreakSpace(0x00A0);
constexpr QChar kMinus(0x2212);

QString withUnit(const QString &number, const QString &unit) { return number + kNoBreakSpace + unit; }

// A number with a typographic minus where the locale would write a hyphen, and never "-0".
QString number(double value, int decimals, const QLocale &locale)
{
    const double scale = std::pow(10.0, decimals);
    if (std::round(value * scale) == 0)
        value = 0;
    auto text = locale.toString(std::abs(value), 'f', decimals);
    return value < 0 ? kMinus + text : text;
}

// Digits after the point that leave two significant ones: 0.0043 → 4.
int decimalsForTwoDigits(double value)
{
    const double size = std::abs(value);
    if (size == 0)
        return 0;
    return std::clamp(1 - static_cast<int>(std::floor(std::log10(size))), 0, 12);
}

QString signedMoney(const QString &number, bool negative, const QString &currency, const QLocale &locale)
{
    const auto text = withCurrency(number, currency, locale);
    return negative ? kMinus + text : text;
}

int moneyDecimals(double amount)
{
    const double size = std::abs(amount);
    if (size == 0 || size >= 999.995)
        return 0;
    return size >= 0.995 ? 2 : decimalsForTwoDigits(amount);
}

// Which of k, M, G a number is written in; empty below a thousand.
QString scaleSuffix(double divisor)
{
    if (divisor >= 1e9)
        return Format::tr("G", "suffix of thousands of millions");
    if (divisor >= 1e6)
        return Format::tr("M", "suffix of millions");
    return divisor >= 1e3 ? Format::tr("k", "suffix of thousands") : QString();
}

double scaleOf(double size)
{
    for (const double divisor : {1e9, 1e6, 1e3}) {
        if (size >= divisor)
            return divisor;
    }
    return 1;
}

QString scaled(double value, double divisor, int decimals, const QLocale &locale)
{
    const auto suffix = scaleSuffix(divisor);
    const auto text = number(value / divisor, decimals, locale);
    return suffix.isEmpty() ? text : withUnit(text, suffix);
}

// Decimals that tell multiples of `step` apart when written in units of `divisor`.
int decimalsForStep(double step, double divisor)
{
    const double shown = step / divisor;
    if (shown <= 0)
        return 0;
    int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(shown) - 1e-9)));
    return std::min(decimals, 12);
}

// "3 min 20 s": the larger part, and the smaller one where it is not nothing.
QString twoParts(qint64 large, const QString &largeUnit, qint64 small, const QString &smallUnit, const QLocale &locale)
{
    const auto first = withUnit(locale.toString(large), largeUnit);
    if (small == 0)
        return first;
    return Format::tr("%1 %2", "two parts of a duration, 3 min and 20 s").arg(first, withUnit(locale.toString(small), smallUnit));
}

QString shortDuration(double size, const QLocale &locale)
{
    if (size == 0)
        return withUnit(locale.toString(0), Format::tr("s", "seconds"));
    if (size < 0.9995) {
        const double millis = size * 1000;
        const int decimals = millis < 9.95 ? std::min(decimalsForTwoDigits(millis), 3) : 0;
        return withUnit(number(millis, decimals, locale), Format::tr("ms", "milliseconds"));
    }
    return withUnit(number(size, size < 9.95 ? 1 : 0, locale), Format::tr("s", "seconds"));
}

QString signedText(double value, const QString &text) { return value > 0 ? QLatin1Char('+') + text : text; }

QDateTime local(Instant at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(std::chrono::floor<std::chrono::milliseconds>(at).time_since_epoch().count(), zone);
}

QString date(const QDateTime &moment, const QDateTime &now, const QLocale &locale)
{
    const bool sameYear = moment.date().year() == now.date().year();
    return locale.toString(moment.date(),
        sameYear ? Format::tr("ddd d MMM", "date pattern without year, as in QLocale::toString")
                 : Format::tr("ddd d MMM yyyy", "date pattern with year, as in QLocale::toString"));
}

QString clock(const QDateTime &moment, bool withSeconds, const QLocale &locale)
{
    if (withSeconds)
        return locale.toString(moment.time(), Format::tr("HH:mm:ss", "time pattern, as in QLocale::toString"));
    auto pattern = locale.timeFormat(QLocale::ShortFormat);
    static const QRegularExpression seconds(QStringLiteral("\\W?ss?(?:\\.z+)?"));
    pattern.remove(seconds); // some short formats have them, such as the C locale's
    return locale.toString(moment.time(), pattern);
}

} // namespace

QString noData() { return QString(QChar(0x2013)); }

QString currencySymbol(const QString &currency, const QLocale &locale)
{
    if (locale.currencySymbol(QLocale::CurrencyIsoCode) == currency)
        return locale.currencySymbol(QLocale::CurrencySymbol);
    static const std::array<std::pair<QLatin1String, QString>, 5> known {{
        {QLatin1String("USD"), QStringLiteral("$")},
        {QLatin1String("EUR"), QStringLiteral("€")},
        {QLatin1String("GBP"), QStringLiteral("£")},
        {QLatin1String("JPY"), QStringLiteral("¥")},
        {QLatin1String("INR"), QStringLiteral("₹")},
    }};
    for (const auto &[code, symbol] : known) {
        if (currency == code)
            return symbol;
    }
    return currency;
}

QString withCurrency(const QString &number, const QString &currency, const QLocale &locale)
{
    static constexpr double kProbe = 1;
    const auto symbol = currencySymbol(currency, locale);
    const auto written = locale.language() == QLocale::C ? QLocale(QLocale::English) : locale; // "C" writes 12$
    auto text = written.toCurrencyString(kProbe, symbol, 0);
    text.replace(locale.toString(kProbe, 'f', 0), number);
    text = text.trimmed();
    // "USD12" reads badly where a code stands for a missing symbol.
    if (symbol.size() > 1 && symbol.back().isLetter() && text.startsWith(symbol + number))
        text.insert(symbol.size(), kNoBreakSpace);
    return text;
}

QString money(double amount, const QString &currency, const QLocale &locale)
{
    return signedMoney(number(std::abs(amount), moneyDecimals(amount), locale), amount < 0, currency, locale);
}

QString money(Money amount, const QString &currency, const QLocale &locale) { return money(amount.toDouble(), currency, locale); }

QString moneyExact(Money amount, const QString &currency, const QLocale &locale)
{
    const bool negative = amount.pico < 0;
    const auto plain = (negative ? Money {-amount.pico} : amount).toString();
    const auto point = plain.indexOf(QLatin1Char('.'));
    const auto whole = locale.toString(plain.left(point).toLongLong());
    const auto text = point < 0 ? whole : whole + locale.decimalPoint() + plain.mid(point + 1);
    return signedMoney(text, negative, currency, locale);
}

QString duration(double seconds, const QLocale &locale)
{
    const double size = std::abs(seconds);
    const auto whole = static_cast<qint64>(std::llround(size));
    QString text;
    if (size < 59.5)
        text = shortDuration(size, locale);
    else if (whole < 3600)
        text = twoParts(whole / 60, Format::tr("min", "minutes"), whole % 60, Format::tr("s", "seconds"), locale);
    else if (whole < 86'400)
        text = twoParts(whole / 3600, Format::tr("h", "hours"), whole % 3600 / 60, Format::tr("min", "minutes"), locale);
    else
        text = twoParts(whole / 86'400, Format::tr("d", "days"), whole % 86'400 / 3600, Format::tr("h", "hours"), locale);
    return seconds < 0 ? kMinus + text : text;
}

QString duration(Duration duration, const QLocale &locale)
{
    return format::duration(std::chrono::duration<double>(duration).count(), locale);
}

QString age(Duration age, const QLocale &locale)
{
    using namespace std::chrono;
    const auto minutes = floor<std::chrono::minutes>(age).count();
    if (minutes < 1)
        return Format::tr("now", "an age below a minute");
    if (minutes < 60)
        return withUnit(locale.toString(qlonglong {minutes}), Format::tr("min", "minutes"));
    if (minutes < 24 * 60)
        return withUnit(locale.toString(qlonglong {minutes / 60}), Format::tr("h", "hours"));
    const auto days = qlonglong {minutes / (24 * 60)};
    return Format::tr("%1 d", "an age in days", static_cast<int>(days)).arg(locale.toString(days));
}

QString share(double fraction, const QLocale &locale)
{
    const double percent = fraction * 100;
    const double size = std::abs(percent);
    const int decimals = size == 0 || size >= 99.95 ? 0 : size < 0.995 ? 2 : 1;
    return withUnit(number(percent, decimals, locale), locale.percent());
}

QString count(std::int64_t number, const QLocale &locale)
{
    const auto text = locale.toString(static_cast<qlonglong>(number < 0 ? -number : number));
    return number < 0 ? kMinus + text : text;
}

QString compactCount(double value, const QLocale &locale)
{
    const double size = std::abs(value);
    if (size < 999.5)
        return number(value, size == std::floor(size) || size >= 9.95 ? 0 : 1, locale);
    double divisor = scaleOf(size);
    if (size / divisor >= 999.5 && divisor < 1e9)
        divisor *= 1000; // 999,999 is 1.0 M, not 1000 k
    const double shown = size / std::max(divisor, 1e3);
    return scaled(value, std::max(divisor, 1e3), shown < 99.95 ? 1 : 0, locale);
}

QString value(double value, Unit unit, const QString &currency, const QLocale &locale)
{
    switch (unit) {
    case Unit::Currency:
        return money(value, currency, locale);
    case Unit::Seconds:
        return duration(value, locale);
    case Unit::Share:
        return share(value, locale);
    case Unit::Count:
        break;
    }
    return count(std::llround(value), locale);
}

QString axisValue(double value, double step, Unit unit, const QString &currency, const QLocale &locale)
{
    switch (unit) {
    case Unit::Currency: {
        // A scale only where ticks stay short in it: $12 k, but $5,200 between $5,000 and $5,400.
        const double divisor = step >= 500 ? scaleOf(std::max(std::abs(value), step)) : 1;
        auto decimals = decimalsForStep(step, divisor);
        if (decimals == 1 && divisor == 1)
            decimals = 2; // $0.50
        return signedMoney(
            scaled(std::abs(value), value == 0 ? 1 : divisor, value == 0 ? 0 : decimals, locale), value < 0, currency, locale);
    }
    case Unit::Seconds:
        if (step < 0.1 && std::abs(value) < 1)
            return withUnit(number(value * 1000, decimalsForStep(step * 1000, 1), locale), Format::tr("ms", "milliseconds"));
        if (step >= 60)
            return duration(value, locale);
        return withUnit(number(value, decimalsForStep(step, 1), locale), Format::tr("s", "seconds"));
    case Unit::Share:
        return withUnit(number(value * 100, decimalsForStep(step * 100, 1), locale), locale.percent());
    case Unit::Count:
        break;
    }
    const double divisor = value == 0 ? 1 : scaleOf(std::max(std::abs(value), step));
    return scaled(value, divisor, value == 0 ? 0 : decimalsForStep(step, divisor), locale);
}

QString change(std::optional<double> now, std::optional<double> before, Unit unit, const QLocale &locale)
{
    if (!now || !before)
        return {};
    const double difference = *now - *before;
    if (unit == Unit::Share)
        return Format::tr("%1 pt", "change of a share in percentage points")
            .arg(std::abs(difference) < 0.0005 ? number(0, 1, locale)
                                               : signedText(difference, number(difference * 100, 1, locale)));
    if (unit == Unit::Seconds)
        return signedText(difference, duration(difference, locale));
    if (*before == 0)
        return {};
    const double percent = difference / std::abs(*before) * 100;
    const auto text = number(percent, std::abs(percent) < 9.95 && std::abs(percent) >= 0.05 ? 1 : 0, locale);
    return withUnit(signedText(percent >= 0.05 ? 1 : percent <= -0.05 ? -1 : 0, text), locale.percent());
}

QString day(Instant at, const QTimeZone &zone, Instant now, const QLocale &locale)
{
    const auto date = local(at, zone).date();
    return locale.toString(date,
        date.year() == local(now, zone).date().year() ? Format::tr("d MMM", "day without year, as in QLocale::toString")
                                                      : Format::tr("d MMM yyyy", "day with year, as in QLocale::toString"));
}

QString time(Instant at, const QTimeZone &zone, bool withSeconds, const QLocale &locale)
{
    return clock(local(at, zone), withSeconds, locale);
}

QString dateTime(Instant at, const QTimeZone &zone, Instant now, const QLocale &locale)
{
    const auto moment = local(at, zone);
    return Format::tr("%1, %2", "date, time").arg(date(moment, local(now, zone), locale), clock(moment, false, locale));
}

QString dateTimeRange(Instant from, Instant to, const QTimeZone &zone, Instant now, const QLocale &locale)
{
    const auto first = local(from, zone), last = local(to, zone);
    const auto today = local(now, zone);
    const bool wholeDays = first.time() == QTime(0, 0) && last.time() == QTime(0, 0);
    if (wholeDays && first.date().addDays(1) == last.date())
        return date(first, today, locale);
    if (wholeDays)
        return Format::tr("%1 – %2", "from date to date").arg(date(first, today, locale), date(last.addDays(-1), today, locale));
    if (first.date() == last.date() || (to - from < std::chrono::hours {24} && last.time() == QTime(0, 0)))
        return Format::tr("%1, %2–%3", "date, time to time")
            .arg(date(first, today, locale), clock(first, false, locale), clock(last, false, locale));
    return Format::tr("%1 – %2", "from date to date").arg(dateTime(from, zone, now, locale), dateTime(to, zone, now, locale));
}

QString relativeTime(Instant at, Instant now, const QTimeZone &zone, const QLocale &locale)
{
    using namespace std::chrono;
    const bool past = at <= now;
    const auto distance = duration_cast<seconds>(past ? now - at : at - now).count();
    if (distance < 45)
        return Format::tr("just now");
    if (distance >= 30 * 86'400)
        return date(local(at, zone), local(now, zone), locale);
    const int minutes = static_cast<int>(std::max<std::int64_t>((distance + 15) / 60, 1));
    const int hours = static_cast<int>(distance / 3600), days = static_cast<int>(distance / 86'400);
    if (minutes < 60)
        return past ? Format::tr("%n min ago", nullptr, minutes) : Format::tr("in %n min", nullptr, minutes);
    if (days < 1)
        return past ? Format::tr("%n h ago", nullptr, std::max(hours, 1)) : Format::tr("in %n h", nullptr, std::max(hours, 1));
    return past ? Format::tr("%n d ago", nullptr, days) : Format::tr("in %n d", nullptr, days);
}

QString timeTick(Instant at, analytics::TickUnit unit, const QTimeZone &zone, const QLocale &locale)
{
    using analytics::TickUnit;
    const auto moment = local(at, zone);
    const auto asDate = [&](const QString &pattern) { return locale.toString(moment.date(), pattern); };
    switch (unit) {
    case TickUnit::Second:
        return clock(moment, true, locale);
    case TickUnit::Minute:
    case TickUnit::Hour:
        if (moment.time().msecsSinceStartOfDay() != 0)
            return clock(moment, false, locale);
        [[fallthrough]];
    case TickUnit::Day:
        return asDate(Format::tr("ddd d", "day on a time axis, as in QLocale::toString"));
    case TickUnit::Week:
        return asDate(Format::tr("d MMM", "week on a time axis, as in QLocale::toString"));
    case TickUnit::Month:
        if (moment.date().month() != 1)
            return asDate(Format::tr("MMM", "month on a time axis, as in QLocale::toString"));
        [[fallthrough]];
    case TickUnit::Year:
        break;
    }
    return asDate(QStringLiteral("yyyy"));
}

} // namespace demarc::ui::format
