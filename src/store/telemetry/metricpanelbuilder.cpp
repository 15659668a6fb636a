// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/metricpanelbuilder.h"

#include "store/telemetry/telemetrytables.h"

#include <algorithm>
#include <limits>

namespace demarc::telemetry {

namespace {

// A whole number stays one, exactly.
PanelValue valueOf(Int128 pico)
{
    const auto whole = pico / Money::kPicoPerUnit;
    constexpr Int128 kLargest = std::numeric_limits<std::int64_t>::max();
    if (pico % Money::kPicoPerUnit == 0 && whole <= kLargest && whole >= -kLargest)
        return static_cast<std::int64_t>(whole);
    return fromPico(pico);
}

bool comesBefore(const PanelGroup &a, const PanelGroup &b)
{
    if (a.total.has_value() != b.total.has_value())
        return a.total.has_value();
    const auto first = a.total ? toDouble(*a.total) : 0;
    const auto second = b.total ? toDouble(*b.total) : 0;
    return first != second ? first > second : a.key < b.key;
}

} // namespace

std::string valueOf(const MetricKey &key, MetricLabel label)
{
    if (label == MetricLabel::Service)
        return key.service;
    const auto found = key.labels.find(label);
    return key.isCapped ? kCappedName : found == key.labels.end() ? std::string() : found->second;
}

MetricPanelBuilder::MetricPanelBuilder(const MetricPanel &asked, double quantile, const PanelFrame &frame)
    : m_asked(asked), m_quantile(quantile), m_frame(frame)
{
    if (!asked.groupBy)
        m_groups[{}];
}

void MetricPanelBuilder::addSeries(std::int64_t series, const MetricKey &key)
{
    m_groupOfSeries[series] = m_asked.groupBy ? valueOf(key, *m_asked.groupBy) : std::string();
}

bool MetricPanelBuilder::addRow(Instant start, std::int64_t series, std::string_view totals)
{
    const auto bucket = start < m_frame.from ? 0 : static_cast<std::size_t>((start - m_frame.from) / m_frame.step);
    return m_groups[m_groupOfSeries.at(series)][bucket].mergeFrom(totals, m_asked.figure == MetricFigure::Quantile);
}

Panel MetricPanelBuilder::finish() const
{
    Panel panel;
    panel.from = m_frame.from;
    panel.to = m_frame.to;
    panel.step = m_frame.step;
    MetricTotals all;
    for (const auto &[key, buckets] : m_groups)
        panel.groups.push_back(makeGroup(key, buckets, panel, all));
    std::sort(panel.groups.begin(), panel.groups.end(), comesBefore);
    const auto figure = figureOf(all, panel.to - panel.from);
    panel.total = figure.value;
    panel.samples = figure.samples;
    return panel;
}

PanelGroup MetricPanelBuilder::makeGroup(
    const std::string &key, const Buckets &buckets, const Panel &panel, MetricTotals &all) const
{
    PanelGroup group;
    group.key = key;
    group.points.resize(panel.bucketCount());
    group.pointSamples.resize(panel.bucketCount());
    MetricTotals whole;
    for (const auto &[bucket, totals] : buckets) {
        if (bucket < group.points.size()) {
            const auto point = figureOf(totals, panel.step);
            group.points[bucket] = point.value;
            group.pointSamples[bucket] = point.samples;
        }
        whole.merge(totals);
    }
    const auto figure = figureOf(whole, panel.to - panel.from);
    group.total = figure.value;
    group.samples = figure.samples;
    all.merge(whole);
    return group;
}

MetricPanelBuilder::Figure MetricPanelBuilder::figureOf(const MetricTotals &totals, Duration covered) const
{
    const bool hasValues = m_asked.kind == MetricKind::Histogram || m_asked.kind == MetricKind::Summary;
    const auto samples = hasValues ? totals.count : totals.points;
    const auto ifAny = [samples](std::int64_t known, auto &&value) {
        return known > 0 ? Figure {PanelValue {value()}, samples} : Figure {{}, samples};
    };
    switch (m_asked.figure) {
    case MetricFigure::Sum:
        return ifAny(totals.summed, [&] { return valueOf(totals.sumPico); });
    case MetricFigure::Rate:
        return ifAny(covered.count() > 0 ? totals.summed : 0,
            [&] { return fromPico(totals.sumPico) / std::chrono::duration<double>(covered).count(); });
    case MetricFigure::Mean:
        return ifAny(totals.summed, [&] { return fromPico(totals.sumPico) / static_cast<double>(totals.summed); });
    case MetricFigure::Count:
        return ifAny(totals.points, [&] { return totals.count; });
    case MetricFigure::Last:
        return ifAny(totals.points, [&] { return valueOf(totals.lastPico); });
    case MetricFigure::Min:
        return ifAny(totals.points, [&] { return valueOf(totals.minPico); });
    case MetricFigure::Max:
        return ifAny(totals.points, [&] { return valueOf(totals.maxPico); });
    case MetricFigure::Quantile:
        break;
    }
    const auto value = totals.values.quantile(m_quantile);
    return {value ? std::optional<PanelValue> {*value / sketchUnits(m_asked.unit)} : std::nullopt, samples};
}

} // namespace demarc::telemetry
