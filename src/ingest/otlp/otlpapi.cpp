// SPDX-License-Identifier: GPL-3.0-or-later
// OTLP/HTTP: what comes at its addresses, and answers worded as its specification says (opentelemetry-proto
// docs/specification.md, "OTLP/HTTP").
#include "base/json.h"
#include "ingest/dialects/metricpoints.h"
#include "ingest/litellm/payloads.h"
#include "ingest/otlp/logevents.h"
#include "ingest/otlp/metricdecoder.h"
#include "ingest/routes.h"

#include "base/plural.h"
#include "otlp/otlp.pb.h"

#include <QCoreApplication>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Receiver)
};

constexpr std::size_t kMaxPoints = 100'000; // of metrics in one request: twenty bytes of a body can make one

// google.rpc.Code of an HTTP status (google/rpc/code.proto).
int rpcCodeOf(int status)
{
    switch (status) {
    case 401:
        return 16; // UNAUTHENTICATED
    case 403:
        return 7; // PERMISSION_DENIED
    case 404:
        return 5; // NOT_FOUND
    case 405:
        return 12; // UNIMPLEMENTED
    case 408:
        return 4; // DEADLINE_EXCEEDED
    case 413:
    case 431:
        return 8; // RESOURCE_EXHAUSTED
    case 503:
        return 14; // UNAVAILABLE
    default:
        return status < 500 ? 3 : 13; // INVALID_ARGUMENT, INTERNAL
    }
}

// 200: an empty response when there is nothing to say, else a partial success; with nothing rejected it is a warning.
Answer success(Encoding encoding, const char *rejectedKey, std::int64_t rejected, const QString &said)
{
    Answer answer {200, encoding};
    const auto message = said.toStdString();
    if (encoding == Encoding::Json) {
        Json json = Json::object();
        if (!message.empty()) // 64-bit integers are text in the JSON encoding of protobuf
            json["partialSuccess"] = {{rejectedKey, std::to_string(rejected)}, {"errorMessage", message}};
        answer.body = json.dump();
    } else if (!message.empty()) {
        otlp::ExportResponse response;
        response.mutable_partial_success()->set_rejected(rejected);
        response.mutable_partial_success()->set_error_message(message);
        answer.body = response.SerializeAsString();
    }
    return answer;
}

// What of a request was not taken, a sentence a reason; empty: nothing.
QString notTaken(const DecodedTraces &decoded, std::int64_t withoutTime)
{
    QStringList reasons;
    if (decoded.rejected > 0)
        reasons << Text::tr("%n span(s) without a trace id of 16 bytes and a span id of 8 bytes were not taken.", nullptr,
            plural(decoded.rejected));
    if (withoutTime > 0)
        reasons << Text::tr("%n span(s) with neither a start nor an end were not taken.", nullptr, plural(withoutTime));
    if (decoded.malformed > 0)
        reasons << Text::tr(
            "%n span(s) whose attributes are no list of keys and values were not taken.", nullptr, plural(decoded.malformed));
    if (decoded.logRecords > 0)
        reasons << Text::tr("%n log record(s) came where spans are expected and were not taken. Send logs to /v1/logs.", nullptr,
            plural(decoded.logRecords));
    return reasons.join(QLatin1Char(' '));
}

tl::expected<Export, Answer> takeTraces(Request &request, Intake &intake)
{
    Export done;
    std::int64_t withoutTime = 0;
    const auto decoded = decodeTraces(request.encoding, request.body, [&](const Span &span) {
        if (const auto odd = intake.normaliser.addTo(done.batch, span, request.scope.content))
            done.odd += *odd;
        else
            ++withoutTime;
    });
    if (!decoded)
        return tl::unexpected(refusal(request.encoding, 400, decoded.error().message));
    intake.recentSpans.add(done.batch);
    done.spans = decoded->spans - withoutTime;
    done.rejected = decoded->rejected + decoded->malformed + withoutTime + decoded->logRecords;
    const auto said = notTaken(*decoded, withoutTime);
    done.answer = success(request.encoding, "rejectedSpans", done.rejected, said);
    done.answer.problem = said;
    return done;
}

