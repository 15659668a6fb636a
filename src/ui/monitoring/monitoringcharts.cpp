// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitoring/monitoringcharts.h"
#include "base/plural.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace demarc::ui {

namespace {

using app::Figure;
using app::MonitoringFigures;

constexpr std::size_t kMostSeries = 6;
constexpr double kErrorsReach = 0.05;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(demarc::ui::MonitoringPage)
};

Unit unitOf(MonitoringChart chart)
{
    switch (chart) {
    case MonitoringChart::Cost:
        return Unit::Currency;
    case MonitoringChart::Latency:
    case MonitoringChart::FirstToken:
        return Unit::Seconds;
    case MonitoringChart::Quality:
    case MonitoringChart::Errors:
        return Unit::Share;
    case MonitoringChart::Calls:
        break;
    }
    return Unit::Count;
}

// The figure that a chart's buckets are cut for.
Figure figureOf(MonitoringChart chart)
{
    switch (chart) {
    case MonitoringChart::Cost:
        return Figure::Cost;
    case MonitoringChart::Latency:
        return Figure::LatencyHigh;
    case MonitoringChart::Quality:
        return Figure::Quality;
    case MonitoringChart::Errors:
        return Figure::ErrorShare;
    case MonitoringChart::Calls:
        return Figure::Calls;
    case MonitoringChart::FirstToken:
        break;
    }
    return Figure::FirstToken;
}

QString byGroup(std::optional<Dimension> dimension)
{
    if (dimension == Dimension::Model)
        return Words::tr("by model");
    if (dimension == Dimension::System)
        return Words::tr("by system");
    return dimension == Dimension::Prompt ? Words::tr("by prompt") : QString();
}

QString subtitleOf(MonitoringChart chart, const MonitoringFigures &figures, const ChartSetting &setting)
{
    const auto joined = [](const QString &what, const QString &how) {
        return how.isEmpty() ? what : Words::tr("%1 · %2", "what a chart shows, by what it is grouped").arg(what, how);
    };
    const auto step = figures.panels.at(figureOf(chart)).now.step;
    const auto per = perBucket(figures.range.step);
    const auto isWider = step > figures.range.step;
    const auto by = byGroup(figures.query.groupBy);
    switch (chart) {
    case MonitoringChart::Cost:
        return joined(Words::tr("%1 %2", "currency, per hour").arg(setting.currency, per), by);
    case MonitoringChart::Latency:
        return isWider ? Words::tr("p50 and p95 %1", "per 2 h").arg(perBucket(step)) : Words::tr("p50 and p95");
    case MonitoringChart::Quality:
        return joined(isWider ? Words::tr("mean of scores %1", "per 2 h").arg(perBucket(step)) : Words::tr("mean of scores"), by);
    case MonitoringChart::Errors:
        return joined(isWider ? Words::tr("share of calls %1", "per 2 h").arg(perBucket(step)) : Words::tr("share of calls"), by);
    case MonitoringChart::Calls:
        return joined(per, by);
    case MonitoringChart::FirstToken:
        break;
    }
    return joined(isWider ? Words::tr("p95 %1", "per 2 h").arg(perBucket(step)) : Words::tr("p95"), by);
}

void addGroups(ChartData &data, const MonitoringFigures &figures, Figure figure, SeriesLooks &looks)
{
    const auto &panels = figures.panels.at(figure);
    const auto shift = figures.range.to - figures.range.from;
    const auto shown = std::min(panels.now.groups.size(), kMostSeries);
    // Shown are the largest, in an order of their own that is the same on every chart.
    std::vector<std::pair<int, const PanelGroup *>> ordered;
    for (std::size_t i = 0; i < shown; ++i)
        ordered.emplace_back(looks.of(QString::fromStdString(panels.now.groups[i].key)), &panels.now.groups[i]);
    std::sort(ordered.begin(), ordered.end());
    for (const auto &[look, one] : ordered) {
        const auto &group = *one;
        const auto key = QString::fromStdString(group.key);
        const auto name = groupName(key, figures.query.groupBy);
        data.series.push_back({key, name, pointsOf(panels.now, group, {}), look, false});
        for (const auto &before : panels.before.groups) {
            if (figures.query.comparePoints && before.key == group.key)
                data.series.push_back({key, name, pointsOf(panels.before, before, shift), look, true});
        }
    }
    if (panels.now.groups.size() > shown)
        data.note = Words::tr("%n smaller not shown", "series of a chart", static_cast<int>(panels.now.groups.size() - shown));
}

