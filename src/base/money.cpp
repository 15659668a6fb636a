// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"

#include <charconv>

namespace demarc {

namespace {

constexpr int kMaxDigits = 30;
constexpr int kMaxExponent = 40;

// value × 10^power, or nothing on overflow.
std::optional<Int128> scaled(Int128 value, int power)
{
    for (; power > 0 && value != 0; --power) {
        if (__builtin_mul_overflow(value, Int128 {10}, &value))
            return {};
    }
    return value;
}

Decimal withoutTrailingZeros(Decimal decimal)
{
    if (decimal.mantissa == 0)
        return {};
    for (; decimal.mantissa % 10 == 0; ++decimal.exponent)
        decimal.mantissa /= 10;
    return decimal;
}

// value / 10^power, rounded half to even.
Int128 reduced(Int128 value, int power)
{
    const bool negative = value < 0;
    Int128 rest = negative ? -value : value;
    Int128 divisor = 1;
    for (; power > 0; --power) {
        if (divisor > rest) // the quotient is 0 and the rest below half, whatever follows
            return 0;
        divisor *= 10;
    }
    Int128 quotient = rest / divisor;
    const Int128 remainder = rest % divisor;
    const Int128 other = divisor - remainder;
    if (remainder > other || (remainder == other && divisor > 1 && (quotient & 1) != 0))
        ++quotient;
    return negative ? -quotient : quotient;
}

// Decimal notation of value × 10^-places without trailing zeros.
QString plainNotation(Int128 value, int places)
{
    const bool negative = value < 0;
    auto digits = toString(negative ? -value : value);
    if (places > 0) {
        digits = digits.rightJustified(places + 1, u'0');
        digits.insert(digits.size() - places, u'.');
        while (digits.endsWith(u'0'))
            digits.chop(1);
        if (digits.endsWith(u'.'))
            digits.chop(1);
    } else if (value != 0) {
        digits += QString(-places, u'0');
    }
    return negative && digits != u"0" ? u'-' + digits : digits;
}

struct Digits {
    Int128 mantissa = 0;
    int places = 0;      // digits after the point
    std::size_t end = 0; // where reading stopped
};

// Digits with at most one point; nothing if there is no digit or too many significant ones.
std::optional<Digits> readDigits(std::string_view text, std::size_t at)
{
    Digits read;
    int significant = 0;
    bool point = false;
    bool any = false;
    for (; at < text.size(); ++at) {
        if (text[at] == '.' && !point) {
            point = true;
            continue;
        }
        if (text[at] < '0' || text[at] > '9')
            break;
        any = true;
        read.mantissa = read.mantissa * 10 + (text[at] - '0');
        if (read.mantissa != 0 && ++significant > kMaxDigits)
            return {};
        read.places += point ? 1 : 0;
        if (read.places > kMaxExponent + kMaxDigits)
            return {};
    }
    read.end = at;
    return any ? std::optional {read} : std::nullopt;
}

} // namespace

std::optional<Decimal> Decimal::parse(std::string_view text)
{
    if (text.empty())
        return {};
    const bool negative = text.front() == '-';
    const auto read = readDigits(text, negative || text.front() == '+' ? 1 : 0);
    if (!read)
        return {};
    int exponent = 0;
    if (read->end < text.size()) {
        if (text[read->end] != 'e' && text[read->end] != 'E')
            return {};
        auto power = text.substr(read->end + 1);
        if (power.starts_with('+')) {
            power.remove_prefix(1);
            if (power.starts_with('-'))
                return {};
        }
        const auto [end, error] = std::from_chars(power.data(), power.data() + power.size(), exponent);
        if (error != std::errc {} || end != power.data() + power.size())
            return {};
    }
    exponent -= read->places;
    if (exponent < -kMaxExponent - kMaxDigits || exponent > kMaxExponent)
        return {};
    return Decimal {negative ? -read->mantissa : read->mantissa, exponent};
}

QString Decimal::toString() const { return plainNotation(mantissa, -exponent); }

std::optional<Decimal> Decimal::times(const Decimal &other) const
{
    const auto a = withoutTrailingZeros(*this);
    const auto b = withoutTrailingZeros(other);
    Decimal product {0, a.exponent + b.exponent};
    if (__builtin_mul_overflow(a.mantissa, b.mantissa, &product.mantissa))
        return {};
    return product;
}

bool Decimal::operator==(const Decimal &other) const
{
    if (exponent == other.exponent || mantissa == 0 || other.mantissa == 0)
        return mantissa == other.mantissa;
    if (exponent < other.exponent)
        return other == *this;
    const auto same = scaled(mantissa, exponent - other.exponent);
    return same && *same == other.mantissa;
}

QString Money::toString() const { return plainNotation(pico, 12); }

std::optional<Money> Money::fromDecimal(const Decimal &units)
{
    const int power = units.exponent + 12;
    if (power < 0)
        return Money {reduced(units.mantissa, -power)};
    const auto pico = scaled(units.mantissa, power);
    return pico ? std::optional {Money {*pico}} : std::nullopt;
}

bool CostSum::add(const Decimal &price, std::int64_t count)
{
    Int128 term = 0;
    if (__builtin_mul_overflow(price.mantissa, Int128 {count}, &term))
        return false;
    if (term == 0)
        return true;
    if (m_sum.mantissa == 0) {
        m_sum = {term, price.exponent};
        return true;
    }
    const int exponent = std::min(m_sum.exponent, price.exponent);
    const auto sum = scaled(m_sum.mantissa, m_sum.exponent - exponent);
    const auto more = scaled(term, price.exponent - exponent);
    Int128 both = 0;
    if (!sum || !more || __builtin_add_overflow(*sum, *more, &both))
        return false;
    m_sum = {both, exponent};
    return true;
}

QString toString(Int128 value)
{
    if (value == 0)
        return QStringLiteral("0");
    // The magnitude is taken digit by digit, so that the most negative value needs no positive twin.
    QString digits;
    for (Int128 rest = value; rest != 0; rest /= 10) {
        const int digit = static_cast<int>(rest % 10);
        digits.prepend(QChar(u'0' + (digit < 0 ? -digit : digit)));
    }
    return value < 0 ? u'-' + digits : digits;
}

} // namespace demarc
