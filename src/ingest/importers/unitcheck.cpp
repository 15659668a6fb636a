// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/unitcheck.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <cmath>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::UnitCheck)
};

constexpr std::size_t kShownBytes = 40;
constexpr std::int64_t kFewest = 3; // fewer say nothing about what is typical
constexpr std::int64_t kSecond = 1'000'000;

// The largest power of two that half of the values reach.
std::int64_t medianOf(const std::array<std::int64_t, 64> &counts, std::int64_t total)
{
    std::int64_t before = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        before += counts[i];
        if (2 * before >= total)
            return std::int64_t {1} << std::min<std::size_t>(i, 62);
    }
    return 0;
}

std::size_t slotOf(std::int64_t value)
{
    return value <= 0 ? 0 : static_cast<std::size_t>(std::bit_width(static_cast<std::uint64_t>(value)) - 1);
}

Json arrayOf(const std::array<std::int64_t, 64> &counts) { return Json(std::vector<std::int64_t>(counts.begin(), counts.end())); }

void restoreArray(const Json &json, std::array<std::int64_t, 64> &counts)
{
    for (std::size_t i = 0; i < counts.size() && i < json.size(); ++i)
        counts[i] = json[i].get<std::int64_t>();
}

QString shown(const std::string &cell) { return QString::fromStdString(cell); }

QString lengthOf(std::int64_t micros)
{
    const double seconds = static_cast<double>(micros) / 1e6;
    if (seconds >= 7200)
        return Text::tr("%1 hours").arg(std::round(seconds / 3600));
    if (seconds >= 120)
        return Text::tr("%1 minutes").arg(std::round(seconds / 60));
    return seconds >= 1 ? Text::tr("%1 seconds").arg(std::round(seconds)) : Text::tr("%1 microseconds").arg(micros);
}

} // namespace

bool isPlausible(Instant start)
{
    using namespace std::chrono;
    constexpr auto first = sys_days(year(kFirstYear) / January / 1);
    constexpr auto end = sys_days(year(kLastYear + 1) / January / 1);
    return start >= first && start < end;
}

void DurationCheck::add(
    Duration duration, std::string_view cell, std::optional<Duration> between, std::optional<std::int64_t> outputTokens)
{
    const auto micros = duration.count();
    if (micros <= 0)
        return; // zero in any unit is zero
    if (m_sample.empty())
        m_sample = cell.substr(0, kShownBytes);
    ++m_count;
    ++m_durations[slotOf(micros)];
    if (outputTokens && *outputTokens >= 20) {
        ++m_speedCount;
        ++m_speeds[slotOf(static_cast<std::int64_t>(static_cast<double>(*outputTokens) * 1e9 / static_cast<double>(micros)))];
    }
    if (between && between->count() >= 10'000) {
        const double ratio = static_cast<double>(micros) / static_cast<double>(between->count());
        m_thousandfold += ratio > 900 && ratio < 1100;
        m_thousandth += ratio > 0.9e-3 && ratio < 1.1e-3;
    }
}

QString DurationCheck::problem(const QString &column, const QString &unit, bool isTold) const
{
    if (m_count == 0)
        return {};
    if (2 * (m_thousandfold + m_thousandth) > m_count) {
        return Text::tr(
            "The column \"%1\", read in %2 (the first value is %3), is a thousand times %4 the time from start to end. "
            "Give it the right unit.")
            .arg(column, unit, shown(m_sample), m_thousandfold > m_thousandth ? Text::tr("more than") : Text::tr("less than"));
    }
    const auto typical = medianOf(m_durations, m_count);
    const auto advice = [&](const QString &what) {
        return Text::tr("The column \"%1\", read in %2 (the first value is %3), would make a typical call last %4. %5")
            .arg(column, unit, shown(m_sample), lengthOf(typical), what);
    };
    const auto longest = isTold ? 6 * 3600 * kSecond : 500 * kSecond; // rounded down to a power of two
    if (typical > longest)
        return advice(Text::tr("These are probably milliseconds: give the column that unit."));
    const auto speed = m_speedCount >= kFewest ? medianOf(m_speeds, m_speedCount) : 0; // tokens in 1000 s
    if (m_count >= kFewest && isTold && (typical < 500 || speed > 20'000'000))
        return advice(Text::tr("No model is that fast; these are probably seconds: give the column that unit."));
    return {};
}

Json DurationCheck::toJson() const
{
    return {{"durations", arrayOf(m_durations)}, {"speeds", arrayOf(m_speeds)}, {"count", m_count}, {"speedCount", m_speedCount},
        {"thousandfold", m_thousandfold}, {"thousandth", m_thousandth},
        {"sample", QString::fromStdString(m_sample).toStdString()}};
}

void DurationCheck::restore(const Json &json)
{
    restoreArray(json.at("durations"), m_durations);
    restoreArray(json.at("speeds"), m_speeds);
    m_count = json.at("count").get<std::int64_t>();
    m_speedCount = json.at("speedCount").get<std::int64_t>();
    m_thousandfold = json.at("thousandfold").get<std::int64_t>();
    m_thousandth = json.at("thousandth").get<std::int64_t>();
    m_sample = json.at("sample").get<std::string>();
}

void StartCheck::add(bool plausible, std::string_view cell)
{
    m_plausible += plausible;
    m_implausible += !plausible;
    if (!plausible && m_sample.empty())
        m_sample = cell.substr(0, kShownBytes);
}

QString StartCheck::problem(const QString &column) const
{
    if (m_implausible <= m_plausible)
        return {};
    return Text::tr("The column \"%1\" holds times that are not between %2 and %3, such as %4. Give it the right unit, or take "
                    "another column for the start.")
        .arg(column)
        .arg(kFirstYear)
        .arg(kLastYear)
        .arg(shown(m_sample));
}

Json StartCheck::toJson() const
{
    return {
        {"plausible", m_plausible}, {"implausible", m_implausible}, {"sample", QString::fromStdString(m_sample).toStdString()}};
}

void StartCheck::restore(const Json &json)
{
    m_plausible = json.at("plausible").get<std::int64_t>();
    m_implausible = json.at("implausible").get<std::int64_t>();
    m_sample = json.at("sample").get<std::string>();
}

} // namespace demarc::ingest
