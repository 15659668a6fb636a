// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialects/metricpoints.h"

#include "ingest/dialects/values.h"
#include "ingest/ids.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>

namespace demarc::ingest {

namespace {

struct LabelSource {
    MetricLabel label;
    std::string_view name;
};

// clang-format off: a table reads best as one
// Of the names of a label the first that was sent counts.
constexpr LabelSource kSources[] = {
    {MetricLabel::Model, "gen_ai.response.model"},
    {MetricLabel::Model, "gen_ai.request.model"},
    {MetricLabel::Model, "model_name"},         // vLLM
    {MetricLabel::Model, "litellm_model_name"}, // LiteLLM
    {MetricLabel::Model, "model"},
    {MetricLabel::Provider, "gen_ai.provider.name"},
    {MetricLabel::Provider, "gen_ai.system"},
    {MetricLabel::Provider, "api_provider"},
    {MetricLabel::Operation, "gen_ai.operation.name"},
    {MetricLabel::TokenType, "gen_ai.token.type"},
    {MetricLabel::Modality, "gen_ai.token.modality"},
    {MetricLabel::ErrorType, "error.type"},
    {MetricLabel::ErrorType, "exception_class"},
    {MetricLabel::Environment, "deployment.environment.name"},
    {MetricLabel::Environment, "deployment.environment"},
    {MetricLabel::Engine, "engine"},
    {MetricLabel::StatusCode, "http.response.status_code"},
    {MetricLabel::StatusCode, "http.status_code"},
    {MetricLabel::StatusCode, "rpc.response.status_code"},
    {MetricLabel::StatusCode, "rpc.grpc.status_code"},
    {MetricLabel::StatusCode, "status_code"},
    {MetricLabel::StatusCode, "exception_status"},
    {MetricLabel::FinishReason, "finished_reason"}, // vLLM
    {MetricLabel::FinishReason, "gen_ai.response.finish_reason"},
};
// clang-format on

std::string valueOf(const Attributes &attributes, std::string_view name)
{
    const auto found = std::find_if(attributes.begin(), attributes.end(), [name](const auto &one) { return one.key == name; });
    return found == attributes.end() ? std::string() : keptText(textOf(found->value));
}

std::map<MetricLabel, std::string> labelsOf(const DataPoint &point)
{
    std::map<MetricLabel, std::string> labels;
    for (const auto &[label, name] : kSources) {
        if (labels.contains(label))
            continue;
        auto value = valueOf(point.attributes, name);
        if (value.empty() && label == MetricLabel::Environment)
            value = valueOf(*point.resource, name);
        if (!value.empty())
            labels.emplace(label, std::move(value));
    }
    return labels;
}

std::string serviceOf(const Attributes &resource)
{
    auto service = valueOf(resource, "service.name");
    return service.starts_with("unknown_service") ? std::string() : service; // SDKs fill that in by themselves
}

// All attributes, whatever their order.
void appendTo(std::string &text, const Attributes &attributes)
{
    std::vector<std::string> pairs;
    for (const auto &[key, value] : attributes)
        pairs.push_back(std::string(key) + '\x1f' + textOf(value) + '\x1e');
    std::sort(pairs.begin(), pairs.end());
    for (const auto &pair : pairs)
        text += pair;
    text += '\x1d';
}

void identify(const DataPoint &from, MetricPoint &to)
{
    std::string text;
    appendTo(text, *from.resource);
    const auto process = hashedSpanId(text);
    std::memcpy(&to.process, process.data(), sizeof to.process);
    for (const auto part : {from.scope, from.instrument, from.unit})
        text.append(part).push_back('\x1d');
    text.push_back(static_cast<char>('0' + static_cast<int>(to.key.kind)));
    text.push_back(to.isCumulative ? 'c' : 'd');
    appendTo(text, from.attributes);
    to.stream = hashedTraceId(text);
}

Instant instantOfNanos(std::uint64_t nanos) { return demarc::instantOf(static_cast<std::int64_t>(nanos / 1000)); }

// False: it says neither delta nor total.
bool setKind(const DataPoint &from, MetricPoint &to)
{
    to.isCumulative = from.temporality == Temporality::Cumulative;
    switch (from.type) {
    case MetricType::Gauge:
        to.key.kind = MetricKind::Gauge;
        to.isCumulative = false;
        return true;
    case MetricType::Sum:
        if (to.isCumulative && !from.isMonotonic) {
            to.key.kind = MetricKind::Gauge;
            to.isCumulative = false;
            return true;
        }
        to.key.kind = MetricKind::Sum;
        return from.temporality != Temporality::Unspecified;
    case MetricType::Histogram:
    case MetricType::ExponentialHistogram:
        to.key.kind = MetricKind::Histogram;
        return from.temporality != Temporality::Unspecified;
    case MetricType::Summary:
        to.key.kind = MetricKind::Summary;
        to.isCumulative = true;
        return true;
    }
    return false;
}

bool setValue(const DataPoint &from, MetricPoint &to)
{
    if (const auto *whole = std::get_if<std::int64_t>(&from.value))
        to.sumPico = Int128 {*whole} * Money::kPicoPerUnit;
    else if (const auto *real = std::get_if<double>(&from.value))
        to.sumPico = picoUnits(*real);
    const bool isCounter = from.type == MetricType::Sum && from.isMonotonic;
    return to.sumPico && !(isCounter && *to.sumPico < 0);
}

bool areCounts(const std::vector<std::int64_t> &counts)
{
    return std::find(counts.begin(), counts.end(), kNoCount) == counts.end();
}

// Buckets beyond what a double holds have the same bounds: they are one.
void add(std::vector<MetricBucket> &to, double lower, double upper, std::int64_t count)
{
    if (count == 0)
        return;
    if (!to.empty() && to.back().lower == lower && to.back().upper == upper)
        to.back().count += count;
    else
        to.push_back({lower, upper, count});
}

// They rise without overlap, and hold no more than a count can say.
bool fitTogether(const std::vector<MetricBucket> &buckets)
{
    const auto overlap = std::adjacent_find(
        buckets.begin(), buckets.end(), [](const MetricBucket &a, const MetricBucket &b) { return a.upper > b.lower; });
    const auto total = std::accumulate(buckets.begin(), buckets.end(), std::int64_t {0},
        [](std::int64_t sum, const MetricBucket &bucket) { return sum + bucket.count; });
    return overlap == buckets.end() && total <= kMostCount;
}

bool setBuckets(const DataPoint &from, MetricPoint &to)
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const auto &[counts, bounds] = std::tie(from.counts, from.bounds);
    if (!areCounts(counts))
        return false;
    if (bounds.empty()) // one bucket of everything says no more than the count
        return counts.size() <= 1;
    if (counts.empty())
        return true;
    const bool rises =
        std::adjacent_find(bounds.begin(), bounds.end(), [](double a, double b) { return !(a < b); }) == bounds.end()
        && std::isfinite(bounds.front()) && std::isfinite(bounds.back());
    if (!rises || counts.size() != bounds.size() + 1)
        return false;
    for (std::size_t i = 0; i < counts.size(); ++i)
        add(to.buckets, i == 0 ? -kInfinity : bounds[i - 1], i == bounds.size() ? kInfinity : bounds[i], counts[i]);
    return fitTogether(to.buckets);
}

bool setExponentialBuckets(const DataPoint &from, MetricPoint &to)
{
    const auto &[scale, positive, negative] = std::tie(from.scale, from.positive, from.negative);
    if (!areCounts(positive.counts) || !areCounts(negative.counts) || from.zeroCount == kNoCount)
        return false;
    // base^i, base = 2^(2^−scale): the same bound has the same bits at every scale.
    const auto bound = [scale = scale](std::int64_t index) { return std::exp2(std::ldexp(static_cast<double>(index), -scale)); };
    const auto at = [](const DataPoint::Exponents &exponents, std::size_t i) {
        return std::clamp<std::int64_t>(exponents.offset, -(1LL << 32), 1LL << 32) + static_cast<std::int64_t>(i);
    };
    for (auto i = negative.counts.size(); i-- > 0;)
        add(to.buckets, -bound(at(negative, i) + 1), -bound(at(negative, i)), negative.counts[i]);
    const auto zero = std::isfinite(from.zeroThreshold) ? std::max(from.zeroThreshold, 0.0) : 0.0;
    add(to.buckets, -zero, zero, from.zeroCount);
    for (std::size_t i = 0; i < positive.counts.size(); ++i)
        add(to.buckets, bound(at(positive, i)), bound(at(positive, i) + 1), positive.counts[i]);
    return fitTogether(to.buckets);
}

} // namespace

