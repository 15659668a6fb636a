// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/panelbuilder.h"

#include <algorithm>
#include <limits>

namespace demarc::telemetry {

namespace {

constexpr unsigned kBucketBits = 32;
constexpr std::uint64_t kBucketMask = (std::uint64_t {1} << kBucketBits) - 1;

PanelValue counted(Int128 sum)
{
    constexpr Int128 kLargest = std::numeric_limits<std::int64_t>::max();
    return static_cast<std::int64_t>(std::clamp(sum, -kLargest, kLargest));
}

std::optional<PanelValue> secondsAt(const QuantileSketch &sketch, double quantile)
{
    const auto micros = sketch.quantile(quantile);
    return micros ? std::optional<PanelValue> {*micros / 1e6} : std::nullopt;
}

Panel emptyPanel(Metric metric, const PanelFrame &frame)
{
    Panel panel;
    panel.metric = metric;
    panel.from = frame.from;
    panel.to = frame.to;
    panel.step = frame.step;
    return panel;
}

// By falling total, then key; groups without data last.
bool comesBefore(const PanelGroup &a, const PanelGroup &b)
{
    if (a.total.has_value() != b.total.has_value())
        return a.total.has_value();
    if (a.total && *a.total != *b.total)
        return *a.total > *b.total;
    return a.key < b.key;
}

} // namespace

PanelBuilder::PanelBuilder(
    const PanelQuery &query, const PanelFrame &frame, const SeriesTable &series, std::optional<std::int64_t> quality)
    : m_query(query), m_frame(frame), m_quality(quality)
{
    const bool byUser = query.groupBy == Dimension::User;
    if (!query.groupBy)
        groupNamed({});
    for (const auto &[id, key] : series) {
        if (meets(key, query.filter))
            m_groupOfSeries[id] = byUser ? 0 : groupNamed(groupOf(key, query.groupBy, query.systemOfService));
    }
}

Sketches PanelBuilder::sketches() const
{
    if (m_query.metric == Metric::Latency)
        return Sketches::Latency;
    return m_query.metric == Metric::TimeToFirst ? Sketches::TimeToFirst : Sketches::None;
}

std::size_t PanelBuilder::groupNamed(const std::string &key)
{
    const auto [at, isNew] = m_groupOfKey.emplace(key, m_groups.size());
    if (isNew)
        m_groups.push_back(key);
    return at->second;
}

Aggregate &PanelBuilder::totalsAt(std::size_t group, Instant start)
{
    const auto bucket = static_cast<std::uint64_t>((start - m_frame.from) / m_frame.step);
    return m_totals[static_cast<std::uint64_t>(group) << kBucketBits | bucket];
}

bool PanelBuilder::addRow(Instant start, std::int64_t series, std::string_view bytes)
{
    auto &totals = totalsAt(m_groupOfSeries.at(series), start);
    return sketches() == Sketches::None ? totals.mergeFrom(bytes) : totals.mergeSketchesFrom(bytes, sketches());
}

void PanelBuilder::addCall(const Call &call, std::int64_t series, std::span<const std::int64_t> qualities)
{
    if (!meetsUser(call.user, m_query.filter))
        return;
    const auto group = m_query.groupBy == Dimension::User ? groupNamed(call.user) : m_groupOfSeries.at(series);
    totalsAt(group, call.start).add(call, qualities);
}

// Where the bucket of `place` lies among those of a wider frame.
std::uint64_t PanelBuilder::placeIn(const PanelFrame &frame, std::uint64_t place) const
{
    const auto start = m_frame.from + static_cast<std::int64_t>(place & kBucketMask) * m_frame.step;
    return (place & ~kBucketMask) | static_cast<std::uint64_t>((start - frame.from) / frame.step);
}

bool PanelBuilder::hasEnough(const PanelFrame &frame) const
{
    std::unordered_map<std::uint64_t, std::int64_t> samples;
    for (const auto &[place, totals] : m_totals)
        samples[placeIn(frame, place)] += figureOf(totals).samples;
    std::int64_t all = 0;
    std::int64_t told = 0;
    for (const auto &[place, count] : samples) {
        all += count;
        told += count >= m_query.widening->samples ? count : 0;
    }
    return told * 10 >= all * 9;
}

PanelFrame PanelBuilder::widenedFrame() const
{
    auto frame = m_frame;
    if (!m_query.widening || !m_query.step || floorTo(m_frame.from, m_frame.step) != m_frame.from)
        return frame;
    for (const auto step : m_query.widening->steps) {
        if (hasEnough(frame))
            break;
        frame = {floorTo(m_frame.from, step), m_frame.to, step};
    }
    return frame;
}

Panel PanelBuilder::finish() const
{
    const auto frame = widenedFrame();
    Totals widened;
    if (frame.step != m_frame.step) {
        for (const auto &[place, totals] : m_totals)
            widened[placeIn(frame, place)].merge(totals);
    }
    Panel panel = emptyPanel(m_query.metric, frame);
    std::vector<std::vector<std::pair<std::size_t, const Aggregate *>>> buckets(m_groups.size());
    for (const auto &[place, totals] : frame.step != m_frame.step ? widened : m_totals)
        buckets[place >> kBucketBits].emplace_back(place & kBucketMask, &totals);
    Aggregate all;
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        if (!buckets[group].empty() || !m_query.groupBy)
            panel.groups.push_back(makeGroup(m_groups[group], buckets[group], panel.bucketCount(), all));
    }
    std::sort(panel.groups.begin(), panel.groups.end(), comesBefore);
    const auto figure = figureOf(all);
    panel.total = figure.value;
    panel.samples = figure.samples;
    panel.unpricedCalls = m_query.metric == Metric::Cost ? all.calls - all.priced : 0;
    return panel;
}