// The root takes what exporters send that use their endpoint as it is given, LiteLLM's callback among them.
tl::expected<Export, Answer> takeAtRoot(Request &request, Intake &intake)
{
    if (request.encoding == Encoding::Json && litellm::looksLikePayloads(request.body))
        return litellm::take(request, intake);
    return takeTraces(request, intake);
}

tl::expected<Export, Answer> takeLogs(Request &request, Intake &intake)
{
    Export done;
    const auto decoded = decodeLogs(request.encoding, request.body, [&](const Span &record) {
        if (!addLogEvent(done.batch, record, intake.normaliser, intake.recentSpans))
            ++done.notKept;
    });
    if (!decoded)
        return tl::unexpected(refusal(request.encoding, 400, decoded.error().message));
    done.rejected = decoded->malformed;
    const auto said = done.rejected == 0
        ? QString()
        : Text::tr(
            "%n log record(s) whose attributes are no list of keys and values were not taken.", nullptr, plural(done.rejected));
    done.answer = success(request.encoding, "rejectedLogRecords", done.rejected, said);
    done.answer.problem = said;
    return done;
}

tl::expected<Export, Answer> takeMetrics(Request &request, Intake &)
{
    Export done;
    const auto decoded = decodeMetrics(request.encoding, request.body, [&](const DataPoint &point) {
        if (done.batch.metrics.size() >= kMaxPoints) {
            ++done.rejected;
            return;
        }
        auto read = metricPointOf(point);
        done.odd.damagedPoints += read.isDamaged ? 1 : 0;
        done.odd.lostSums += read.lostSum ? 1 : 0;
        if (read.point)
            done.batch.metrics.push_back(std::move(*read.point));
        else
            ++done.notKept;
    });
    if (!decoded)
        return tl::unexpected(refusal(request.encoding, 400, decoded.error().message));
    std::stable_sort(done.batch.metrics.begin(), done.batch.metrics.end(),
        [](const MetricPoint &a, const MetricPoint &b) { return a.time < b.time; });
    const auto said = done.rejected == 0
        ? QString()
        : Text::tr("Of one request %L1 points of metrics are taken; this one had more. Let the exporter send smaller batches.")
              .arg(kMaxPoints);
    done.answer = success(request.encoding, "rejectedDataPoints", done.rejected, said);
    done.answer.problem = said;
    return done;
}

} // namespace

Answer refusal(Encoding encoding, int status, const QString &message, int retryAfterSeconds)
{
    Answer answer {status, encoding, {}, retryAfterSeconds, message};
    if (encoding == Encoding::Json) {
        answer.body = Json {{"code", rpcCodeOf(status)}, {"message", message.toStdString()}}.dump();
    } else {
        otlp::RpcStatus body;
        body.set_code(rpcCodeOf(status));
        body.set_message(message.toStdString());
        answer.body = body.SerializeAsString();
    }
    return answer;
}

std::span<const Endpoint> otlpEndpoints()
{
    static constexpr Endpoint endpoints[] {
        {"POST", "/v1/traces", BodyKind::Otlp, takeTraces, refusal},
        {"POST", "/v1/logs", BodyKind::Otlp, takeLogs, refusal},
        {"POST", "/v1/metrics", BodyKind::Otlp, takeMetrics, refusal},
        {"POST", "/", BodyKind::Otlp, takeAtRoot, refusal},
        {"POST", "/api/public/otel", BodyKind::Otlp, takeTraces, refusal},
        {"POST", "/api/public/otel/v1/traces", BodyKind::Otlp, takeTraces, refusal},
        {"POST", "/api/public/otel/v1/logs", BodyKind::Otlp, takeLogs, refusal},
        {"POST", "/api/public/otel/v1/metrics", BodyKind::Otlp, takeMetrics, refusal},
    };
    return endpoints;
}

} // namespace demarc::ingest
