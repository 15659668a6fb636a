// SPDX-License-Identifier: GPL-3.0-or-later
// Notices that a column was read in the wrong unit, before anything of a file is kept: a year that cannot be, calls that
// typically last for hours or for less than a model needs for a word, durations that are a thousand times what lies between
// start and end.
#pragma once

#include "base/instant.h"
#include "base/json.h"

#include <QString>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace demarc::ingest {

// Years that calls to language models may have.
inline constexpr int kFirstYear = 2015;
inline constexpr int kLastYear = 2035;
bool isPlausible(Instant start);

// Lengths of time of one column.
class DurationCheck {
public:
    // `between` is from start to end, where the row has both.
    void add(Duration duration, std::string_view cell, std::optional<Duration> between, std::optional<std::int64_t> outputTokens);
    bool isThousandfold() const { return m_count > 0 && 2 * m_thousandfold > m_count; }
    // What is wrong, as a sentence that names the column and a value; empty: nothing. `isTold`: somebody stated the unit.
    QString problem(const QString &column, const QString &unit, bool isTold) const;

    Json toJson() const;
    void restore(const Json &json);

private:
    // Powers of two of microseconds, and of tokens a second times 1000: the median to a factor of two is enough.
    std::array<std::int64_t, 64> m_durations {};
    std::array<std::int64_t, 64> m_speeds {};
    std::int64_t m_count = 0;
    std::int64_t m_speedCount = 0;
    std::int64_t m_thousandfold = 0;
    std::int64_t m_thousandth = 0;
    std::string m_sample;
};

// The starts of a file.
class StartCheck {
public:
    void add(bool plausible, std::string_view cell);
    QString problem(const QString &column) const;

    Json toJson() const;
    void restore(const Json &json);

private:
    std::int64_t m_plausible = 0;
    std::int64_t m_implausible = 0;
    std::string m_sample; // the first implausible one
};

} // namespace demarc::ingest
