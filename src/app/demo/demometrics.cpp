// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demometrics.h"

#include "app/demo/democalls.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <limits>

namespace demarc::app {

namespace {

using namespace std::chrono_literals;

// The bounds that the semantic conventions advise grow by a factor.
struct Instrument {
    const char *name;
    const char *unit;
    double firstBound;
    double factor;
    int bounds;
};
constexpr Instrument kDuration {"gen_ai.client.operation.duration", "s", 0.01, 2, 14};
constexpr Instrument kTokens {"gen_ai.client.token.usage", "{token}", 1, 4, 14};

StreamId streamOf(const MetricKey &key)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::fromStdString(key.instrument));
    for (const auto &[label, value] : key.labels)
        hash.addData(QByteArray::fromStdString(value) + '\n');
    const auto bytes = hash.result();
    StreamId id {};
    std::copy_n(bytes.begin(), id.size(), id.begin());
    return id;
}

MetricBucket bucketOf(const Instrument &of, double value)
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    auto lower = -kInfinity;
    auto upper = of.firstBound;
    for (int i = 1; i < of.bounds && value > upper; ++i) {
        lower = upper;
        upper *= of.factor;
    }
    return value > upper ? MetricBucket {upper, kInfinity, 1} : MetricBucket {lower, upper, 1};
}

void count(MetricPoint &point, const Instrument &of, double value)
{
    ++point.count;
    point.sumPico = point.sumPico.value_or(0) + picoUnits(value).value_or(0);
    const auto bucket = bucketOf(of, value);
    const auto at = std::lower_bound(point.buckets.begin(), point.buckets.end(), bucket,
        [](const MetricBucket &a, const MetricBucket &b) { return a.lower < b.lower; });
    if (at != point.buckets.end() && at->lower == bucket.lower)
        ++at->count;
    else
        point.buckets.insert(at, bucket);
}

} // namespace

std::vector<MetricPoint> demoMetrics(std::span<const Call> calls)
{
    std::map<std::pair<Instant, MetricKey>, MetricPoint> points;
    const auto add = [&](const Call &call, const Instrument &of, double value, const char *tokenType) {
        MetricKey key {call.series.service, of.name, of.unit, MetricKind::Histogram, {}, false};
        key.labels = {{MetricLabel::Model, call.series.model}, {MetricLabel::Operation, "chat"}};
        if (tokenType)
            key.labels[MetricLabel::TokenType] = tokenType;
        const auto time = floorTo(call.start, 1min) + 1min - Duration {1};
        auto &point = points[{time, key}];
        point.key = key;
        point.stream = streamOf(key);
        point.time = time;
        count(point, of, value);
    };
    for (const auto &call : calls) {
        if (call.series.service != demoservice::kReports)
            continue;
        if (call.duration)
            add(call, kDuration, std::chrono::duration<double>(*call.duration).count(), nullptr);
        if (call.inputTokens)
            add(call, kTokens, static_cast<double>(*call.inputTokens), "input");
        if (call.outputTokens)
            add(call, kTokens, static_cast<double>(*call.outputTokens), "output");
    }
    std::vector<MetricPoint> list;
    for (auto &[key, point] : points)
        list.push_back(std::move(point));
    return list;
}

} // namespace demarc::app