void addPercentile(ChartData &data, const MonitoringFigures &figures, Figure figure, const QString &name, int look)
{
    const auto &panels = figures.panels.at(figure);
    const auto shift = figures.range.to - figures.range.from;
    if (!panels.now.groups.empty())
        data.series.push_back({name, name, pointsOf(panels.now, panels.now.groups.front(), {}), look, false});
    if (figures.query.comparePoints && !panels.before.groups.empty())
        data.series.push_back({name, name, pointsOf(panels.before, panels.before.groups.front(), shift), look, true});
}

// The buckets of the panel; without the first where most of it lies before the range.
void setGrid(ChartData &data, const Panel &panel)
{
    if (panel.step.count() <= 0)
        return;
    data.step = panel.step;
    data.gridFrom = panel.from + panel.step / 2 < data.from ? panel.from + panel.step : panel.from;
}

ChartMarker markerOf(const app::HistoryMark &mark)
{
    ChartMarker marker;
    marker.at = mark.at;
    const auto number = QString::number(mark.number);
    switch (mark.kind) {
    case app::HistoryKind::PromptReleased:
        marker.text = Words::tr("v%1", "short tag: version of a prompt").arg(number);
        marker.detail = Words::tr("%1 v%2 released to %3 by %4").arg(mark.name, number, mark.environment, mark.by);
        marker.link = Link {QStringLiteral("prompt"), mark.name, number};
        break;
    case app::HistoryKind::PromptRolledBack:
        marker.text = Words::tr("back to v%1", "short tag: version of a prompt").arg(number);
        marker.detail = Words::tr("%1 rolled back to v%2 in %3 by %4").arg(mark.name, number, mark.environment, mark.by);
        marker.link = Link {QStringLiteral("prompt"), mark.name, number};
        break;
    case app::HistoryKind::IncidentOpened:
        marker.kind = MarkerKind::Incident;
        marker.text = Words::tr("INC-%1", "short tag: number of an incident").arg(number);
        marker.detail = Words::tr("Incident %1: %2").arg(number, mark.name);
        marker.link = Link {QStringLiteral("incident"), number, {}};
        break;
    }
    return marker;
}

Figure figureOf(MonitoringTile tile)
{
    switch (tile) {
    case MonitoringTile::Cost:
        return Figure::Cost;
    case MonitoringTile::Calls:
        return Figure::Calls;
    case MonitoringTile::Latency:
        return Figure::LatencyHigh;
    case MonitoringTile::FirstToken:
        return Figure::FirstToken;
    case MonitoringTile::Quality:
        return Figure::Quality;
    case MonitoringTile::Errors:
        break;
    }
    return Figure::ErrorShare;
}

Unit unitOf(MonitoringTile tile)
{
    switch (tile) {
    case MonitoringTile::Cost:
        return Unit::Currency;
    case MonitoringTile::Calls:
        return Unit::Count;
    case MonitoringTile::Latency:
    case MonitoringTile::FirstToken:
        return Unit::Seconds;
    case MonitoringTile::Quality:
    case MonitoringTile::Errors:
        break;
    }
    return Unit::Share;
}

QString tileTitle(MonitoringTile tile)
{
    switch (tile) {
    case MonitoringTile::Cost:
        return Words::tr("Cost");
    case MonitoringTile::Calls:
        return Words::tr("Calls");
    case MonitoringTile::Latency:
        return Words::tr("p95 latency");
    case MonitoringTile::FirstToken:
        return Words::tr("First token p95");
    case MonitoringTile::Quality:
        return Words::tr("Quality");
    case MonitoringTile::Errors:
        break;
    }
    return Words::tr("Errors");
}

