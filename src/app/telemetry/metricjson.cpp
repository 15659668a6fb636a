// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/metricjson.h"

#include "app/telemetry/paneljson.h"
#include "store/telemetry/metricseries.h"

#include <algorithm>
#include <array>

namespace demarc::app {

namespace {

constexpr std::array kKinds {std::pair {MetricKind::Sum, u"sum"}, std::pair {MetricKind::Gauge, u"gauge"},
    std::pair {MetricKind::Histogram, u"histogram"}, std::pair {MetricKind::Summary, u"summary"}};
constexpr std::array kFigures {std::pair {MetricFigure::Sum, u"sum"}, std::pair {MetricFigure::Rate, u"rate"},
    std::pair {MetricFigure::Mean, u"mean"}, std::pair {MetricFigure::Quantile, u"quantile"},
    std::pair {MetricFigure::Count, u"count"}, std::pair {MetricFigure::Last, u"last"}, std::pair {MetricFigure::Min, u"min"},
    std::pair {MetricFigure::Max, u"max"}};

template <typename Names, typename Value>
QString nameIn(const Names &names, Value value)
{
    const auto found = std::find_if(names.begin(), names.end(), [value](const auto &known) { return known.first == value; });
    return QString::fromUtf16(found->second);
}

} // namespace

QString nameOf(MetricKind kind) { return nameIn(kKinds, kind); }

QString nameOf(MetricFigure figure) { return nameIn(kFigures, figure); }

std::optional<MetricFigure> metricFigureNamed(const QString &name)
{
    const auto found =
        std::find_if(kFigures.begin(), kFigures.end(), [&](const auto &known) { return name == QStringView(known.second); });
    return found == kFigures.end() ? std::nullopt : std::optional(found->first);
}

QString nameOf(MetricLabel label) { return telemetry::nameOf(label); }

std::optional<MetricLabel> metricLabelNamed(const QString &name) { return telemetry::metricLabelNamed(name); }

std::string unitOf(const MetricPanel &panel)
{
    if (panel.figure == MetricFigure::Count)
        return {};
    return panel.figure == MetricFigure::Rate ? panel.unit + "/s" : panel.unit;
}

Json toJson(const InstrumentSeen &instrument)
{
    Json labels = Json::array();
    for (const auto label : instrument.labels)
        labels.push_back(nameOf(label).toStdString());
    return {{"service", instrument.service}, {"metric", instrument.instrument}, {"unit", instrument.unit},
        {"kind", nameOf(instrument.kind).toStdString()}, {"labels", std::move(labels)}, {"series", instrument.series},
        {"first", toIso(instrument.first).toStdString()}, {"last", toIso(instrument.last).toStdString()}};
}

Json toJson(const MetricPanel &answer)
{
    const auto &panel = answer.panel;
    return {{"metric", answer.instrument}, {"figure", nameOf(answer.figure).toStdString()},
        {"kind", nameOf(answer.kind).toStdString()}, {"unit", unitOf(answer)}, {"from", toIso(panel.from).toStdString()},
        {"to", toIso(panel.to).toStdString()}, {"step", std::chrono::duration_cast<std::chrono::seconds>(panel.step).count()},
        {"total", toJson(panel.total)}, {"samples", panel.samples}, {"left_out", answer.leftOut},
        {"groups", groupsJson(panel, answer.groupBy ? nameOf(*answer.groupBy) : QString())}};
}

} // namespace demarc::app
