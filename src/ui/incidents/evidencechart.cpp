// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/evidencechart.h"

#include "app/incidents/words.h"
#include "domain/alerts/alertrule.h"

#include <QCoreApplication>

#include <algorithm>

namespace demarc::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ui::Incidents)
};

constexpr Duration kMinute = std::chrono::minutes {1};
constexpr int kPoints = 90;
constexpr std::int64_t kFewestSamples = 20; // in a point that is drawn as strongly as the others

Unit unitOf(AlertMetric metric)
{
    switch (metric) {
    case AlertMetric::CostPerHour:
        return Unit::Currency;
    case AlertMetric::LatencyP95:
        return Unit::Seconds;
    case AlertMetric::ErrorShare:
        break;
    }
    return Unit::Share;
}

double scaleOf(AlertMetric metric, Duration step)
{
    if (metric != AlertMetric::CostPerHour || step <= Duration {})
        return 1;
    return static_cast<double>(Duration {std::chrono::hours {1}}.count()) / static_cast<double>(step.count());
}

} // namespace

std::optional<TimelineEntry> firstEvidence(const app::IncidentDetail &detail)
{
    const auto found = std::find_if(
        detail.timeline.begin(), detail.timeline.end(), [](const TimelineEntry &entry) { return entry.evidence.has_value(); });
    return found == detail.timeline.end() ? std::nullopt : std::optional(*found);
}

PanelQuery evidenceQuery(const app::IncidentDetail &detail, const Evidence &evidence, Instant now)
{
    AlertRule rule;
    rule.metric = evidence.metric;
    auto query = queryOf(rule, now);
    const auto window = std::max(evidence.to - evidence.from, Duration {std::chrono::minutes {30}});
    const auto &progress = detail.incident.progress;
    auto end = progress.resolvedAt.value_or(isOpen(detail.incident.stage()) ? now : evidence.to) + window / 2;
    end = std::min({end, now, evidence.to + Duration {std::chrono::hours {48}}});
    query.from = floorTo(evidence.from - 2 * window, kMinute);
    query.to = std::max(floorTo(end, kMinute) + kMinute, *query.from + kMinute);
    const auto minutes = (*query.to - *query.from) / kMinute;
    const Duration step = kMinute * std::max<std::int64_t>(1, (minutes + kPoints - 1) / kPoints);
    query.from = floorTo(*query.from, step);
    query.step = step;
    query.widening = Widening {kFewestSamples, {2 * step, 4 * step, 8 * step}};
    return query;
}

ChartData evidenceChart(const app::IncidentDetail &detail, const TimelineEntry &entry, const Panel &panel, Instant now)
{
    const auto &evidence = *entry.evidence;
    ChartData data;
    data.title = app::words::of(evidence.metric);
    data.subtitle = detail.incident.system;
    data.unit = unitOf(evidence.metric);
    data.currency = detail.currency;
    data.from = panel.from;
    data.to = panel.to;
    data.step = std::max(panel.step, Duration {1});
    data.fewestSamples = evidence.metric == AlertMetric::CostPerHour ? 0 : kFewestSamples;
    data.now = now;
    const auto scale = scaleOf(evidence.metric, panel.step);
    for (const auto &group : panel.groups) {
        if (QString::fromStdString(group.key) != detail.incident.system)
            continue;
        ChartSeries series {QStringLiteral("measured"), data.title, {}, 0, false};
        for (std::size_t i = 0; i < group.points.size(); ++i) {
            const auto &value = group.points[i];
            series.points.push_back({panel.from + panel.step * static_cast<std::int64_t>(i),
                value ? std::optional(toDouble(*value) * scale) : std::nullopt,
                i < group.pointSamples.size() ? std::optional(group.pointSamples[i]) : std::nullopt});
        }
        data.series.push_back(std::move(series));
    }
    data.thresholds.push_back({Text::tr("limit %1").arg(app::words::figure(evidence.metric, evidence.limit, detail.currency)),
        evidence.limit.toDouble(), Tone::Bad});
    data.markers.push_back({entry.at, Text::tr("alert", "marker on a chart"), MarkerKind::Incident,
        app::words::sentenceOf(evidence, detail.currency), {}});
    if (const auto resolved = detail.incident.progress.resolvedAt; resolved && *resolved < panel.to)
        data.markers.push_back({*resolved, Text::tr("resolved", "marker on a chart"), MarkerKind::Change, {}, {}});
    if (panel.to > now - panel.step)
        data.unfinishedFrom = panel.to - panel.step;
    return data;
}

} // namespace demarc::ui
