// SPDX-License-Identifier: GPL-3.0-or-later
// clang-format off: a table reads best as one
#include "ingest/dialects/known.h"

namespace demarc::ingest {

namespace {

using enum CallField;
using enum Place;

constexpr Source kSources[] = {
    {Operation, 30, Span, "gen_ai.operation.name"},
    {Operation, 40, Span, "llm.request.type"},
    saying(70, "gen_ai.tool.name", "execute_tool"),

    {ModelRequested, 10, Span, "gen_ai.request.model"},
    {ModelRequested, 30, Span, "llm.request.model"},

    {ModelServed, 10, Span, "gen_ai.response.model"},
    {ModelServed, 50, Span, "llm.response.model"},

    {Provider, 10, Span, "gen_ai.provider.name"},
    {Provider, 30, Span, "gen_ai.system"},

    {InputTokens, 20, Span, "gen_ai.usage.input_tokens"},
    {InputTokens, 30, Span, "gen_ai.usage.prompt_tokens"},
    {InputTokens, 60, Span, "llm.usage.prompt_tokens"},

    {OutputTokens, 20, Span, "gen_ai.usage.output_tokens"},
    {OutputTokens, 30, Span, "gen_ai.usage.completion_tokens"},
    {OutputTokens, 60, Span, "llm.usage.completion_tokens"},

    {CacheReadTokens, 20, Span, "gen_ai.usage.cache_read.input_tokens"},
    {CacheReadTokens, 30, Span, "gen_ai.usage.cache_read_input_tokens"},

    {CacheWriteTokens, 20, Span, "gen_ai.usage.cache_write.input_tokens"},
    {CacheWriteTokens, 30, Span, "gen_ai.usage.cache_creation.input_tokens"},
    {CacheWriteTokens, 40, Span, "gen_ai.usage.cache_creation_input_tokens"},

    {ReasoningTokens, 20, Span, "gen_ai.usage.reasoning.output_tokens"},
    {ReasoningTokens, 30, Span, "gen_ai.usage.reasoning_tokens"},
    {ReasoningTokens, 70, Span, "llm.usage.reasoning_tokens"},

    {AudioInputTokens, 20, Span, "gen_ai.usage.audio.input_tokens"},
    {AudioOutputTokens, 20, Span, "gen_ai.usage.audio.output_tokens"},

    {Cost, 40, Span, "gen_ai.usage.cost"},

    {ServiceTier, 10, Span, "openai.response.service_tier"},
    {ServiceTier, 20, Span, "gen_ai.openai.response.service_tier"},
    {ServiceTier, 30, Span, "openai.request.service_tier"},
    {ServiceTier, 40, Span, "gen_ai.openai.request.service_tier"},

    {TimeToFirstToken, 10, Span, "gen_ai.response.time_to_first_chunk", Unit::Seconds},
    {TimeToFirstToken, 20, Span, "gen_ai.client.operation.time_to_first_chunk", Unit::Seconds},

    {ErrorType, 10, Span, "error.type"},
    {FinishReasons, 10, Span, "gen_ai.response.finish_reasons"},

    {User, 20, Span, "user.id"},
    {User, 40, Span, "gen_ai.user"},
    {User, 50, Span, "llm.user"},

    {Session, 20, Span, "session.id"},
    {Session, 30, Span, "gen_ai.conversation.id"},

    {UseCase, 20, Span, "gen_ai.workflow.name"},
    {UseCase, 40, Span, "gen_ai.agent.name"},
    {Service, 10, Resource, "service.name"},

    {Environment, 20, Span, "deployment.environment.name"},
    {Environment, 30, Span, "deployment.environment"},
    {Environment, 40, Resource, "deployment.environment.name"},
    {Environment, 50, Resource, "deployment.environment"},

    {PromptName, 30, Span, "gen_ai.prompt.name"},
    {PromptVersion, 30, Span, "gen_ai.prompt.version"},

    {ResponseId, 10, Span, "gen_ai.response.id"},

    {Instructions, 10, Span, "gen_ai.system_instructions"},
    {Input, 10, Span, "gen_ai.input.messages"},
    {Input, 60, Span, "gen_ai.prompt"},
    {Output, 10, Span, "gen_ai.output.messages"},
    {Output, 60, Span, "gen_ai.completion"},
};

constexpr OperationName kOperations[] = {
    call("chat", Operation::Chat),
    call("completion", Operation::Chat),
    call("text_completion", Operation::Chat),
    call("generate_content", Operation::Chat),
    call("embeddings", Operation::Embeddings),
    call("embedding", Operation::Embeddings),
    call("rerank", Operation::Rerank),
    wrapper("invoke_agent", SpanKind::Agent),
    wrapper("create_agent", SpanKind::Agent),
    wrapper("invoke_workflow", SpanKind::Chain),
    wrapper("plan", SpanKind::Chain),
    auxiliary("execute_tool", SpanKind::Tool),
    auxiliary("retrieval", SpanKind::Retrieval),
};

constexpr Alias kProviders[] = {
    {"vertex_ai", "gcp.vertex_ai"},
    {"gemini", "gcp.gemini"},
    {"az.ai.inference", "azure.ai.inference"},
    {"az.ai.openai", "azure.ai.openai"},
    {"xai", "x_ai"},
    {"azure", "azure.ai.openai"},
    {"bedrock", "aws.bedrock"},
    {"mistral", "mistral_ai"},
};

constexpr ScoreEvent kScores[] = {
    {"gen_ai.evaluation.result", "gen_ai.evaluation.name", "gen_ai.evaluation.score.value", "gen_ai.evaluation.score.label"},
};

// Until v1.36 messages were events; on spans their bodies are attributes.
constexpr MessageEvent kMessages[] = {
    {Input, "gen_ai.system.message", "system", "gen_ai.event.content"},
    {Input, "gen_ai.system.message", "system", "content"},
    {Input, "gen_ai.user.message", "user", "gen_ai.event.content"},
    {Input, "gen_ai.user.message", "user", "content"},
    {Input, "gen_ai.assistant.message", "assistant", "gen_ai.event.content"},
    {Input, "gen_ai.assistant.message", "assistant", "content"},
    {Input, "gen_ai.tool.message", "tool", "gen_ai.event.content"},
    {Input, "gen_ai.tool.message", "tool", "content"},
    {Input, "gen_ai.content.prompt", "", "gen_ai.prompt"},
    {Output, "gen_ai.choice", "assistant", "gen_ai.event.content"},
    {Output, "gen_ai.choice", "assistant", "message"},
    {Output, "gen_ai.choice", "assistant", "content"},
    {Output, "gen_ai.content.completion", "", "gen_ai.completion"},
};

} // namespace

const Dialect &genAiDialect()
{
    static constexpr Dialect dialect {kSources, kOperations, kProviders, kScores, {}, {}, kMessages};
    return dialect;
}

} // namespace demarc::ingest
