// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/litellm/payloads.h"

#include "ingest/ids.h"
#include "ingest/jsonspan.h"
#include "ingest/otlp/surrogates.h"

#include <QCoreApplication>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Receiver)
};

Answer refuse(Encoding, int status, const QString &message, int retryAfterSeconds)
{
    return {status, Encoding::Json, Json {{"error", message.toStdString()}}.dump(), retryAfterSeconds, message};
}

// A member of the payload, and the attribute LiteLLM's own spans say the same with.
struct Member {
    const char *name;
    std::string_view attribute;
};
constexpr Member kMembers[] {{"call_type", "litellm.call_type"}, {"model_group", "gen_ai.request.model"},
    {"model", "gen_ai.response.model"}, {"custom_llm_provider", "gen_ai.system"}, {"prompt_tokens", "gen_ai.usage.input_tokens"},
    {"completion_tokens", "gen_ai.usage.output_tokens"}, {"response_cost", "litellm.cost.total"}, {"status", "metadata.status"},
    {"cache_hit", "litellm.cache_hit"}, {"error_information", "metadata.error_information"}, {"end_user", "litellm.end_user.id"},
    {"id", "gen_ai.response.id"}, {"session_id", "session.id"}, {"messages", "gen_ai.input.messages"},
    {"response", "gen_ai.output.messages"}};
constexpr Member kMetadata[] {{"user_api_key_end_user_id", "metadata.user_api_key_end_user_id"},
    {"user_api_key_user_id", "metadata.user_api_key_user_id"}, {"user_api_key_team_alias", "metadata.user_api_key_team_alias"},
    {"user_api_key_alias", "metadata.user_api_key_alias"}, {"usage_object", "metadata.usage_object"},
    {"prompt_management_metadata", "metadata.prompt_management_metadata"}};

bool addPayload(TelemetryBatch &batch, const Json &payload, const Normaliser &normaliser, const ContentPolicy *content)
{
    const auto id = textMember(payload, "id");
    const auto start = JsonSpan::nanosOf(memberOf(payload, "startTime"));
    if (id.empty() || start == 0)
        return false;
    JsonSpan built;
    auto &span = built.span;
    const auto trace = textMember(payload, "trace_id");
    span.traceId = traceIdOf(trace.empty() ? id : trace);
    span.spanId = spanIdOf(id);
    span.name = built.keep(textMember(payload, "call_type"));
    span.startNanos = start;
    span.endNanos = JsonSpan::nanosOf(memberOf(payload, "endTime"));
    for (const auto &member : kMembers)
        built.set(member.attribute, payload, member.name);
    if (const auto *metadata = memberOf(payload, "metadata")) {
        for (const auto &member : kMetadata)
            built.set(member.attribute, *metadata, member.name);
    }
    if (const auto *parameters = memberOf(payload, "model_parameters"))
        built.set("openai.request.service_tier", *parameters, "service_tier");
    // Where nothing was streamed, the completion "starts" when it ends.
    const auto first = JsonSpan::nanosOf(memberOf(payload, "completionStartTime"));
    if (first >= start && first < span.endNanos)
        span.attributes.push_back({"gen_ai.response.time_to_first_chunk", static_cast<double>(first - start) / 1e9});
    return normaliser.addTo(batch, span, content).has_value();
}

std::vector<Json> linesOf(std::string_view body, std::int64_t &rejected)
{
    std::vector<Json> lines;
    while (!body.empty()) {
        const auto end = body.find('\n');
        std::string line(body.substr(0, end));
        body.remove_prefix(end == std::string_view::npos ? body.size() : end + 1);
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        auto json = parseOtlpJson(line);
        if (json && json->is_object())
            lines.push_back(std::move(*json));
        else
            ++rejected;
    }
    return lines;
}

} // namespace

bool litellm::looksLikePayloads(std::string_view body)
{
    const auto head = body.substr(0, 64 * 1024);
    const auto first = head.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || head.find("\"resourceSpans\"") != std::string_view::npos)
        return false;
    return head[first] == '[' || head.find("\"call_type\"") != std::string_view::npos
        || head.find("\"response_cost\"") != std::string_view::npos;
}

tl::expected<Export, Answer> litellm::take(Request &request, Intake &intake)
{
    Export done;
    auto whole = parseOtlpJson(request.body);
    std::vector<Json> payloads;
    if (!whole)
        payloads = linesOf(request.body, done.rejected);
    else if (whole->is_array())
        payloads = whole->get<std::vector<Json>>();
    else if (whole->is_object())
        payloads.push_back(std::move(*whole));
    if (payloads.empty() && (!whole || !whole->is_array())) {
        const auto message =
            whole ? Text::tr("The body is not what LiteLLM's generic_api callback sends.") : whole.error().message;
        return tl::unexpected(refuse(Encoding::Json, 400, message, 0));
    }
    for (const auto &payload : payloads) {
        if (addPayload(done.batch, payload, intake.normaliser, request.scope.content))
            ++done.spans;
        else
            ++done.rejected;
    }
    intake.recentSpans.add(done.batch);
    done.answer = {200, Encoding::Json, Json {{"accepted", done.spans}, {"rejected", done.rejected}}.dump()};
    if (done.rejected > 0)
        done.answer.problem = Text::tr("Some of what came is not what LiteLLM's generic_api callback sends.");
    return done;
}

std::span<const Endpoint> liteLlmEndpoints()
{
    static constexpr Endpoint endpoints[] {
        {"POST", "/litellm", BodyKind::Any, litellm::take, refuse},
        {"POST", "/litellm/*", BodyKind::Any, litellm::take, refuse},
    };
    return endpoints;
}

} // namespace demarc::ingest
