// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/otlp/logevents.h"

#include "ingest/dialects/scores.h"
#include "ingest/dialects/values.h"
#include "ingest/ids.h"

namespace demarc::ingest {

namespace {

constexpr std::string_view kDetails = "gen_ai.client.inference.operation.details";
constexpr std::string_view kResponseId = "gen_ai.response.id";

std::string textAt(const Span &record, std::string_view key)
{
    const auto *value = findAttribute(record.attributes, key);
    return value ? textOf(*value) : std::string();
}

// All that tells one record from another.
std::string identity(const Span &record)
{
    auto text = std::to_string(record.endNanos);
    for (const auto &attribute : record.attributes)
        (text.append(1, '\n').append(attribute.key).append(1, '=')) += textOf(attribute.value);
    return text;
}

bool addCall(TelemetryBatch &batch, const Span &record, const Normaliser &normaliser, const RecentSpans &recent)
{
    auto call = normaliser.normalise(record);
    if (!call)
        return false;
    if (call->key.spanId == decltype(call->key.spanId) {}) {
        const auto name = call->responseId.empty() ? identity(record) : call->responseId;
        call->key = {hashedTraceId(name), hashedSpanId(name)};
    }
    call->name.clear();     // the name of an event, not of what happened
    call->isPartial = true; // its span may have told more
    if (!recent.isCall(call->key))
        batch.calls.push_back(std::move(*call));
    return true;
}

} // namespace

bool addLogEvent(TelemetryBatch &batch, const Span &record, const Normaliser &normaliser, const RecentSpans &recent)
{
    if (record.name == kDetails)
        return addCall(batch, record, normaliser, recent);
    auto score = normaliser.scoreOf(record.name, record.attributes);
    auto responseId = textAt(record, kResponseId);
    const bool hasTrace = record.traceId != decltype(record.traceId) {};
    if (!score || (!hasTrace && responseId.empty()))
        return false;
    batch.scores.push_back({{}, {record.traceId, hasTrace ? record.spanId : decltype(record.spanId) {}},
        hasTrace ? std::string() : std::move(responseId), std::move(*score)});
    return true;
}

} // namespace demarc::ingest
