// SPDX-License-Identifier: GPL-3.0-or-later
// clang-format off: a table reads best as one
#include "ingest/dialects/known.h"

namespace demarc::ingest {

namespace {

using enum CallField;
using enum Place;

// Buckets of usage that exclude each other and are added up, unless the whole object was taken over from an OpenAI
// answer, where "prompt_tokens" includes what its details count.
constexpr std::string_view kUsage = "langfuse.observation.usage_details";
constexpr std::string_view kCost = "langfuse.observation.cost_details";

constexpr Source kSources[] = {
    {Operation, 10, Span, "langfuse.observation.type"},

    {ModelRequested, 70, Span, "langfuse.observation.model.name"},
    {ModelServed, 80, Span, "langfuse.observation.model.name"},
    {Provider, 60, Span, "langfuse.observation.metadata.provider"},

    within(InputTokens, 8, kUsage, "prompt_tokens"),
    within(InputTokens, 9, kUsage, "promptTokens"),
    within(InputTokens, 10, kUsage, "*input*"),

    within(OutputTokens, 8, kUsage, "completion_tokens"),
    within(OutputTokens, 9, kUsage, "completionTokens"),
    within(OutputTokens, 10, kUsage, "*output*"),

    within(CacheReadTokens, 5, kUsage, "prompt_tokens_details.cached_tokens"),
    within(CacheReadTokens, 6, kUsage, "input_tokens_details.cached_tokens"),
    within(CacheReadTokens, 10, kUsage, "input_cached_tokens"),
    within(CacheReadTokens, 11, kUsage, "input_cache_read"),
    within(CacheReadTokens, 12, kUsage, "cache_read_input_tokens"),

    within(CacheWriteTokens, 10, kUsage, "input_cache_creation*"),
    within(CacheWriteTokens, 12, kUsage, "cache_creation_input_tokens"),
    within(CacheWriteHourTokens, 10, kUsage, "input_cache_creation_1h"),

    within(ReasoningTokens, 5, kUsage, "completion_tokens_details.reasoning_tokens"),
    within(ReasoningTokens, 6, kUsage, "output_tokens_details.reasoning_tokens"),
    within(ReasoningTokens, 10, kUsage, "output_reasoning_tokens"),
    within(ReasoningTokens, 11, kUsage, "output_reasoning"),

    within(AudioInputTokens, 5, kUsage, "prompt_tokens_details.audio_tokens"),
    within(AudioInputTokens, 10, kUsage, "input_audio*"),
    within(AudioOutputTokens, 5, kUsage, "completion_tokens_details.audio_tokens"),
    within(AudioOutputTokens, 10, kUsage, "output_audio*"),

    within(Cost, 10, kCost, "total"),
    within(Cost, 11, kCost, "*"),

    within(ServiceTier, 50, "langfuse.observation.model.parameters", "service_tier"),

    {TimeToFirstToken, 30, Span, "langfuse.observation.completion_start_time", Unit::Instant},

    {Failure, 10, Span, "langfuse.observation.level"},
    {ErrorText, 10, Span, "langfuse.observation.status_message"},

    {User, 10, Span, "langfuse.user.id"},
    {Session, 10, Span, "langfuse.session.id"},
    {UseCase, 10, Span, "langfuse.trace.name"},
    {Environment, 10, Span, "langfuse.environment"},
    {Environment, 15, Resource, "langfuse.environment"},

    {PromptName, 10, Span, "langfuse.observation.prompt.name"},
    {PromptName, 20, Span, "langfuse.prompt.name"},
    {PromptVersion, 10, Span, "langfuse.observation.prompt.version"},
    {PromptVersion, 20, Span, "langfuse.prompt.version"},

    {Input, 20, Span, "langfuse.observation.input"},
    {Output, 20, Span, "langfuse.observation.output"},
};

constexpr OperationName kOperations[] = {
    call("generation", Operation::Chat),
    call("embedding", Operation::Embeddings),
    {"span", Meaning::Likely, Operation::Chat}, // what its older Python SDK calls a generation, too
    wrapper("agent", SpanKind::Agent),
    wrapper("chain", SpanKind::Chain),
    auxiliary("tool", SpanKind::Tool),
    auxiliary("retriever", SpanKind::Retrieval),
    auxiliary("guardrail", SpanKind::Guardrail),
    auxiliary("evaluator", SpanKind::Evaluator),
    auxiliary("event", SpanKind::Other),
};

} // namespace

const Dialect &langfuseDialect()
{
    static constexpr Dialect dialect {kSources, kOperations};
    return dialect;
}

} // namespace demarc::ingest
