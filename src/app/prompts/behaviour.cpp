// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prompts/behaviour.h"

#include "domain/prompts/prompt.h"

#include <boost/math/distributions/hypergeometric.hpp>

#include <array>
#include <cmath>

namespace demarc::app {

namespace {

constexpr std::array kMetrics {Metric::Calls, Metric::Quality, Metric::Cost, Metric::Latency, Metric::Tokens, Metric::ErrorShare};
constexpr double kSameWithin = 0.02;
constexpr double kZ95 = 1.959964;
constexpr double kLeastExpected = 5;
constexpr double kSurprise = 0.05;

BehaviourFigure figureOf(const PanelGroup &group, bool perSample)
{
    if (!group.total || group.samples <= 0)
        return {};
    const auto total = toDouble(*group.total);
    return {perSample ? total / static_cast<double>(group.samples) : total, group.samples};
}

void put(VersionBehaviour &version, Metric metric, const PanelGroup &group)
{
    switch (metric) {
    case Metric::Calls:
        version.calls = group.samples;
        break;
    case Metric::Quality:
        version.quality = figureOf(group, false);
        break;
    case Metric::Cost:
        version.costPerCall = figureOf(group, true);
        break;
    case Metric::Latency:
        version.p95 = figureOf(group, false);
        break;
    case Metric::Tokens:
        version.tokensPerCall = figureOf(group, true);
        break;
    case Metric::ErrorShare:
        version.errorShare = figureOf(group, false);
        break;
    case Metric::Errors:
    case Metric::TimeToFirst:
        break;
    }
}

PanelQuery queryOf(Metric metric, const CallFilter &filter)
{
    PanelQuery query;
    query.metric = metric;
    query.groupBy = Dimension::Prompt;
    query.filter = filter;
    query.points = 1;
    return query;
}

std::optional<Difference> notJudged(const BehaviourFigure &before, const BehaviourFigure &after)
{
    if (!before.value || !after.value)
        return Difference::NoData;
    if (before.samples < kEnoughCalls || after.samples < kEnoughCalls)
        return Difference::NotEnough;
    return {};
}

// Fisher's exact test, the smaller tail doubled: how likely a share as far from the others' as `part` has would be if
// chance had dealt the outcomes among all calls.
double exactSurprise(const BehaviourFigure &part, const BehaviourFigure &rest)
{
    const auto hits = [](const BehaviourFigure &figure) {
        return static_cast<unsigned>(std::llround(*figure.value * static_cast<double>(figure.samples)));
    };
    const auto had = hits(part);
    const boost::math::hypergeometric_distribution<double> chance(
        had + hits(rest), static_cast<unsigned>(part.samples), static_cast<unsigned>(part.samples + rest.samples));
    const auto atMost = cdf(chance, had);
    const auto least = boost::math::support(chance).first;
    const auto atLeast = had > least ? cdf(complement(chance, had - 1)) : 1;
    return 2 * std::min(atMost, atLeast);
}

} // namespace

Difference compareShares(const BehaviourFigure &before, const BehaviourFigure &after)
{
    if (const auto verdict = notJudged(before, after))
        return *verdict;
    const auto n = static_cast<double>(before.samples);
    const auto m = static_cast<double>(after.samples);
    const auto pooled = (*before.value * n + *after.value * m) / (n + m);
    const auto difference = *after.value - *before.value;
    if (std::min(n, m) * std::min(pooled, 1 - pooled) < kLeastExpected) {
        const auto surprise = n < m ? exactSurprise(before, after) : exactSurprise(after, before);
        if (surprise >= kSurprise)
            return Difference::NotEnough;
    } else if (std::abs(difference) < kZ95 * std::sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))) {
        return Difference::Same;
    }
    return difference < 0 ? Difference::Lower : Difference::Higher;
}

Difference compareFigures(const BehaviourFigure &before, const BehaviourFigure &after)
{
    if (const auto verdict = notJudged(before, after))
        return *verdict;
    const auto difference = *after.value - *before.value;
    if (std::abs(difference) <= kSameWithin * std::abs(*before.value))
        return Difference::Same;
    return difference < 0 ? Difference::Lower : Difference::Higher;
}

QFuture<Result<PromptBehaviour>> promptBehaviour(
    Telemetry &telemetry, const QString &name, std::int64_t before, std::int64_t after, const std::optional<QString> &environment)
{
    CallFilter filter;
    filter.anyOf[Dimension::Prompt] = {callKey(name, before), callKey(name, after)};
    if (environment)
        filter.anyOf[Dimension::Environment] = {environment->toStdString()};
    QList<QFuture<Result<Panel>>> panels;
    for (const auto metric : kMetrics)
        panels.append(telemetry.panel(queryOf(metric, filter)));
    using Answers = QList<QFuture<Result<Panel>>>;
    return QtFuture::whenAll(panels.begin(), panels.end())
        .then(
            [=, first = callKey(name, before), second = callKey(name, after)](const Answers &answers) -> Result<PromptBehaviour> {
                PromptBehaviour behaviour;
                behaviour.before.number = before;
                behaviour.after.number = after;
                for (std::size_t i = 0; i < kMetrics.size(); ++i) {
                    const auto panel = answers[static_cast<qsizetype>(i)].result();
                    if (!panel)
                        return failureOf(panel);
                    for (const auto &group : panel->groups) {
                        if (group.key == first)
                            put(behaviour.before, kMetrics[i], group);
                        if (group.key == second)
                            put(behaviour.after, kMetrics[i], group);
                    }
                }
                return behaviour;
            });
}

} // namespace demarc::app
