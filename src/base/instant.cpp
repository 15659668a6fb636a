// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/instant.h"

#include <QDateTime>
#include <QTimeZone>

namespace demarc {

namespace {

// Reads exactly `digits` decimal digits at `at` and moves past them.
std::optional<int> number(QStringView text, qsizetype &at, int digits)
{
    if (at + digits > text.size())
        return {};
    int value = 0;
    for (int i = 0; i < digits; ++i) {
        const char16_t c = text[at + i].unicode();
        if (c < u'0' || c > u'9')
            return {};
        value = value * 10 + (c - u'0');
    }
    at += digits;
    return value;
}

bool skip(QStringView text, qsizetype &at, QStringView anyOf)
{
    if (at >= text.size() || !anyOf.contains(text[at]))
        return false;
    ++at;
    return true;
}

// The fraction after the seconds, in microseconds; digits beyond the sixth are cut.
std::optional<std::int64_t> fraction(QStringView text, qsizetype &at)
{
    std::int64_t micros = 0;
    int digits = 0;
    while (at < text.size() && text[at] >= u'0' && text[at] <= u'9') {
        if (++digits > 9)
            return {};
        if (digits <= 6)
            micros = micros * 10 + (text[at].unicode() - u'0');
        ++at;
    }
    if (digits == 0)
        return {};
    for (int i = digits; i < 6; ++i)
        micros *= 10;
    return micros;
}

// The offset from UTC at the end of the text, in seconds; nothing left means UTC.
std::optional<int> zoneOffset(QStringView text, qsizetype &at)
{
    if (at == text.size())
        return 0;
    if (skip(text, at, u"Zz"))
        return at == text.size() ? std::optional<int> {0} : std::nullopt;
    const bool west = text[at] == u'-';
    if (!skip(text, at, u"+-"))
        return {};
    const auto hours = number(text, at, 2);
    skip(text, at, u":");
    const auto minutes = at == text.size() ? std::optional<int> {0} : number(text, at, 2);
    if (!hours || !minutes || *hours > 23 || *minutes > 59 || at != text.size())
        return {};
    return (west ? -1 : 1) * (*hours * 3600 + *minutes * 60);
}

} // namespace

QString toIso(Instant instant)
{
    const auto second = floorTo(instant, std::chrono::seconds {1});
    const auto micros = (instant - second).count();
    const auto whole = QDateTime::fromSecsSinceEpoch(microsOf(second) / 1'000'000, Qt::UTC);
    auto text = whole.toString(u"yyyy-MM-ddTHH:mm:ss");
    if (micros % 1000 != 0)
        text += u'.' + QString::number(micros).rightJustified(6, u'0');
    else if (micros != 0)
        text += u'.' + QString::number(micros / 1000).rightJustified(3, u'0');
    return text + u'Z';
}

std::optional<Instant> parseInstant(QStringView text)
{
    text = text.trimmed();
    qsizetype at = 0;
    const auto year = number(text, at, 4);
    if (!year || !skip(text, at, u"-"))
        return {};
    const auto month = number(text, at, 2);
    if (!month || !skip(text, at, u"-"))
        return {};
    const auto day = number(text, at, 2);
    if (!day)
        return {};
    const QDate date {*year, *month, *day};
    if (!date.isValid())
        return {};
    const auto midnight = date.startOfDay(Qt::UTC).toMSecsSinceEpoch() * 1000;
    if (at == text.size())
        return instantOf(midnight);

    if (!skip(text, at, u"Tt "))
        return {};
    const auto hour = number(text, at, 2);
    if (!hour || !skip(text, at, u":"))
        return {};
    const auto minute = number(text, at, 2);
    if (!minute || *hour > 23 || *minute > 59)
        return {};
    int second = 0;
    std::int64_t micros = 0;
    if (skip(text, at, u":")) {
        const auto parsed = number(text, at, 2);
        if (!parsed || *parsed > 60) // 60 is a leap second; it reads as the next minute's first
            return {};
        second = *parsed;
        if (skip(text, at, u".,")) {
            const auto parsedFraction = fraction(text, at);
            if (!parsedFraction)
                return {};
            micros = *parsedFraction;
        }
    }
    const auto offset = zoneOffset(text, at);
    if (!offset)
        return {};
    const std::int64_t seconds = *hour * 3600 + *minute * 60 + second - *offset;
    return instantOf(midnight + seconds * 1'000'000 + micros);
}

} // namespace demarc
