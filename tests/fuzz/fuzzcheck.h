// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for every call, whatever came in.
#pragma once

#include "domain/telemetry/metricchange.h"
#include "domain/telemetry/trace.h"

#include <QString>

#include <cmath>
#include <cstdlib>

namespace demarc::fuzz {

inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

inline void requireText(const std::string &text)
{
    require(text.size() <= 512);
    require(text.find('\0') == std::string::npos);
    require(QString::fromStdString(text).toStdString() == text); // valid UTF-8
}

inline void requireSane(const Call &call)
{
    constexpr std::int64_t kMax = std::int64_t {1} << 55;
    require(call.key != SpanKey {});
    require(!call.duration || call.duration->count() >= 0);
    require(!call.timeToFirstToken || call.timeToFirstToken->count() >= 0);
    for (const auto count : {call.inputTokens.value_or(0), call.outputTokens.value_or(0), call.cacheReadTokens,
             call.cacheWriteTokens, call.reasoningTokens, call.reportedCostPico.value_or(0) >> 8})
        require(count >= 0 && count <= kMax);
    require(!call.inputTokens || call.cacheReadTokens + call.cacheWriteTokens <= *call.inputTokens);
    require(!call.outputTokens || call.reasoningTokens <= *call.outputTokens);
    for (const auto &score : call.scores) {
        requireText(score.name);
        require(std::isfinite(score.value));
    }
    for (const auto *text : {&call.series.service, &call.series.model, &call.series.provider, &call.series.promptName,
             &call.series.promptVersion, &call.series.environment, &call.errorType, &call.modelRequested, &call.user,
             &call.session, &call.useCase, &call.name, &call.responseId})
        requireText(*text);
}

inline void requireSane(const MetricPoint &point)
{
    constexpr std::int64_t kMax = std::int64_t {1} << 40;
    require(point.time > Instant {} && point.count >= 0 && point.count <= kMax);
    require(!point.key.instrument.empty());
    for (const auto *text : {&point.key.service, &point.key.instrument, &point.key.unit})
        requireText(*text);
    for (const auto &[label, value] : point.key.labels)
        requireText(value);
    const MetricBucket *before = nullptr;
    for (const auto &bucket : point.buckets) {
        require(bucket.count > 0 && bucket.count <= kMax && bucket.lower <= bucket.upper);
        require(!before || before->upper <= bucket.lower);
        before = &bucket;
    }
    // Whatever came before it, what it adds is no less than nothing.
    const auto state = stateAfter(point);
    const auto again = changeOf(point, &state, false);
    require(again.has_value() && (!point.isCumulative || point.key.kind == MetricKind::Summary || again->count == 0));
}

inline void requireSane(const TelemetryBatch &batch)
{
    for (const auto &call : batch.calls)
        requireSane(call);
    for (const auto &span : batch.spans) {
        require(span.key != SpanKey {});
        require(!span.duration || span.duration->count() >= 0);
        for (const auto *text :
            {&span.name, &span.context.useCase, &span.context.user, &span.context.session, &span.context.environment})
            requireText(*text);
    }
    for (const auto &score : batch.scores) {
        require(score.target != SpanKey {} || !score.responseId.empty());
        require(std::isfinite(score.score.value));
        requireText(score.score.name);
        requireText(score.responseId);
        requireText(score.id);
    }
}

} // namespace demarc::fuzz
