// SPDX-License-Identifier: GPL-3.0-or-later
// clang-format off: a table reads best as one
#include "ingest/dialects/known.h"

namespace demarc::ingest {

namespace {

using enum CallField;
using enum Place;

constexpr std::string_view kPrompt = "ai.telemetry.metadata.langfusePrompt";
constexpr std::string_view kContextPrompt = "ai.settings.context.langfusePrompt";

constexpr Source kSources[] = {
    {Operation, 50, Span, "ai.operationId"},
    saying(71, "ai.toolCall.name", "ai.toolCall"),

    {ModelRequested, 40, Span, "ai.model.id"},
    {ModelServed, 30, Span, "ai.response.model"},
    {Provider, 40, Span, "ai.model.provider"},

    {InputTokens, 50, Span, "ai.usage.inputTokens"},
    {InputTokens, 51, Span, "ai.usage.promptTokens"},
    {InputTokens, 52, Span, "ai.usage.tokens"},
    {OutputTokens, 50, Span, "ai.usage.outputTokens"},
    {OutputTokens, 51, Span, "ai.usage.completionTokens"},
    {CacheReadTokens, 50, Span, "ai.usage.inputTokenDetails.cacheReadTokens"},
    {CacheReadTokens, 60, Span, "ai.usage.cachedInputTokens"},
    {CacheWriteTokens, 60, Span, "ai.usage.inputTokenDetails.cacheWriteTokens"},
    {ReasoningTokens, 50, Span, "ai.usage.outputTokenDetails.reasoningTokens"},
    {ReasoningTokens, 60, Span, "ai.usage.reasoningTokens"},

    within(ServiceTier, 25, "ai.response.providerMetadata", "openai.serviceTier"),

    {TimeToFirstToken, 40, Span, "ai.response.msToFirstChunk", Unit::Milliseconds},
    {TimeToFirstToken, 50, Span, "ai.stream.msToFirstChunk", Unit::Milliseconds},
    {TimeToFirstToken, 71, EventTime, "ai.stream.firstChunk", Unit::Seconds},

    {FinishReasons, 40, Span, "ai.response.finishReason"},
    {ResponseId, 30, Span, "ai.response.id"},

    {User, 60, Span, "ai.telemetry.metadata.userId"},
    {User, 65, Span, "ai.settings.context.userId"},
    {Session, 50, Span, "ai.telemetry.metadata.sessionId"},
    {Session, 55, Span, "ai.settings.context.sessionId"},
    {UseCase, 50, Span, "ai.telemetry.functionId"},

    within(PromptName, 50, kPrompt, "name"),
    within(PromptVersion, 50, kPrompt, "version"),
    within(PromptName, 55, kContextPrompt, "name"),
    within(PromptVersion, 55, kContextPrompt, "version"),

    {Input, 30, Span, "ai.prompt.messages"},
    {Input, 50, Span, "ai.prompt"},
    {Output, 30, Span, "ai.response.text"},
    {Output, 40, Span, "ai.response.object"},
    {Output, 50, Span, "ai.response.toolCalls"},
};

constexpr OperationName kOperations[] = {
    call("ai.generateText.doGenerate", Operation::Chat),
    call("ai.streamText.doStream", Operation::Chat),
    call("ai.generateObject.doGenerate", Operation::Chat),
    call("ai.streamObject.doStream", Operation::Chat),
    call("ai.embed.doEmbed", Operation::Embeddings),
    call("ai.embedMany.doEmbed", Operation::Embeddings),
    call("ai.rerank.doRerank", Operation::Rerank),
    wrapper("ai.generateText", SpanKind::Chain),
    wrapper("ai.streamText", SpanKind::Chain),
    wrapper("ai.generateObject", SpanKind::Chain),
    wrapper("ai.streamObject", SpanKind::Chain),
    wrapper("ai.embed", SpanKind::Chain),
    wrapper("ai.embedMany", SpanKind::Chain),
    wrapper("ai.rerank", SpanKind::Chain),
    wrapper("agent_step", SpanKind::Chain), // version 7
    auxiliary("ai.toolCall", SpanKind::Tool),
};

// It says with a dot which of a provider's APIs was used: "openai.chat", "cohere.textEmbedding". Each is named here, because
// other names have dots, too: "aws.bedrock".
constexpr Alias kProviders[] = {
    {".chat", ""},
    {".completion", ""},
    {".completions", ""},
    {".embedding", ""},
    {".embeddings", ""},
    {".image", ""},
    {".messages", ""},
    {".realtime", ""},
    {".reranking", ""},
    {".responses", ""},
    {".speech", ""},
    {".textembedding", ""},
    {".transcription", ""},
    {".video", ""},
    {"amazon-bedrock", "aws.bedrock"},
    {"azure-openai", "azure.ai.openai"},
    {"google.generative-ai", "gcp.gemini"},
    {"google.vertex", "gcp.vertex_ai"},
    {"google.vertex.anthropic", "gcp.vertex_ai"},
    {"moonshotai", "moonshot_ai"},
    {"vertex.anthropic", "gcp.vertex_ai"},
    {"vertex.maas", "gcp.vertex_ai"},
};

} // namespace

const Dialect &vercelDialect()
{
    static constexpr Dialect dialect {kSources, kOperations, kProviders};
    return dialect;
}

} // namespace demarc::ingest
