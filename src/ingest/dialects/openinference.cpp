// SPDX-License-Identifier: GPL-3.0-or-later
// clang-format off: a table reads best as one
#include "ingest/dialects/known.h"

namespace demarc::ingest {

namespace {

using enum CallField;
using enum Place;

constexpr Source kSources[] = {
    {Operation, 20, Span, "openinference.span.kind"},

    {ModelRequested, 20, Span, "llm.request.model_name"},
    within(ModelRequested, 60, "llm.invocation_parameters", "model"),
    {ModelRequested, 80, Span, "llm.model_name"},
    {ModelRequested, 90, Span, "embedding.model_name"},
    {ModelRequested, 95, Span, "reranker.model_name"},

    {ModelServed, 20, Span, "llm.response.model_name"},
    {ModelServed, 60, Span, "llm.model_name"},
    {ModelServed, 70, Span, "embedding.model_name"},
    {ModelServed, 75, Span, "reranker.model_name"},

    {Provider, 20, Span, "llm.provider"},
    {Provider, 50, Span, "llm.system"},

    {InputTokens, 40, Span, "llm.token_count.prompt"},
    {OutputTokens, 40, Span, "llm.token_count.completion"},
    {CacheReadTokens, 40, Span, "llm.token_count.prompt_details.cache_read"},
    {CacheWriteTokens, 50, Span, "llm.token_count.prompt_details.cache_write"},
    {ReasoningTokens, 40, Span, "llm.token_count.completion_details.reasoning"},
    {AudioInputTokens, 40, Span, "llm.token_count.prompt_details.audio"},
    {AudioOutputTokens, 40, Span, "llm.token_count.completion_details.audio"},

    {Cost, 50, Span, "llm.cost.total"}, // US dollars by its specification
    part(Cost, 51, "llm.cost.prompt"),
    part(Cost, 51, "llm.cost.completion"),

    within(ServiceTier, 60, "llm.invocation_parameters", "service_tier"),

    {TimeToFirstToken, 70, EventTime, "First Token Stream Event", Unit::Seconds},
    {FinishReasons, 30, Span, "llm.finish_reason"},

    {UseCase, 60, Resource, "openinference.project.name"},

    {PromptName, 70, Span, "prompt.id"},
    {PromptVersion, 70, Span, "llm.prompt_template.version"},

    {Input, 70, Span, "input.value"},
    {Output, 70, Span, "output.value"},
};

constexpr OperationName kOperations[] = {
    call("LLM", Operation::Chat),
    call("EMBEDDING", Operation::Embeddings),
    call("RERANKER", Operation::Rerank),
    wrapper("AGENT", SpanKind::Agent),
    wrapper("CHAIN", SpanKind::Chain),
    wrapper("PROMPT", SpanKind::Chain),
    auxiliary("TOOL", SpanKind::Tool),
    auxiliary("RETRIEVER", SpanKind::Retrieval),
    auxiliary("GUARDRAIL", SpanKind::Guardrail),
    auxiliary("EVALUATOR", SpanKind::Evaluator),
};

constexpr Alias kProviders[] = {
    {"mistralai", "mistral_ai"},
    {"google", "gcp.gen_ai"},
    {"vertexai", "gcp.vertex_ai"},
    {"aws", "aws.bedrock"},
};

constexpr ScoreList kScores[] = {
    {"annotations.", ".annotation.", "name", "score", "label"},
    {"evaluations.", ".evaluation.", "name", "score", "label"},
    {"trace.annotations.", ".annotation.", "name", "score", "label", true},
    {"trace.evaluations.", ".evaluation.", "name", "score", "label", true},
};

constexpr MessageList kMessages[] = {
    {Input, "llm.input_messages.", ".message.role", ".message.content"},
    {Output, "llm.output_messages.", ".message.role", ".message.content"},
};

} // namespace

const Dialect &openInferenceDialect()
{
    static constexpr Dialect dialect {kSources, kOperations, kProviders, {}, kScores, kMessages};
    return dialect;
}

} // namespace demarc::ingest
