// SPDX-License-Identifier: GPL-3.0-or-later
// Exact money. Prices are decimal text (many are not whole pico-units a token), a call's cost is a whole number of
// pico-units (1e-12) of its currency, sums are 128-bit. No floating point anywhere.
#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace demarc {

__extension__ typedef __int128 Int128; // -Wpedantic knows no 128-bit integer; GCC and clang both have it

// An exact decimal number: mantissa × 10^exponent.
struct Decimal {
    Int128 mantissa = 0;
    int exponent = 0;

    // Reads "0.0000025", "2.5e-06", "-3", ".5", "1e3". At most 30 significant digits and a power of ten within ±40.
    static std::optional<Decimal> parse(std::string_view text);
    // Plain notation without exponent or trailing zeros: "0.0000025".
    QString toString() const;
    bool isZero() const { return mantissa == 0; }
    // Exact product; empty beyond 128 bits.
    std::optional<Decimal> times(const Decimal &other) const;
    // Equal as numbers: 1.50 equals 1.5.
    bool operator==(const Decimal &other) const;
};

// An amount of one currency in pico-units. Sums of calls stay far below the 128-bit range.
struct Money {
    Int128 pico = 0;

    static constexpr Int128 kPicoPerUnit = 1'000'000'000'000;

    auto operator<=>(const Money &) const = default;
    Money &operator+=(Money other)
    {
        pico += other.pico;
        return *this;
    }
    Money &operator-=(Money other)
    {
        pico -= other.pico;
        return *this;
    }
    friend Money operator+(Money a, Money b) { return a += b; }
    friend Money operator-(Money a, Money b) { return a -= b; }

    // Exact: "47.608895", "0", "-0.000000000001"; no trailing zeros.
    QString toString() const;
    // For drawing only: the nearest double in whole units of the currency.
    double toDouble() const { return static_cast<double>(pico) / 1e12; }
    // The amount of a decimal in whole units of the currency, rounded once, half to even. Empty beyond 128 bits.
    static std::optional<Money> fromDecimal(const Decimal &units);
};

// Adds up price × count terms exactly and rounds once, half to even, at the end.
class CostSum {
public:
    // `price` in units of currency for each of `count` items. False (and nothing added) beyond the exact range of
    // about 1e38 units of the smallest power of ten used.
    bool add(const Decimal &price, std::int64_t count);
    std::optional<Money> total() const { return Money::fromDecimal(m_sum); }
    const Decimal &exact() const { return m_sum; } // before rounding

private:
    Decimal m_sum;
};

// Decimal text of a 128-bit integer.
QString toString(Int128 value);

} // namespace demarc
