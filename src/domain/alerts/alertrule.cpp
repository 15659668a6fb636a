// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alerts/alertrule.h"

#include <cmath>

namespace demarc {

namespace {

constexpr Duration kMinute = std::chrono::minutes {1};
constexpr Duration kHour = std::chrono::hours {1};
constexpr Duration kLongestWindow = std::chrono::hours {24 * 7};

double limitOf(const AlertRule &rule) { return static_cast<double>(rule.limit.mantissa) * std::pow(10.0, rule.limit.exponent); }

// Rounded half away from zero; for showing only, the comparison is exact.
Money perHour(Money spent, Duration window)
{
    const Int128 numerator = spent.pico * kHour.count();
    const Int128 half = numerator < 0 ? -window.count() / 2 : window.count() / 2;
    return {(numerator + half) / window.count()};
}

bool costsMore(Money spent, Duration window, const Decimal &limit)
{
    const auto perHourLimit = Money::fromDecimal(limit);
    return perHourLimit && spent.pico * kHour.count() > perHourLimit->pico * window.count();
}

} // namespace

std::vector<RuleProblem> problemsOf(const AlertRule &rule)
{
    std::vector<RuleProblem> problems;
    if (rule.limit.mantissa <= 0)
        problems.push_back(RuleProblem::LimitNotPositive);
    if (rule.metric == AlertMetric::ErrorShare && limitOf(rule) >= 1.0)
        problems.push_back(RuleProblem::ShareAboveOne);
    if (rule.window < kMinute || rule.window.count() % kMinute.count() != 0)
        problems.push_back(RuleProblem::WindowNotWholeMinutes);
    if (rule.window > kLongestWindow)
        problems.push_back(RuleProblem::WindowTooLong);
    if (rule.minimumSamples < 1)
        problems.push_back(RuleProblem::NoSamples);
    return problems;
}

PanelQuery queryOf(const AlertRule &rule, Instant now, std::optional<Instant> since)
{
    PanelQuery query;
    switch (rule.metric) {
    case AlertMetric::CostPerHour:
        query.metric = Metric::Cost;
        break;
    case AlertMetric::LatencyP95:
        query.metric = Metric::Latency;
        query.quantile = 0.95;
        break;
    case AlertMetric::ErrorShare:
        query.metric = Metric::ErrorShare;
        break;
    }
    query.groupBy = Dimension::System;
    const auto to = floorTo(now, kMinute) + kMinute;
    auto from = to - rule.window;
    if (since) {
        const auto after = floorTo(*since, kMinute) + kMinute; // the minute of the resolution still holds old calls
        from = std::min(std::max(from, after), to - kMinute);
    }
    query.from = from;
    query.to = to;
    query.step = to - from;
    return query;
}

AlertReading judge(const AlertRule &rule, const PanelQuery &asked, const PanelGroup &group)
{
    const auto from = asked.from.value_or(Instant {});
    const auto to = asked.to.value_or(from);
    AlertReading reading;
    reading.system = QString::fromStdString(group.key);
    reading.evidence = {rule.id, rule.metric, {}, rule.limit.toString(), from, to, group.samples};
    if (!group.total || group.samples == 0)
        return reading;

    const auto window = to - from;
    bool above = false;
    if (rule.metric == AlertMetric::CostPerHour) {
        const auto *spent = std::get_if<Money>(&*group.total);
        if (!spent || window <= Duration {})
            return reading;
        reading.evidence.measured = perHour(*spent, window).toString();
        above = costsMore(*spent, window, rule.limit);
    } else {
        const auto measured = toDouble(*group.total);
        reading.evidence.measured = QString::number(measured, 'g', 6);
        above = measured > limitOf(rule);
    }
    if (group.samples < rule.minimumSamples)
        reading.verdict = Verdict::TooFewSamples;
    else
        reading.verdict = above ? Verdict::Fires : Verdict::Quiet;
    return reading;
}

std::vector<AlertReading> judgeAll(const AlertRule &rule, const PanelQuery &asked, const Panel &panel)
{
    std::vector<AlertReading> readings;
    for (const auto &group : panel.groups) {
        if (rule.system.isEmpty() || rule.system == QString::fromStdString(group.key))
            readings.push_back(judge(rule, asked, group));
    }
    if (readings.empty() && !rule.system.isEmpty()) {
        PanelGroup nothing;
        nothing.key = rule.system.toStdString();
        readings.push_back(judge(rule, asked, nothing));
    }
    return readings;
}

IncidentType incidentTypeOf(AlertMetric metric)
{
    switch (metric) {
    case AlertMetric::CostPerHour:
        return IncidentType::CostSpike;
    case AlertMetric::LatencyP95:
        return IncidentType::DegradedPerformance;
    case AlertMetric::ErrorShare:
        break;
    }
    return IncidentType::DegradedPerformance;
}

} // namespace demarc