// A change large enough to look at; never for the better.
Tone toneOf(MonitoringTile tile, std::optional<double> now, std::optional<double> before)
{
    if (!now || !before)
        return Tone::Neutral;
    const double difference = *now - *before;
    const double part = *before != 0 ? difference / *before : 0;
    switch (tile) {
    case MonitoringTile::Cost:
        return part >= 0.2 ? Tone::Warning : Tone::Neutral;
    case MonitoringTile::Latency:
    case MonitoringTile::FirstToken:
        return part >= 0.15 ? Tone::Warning : Tone::Neutral;
    case MonitoringTile::Quality:
        return difference <= -0.02 ? Tone::Warning : Tone::Neutral;
    case MonitoringTile::Errors:
        return difference >= 0.01 ? Tone::Warning : Tone::Neutral;
    case MonitoringTile::Calls:
        break;
    }
    return Tone::Neutral;
}

std::optional<double> numberOf(const std::optional<PanelValue> &value)
{
    return value ? std::optional(toDouble(*value)) : std::nullopt;
}

QString samplesText(MonitoringTile tile, const Panel &panel)
{
    const auto count = format::compactCount(static_cast<double>(panel.samples));
    const auto n = plural(panel.samples);
    switch (tile) {
    case MonitoringTile::Cost:
        return panel.unpricedCalls > 0 ? Words::tr("%n unpriced", "calls without a price",
                   static_cast<int>(std::min<std::int64_t>(panel.unpricedCalls, 1'000'000'000)))
                                       : QString();
    case MonitoringTile::Calls:
        return {};
    case MonitoringTile::Quality:
        return Words::tr("%1 scores", nullptr, n).arg(count);
    case MonitoringTile::Latency:
    case MonitoringTile::FirstToken:
    case MonitoringTile::Errors:
        break;
    }
    return Words::tr("%1 calls", nullptr, n).arg(count);
}

} // namespace

int SeriesLooks::of(const QString &key)
{
    auto index = m_keys.indexOf(key);
    if (index < 0) {
        index = m_keys.size();
        m_keys.append(key);
    }
    return static_cast<int>(index);
}

QString perBucket(Duration step)
{
    using std::chrono::hours;
    using std::chrono::minutes;
    if (step == Duration {minutes {1}})
        return Words::tr("per minute");
    if (step == Duration {hours {1}})
        return Words::tr("per hour");
    if (step == Duration {hours {24}})
        return Words::tr("per day");
    return Words::tr("per %1", "per 15 min").arg(format::duration(step));
}

std::vector<ChartPoint> pointsOf(const Panel &panel, const PanelGroup &group, Duration shift)
{
    std::vector<ChartPoint> points;
    points.reserve(group.points.size());
    for (std::size_t i = 0; i < group.points.size(); ++i) {
        ChartPoint point {panel.from + static_cast<std::int64_t>(i) * panel.step + shift, {}, {}};
        if (group.points[i])
            point.value = toDouble(*group.points[i]);
        if (i < group.pointSamples.size())
            point.samples = group.pointSamples[i];
        points.push_back(point);
    }
    return points;
}

QString groupName(const QString &key, std::optional<Dimension> dimension)
{
    if (!key.isEmpty())
        return key;
    if (dimension == Dimension::Model)
        return Words::tr("model not sent");
    if (dimension == Dimension::System)
        return Words::tr("service without a name");
    return dimension == Dimension::Prompt ? Words::tr("no prompt named") : Words::tr("all calls");
}

QString previousName(app::RangeKind kind)
{
    switch (kind) {
    case app::RangeKind::Hour:
        return Words::tr("hour before");
    case app::RangeKind::Day:
        return Words::tr("day before");
    case app::RangeKind::Week:
        return Words::tr("week before");
    case app::RangeKind::Month:
        return Words::tr("30 days before");
    case app::RangeKind::Quarter:
        return Words::tr("quarter before");
    case app::RangeKind::Custom:
        break;
    }
    return Words::tr("period before");
}

QString chartTitle(MonitoringChart chart)
{
    switch (chart) {
    case MonitoringChart::Cost:
        return Words::tr("Cost");
    case MonitoringChart::Latency:
        return Words::tr("Latency");
    case MonitoringChart::Quality:
        return Words::tr("Quality");
    case MonitoringChart::Errors:
        return Words::tr("Errors");
    case MonitoringChart::Calls:
        return Words::tr("Calls");
    case MonitoringChart::FirstToken:
        break;
    }
    return Words::tr("Time to first token");
}

ChartData chartOf(MonitoringChart chart, const MonitoringFigures &figures, const ChartSetting &setting, SeriesLooks &looks)
{
    ChartData data;
    data.title = chartTitle(chart);
    data.subtitle = subtitleOf(chart, figures, setting);
    data.unit = unitOf(chart);
    data.currency = setting.currency;
    data.from = figures.range.from;
    data.to = figures.range.to;
    data.step = figures.range.step;
    setGrid(data, figures.panels.at(figureOf(chart)).now);
    data.fewestSamples = app::fewestSamples(figureOf(chart));
    data.now = figures.now;
    data.previousName = setting.previousName;
    if (figures.now < figures.range.to)
        data.unfinishedFrom = floorTo(figures.now, data.step);
    for (const auto &mark : setting.marks)
        data.markers.push_back(markerOf(mark));

    switch (chart) {
    case MonitoringChart::Cost:
        addGroups(data, figures, Figure::Cost, looks);
        if (const auto unpriced = figures.panels.at(Figure::Cost).now.unpricedCalls; unpriced > 0) {
            data.note = Words::tr("%n call(s) have no price and are not in these figures", nullptr,
                static_cast<int>(std::min<std::int64_t>(unpriced, 1'000'000'000)));
            data.noteTone = Tone::Warning;
        }
        break;
    case MonitoringChart::Latency:
        addPercentile(data, figures, Figure::LatencyMedian, Words::tr("p50"), 0);
        addPercentile(data, figures, Figure::LatencyHigh, Words::tr("p95"), 1);
        break;
    case MonitoringChart::Quality:
        data.emptyText = Words::tr("No scores in this range");
        addGroups(data, figures, Figure::Quality, looks);
        break;
    case MonitoringChart::Errors:
        data.axisReaches = kErrorsReach;
        addGroups(data, figures, Figure::ErrorShare, looks);
        break;
    case MonitoringChart::Calls:
        data.title = setting.tokensInsteadOfCalls ? Words::tr("Tokens") : data.title;
        addGroups(data, figures, setting.tokensInsteadOfCalls ? Figure::Tokens : Figure::Calls, looks);
        break;
    case MonitoringChart::FirstToken:
        data.emptyText = Words::tr("No streamed answers in this range");
        addGroups(data, figures, Figure::FirstToken, looks);
        break;
    }
    return data;
}

TileText tileOf(MonitoringTile tile, const MonitoringFigures &figures, const ChartSetting &setting)
{
    const auto &panels = figures.panels.at(figureOf(tile));
    const auto now = numberOf(panels.now.total), before = numberOf(panels.before.total);
    const auto unit = unitOf(tile);
    TileText text;
    text.title = tileTitle(tile);
    text.value = now ? format::value(*now, unit, setting.currency) : format::noData();
    text.change = format::change(now, before, unit);
    text.tone = toneOf(tile, now, before);
    text.samples = now || panels.now.unpricedCalls > 0 ? samplesText(tile, panels.now) : QString();
    if (!now)
        text.toolTip = Words::tr("%1: no data in this range").arg(text.title);
    else if (before)
        text.toolTip = Words::tr("%1: %2 from %3 samples; %4: %5", "title, value, count, period before, its value")
                           .arg(text.title, text.value, format::count(panels.now.samples), setting.previousName,
                               format::value(*before, unit, setting.currency));
    else
        text.toolTip = Words::tr("%1: %2 from %3 samples; nothing to compare with before", "title, value, count")
                           .arg(text.title, text.value, format::count(panels.now.samples));
    return text;
}

} // namespace demarc::ui
