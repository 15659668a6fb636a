// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/importkind.h"

#include "ingest/importers/rowsource.h"

#include <array>

namespace demarc::ingest {

namespace {

struct Synonym {
    std::string_view name; // compared as isSameName() does; the last part of a path counts too
    CellField field;
};

// What people and tools call the fields, the better names of a field first.
constexpr std::array kSynonyms {
    Synonym {"start", CellField::Start},
    Synonym {"start_time", CellField::Start},
    Synonym {"started_at", CellField::Start},
    Synonym {"timestamp", CellField::Start},
    Synonym {"request_time", CellField::Start},
    Synonym {"created_at", CellField::Start},
    Synonym {"created", CellField::Start},
    Synonym {"datetime", CellField::Start},
    Synonym {"time", CellField::Start},
    Synonym {"date", CellField::Start},
    Synonym {"ts", CellField::Start},
    Synonym {"when", CellField::Start},
    Synonym {"end", CellField::End},
    Synonym {"end_time", CellField::End},
    Synonym {"ended_at", CellField::End},
    Synonym {"finished_at", CellField::End},
    Synonym {"completed_at", CellField::End},
    Synonym {"duration", CellField::Duration},
    Synonym {"latency", CellField::Duration},
    Synonym {"elapsed", CellField::Duration},
    Synonym {"response_time", CellField::Duration},
    Synonym {"request_duration", CellField::Duration},
    Synonym {"total_time", CellField::Duration},
    Synonym {"end_to_end_latency", CellField::Duration},
    Synonym {"time_to_first_token", CellField::TimeToFirstToken},
    Synonym {"ttft", CellField::TimeToFirstToken},
    Synonym {"first_token_latency", CellField::TimeToFirstToken},
    Synonym {"first_token", CellField::FirstToken},
    Synonym {"completion_start_time", CellField::FirstToken},
    Synonym {"input_tokens", CellField::InputTokens},
    Synonym {"prompt_tokens", CellField::InputTokens},
    Synonym {"tokens_in", CellField::InputTokens},
    Synonym {"context_tokens", CellField::InputTokens},
    Synonym {"input_length", CellField::InputTokens},
    Synonym {"request_tokens", CellField::InputTokens},
    Synonym {"num_input_tokens", CellField::InputTokens},
    Synonym {"output_tokens", CellField::OutputTokens},
    Synonym {"completion_tokens", CellField::OutputTokens},
    Synonym {"tokens_out", CellField::OutputTokens},
    Synonym {"generated_tokens", CellField::OutputTokens},
    Synonym {"output_length", CellField::OutputTokens},
    Synonym {"response_tokens", CellField::OutputTokens},
    Synonym {"num_output_tokens", CellField::OutputTokens},
    Synonym {"cache_read_tokens", CellField::CacheReadTokens},
    Synonym {"cached_tokens", CellField::CacheReadTokens},
    Synonym {"cache_read_input_tokens", CellField::CacheReadTokens},
    Synonym {"cached_input_tokens", CellField::CacheReadTokens},
    Synonym {"cache_write_tokens", CellField::CacheWriteTokens},
    Synonym {"cache_creation_input_tokens", CellField::CacheWriteTokens},
    Synonym {"reasoning_tokens", CellField::ReasoningTokens},
    Synonym {"thinking_tokens", CellField::ReasoningTokens},
    Synonym {"cost", CellField::Cost},
    Synonym {"total_cost", CellField::Cost},
    Synonym {"spend", CellField::Cost},
    Synonym {"cost_usd", CellField::Cost},
    Synonym {"usd", CellField::Cost},
    Synonym {"response_cost", CellField::Cost},
    Synonym {"status", CellField::Status},
    Synonym {"status_code", CellField::Status},
    Synonym {"success", CellField::Status},
    Synonym {"http_status", CellField::Status},
    Synonym {"outcome", CellField::Status},
    Synonym {"error_type", CellField::ErrorType},
    Synonym {"error_code", CellField::ErrorType},
    Synonym {"error_class", CellField::ErrorType},
    Synonym {"model", CellField::Model},
    Synonym {"model_name", CellField::Model},
    Synonym {"response_model", CellField::Model},
    Synonym {"model_id", CellField::Model},
    Synonym {"deployment", CellField::Model},
    Synonym {"model_requested", CellField::ModelRequested},
    Synonym {"request_model", CellField::ModelRequested},
    Synonym {"provider", CellField::Provider},
    Synonym {"vendor", CellField::Provider},
    Synonym {"custom_llm_provider", CellField::Provider},
    Synonym {"system", CellField::System},
    Synonym {"service", CellField::System},
    Synonym {"service_name", CellField::System},
    Synonym {"application", CellField::System},
    Synonym {"app", CellField::System},
    Synonym {"project", CellField::System},
    Synonym {"use_case", CellField::UseCase},
    Synonym {"prompt_name", CellField::Prompt},
    Synonym {"prompt_id", CellField::Prompt},
    Synonym {"prompt_template", CellField::Prompt},
    Synonym {"prompt_version", CellField::PromptVersion},
    Synonym {"environment", CellField::Environment},
    Synonym {"env", CellField::Environment},
    Synonym {"user", CellField::User},
    Synonym {"user_id", CellField::User},
    Synonym {"end_user", CellField::User},
    Synonym {"customer", CellField::User},
    Synonym {"session", CellField::Session},
    Synonym {"session_id", CellField::Session},
    Synonym {"conversation_id", CellField::Session},
    Synonym {"thread_id", CellField::Session},
    Synonym {"operation", CellField::Operation},
    Synonym {"call_type", CellField::Operation},
    Synonym {"endpoint_type", CellField::Operation},
    Synonym {"trace_id", CellField::TraceId},
    Synonym {"span_id", CellField::SpanId},
    Synonym {"request_id", CellField::SpanId},
    Synonym {"call_id", CellField::SpanId},
    Synonym {"parent_span_id", CellField::ParentSpanId},
    Synonym {"parent_id", CellField::ParentSpanId},
    Synonym {"response_id", CellField::ResponseId},
    Synonym {"service_tier", CellField::ServiceTier},
    Synonym {"tier", CellField::ServiceTier},
    Synonym {"cache_hit", CellField::CacheHit},
};

struct UnitSuffix {
    std::string_view suffix;
    CellUnit unit;
};

constexpr std::array kSuffixes {
    UnitSuffix {"_ms", CellUnit::Milliseconds},
    UnitSuffix {"_millis", CellUnit::Milliseconds},
    UnitSuffix {"_milliseconds", CellUnit::Milliseconds},
    UnitSuffix {"Ms", CellUnit::Milliseconds},
    UnitSuffix {"Millis", CellUnit::Milliseconds},
    UnitSuffix {" ms", CellUnit::Milliseconds},
    UnitSuffix {" (ms)", CellUnit::Milliseconds},
    UnitSuffix {"_us", CellUnit::Microseconds},
    UnitSuffix {"_ns", CellUnit::Nanoseconds},
    UnitSuffix {"_s", CellUnit::Seconds},
    UnitSuffix {"_sec", CellUnit::Seconds},
    UnitSuffix {"_secs", CellUnit::Seconds},
    UnitSuffix {"_seconds", CellUnit::Seconds},
    UnitSuffix {"Seconds", CellUnit::Seconds},
    UnitSuffix {" (s)", CellUnit::Seconds},
    UnitSuffix {" s", CellUnit::Seconds},
};

std::optional<ColumnGuess> guessPlain(std::string_view name)
{
    for (std::size_t i = 0; i < kSynonyms.size(); ++i) {
        if (isSameName(name, kSynonyms[i].name))
            return ColumnGuess {{kSynonyms[i].field, {}}, CellUnit::Automatic, static_cast<int>(i)};
    }
    return {};
}

} // namespace

std::optional<ColumnGuess> guessColumn(std::string_view name)
{
    if (name.starts_with("score.") && name.size() > 6)
        return ColumnGuess {{CellField::Score, std::string(name.substr(6))}};
    if (const auto guess = guessPlain(name))
        return guess;
    for (const auto &[suffix, unit] : kSuffixes) {
        if (!name.ends_with(suffix))
            continue;
        auto guess = guessPlain(name.substr(0, name.size() - suffix.size()));
        if (guess && (isLengthOfTime(guess->target.field) || isInstant(guess->target.field))) {
            guess->unit = unit;
            return guess;
        }
    }
    if (const auto bracket = name.find(" ("); bracket != std::string_view::npos && bracket > 0) // "Cost (USD)"
        return guessColumn(name.substr(0, bracket));
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos)
        return {};
    auto inner = guessColumn(name.substr(dot + 1));
    if (inner)
        inner->rank += 1000; // an outer column of the same name fits better
    return inner;
}

} // namespace demarc::ingest