ReadPoint metricPointOf(const DataPoint &from)
{
    const ReadPoint damaged {{}, true, false};
    if (from.hasNoValue)
        return {};
    if (from.isMalformed)
        return damaged;
    ReadPoint read;
    auto &to = read.point.emplace();
    to.key.instrument = keptText(from.instrument);
    to.key.unit = keptText(from.unit);
    to.start = instantOfNanos(from.startNanos);
    to.time = instantOfNanos(from.timeNanos);
    if (to.key.instrument.empty() || to.time == Instant {} || !setKind(from, to))
        return damaged;
    if (from.type == MetricType::Gauge || from.type == MetricType::Sum) {
        if (!setValue(from, to))
            return damaged;
    } else {
        const bool fits = from.type == MetricType::Histogram ? setBuckets(from, to)
            : from.type == MetricType::ExponentialHistogram  ? setExponentialBuckets(from, to)
                                                             : true;
        if (!fits || from.count == kNoCount)
            return damaged;
        to.count = from.count;
        to.sumPico = from.sum ? picoUnits(*from.sum) : std::nullopt;
        read.lostSum = from.sum && !to.sumPico;
    }
    to.key.service = serviceOf(*from.resource);
    to.key.labels = labelsOf(from);
    identify(from, to);
    return read;
}

} // namespace demarc::ingest
