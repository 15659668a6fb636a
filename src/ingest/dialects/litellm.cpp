// SPDX-License-Identifier: GPL-3.0-or-later
// clang-format off: a table reads best as one
#include "ingest/dialects/known.h"

namespace demarc::ingest {

namespace {

using enum CallField;
using enum Place;

// What its spans of version 1 say of these is a Python dictionary; in payloads it is JSON.
constexpr std::string_view kError = "metadata.error_information";
constexpr std::string_view kPrompt = "metadata.prompt_management_metadata";
constexpr std::string_view kUsage = "metadata.usage_object"; // the provider's own

constexpr Source kSources[] = {
    {Operation, 80, Span, "litellm.call_type"},

    {ModelServed, 40, Span, "litellm.provider.model"},

    within(CacheReadTokens, 70, kUsage, "prompt_tokens_details.cached_tokens"),
    within(CacheReadTokens, 71, kUsage, "input_tokens_details.cached_tokens"),
    within(CacheReadTokens, 72, kUsage, "cache_read_input_tokens"),
    within(CacheWriteTokens, 70, kUsage, "cache_creation_input_tokens"),
    within(CacheWriteTokens, 71, kUsage, "prompt_tokens_details.cache_creation_tokens"),
    within(ReasoningTokens, 80, kUsage, "completion_tokens_details.reasoning_tokens"),
    within(ReasoningTokens, 81, kUsage, "output_tokens_details.reasoning_tokens"),
    within(AudioInputTokens, 80, kUsage, "prompt_tokens_details.audio_tokens"),
    within(AudioOutputTokens, 80, kUsage, "completion_tokens_details.audio_tokens"),

    {Cost, 20, Span, "litellm.cost.total"},
    {Cost, 30, Span, "gen_ai.cost.total_cost"},

    {CacheHit, 10, Span, "litellm.cache_hit"}, // of payloads

    {Failure, 20, Span, "metadata.status"},
    {ErrorCode, 30, Span, "litellm.provider.error.code"},
    within(ErrorCode, 40, kError, "error_class"),
    within(ErrorCode, 41, kError, "error_code"),

    {User, 70, Span, "litellm.end_user.id"},
    {User, 80, Span, "litellm.metadata.user_api_key_end_user_id"},
    {User, 81, Span, "metadata.user_api_key_end_user_id"},
    {User, 90, Span, "litellm.metadata.user_api_key_user_id"},
    {User, 91, Span, "metadata.user_api_key_user_id"},

    // Who pays, not what is done: only where nothing says which application it was.
    {Service, 80, Span, "litellm.team.alias"},
    {Service, 81, Span, "metadata.user_api_key_team_alias"},
    {Service, 82, Span, "metadata.user_api_key_alias"},

    within(PromptName, 80, kPrompt, "prompt_id"),
    within(PromptVersion, 80, kPrompt, "prompt_version"),
};

// LiteLLM's call types (those of requests with a model that are not in the GenAI names already).
constexpr OperationName kOperations[] = {
    call("acompletion", Operation::Chat),
    call("atext_completion", Operation::Chat),
    call("responses", Operation::Chat),
    call("aresponses", Operation::Chat),
    call("anthropic_messages", Operation::Chat),
    call("agenerate_content", Operation::Chat),
    call("generate_content_stream", Operation::Chat),
    call("agenerate_content_stream", Operation::Chat),
    call("aembedding", Operation::Embeddings),
    call("arerank", Operation::Rerank),
    auxiliary("guardrail", SpanKind::Guardrail),
};

constexpr Alias kProviders[] = {
    {"azure_ai", "azure.ai.inference"},
    {"azure_text", "azure.ai.openai"},
    {"bedrock_converse", "aws.bedrock"},
    {"cohere_chat", "cohere"},
    {"moonshot", "moonshot_ai"},
    {"text-completion-openai", "openai"},
    {"vertex_ai_beta", "gcp.vertex_ai"},
    {"watsonx", "ibm.watsonx.ai"},
};

} // namespace

const Dialect &liteLlmDialect()
{
    static constexpr Dialect dialect {kSources, kOperations, kProviders};
    return dialect;
}

} // namespace demarc::ingest
