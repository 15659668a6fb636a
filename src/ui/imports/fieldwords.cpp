// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/fieldwords.h"

#include <QCoreApplication>

namespace demarc::ui::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Imports)
};

} // namespace

QString of(ingest::CellField field)
{
    using enum ingest::CellField;
    switch (field) {
    case Start:
        return Words::tr("Start");
    case End:
        return Words::tr("End");
    case Duration:
        return Words::tr("Duration");
    case TimeToFirstToken:
        return Words::tr("Time to first token");
    case InputTokens:
        return Words::tr("Input tokens");
    case OutputTokens:
        return Words::tr("Output tokens");
    case CacheReadTokens:
        return Words::tr("Tokens read from cache");
    case CacheWriteTokens:
        return Words::tr("Tokens written to cache");
    case ReasoningTokens:
        return Words::tr("Reasoning tokens");
    case Cost:
        return Words::tr("Cost, as reported");
    case Status:
        return Words::tr("Status");
    case ErrorType:
        return Words::tr("Error");
    case Model:
        return Words::tr("Model");
    case ModelRequested:
        return Words::tr("Model asked for");
    case Provider:
        return Words::tr("Provider");
    case System:
        return Words::tr("System");
    case Prompt:
        return Words::tr("Prompt's name");
    case PromptVersion:
        return Words::tr("Prompt's version");
    case Environment:
        return Words::tr("Environment");
    case User:
        return Words::tr("User");
    case Session:
        return Words::tr("Session");
    case Operation:
        return Words::tr("Operation");
    case TraceId:
        return Words::tr("Trace id");
    case SpanId:
        return Words::tr("Call id");
    case ParentSpanId:
        return Words::tr("Parent id");
    case FirstToken:
        return Words::tr("First token at");
    case CacheWriteHourTokens:
        return Words::tr("Tokens cached for an hour");
    case AudioInputTokens:
        return Words::tr("Audio input tokens");
    case AudioOutputTokens:
        return Words::tr("Audio output tokens");
    case Images:
        return Words::tr("Images");
    case UseCase:
        return Words::tr("Use case");
    case Name:
        return Words::tr("Step's name");
    case ResponseId:
        return Words::tr("Provider's response id");
    case ServiceTier:
        return Words::tr("Service tier");
    case CacheHit:
        return Words::tr("Answered from the gateway's cache");
    case Score:
        return Words::tr("Score, 0 to 1");
    }
    return {};
}

QString of(ingest::CellUnit unit)
{
    using enum ingest::CellUnit;
    switch (unit) {
    case Automatic:
        return Words::tr("unit: automatic");
    case Iso:
        return Words::tr("ISO date and time");
    case Seconds:
        return Words::tr("seconds");
    case Milliseconds:
        return Words::tr("milliseconds");
    case Microseconds:
        return Words::tr("microseconds");
    case Nanoseconds:
        return Words::tr("nanoseconds");
    }
    return {};
}

QString importKind(const QString &kind)
{
    if (kind == QLatin1String("calls-csv"))
        return Words::tr("Calls, CSV");
    if (kind == QLatin1String("calls-jsonl"))
        return Words::tr("Calls, JSON");
    if (kind == QLatin1String("litellm-spendlogs"))
        return Words::tr("LiteLLM spend logs");
    if (kind == QLatin1String("litellm-payloads"))
        return Words::tr("LiteLLM callback payloads");
    if (kind == QLatin1String("langfuse"))
        return Words::tr("Langfuse export");
    if (kind == QLatin1String("openai-batch"))
        return Words::tr("OpenAI batch output");
    if (kind == QLatin1String("openai-usage"))
        return Words::tr("OpenAI usage or costs");
    if (kind == QLatin1String("otlp-json"))
        return Words::tr("OpenTelemetry traces, JSON");
    return kind;
}

} // namespace demarc::ui::words
