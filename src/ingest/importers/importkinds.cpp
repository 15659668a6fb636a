// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/importkind.h"

#include <algorithm>
#include <array>

namespace demarc::ingest {

namespace {

using enum CellField;
using Names = std::string_view;

// LiteLLM's table LiteLLM_SpendLogs, as CSV, JSON or straight from PostgreSQL. The id of a request is the provider's
// response id where there was one. Cache tokens have no column; they lie in metadata.usage_object.
constexpr std::array kSpendLogFields {
    FieldSource {SpanId, "request_id"},
    FieldSource {ResponseId, "request_id"},
    FieldSource {Start, "startTime"},
    FieldSource {End, "endTime"},
    FieldSource {Duration, "request_duration_ms", CellUnit::Milliseconds},
    FieldSource {FirstToken, "completionStartTime"},
    FieldSource {Operation, "call_type"},
    FieldSource {Model, "model"},
    FieldSource {ModelRequested, "model_group"},
    FieldSource {Provider, "custom_llm_provider"},
    FieldSource {InputTokens, "prompt_tokens"},
    FieldSource {OutputTokens, "completion_tokens"},
    FieldSource {CacheReadTokens, "metadata.usage_object.prompt_tokens_details.cached_tokens"},
    FieldSource {CacheReadTokens, "metadata.usage_object.cache_read_input_tokens"},
    FieldSource {CacheReadTokens, "metadata.additional_usage_values.cache_read_input_tokens"},
    FieldSource {CacheWriteTokens, "metadata.usage_object.cache_creation_input_tokens"},
    FieldSource {CacheWriteTokens, "metadata.usage_object.prompt_tokens_details.cache_creation_tokens"},
    FieldSource {CacheWriteTokens, "metadata.additional_usage_values.cache_creation_input_tokens"},
    FieldSource {ReasoningTokens, "metadata.usage_object.completion_tokens_details.reasoning_tokens"},
    FieldSource {AudioInputTokens, "metadata.usage_object.prompt_tokens_details.audio_tokens"},
    FieldSource {AudioOutputTokens, "metadata.usage_object.completion_tokens_details.audio_tokens"},
    FieldSource {Cost, "spend"},
    FieldSource {Status, "status"},
    FieldSource {Status, "metadata.status"},
    FieldSource {ErrorType, "metadata.error_information.error_class"},
    FieldSource {ErrorType, "metadata.error_information.error_code"},
    FieldSource {CacheHit, "cache_hit"},
    FieldSource {User, "end_user"},
    FieldSource {User, "user"},
    FieldSource {Session, "session_id"},
    FieldSource {UseCase, "metadata.user_api_key_team_alias"},
    FieldSource {UseCase, "metadata.user_api_key_alias"},
    FieldSource {UseCase, "team_id"},
    FieldSource {Prompt, "metadata.prompt_management_metadata.prompt_id"},
};

// What LiteLLM's generic_api callback sends, kept in a file: StandardLoggingPayload.
constexpr std::array kPayloadFields {
    FieldSource {SpanId, "id"},
    FieldSource {ResponseId, "id"},
    FieldSource {TraceId, "trace_id"},
    FieldSource {Start, "startTime"},
    FieldSource {End, "endTime"},
    FieldSource {FirstToken, "completionStartTime"},
    FieldSource {Operation, "call_type"},
    FieldSource {Model, "model"},
    FieldSource {ModelRequested, "model_group"},
    FieldSource {Provider, "custom_llm_provider"},
    FieldSource {InputTokens, "prompt_tokens"},
    FieldSource {OutputTokens, "completion_tokens"},
    FieldSource {CacheReadTokens, "metadata.usage_object.prompt_tokens_details.cached_tokens"},
    FieldSource {CacheReadTokens, "metadata.usage_object.cache_read_input_tokens"},
    FieldSource {CacheWriteTokens, "metadata.usage_object.cache_creation_input_tokens"},
    FieldSource {ReasoningTokens, "metadata.usage_object.completion_tokens_details.reasoning_tokens"},
    FieldSource {Cost, "response_cost"},
    FieldSource {Status, "status"},
    FieldSource {ErrorType, "error_information.error_class"},
    FieldSource {ErrorType, "error_information.error_code"},
    FieldSource {CacheHit, "cache_hit"},
    FieldSource {User, "end_user"},
    FieldSource {User, "metadata.user_api_key_end_user_id"},
    FieldSource {User, "metadata.user_api_key_user_id"},
    FieldSource {UseCase, "metadata.user_api_key_team_alias"},
    FieldSource {UseCase, "metadata.user_api_key_alias"},
    FieldSource {Prompt, "metadata.prompt_management_metadata.prompt_id"},
};

// Langfuse: the public API and the export from its pages (camelCase, nested), and the blob storage export (snake_case). What
// usage and costs say is read as its spans are, see langfuseDialect().
constexpr std::array kLangfuseFields {
    FieldSource {TraceId, "traceId"},
    FieldSource {SpanId, "id"},
    FieldSource {ParentSpanId, "parentObservationId"},
    FieldSource {Name, "name"},
    FieldSource {Start, "startTime"},
    FieldSource {End, "endTime"},
    FieldSource {Duration, "latency"},
    FieldSource {FirstToken, "completionStartTime"},
    FieldSource {TimeToFirstToken, "timeToFirstToken"},
    FieldSource {Operation, "type"},
    FieldSource {Model, "model"},
    FieldSource {Model, "providedModelName"},
    FieldSource {Provider, "metadata.provider"},
    FieldSource {InputTokens, "usageDetails.prompt_tokens"},
    FieldSource {InputTokens, "usageDetails.promptTokens"},
    FieldSource {InputTokens, "usageDetails.*input*"},
    FieldSource {InputTokens, "usage.input"},
    FieldSource {InputTokens, "usage.promptTokens"},
    FieldSource {InputTokens, "inputUsage"},
    FieldSource {InputTokens, "promptTokens"},
    FieldSource {InputTokens, "inputTokens"},
    FieldSource {OutputTokens, "usageDetails.completion_tokens"},
    FieldSource {OutputTokens, "usageDetails.completionTokens"},
    FieldSource {OutputTokens, "usageDetails.*output*"},
    FieldSource {OutputTokens, "usage.output"},
    FieldSource {OutputTokens, "usage.completionTokens"},
    FieldSource {OutputTokens, "outputUsage"},
    FieldSource {OutputTokens, "completionTokens"},
    FieldSource {OutputTokens, "outputTokens"},
    FieldSource {CacheReadTokens, "usageDetails.prompt_tokens_details.cached_tokens"},
    FieldSource {CacheReadTokens, "usageDetails.input_tokens_details.cached_tokens"},
    FieldSource {CacheReadTokens, "usageDetails.input_cached_tokens"},
    FieldSource {CacheReadTokens, "usageDetails.input_cache_read"},
    FieldSource {CacheReadTokens, "usageDetails.cache_read_input_tokens"},
    FieldSource {CacheWriteTokens, "usageDetails.input_cache_creation*"},
    FieldSource {CacheWriteTokens, "usageDetails.cache_creation_input_tokens"},
    FieldSource {CacheWriteHourTokens, "usageDetails.input_cache_creation_1h"},
    FieldSource {ReasoningTokens, "usageDetails.completion_tokens_details.reasoning_tokens"},
    FieldSource {ReasoningTokens, "usageDetails.output_tokens_details.reasoning_tokens"},
    FieldSource {ReasoningTokens, "usageDetails.output_reasoning_tokens"},
    FieldSource {ReasoningTokens, "usageDetails.output_reasoning"},
    FieldSource {AudioInputTokens, "usageDetails.prompt_tokens_details.audio_tokens"},
    FieldSource {AudioInputTokens, "usageDetails.input_audio*"},
    FieldSource {AudioOutputTokens, "usageDetails.completion_tokens_details.audio_tokens"},
    FieldSource {AudioOutputTokens, "usageDetails.output_audio*"},
    FieldSource {ServiceTier, "modelParameters.service_tier"},
    FieldSource {Cost, "costDetails.total"},
    FieldSource {Cost, "totalCost"},
    FieldSource {Cost, "calculatedTotalCost"},
    FieldSource {Cost, "costDetails.*"},
    FieldSource {Status, "level"},
    FieldSource {User, "userId"},
    FieldSource {Session, "sessionId"},
    FieldSource {Environment, "environment"},
    FieldSource {UseCase, "traceName"},
    FieldSource {Prompt, "promptName"},
    FieldSource {PromptVersion, "promptVersion"},
};

// The output of OpenAI's batch API, one answer a line; also of the Azure one.
constexpr std::array kBatchFields {
    FieldSource {SpanId, "response.body.id"},
    FieldSource {SpanId, "id"},
    FieldSource {ResponseId, "response.body.id"},
    FieldSource {Start, "response.body.created"},
    FieldSource {Start, "response.body.created_at"},
    FieldSource {End, "response.body.completed_at"},
    FieldSource {Operation, "response.body.object"},
    FieldSource {Model, "response.body.model"},
    FieldSource {InputTokens, "response.body.usage.prompt_tokens"},
    FieldSource {InputTokens, "response.body.usage.input_tokens"},
    FieldSource {OutputTokens, "response.body.usage.completion_tokens"},
    FieldSource {OutputTokens, "response.body.usage.output_tokens"},
    FieldSource {CacheReadTokens, "response.body.usage.prompt_tokens_details.cached_tokens"},
    FieldSource {CacheReadTokens, "response.body.usage.input_tokens_details.cached_tokens"},
    FieldSource {ReasoningTokens, "response.body.usage.completion_tokens_details.reasoning_tokens"},
    FieldSource {ReasoningTokens, "response.body.usage.output_tokens_details.reasoning_tokens"},
    FieldSource {AudioInputTokens, "response.body.usage.prompt_tokens_details.audio_tokens"},
    FieldSource {AudioOutputTokens, "response.body.usage.completion_tokens_details.audio_tokens"},
    FieldSource {Status, "response.status_code"},
    FieldSource {ErrorType, "error.code"},
    FieldSource {ErrorType, "response.body.error.code"},
    FieldSource {ErrorType, "response.body.error.type"},
};

constexpr std::array<Names, 1> kData {"data"};
constexpr std::array<Names, 3> kRowPages {"data", "rows", "results"};
constexpr std::array<Names, 2> kOtlpPages {"resourceSpans", "resource_spans"};
constexpr std::array<Names, 2> kTraceParts {"observations", "scores"};
constexpr std::array<Names, 2> kLangfusePages {"data", "traces"};

constexpr std::array<Names, 4> kSpendLogs {"request_id", "call_type", "spend", "startTime"};
constexpr std::array<std::span<const Names>, 1> kSpendLogSigns {kSpendLogs};
constexpr std::array<Names, 3> kPayload {"response_cost", "startTime", "call_type"};
constexpr std::array<std::span<const Names>, 1> kPayloadSigns {kPayload};
constexpr std::array<Names, 4> kObservation {"id", "traceId", "type", "startTime"};
constexpr std::array<Names, 5> kLangfuseTrace {"id", "timestamp", "sessionId", "userId", "release"};
constexpr std::array<Names, 4> kLangfuseScore {"id", "traceId", "dataType", "value"};
constexpr std::array<std::span<const Names>, 3> kLangfuseSigns {kObservation, kLangfuseTrace, kLangfuseScore};
constexpr std::array<Names, 2> kBatch {"custom_id", "response"};
constexpr std::array<std::span<const Names>, 1> kBatchSigns {kBatch};
constexpr std::array<Names, 3> kUsageBucket {"object", "start_time", "end_time"};
constexpr std::array<Names, 2> kUsageResult {"num_model_requests", "object"};
constexpr std::array<Names, 2> kUsageTable {"num_model_requests", "start_time"};
constexpr std::array<Names, 2> kCostTable {"amount_value", "line_item"};
constexpr std::array<std::span<const Names>, 4> kUsageSigns {kUsageBucket, kUsageResult, kUsageTable, kCostTable};
constexpr std::array<Names, 1> kScopeSpans {"scopeSpans"};
constexpr std::array<Names, 1> kScopeSpansSnake {"instrumentationLibrarySpans"};
constexpr std::array<std::span<const Names>, 2> kOtlpSigns {kScopeSpans, kScopeSpansSnake};

Call batchConstants()
{
    Call call;
    call.series.provider = "openai";
    call.serviceTier = ServiceTier::Batch;
    return call;
}

std::vector<ImportKind> makeKinds()
{
    return {
        {"otlp-json", RowStyle::Otlp, false, true, {}, kOtlpPages, {}, kOtlpSigns},
        {"openai-batch", RowStyle::Calls, false, true, kBatchFields, {}, {}, kBatchSigns, batchConstants()},
        {"openai-usage", RowStyle::Totals, true, true, {}, kData, {}, kUsageSigns},
        {"litellm-spendlogs", RowStyle::Calls, true, true, kSpendLogFields, kRowPages, {}, kSpendLogSigns},
        {"litellm-payloads", RowStyle::Calls, false, true, kPayloadFields, kData, {}, kPayloadSigns},
        {"langfuse", RowStyle::Langfuse, true, true, kLangfuseFields, kLangfusePages, kTraceParts, kLangfuseSigns},
        {"calls-csv", RowStyle::Calls, true, false, {}, {}, {}, {}},
        {"calls-jsonl", RowStyle::Calls, false, true, {}, kRowPages, {}, {}},
    };
}

} // namespace

JsonRowOptions ImportKind::rowOptions() const
{
    JsonRowOptions options;
    options.split.pageKeys.assign(pageKeys.begin(), pageKeys.end());
    options.nested.assign(nested.begin(), nested.end());
    if (style == RowStyle::Otlp) {
        options.parse = false;
        options.split.maxRowBytes = 64 * 1024 * 1024;
    }
    return options;
}

std::span<const ImportKind> importKinds()
{
    static const auto kinds = makeKinds();
    return kinds;
}

const ImportKind *findKind(std::string_view name)
{
    const auto kinds = importKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const ImportKind &kind) { return name == kind.name; });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace demarc::ingest