PanelGroup PanelBuilder::makeGroup(const std::string &key, const std::vector<std::pair<std::size_t, const Aggregate *>> &buckets,
    std::size_t bucketCount, Aggregate &all) const
{
    PanelGroup group;
    group.key = key;
    group.points.resize(bucketCount);
    group.pointSamples.resize(bucketCount);
    Aggregate whole;
    for (const auto &[bucket, totals] : buckets) {
        if (bucket < bucketCount) {
            const auto point = figureOf(*totals);
            group.points[bucket] = point.value;
            group.pointSamples[bucket] = point.samples;
        }
        whole.merge(*totals);
    }
    const auto figure = figureOf(whole);
    group.total = figure.value;
    group.samples = figure.samples;
    all.merge(whole);
    return group;
}

PanelBuilder::Figure PanelBuilder::figureOf(const Aggregate &totals) const
{
    const auto ifAny = [](std::int64_t samples, auto &&value) {
        return samples > 0 ? Figure {PanelValue {value()}, samples} : Figure {};
    };
    switch (m_query.metric) {
    case Metric::Cost:
        return ifAny(totals.priced, [&] { return Money {totals.costPico}; });
    case Metric::Calls:
        return ifAny(totals.calls, [&] { return totals.calls; });
    case Metric::Errors:
        return ifAny(totals.calls, [&] { return totals.errors; });
    case Metric::ErrorShare:
        return ifAny(totals.calls, [&] { return static_cast<double>(totals.errors) / static_cast<double>(totals.calls); });
    case Metric::Latency:
        return {secondsAt(totals.latency, m_query.quantile), totals.latency.count()};
    case Metric::TimeToFirst:
        return {secondsAt(totals.timeToFirst, m_query.quantile), totals.timeToFirst.count()};
    case Metric::Tokens:
        return ifAny(totals.tokenCalls, [&] { return counted(totals.inputTokens + totals.outputTokens); });
    case Metric::Quality:
        return qualityOf(totals);
    }
    return {};
}

PanelBuilder::Figure PanelBuilder::qualityOf(const Aggregate &totals) const
{
    Int128 sum = 0;
    std::int64_t count = 0;
    for (const auto &total : totals.qualities) {
        if (!m_quality || total.quality == *m_quality) {
            sum += total.sum;
            count += total.count;
        }
    }
    if (count <= 0)
        return {};
    return {PanelValue {static_cast<double>(sum) / QualityTotal::kPerUnit / static_cast<double>(count)}, count};
}

} // namespace demarc::telemetry
