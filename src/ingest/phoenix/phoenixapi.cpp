// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Phoenix's REST API by which judgements are sent; its traces come over OTLP.
#include "ingest/dialects/values.h"
#include "ingest/endpoint.h"
#include "ingest/ids.h"
#include "ingest/jsonspan.h"
#include "ingest/otlp/surrogates.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Receiver)
};

Answer refuse(Encoding, int status, const QString &message, int retryAfterSeconds)
{
    return {status, Encoding::Json, Json {{"detail", message.toStdString()}}.dump(), retryAfterSeconds, message};
}

std::optional<Score> scoreOf(const Json &annotation)
{
    Score score {keptText(textMember(annotation, "name")), 0};
    const auto *result = memberOf(annotation, "result");
    if (score.name.empty() || !result)
        return {};
    const auto *number = memberOf(*result, "score");
    const auto label = textMember(*result, "label");
    auto value = number && number->is_number() ? numberOf(number->get<double>()) : std::nullopt;
    if (!value)
        value = valueOfLabel(std::string_view(label));
    if (!value)
        return {};
    score.value = *value;
    return score;
}

// The identifier tells several judgements of one name apart; without it a later one replaces the earlier.
std::string idOf(const Json &annotation, const std::string &target)
{
    const auto text = target + '\n' + textMember(annotation, "name") + '\n' + textMember(annotation, "identifier");
    return QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toHex().left(32).toStdString();
}

enum class Target { Span, Trace };

// Phoenix finds a span by its id alone. The trace is known where the span came lately; else it stays all zero.
SpanKey keyOf(Target target, const std::string &id, const RecentSpans &recent)
{
    if (target == Target::Trace)
        return {traceIdOf(id), {}};
    const auto span = spanIdOf(id);
    return {recent.traceOf(span).value_or(TraceId {}), span};
}

tl::expected<Export, Answer> takeAnnotations(Request &request, const Intake &intake, Target target)
{
    const auto body = parseOtlpJson(request.body);
    if (!body)
        return tl::unexpected(refuse(Encoding::Json, 422, body.error().message, 0));
    const auto *list = memberOf(*body, "data");
    if (!list || !list->is_array())
        return tl::unexpected(refuse(Encoding::Json, 422, Text::tr("The body is not a list of annotations under \"data\"."), 0));
    const char *member = target == Target::Span ? "span_id" : "trace_id";
    Json ids = Json::array();
    Export done;
    for (const auto &annotation : *list) {
        const auto id = textMember(annotation, member);
        if (id.empty() || textMember(annotation, "name").empty())
            return tl::unexpected(refuse(Encoding::Json, 422, Text::tr("An annotation has a name and says of what it is."), 0));
        auto score = scoreOf(annotation);
        TraceScore kept {idOf(annotation, id), keyOf(target, id, intake.recentSpans), {}, {}};
        ids.push_back({{"id", kept.id}});
        if (!score) {
            ++done.notKept;
            continue;
        }
        kept.score = std::move(*score);
        done.batch.scores.push_back(std::move(kept));
    }
    const bool waits = request.query.find("sync=true") != std::string_view::npos;
    done.answer = {200, Encoding::Json, Json {{"data", waits ? std::move(ids) : Json::array()}}.dump()};
    return done;
}

tl::expected<Export, Answer> takeOfSpans(Request &request, Intake &intake)
{
    return takeAnnotations(request, intake, Target::Span);
}

tl::expected<Export, Answer> takeOfTraces(Request &request, Intake &intake)
{
    return takeAnnotations(request, intake, Target::Trace);
}

} // namespace

std::span<const Endpoint> phoenixEndpoints()
{
    static constexpr Endpoint endpoints[] {
        {"POST", "/v1/span_annotations", BodyKind::Any, takeOfSpans, refuse},
        {"POST", "/v1/trace_annotations", BodyKind::Any, takeOfTraces, refuse},
    };
    return endpoints;
}

} // namespace demarc::ingest
