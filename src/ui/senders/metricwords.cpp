// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/metricwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace demarc::ui {

namespace {

constexpr std::size_t kMostSeries = 6;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(demarc::ui::MetricChart)
};

QString figureText(const MetricPanel &metric)
{
    switch (metric.figure) {
    case MetricFigure::Sum:
    case MetricFigure::Count:
        return perBucket(metric.panel.step);
    case MetricFigure::Rate:
        return Words::tr("per second");
    case MetricFigure::Mean:
        return Words::tr("mean");
    case MetricFigure::Quantile:
        return Words::tr("quantile");
    case MetricFigure::Last:
        return Words::tr("last");
    case MetricFigure::Min:
        return Words::tr("lowest");
    case MetricFigure::Max:
        break;
    }
    return Words::tr("highest");
}

QString byLabel(MetricLabel label)
{
    switch (label) {
    case MetricLabel::Service:
        return Words::tr("by service");
    case MetricLabel::Model:
        return Words::tr("by model");
    case MetricLabel::Provider:
        return Words::tr("by provider");
    case MetricLabel::Operation:
        return Words::tr("by operation");
    case MetricLabel::TokenType:
        return Words::tr("by token type");
    case MetricLabel::Modality:
        return Words::tr("by modality");
    case MetricLabel::ErrorType:
        return Words::tr("by error");
    case MetricLabel::Environment:
        return Words::tr("by environment");
    case MetricLabel::Engine:
        return Words::tr("by engine");
    case MetricLabel::StatusCode:
        return Words::tr("by status");
    case MetricLabel::FinishReason:
        break;
    }
    return Words::tr("by finish reason");
}

} // namespace

ShownUnit shownUnit(const std::string &unit)
{
    constexpr std::array kTimes {std::pair {"s", 1.0}, std::pair {"ms", 1e-3}, std::pair {"us", 1e-6}, std::pair {"ns", 1e-9}};
    for (const auto &[name, factor] : kTimes) {
        if (unit == name)
            return {Unit::Seconds, {}, {}, factor};
    }
    auto word = QString::fromStdString(unit);
    if (word == u"USD" || word == u"EUR")
        return {Unit::Currency, word, {}, 1};
    if (word == u"By")
        return {Unit::Count, {}, Words::tr("bytes"), 1};
    // UCUM puts what is no unit of measure in braces; "1" is none.
    if (word.startsWith(u'{') && word.endsWith(u'}'))
        word = word.mid(1, word.size() - 2);
    return {Unit::Count, {}, word == u"1" ? QString() : word, 1};
}

QString metricSubtitle(const MetricPanel &metric)
{
    auto text = figureText(metric);
    if (const auto word = shownUnit(metric.unit).word; !word.isEmpty() && metric.figure != MetricFigure::Count)
        text = Words::tr("%1 %2", "unit, mean or per hour").arg(word, text);
    return metric.groupBy ? Words::tr("%1, %2", "mean, by model").arg(text, byLabel(*metric.groupBy)) : text;
}

ChartData metricChart(const MetricPanel &metric, Instant now, SeriesLooks &looks)
{
    const auto &panel = metric.panel;
    const auto unit = shownUnit(metric.figure == MetricFigure::Count ? std::string() : metric.unit);
    ChartData data;
    data.title = QString::fromStdString(metric.instrument);
    data.subtitle = metricSubtitle(metric);
    data.unit = unit.unit;
    data.currency = unit.currency;
    data.from = panel.from;
    data.to = panel.to;
    data.step = panel.step;
    data.now = now;
    if (now < panel.to)
        data.unfinishedFrom = floorTo(now, panel.step);
    data.emptyText = Words::tr("No points in this range");
    const auto shown = std::min(panel.groups.size(), kMostSeries);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto &group = panel.groups[i];
        const auto key = QString::fromStdString(group.key);
        auto points = pointsOf(panel, group, {});
        for (auto &point : points) {
            if (point.value)
                *point.value *= unit.factor;
        }
        const auto name = !key.isEmpty() ? key : metric.groupBy ? Words::tr("not said") : Words::tr("all");
        data.series.push_back({key, name, std::move(points), looks.of(key), false});
    }
    if (panel.groups.size() > shown)
        data.note = Words::tr("%n smaller not shown", "series of a chart", static_cast<int>(panel.groups.size() - shown));
    return data;
}

} // namespace demarc::ui
